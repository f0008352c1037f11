import { instantAt, localDateOf, type Instant, type LocalDate, type TimeZone } from '../../calendar/index.js';
import type { DeadlineOf, DeadlineReplacing, DeadlineRule, DeadlineStart } from '../../deadlines/index.js';
import { personAdded, personChanged, personLeft } from '../../handling/index.js';
import {
  idsOfPerson,
  isOpen,
  isSamePerson,
  type CaseEvent,
  type Deadline,
  type EventDefinition,
  type EventDescription,
} from '../../kernel/index.js';
import {
  closedWithCareApplication,
  closedWithoutSupport,
  closedWithSupport,
  investigationClosed,
} from './closing-investigation.js';
import { appealReceived } from './appealing.js';
import { decisionChangedByAuthority } from './changing-appealed-decisions.js';
import { appealDismissedLate } from './checking-appeals.js';
import { basisCommunicated, partyResponded } from './communication.js';
import { arrivalThatCounts } from './timeliness.js';
import type { Decided } from './decision-kinds.js';
import { demandRefused } from './demand.js';
import { disclosureRefused } from './disclosure-events.js';
import { answeringKinds } from './granting.js';
import { endsOfCare } from './care-deadlines.js';
import { decidedInCare } from './decided-in-care.js';
import { investigationLinkedToOngoing } from './investigation.js';
import { decisionNotified, decisionReceived, partiesKnownNow } from './notification.js';
import type { NotificationMode } from './notification-modes.js';
import { fieldsOf } from './event-fields.js';
import {
  appealsApart,
  appealsAsOne,
  hasLaterReceipt,
  respondsAsOne,
  toldApart,
  toldAsOne,
} from './joined-parties.js';
import { idStanding } from './decision-state.js';
import { guardianOverruled } from './overruling.js';
import { decisionReturned } from './returned-decisions.js';
import { ongoingDecisionReduced } from './reducing.js';
import { measureEnded } from './imposed-measure.js';
import { measureEndedByLaw } from './measures.js';
import {
  movingBanEndedByLaw,
  movingBanLiftedByCourt,
  movingBanOrdered,
  movingBanRefused,
} from './moving-ban.js';
import { movingBanEnded } from './moving-ban-decisions.js';
import { placementEnded } from './placement.js';
import { restrictionLifted } from './restricting-contact.js';
import { inEveryLaw } from './rule-versions.js';
import {
  temporaryMovingBanAnnulled,
  temporaryMovingBanDecided,
  temporaryMovingBanEnded,
  temporaryMovingBanLapsed,
} from './temporary-moving-ban.js';
import { deadlinesOf, investigationOf, matterIdOf, type ChildFile, type ChildProtection } from './state.js';

type Rule = DeadlineRule<ChildProtection>;

/** Every kind of decision that parties are notified of. */
const kinds: readonly EventDefinition<ChildProtection, Decided>[] = [
  closedWithoutSupport,
  closedWithSupport,
  closedWithCareApplication,
  ...answeringKinds,
  guardianOverruled,
  ...decidedInCare,
  ongoingDecisionReduced,
];

/** Decided by an entry of their own, by whose id they go: a demand, an appeal that came late, documents, a temporary moving ban. */
const decidedApart = [
  demandRefused.type,
  appealDismissedLate.type,
  disclosureRefused.type,
  temporaryMovingBanDecided.type,
];

/** Whether an event is about the party whose deadline it is. */
function ofParty(definition: EventDescription<{ partyId: string }>) {
  return (file: ChildFile, event: CaseEvent, { partyId = '' }: Deadline): boolean =>
    isSamePerson(file, fieldsOf(definition, event).partyId, partyId);
}

/** Whether an event is about the party and the decision of a deadline. */
function ofPartyAndDecision(definition: EventDescription<{ partyId: string; decisionId: string }>) {
  return (file: ChildFile, event: CaseEvent, { partyId = '', itemId }: Deadline): boolean => {
    const fields = fieldsOf(definition, event);
    return isSamePerson(file, fields.partyId, partyId) && fields.decisionId === itemId;
  };
}

