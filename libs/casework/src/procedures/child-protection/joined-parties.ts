import { instantAt, localDateOf, type Instant } from '../../calendar/index.js';
import type { DeadlineCancelling, DeadlineStart } from '../../deadlines/index.js';
import { personsJoined, personsParted } from '../../handling/index.js';
import { isOpen, isSamePerson, type CaseEvent, type Deadline, type Labels } from '../../kernel/index.js';
import { standingOf } from './communication-state.js';
import { standingOfPerson, type PartyStanding } from './decision-state.js';
import { fieldsOf } from './event-fields.js';
import { partiesKnownNow } from './notification.js';
import type { ChildFile, ChildProtection } from './state.js';

/*
 * What becomes of the times of parties who turn out to be one human, and of those of one who turns out to be two. Nobody
 * is told twice or has two times to answer, and nobody’s time ends sooner by it: of two that run for the same, the duty
 * of the authority keeps the earlier day and a time of the party’s own the later.
 */

const because: Labels = {
  sv: 'personen är densamma som en annan part, och har den tid som gäller för denna',
  en: 'the person is the same as another party, and has the time that runs for that one',
};

/** The other deadlines of the same human for the same. */
function othersOf(file: ChildFile, { deadlineId, ruleId, matterId, itemId, partyId = '' }: Deadline) {
  return file.deadlines
    .values()
    .filter((each) => each.deadlineId !== deadlineId && each.ruleId === ruleId)
    .filter((each) => each.matterId === matterId && each.itemId === itemId)
    .filter((each) => isSamePerson(file, each.partyId ?? '', partyId));
}

function isOfJoined(file: ChildFile, event: CaseEvent, { partyId = '' }: Deadline): boolean {
  return isSamePerson(file, fieldsOf(personsJoined, event).personId, partyId);
}

/** Whether another of the same human, open as well, goes before a deadline; of two with the same day the first. */
function isOutrun(file: ChildFile, deadline: Deadline, keeps: 'earlier' | 'later'): boolean {
  const place = ({ deadlineId }: Deadline) => file.deadlines.placeOf(deadlineId) ?? 0;
  return othersOf(file, deadline)
    .filter(isOpen)
    .some((other) =>
      other.legalLatestDate === deadline.legalLatestDate
        ? place(other) < place(deadline)
        : other.legalLatestDate < deadline.legalLatestDate === (keeps === 'earlier'),
    );
}

/** Of a party’s time to respond: what one of them has said since is said. */
export const respondsAsOne: DeadlineCancelling<ChildProtection> = {
  on: personsJoined.type,
  when: (file, event, deadline) => {
    const { matterId, partyId = '' } = deadline;
    const standing = standingOf(file, file.details.communication.get(matterId), partyId);
    return (
      isOfJoined(file, event, deadline) && (standing?.is === 'responded' || isOutrun(file, deadline, 'later'))
    );
  },
  because,
};

/** Of telling a party: whoever was told as one of two was told. */
export const toldAsOne: DeadlineCancelling<ChildProtection> = {
  on: personsJoined.type,
  when: (file, event, deadline) =>
    isOfJoined(file, event, deadline) && (hasBeenTold(file, deadline) || isOutrun(file, deadline, 'earlier')),
  because,
};

function hasBeenTold(file: ChildFile, { partyId = '', itemId = '' }: Deadline): boolean {
  const decision = file.details.decisions.get(itemId);
  const standing = decision && standingOfPerson(file, decision.parties, partyId);
  return standing !== undefined && standing.is !== 'to-be-notified';
}

/** Of a party’s time to appeal: it is used by either, and runs from the later receipt. */
export const appealsAsOne: DeadlineCancelling<ChildProtection> = {
  on: personsJoined.type,
  when: (file, event, deadline) =>
    isOfJoined(file, event, deadline) &&
    (othersOf(file, deadline).some(({ state }) => state === 'met') || isOutrun(file, deadline, 'later')),
  because,
};

