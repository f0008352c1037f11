import type { Chapter } from '../../handling/index.js';
import {
  accept,
  CommandBody,
  happens,
  IsId,
  refuse,
  Says,
  type CommandDefinition,
  type EventDefinition,
} from '../../kernel/index.js';
import { isAfterItsDecision } from './after-its-decision.js';
import { idStanding } from './decision-state.js';
import {
  decisionNamed,
  nothingOnItsWay,
  notOneOfItsParties,
  notOnItsWay,
  ofTheMatter,
  standing,
  whereDecided,
} from './notification.js';
import type { ChildProtection } from './state.js';

const SaysReturnedDecision = Says(
  { sv: 'Beslut', en: 'Decision' },
  { sv: 'Det beslut som kom i retur.', en: 'The decision that came back.' },
);

const SaysNotReached = Says(
  { sv: 'Part', en: 'Party' },
  { sv: 'Den part som försändelsen inte nådde.', en: 'The party whom it didn’t reach.' },
);

/** What was sent to a party came back: they have not been told, and the duty to tell them holds anew (FL 2017:900 33 §). */
export class RecordDecisionReturned extends CommandBody {
  @SaysReturnedDecision @IsId() decisionId!: string;
  @SaysNotReached @IsId() partyId!: string;
}

/** It came back when the event occurred. */
export class DecisionReturned {
  @SaysReturnedDecision @IsId() decisionId!: string;
  @SaysNotReached @IsId() partyId!: string;
}

const recordDecisionReturned: CommandDefinition<ChildProtection, RecordDecisionReturned> = {
  type: 'child-protection/record-decision-returned',
  title: { sv: 'Registrera att beslut kom i retur', en: 'Record that a decision came back' },
  fields: RecordDecisionReturned,
  at: 'matter',
  needsFile: true,
  during: whereDecided,
  by: ['intake-worker', 'investigator', 'unit-manager'],
  refusals: { nothingOnItsWay, notOnItsWay, notOneOfItsParties },
  decide: (situation) => {
    const { command, file } = situation;
    const { decisionId } = command;
    const decision = decisionNamed(situation);
    if (!decision) return ofTheMatter;
    const { parties } = decision;
    if (idStanding(file, parties, command.partyId) === undefined)
      return refuse(notOneOfItsParties, 'partyId');
    const partyId = idStanding(file, parties, command.partyId, 'sent');
    if (partyId === undefined) return refuse(notOnItsWay, 'partyId');
    return accept(happens(decisionReturned, { decisionId, partyId }, { matterId: decision.matterId }));
  },
};

export const decisionReturned: EventDefinition<ChildProtection, DecisionReturned> = {
  type: 'child-protection/decision-returned',
  version: 1,
  fields: DecisionReturned,
  title: { sv: 'Beslut i retur', en: 'Decision came back' },
  couldBeOf: isAfterItsDecision,
  evolve: (details, { data }) =>
    standing(details, data, (before) => (before?.is === 'sent' ? { is: 'to-be-notified' } : before)),
  tells: {
    sv: ({ partyId }, nameOf) => `Beslutet nådde inte ${nameOf(partyId)} och kom i retur.`,
    en: ({ partyId }, nameOf) => `The decision didn’t reach ${nameOf(partyId)} and came back.`,
  },
};

export const returnedDecisions: Chapter<ChildProtection> = {
  name: 'returned-decisions',
  title: { sv: 'Beslut i retur', en: 'Decisions that came back' },
  commands: [recordDecisionReturned],
  events: [decisionReturned],
};
