import {
  deadlineMet,
  isInForce,
  isOpen,
  openMatters,
  type CaseEvent,
  type Casefile,
  type Deadline,
  type Matter,
} from '#casework';
import { declaredIn } from '../../libs/casework/src/procedures/child-protection/bias.js';
import { standingOfPerson } from '../../libs/casework/src/procedures/child-protection/decision-state.js';
import { endsOfCare } from '../../libs/casework/src/procedures/child-protection/care-deadlines.js';
import { placementEnded } from '../../libs/casework/src/procedures/child-protection/placement.js';
import { restrictionLifted } from '../../libs/casework/src/procedures/child-protection/restricting-contact.js';
import { familyContacted } from '../../libs/casework/src/procedures/child-protection/family-contact.js';
import { custodyOf } from '../../libs/casework/src/procedures/child-protection/custodies.js';
import type { LvuGround } from '../../libs/casework/src/procedures/child-protection/lvu-bases.js';
import { livesIn, placementOf } from '../../libs/casework/src/procedures/child-protection/placements.js';
import { supportOf } from '../../libs/casework/src/procedures/child-protection/supports-given.js';
import { nobodyIsLeftToTell } from '../../libs/casework/src/procedures/child-protection/informing.js';
import {
  undecidedApplication,
  undecidedReport,
} from '../../libs/casework/src/procedures/child-protection/matters.js';
import {
  reportOf,
  type ChildFile,
  type ChildProtection,
} from '../../libs/casework/src/procedures/child-protection/state.js';

type File = Casefile<ChildProtection>;

const isUndecided = ({ step }: Matter) => [...undecidedReport].some((each) => each === step);

const isWaitedFor = (step: string) => step === 'granted' || step === 'interrupted';

