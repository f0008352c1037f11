import { meaningOfClass, type FieldsClass } from '#casework';
import { CalendarAddress, StreamTicket } from '../answers/addresses.js';
import { CaseloadCountsShown, CaseloadPageShown } from '../answers/caseload.js';
import { ProcedureDescribed, ProceduresShown } from '../answers/catalogue.js';
import { ExtractShown } from '../answers/extract.js';
import { FamilyShown } from '../answers/family.js';
import {
  DisplayNamesShown,
  EntryContentShown,
  FileDeadlines,
  FilePage,
  MatterAlone,
  SubjectFound,
  TimelineShown,
} from '../answers/file.js';
import { FrontDoor } from '../answers/front-door.js';
import { Alive, HealthShown } from '../answers/health.js';
import { LiveChanged, LiveLeft, LiveReload, LiveRow, LiveStart } from '../answers/live.js';
import { ReadsPage } from '../answers/reads.js';
import { RegisterHistory, RegisterShown } from '../answers/register.js';
import { Me, OffersShown, OtherMunicipalities, StaffToChoose, UnitsShown } from '../answers/surroundings.js';
import { Tasks } from '../answers/tasks.js';
import { outOfDelegation, refusedAs, type ProblemCode, type RefusedAs } from '../problem.js';
import {
  CalendarQuery,
  CaseloadQuery,
  CountsQuery,
  DeadlinesQuery,
  DisplayNames,
  ExtractQuery,
  FileQuery,
  LiveCaseloadQuery,
  LiveFileQuery,
  MeQuery,
  MunicipalitiesQuery,
  OffersQuery,
  MattersQuery,
  NoFields,
  ReadsQuery,
  RegisterHistoryQuery,
  RegisterQuery,
  StaffQuery,
  SubjectLookUp,
  UnitsQuery,
  TimelineQuery,
} from '../read-requests.js';
import { exampleOf } from './example.js';
import type { Operation, Parameter, PathItem, Reference } from './openapi.js';
import { bodyOf, jsonAnswer, pathParameters, queryParameters } from './parts.js';
import { problems, problemsOfAll, problemsOfBodies, problemsOfReading } from './problems.js';
import type { Schemas } from './schemas.js';
import { asHeld, validator, validatorHeader } from './validators.js';

/** A way to read, as data: where, what for, what it takes and what it answers. */
interface ReadOperation {
  /** An identifier, unique in the document. */
  readonly name: string;
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly summary: string;
  readonly query?: FieldsClass;
  readonly body?: FieldsClass;
  readonly open?: true;
  /** The status of its success; 200, if left out. */
  readonly status?: '201';
  /** What it answers in JSON, a stream of server-sent events with these messages, or a calendar. */
  readonly answers: FieldsClass | Readonly<Record<string, FieldsClass>> | 'calendar';
  /** What the messages of a stream tell. */
  readonly told?: string;
  /** Also answered with another status, where it is: what isn't ready is told as what is. */
  readonly alsoWith?: '503';
  /** Where some are sent in place of an answer, and who. */
  readonly elsewhere?: string;
  /** Problems beside those of every reading. */
  readonly more?: readonly (ProblemCode | RefusedAs)[];
}

/** Why whoever sees a matter may not give anything out of it, or not to somebody. */
const givingRefused: readonly RefusedAs[] = [
  outOfDelegation,
  ...['STATE_CONFLICT', 'NOT_POSSIBLE', 'NOT_PARTY'].map((code) =>
    refusedAs({ name: 'reading', refusalCodes: {} }, code),
  ),
];

