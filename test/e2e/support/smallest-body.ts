import { personalNumbers, wordsPattern } from '#casework';
import type { FieldSchema, ObjectSchema } from '#record';

/** What a body made from a schema fills in where the schema leaves it open. */
export interface Fillings {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly instant: string;
}

/** A number of a person for each format that has them. */
const numbers: Readonly<Record<string, string>> = {
  'personal-number': personalNumbers.SE.example,
  'personal-number-se': personalNumbers.SE.example,
  'personal-number-dk': personalNumbers.DK.example,
};

const mediaType = 'text/plain';

const hexadecimal = /^\^\[0-9a-f\]\{(\d+)\}\$$/;

/** The smallest body that a schema lets through: what is required, and no more. */
export function smallestBody(
  { properties, required = [] }: ObjectSchema,
  fillings: Fillings,
): Record<string, unknown> {
  return Object.fromEntries(required.map((name) => [name, smallest(properties[name] ?? {}, fillings)]));
}

/** A right body in which every field is given, lists with one entry each. */
export function wholeBody({ properties }: ObjectSchema, fillings: Fillings): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, whole(schema, fillings)]),
  );
}

function whole(schema: FieldSchema, fillings: Fillings): unknown {
  if (schema.type === 'object') return wholeBody(schema as FieldSchema & ObjectSchema, fillings);
  return schema.type === 'array'
    ? [whole(schema.items as FieldSchema, fillings)]
    : smallest(schema, fillings);
}

function smallest(schema: FieldSchema, fillings: Fillings): unknown {
  const { type, format, pattern, minItems, items } = schema;
  if (Array.isArray(schema.enum)) return schema.enum[0] as unknown;
  switch (type) {
    case 'object':
      return smallestBody(schema as FieldSchema & ObjectSchema, fillings);
    case 'array':
      return Array.from({ length: Number(minItems ?? 0) }, () => smallest(items as FieldSchema, fillings));
    case 'boolean':
      return true;
    case 'string':
      return typeof format === 'string' && format.startsWith('personal-number')
        ? numbers[format]
        : format === 'date'
          ? fillings.date
          : format === 'date-time'
            ? fillings.instant
            : typeof pattern === 'string' && pattern !== wordsPattern
              ? matching(pattern, fillings)
              : fillings.text;
    default:
      throw new Error(`No body is made for a field of type ${String(type)}.`);
  }
}

/** A text that a pattern of the procedures takes: a hash, a media type, or an id. */
export function matching(pattern: string, { id }: Pick<Fillings, 'id'>): string {
  const ofHash = hexadecimal.exec(pattern)?.[1];
  if (ofHash !== undefined) return 'a'.repeat(Number(ofHash));
  return new RegExp(pattern).test(mediaType) ? mediaType : id;
}
