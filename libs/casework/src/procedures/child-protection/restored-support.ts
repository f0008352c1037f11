import type { Chapter } from '../../handling/index.js';
import { IsId, OneOf, Says, type Codes, type EventDefinition } from '../../kernel/index.js';
import { moving, type ChildProtection } from './state.js';
import { withSupport } from './supports-given.js';

const waits = {
  granted: {
    label: { sv: 'ska påbörjas', en: 'is to be begun' },
    help: { sv: 'Insatsen hade aldrig påbörjats.', en: 'The support had never begun.' },
  },
  interrupted: {
    label: { sv: 'ska återupptas', en: 'is to be resumed' },
    help: { sv: 'Insatsen hade pågått.', en: 'The support had been under way.' },
  },
} as const satisfies Codes<Readonly<Record<'sv' | 'en', string>>>;

/**
 * What had ended it holds no more, by a court’s ruling: the decision is to be carried out again (SoL 2025:400 34:1, 35:5;
 * 2001:453 16:3, 16:6 f).
 */
export class SupportRestored {
  @Says(
    { sv: 'Beslut', en: 'Decision' },
    { sv: 'Beslutet som insatsen åter vilar på.', en: 'The decision that the support rests on again.' },
  )
  @IsId()
  decisionId!: string;
  @Says(
    { sv: 'Insatsen', en: 'The support' },
    { sv: 'Vad som ska göras med den.', en: 'What is to be done with it.' },
  )
  @OneOf(waits)
  waits!: keyof typeof waits;
}

export const supportRestored: EventDefinition<ChildProtection, SupportRestored> = {
  type: 'child-protection/support-restored',
  version: 1,
  fields: SupportRestored,
  title: { sv: 'Insatsen gäller igen', en: 'Support restored' },
  moves: (fields, facts) => moving(facts, { step: fields.waits, closed: false }),
  evolve: (details, event) =>
    withSupport(details, event, {
      standing:
        event.data.waits === 'granted' ? { is: 'granted' } : { is: 'interrupted', since: event.occurredAt },
      isFinallyReviewed: false,
      isFinallyAnswered: false,
    }),
  tells: {
    sv: (fields) => `Det som hade avslutat insatsen gäller inte längre; den ${waits[fields.waits].label.sv}.`,
    en: (fields) => `What had ended the support holds no longer; it ${waits[fields.waits].label.en}.`,
  },
};

export const restoredSupport: Chapter<ChildProtection> = {
  name: 'restored-support',
  title: { sv: 'Insats som gäller igen', en: 'Support restored' },
  commands: [],
  events: [supportRestored],
};
