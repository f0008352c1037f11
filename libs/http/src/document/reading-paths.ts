import type { FieldsClass } from '#casework';
import { outOfDelegation, type ProblemCode, type RefusedAs } from '../problem.js';
import {
  CalendarQuery,
  CaseloadQuery,
  CountsQuery,
  DisplayNames,
  FileQuery,
  LiveCaseloadQuery,
  LiveFileQuery,
  ReadsQuery,
  SubjectLookUp,
} from '../read-requests.js';
import {
  bodyOf,
  pathParameters,
  queryParameters,
  type Operation,
  type Parameter,
  type PathItem,
  type Schema,
} from './parts.js';
import { problems, problemsOfBodies, problemsOfReading } from './problems.js';

/** A way to read, as data: where, what for, and what it takes. */
interface ReadOperation {
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly summary: string;
  readonly query?: FieldsClass;
  readonly body?: FieldsClass;
  readonly open?: true;
  /** The status of its success; 200, if left out. */
  readonly answers?: '201';
  /** Answers a stream of server-sent events; what its messages are. */
  readonly streams?: string;
  /** What of its answer has to be explained. */
  readonly explained?: Readonly<Record<string, Schema>>;
  /** Answers a calendar, to whoever has its address. */
  readonly calendar?: true;
  /** Problems beside those of every reading. */
  readonly more?: readonly (ProblemCode | RefusedAs)[];
}

const reads: readonly ReadOperation[] = [
  {
    path: '/v1/caseload',
    method: 'get',
    summary: 'The caseload: one list of matters that are still to be done, paged by cursor',
    query: CaseloadQuery,
    more: ['INVALID_CURSOR', 'BUSY'],
  },
  {
    path: '/v1/caseload/counts',
    method: 'get',
    summary: 'Counts of the standing lists: of what is still to be done',
    query: CountsQuery,
  },
  {
    path: '/v1/caseload/live',
    method: 'get',
    summary: 'A list as it changes',
    query: LiveCaseloadQuery,
    streams:
      '`start` says from which position on everything is told, and in which unit and roles you look. `row` is a ' +
      'row of the page as it is now, `left` the ids of a matter that is in the list no more, and `reload` asks to ' +
      'read the page again.',
  },
  {
    path: '/v1/{procedure}/files/{fileId}/live',
    method: 'get',
    summary: 'A file as it changes',
    query: LiveFileQuery,
    streams:
      '`start` says from which position on everything is told. `changed` names the versions of the file and ' +
      'of its matters and the types of the events, and `reload` asks to read the page again.',
  },
  {
    path: '/v1/live-tickets',
    method: 'post',
    summary: 'A ticket that opens one stream within 30 seconds, where no header can be sent',
    answers: '201',
  },
  {
    path: '/v1/display-names',
    method: 'post',
    summary: 'Names of up to a hundred matters that one may see',
    body: DisplayNames,
  },
  {
    path: '/v1/{procedure}/files/{fileId}',
    method: 'get',
    summary: 'One file: matters, what is allowed now, deadlines explained',
    query: FileQuery,
    explained: {
      recordedLate: {
        type: 'integer',
        description:
          'How many acts were recorded more than 24 hours after they happened. All that one command put on record is ' +
          'one act.',
      },
      unanswered: {
        type: 'array',
        items: { type: 'object' },
        description: 'What was recorded for another who has not said yet whether it was so.',
      },
      denied: {
        type: 'array',
        items: { type: 'object' },
        description:
          'What was recorded for another who said that it was not so. It counts as recorded, until it is registered ' +
          'in error or its time is corrected; a manager who had no part in it looks into it.',
      },
    },
  },
  {
    path: '/v1/{procedure}/files/{fileId}/timeline',
    method: 'get',
    summary: 'Everything that happened in a file, told',
    query: FileQuery,
  },
  {
    path: '/v1/{procedure}/files/{fileId}/entries/{entryId}',
    method: 'get',
    summary: 'What an entry says in its personal fields, as far as you see them; the read is logged',
    query: FileQuery,
    explained: {
      content: {
        type: 'array',
        items: { type: 'object' },
        description:
          'Each field that is shown to you, with its label, its kind of personal data, and its value or that it has ' +
          'been erased. One that is not shown is absent, and nothing says so.',
      },
    },
  },
  {
    path: '/v1/{procedure}/subjects/look-up',
    method: 'post',
    summary: 'The file of a known subject, for those who may look one up',
    body: SubjectLookUp,
  },
  {
    path: '/v1/tasks',
    method: 'get',
    summary:
      'Your tasks: reminders that reached nobody, what was recorded in your name and waits for your answer, what ' +
      'was denied and waits for you to look into it, and what came in on a file in which you handle something and ' +
      'nobody handles yet',
    query: FileQuery,
  },
  {
    path: '/v1/calendar-address',
    method: 'post',
    summary: 'The address of your calendar, a secret: it counts until it is taken back',
    query: CalendarQuery,
  },
  {
    path: '/v1/calendars/{token}',
    method: 'get',
    summary: 'The open deadlines of a handler as a calendar (RFC 5545); the address may end with .ics',
    query: CalendarQuery,
    open: true,
    calendar: true,
    more: ['INVALID_FIELD', 'UNAVAILABLE'],
  },
  {
    path: '/v1/reads',
    method: 'get',
    summary: 'Who read what, for auditors',
    query: ReadsQuery,
    more: [outOfDelegation, 'INVALID_CURSOR'],
  },
  { path: '/v1/procedures', method: 'get', summary: 'The procedures', open: true },
  {
    path: '/v1/procedures/{procedure}',
    method: 'get',
    summary: 'A procedure as data: chapters, commands, refusals, deadlines',
    open: true,
  },
  { path: '/v1/health/live', method: 'get', summary: 'Whether the process lives', open: true },
  { path: '/v1/health/ready', method: 'get', summary: 'Whether it can serve, and why not', open: true },
];

