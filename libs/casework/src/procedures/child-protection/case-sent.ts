import type { Instant } from '../../calendar/index.js';
import { personFacts, PersonFields, type PersonFacts } from '../../handling/index.js';
import {
  deadlinesOfMatter,
  isInForce,
  isOpen,
  personalFieldsOf,
  subjectRole,
  type CaseEvent,
  type DataClass,
  type Deadline,
  type EventDescription,
  type Matter,
  type PersonRole,
} from '../../kernel/index.js';
import {
  applicationReceived,
  reportReceived,
  type ApplicationReceived,
  type ReportReceived,
} from './intake.js';
import type { ClockSent, Unsent } from './clock-sent.js';
import { investigationOpened, type InvestigationOpened } from './investigation.js';
import type { ReporterOfReport, ReportAsMade, UrgencyHint } from './report-as-made.js';
import {
  applicationOf,
  investigationOf,
  reportOf,
  type ApplicationState,
  type ChildFile,
  type InvestigationState,
  type ReportState,
} from './state.js';
import {
  applicationTakenOver,
  investigationTakenOver,
  reportTakenOver,
  type ApplicationTakenOver,
  type InvestigationTakenOver,
  type ReportTakenOver,
} from './taken-over-events.js';
import { mattersThatGo } from './transfer-state.js';

/** What every matter says that goes to another municipality. Keys are made for the sending: ids stay in their file. */
interface MatterSent {
  readonly key: string;
  readonly caseNumber: string;
  readonly step: string;
  readonly clocks: readonly ClockSent[];
}

export interface ReportSent
  extends
    MatterSent,
    Pick<
      ReportAsMade,
      'channel' | 'arrivalRule' | 'countsFrom' | 'reporterType' | 'anonymous' | 'violenceIndicated'
    >,
    Pick<ReportState, 'receivedAt' | 'protection' | 'feedback' | 'anonymityWished'> {
  readonly kind: 'report';
  /** Key of the investigation during which it came. */
  readonly receivedDuring?: string;
}

export interface ApplicationSent
  extends
    MatterSent,
    Pick<ApplicationReceived, 'channel' | 'arrivalRule' | 'countsFrom' | 'applicantRole'>,
    Pick<ApplicationState, 'asksFor'> {
  readonly kind: 'application';
  readonly receivedAt: Instant;
  /** Key of the person who applied. */
  readonly applicant: string;
  /** Key of the investigation that was to answer it. */
  readonly under?: string;
}

export interface InvestigationSent extends MatterSent, Pick<InvestigationState, 'openedAt' | 'clockFrom'> {
  readonly kind: 'investigation';
  /** Keys of those who were told of it, or from whom it was withheld. */
  readonly told: readonly string[];
}

export type AnyMatterSent = ReportSent | ApplicationSent | InvestigationSent;

/** What was said, by the key of its matter. */
export interface WordsSent {
  readonly key: string;
  readonly said: string;
  readonly urgencyHints?: readonly UrgencyHint[];
}

export interface ReporterSent extends ReporterOfReport {
  readonly key: string;
}

export interface PersonSent {
  readonly key: string;
  readonly role: PersonRole;
  readonly protectedIdentity: boolean;
  readonly identified: boolean;
}

/** What is known of a person, of one kind of data, by their key. */
export interface SaidOfPerson extends PersonFields {
  readonly key: string;
}

/** A case as it goes to another municipality, by kinds of data. */
export interface CaseSent {
  readonly persons: readonly PersonSent[];
  readonly identities: readonly SaidOfPerson[];
  readonly contacts: readonly SaidOfPerson[];
  readonly whereabouts: readonly SaidOfPerson[];
  readonly matters: readonly AnyMatterSent[];
  readonly words: readonly WordsSent[];
  readonly reporters: readonly ReporterSent[];
}

/**
 * What of a child's case goes to another municipality: its open matters with their clocks, the child, those who have or
 * had custody and whoever applied. Who reported is not sent where they wished not to be named (OSL 2009:400 26:5), nor
 * where somebody is who has a protected identity, but of those named. Notes, talks, assessments and what others handed
 * over stay: the receiver asks for what it needs, and what goes out is decided on as any disclosing.
 *
 * @param history the file's events, with all that they say
 * @param whereaboutsOf ids of those with a protected identity whose whereabouts the receiver needs
 */
