import type { OpenAPIObject } from '@nestjs/swagger';
import { generalRefusals, type CommandDefinition, type FieldsClass, type Procedure } from '#casework';
import { schemaOf } from '#record';
import { statusOf, type ProblemCode } from './problem.js';
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
} from './read-requests.js';

type Paths = OpenAPIObject['paths'];
type PathItem = Paths[string];
type Operation = NonNullable<PathItem['post']>;
type Parameter = NonNullable<Operation['parameters']>[number];
type Responses = Operation['responses'];
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

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
  /** Answers a calendar, to whoever has its address. */
  readonly calendar?: true;
  /** Problems beside those of every reading. */
  readonly more?: readonly ProblemCode[];
}

const reads: readonly ReadOperation[] = [
  {
    path: '/v1/caseload',
    method: 'get',
    summary: 'The caseload: one list of matters, paged by cursor',
    query: CaseloadQuery,
    more: ['INVALID_CURSOR', 'BUSY'],
  },
  { path: '/v1/caseload/counts', method: 'get', summary: 'Counts of the standing lists', query: CountsQuery },
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
      '`start` says from which position on everything is told. `changed` names the new versions of the file and ' +
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
  },
  {
    path: '/v1/{procedure}/files/{fileId}/timeline',
    method: 'get',
    summary: 'Everything that happened in a file, told',
    query: FileQuery,
  },
  {
    path: '/v1/{procedure}/subjects/look-up',
    method: 'post',
    summary: 'The file of a known subject',
    body: SubjectLookUp,
  },
  {
    path: '/v1/tasks',
    method: 'get',
    summary: 'Reminders that reached nobody and are yours to see to, the oldest first',
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
    more: ['OUT_OF_DELEGATION', 'INVALID_CURSOR'],
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

const targets = {
  intake: '',
  file: '/files/{fileId}',
  matter: '/files/{fileId}/matters/{matterId}',
} as const satisfies Record<CommandDefinition['at'], string>;

/**
 * The API document (OpenAPI 3.1), made from the procedures: a command that is added there is documented here.
 * Schemas are written out in place, so that no two classes can meet under one name.
 */
export function openApiDocument(procedures: Iterable<Procedure>): OpenAPIObject {
  const all = [...procedures];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Casetrail',
      version: '1',
      description:
        'Case management for child and family social services. Commands go in, views come out. Every command ' +
        'names the version that it was decided on (If-Match); a refusal says why, by which paragraph, and what is ' +
        'allowed instead.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } as OpenAPIObject['info']['license'] & object,
    },
    servers: [{ url: '/' }],
    tags: [
      ...all.map(({ name, title }) => ({ name, description: `${title.en} (${title.sv})` })),
      { name: 'reading', description: 'Views and files. Every read is logged before its answer leaves.' },
    ],
    security: [{ bearer: [] }],
    paths: merged([...all.flatMap(commandPaths), ...reads.map(readPath)]),
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        ticket: { type: 'apiKey', in: 'query', name: 'ticket' },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

/** What any request in somebody's name may meet. */
const problemsOfReading: readonly ProblemCode[] = [
  'UNAUTHENTICATED',
  'NO_ROLE',
  'SECRECY_BARRIER',
  'NOT_FOUND',
  'INVALID_FIELD',
  'UNAVAILABLE',
];

/** What any request with a body may meet. */
const problemsOfBodies: readonly ProblemCode[] = [
  'MALFORMED_BODY',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
];

/** What any stream may meet before it begins. */
const problemsOfStreams: readonly ProblemCode[] = ['MALFORMED_REQUEST', 'NOT_ACCEPTABLE', 'BUSY'];

/** What any command may meet beside its refusals. */
const problemsOfCommands: readonly ProblemCode[] = ['IN_FLIGHT', 'KEY_REUSED', 'BUSY'];

function commandPaths(procedure: Procedure): [string, PathItem][] {
  return procedure.chapters.flatMap((chapter) =>
    chapter.commands
      .filter(({ internal }) => internal !== true)
      .map((command): [string, PathItem] => {
        const name = command.type.slice(command.type.indexOf('/') + 1);
        return [
          `/v1/${procedure.name}${targets[command.at]}/${name}`,
          { post: commandOperation(procedure, command, chapter.title.en) },
        ];
      }),
  );
}

function commandOperation(procedure: Procedure, command: CommandDefinition, chapter: string): Operation {
  const { type, title, at, by, during, refusals, fields } = command;
  const reasons = Object.values(refusals);
  const steps = Object.entries(during ?? {}).map(([kind, names]) => `${kind}: ${names.join(', ')}`);
  return {
    operationId: `${procedure.name}.${type}`,
    tags: [procedure.name],
    summary: title.en,
    description: [
      `**${title.sv}** · ${chapter} · \`${type}\``,
      `Given by: ${by.join(', ')}.`,
      ...(steps.length > 0 ? [`While the matter is in: ${steps.join('; ')}.`] : []),
      ...reasons.map(({ code, source, says }) => `- \`${code}\` (${source}): ${says.en}`),
    ].join('\n\n'),
    parameters: [
      ...pathParameters(targets[at]),
      ...(at === 'intake' ? [keyHeader(true)] : [versionHeader, keyHeader(false)]),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: schemaFrom(fields) } } },
    responses: {
      [at === 'intake' ? '201' : '200']: {
        description: 'Accepted and durably recorded.',
        headers: { ETag: { description: 'The version for the next command.', schema: { type: 'string' } } },
        content: { 'application/json': { schema: acceptedSchema } },
      },
      ...problems([
        ...problemsOfReading,
        ...problemsOfBodies,
        ...problemsOfCommands,
        ...(at === 'intake' ? (['KEY_REQUIRED'] as const) : (['STALE_VERSION', 'VERSION_REQUIRED'] as const)),
        ...[...generalRefusals, ...reasons].map(({ code }) => code),
      ]),
    },
  };
}

