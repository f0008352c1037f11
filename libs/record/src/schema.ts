import {
  anyPersonalNumber,
  countries,
  fieldChecks,
  fieldsIn,
  idPattern,
  instantFromText,
  instantPattern,
  isLocalDate,
  isPersonalNumber,
  kindOfNumber,
  localDatePattern,
  personalNumbers,
  textKinds,
  wordsPattern,
  type FieldDescription,
  type FieldsClass,
  type Jurisdiction,
} from '#casework';
import { Ajv, type Options } from 'ajv';
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
    description: textKinds.id.en,
    examples: ['0197a1b2-0000-8000-8000-000000000001'],
  },
  [fieldChecks.words]: { type: text, pattern: wordsPattern, description: textKinds.words.en },
  [fieldChecks.shape]: ({ constraints: [pattern, description, example] }: Declared) => ({
    type: text,
    pattern: String(pattern),
    description: String(description),
    examples: [example],
  }),
  [fieldChecks.personalNumber]: ({ constraints: [country] }: Declared) => {
    const { pattern, says, example } =
      country === undefined ? anyPersonalNumber : personalNumbers[country as Jurisdiction];
    const format = formatOfNumber(country as Jurisdiction | undefined);
    return { type: text, pattern, format, description: says.en, examples: [example] };
  },
  [fieldChecks.instant]: {
    type: text,
    format: 'date-time',
    pattern: instantPattern,
    examples: ['2026-03-06T16:30:00+01:00'],
  },
  [fieldChecks.date]: { type: text, format: 'date', pattern: localDatePattern, examples: ['2026-03-06'] },
};

function formatOfNumber(country?: Jurisdiction): string {
  return country === undefined ? 'personal-number' : `personal-number-${country.toLowerCase()}`;
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
  const { properties = {}, required } = declaredIn(fields);
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

type Declaration = ReturnType<typeof targetConstructorToSchema>;

const declarations = new WeakMap<FieldsClass, Declaration>();

/** What the checks of a class say. Read once: whoever reads it goes through those of every class. */
function declaredIn(fields: FieldsClass): Declaration {
  const known = declarations.get(fields);
  if (known) return known;
  const declaration = targetConstructorToSchema(fields, {
    additionalConverters: checks,
    classTransformerMetadataStorage: defaultMetadataStorage,
  });
  declarations.set(fields, declaration);
  return declaration;
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

/** The class of the objects that a field holds; undefined for a field that holds none. */
export function nestedClass(fields: FieldsClass, name: string): FieldsClass | undefined {
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

/** A checker of bodies that knows the formats of schemas. */
export function checker(options: Options): Ajv {
  return new Ajv({ strict: false, ...options, formats: { ...formats, ...options.formats } });
}

const numberFormats = [undefined, ...(Object.keys(countries) as Jurisdiction[])].map(
  (country) =>
    [
      formatOfNumber(country),
      (value: string) =>
        country === undefined ? kindOfNumber(value) !== undefined : isPersonalNumber(country, value),
    ] as const,
);

/** Any text for a number of a person: what was taken in once is recorded anew though it would be taken in no more. */
export const anyNumber: NonNullable<Options['formats']> = Object.fromEntries(
  numberFormats.map(([format]) => [format, true]),
);

const formats = {
  uuid: true,
  'date-time': { type: text, validate: (value: string) => instantFromText(value) !== undefined },
  date: { type: text, validate: isLocalDate },
  ...Object.fromEntries(numberFormats.map(([format, validate]) => [format, { type: text, validate }])),
} as const;
