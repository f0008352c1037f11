import type { Outcome } from '../../../handling/index.js';
import type { ChildProtection } from '../state.js';
import type { CaseAfterDecision } from './after-the-decision.js';
import { at } from './child-case.js';

type Scenario = (child: CaseAfterDecision) => Outcome<ChildProtection>;

const monday = at('2026-03-02');
const byManager = { by: 'maria' } as const;

/** For each command from the decision on and each of its refusals, a case that ends in it. */
export const waysAfterDecision: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  'record-representative': {
    onlyForAParty: (child) => {
      child.reportArrives(monday);
      const partyId = child.lawyerIsKnown(monday);
      const other = child.lawyerIsKnown(monday);
      return child.gives('record-representative', monday, child.mandate(other, { partyId }));
    },
    representsAlready: (child) => {
      child.reportArrives(monday);
      const lawyer = child.lawyerIsKnown(monday);
      child.isRepresented(monday, lawyer);
      return child.gives('record-representative', monday, child.mandate(lawyer));
    },
    turnedAwayBefore: (child) => {
      child.reportArrives(monday);
      const lawyer = child.lawyerIsKnown(monday);
      const mandateId = child.isRepresented(monday, lawyer);
      child.does('turn-away-representative', monday, { mandateId, reasons: 'Threats.' }, byManager);
      return child.gives('record-representative', monday, child.mandate(lawyer));
    },
  },
  'end-representative': {
    nobodyToEnd: (child) => {
      child.reportArrives(monday);
      return child.gives('end-representative', monday, { mandateId: 'none', ending: 'revoked' });
    },
  },
  'turn-away-representative': {
    nobodyToEnd: (child) => {
      child.reportArrives(monday);
      const command = { mandateId: 'none', reasons: 'Threats.' };
      return child.gives('turn-away-representative', monday, command, byManager);
    },
    turnedAwayUnreasoned: (child) => {
      child.reportArrives(monday);
      const mandateId = child.isRepresented(monday, child.lawyerIsKnown(monday));
      return child.gives('turn-away-representative', monday, { mandateId }, byManager);
    },
  },
};
