import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Language, languages, languagesOf, municipalityProcedure, procedures } from '#casework';
import { kernelTexts, type PlacedTexts, textsOf } from '../../libs/casework/src/testing/texts.js';
import { folder, pages } from './pages.js';

const root = join(import.meta.dirname, '..', '..');

const kept = new Map(
  readdirSync(join(root, folder)).map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]),
);

const made = pages();

/** The places whose texts no reader of some pages finds there, in one of these languages. */
function missingIn(
  names: readonly string[],
  placed: Iterable<PlacedTexts>,
  languages: readonly Language[],
): readonly string[] {
  const read = names.map((name) => (made.get(name) ?? '').replaceAll('\\', '')).join('\n');
  return [...placed]
    .filter(({ texts }) => languages.some((language) => !read.includes(texts[language] ?? '')))
    .map(({ place }) => place);
}

/** Some lines of both texts from where they part: to compare all of pages this long takes minutes. */
function fromFirstDifference(one: string, other: string): readonly [readonly string[], readonly string[]] {
  const [ones, others] = [one.split('\n'), other.split('\n')];
  const length = Math.max(ones.length, others.length);
  const parts =
    Array.from({ length }, (_, line) => line).find((line) => ones[line] !== others[line]) ?? length;
  return [ones.slice(parts, parts + 10), others.slice(parts, parts + 10)];
}

describe('The pages of the procedures', () => {
  it('are kept for every procedure, and for nothing else', () => {
    expect([...kept.keys()].sort()).toEqual([...made.keys()].sort());
  });

  it.each([...made])(
    'say in %s what the code says; where it is right in the difference below: npm run docs',
    (name, text) => {
      const [said, right] = fromFirstDifference(kept.get(name) ?? '', text);
      expect(said).toEqual(right);
    },
  );

  it.each([...procedures, municipalityProcedure(procedures)].map((each) => [each.name, each] as const))(
    'hold every text of %s',
    (name, procedure) => {
      const names = [`${name}.md`, 'every-procedure.md'];
      expect(missingIn(names, textsOf(procedure), languagesOf(procedure.jurisdiction))).toEqual([]);
    },
  );

  it('hold every text of the kernel', () => {
    expect(missingIn(['every-procedure.md'], kernelTexts(), languages)).toEqual([]);
  });
});
