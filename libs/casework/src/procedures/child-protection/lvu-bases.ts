import { Says, SomeOf, together, type Codes } from '../../kernel/index.js';

/** The two grounds for care without consent. Which it is bears on what is reviewed later, and when: 13 §. */
export const lvuGrounds = {
  'home-conditions': {
    label: { sv: 'förhållanden i hemmet (2 § LVU)', en: 'conditions at home (2 § LVU)' },
    help: {
      sv: 'Något i hemmet innebär en påtaglig risk för den unges hälsa eller utveckling.',
      en: 'Something at home is a palpable risk to the young person’s health or development.',
    },
  },
  'own-behaviour': {
    label: { sv: 'eget beteende (3 § LVU)', en: 'own behaviour (3 § LVU)' },
    help: {
      sv: 'Den unge utsätter sig själv för en påtaglig risk.',
      en: 'The young person exposes themselves to a palpable risk.',
    },
  },
} as const satisfies Codes;

export type LvuGround = keyof typeof lvuGrounds;

/** On which of the two, or on both: LVU 1990:52 2–3 §§. */
export const LvuBasis = (): PropertyDecorator =>
  together(
    Says(
      { sv: 'Grund', en: 'Basis' },
      {
        sv: 'De förhållanden som vården grundas på: hemmet, det egna beteendet eller båda.',
        en: 'What the care is based on: the home, the own behaviour or both.',
      },
    ),
    SomeOf(lvuGrounds, { atLeast: 1, atMost: 2 }),
  );