/** Why a clock of a rule goes on, told from where its matter stands and from nothing that starts or stops it. */
const reasons: Readonly<Record<string, (file: File, matter: Matter, deadline: Deadline) => boolean>> = {
  'advice-talk': (_, { step }) => step === 'ongoing',
  A1: (file, { matterId }) => reportOf(file.details, matterId).protection === 'not-assessed',
  A2: (_, matter) => isUndecided(matter),
  A3: (_, { step }) => [...undecidedApplication].some((each) => each === step),
  'A3-contact': ({ entries }, { matterId, step }) =>
    step !== 'decided' &&
    !entries
      .values()
      .some((entry) => entry.type === familyContacted.type && entry.matterId === matterId && !entry.inError),
  A4: (_, { step }) => step === 'investigating',
  A5: (file, { matterId, step }) =>
    step !== 'linked' && !nobodyIsLeftToTell(file, matterId, file.lastRecordedAt),
  A6: (file, { matterId }) => reportOf(file.details, matterId).feedback === 'asked',
  'A6-at-once': (file, { matterId }) => reportOf(file.details, matterId).feedback === 'asked',
  A7: (file, { matterId, step, kind, closedAt }, { partyId = '' }) =>
    (step === 'investigating' || (kind !== 'investigation' && closedAt === undefined)) &&
    file.details.communication.get(matterId)?.[partyId]?.is === 'communicated',
  A8: (file, _, deadline) => (standingOf(file, deadline) ?? 'to-be-notified') === 'to-be-notified',
  A9: (file, _, deadline) => standingOf(file, deadline) === 'notified',
  A10: (_, { step }) => step === 'received',
  A11: (_, { step }) => step !== 'decided',
  'A11-answer': (_, { step }) => step !== 'decided',
  'transfer-answer': ({ details }, { matterId, step }) =>
    details.transfers.get(matterId)?.answer === 'awaited' &&
    ['received', 'assessed', 'preliminary', 'under-investigation', 'investigating'].includes(step),
  A12: (_, { step }) => step === 'following-up',
  A13: (_, { step }) => step === 'following-up',
  A14: (_, { step }) => step === 'following-up',
  'A14-begin': ({ details }, { matterId }) => isLeftToFollowUp(details, matterId),
  'A14-reunion': ({ details }, { matterId }) => details.cares.get(matterId)?.reunion?.is === 'awaited',
  'A-watch': ({ record }, _, { itemId = '' }) => record.watches.get(itemId)?.state === 'set',
  A15: (file, { matterId }) => isInPlacement(file, matterId),
  A16: ({ details }, { matterId }) => isCaredFor(details, matterId, 'home-conditions'),
  A17: ({ details }, { matterId }) => isCaredFor(details, matterId, 'own-behaviour'),
  'care-age': ({ details }, { matterId }, { itemId }) => isCaredFor(details, matterId, itemId as LvuGround),
  'care-awaited': ({ details }, { matterId, step }) =>
    step === 'care-ordered' && details.cares.get(matterId)?.inForceSince === undefined,
  'care-begins': (_, { step }) => step === 'care-ordered',
  A18: (_, { step }) => step === 'imposed',
  'measure-age': (_, { step }) => step === 'imposed',
  A19: (_, { step }) => step === 'banned',
  'A19-court': (_, { step }) => step === 'decided',
  'A19-apply': ({ details }, { matterId, step }) =>
    step === 'court-confirmed' && details.temporaryBans.get(matterId)?.appliedFor === undefined,
  'moving-ban-end': (_, { step }) => step === 'banned',
  A25: (_, { step }) => step === 'restricted',
  A23: ({ details }, { matterId }) => livesIn(placementOf(details, matterId)) === 'emergency-home',
  A24: ({ details }, { matterId }) => livesIn(placementOf(details, matterId)) === 'family-home',
  A21: (_, { step }) => isWaitedFor(step),
  'A21-report': ({ entries }, { step }, { anchorEventId }) =>
    isWaitedFor(step) || entries.get(anchorEventId) === undefined,
  'A21-executed': ({ details }, { matterId }) => supportOf(details, matterId).executionToReport !== undefined,
  A20: (_, { step }) => step !== 'ended',
  'A20-end': ({ details }, { matterId }) => !supportOf(details, matterId).isFinallyReviewed,
  'A20-ubu-kf': ({ details }, { matterId }) => !supportOf(details, matterId).isFinallyAnswered,
  'A20-plan': (_, { step }) => step !== 'ended',
  'A-grant-end': (_, { step }) => step !== 'ended',
  'A-consent': (_, { closedAt }) => closedAt === undefined,
  'A-bias': (file, { matterId, closedAt }) => closedAt === undefined && declaredIn(file, matterId).length > 0,
  'A22-court': (_, { step }) => step === 'decided',
  'A22-execution': ({ details }, { matterId, step }) => {
    const { execution, care } = custodyOf(details, matterId);
    return step === 'court-confirmed' && execution.is === 'awaited' && care.is !== 'applied-for';
  },
  'A22-care': ({ details }, { matterId, step }) => {
    const { execution, care } = custodyOf(details, matterId);
    return step === 'court-confirmed' && execution.is === 'done' && care.is === 'not-applied-for';
  },
};

/** The care is over, and nobody has looked at the child since, nor waits for a reunion. */
function isLeftToFollowUp({ cares, followUps }: ChildProtection, careId: string): boolean {
  const care = cares.get(careId);
  const isLookedAt =
    care?.overtakenBy !== undefined || followUps.values().some((each) => each.afterId === careId);
  return care?.standing.is === 'ended' && care.reunion?.is !== 'awaited' && !isLookedAt;
}

function isCaredFor({ cares }: ChildProtection, matterId: string, ground: LvuGround): boolean {
  const care = cares.get(matterId);
  return care?.standing.is === 'ongoing' && care.basis.includes(ground);
}

/** The cares that the court is said to have ordered in a custody that had lapsed by then. */
export function caresAfterLapse({ details, matters }: ChildFile): readonly string[] {
  return [...details.cares].flatMap(([careId, { custodyId = '', orderedAt }]) => {
    const custody = matters.get(custodyId);
    const isAfter = custody?.step === 'lapsed' && (custody.closedAt ?? '') <= orderedAt;
    return isAfter && !matters.get(careId)?.inError ? [careId] : [];
  });
}

