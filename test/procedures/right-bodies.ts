import {
  asksForReason,
  daysAfter,
  disputedActs,
  isInForce,
  isOpen,
  localDateOf,
  relationCodes,
  standingRelations,
  standingSeats,
  unansweredActs,
  type Casefile,
  type CommandDefinition,
  type GrowingRecord,
  type Instant,
  type LocalDate,
  type MunicipalityRegister,
  type Person,
} from '#casework';
import { schemaOf } from '#record';
import {
  decisionsIn,
  undecidedApplicationsUnder,
  type ChildProtection,
} from '../../libs/casework/src/procedures/child-protection/state.js';
import { partiesKnownNow } from '../../libs/casework/src/procedures/child-protection/notification.js';
import { everyHome } from '../../libs/casework/src/procedures/child-protection/homes.js';
import { supportKinds } from '../../libs/casework/src/procedures/child-protection/supports.js';
import { rightInCare } from './right-bodies-in-care.js';
import { rightAfterDecision } from './right-bodies-after-decision.js';
import { smallestBody } from '../e2e/support/smallest-body.js';

/** What a body is made for: on what the command is given, by whom, when, and which staff and units there are. */
export interface Given {
  readonly file: Casefile;
  readonly matterId?: string | undefined;
  readonly by: string;
  readonly now: Instant;
  readonly staff: readonly string[];
  readonly units: readonly string[];
}

const toFollowUp = {
  specialNeed: 'Often alone.',
  whyNoCare: 'Safe by now.',
  informed: [],
  whyNotInformed: 'Not reached.',
};

const why = { reasons: 'As it was found.', reason: 'As it was found.' };

const report = {
  channel: 'phone',
  arrivalRule: 'reached-official',
  reporterType: 'mandated',
  anonymous: false,
  reporter: { name: 'Sara', authority: 'Ekskolan' },
  text: 'The child comes to school hungry.',
  violenceIndicated: false,
};

const here = ({ file }: Given): readonly Person[] =>
  Object.values(file.persons).filter(({ leftAt }) => leftAt === undefined);

const ofMatter = ({ file, matterId }: Given) =>
  file.deadlines.values().filter((deadline) => deadline.matterId === matterId);

const entriesOf = ({ file, matterId }: Given) =>
  file.entries
    .values()
    .filter((entry) => entry.matterId === matterId)
    .toReversed();

const notesOf = (given: Given) =>
  entriesOf(given)
    .filter(({ type }) => type === 'casework/note-recorded')
    .map(({ eventId: noteId }) => ({ noteId, ...why }));

const disputesOf = (given: Given) =>
  entriesOf(given).map(({ eventId: entryId }) => ({ entryId, personId: given.file.subjectId }));

const watchesOf = ({ file, matterId }: Given) =>
  file.record.watches.values().filter((watch) => watch.matterId === matterId && watch.state === 'set');

/** A day of today or later, other than that one. */
function dayAfter(day: LocalDate, { now, file }: Given): LocalDate {
  const today = localDateOf(now, file.timeZone);
  return day === today ? daysAfter(today, 1) : today;
}

const assignmentsOf = ({ file, matterId }: Given) =>
  file.record.assignments
    .values()
    .filter((assignment) => assignment.matterId === matterId)
    .map(({ assignmentId }) => ({ assignmentId }));

const relationsOf = ({ file }: Given) => standingRelations(file).map(({ relationId }) => ({ relationId }));

function relationsToRecord({ file }: Given): readonly object[] {
  const persons = Object.keys(file.persons);
  return persons.flatMap((personId) =>
    persons
      .filter((otherId) => otherId !== personId)
      .flatMap((otherId) => Object.keys(relationCodes).map((relation) => ({ personId, otherId, relation }))),
  );
}

/** A day after the last one that runs in the matter, and not gone by. */
function laterDay(given: Given, isToBeOutlasted = isOpen): LocalDate {
  const days = ofMatter(given)
    .filter(isToBeOutlasted)
    .map(({ nominalDueDate }) => nominalDueDate);
  const [latest = ''] = [...days, localDateOf(given.now, given.file.timeZone)].toSorted().toReversed();
  return localDateOf(new Date(Date.parse(latest) + 36 * 3_600_000).toISOString(), 'UTC');
}

const opening = (given: Given): readonly object[] => [
  { purpose: 'The child’s care.' },
  ...given.file.matters.ids().map((continues) => ({ purpose: 'The child’s care.', continues })),
];