/** Each of the two who turned out not to be one. */
function eachParted(_: ChildFile, event: CaseEvent): readonly string[] {
  const { personId, otherId } = fieldsOf(personsParted, event);
  return [personId, otherId];
}

function isOf(file: ChildFile, ruleId: string, personId: string, decisionId: string) {
  return file.deadlines
    .values()
    .filter((each) => each.ruleId === ruleId && each.itemId === decisionId)
    .filter((each) => isSamePerson(file, each.partyId ?? '', personId));
}

/** The decisions to which somebody stands in a way, and that may be appealed or not. */
function decisionsStoodTo(
  file: ChildFile,
  personId: string,
  stands: (standing: PartyStanding, decisionId: string, mayBeAppealed: boolean) => boolean,
): readonly string[] {
  return file.details.decisions
    .values()
    .filter((decision) => {
      const standing = standingOfPerson(file, partiesKnownNow(file, decision), personId);
      return standing !== undefined && stands(standing, decision.decisionId, decision.mayBeAppealed);
    })
    .map(({ decisionId }) => decisionId);
}

const decidedIn: NonNullable<DeadlineStart<ChildProtection>['matter']> = ({ details }, _, { itemId = '' }) =>
  details.decisions.get(itemId)?.matterId;

/** Whoever was thought to have been told through the other is to be told. */
export const toldApart: DeadlineStart<ChildProtection> = {
  on: personsParted.type,
  matter: decidedIn,
  parties: eachParted,
  items: (file, _, { partyId = '' }) =>
    decisionsStoodTo(
      file,
      partyId,
      ({ is }, decisionId) => is === 'to-be-notified' && !isOf(file, 'A8', partyId, decisionId).some(isOpen),
    ),
  length: { workingDays: 3 },
  immediate: true,
};

/** Whoever shared another’s time to appeal, or had it used by them, has their own: from their own receipt. */
export const appealsApart: DeadlineStart<ChildProtection> = {
  on: personsParted.type,
  matter: decidedIn,
  parties: eachParted,
  items: (file, _, { partyId = '' }) =>
    decisionsStoodTo(
      file,
      partyId,
      ({ is }, decisionId, mayBeAppealed) =>
        mayBeAppealed && is === 'notified' && !hasOwnTime(file, partyId, decisionId),
    ),
  anchor: (file, event, { partyId = '', itemId = '' }) =>
    receivedBy(file, partyId, itemId) ?? event.occurredAt,
  anchoredBecause: {
    sv: 'tiden räknas från den dag då parten själv fick del av beslutet (FL 2017:900 44 §)',
    en: 'the time counts from the day on which the party themselves received the decision (FL 2017:900 44 §)',
  },
  length: { weeks: 3 },
};

/** Whether somebody’s own time to appeal a decision runs, is over or was used by an appeal of theirs. */
function hasOwnTime(file: ChildFile, personId: string, decisionId: string): boolean {
  const hasAppealed = file.details.appeals
    .values()
    .some((each) => each.decisionId === decisionId && isSamePerson(file, each.appellantId, personId));
  return (
    hasAppealed ||
    isOf(file, 'A9', personId, decisionId).some((each) => isOpen(each) || each.state === 'expired')
  );
}

function receivedBy(file: ChildFile, personId: string, decisionId: string): Instant | undefined {
  const decision = file.details.decisions.get(decisionId);
  const standing = decision && standingOfPerson(file, decision.parties, personId);
  if (standing?.is !== 'notified') return undefined;
  const { received } = standing;
  const day = 'on' in received ? received.on : localDateOf(received.at, file.timeZone);
  return instantAt(day, '00:00', file.timeZone);
}

/** Whether a party who received a decision has a time to appeal it that counts from a later receipt. */
export function hasLaterReceipt(
  file: ChildFile,
  { partyId, decisionId }: { readonly partyId: string; readonly decisionId: string },
  receivedAt: Instant,
): boolean {
  return isOf(file, 'A9', partyId, decisionId).some(
    (each) => isOpen(each) && each.partyId !== partyId && each.anchorAt > receivedAt,
  );
}