/** The clocks that the end of what they served is said to have met: an end is no review. */
export function clocksMetByAnEnd(events: readonly CaseEvent[]): readonly string[] {
  const types = new Map(events.map(({ id, type }) => [id, type]));
  return events.flatMap(({ type, data }) => {
    if (type !== deadlineMet.type || !('byEventId' in data) || !('ruleId' in data)) return [];
    const by = types.get(String(data.byEventId)) ?? '';
    return ends.has(by) ? [`${String(data.ruleId)} by ${by}`] : [];
  });
}

const ends: ReadonlySet<string> = new Set([placementEnded.type, restrictionLifted.type, ...endsOfCare]);

function isInPlacement({ details }: File, matterId: string): boolean {
  const placement = placementOf(details, matterId);
  return placement.careId === undefined && livesIn(placement) !== undefined;
}

/** How the party of a deadline stands to the decision that it is about. */
function standingOf(file: File, { itemId = '', partyId = '' }: Deadline): string | undefined {
  const parties = file.details.decisions.get(itemId)?.parties ?? {};
  return standingOfPerson(file, parties, partyId)?.is;
}

/** The open clocks for which nothing is left to do. */
export function clocksWithoutReason(file: File): readonly Deadline[] {
  return file.deadlines.values().filter((deadline) => {
    const matter = file.matters.get(deadline.matterId);
    const isReason = reasons[deadline.ruleId];
    if (!isOpen(deadline)) return false;
    return !matter || matter.inError || !isReason?.(file, matter, deadline);
  });
}

/** What is left to do and has no clock. */
export function reasonsWithoutClock(file: ChildFile): readonly string[] {
  const runs = ({ matterId }: Matter, ruleId: string) =>
    file.deadlines
      .values()
      .some(
        (deadline) => deadline.matterId === matterId && deadline.ruleId === ruleId && isInForce(deadline),
      );
  return openMatters(file).flatMap((matter) => {
    const owed = owedBy(file, matter).filter((ruleId) => !runs(matter, ruleId));
    return owed.map((ruleId) => `${ruleId} of ${matter.matterId}`);
  });
}

/** Of one who is not known to be nearly of age. */
function owedToPlaced({ placements }: ChildProtection, { matterId }: Matter): readonly string[] {
  const placement = placements.get(matterId);
  const home = placement && livesIn(placement);
  if (home === undefined) return [];
  return [...(placement?.careId === undefined ? ['A15'] : []), ...(home === 'family-home' ? ['A24'] : [])];
}

function owedOfTemporaryBan(
  { temporaryBans }: ChildProtection,
  { matterId, step }: Matter,
): readonly string[] {
  if (step === 'decided') return ['A19-court'];
  const isToApply = temporaryBans.get(matterId)?.appliedFor === undefined;
  return step === 'court-confirmed' && isToApply ? ['A19-apply'] : [];
}

function owedBy({ details }: ChildFile, matter: Matter): readonly string[] {
  if (matter.kind === 'investigation') return ['A4'];
  if (matter.kind === 'follow-up') {
    const { afterId = '' } = details.followUps.get(matter.matterId) ?? {};
    if (details.cares.get(afterId)) return ['A14'];
    return details.placements.get(afterId) ? ['A13'] : ['A12'];
  }
  if (['advice', 'service-without-test', 'nameless-service'].includes(matter.kind)) return [];
  if (matter.kind === 'application') return ['A3-contact', 'A11'];
  if (matter.kind === 'immediate-custody') return ['A22-court'];
  if (matter.kind === 'appeal') return ['A10'];
  if (matter.kind === 'disclosure') return [];
  if (matter.kind === 'care') return [];
  if (matter.kind === 'imposed-measure') return [];
  if (matter.kind === 'contact-restriction') return ['A25'];
  if (matter.kind === 'temporary-moving-ban') return owedOfTemporaryBan(details, matter);
  if (matter.kind === 'moving-ban') return [];
  if (matter.kind === 'placement') return owedToPlaced(details, matter);
  const support = details.supports.get(matter.matterId);
  if (support) return isWaitedFor(matter.step) && support.grant.asOfRight ? ['A21'] : [];
  const { receivedDuring } = reportOf(details, matter.matterId);
  return receivedDuring === undefined ? ['A1', 'A2'] : ['A1'];
}
