import type { OpenAPIObject } from '@nestjs/swagger';
import { fieldsIn, type FieldsClass } from '#casework';
import { schemaOf } from '#record';
import { codesInWords, meaningOf } from './field-words.js';

export type Paths = OpenAPIObject['paths'];
export type PathItem = Paths[string];
export type Operation = NonNullable<PathItem['post']>;
export type Parameter = NonNullable<Operation['parameters']>[number];
export type Responses = Operation['responses'];
export type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** A reference to a schema of the document. */
export type Reference = Readonly<Record<'$ref', string>>;

/** The body of a request, with one that would be taken. */
export function bodyOf(schema: Reference, example: unknown): NonNullable<Operation['requestBody']> {
  return { required: true, content: { 'application/json': { schema, example } } };
}

/** An answer in JSON. */
export function jsonAnswer(description: string, schema: Reference) {
  return { description, content: { 'application/json': { schema } } };
}

/** The parameters that a path has in braces. */
export function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: inAddresses[name as keyof typeof inAddresses],
    schema: { type: 'string' },
  }));
}

const inAddresses = {
  procedure: 'The stable name of a procedure.',
  fileId: 'A file.',
  matterId: 'A matter of the file.',
  entryId: 'An entry of the file’s timeline.',
  token: 'The secret of a calendar, as its address was given.',
  municipalityId: 'A municipality.',
} as const;

/** The parameters of a query string, as its class says; what is said of one and of its codes describes it. */
export function queryParameters(query: FieldsClass): Parameter[] {
  const { properties, required = [] } = schemaOf(query);
  const fields = new Map(fieldsIn(query).map((field) => [field.name, field]));
  return Object.entries(properties).map(([name, schema]) => {
    const field = fields.get(name);
    const description = [meaningOf(field), codesInWords(field)].filter((each) => each !== undefined);
    return {
      name,
      in: 'query',
      required: required.includes(name),
      ...(description.length > 0 && { description: description.join('\n\n') }),
      schema,
    };
  });
}