export function caseSent(
  file: ChildFile,
  history: readonly CaseEvent[],
  whereaboutsOf: readonly string[],
): { readonly sent: CaseSent; readonly unsent: readonly Unsent[] } {
  const going = mattersThatGo(file);
  const applicants = going
    .filter(({ kind }) => kind === 'application')
    .map(({ matterId }) => applicationOf(file.details, matterId).applicantId);
  const known = [...personFacts(history).values()].filter(
    ({ left, personId }) => !left || applicants.includes(personId),
  );
  const persons = known.filter(
    ({ role, personId }) => familyRoles.includes(role) || applicants.includes(personId),
  );
  const keys = new Map([
    ...persons.map(({ personId }, index): [string, string] => [personId, `person-${index}`]),
    ...going.map(({ matterId }, index): [string, string] => [matterId, `matter-${index}`]),
  ]);
  const keyOf = (id: string) => keys.get(id) ?? '';
  const sending: Sending = { file, history, keyOf };
  const reporters = going.flatMap((matter) => reporterOf(sending, matter));
  // How somebody can be reached who has a protected identity may tell where they are.
  const isHidden = ({ personId, protectedIdentity }: PersonFacts) =>
    protectedIdentity && !whereaboutsOf.includes(personId);
  const whereabouts = said(persons, 'protected', keyOf);
  const contacts = said(persons, 'contact', keyOf);
  const hidden = new Set(persons.filter(isHidden).map(({ personId }) => keyOf(personId)));
  const named = new Set(whereaboutsOf.map(keyOf));
  const sentWhereabouts = whereabouts.filter(({ key }) => named.has(key));
  const sentContacts = contacts.filter(({ key }) => !hidden.has(key));
  const unsent: Unsent[] = [
    ...(reporters.some(({ isSecret }) => isSecret) ? (['reporter'] as const) : []),
    ...(sentWhereabouts.length + sentContacts.length < whereabouts.length + contacts.length
      ? (['whereabouts'] as const)
      : []),
    ...(persons.length < known.length ? (['other-persons'] as const) : []),
  ];
  const sent = {
    persons: persons.map(({ personId, role, protectedIdentity, identified }) => ({
      key: keyOf(personId),
      role,
      protectedIdentity,
      identified,
    })),
    identities: said(persons, 'identity', keyOf),
    contacts: sentContacts,
    whereabouts: sentWhereabouts,
    matters: going.map((matter) => matterSent(sending, matter)),
    words: going.flatMap((matter) => wordsOf(sending, matter)),
    reporters: reporters.flatMap(({ isSecret, key, reporter }) => (isSecret ? [] : [{ ...reporter, key }])),
  };
  return { sent, unsent };
}

const familyRoles: readonly PersonRole[] = [subjectRole, 'guardian', 'parent'];

interface Sending {
  readonly file: ChildFile;
  readonly history: readonly CaseEvent[];
  readonly keyOf: (id: string) => string;
}

/** What is known of persons, of one kind of data. */
function said(
  persons: readonly PersonFacts[],
  dataClass: DataClass,
  keyOf: Sending['keyOf'],
): readonly SaidOfPerson[] {
  const fields = [...personalFieldsOf(PersonFields)]
    .filter(([, of]) => of === dataClass)
    .map(([field]) => field);
  return persons.flatMap(({ personId, ...facts }) => {
    const known = Object.entries(facts).filter(([field]) => fields.includes(field));
    return known.length === 0 ? [] : [{ ...Object.fromEntries(known), key: keyOf(personId) }];
  });
}

/** The event by which a matter was opened in this file, be it here or where it came from. */
function opening<Fields extends object>(
  { history }: Sending,
  { matterId }: Matter,
  ...kinds: readonly EventDescription<Fields>[]
): Partial<Fields> {
  const isOpening = (event: CaseEvent): event is CaseEvent<Fields> =>
    event.matterId === matterId && kinds.some(({ type }) => type === event.type);
  return history.findLast(isOpening)?.data ?? {};
}

const reportBy = (sending: Sending, matter: Matter) =>
  opening<ReportReceived | ReportTakenOver>(sending, matter, reportReceived, reportTakenOver);

const applicationBy = (sending: Sending, matter: Matter) =>
  opening<ApplicationReceived | ApplicationTakenOver>(
    sending,
    matter,
    applicationReceived,
    applicationTakenOver,
  );

const investigationBy = (sending: Sending, matter: Matter) =>
  opening<InvestigationOpened | InvestigationTakenOver>(
    sending,
    matter,
    investigationOpened,
    investigationTakenOver,
  );

