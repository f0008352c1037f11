import {
  countries,
  fieldChecks,
  fieldsIn,
  idPattern,
  instantFromText,
  isLocalDate,
  isPersonalNumber,
  personalNumbers,
  textKinds,
  wordsPattern,
  type FieldDescription,
  type FieldsClass,
  type Jurisdiction,
} from '#casework';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { targetConstructorToSchema } from 'class-validator-jsonschema';

/** A JSON Schema (draft 2020-12, as in OpenAPI 3.1) of an object. */
export interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

export type FieldSchema = Readonly<Record<string, unknown>>;

const text = 'string' as const;

/** What a check was declared with. */
interface Declared {
  readonly constraints: readonly unknown[];
}

/** The description of a text says what it has to be, for who sent something else as well. */
const checks = {
  [fieldChecks.id]: {
    type: text,
    pattern: idPattern,
    format: 'uuid',
    description: textKinds.id,
    examples: ['0197a1b2-0000-8000-8000-000000000001'],
  },
  [fieldChecks.words]: { type: text, pattern: wordsPattern, description: textKinds.words },
  [fieldChecks.shape]: ({ constraints: [pattern, description, example] }: Declared) => ({
    type: text,
    pattern: String(pattern),
    description: String(description),
    examples: [example],
  }),
  [fieldChecks.personalNumber]: ({ constraints: [country] }: Declared) => {
    const { pattern, says: description, example } = personalNumbers[country as Jurisdiction];
    const format = formatOfNumber(country as Jurisdiction);
    return { type: text, pattern, format, description, examples: [example] };
  },
  [fieldChecks.instant]: { type: text, format: 'date-time', examples: ['2026-03-06T16:30:00+01:00'] },
  [fieldChecks.date]: { type: text, format: 'date', examples: ['2026-03-06'] },
};

function formatOfNumber(country: Jurisdiction): string {
  return `personal-number-${country.toLowerCase()}`;
}

const schemas = new WeakMap<FieldsClass, ObjectSchema>();

/** How a part of a schema is written: in place, or as a reference to where it stands. */
export type PartWritten = (part: FieldsClass) => FieldSchema;

/** The schema of a class of fields, nested classes written out in place, so that no two names can meet. */
export function schemaOf(fields: FieldsClass): ObjectSchema {
  const known = schemas.get(fields);
  if (known) return known;
  const schema = schemaWith(fields, (part) => ({ ...schemaOf(part) }));
  schemas.set(fields, schema);
  return schema;
}

/** The schema of a class of fields, its nested classes as they are to be written. */
export function schemaWith(fields: FieldsClass, written: PartWritten): ObjectSchema {
  const { properties = {}, required } = targetConstructorToSchema(fields, {
    additionalConverters: checks,
    classTransformerMetadataStorage: defaultMetadataStorage,
  });
  const described = new Map(fieldsIn(fields).map((field) => [field.name, field]));
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        fieldWith({ ...property }, described.get(name), nestedClass(fields, name), written),
      ]),
    ),
    ...(required && { required }),
    additionalProperties: false,
  };
}

function fieldWith(
  property: FieldSchema,
  described: FieldDescription | undefined,
  nested: FieldsClass | undefined,
  written: PartWritten,
): FieldSchema {
  const { kinds, part, byName, orNull } = described ?? {};
  if (orNull) return { ...property, type: [property.type, 'null'] };
  if (kinds) return { ...property, items: { oneOf: kinds().map(written) } };
  if (part && byName) return { ...property, additionalProperties: written(part()) };
  if (!nested) return property;
  return property.type === 'array' ? { ...property, items: written(nested) } : written(nested);
}

/** Published as always there, but undefined for a field without `@Type`. */
type MaybeTyped = { readonly typeFunction: () => unknown } | undefined;

function nestedClass(fields: FieldsClass, name: string): FieldsClass | undefined {
  for (let owner: unknown = fields; isFieldsClass(owner); owner = Object.getPrototypeOf(owner)) {
    const metadata = defaultMetadataStorage.findTypeMetadata(owner, name) as MaybeTyped;
    const nested = metadata?.typeFunction();
    if (isFieldsClass(nested)) return nested;
  }
  return undefined;
}

function isFieldsClass(value: unknown): value is FieldsClass {
  return typeof value === 'function' && typeof value.prototype === 'object';
}

