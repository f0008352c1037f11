import {
  generalRefusals,
  inLanguage,
  languagesOf,
  sourceIn,
  type CommandDefinition,
  type Procedure,
  type RefusalRule,
} from '#casework';
import { refusedAs, type ProblemCode } from '../problem.js';
import { versionTag } from '../read-requests.js';
import {
  bodyOf,
  pathParameters,
  type Operation,
  type Parameter,
  type PathItem,
  type Schema,
} from './parts.js';
import { problems, problemsOfBodies, problemsOfReading } from './problems.js';

const targets = {
  intake: '',
  file: '/files/{fileId}',
  matter: '/files/{fileId}/matters/{matterId}',
} as const satisfies Record<CommandDefinition['at'], string>;

/** What any command may meet beside its refusals. */
const problemsOfCommands: readonly ProblemCode[] = ['IN_FLIGHT', 'KEY_REUSED', 'BUSY'];

/** The path of each command of a procedure, from what its chapters say. */
export function commandPaths(procedure: Procedure): [string, PathItem][] {
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
  const { type, title, at, by, during, inPerson, refusals, fields } = command;
  const reasons = Object.values(refusals);
  const steps = Object.entries(during ?? {}).map(([kind, names]) => `${kind}: ${names.join(', ')}`);
  return {
    operationId: `${procedure.name}.${type}`,
    tags: [procedure.name],
    summary: title.en,
    description: [
      `**${inLanguage(title, languagesOf(procedure.jurisdiction)[0] ?? 'en')}** · ${chapter} · \`${type}\``,
      `Given by: ${by.join(', ')}${inPerson ? ', in person' : ''}.`,
      ...(steps.length > 0 ? [`While the matter is in: ${steps.join('; ')}.`] : []),
      ...reasons.map((reason) => reasonInWords(procedure, reason)),
    ].join('\n\n'),
    parameters: [
      ...pathParameters(targets[at]),
      ...(at === 'intake' ? [keyHeader(true)] : [versionHeader, keyHeader(false)]),
    ],
    requestBody: bodyOf(fields),
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
        ...[...generalRefusals, ...reasons].map(({ code }) => refusedAs(procedure, code)),
      ]),
    },
  };
}

function reasonInWords({ jurisdiction }: Procedure, { code, source, says }: RefusalRule): string {
  const shown = sourceIn(source, jurisdiction);
  return `- \`${code}\`${shown === undefined ? '' : ` (${shown})`}: ${says.en}`;
}

const versionHeader: Parameter = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of the matter, or of the file, that the command was decided on.',
  schema: { type: 'string', pattern: versionTag.source },
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
    version: { type: 'string', description: 'What the next command names in If-Match.' },
    position: {
      type: 'string',
      description:
        'Hand it to a list as minPosition to see your own write. Opaque, and another text each time.',
    },
    events: {
      type: 'array',
      items: { type: 'object', properties: { type: { type: 'string' } } },
    },
    alsoOn: { type: 'array', items: { type: 'string' }, description: 'Other files that it was recorded on.' },
  },
};