/** What any stream may meet before it begins. */
const problemsOfStreams: readonly ProblemCode[] = ['MALFORMED_REQUEST', 'NOT_ACCEPTABLE', 'BUSY'];

function readPath(read: ReadOperation): [string, PathItem] {
  const {
    path,
    method,
    summary,
    query,
    body,
    open,
    answers = '200',
    streams,
    calendar,
    explained,
    more = [],
  } = read;
  const operation: Operation = {
    operationId: `${method} ${path}`,
    tags: ['reading'],
    summary,
    ...(open === true && { security: [] }),
    ...(streams !== undefined && { security: [{ bearer: [] }, { ticket: [] }] }),
    parameters: [
      ...pathParameters(path),
      ...(query ? queryParameters(query) : []),
      ...(streams === undefined ? [] : [lastEventIdHeader]),
    ],
    ...(body && { requestBody: bodyOf(body) }),
    responses: {
      [answers]:
        calendar === true
          ? calendarAnswer
          : streams === undefined
            ? jsonAnswer(explained)
            : streamAnswer(streams),
      ...problems([
        ...(open === true ? (['NOT_FOUND'] as const) : problemsOfReading),
        ...(body ? problemsOfBodies : []),
        ...(streams === undefined ? [] : problemsOfStreams),
        ...more,
      ]),
    },
  };
  return [path, { [method]: operation }];
}

function jsonAnswer(properties?: Readonly<Record<string, Schema>>) {
  const schema = { type: 'object' as const, ...(properties && { properties }) };
  return { description: 'The answer.', content: { 'application/json': { schema } } };
}

const calendarAnswer = {
  description: 'Case numbers, rules and days; nothing of a person.',
  content: { 'text/calendar': { schema: { type: 'string' as const } } },
};

function streamAnswer(messages: string) {
  return {
    description:
      `Server-sent events until the token ends. The id of each message is an opaque position of the log: ${messages} ` +
      'A message may be told twice; none is left out, also for whoever comes back with the last id.',
    content: { 'text/event-stream': { schema: { type: 'string' as const } } },
  };
}

const lastEventIdHeader: Parameter = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description: 'The id of the last message that was taken in: the stream goes on after it.',
  schema: { type: 'string', maxLength: 200 },
};

/** The path of each way to read. */
export const readingPaths = reads.map(readPath);
