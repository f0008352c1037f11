import type { Chapter } from '../../handling/index.js';
import { IsId, OneOf, Says, type Codes, type EventDefinition } from '../../kernel/index.js';
import { moving, type ChildProtection } from './state.js';
import { withStandingOfSupport } from './supports-given.js';

const found = {
  granted: {
    label: { sv: 'inte påbörjad', en: 'not begun' },
    help: { sv: 'Insatsen hade aldrig påbörjats.', en: 'The support had never begun.' },
  },
  ongoing: {
    label: { sv: 'pågående', en: 'ongoing' },
    help: { sv: 'Insatsen pågick.', en: 'The support was ongoing.' },
  },
  interrupted: {
    label: { sv: 'avbruten tills vidare', en: 'interrupted' },
    help: { sv: 'Det var ett uppehåll i insatsen.', en: 'The support was interrupted.' },
  },
} as const satisfies Codes;

/** The last day of what was granted is over: time alone brings it about, and nobody decides it. */
export class GrantRanOut {
  @Says(
    { sv: 'Beslut', en: 'Decision' },
    { sv: 'Beslutet vars sista dag är förbi.', en: 'The decision whose last day is over.' },
  )
  @IsId()
  decisionId!: string;
  @Says(
    { sv: 'Insatsen var', en: 'The support was' },
    { sv: 'Hur långt den hade kommit den dagen.', en: 'How far it had come by that day.' },
  )
  @OneOf(found)
  found!: keyof typeof found;
}

/** It says how the support stood: where that turns out to have been otherwise, it is told anew. */
export const grantRanOut: EventDefinition<ChildProtection, GrantRanOut> = {
  type: 'child-protection/grant-ran-out',
  version: 1,
  fields: GrantRanOut,
  title: { sv: 'Beslutets sista dag förbi', en: 'Grant run out' },
  moves: (_, facts) => moving(facts, { step: 'ended', closed: true }),
  evolve: (details, event) => withStandingOfSupport(details, event, { is: 'ended', at: event.occurredAt }),
  tells: {
    sv: ({ found: was }) =>
      `Sista dagen för den beviljade insatsen gick ut; insatsen var ${found[was].label.sv}.`,
    en: ({ found: was }) => `The last day of the support granted went by; it was ${found[was].label.en}.`,
  },
};

export const endOfGrant: Chapter<ChildProtection> = {
  name: 'end-of-grant',
  title: { sv: 'När beslutet går ut', en: 'When a grant runs out' },
  commands: [],
  events: [grantRanOut],
};
