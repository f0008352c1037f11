import fc from 'fast-check';
import { personalNumbers, swedishTestNumber, wordsPattern } from '#casework';
import type { FieldSchema, ObjectSchema } from '#record';
import { matching } from './smallest-body.js';

/** What exists in the system, so that a generated body also names something that is there. */
export interface Existing {
  /** Ids, codes or names of the kind that a field of that name holds; none where nothing has to exist. */
  readonly for: (field: string) => readonly string[];
}

const saysSomething = new RegExp(wordsPattern, 'u');

const likelyDates = ['2026-03-02', '2026-03-20', '2026-09-01', '2015-01-01'];
const strangeDates = ['1900-01-01', '0000-01-01', '2050-12-31', '2060-01-01', '9999-12-31'];

const likelyInstants = [
  '2026-03-05T07:00:00Z',
  '2026-03-05T08:59:00+01:00',
  '2026-03-04T12:00:00.123456789Z',
];
const strangeInstants = [
  '2026-03-02T08:00:00Z',
  '2002-01-01T00:00:00Z',
  '2025-06-30T23:59:59+02:00',
  '0001-01-01T00:00:00Z',
  '9998-12-31T23:59:59Z',
];

const strangeTexts = [
  '',
  ' ',
  '\u0000',
  '\ud83d',
  '\u202e',
  'constructor',
  '__proto__',
  'toString',
  "'; DROP TABLE events; --",
  '../../etc/passwd',
  '${7*7}',
  'null',
  '-1',
  'å'.repeat(121),
  '😀'.repeat(5_000),
];

/** Bodies that a schema lets through, optional fields at random. */
export function rightBodies(schema: ObjectSchema, existing: Existing): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.fromEntries(
    Object.entries(schema.properties).map(([name, each]) => [name, rightValues(name, each, existing)]),
  );
  return fc.record(fields, { requiredKeys: [...(schema.required ?? [])], noNullPrototype: true });
}

function rightValues(name: string, schema: FieldSchema, existing: Existing): fc.Arbitrary<unknown> {
  const { type, format, pattern, items, minItems = 0, maxItems = 5, minLength = 0, maxLength = 50 } = schema;
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as readonly unknown[]));
  switch (type) {
    case 'object':
      return rightBodies(schema as FieldSchema & ObjectSchema, existing);
    case 'array':
      return fc.array(rightValues(name, items as FieldSchema, existing), {
        minLength: Number(minItems),
        maxLength: Math.min(Number(maxItems), 5),
      });
    case 'boolean':
      return fc.boolean();
    case 'string':
      if (format === 'date') return mostly(likelyDates, fc.constantFrom(...strangeDates));
      if (format === 'date-time') return mostly(likelyInstants, fc.constantFrom(...strangeInstants));
      if (typeof format === 'string' && format.startsWith('personal-number')) return numbers(format);
      if (typeof pattern === 'string' && pattern !== wordsPattern) return patterned(name, pattern, existing);
      return mostly(
        existing.for(name),
        fc
          .string({
            unit: 'grapheme',
            minLength: Number(minLength),
            maxLength: Math.min(Number(maxLength), 300),
          })
          .map((text) => (pattern === undefined || saysSomething.test(text) ? text : 'x')),
      );
    default:
      throw new Error(`No value is made for a field of type ${String(type)}.`);
  }
}

/** Numbers of persons born on one day, so that some come twice. */
function numbers(format: string): fc.Arbitrary<string> {
  return format.endsWith('dk')
    ? fc.constant(personalNumbers.DK.example)
    : fc.integer({ min: 980, max: 989 }).map((serial) => swedishTestNumber('20150304', serial));
}

function patterned(name: string, pattern: string, existing: Existing): fc.Arbitrary<string> {
  const sample = matching(pattern, { id: '' });
  if (sample === '') return mostly(existing.for(name), fc.uuid());
  return fc.nat(9).map((digit) => `${sample.slice(0, -1)}${digit}`);
}

/** One that is likely to be taken, and now and then another. */
function mostly(likely: readonly string[], other: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return likely.length === 0
    ? other
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...likely) }, { weight: 1, arbitrary: other });
}

/** Something at one place of a body that was right: taken away, added, or of another kind. */
export interface Mutation {
  readonly at: number;
  readonly by: 'taking away' | 'adding' | 'replacing';
  readonly value: unknown;
}

const strangeValues = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, [], {}, [[]], { toString: 1 }),
  fc.constantFrom(...strangeTexts),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 3 }),
);

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(60),
  by: fc.constantFrom('taking away' as const, 'adding' as const, 'replacing' as const),
  value: strangeValues,
});

/** None for every other body. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.oneof(
  fc.constant([]),
  fc.array(mutation, { minLength: 1, maxLength: 3 }),
);

/** The body after its mutations; the body itself without any. */
export function mutated(body: Record<string, unknown>, changes: readonly Mutation[]): unknown {
  const copy = structuredClone(body);
  for (const { at, by, value } of changes) {
    const places = placesIn(copy);
    const place = places[at % places.length];
    if (!place) return value;
    if (by === 'taking away') Reflect.deleteProperty(place.within, place.name);
    else Reflect.set(place.within, by === 'adding' ? `${place.name}x` : place.name, structuredClone(value));
  }
  return copy;
}

function placesIn(value: unknown): readonly { readonly within: object; readonly name: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [{ within: value, name }, ...placesIn(each)]);
}
