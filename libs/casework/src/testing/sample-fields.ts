import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import { swedishTestNumber } from '../kernel/personal-numbers.js';
import { fieldChecks } from '../kernel/fields.js';
import type { FieldsClass } from '../kernel/personal.js';

/** What stands in a sample for whatever may be entered freely. */
const freely = {
  [fieldChecks.id]: '00000000-0000-4000-8000-000000000001',
  [fieldChecks.instant]: '2026-03-06T15:30:00.000Z',
  [fieldChecks.date]: '2026-03-06',
  matches: swedishTestNumber('20100304'),
  isString: 'text',
};

/** One value that each kind of check accepts, the more special check first. */
const samples: Readonly<Record<string, (constraints: readonly unknown[]) => unknown>> = {
  [fieldChecks.id]: () => freely[fieldChecks.id],
  [fieldChecks.instant]: () => freely[fieldChecks.instant],
  [fieldChecks.date]: () => freely[fieldChecks.date],
  isIn: ([codes]): unknown => (Array.isArray(codes) ? codes[0] : codes),
  isBoolean: () => true,
  isInt: () => 1,
  isObject: () => ({}),
  matches: () => freely.matches,
  isString: () => freely.isString,
};

interface Check {
  readonly type: string;
  readonly name?: string;
  readonly constraints: readonly unknown[];
  readonly each: boolean;
}

/** Fields of a class with every one filled, so that what is made of them can be looked at. */
export function sampleOf(fields: FieldsClass): Record<string, unknown> {
  return Object.fromEntries(
    [...checksOf(fields)].map(([property, checks]) => [property, sampleValue(fields, property, checks)]),
  );
}

function checksOf(fields: FieldsClass): ReadonlyMap<string, readonly Check[]> {
  const all = getMetadataStorage().getTargetValidationMetadatas(fields, '', false, false);
  const checks = new Map<string, Check[]>();
  for (const { propertyName, type, name, constraints = [], each } of all) {
    const check = { type, constraints, each, ...(name !== undefined && { name }) };
    checks.set(propertyName, [...(checks.get(propertyName) ?? []), check]);
  }
  return checks;
}

/** A sample in which one field is another than in the plain one. */
export interface Variation {
  /** `from application`, `report.anonymous false`, `reasons left out`; empty for the plain sample. */
  readonly of: string;
  /** What is no code, number or truth value stands as the name of its field, in marks: `‹purpose›`. */
  readonly data: Record<string, unknown>;
}

/** The plain sample, then it again with one field changed at a time: to another code or truth value, or left out. */
export function variationsOf(fields: FieldsClass): readonly Variation[] {
  return rawVariations(fields).map(({ of, data }) => ({ of, data: markedFields(data) }));
}

function rawVariations(fields: FieldsClass): readonly Variation[] {
  const whole = sampleOf(fields);
  const others = [...checksOf(fields)].flatMap(([property, checks]) => {
    const varied = (of: string, value: unknown): Variation => ({
      of: `${property}${of}`,
      data: { ...whole, [property]: isListOf(checks) ? [value] : value },
    });
    const nested = nestedClass(fields, property);
    return [
      ...(nested ? rawVariations(nested).slice(1) : []).map(({ of, data }) => varied(`.${of}`, data)),
      ...otherValues(checks).map((value) => varied(` ${String(value)}`, value)),
      ...(checks.some(({ name }) => name === 'isOptional')
        ? [{ of: `${property} left out`, data: without(whole, property) }]
        : []),
    ];
  });
  return [{ of: '', data: whole }, ...others];
}

function otherValues(checks: readonly Check[]): readonly unknown[] {
  if (checks.some(({ name }) => name === 'isBoolean')) return [false];
  const codes = checks.find(({ name }) => name === 'isIn')?.constraints[0];
  return Array.isArray(codes) ? codes.slice(1) : [];
}

function without(data: Record<string, unknown>, left: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([property]) => property !== left));
}

function markedFields(data: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, marked(field, value)]));
}

function marked(field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => marked(field, each));
  if (typeof value === 'object' && value !== null) return markedFields(value);
  return Object.values<unknown>(freely).includes(value) ? `‹${field}›` : value;
}

function sampleValue(fields: FieldsClass, property: string, checks: readonly Check[]): unknown {
  const nested = nestedClass(fields, property);
  const one = nested ? sampleOf(nested) : plainSample(checks);
  return isListOf(checks) ? (one === undefined ? [] : [one]) : one;
}

function isListOf(checks: readonly Check[]): boolean {
  return checks.some(({ name, each }) => name === 'isArray' || each);
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
