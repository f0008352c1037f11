import { describe, expect, it } from '@jest/globals';
import type { Procedure } from './handling/index.js';
import { inLanguage, type Language, languages, languagesOf } from './kernel/index.js';
import { municipalityProcedure } from './municipality/index.js';
import { procedures } from './procedures/index.js';
import {
  codesOf,
  fieldsOf,
  kernelCodes,
  kernelTexts,
  type PlacedCodes,
  type PlacedField,
  type PlacedTexts,
  type Texts,
  textsOf,
} from './testing/texts.js';

interface Sayer {
  readonly name: string;
  readonly spoken: readonly Language[];
  readonly texts: readonly PlacedTexts[];
  readonly codes: readonly PlacedCodes[];
  readonly fields: readonly PlacedField[];
}

/** What the procedures declare and the register repeats: it is said in the languages of their countries alone. */
const repeated: ReadonlySet<Texts> = new Set(
  procedures
    .flatMap(({ roles, qualifications }) => [...Object.values(roles), ...Object.values(qualifications)])
    .flatMap(({ label, help }) => [label, help]),
);

const register = municipalityProcedure(procedures);

const sayers: readonly Sayer[] = [
  { name: 'the kernel', spoken: languages, texts: [...kernelTexts()], codes: kernelCodes, fields: [] },
  ...procedures.map(sayerOf),
  { ...sayerOf(register), texts: [...textsOf(register)].filter(({ texts }) => !repeated.has(texts)) },
];

function sayerOf(procedure: Procedure): Sayer {
  return {
    name: procedure.name,
    spoken: languagesOf(procedure.jurisdiction),
    texts: [...textsOf(procedure)],
    codes: [...codesOf(procedure)],
    fields: [...fieldsOf(procedure)],
  };
}

/** Words that a reader would stumble over: of the workshop, or of code that went wrong. */
const unreadable =
  /\bdomain\.md\b|\bdesign\.md\b|\[D\]|\bTODO\b|undefined|\bnull\b|NaN|\[object|^\s|\s$| {2}/;

/** Those that some other in the list shares. */
function sharedAmong(named: readonly (readonly [name: string, text: string])[]): readonly string[] {
  const names = new Map<string, string[]>();
  for (const [name, text] of named) names.set(text, [...(names.get(text) ?? []), name]);
  return [...names]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([text, all]) => `${text}: ${all.join(', ')}`);
}

describe.each(sayers)('Every text of $name', ({ spoken, texts, codes, fields }) => {
  it('has a place of its own', () => {
    expect(sharedAmong(texts.map(({ place }) => [place, place]))).toEqual([]);
  });

  it.each(spoken)('is said in %s', (language) => {
    const unsaid = texts.filter(({ texts: said }) => (said[language] ?? '').trim() === '');
    expect(unsaid.map(({ place }) => place)).toEqual([]);
  });

  it('can be read', () => {
    const bad = texts.filter(({ texts: said }) => Object.values(said).some((text) => unreadable.test(text)));
    expect(bad.map(({ place, texts: said }) => ({ place, said }))).toEqual([]);
  });

  it.each(spoken)('tells the codes of a list apart in %s', (language) => {
    const alike = codes.flatMap(({ place, codes: list }) =>
      sharedAmong(
        Object.entries(list).map(([code, { label }]) => [code, inLanguage(label, language)] as const),
      ).map((shared) => `${place}: ${shared}`),
    );
    expect(alike).toEqual([]);
  });

  it.each(spoken)('tells the fields of a form apart in %s', (language) => {
    const called = fields.flatMap(({ place, form, said }) =>
      said ? [[place, `${form}: ${inLanguage(said.label, language)}`] as const] : [],
    );
    expect(sharedAmong(called)).toEqual([]);
  });
});