/** Every request for information of an investigation. */
function requestsOf({ file, matterId = '' }: Given): readonly string[] {
  const { investigations } = file.details as {
    investigations: GrowingRecord<{ requests: readonly { requestId: string }[] }>;
  };
  return (investigations.get(matterId)?.requests ?? []).map(({ requestId }) => requestId);
}

const closing = { ...why, legalBasis: ['SoL 2025:400 20:3'] };
const support = { ...why, legalBasis: ['SoL 2025:400 11:1'] };

const childProtectionOf = ({ file }: Given) => file.details as ChildProtection;

/** Of everybody in the file; and of whoever applied, who is a party of what they applied for also once they have left. */
const ofPersons =
  (how: object) =>
  (given: Given): readonly object[] => {
    const applicants = childProtectionOf(given)
      .applications.values()
      .map(({ applicantId }) => applicantId);
    const persons = new Set([...here(given).map(({ personId }) => personId), ...applicants]);
    return [...persons].map((partyId) => ({ partyId, ...how }));
  };

/** Everybody's word on everything that can be granted. */
const consenting = (given: Given) =>
  here(given).flatMap(({ personId }) =>
    [...supportKinds, ...everyHome].map((each) => ({ personId, support: each })),
  );

/** Everybody's word that stands, also of those who have left. */
const consented = (given: Given) =>
  [...childProtectionOf(given).consents].flatMap(([key, { is }]) => {
    const support = [...supportKinds, ...everyHome].find((each) => key.endsWith(`/${each}`));
    return is === 'given' && support ? [{ personId: key.slice(0, -support.length - 1), support }] : [];
  });

/** Which applications may be answered together: all, none, or each alone. */
function answering(given: Given): readonly (readonly string[])[] {
  const all = undecidedApplicationsUnder(
    { ...given.file, details: childProtectionOf(given) },
    given.matterId ?? '',
  );
  return [all, ...all.map((each) => [each])];
}

const granting = (given: Given): readonly object[] =>
  [[], ...answering(given)].flatMap((answers) =>
    supportKinds.flatMap((each) => [
      { ...support, support: each, answers },
      { ...support, support: each, answers, whySuitable: 'Is old enough.' },
    ]),
  );

const notifying = (given: Given): readonly object[] =>
  decisionsIn(childProtectionOf(given), given.matterId ?? '').flatMap((decision) =>
    // Also whoever turns out to have been a party.
    Object.keys(partiesKnownNow({ ...given.file, details: childProtectionOf(given) }, decision)).flatMap(
      (partyId) =>
        ['letter', 'handed-over'].map((mode) => ({
          ...{ decisionId: decision.decisionId, partyId, mode },
          saysHowToAppeal: true,
        })),
    ),
  );

const registerOf = ({ file }: Given) => file.details as MunicipalityRegister;

/** Each offer on each day from which something is said of it. */
function offersOf(given: Given): readonly object[] {
  return Object.entries(registerOf(given).offers).flatMap(([offerId, said]) =>
    said.map(({ from }) => ({ offerId, from })),
  );
}

/**
 * Bodies that are right for a command where it is given: one of them is accepted, if the command is allowed. The fields
 * that a schema alone makes right are left out here.
 */