const reads: readonly ReadOperation[] = [
  {
    name: 'readFrontDoor',
    path: '/',
    method: 'get',
    answers: FrontDoor,
    elsewhere: 'To the page of this document, for a browser: it asks for `text/html`.',
    summary: 'What is there: name, version, and where to go on',
    open: true,
  },
  {
    name: 'readCaseload',
    path: '/v1/caseload',
    method: 'get',
    answers: CaseloadPageShown,
    summary: 'The caseload: one list of matters that are still to be done, paged by cursor',
    query: CaseloadQuery,
    more: ['INVALID_CURSOR', 'BUSY'],
  },
  {
    name: 'countCaseload',
    path: '/v1/caseload/counts',
    method: 'get',
    answers: CaseloadCountsShown,
    summary: 'Counts of the standing lists: of what is still to be done',
    query: CountsQuery,
  },
  {
    name: 'followCaseload',
    path: '/v1/caseload/live',
    method: 'get',
    answers: { start: LiveStart, row: LiveRow, left: LiveLeft, reload: LiveReload },
    summary: 'A list as it changes',
    query: LiveCaseloadQuery,
    told:
      '`start` says from which position on everything is told, and in which unit and roles you look. `row` is a ' +
      'row of the page as it is now, `left` the ids of a matter that is in the list no more, and `reload` asks to ' +
      'read the page again.',
  },
  {
    name: 'followFile',
    path: '/v1/{procedure}/files/{fileId}/live',
    method: 'get',
    answers: { start: LiveStart, changed: LiveChanged, reload: LiveReload },
    summary: 'A file as it changes',
    query: LiveFileQuery,
    told:
      '`start` says from which position on everything is told. `changed` names the versions of the file and ' +
      'of its matters and the types of the events, and `reload` asks to read the page again.',
  },
  {
    name: 'takeLiveTicket',
    path: '/v1/live-tickets',
    method: 'post',
    answers: StreamTicket,
    summary: 'A ticket that opens one stream within 30 seconds, where no header can be sent',
    status: '201',
  },
  {
    name: 'readDisplayNames',
    path: '/v1/display-names',
    method: 'post',
    answers: DisplayNamesShown,
    summary: 'Names of up to a hundred matters that one may see',
    body: DisplayNames,
  },
  {
    name: 'readFile',
    path: '/v1/{procedure}/files/{fileId}',
    method: 'get',
    answers: FilePage,
    summary: 'One file: a page of its matters, what is allowed now, deadlines explained',
    query: MattersQuery,
    more: ['INVALID_CURSOR'],
  },
  {
    name: 'readMatter',
    path: '/v1/{procedure}/files/{fileId}/matters/{matterId}',
    method: 'get',
    answers: MatterAlone,
    summary: 'One matter by itself: what is allowed now, and its nearest deadlines explained',
    query: FileQuery,
  },
  {
    name: 'readExtract',
    path: '/v1/{procedure}/files/{fileId}/matters/{matterId}/extract',
    method: 'get',
    answers: ExtractShown,
    summary:
      'What of a matter would go out to a person of its file, masked, for whoever may give it, where the procedure has ' +
      'any such extract; the read is logged',
    query: ExtractQuery,
    more: [...givingRefused, 'INVALID_CURSOR'],
  },
  {
    name: 'readFileDeadlines',
    path: '/v1/{procedure}/files/{fileId}/deadlines',
    method: 'get',
    answers: FileDeadlines,
    summary: 'The deadlines of a file or of one of its matters, explained, page by page',
    query: DeadlinesQuery,
    more: ['INVALID_CURSOR'],
  },
  {
    name: 'readTimeline',
    path: '/v1/{procedure}/files/{fileId}/timeline',
    method: 'get',
    answers: TimelineShown,
    summary: 'Everything that happened in a file, told, page by page',
    query: TimelineQuery,
    more: ['INVALID_CURSOR'],
  },
  {
    name: 'readEntry',
    path: '/v1/{procedure}/files/{fileId}/entries/{entryId}',
    method: 'get',
    answers: EntryContentShown,
    summary: 'What an entry says in its personal fields, as far as you see them; the read is logged',
    query: FileQuery,
  },
  {
    name: 'readFamily',
    path: '/v1/{procedure}/files/{fileId}/family',
    method: 'get',
    answers: FamilyShown,
    summary: 'Who is what to whom in a file: persons and the relations between them, in one answer to draw',
    query: FileQuery,
  },
  {
    name: 'lookUpSubject',
    path: '/v1/{procedure}/subjects/look-up',
    method: 'post',
    answers: SubjectFound,
    summary: 'The file of a known subject, for those who may look one up',
    body: SubjectLookUp,
  },
  {
    name: 'readTasks',
    path: '/v1/tasks',
    method: 'get',
    answers: Tasks,
    summary:
      'Your tasks: reminders that reached nobody, what was recorded in your name and waits for your answer, what ' +
      'was denied and waits for you to look into it, and what came in on a file in which you handle something and ' +
      'nobody handles yet',
    query: FileQuery,
  },
  {
    name: 'findCalendarAddress',
    path: '/v1/calendar-address',
    method: 'post',
    answers: CalendarAddress,
    summary: 'The address of your calendar, a secret: it counts until it is taken back',
    query: CalendarQuery,
  },
  {
    name: 'readCalendar',
    path: '/v1/calendars/{token}',
    method: 'get',
    answers: 'calendar',
    summary: 'The open deadlines of a handler as a calendar (RFC 5545); the address may end with .ics',
    query: CalendarQuery,
    open: true,
    more: ['INVALID_FIELD', 'UNAVAILABLE'],
  },
  {
    name: 'readReads',
    path: '/v1/reads',
    method: 'get',
    answers: ReadsPage,
    summary: 'Who read what, for auditors: the reads of one of the staff, or of one file, matter or entry',
    query: ReadsQuery,
    more: [outOfDelegation, 'INVALID_CURSOR'],
  },
  {
    name: 'readMe',
    path: '/v1/me',
    method: 'get',
    answers: Me,
    summary: 'Who you are here, which roles you hold, and what you may start: also for whoever holds none',
    query: MeQuery,
  },
  {
    name: 'listStaff',
    path: '/v1/staff',
    method: 'get',
    answers: StaffToChoose,
    summary: 'Who holds a role on a day, to choose from by role, qualification and unit',
    query: StaffQuery,
  },
  {
    name: 'listUnits',
    path: '/v1/units',
    method: 'get',
    answers: UnitsShown,
    summary: 'The units of your municipality',
    query: UnitsQuery,
  },
  {
    name: 'listMunicipalities',
    path: '/v1/municipalities',
    method: 'get',
    answers: OtherMunicipalities,
    summary: 'The other municipalities of your country that this system keeps, to address one',
    query: MunicipalitiesQuery,
  },
  {
    name: 'readRegister',
    path: '/v1/register',
    method: 'get',
    answers: RegisterShown,
    summary: 'The register of your municipality as data, for whoever keeps or audits it',
    query: RegisterQuery,
    more: [outOfDelegation],
  },
  {
    name: 'readRegisterHistory',
    path: '/v1/register/history',
    method: 'get',
    answers: RegisterHistory,
    summary: 'Who changed what in the register, for whoever keeps or audits it',
    query: RegisterHistoryQuery,
    more: [outOfDelegation, 'INVALID_CURSOR'],
  },
  {
    name: 'listOffers',
    path: '/v1/municipalities/{municipalityId}/offers',
    method: 'get',
    answers: OffersShown,
    summary: 'What a municipality offers whoever looks for support',
    query: OffersQuery,
    open: true,
    more: ['INVALID_FIELD', 'UNAVAILABLE'],
  },
  {
    name: 'listProcedures',
    path: '/v1/procedures',
    method: 'get',
    answers: ProceduresShown,
    summary: 'The procedures',
    query: NoFields,
    open: true,
    more: ['INVALID_FIELD'],
  },
  {
    name: 'describeProcedure',
    path: '/v1/procedures/{procedure}',
    method: 'get',
    answers: ProcedureDescribed,
    summary: 'A procedure as data: chapters, commands, refusals, deadlines',
    query: NoFields,
    open: true,
    more: ['INVALID_FIELD'],
  },
  {
    name: 'isAlive',
    path: '/v1/health/live',
    method: 'get',
    answers: Alive,
    summary: 'Whether the process lives',
    open: true,
  },
  {
    name: 'isReady',
    path: '/v1/health/ready',
    method: 'get',
    answers: HealthShown,
    summary: 'Whether it can serve, and why not',
    open: true,
  },
];

