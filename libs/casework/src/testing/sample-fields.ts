import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import { fieldChecks } from '../kernel/fields.js';
import type { FieldsClass } from '../kernel/personal.js';

/** One value that each kind of check accepts. */
const samples: Readonly<Record<string, (constraints: readonly unknown[]) => unknown>> = {
  [fieldChecks.id]: () => '00000000-0000-4000-8000-000000000001',
  [fieldChecks.instant]: () => '2026-03-06T15:30:00.000Z',
  [fieldChecks.date]: () => '2026-03-06',
  isIn: ([codes]): unknown => (Array.isArray(codes) ? codes[0] : codes),
  isBoolean: () => true,
  isInt: () => 1,
  isObject: () => ({}),
  matches: () => '201003041234',
  isString: () => 'text',
};

interface Check {
  readonly type: string;
  readonly name?: string;
  readonly constraints: readonly unknown[];
  readonly each: boolean;
}

/** Fields of a class with every one filled, so that what is made of them can be looked at. */
export function sampleOf(fields: FieldsClass): Record<string, unknown> {
  const storage = getMetadataStorage();
  const all = storage.getTargetValidationMetadatas(fields, '', false, false);
  const checks = new Map<string, Check[]>();
  for (const { propertyName, type, name, constraints = [], each } of all) {
    const check = { type, constraints, each, ...(name !== undefined && { name }) };
    checks.set(propertyName, [...(checks.get(propertyName) ?? []), check]);
  }
  return Object.fromEntries(
    [...checks].map(([property, ofProperty]) => [property, sampleValue(fields, property, ofProperty)]),
  );
}

function sampleValue(fields: FieldsClass, property: string, checks: readonly Check[]): unknown {
  const nested = nestedClass(fields, property);
  const isList = checks.some(({ name, each }) => name === 'isArray' || each);
  const one = nested ? sampleOf(nested) : plainSample(checks);
  return isList ? (one === undefined ? [] : [one]) : one;
}

function plainSample(checks: readonly Check[]): unknown {
  for (const [name, sample] of Object.entries(samples)) {
    const check = checks.find((each) => each.name === name);
    if (check) return sample(check.constraints);
  }
  return undefined;
}

/** Published as always there, but undefined for a field without `@Type`. */
type MaybeTyped = { readonly typeFunction: () => unknown } | undefined;

function nestedClass(fields: FieldsClass, property: string): FieldsClass | undefined {
  for (let owner: unknown = fields; isFieldsClass(owner); owner = Object.getPrototypeOf(owner)) {
    const metadata = defaultMetadataStorage.findTypeMetadata(owner, property) as MaybeTyped;
    const nested = metadata?.typeFunction();
    if (isFieldsClass(nested)) return nested;
  }
  return undefined;
}

function isFieldsClass(value: unknown): value is FieldsClass {
  return typeof value === 'function' && typeof value.prototype === 'object';
}