function readPath(read: ReadOperation): [string, PathItem] {
  const { path, method, summary, query, body, open, answers = '200', streams, calendar, more = [] } = read;
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
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaFrom(body) } } },
    }),
    responses: {
      [answers]:
        calendar === true ? calendarAnswer : streams === undefined ? jsonAnswer : streamAnswer(streams),
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

const jsonAnswer = {
  description: 'The answer.',
  content: { 'application/json': { schema: { type: 'object' as const } } },
};

const calendarAnswer = {
  description: 'Case numbers, rules and days; nothing of a person.',
  content: { 'text/calendar': { schema: { type: 'string' as const } } },
};

function streamAnswer(messages: string) {
  return {
    description:
      `Server-sent events until the token ends. The id of each message is a position of the log: ${messages} ` +
      'A message may be told twice; none is left out, also for whoever comes back with the last id.',
    content: { 'text/event-stream': { schema: { type: 'string' as const } } },
  };
}

function schemaFrom(fields: FieldsClass): Schema {
  const { properties, required, ...rest } = schemaOf(fields);
  return { ...rest, properties, ...(required && { required: [...required] }) };
}

function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: FieldsClass): Parameter[] {
  const { properties, required = [] } = schemaOf(query);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema,
  }));
}

const versionHeader: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of the matter, or of the file, that the command was decided on.',
  schema: { type: 'string', pattern: '^"\\d{1,15}"$' },
};

const lastEventIdHeader: Parameter = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description: 'The id of the last message that was taken in: the stream goes on after it.',
  schema: { type: 'string', maxLength: 200 },
};

function keyHeader(required: boolean): Parameter {
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required,
    description: 'A value of your own, the same on every retry: the first answer is given again.',
    schema: { type: 'string', minLength: 8, maxLength: 200 },
  };
}

function problems(codes: readonly ProblemCode[]): Responses {
  const byStatus = new Map<number, Set<ProblemCode>>();
  for (const code of codes) {
    const status = statusOf[code];
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      String(status),
      {
        description: [...names].join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

const acceptedSchema: Schema = {
  type: 'object',
  required: ['fileId', 'matters', 'version', 'position', 'events', 'alsoOn'],
  properties: {
    fileId: { type: 'string' },
    matters: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          matterId: { type: 'string' },
          kind: { type: 'string' },
          caseNumber: { type: 'string' },
        },
      },
    },
    version: { type: 'integer' },
    position: { type: 'string', description: 'Hand it to a list as minPosition to see your own write.' },
    events: {
      type: 'array',
      items: { type: 'object', properties: { type: { type: 'string' }, revision: { type: 'integer' } } },
    },
    alsoOn: { type: 'array', items: { type: 'string' }, description: 'Other files that it was recorded on.' },
  },
};

const problemSchema: Schema = {
  type: 'object',
  description: 'RFC 9457. `code` is stable; `detail` says what to do.',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(statusOf) },
    detail: { type: 'string' },
    field: { type: 'string' },
    expected: { type: 'string' },
    source: { type: 'string', description: 'The paragraph that the refusal rests on.' },
    allowed: { type: 'array', items: { type: 'string' }, description: 'Commands that you may give now.' },
  },
};

function merged(items: readonly (readonly [string, PathItem])[]): Paths {
  const paths: Paths = {};
  for (const [path, item] of items) paths[path] = { ...paths[path], ...item };
  return paths;
}
