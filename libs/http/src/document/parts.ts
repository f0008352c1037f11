import type { OpenAPIObject } from '@nestjs/swagger';
import { fieldsIn, type FieldDescription, type FieldsClass } from '#casework';
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

/** The parameters of a query string, as its class says; what is said of one and of its codes describes it. */
export function queryParameters(query: FieldsClass): Parameter[] {
  const { properties, required = [] } = schemaOf(query);
  const fields = new Map(fieldsIn(query).map((field) => [field.name, field]));
  return Object.entries(properties).map(([name, schema]) => {
    const description = descriptionOf(fields.get(name));
    return {
      name,
      in: 'query',
      required: required.includes(name),
      ...(description !== undefined && { description }),
      schema: schema,
    };
  });
}

function descriptionOf(field: FieldDescription | undefined): string | undefined {
  if (!field?.said) return undefined;
  const codes = Object.entries(field.codes ?? {}).map(([code, { help }]) => `- \`${code}\`: ${help.en}`);
  return [field.said.help.en, ...(codes.length > 0 ? [codes.join('\n')] : [])].join('\n\n');
}