/** What any stream may meet before it begins. */
const problemsOfStreams: readonly ProblemCode[] = ['NOT_ACCEPTABLE', 'BUSY'];

function readPath(read: ReadOperation, schemas: Schemas): [string, PathItem] {
  const {
    name,
    path,
    method,
    summary,
    query,
    body,
    open,
    status = '200',
    alsoWith,
    answers,
    elsewhere,
    told = '',
    more = [],
  } = read;
  const isStream = typeof answers === 'object';
  const hasValidator = typeof answers === 'function' && method === 'get';
  const success = successOf(answers, told, schemas);
  const operation: Operation = {
    operationId: name,
    tags: ['reading'],
    summary,
    ...(open === true && { security: [] }),
    ...(isStream && { security: [{ bearer: [] }, { ticket: [] }] }),
    parameters: [
      ...pathParameters(path, schemas),
      ...(query ? queryParameters(query, schemas) : []),
      ...(isStream ? [lastEventIdHeader] : []),
      ...(hasValidator ? [validatorHeader] : []),
    ],
    ...(body && {
      requestBody: bodyOf(
        schemas.ofFields(body.name, body, meaningOfClass(body) ?? summary),
        exampleOf(body, (list) => schemas.codesOf(list)),
      ),
    }),
    responses: {
      [status]: hasValidator ? { ...success, headers: { ETag: validator } } : success,
      ...problems([
        ...(open === true ? [...problemsOfAll, 'NOT_FOUND' as const] : problemsOfReading),
        ...(method === 'post' ? problemsOfBodies : []),
        ...(isStream ? problemsOfStreams : []),
        ...more,
      ]),
      ...(alsoWith !== undefined && { [alsoWith]: success }),
      ...(hasValidator && { '304': asHeld }),
      ...(elsewhere !== undefined && {
        '302': { description: elsewhere, headers: { Location: locationOfPage } },
      }),
    },
  };
  return [path, { [method]: operation }];
}