function ongoingOf(file: ChildFile, event: CaseEvent): string {
  const { linkedInto } = investigationOf(file.details, matterIdOf(event));
  if (linkedInto === undefined) throw new Error(`${event.type} links no investigation.`);
  return linkedInto;
}

function openRepliesOf(file: ChildFile, event: CaseEvent): readonly Deadline[] {
  return deadlinesOf(file, 'A7', matterIdOf(event)).filter(isOpen);
}

/**
 * The time that a party was given to respond. It is the party's: nobody has missed anything when it is over. A day that
 * the board names doesn't roll. New basis opens it anew, for that party alone.
 */
const a7: Rule = {
  id: 'A7',
  what: { sv: 'Partens tid att yttra sig över underlaget', en: 'The party’s time to respond to the basis' },
  kind: 'window',
  responsible: 'investigator',
  versions: inEveryLaw('local', 'FL 2017:900 25 §'),
  starts: [
    {
      on: basisCommunicated.type,
      parties: (_, event) => [fieldsOf(basisCommunicated, event).partyId],
      until: (_, event) => ({ day: fieldsOf(basisCommunicated, event).replyBy }),
    },
    {
      // Where two investigations became one, the time goes on in that one, to the same day.
      on: investigationLinkedToOngoing.type,
      matter: ongoingOf,
      parties: (file, event) => openRepliesOf(file, event).flatMap(({ partyId }) => partyId ?? []),
      until: (file, event, { partyId }) => {
        const open = openRepliesOf(file, event).find((each) => each.partyId === partyId);
        if (!open) throw new Error(`Nobody waits for the response of ${partyId}.`);
        return { day: open.nominalDueDate };
      },
    },
  ],
  rolls: false,
  stops: [{ on: partyResponded.type, when: ofParty(partyResponded) }],
  replaces: [
    { on: basisCommunicated.type, when: ofParty(basisCommunicated) },
    {
      on: investigationLinkedToOngoing.type,
      when: (_, event, { matterId }) => matterId === event.matterId,
      because: 'goes-on',
    },
  ],
  cancels: [
    respondsAsOne,
    {
      on: investigationClosed.type,
      because: { sv: 'utredningen har avslutats', en: 'the investigation has been closed' },
    },
    ...[
      ...endsOfCare,
      placementEnded.type,
      restrictionLifted.type,
      measureEnded.type,
      measureEndedByLaw.type,
      temporaryMovingBanLapsed.type,
      temporaryMovingBanEnded.type,
      temporaryMovingBanAnnulled.type,
      movingBanOrdered.type,
      movingBanRefused.type,
      movingBanEnded.type,
      movingBanLiftedByCourt.type,
      movingBanEndedByLaw.type,
    ].map((on) => ({
      on,
      when: (file: ChildFile, _: CaseEvent, { matterId }: Deadline) =>
        file.matters.get(matterId)?.closedAt !== undefined,
      because: { sv: 'det som beslutet gällde har upphört', en: 'what it was to be decided on has ended' },
    })),
  ],
  ladder: [
    { at: { beforeDue: { days: 3 } }, to: ['investigator'] },
    { at: { onDueDay: '09:00' }, to: ['investigator'] },
  ],
};

/** Decisions of which somebody turns out to have been a party, and whom nobody has to tell of them yet, by id. */
function lateKnownDecisions(file: ChildFile, personId: string): readonly string[] {
  return file.details.decisions
    .values()
    .filter(
      (decision) =>
        idStanding(file, decision.parties, personId) === undefined &&
        idStanding(file, partiesKnownNow(file, decision), personId) !== undefined,
    )
    .map(({ decisionId }) => decisionId)
    .filter(
      (decisionId) =>
        !file.deadlines
          .values()
          .some(
            (each) =>
              each.ruleId === 'A8' &&
              isSamePerson(file, each.partyId ?? '', personId) &&
              each.itemId === decisionId &&
              (isOpen(each) || each.state === 'met'),
          ),
    );
}

/** Whether somebody was no party of a decision after all, by what is known now. */
function wasNoParty(file: ChildFile, { partyId = '', itemId = '' }: Deadline): boolean {
  const decision = file.details.decisions.get(itemId);
  return decision !== undefined && idStanding(file, partiesKnownNow(file, decision), partyId) === undefined;
}