function matterSent(sending: Sending, matter: Matter): AnyMatterSent {
  const { file, keyOf } = sending;
  const { details } = file;
  const isGoing = (id: string | undefined): id is string => id !== undefined && keyOf(id) !== '';
  const { matterId, caseNumber, step } = matter;
  const facts = { key: keyOf(matterId), caseNumber, step, clocks: clocksOf(file, matterId) };
  if (matter.kind === 'investigation') {
    const { openedAt, clockFrom, toldOrWithheld } = investigationOf(details, matterId);
    const told = toldOrWithheld.map(keyOf).filter((key) => key !== '');
    return { ...facts, kind: 'investigation', openedAt, clockFrom, told };
  }
  if (matter.kind === 'application') {
    const { applicantId, asksFor, investigationId } = applicationOf(details, matterId);
    const {
      channel = 'other',
      arrivalRule = 'reached-authority',
      countsFrom,
      applicantRole = 'guardian',
    } = applicationBy(sending, matter);
    return {
      ...facts,
      kind: 'application',
      receivedAt: matter.openedAt,
      channel,
      arrivalRule,
      ...(countsFrom !== undefined && { countsFrom }),
      applicantRole,
      applicant: keyOf(applicantId),
      asksFor,
      ...(isGoing(investigationId) && { under: keyOf(investigationId) }),
    };
  }
  const { receivedAt, protection, feedback, anonymityWished, countsFrom, receivedDuring, ...report } =
    reportOf(details, matterId);
  const {
    channel = 'other',
    arrivalRule = 'reached-authority',
    reporterType = 'private',
  } = reportBy(sending, matter);
  return {
    ...facts,
    kind: 'report',
    receivedAt,
    channel,
    arrivalRule,
    ...(countsFrom !== undefined && { countsFrom }),
    reporterType,
    anonymous: report.anonymous,
    violenceIndicated: report.violenceIndicated,
    protection,
    feedback,
    anonymityWished,
    ...(isGoing(receivedDuring) && { receivedDuring: keyOf(receivedDuring) }),
  };
}

function wordsOf(sending: Sending, matter: Matter): readonly WordsSent[] {
  const key = sending.keyOf(matter.matterId);
  if (matter.kind === 'investigation') {
    const { purpose } = investigationBy(sending, matter);
    return purpose === undefined ? [] : [{ key, said: purpose }];
  }
  if (matter.kind === 'application') {
    const { wishedHelp } = applicationBy(sending, matter);
    return wishedHelp === undefined ? [] : [{ key, said: wishedHelp }];
  }
  const { text, urgencyHints } = reportBy(sending, matter);
  return text === undefined ? [] : [{ key, said: text, ...(urgencyHints && { urgencyHints }) }];
}

/** Who reported, and whether that stays where it is. */
function reporterOf(sending: Sending, matter: Matter) {
  if (matter.kind !== 'report') return [];
  const { reporter } = reportBy(sending, matter);
  if (!reporter) return [];
  const isSecret = reportOf(sending.file.details, matter.matterId).anonymityWished;
  return [{ isSecret, key: sending.keyOf(matter.matterId), reporter }];
}

/** The rules whose clocks go on where the case does, by the kind of matter. */
export const clocksThatGo = {
  report: ['A1', 'A2'],
  application: ['A3', 'A3-contact', 'A11'],
  investigation: ['A4', 'A5'],
} as const;

const goOn: readonly string[] = Object.values(clocksThatGo).flat();

/** The clocks of a matter that run, and the day from which a decision may be demanded also when it is over. */
function clocksOf(file: ChildFile, matterId: string): readonly ClockSent[] {
  return deadlinesOfMatter(file, matterId)
    .filter(({ ruleId }) => goOn.includes(ruleId))
    .filter((deadline) => isInForce(deadline) && (isOpen(deadline) || deadline.state === 'passed'))
    .map(clockSent);
}

function clockSent({ ruleId, anchorAt, extensions, misses }: Deadline): ClockSent {
  const last = extensions.at(-1);
  return {
    ruleId,
    anchorAt,
    ...(last && {
      extendedTo: last.end.nominalDueDate,
      extendedAt: last.decidedAt,
      ...(last.decidedLate && { extendedLate: true }),
    }),
    missedAt: misses.filter(({ answer }) => answer === undefined).map(({ at }) => at),
  };
}
