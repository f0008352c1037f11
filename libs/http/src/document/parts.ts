import type { FieldsClass } from '#casework';
import type { Operation, Parameter, Reference } from './openapi.js';
import type { Schemas } from './schemas.js';

/** The body of a request, with one that would be taken. */
export function bodyOf(schema: Reference, example: unknown): NonNullable<Operation['requestBody']> {
  return { required: true, content: { 'application/json': { schema, example } } };
}

/** An answer in JSON. */
export function jsonAnswer(description: string, schema: Reference) {
  return { description, content: { 'application/json': { schema } } };
}

/** The parameters that a path has in braces. */
export function pathParameters(path: string, schemas: Schemas): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: inAddresses[name as keyof typeof inAddresses],
    schema: {
      type: 'string',
      ...(name === 'procedure' && { enum: [...schemas.codesOf('procedure')] }),
    },
  }));
}

const inAddresses = {
  procedure: 'The stable name of a procedure.',
  fileId: 'A file. Of the procedure `municipality`: the register, whose file has the id of the municipality.',
  matterId: 'A matter of the file.',
  entryId: 'An entry of the file’s timeline.',
  draftId: 'A draft of one’s own.',
  token: 'The secret of a calendar, as its address was given.',
  municipalityId: 'A municipality.',
} as const;

/** The parameters of a query string, as its class says; what is said of one and of its codes describes it. */
export function queryParameters(query: FieldsClass, schemas: Schemas): Parameter[] {
  const { properties, required = [] } = schemas.inPlace(query);
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(typeof description === 'string' && { description }),
    schema,
  }));
}
