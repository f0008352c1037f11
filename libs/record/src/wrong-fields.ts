import {
  fieldsIn,
  isBlank,
  oneOfCodes,
  strangePattern,
  textKinds,
  type EveryLanguage,
  type FieldDescription,
  type FieldFault,
  type FieldsClass,
  type InvalidField,
  type Labels,
} from '#casework';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { anyNumber, checker, nestedClass, schemaOf, type FieldSchema, type ObjectSchema } from './schema.js';

/** Most fields of which is told that they are wrong. */
export const mostWrongFields = 50;

/** Entries that are looked at of a list whose schema bounds it by no number. */
const mostEntries = 1_000;

/** Letters of a field's path that are told: whoever sent it knows how it goes on. */
const longestPath = 200;

const quick = checker({ allErrors: false });
const thorough = checker({ allErrors: true, verbose: true });
const quickly = new WeakMap<FieldsClass, ValidateFunction>();
const thoroughly = new WeakMap<FieldsClass, ValidateFunction>();

function compiled(
  fields: FieldsClass,
  by: typeof quick,
  known: WeakMap<FieldsClass, ValidateFunction>,
): ValidateFunction {
  const validate = known.get(fields) ?? by.compile(schemaOf(fields));
  known.set(fields, validate);
  return validate;
}

type Path = readonly string[];

/** A field that isn't as its schema says, by the names that lead to it. */
interface Wrong {
  readonly path: Path;
  readonly fault: FieldFault;
  readonly expected: Labels;
}

/**
 * Everything that is wrong with a body, each field once, in the order in which the class declares them; what it doesn't
 * declare comes last. At most `mostWrongFields`. Empty when the body is as the class says.
 */
export function wrongFieldsIn(fields: FieldsClass, body: unknown): readonly InvalidField[] {
  const schema: FieldSchema = { ...schemaOf(fields) };
  const isAsDescribed = compiled(fields, quick, quickly)(body);
  // However many entries a list has and names an object, what is wrong with them is told in bounded time.
  const looked = isAsDescribed ? body : bounded(body, schema);
  const strangeTexts = strangeTextsIn(looked, schema);
  if (isAsDescribed && strangeTexts.length === 0) return [];
  const wrong = [...(isAsDescribed ? [] : faultsOf(fields, looked)), ...strangeTexts];
  const order = (path: Path) => places(path, schema);
  return inOrder(mostHelpful(wrong), order)
    .slice(0, mostWrongFields)
    .map(({ path, ...rest }) => ({ field: path.join('.').slice(0, longestPath), ...rest }));
}

/** The first thing that is wrong with a body; undefined when it is as the class says. */
export function wrongFieldIn(fields: FieldsClass, body: unknown): InvalidField | undefined {
  return wrongFieldsIn(fields, body)[0];
}

const ofRecorded = checker({ allErrors: false, formats: anyNumber });
const recorded = new WeakMap<FieldsClass, ValidateFunction>();

/** The same of what is about to be recorded: a number of a person has its form, whether or not it can be one. */
export function wrongRecordedFieldIn(fields: FieldsClass, data: unknown): InvalidField | undefined {
  const wrong = wrongFieldIn(fields, data);
  if (!wrong || !compiled(fields, ofRecorded, recorded)(data)) return wrong;
  const [strange] = strangeTextsIn(data, { ...schemaOf(fields) });
  return strange && { ...strange, field: strange.path.join('.') };
}

function faultsOf(fields: FieldsClass, body: unknown): readonly Wrong[] {
  const validate = compiled(fields, thorough, thoroughly);
  validate(body);
  return (validate.errors ?? []).map((error) => faultOf(fields, error));
}

