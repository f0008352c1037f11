import type { OpenAPIObject } from '@nestjs/swagger';
import type { FieldsClass } from '#casework';
import { schemaOf } from '#record';

export type Paths = OpenAPIObject['paths'];
export type PathItem = Paths[string];
export type Operation = NonNullable<PathItem['post']>;
export type Parameter = NonNullable<Operation['parameters']>[number];
export type Responses = Operation['responses'];
export type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** The body of a request, as its class says. */
export function bodyOf(fields: FieldsClass): NonNullable<Operation['requestBody']> {
  const { properties, required, ...rest } = schemaOf(fields);
  const schema: Schema = { ...rest, properties, ...(required && { required: [...required] }) };
  return { required: true, content: { 'application/json': { schema } } };
}

/** The parameters that a path has in braces. */
export function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

/** The parameters of a query string, as its class says. */
export function queryParameters(query: FieldsClass): Parameter[] {
  const { properties, required = [] } = schemaOf(query);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema,
  }));
}