const ajv = new Ajv({
  allErrors: false,
  strict: false,
  verbose: true,
  formats: {
    uuid: true,
    'date-time': { type: text, validate: (value: string) => instantFromText(value) !== undefined },
    date: { type: text, validate: isLocalDate },
    ...Object.fromEntries(
      (Object.keys(countries) as Jurisdiction[]).map((country) => [
        formatOfNumber(country),
        { type: text, validate: (value: string) => isPersonalNumber(country, value) },
      ]),
    ),
  },
});

const validators = new WeakMap<FieldsClass, ValidateFunction>();

/** A field of a body that isn't as its schema says. */
export interface FieldProblem {
  /** Dotted path, for example `children.0.birthDate`; empty for the body as a whole. */
  readonly field: string;
  /** What was expected, in English. */
  readonly expected: string;
  /** It has to be there and isn't. */
  readonly missing?: true;
}

/** The first thing that is wrong with a body; undefined when it is as the class says. */
export function problemIn(fields: FieldsClass, body: unknown): FieldProblem | undefined {
  let validate = validators.get(fields);
  if (!validate) {
    validate = ajv.compile(schemaOf(fields));
    validators.set(fields, validate);
  }
  if (validate(body)) return strangeTextIn(body, []);
  const [error] = validate.errors ?? [];
  return error ? told(error) : { field: '', expected: 'a body as the schema says' };
}

/** Control characters but for tab and line breaks, and halves of surrogate pairs: not every engine can keep them. */
const strange = /(?![\t\n\r])[\p{Cc}\p{Surrogate}]/u;

/** The first text, however deep, that has something strange in it. */
function strangeTextIn(value: unknown, path: readonly string[]): FieldProblem | undefined {
  if (typeof value === 'string') {
    return strange.test(value)
      ? { field: path.join('.'), expected: 'text of whole characters, without control characters' }
      : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, each] of Object.entries(value)) {
    const problem = strangeTextIn(each, [...path, name]);
    if (problem) return problem;
  }
  return undefined;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'an object',
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
};

const formats: Readonly<Record<string, string>> = {
  date: 'a calendar date such as 2026-03-06',
  'date-time': 'an instant with offset such as 2026-03-06T16:30:00+01:00',
};

/** What the keywords of a schema expect, said for people. `limit` and its like are Ajv's own parameters. */
const expectations: Readonly<Record<string, (param: (name: string) => string) => string>> = {
  additionalProperties: () => 'left out: no such field is known here',
  type: (param) => kinds[param('type')] ?? param('type'),
  enum: (param) => `one of ${param('allowedValues').replaceAll(',', ', ')}`,
  format: (param) => formats[param('format')] ?? param('format'),
  pattern: (param) => `text that matches ${param('pattern')}`,
  maxLength: (param) => `at most ${param('limit')} characters`,
  minItems: (param) => (param('limit') === '1' ? 'at least one entry' : `at least ${param('limit')} entries`),
  maxItems: (param) => (param('limit') === '1' ? 'at most one entry' : `at most ${param('limit')} entries`),
  minimum: (param) => `a number of at least ${param('limit')}`,
  maximum: (param) => `a number of at most ${param('limit')}`,
};

/** Keywords of which a text's own description says it best. */
const described: ReadonlySet<string> = new Set(['pattern', 'format']);

function told({ instancePath, keyword, params, parentSchema }: ErrorObject): FieldProblem {
  const values: Readonly<Record<string, unknown>> = params;
  const param = (name: string) => String(values[name]);
  const named = ['missingProperty', 'additionalProperty'].filter((name) => name in values).map(param);
  const field = [...instancePath.split('/').slice(1), ...named].join('.');
  const schema = parentSchema as FieldSchema & Partial<ObjectSchema>;
  if (keyword === 'required') {
    return { field, expected: wanted(schema.properties?.[param('missingProperty')] ?? {}), missing: true };
  }
  if (described.has(keyword) && typeof schema.description === 'string') {
    return { field, expected: schema.description };
  }
  return { field, expected: expectations[keyword]?.(param) ?? `a value that satisfies ${keyword}` };
}

/** What a field wants, before anything was given. */
function wanted({ description, enum: codes, format, type }: FieldSchema): string {
  if (Array.isArray(codes)) return `one of ${codes.join(', ')}`;
  if (typeof description === 'string') return description;
  return formats[String(format)] ?? kinds[String(type)] ?? 'a value';
}