function successOf(answers: ReadOperation['answers'], told: string, schemas: Schemas) {
  if (answers === 'calendar') return calendarAnswer;
  if (typeof answers === 'function') return jsonAnswer('The answer.', schemas.ofAnswer(answers));
  const messages = Object.entries(answers).map(
    ([event, fields]) => [event, schemas.ofAnswer(fields)] as const,
  );
  return streamAnswer(told, Object.fromEntries(messages));
}

const calendarAnswer = {
  description: 'Case numbers, rules and days; nothing of a person.',
  content: { 'text/calendar': { schema: { type: 'string' as const } } },
};

function streamAnswer(told: string, messages: Readonly<Record<string, Reference>>) {
  return {
    description:
      `Server-sent events until the token ends. The id of each message is an opaque position of the log: ${told} ` +
      'A message may be told twice; none is left out, also for whoever comes back with the last id. The data of each ' +
      'is JSON, as `x-messages` names it.',
    content: { 'text/event-stream': { schema: { type: 'string' as const } } },
    'x-messages': messages,
  };
}

const locationOfPage = {
  description: 'The page, from the same origin.',
  required: true,
  schema: { type: 'string' as const },
};

const lastEventIdHeader: Parameter = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description: 'The id of the last message that was taken in: the stream goes on after it.',
  schema: { type: 'string', maxLength: 200 },
};

/** The path of each way to read. */
export const readingPaths = (schemas: Schemas): [string, PathItem][] =>
  reads.map((read) => readPath(read, schemas));
