import type { Chapter } from '../../handling/index.js';
import {
  accept,
  CommandBody,
  happens,
  matterOf,
  type CommandDefinition,
  type EventDefinition,
  type Role,
} from '../../kernel/index.js';
import { courtNamed, IsCourt } from './courts.js';
import { withCustody } from './custodies.js';
import { moving, type ChildProtection } from './state.js';

/**
 * Underställning: LVU 1990:52 7 § first paragraph. The decision and the documents of the matter came in to the court at
 * the time of the act; where care had been applied for before, to the court that tries that (fourth paragraph).
 */
export class SubmitToCourt extends CommandBody {
  @IsCourt() court!: string;
}

/** The court has confirmed the custody: LVU 1990:52 8 §. */
export class RecordConfirmation extends CommandBody {}

/** The court has not confirmed it, or has decided that it ends: LVU 1990:52 7 § second paragraph, 9 § third paragraph. */
export class RecordAnnulment extends CommandBody {}

/** It came in to the court when the event occurred. */
export class SubmittedToCourt {
  @IsCourt() court!: string;
}

/** Confirmed when the event occurred. */
export class CourtConfirmed {}

/** Set aside when the event occurred. */
export class CourtAnnulled {}

/** Whoever handles the matter brings it to court, and the board's lawyer; at the week's end there may be nobody but on-call. */
const beforeTheCourt: readonly Role[] = [
  'intake-worker',
  'investigator',
  'unit-manager',
  'board-lawyer',
  'decision-maker',
  'on-call',
];

const recordingRulings: readonly Role[] = ['intake-worker', 'investigator', 'unit-manager', 'board-lawyer'];

const submitToCourt: CommandDefinition<ChildProtection, SubmitToCourt> = {
  type: 'child-protection/submit-to-court',
  title: { sv: 'Underställ beslutet förvaltningsrätten', en: 'Submit the decision to the court' },
  fields: SubmitToCourt,
  at: 'matter',
  during: { 'immediate-custody': ['decided'] },
  by: beforeTheCourt,
  refusals: {},
  decide: (situation) => {
    const { court } = situation.command;
    return accept(happens(submittedToCourt, { court }, { matterId: matterOf(situation).matterId }));
  },
};

const recordConfirmation: CommandDefinition<ChildProtection, RecordConfirmation> = {
  type: 'child-protection/record-confirmation',
  title: {
    sv: 'Registrera att rätten har fastställt omhändertagandet',
    en: 'Record the court’s confirmation',
  },
  fields: RecordConfirmation,
  at: 'matter',
  during: { 'immediate-custody': ['submitted'] },
  by: recordingRulings,
  refusals: {},
  decide: (situation) => accept(happens(courtConfirmed, {}, { matterId: matterOf(situation).matterId })),
};

const recordAnnulment: CommandDefinition<ChildProtection, RecordAnnulment> = {
  type: 'child-protection/record-annulment',
  title: {
    sv: 'Registrera att rätten har upphävt omhändertagandet',
    en: 'Record that the court has set the custody aside',
  },
  fields: RecordAnnulment,
  at: 'matter',
  // A higher court may set aside what the first has confirmed.
  during: { 'immediate-custody': ['submitted', 'court-confirmed'] },
  by: recordingRulings,
  refusals: {},
  decide: (situation) => accept(happens(courtAnnulled, {}, { matterId: matterOf(situation).matterId })),
};

export const submittedToCourt: EventDefinition<ChildProtection, SubmittedToCourt> = {
  type: 'child-protection/submitted-to-court',
  version: 1,
  fields: SubmittedToCourt,
  title: { sv: 'Underställt förvaltningsrätten', en: 'Submitted to the court' },
  moves: (_, facts) => moving(facts, { step: 'submitted' }),
  evolve: (details, event) => withCustody(details, event, { review: { is: 'submitted' } }),
  tells: {
    sv: ({ court }) => `Beslutet underställdes ${courtNamed(court).sv}.`,
    en: ({ court }) => `The decision was submitted to the ${courtNamed(court).en}.`,
  },
};

export const courtConfirmed: EventDefinition<ChildProtection, CourtConfirmed> = {
  type: 'child-protection/court-confirmed',
  standsByItself: true,
  version: 1,
  fields: CourtConfirmed,
  title: { sv: 'Fastställt av rätten', en: 'Confirmed by the court' },
  moves: (_, facts) => moving(facts, { step: 'court-confirmed' }),
  evolve: (details, event) => withCustody(details, event, { review: { is: 'confirmed' } }),
  tells: {
    sv: () => 'Rätten fastställde omhändertagandet.',
    en: () => 'The court confirmed the custody.',
  },
};

export const courtAnnulled: EventDefinition<ChildProtection, CourtAnnulled> = {
  type: 'child-protection/court-annulled',
  standsByItself: true,
  version: 1,
  fields: CourtAnnulled,
  title: { sv: 'Upphävt av rätten', en: 'Set aside by the court' },
  moves: (_, facts) => moving(facts, { step: 'not-confirmed', closed: true }),
  evolve: (details, event) => withCustody(details, event, { standing: { is: 'over', by: 'annulment' } }),
  tells: {
    sv: () => 'Rätten upphävde omhändertagandet.',
    en: () => 'The court set the custody aside.',
  },
};

export const custodyInCourt: Chapter<ChildProtection> = {
  name: 'custody-in-court',
  title: { sv: 'Omhändertagandet i rätten', en: 'The custody in court' },
  commands: [submitToCourt, recordConfirmation, recordAnnulment],
  events: [submittedToCourt, courtConfirmed, courtAnnulled],
};
