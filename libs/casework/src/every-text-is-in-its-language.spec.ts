import { describe, expect, it } from '@jest/globals';
import { dictionaryOf } from '../../../test/dictionaries/dictionary.js';
import { type Language, languages } from './kernel/index.js';
import { municipalityProcedure } from './municipality/index.js';
import { procedures } from './procedures/index.js';
import { kernelTexts, type PlacedTexts, textsOf } from './testing/texts.js';

/** Words that a dictionary lacks, or that two languages write alike, so that only who reads the pages can tell. */
const cannotBeTold: readonly string[] = [
  'Tiden står i lag. | Fristen står i loven.',
  'fritekst | narrative',
  '1. maj | Labour Day',
  'nationaldagen | Sveriges nationaldag',
  'marts | March',
  'august | August',
  '1 time | 1 hour',
  '2 timer | 2 hours',
  'registeransvarig | registeransvarlig',
  'registeransvarig | register keeper',
  'registeransvarlig | register keeper',
];

const placed: readonly PlacedTexts[] = [
  ...kernelTexts(),
  ...[...procedures, municipalityProcedure(procedures)].flatMap((procedure) => [...textsOf(procedure)]),
];

const all = placed.flatMap(({ texts }) => Object.values(texts));

/** Laying one out takes a second or two. */
const dictionaries = {
  sv: dictionaryOf('sv', all),
  da: dictionaryOf('da', all),
  en: dictionaryOf('en', all),
};

/** One text in two languages, and the first place where it is said so. */
interface Pair {
  readonly place: string;
  readonly one: string;
  readonly other: string;
}

function pairs(one: Language, other: Language): readonly Pair[] {
  const found = new Map<string, Pair>();
  for (const { place, texts } of placed) {
    const [inOne, inOther] = [texts[one], texts[other]];
    if (inOne === undefined || inOther === undefined) continue;
    const key = `${inOne} | ${inOther}`;
    if (!found.has(key)) found.set(key, { place, one: inOne, other: inOther });
  }
  return [...found.values()];
}

/** How much better two texts fit their languages than they would if they changed places; below 0 after a swap. */
function rightWayRound(one: Language, other: Language, { one: inOne, other: inOther }: Pair): number {
  const { [one]: first, [other]: second } = dictionaries;
  return first.fit(inOne) - first.fit(inOther) + second.fit(inOther) - second.fit(inOne);
}

const asListed = ({ one, other }: Pair): string => `${one} | ${other}`;

const atPlace = (pair: Pair): string => `${pair.place}: ${asListed(pair)}`;

describe.each([
  ['sv', 'da'],
  ['sv', 'en'],
  ['da', 'en'],
] as const)('What is said in %s and in %s', (one, other) => {
  const said = pairs(one, other);
  const different = said.filter((pair) => pair.one !== pair.other);

  it('would fit worse if the two were swapped', () => {
    const doubtful = different
      .filter((pair) => !cannotBeTold.includes(asListed(pair)))
      .filter((pair) => rightWayRound(one, other, pair) <= 0);
    expect(doubtful.map(atPlace)).toEqual([]);
  });

  it('is the same only where both languages know its words', () => {
    const { [one]: first, [other]: second } = dictionaries;
    const foreign = said
      .filter((pair) => pair.one === pair.other)
      .filter((pair) => [...first.unknown(pair.one), ...second.unknown(pair.one)].length > 0);
    expect(foreign.map(atPlace)).toEqual([]);
  });
});

it('No text fits another language of its place better than its own', () => {
  const astray = placed.flatMap(({ place, texts }) =>
    languages.flatMap((own) =>
      languages
        .filter((other) => fitIn(other, texts[own]) > fitIn(own, texts[own]))
        .filter((other) => texts[other] !== undefined && texts[other] !== texts[own])
        .filter((other) => ![own, other].every((each) => cannotBeTold.some((pair) => pair.split(' | ').includes(texts[each] ?? ''))))
        .map((other) => `${place}, in ${own} but rather ${other}: ${texts[own] ?? ''}`),
    ),
  );
  expect(astray).toEqual([]);
});

it('Only what can not be told by its words is left to the pages', () => {
  const doubtful = (
    [
      ['sv', 'da'],
      ['sv', 'en'],
      ['da', 'en'],
    ] as const
  ).flatMap(([one, other]) =>
    pairs(one, other)
      .filter((pair) => pair.one !== pair.other && rightWayRound(one, other, pair) === 0)
      .map(asListed),
  );
  expect([...cannotBeTold].sort()).toEqual([...doubtful].sort());
});
