import { meaningOfClass, type FieldsClass } from '#casework';
import { DraftKept, DraftShown, DraftsShown } from '../answers/drafts.js';
import { DraftBegun, DraftWritten } from '../drafts/draft-requests.js';
import { outOfDelegation, type ProblemCode, type RefusedAs } from '../problem.js';
import { draftConflict } from '../drafts/draft-problems.js';
import { DraftsQuery } from '../read-requests.js';
import { keyHeader, replayed, versionHeader } from './command-paths.js';
import { exampleOf } from './example.js';
import type { Operation, Parameter, PathItem } from './openapi.js';
import { bodyOf, jsonAnswer, pathParameters, queryParameters } from './parts.js';
import { problems, problemsOfBodies, problemsOfReading } from './problems.js';
import type { Schemas } from './schemas.js';
import { asHeld, validator, validatorHeader } from './validators.js';

const path = '/v1/{procedure}/files/{fileId}/drafts';

const tags = ['drafts'];

/** What is said of the note that an example begins. */
const exampleNote = {
  note: { kind: 'home-visit', text: 'Both parents were at home. The children showed their room.' },
};

const versionOfDraft = {
  ...versionHeader,
  description:
    'The version of the draft that you saw, in quotation marks: as it stood in the list or in the draft, or as the ETag of the writing before.',
};

const etagOfDraft = {
  ETag: {
    description: 'The version for the next writing.',
    schema: { type: 'string' as const },
  },
};

/** Where notes lie that aren't signed yet, whatever the procedure. */
export function draftPaths(schemas: Schemas): [string, PathItem][] {
  const inFile = pathParameters(path, schemas);
  const ofOne = pathParameters(`${path}/{draftId}`, schemas);
  const queried = queryParameters(DraftsQuery, schemas);
  const reading = (name: string, summary: string, answers: FieldsClass, parameters: Parameter[]) => ({
    operationId: name,
    tags,
    summary,
    parameters: [...parameters, ...queried, validatorHeader],
    responses: {
      '200': {
        ...jsonAnswer('The answer.', schemas.ofAnswer(answers)),
        headers: { ETag: validator },
      },
      ...problems(problemsOfReading),
      '304': asHeld,
    },
  });
  const body = (fields: FieldsClass) =>
    bodyOf(
      schemas.ofFields(fields.name, fields, meaningOfClass(fields) ?? ''),
      exampleOf(fields, (list) => schemas.codesOf(list), exampleNote),
    );
  const answeredBy = (...more: readonly (ProblemCode | RefusedAs)[]) =>
    problems([...problemsOfReading, ...more]);
  const begin: Operation = {
    operationId: 'beginDraft',
    tags,
    summary: 'Begin a note that only you see until you sign it; left for thirty days, it is gone',
    parameters: [...inFile, keyHeader(true)],
    requestBody: body(DraftBegun),
    responses: {
      '201': {
        ...jsonAnswer('It is kept, outside of the record.', schemas.ofAnswer(DraftKept)),
        headers: {
          ...etagOfDraft,
          ...replayed,
          Location: { description: 'The address of the draft.', schema: { type: 'string' } },
        },
      },
      ...answeredBy(...problemsOfBodies, 'KEY_REQUIRED', 'KEY_REUSED', outOfDelegation, draftConflict),
    },
  };
  const write: Operation = {
    operationId: 'writeDraft',
    tags,
    summary: 'Write a draft of your own anew, in the place of what it said',
    parameters: [...ofOne, versionOfDraft],
    requestBody: body(DraftWritten),
    responses: {
      '200': {
        ...jsonAnswer('It is kept, for thirty days from now.', schemas.ofAnswer(DraftKept)),
        headers: etagOfDraft,
      },
      ...answeredBy(...problemsOfBodies, 'STALE_VERSION', 'VERSION_REQUIRED'),
    },
  };
  const withdraw: Operation = {
    operationId: 'withdrawDraft',
    tags,
    summary: 'Take a draft of your own away for good',
    parameters: [...ofOne, versionOfDraft],
    responses: {
      '204': { description: 'It is gone.' },
      ...answeredBy(...problemsOfBodies, 'STALE_VERSION', 'VERSION_REQUIRED'),
    },
  };
  return [
    [
      path,
      {
        get: reading(
          'readDrafts',
          'Your drafts in a file; for whoever assigns the handlers, also that others have some, and whose',
          DraftsShown,
          inFile,
        ),
        post: begin,
      },
    ],
    [
      `${path}/{draftId}`,
      {
        get: reading('readDraft', 'A draft of your own, whole; the read is logged', DraftShown, ofOne),
        put: write,
        delete: withdraw,
      },
    ],
  ];
}