const decidedIn = ({ details }: ChildFile, _: CaseEvent, { itemId = '' }: DeadlineOf) =>
  details.decisions.get(itemId)?.matterId;

/**
 * As soon as possible; three working days are this system's target. Each party has a clock of its own: whoever turns out to
 * have been one has it from when that became known, and one to whom it came back has it anew. Whoever was a party is told
 * also once they have left the file: the duty came with the decision.
 */
const a8: Rule = {
  id: 'A8',
  what: { sv: 'Underrättelse till part om beslut', en: 'Notifying a party of the decision' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('target', 'FL 2017:900 33 §'),
  starts: [
    ...kinds.map((kind): DeadlineStart<ChildProtection> => ({
      on: kind.type,
      parties: (_, event) => fieldsOf(kind, event).parties,
      items: (_, event) => [fieldsOf(kind, event).decisionId],
      length: { workingDays: 3 },
      immediate: true,
    })),
    ...decidedApart.map((on): DeadlineStart<ChildProtection> => ({
      on,
      parties: ({ details }, { id }) => Object.keys(details.decisions.get(id)?.parties ?? {}),
      items: (_, { id }) => [id],
      length: { workingDays: 3 },
      immediate: true,
    })),
    {
      on: decisionChangedByAuthority.type,
      matter: (_, event) => fieldsOf(decisionChangedByAuthority, event).decidedIn,
      parties: ({ details }, event) =>
        Object.keys(
          details.decisions.get(fieldsOf(decisionChangedByAuthority, event).decisionId)?.parties ?? {},
        ),
      items: (_, event) => [fieldsOf(decisionChangedByAuthority, event).decisionId],
      length: { workingDays: 3 },
      immediate: true,
    },
    ...[personAdded, personChanged].map((known): DeadlineStart<ChildProtection> => ({
      on: known.type,
      matter: decidedIn,
      parties: (_, event) => [fieldsOf<{ personId: string }>(known, event).personId],
      items: (file, event) => lateKnownDecisions(file, fieldsOf<{ personId: string }>(known, event).personId),
      length: { workingDays: 3 },
      immediate: true,
    })),
    {
      on: decisionReturned.type,
      parties: (_, event) => [fieldsOf(decisionReturned, event).partyId],
      items: (_, event) => [fieldsOf(decisionReturned, event).decisionId],
      length: { workingDays: 3 },
      immediate: true,
    },
    toldApart,
  ],
  rolls: false,
  stops: [{ on: decisionNotified.type, when: ofPartyAndDecision(decisionNotified) }],
  cancels: [
    toldAsOne,
    {
      on: personLeft.type,
      when: (file, event, { partyId = '' }) => {
        const { personId, because = 'no-longer-concerned' } = fieldsOf(personLeft, event);
        if (because === 'died') return isSamePerson(file, personId, partyId);
        // One who was put on record twice, and is taken out once, is still to be told.
        const isAlone = idsOfPerson(file, partyId).every((each) => file.persons[each]?.leftAt !== undefined);
        return because === 'never-belonged' && isSamePerson(file, personId, partyId) && isAlone;
      },
      because: {
        sv: 'personen har avlidit, eller hörde aldrig till akten',
        en: 'the person has died, or never belonged to the file',
      },
    },
    {
      on: personChanged.type,
      when: (file, _, deadline) => wasNoParty(file, deadline),
      because: {
        sv: 'personen var inte part när det beslutades',
        en: 'the person was no party when it was decided',
      },
    },
  ],
  ladder: [
    { at: { onDueDay: '09:00' }, to: ['investigator'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** Whether a decision may be appealed by those who are told of it. */
function mayBeAppealed({ details }: ChildFile, decisionId: string): boolean {
  return details.decisions.get(decisionId)?.mayBeAppealed ?? false;
}

interface ToldOfDecision {
  partyId: string;
  decisionId: string;
  mode?: NotificationMode;
  receivedOn?: string;
}

/**
 * What was handed over was received when that happened, and so was what is said to have been received without another day,
 * also where it turns out to have happened on another.
 */
function receiptOf(
  definition: EventDescription<ToldOfDecision>,
  event: CaseEvent,
  timeZone: TimeZone,
): LocalDate | undefined {
  const { mode, receivedOn } = fieldsOf(definition, event);
  const happenedThen =
    mode === 'handed-over' || (definition.type === decisionReceived.type && receivedOn === undefined);
  return happenedThen ? localDateOf(event.occurredAt, timeZone) : receivedOn;
}

/** From when the time to appeal counts by what an event says of a receipt; undefined where it says of none. */
function countsFrom(
  definition: EventDescription<ToldOfDecision>,
  event: CaseEvent,
  { timeZone }: Pick<ChildFile, 'timeZone'>,
): Instant | undefined {
  const receivedOn = receiptOf(definition, event, timeZone);
  return receivedOn === undefined ? undefined : instantAt(receivedOn, '00:00', timeZone);
}

function fromReceipt(definition: EventDescription<ToldOfDecision>): DeadlineStart<ChildProtection> {
  return {
    on: definition.type,
    when: (file, event) => {
      const told = fieldsOf(definition, event);
      const from = countsFrom(definition, event, file);
      return from !== undefined && mayBeAppealed(file, told.decisionId) && !hasLaterReceipt(file, told, from);
    },
    parties: (_, event) => [fieldsOf(definition, event).partyId],
    items: (_, event) => [fieldsOf(definition, event).decisionId],
    anchor: (file, event) => countsFrom(definition, event, file) ?? event.occurredAt,
    anchoredBecause: {
      sv: 'tiden räknas från den dag då parten fick del av beslutet (FL 2017:900 44 §)',
      en: 'the time counts from the day on which the party received the decision (FL 2017:900 44 §)',
    },
    length: { weeks: 3 },
  };
}

/** A later receipt of the same human, under another id: no time ends before the one that it begins. */
function laterReceipt(definition: EventDescription<ToldOfDecision>): DeadlineReplacing<ChildProtection> {
  return {
    on: definition.type,
    when: (file, event, { partyId = '', itemId, anchorAt }) => {
      const told = fieldsOf(definition, event);
      const from = countsFrom(definition, event, file);
      return (
        from !== undefined &&
        told.decisionId === itemId &&
        told.partyId !== partyId &&
        isSamePerson(file, told.partyId, partyId) &&
        anchorAt <= from
      );
    },
  };
}

/**
 * Three weeks from the day on which the party received it, each party by their own day. Its last day is put forward by Lag
 * 1930:173. It is the party's: nobody of the authority is reminded of it.
 */
const a9: Rule = {
  id: 'A9',
  what: { sv: 'Partens tid att överklaga', en: 'The party’s time to appeal' },
  kind: 'window',
  responsible: 'investigator',
  versions: inEveryLaw('statutory', 'FL 2017:900 44 §'),
  starts: [fromReceipt(decisionNotified), fromReceipt(decisionReceived), appealsApart],
  rolls: true,
  stops: [
    {
      on: appealReceived.type,
      when: (file, event, { partyId = '', itemId }) => {
        const { appellantId, decisionId } = fieldsOf(appealReceived, event);
        return isSamePerson(file, appellantId, partyId) && decisionId === itemId;
      },
      // In time at the board or at the court, whenever it came on to the board: FL 2017:900 22, 45 §§.
      countsAt: (file, event) => arrivalThatCounts(file, fieldsOf(appealReceived, event), event.occurredAt),
    },
  ],
  replaces: [laterReceipt(decisionNotified), laterReceipt(decisionReceived)],
  cancels: [
    appealsAsOne,
    {
      on: decisionChangedByAuthority.type,
      when: (_, event, { itemId }) => fieldsOf(decisionChangedByAuthority, event).decisionId === itemId,
      because: {
        sv: 'beslutet har ändrats och parterna underrättas på nytt',
        en: 'the decision has been changed, and its parties are told anew',
      },
    },
  ],
  ladder: [],
};

/** The deadlines around a decision: before it a party responds, after it each is notified and may appeal. */
export const decisionDeadlines: readonly Rule[] = [a7, a8, a9];
