import type { Entry, EventDescription } from '../../kernel/index.js';
import { appealDismissedLate } from './checking-appeals.js';
import {
  closedWithCareApplication,
  closedWithoutSupport,
  closedWithSupport,
} from './closing-investigation.js';
import { decidedInCare } from './decided-in-care.js';
import { decisionMade } from './decision-made.js';
import { demandRefused } from './demand.js';
import { answeringKinds } from './granting.js';
import { immediateCustodyDecided } from './immediate-custody.js';
import { guardianOverruled } from './overruling.js';
import { investigationNotOpened } from './preliminary-assessment.js';
import { ongoingDecisionReduced } from './reducing.js';

const decisions: readonly Pick<EventDescription, 'type'>[] = [
  ...answeringKinds,
  ...decidedInCare,
  appealDismissedLate,
  closedWithCareApplication,
  closedWithoutSupport,
  closedWithSupport,
  decisionMade,
  demandRefused,
  guardianOverruled,
  immediateCustodyDecided,
  investigationNotOpened,
  ongoingDecisionReduced,
];

const types: ReadonlySet<string> = new Set(decisions.map(({ type }) => type));

/** Whether an entry is a decision of the case, which a party is never refused: OSL 2009:400 10:3. */
export function isDecision({ type }: Pick<Entry, 'type'>): boolean {
  return types.has(type);
}
