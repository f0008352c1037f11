import {
  fieldsTold,
  generalRefusals,
  inLanguage,
  languagesOf,
  sourceIn,
  type CommandDefinition,
  type Procedure,
  type RefusalRule,
} from '#casework';
import { AcceptedCommand } from '../answers/accepted-command.js';
import { refusedAs, type ProblemCode } from '../problem.js';
import { keyPattern, versionTag } from '../read-requests.js';
import { exampleOf } from './example.js';
import { bodyName, commandAddress, operationName } from './names.js';
import type { Operation, Parameter, PathItem } from './openapi.js';
import { bodyOf, jsonAnswer, pathParameters } from './parts.js';
import { problems, problemsOfBodies, problemsOfReading } from './problems.js';
import type { Schemas } from './schemas.js';

/** What any command may meet beside its refusals. */
const problemsOfCommands: readonly ProblemCode[] = ['IN_FLIGHT', 'KEY_REUSED', 'BUSY'];

/** The path of each command of a procedure, from what its chapters say. */
export function commandPaths(procedure: Procedure, schemas: Schemas): [string, PathItem][] {
  return procedure.chapters.flatMap((chapter) =>
    chapter.commands
      .filter(({ internal }) => internal !== true)
      .map((command): [string, PathItem] => [
        commandAddress(procedure, command),
        { post: commandOperation(procedure, command, chapter.title.en, schemas) },
      ]),
  );
}

function commandOperation(
  procedure: Procedure,
  command: CommandDefinition,
  chapter: string,
  schemas: Schemas,
): Operation {
  const { type, title, at, by, during, inPerson, refusals, fields, example } = command;
  const reasons = Object.values(refusals);
  const steps = Object.entries(during ?? {}).map(([kind, names]) => `${kind}: ${names.join(', ')}`);
  return {
    operationId: operationName(procedure, command),
    tags: [procedure.name],
    summary: title.en,
    description: [
      `**${inLanguage(title, languagesOf(procedure.jurisdiction)[0] ?? 'en')}** · ${chapter} · \`${type}\``,
      `Given by: ${by.join(', ')}${inPerson ? ', in person' : ''}.`,
      ...(steps.length > 0 ? [`While the matter is in: ${steps.join('; ')}.`] : []),
      ...reasons.map((reason) => reasonInWords(procedure, reason)),
    ].join('\n\n'),
    parameters: [
      ...pathParameters(commandAddress(procedure, command), schemas),
      ...(at === 'intake' ? [keyHeader(true)] : [versionHeader, keyHeader(false)]),
    ],
    requestBody: bodyOf(
      schemas.ofFields(
        bodyName(procedure, command),
        fieldsTold(command),
        `${title.en}: what \`${type}\` is given with.`,
      ),
      exampleOf(fields, (list) => schemas.codesOf(list), example),
    ),
    responses: {
      [at === 'intake' ? '201' : '200']: {
        ...jsonAnswer('Accepted and durably recorded.', schemas.ofAnswer(AcceptedCommand)),
        headers: {
          ETag: { description: 'The version for the next command.', schema: { type: 'string' } },
          ...replayed,
          ...(at === 'intake' && {
            Location: { description: 'The address of the file.', schema: { type: 'string' } },
          }),
        },
      },
      ...problems([
        ...problemsOfReading,
        ...problemsOfBodies,
        ...problemsOfCommands,
        ...(at === 'intake' ? (['KEY_REQUIRED'] as const) : (['STALE_VERSION', 'VERSION_REQUIRED'] as const)),
        ...[...generalRefusals, ...reasons].map(({ code, not }) => refusedAs(procedure, code, not)),
      ]),
    },
  };
}

function reasonInWords({ jurisdiction }: Procedure, { code, source, says }: RefusalRule): string {
  const shown = sourceIn(source, jurisdiction);
  return `- \`${code}\`${shown === undefined ? '' : ` (${shown})`}: ${says.en}`;
}

/** How it is said that an answer was given before. */
export const replayed = {
  'Idempotent-Replayed': {
    description: '`true` where the key was used before, and this is the first answer again.',
    schema: { type: 'string' as const, enum: ['true'] },
  },
};

export const versionHeader = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description:
    'The version of the matter, or of the file, that the command was decided on, in quotation marks: as it stands in its page, or as the ETag of the command before.',
  schema: { type: 'string', pattern: versionTag.source },
} satisfies Parameter;

export function keyHeader(required: boolean): Parameter {
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required,
    description: 'A value of your own, the same on every retry: the first answer is given again.',
    schema: { type: 'string', pattern: keyPattern.source, minLength: 8, maxLength: 200 },
  };
}