const right: Readonly<Record<string, (given: Given) => readonly object[]>> = {
  'child-protection/register-report': ({ units }) =>
    [
      {},
      {},
      { violenceIndicated: true },
      { reporterType: 'private', reporter: undefined, anonymous: true },
      { asksForAnonymity: true },
    ].map((more, index) => ({
      children: [{ name: 'Astrid', guardians: [{ name: 'Gunnar', protectedIdentity: index === 0 }] }],
      report: { ...report, unitId: units[0], ...more },
    })),
  'child-protection/register-application': ({ units }) => [
    {
      child: { name: 'Astrid' },
      ...{ unitId: units[0], channel: 'e-service', arrivalRule: 'reached-authority' },
      ...{ applicantRole: 'guardian', applicant: { name: 'Gunnar', contact: '070' }, consents: ['guardian'] },
    },
  ],
  'child-protection/open-advice-contact': ({ units }) => [{ unitId: units[0] }],
  'child-protection/agree-advice-talk': (given) => [{ talkAt: `${laterDay(given)}T10:00:00+01:00` }],
  'child-protection/decide-anonymity': () => [{ withheld: false, ...why }],
  'child-protection/record-protection-assessment': ({ by }) => [{ assessorId: by, ...why }],
  'child-protection/extend-preliminary': (given) => [
    { ground: 'extraordinary-reasons', ...why, newDate: laterDay(given) },
  ],
  'child-protection/follow-up-after-investigation': () => [toFollowUp],
  'child-protection/follow-up-after-placement': () => [toFollowUp],
  'child-protection/record-follow-up-contact': () => [{ whom: 'parent' }],
  'child-protection/end-follow-up': () => [
    { findings: 'The child sleeps well.', informed: [], whyNotInformed: 'Not reached.' },
  ],
  'child-protection/decline-to-open': () => [{ ...why, whyChildNotHeard: 'Too young.' }],
  'child-protection/open-investigation': opening,
  'child-protection/open-investigation-unasked': (given) =>
    opening(given).map((each) => ({ ...each, unitId: given.units[0], howItBecameKnown: 'Seen.' })),
  'child-protection/extend-investigation': (given) => [
    { ground: 'special-reasons', ...why, newDate: laterDay(given) },
  ],
  'child-protection/extend-emergency-home': (given) => [{ ...why, newDate: laterDay(given) }],
  'child-protection/inform-concerned': (given) => [{ informed: [here(given)[0]?.personId] }],
  'child-protection/withhold-information': (given) => [
    { withheldFrom: [here(given)[0]?.personId], specialReasons: 'Danger.' },
  ],
  'child-protection/record-family-contact': (given) =>
    here(given).map(({ personId }) => ({ reached: [personId] })),
  'child-protection/set-plan': () => [{ questions: 'Is the child safe?', contacts: [], areas: ['safety'] }],
  'child-protection/record-investigation-contact': ({ file }) => [
    { whom: 'school', basis: 'consent', consentedBy: [file.subjectId], learned: 'All is well.' },
  ],
  'child-protection/request-information': ({ file }) => [
    { recipient: 'school', basis: 'consent', consentedBy: [file.subjectId], asked: 'How it goes.' },
  ],
  'child-protection/record-information-received': (given) =>
    requestsOf(given).map((requestId) => ({ requestId })),
  'child-protection/end-information-request': (given) =>
    requestsOf(given).map((requestId) => ({ requestId, why: 'withdrawn' })),
  'child-protection/describe-area': () => ['health', 'safety'].map((area) => ({ area, facts: 'Safe.' })),
  'child-protection/assess-area': ({ file, matterId = '' }) => {
    const { investigations } = file.details as { investigations: GrowingRecord<{ areas: object }> };
    const described = Object.keys(investigations.get(matterId)?.areas ?? {});
    return described.map((area) => ({ area, need: 'none', assessment: 'Safe.' }));
  },
  'child-protection/record-child-talk': () => [{ guardians: 'agreeing', views: 'Wants to stay.' }],
  'child-protection/record-child-not-heard': () => [{ ...why, why: 'unwilling' }],
  'child-protection/offer-meeting': () => [{ suitable: true, invitees: ['child'] }],
  'child-protection/refuse-feedback': () => [{ whyUnsuitable: 'It would harm.' }],
  'child-protection/declare-bias': ({ staff }) => staff.map((staffId) => ({ staffId })),
  'child-protection/find-impartial': ({ staff }) => staff.map((staffId) => ({ staffId, ...why })),
  'child-protection/communicate-basis': ofPersons({ masked: true }),
  // Also of whoever has left the file since they were given the basis.
  'child-protection/record-response': (given) =>
    Object.keys(childProtectionOf(given).communication.get(given.matterId ?? '') ?? {}).map((partyId) => ({
      partyId,
    })),
  'child-protection/waive-communication': (given) => [
    ...ofPersons({ why: 'It is known.' })(given),
    ...ofPersons({ why: 'The child is in danger.', ground: 'cannot-wait' })(given),
  ],
  'child-protection/record-consent': consenting,
  'child-protection/record-refused-consent': consenting,
  'child-protection/record-withdrawn-consent': consented,
  'child-protection/overrule-guardian': (given) =>
    consenting(given).map(({ personId, support }) => ({
      ...why,
      legalBasis: ['FB 1949:381 6:13 a'],
      guardianId: personId,
      support,
    })),
  'child-protection/refuse-support': (given) => answering(given).map((answers) => ({ ...support, answers })),
  'child-protection/grant-support': granting,
  'child-protection/grant-support-in-part': granting,
  'child-protection/close-without-support': () => [closing],
  'child-protection/close-with-support': () => [closing],
  'child-protection/close-with-care-application': () => [{ ...closing, legalBasis: ['LVU 1990:52 4 §'] }],
  'child-protection/notify-decision': notifying,
  'child-protection/record-receipt': notifying,
  'child-protection/record-decision-returned': notifying,
  'child-protection/demand-decision': ({ file, matterId = '' }) => {
    const { applications } = file.details as { applications: GrowingRecord<{ applicantId: string }> };
    return [{ partyId: applications.get(matterId)?.applicantId }];
  },
  'child-protection/decide-immediate-custody': () => [
    {
      basis: ['own-behaviour'],
      urgency: ['risk-to-child'],
      ...{ childsView: 'Afraid.', whyBoardNotAwaited: 'It meets on Thursday.', ...why },
    },
  ],
  'child-protection/record-execution': () => [{ remanded: false }],
  'child-protection/end-custody': () => [why],
  'child-protection/apply-for-care': () => [
    { basis: ['own-behaviour'], account: 'What was done, and what is meant.', childsView: 'Content.' },
  ],
  'child-protection/request-care-time-extension': () => [why],
  // The time that was asked to be longer is met by that, and not open.
  'child-protection/record-care-time-extension': (given) => [{ until: laterDay(given, isInForce) }],
  ...rightAfterDecision,
  ...rightInCare,
  'child-protection/refuse-demand': () => [{ ...why, saysHowToAppeal: true }],
  'allotment/ask-for-plot': ({ units }) =>
    [true, false].map((frost) => ({ unitId: units[0], gardenerNumber: '0101701234', frost })),
  'allotment/appoint-visit': (given) => [{ day: laterDay(given) }],
  'allotment/prolong-reservation': (given) => [{ day: laterDay(given) }],
  'casework/change-person': (given) =>
    here(given).flatMap(({ personId }) => [
      { personId, person: { birthDate: '2012-01-01', birthDateIs: 'estimated' } },
      { personId, protectedIdentity: true },
    ]),
  'casework/record-person-left': (given) => here(given).map(({ personId }) => ({ personId })),
  'casework/join-persons': ({ file }) =>
    Object.keys(file.persons).flatMap((personId) =>
      Object.keys(file.persons).map((otherId) => ({ personId, otherId, ...why })),
    ),
  'casework/part-persons': ({ file }) => file.joinings.map((each) => ({ ...each, ...why })),
  'casework/lift-protection': ({ file }) =>
    Object.values(file.persons).map(({ personId }) => ({ personId, reason: why.reason })),
  'casework/assign-handler': ({ staff }) => staff.map((handlerId) => ({ handlerId, reason: why.reason })),
  'casework/grant-sight': ({ staff }) => staff.map((staffId) => ({ staffId })),
  'casework/end-sight': ({ file }) => file.grants.map(({ staffId }) => ({ staffId })),
  'casework/explain-missed-deadline': (given) =>
    ofMatter(given)
      .filter((each) => isInForce(each) && asksForReason(each))
      .map(({ deadlineId }) => ({ deadlineId }))
      // Missed since the file was last settled.
      .concat(ofMatter(given).map(({ deadlineId }) => ({ deadlineId }))),
  'casework/correct-occurrence': (given) =>
    entriesOf(given).flatMap(({ eventId: entryId, occurredAt }) =>
      [1, -1, -86_400_000].map((milliseconds) => ({
        entryId,
        happenedAt: new Date(Date.parse(occurredAt) + milliseconds).toISOString(),
      })),
    ),
  'casework/register-in-error': (given) => entriesOf(given).map(({ eventId: entryId }) => ({ entryId })),
  'casework/correct-note': (given) => notesOf(given),
  'casework/correct-note-of-file': (given) => notesOf(given),
  'casework/note-dispute': (given) => disputesOf(given),
  'casework/note-dispute-of-file': (given) => disputesOf(given),
  'casework/set-watch': ({ file, now }) => [{ day: localDateOf(now, file.timeZone) }],
  'casework/move-watch': (given) =>
    watchesOf(given).map(({ watchId, day }) => ({ watchId, day: dayAfter(day, given) })),
  'casework/end-watch': (given) => watchesOf(given).map(({ watchId }) => ({ watchId })),
  'casework/record-relation': (given) => relationsToRecord(given),
  'casework/end-relation': (given) => relationsOf(given),
  'casework/withdraw-relation': (given) => relationsOf(given).map((each) => ({ ...each, ...why })),
  'casework/give-assignment': ({ now, file }) => [{ from: localDateOf(now, file.timeZone) }],
  'casework/record-assignment-answer': (given) => assignmentsOf(given),
  'casework/record-provider-report': (given) =>
    assignmentsOf(given).map((each) => ({ ...each, text: 'It goes well.' })),
  'casework/end-assignment': (given) => assignmentsOf(given).map((each) => ({ ...each, ...why })),
  'casework/merge-file': () => [{ intoFileId: 'file-2' }],
  'casework/answer-for-act': ({ file }) =>
    unansweredActs(file).flatMap(({ entryId }) => [
      { entryId, confirmed: false, reason: why.reason },
      { entryId, confirmed: true },
    ]),
  'casework/uphold-act': ({ file }) => disputedActs(file).map(({ entryId }) => ({ entryId })),
  'casework/give-seat': (given) =>
    here(given).flatMap(({ personId }) =>
      [undefined, ...here(given)].map((other) => ({
        personId,
        ...(other && { onBehalfOf: other.personId }),
      })),
    ),
  'casework/end-seat': ({ file }) => standingSeats(file).map(({ seatId }) => ({ seatId })),
  'casework/erase-matter': () => [{ ground: 'order' }],
  'casework/erase-file': () => [{ ground: 'order' }],
  'municipality/register-unit': ({ now }) => [{ unitId: `unit-${Date.parse(now)}` }],
  'municipality/close-unit': (given) => Object.keys(registerOf(given).units).map((unitId) => ({ unitId })),
  'municipality/register-offer': ({ now }) => [{ offerId: `offer-${Date.parse(now)}` }],
  'municipality/change-offer': offersOf,
  'municipality/withdraw-offer': offersOf,
  'municipality/register-staff': (given) =>
    Object.keys(registerOf(given).units)
      .toReversed()
      .map((unitId) => ({ staffId: `staff-${Date.parse(given.now)}`, unitId, qualification: 'none' })),
  'municipality/change-staff': (given) => given.staff.map((staffId) => ({ staffId, name: 'Another' })),
  'municipality/take-back-calendar-address': (given) => given.staff.map((staffId) => ({ staffId })),
  'municipality/give-role': (given) =>
    given.staff.flatMap((staffId) => [
      { staffId, role: 'register-keeper' },
      { staffId, role: 'auditor' },
      { staffId, role: 'investigator', until: laterDay(given) },
      { staffId, role: 'unit-manager' },
    ]),
  'municipality/end-role': (given) =>
    Object.values(registerOf(given).staff).flatMap(({ staffId, roles }) =>
      roles.flatMap(({ role }) => [
        { staffId, role },
        { staffId, role, until: '2049-12-31' },
      ]),
    ),
  'municipality/confirm-role': (given) =>
    registerOf(given).proposedRoles.map(({ proposalId }) => ({ proposalId })),
  'municipality/decline-role': (given) =>
    registerOf(given).proposedRoles.map(({ proposalId }) => ({ proposalId })),
  'municipality/set-setting': () => [{ name: 'municipality/quiet-hours', value: 'none' }],
  'municipality/set-delegation': () => [
    { procedure: 'child-protection', commandType: 'child-protection/close-without-support', roles: [] },
  ],
};

/** Bodies of a command of which one at least is right where it is given. */
export function rightBodiesFor(definition: CommandDefinition, given: Given): readonly object[] {
  const smallest = wellFormedBodyFor(definition, given);
  const isCoded = schemaOf(definition.fields).properties.reason?.enum !== undefined;
  const chosen = right[definition.type]?.(given) ?? [{}];
  return chosen.map((each) => ({ ...smallest, ...each, ...(isCoded && { reason: smallest.reason }) }));
}

/** A body that has the form of the command's class, and may be right or not. */
export function wellFormedBodyFor(
  { fields }: Pick<CommandDefinition, 'fields'>,
  { now }: Pick<Given, 'now'>,
): Readonly<Record<string, unknown>> {
  return smallestBody(schemaOf(fields), { id: '', text: 'x', date: '2012-01-01', instant: now });
}
