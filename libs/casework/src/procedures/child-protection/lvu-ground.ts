import { ageOn, localDateOf, type Instant } from '../../calendar/index.js';
import {
  refuse,
  Says,
  SomeOf,
  together,
  type Codes,
  type Hindrance,
  type RefusalRule,
  type Undecided,
} from '../../kernel/index.js';
import { ageOfChild } from './childs-age.js';
import type { ChildFile, ChildProtection } from './state.js';

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

const adult = 18;
const ageLimit = 20;

/** How old somebody is by what the file knows of their birth; what isn't known hinders nothing. */
function ageOfSubject({ subjectId = '', persons, timeZone }: ChildFile, at: Instant): number | undefined {
  const { birthDate } = persons[subjectId] ?? {};
  return birthDate === undefined ? undefined : ageOn(birthDate, localDateOf(at, timeZone));
}

/** LVU 1990:52 1 § second and third paragraphs, 6 § first paragraph. */
export const tooOld: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  source: 'LVU 1990:52 1, 6 §§',
  says: {
    sv: 'Den som har fyllt 20 år kan varken omhändertas eller beredas vård enligt LVU.',
    en: 'Whoever has turned 20 can neither be taken into custody nor be given care under LVU.',
  },
  hinders: ({ file, context }) => (ageOfSubject(file, context.occurredAt) ?? 0) >= ageLimit,
};

/** LVU 1990:52 1 and 6 §§ speak of the young: of one who is expected nobody takes care against a will. */
export const notBorn: Hindrance<ChildProtection> = {
  code: 'AGE_RULE',
  source: 'LVU 1990:52 1, 6 §§',
  says: {
    sv: 'Ett barn som inte är fött kan inte omhändertas. Är det fött, registrera först födelsedagen.',
    en: 'A child who isn’t born can’t be taken into custody. If it is born, first record the day of birth.',
  },
  hinders: ({ file, context }) => (ageOfChild(file, localDateOf(context.occurredAt, file.timeZone)) ?? 0) < 0,
};

/** LVU 1990:52 1 § third paragraph: from 18 on care rests on 3 § alone. */
export const homeUntilEighteen: RefusalRule = {
  code: 'AGE_RULE',
  source: 'LVU 1990:52 1 §',
  says: {
    sv: 'Den som har fyllt 18 år kan beredas vård bara på grund av eget beteende (3 §), inte för förhållanden i hemmet.',
    en: 'Whoever has turned 18 can be given care only for their own behaviour (3 §), not for conditions at home.',
  },
};

/** Whether somebody is too old for care on a basis. */
export function basisProblem(file: ChildFile, basis: readonly LvuGround[], at: Instant): Undecided | false {
  const isAdult = (ageOfSubject(file, at) ?? 0) >= adult;
  return isAdult && basis.includes('home-conditions') && refuse(homeUntilEighteen, 'basis');
}