/** Lists without the entries that go far beyond their bounds, objects without all but a few unknown fields. */
function bounded(value: unknown, { type, maxItems, items, properties }: FieldSchema): unknown {
  if (Array.isArray(value)) {
    if (type !== 'array') return [];
    const most = typeof maxItems === 'number' ? maxItems + 1 : mostEntries;
    const schema = (items ?? {}) as FieldSchema;
    return value.slice(0, most).map((each) => bounded(each, schema));
  }
  if (typeof value !== 'object' || value === null) return value;
  const known = (properties ?? {}) as ObjectSchema['properties'];
  const entries = Object.entries(value);
  const unknown = entries.filter(([name]) => !Object.hasOwn(known, name)).slice(0, mostWrongFields);
  return Object.fromEntries([
    ...entries.flatMap(([name, each]) =>
      Object.hasOwn(known, name) ? [[name, bounded(each, known[name] ?? {})] as const] : [],
    ),
    ...unknown.map(([name]) => [name, null] as const),
  ]);
}

const strange = new RegExp(strangePattern, 'u');

const wholeCharacters: EveryLanguage = {
  sv: 'text med hela tecken, utan styrtecken',
  da: 'tekst med hele tegn, uden styretegn',
  en: 'text of whole characters, without control characters',
};

/** The texts of declared fields that have something strange in them. */
function strangeTextsIn(
  value: unknown,
  { items, properties }: FieldSchema,
  path: Path = [],
): readonly Wrong[] {
  if (typeof value === 'string') {
    return strange.test(value) ? [{ path, fault: 'strange-characters', expected: wholeCharacters }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const known = (properties ?? {}) as ObjectSchema['properties'];
  return Object.entries(value).flatMap(([name, each]) => {
    const schema = Array.isArray(value) ? (items as FieldSchema | undefined) : known[name];
    return schema ? strangeTextsIn(each, schema, [...path, name]) : [];
  });
}

/** Which of several faults of one field is told: the first of these that it has. */
const helpfulness = [
  'missing',
  'unknown',
  'not-a-code',
  'wrong-kind',
  'too-few',
  'too-many',
  'out-of-range',
  'too-long',
  'wrong-form',
  'strange-characters',
  'left-out',
  'wrong-value',
] as const satisfies readonly FieldFault[];

function mostHelpful(wrong: readonly Wrong[]): readonly Wrong[] {
  const byPath = new Map<string, Wrong>();
  for (const each of wrong) {
    const path = JSON.stringify(each.path);
    const known = byPath.get(path);
    if (!known || helpfulness.indexOf(each.fault) < helpfulness.indexOf(known.fault)) byPath.set(path, each);
  }
  return [...byPath.values()];
}

function inOrder(wrong: readonly Wrong[], places: (path: Path) => readonly number[]): readonly Wrong[] {
  return wrong
    .map((each) => ({ each, at: places(each.path) }))
    .sort(({ at: one }, { at: other }) => {
      const apart = one.findIndex((place, depth) => place !== other[depth]);
      return apart < 0 ? one.length - other.length : (one[apart] ?? 0) - (other[apart] ?? -1);
    })
    .map(({ each }) => each);
}

/** Where each name of a path stands among its siblings; what isn't declared, behind them. */
function places(path: Path, schema: FieldSchema): readonly number[] {
  let at: FieldSchema | undefined = schema;
  return path.map((name) => {
    const { items, properties } = (at ?? {}) as {
      items?: FieldSchema;
      properties?: ObjectSchema['properties'];
    };
    if (items) {
      at = items;
      return Number(name);
    }
    at = properties?.[name];
    const place = Object.keys(properties ?? {}).indexOf(name);
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  });
}

const kinds: Readonly<Record<string, EveryLanguage>> = {
  string: { sv: 'text', da: 'tekst', en: 'text' },
  object: { sv: 'ett objekt', da: 'et objekt', en: 'an object' },
  array: { sv: 'en lista', da: 'en liste', en: 'a list' },
  boolean: { sv: 'true eller false', da: 'true eller false', en: 'true or false' },
  integer: { sv: 'ett heltal', da: 'et helt tal', en: 'a whole number' },
  number: { sv: 'ett tal', da: 'et tal', en: 'a number' },
};

const something: EveryLanguage = { sv: 'ett värde', da: 'en værdi', en: 'a value' };

const noSuchField: EveryLanguage = {
  sv: 'utelämnat: något sådant fält finns inte här',
  da: 'udeladt: et sådant felt findes ikke her',
  en: 'left out: no such field is known here',
};

const atLeast: EveryLanguage = { sv: 'minst', da: 'mindst', en: 'at least' };
const atMost: EveryLanguage = { sv: 'högst', da: 'højst', en: 'at most' };

function charactersAtMost(limit: number): EveryLanguage {
  return { sv: `högst ${limit} tecken`, da: `højst ${limit} tegn`, en: `at most ${limit} characters` };
}

const entriesWithin =
  (bound: EveryLanguage) =>
  (limit: number): EveryLanguage => ({
    sv: `${bound.sv} ${limit === 1 ? 'en post' : `${limit} poster`}`,
    da: `${bound.da} ${limit === 1 ? 'én post' : `${limit} poster`}`,
    en: `${bound.en} ${limit === 1 ? 'one entry' : `${limit} entries`}`,
  });

const numberWithin =
  (bound: EveryLanguage) =>
  (limit: number): EveryLanguage => ({
    sv: `ett tal på ${bound.sv} ${limit}`,
    da: `et tal på ${bound.da} ${limit}`,
    en: `a number of ${bound.en} ${limit}`,
  });

/** What the keywords of a schema find, and what they expect where the field itself doesn't say it better. */
const found: Readonly<
  Record<string, { readonly fault: FieldFault; readonly expected?: (limit: number) => Labels }>
> = {
  required: { fault: 'missing' },
  additionalProperties: { fault: 'unknown', expected: () => noSuchField },
  type: { fault: 'wrong-kind' },
  enum: { fault: 'not-a-code' },
  format: { fault: 'wrong-form' },
  pattern: { fault: 'wrong-form' },
  maxLength: { fault: 'too-long', expected: charactersAtMost },
  minItems: { fault: 'too-few', expected: entriesWithin(atLeast) },
  maxItems: { fault: 'too-many', expected: entriesWithin(atMost) },
  minimum: { fault: 'out-of-range', expected: numberWithin(atLeast) },
  maximum: { fault: 'out-of-range', expected: numberWithin(atMost) },
};

function faultOf(fields: FieldsClass, error: ErrorObject): Wrong {
  const { instancePath, keyword, data } = error;
  const { missingProperty, additionalProperty, limit } = error.params as Readonly<
    Record<string, string | number | undefined>
  >;
  const schema = (error.parentSchema ?? {}) as FieldSchema & Partial<ObjectSchema>;
  const named = [missingProperty, additionalProperty].filter((name) => typeof name === 'string');
  const path = [...instancePath.split('/').slice(1).map(unescaped), ...named];
  const { fault, expected } = found[keyword] ?? { fault: 'wrong-value' };
  const wanted = wantedBy(
    missingProperty === undefined ? schema : (schema.properties?.[String(missingProperty)] ?? {}),
    fieldAt(fields, path),
  );
  if (typeof data === 'string' && isBlank(data)) return { path, fault: 'missing', expected: wanted };
  return { path, fault, expected: expected?.(Number(limit)) ?? wanted };
}

/** A name as JSON Pointer writes it (RFC 6901). */
function unescaped(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** What a class says of the field at a path; of a list's entry, what it says of the list. */
function fieldAt(fields: FieldsClass, path: Path): FieldDescription | undefined {
  let owner: FieldsClass | undefined = fields;
  let field: FieldDescription | undefined;
  for (const name of path) {
    const next: FieldDescription | undefined = owner && fieldsIn(owner).find((each) => each.name === name);
    if (!next && /^\d+$/.test(name)) continue;
    field = next;
    owner = owner && next && (next.part?.() ?? nestedClass(owner, name));
  }
  return field;
}

/** What a field wants, whatever was given. */
function wantedBy({ enum: codes, format, type }: FieldSchema, field: FieldDescription | undefined): Labels {
  if (Array.isArray(codes)) return oneOfCodes(codes.map(String));
  if (type === 'array' || type === 'object') return kinds[type] ?? something;
  if (field?.wants) return field.wants;
  if (format === 'date') return textKinds.day;
  if (format === 'date-time') return textKinds.instant;
  return kinds[String(type)] ?? something;
}
