import { describe, expect, it } from '@jest/globals';
import { dictionaryOf } from '../../../test/dictionaries/dictionary.js';
import { type Language, languages } from './kernel/index.js';
import { municipalityProcedure } from './municipality/index.js';
import { procedures } from './procedures/index.js';
import { kernelTexts, type PlacedTexts, type Texts, textsOf } from './testing/texts.js';

/** What dictionaries lack or several languages write alike: that these stand right, a reader of the pages tells. */
const cannotBeTold: ReadonlySet<string> = new Set([
  'part | party',
  'en part | a party',
  'e-tjänst | e-service',
  'en person | a person',
  'land | country',
  'dag | day',
  'roll | rolle',
  'roll i akten | rolle i akten',
  'registeransvarig | registeransvarlig',
  'registeransvarig | register keeper',
  'registeransvarlig | register keeper',
  'fritekst | narrative',
  'tiden står i lag. | fristen står i loven.',
  'nationaldagen | sveriges nationaldag',
  '1. maj | labour day',
  'marts | march',
  'august | august',
  '1 time | 1 hour',
  '2 timer | 2 hours',
  'genom ”‹first›” ‹second› | ved ”‹first›” ‹second›',
  'det gjordes ‹first› | det blev gjort ‹first›',
  '‹first› | on ‹first›',
]);

const placed: readonly PlacedTexts[] = [
  ...kernelTexts(),
  ...[...procedures, municipalityProcedure(procedures)].flatMap((procedure) => [...textsOf(procedure)]),
];

const everyText = placed.flatMap(({ texts }) => Object.values(texts));

const dictionaries = {
  sv: dictionaryOf('sv', everyText),
  da: dictionaryOf('da', everyText),
  en: dictionaryOf('en', everyText),
};

const pairsOfLanguages = [
  ['sv', 'da'],
  ['sv', 'en'],
  ['da', 'en'],
] as const satisfies readonly (readonly [Language, Language])[];

/** One text in two languages, and the first place where it is said so. */
interface Pair {
  readonly place: string;
  readonly one: string;
  readonly other: string;
}

function pairsIn(one: Language, other: Language): readonly Pair[] {
  const found = new Map<string, Pair>();
  for (const { place, texts } of placed) {
    const pair = { place, one: texts[one] ?? '', other: texts[other] ?? '' };
    const key = `${pair.one} | ${pair.other}`;
    if (pair.one !== '' && pair.other !== '' && !found.has(key)) found.set(key, pair);
  }
  return [...found.values()];
}

function listed({ one, other }: Pick<Pair, 'one' | 'other'>): string {
  return `${one} | ${other}`.toLowerCase();
}

function where(pair: Pair): string {
  return `${pair.place}: ${pair.one} | ${pair.other}`;
}

/** How much better two texts fit their languages than if they changed places: the same below nought once they have. */
function lostBySwapping(one: Language, other: Language, pair: Pair): number {
  const { [one]: first, [other]: second } = dictionaries;
  return first.fit(pair.one) - first.fit(pair.other) + second.fit(pair.other) - second.fit(pair.one);
}

/** The languages of the place that a text fits better than the one in which it stands. */
function betterThan(own: Language, texts: Texts): readonly Language[] {
  const text = texts[own] ?? '';
  return languages.filter((other) => {
    const says = texts[other];
    if (says === undefined || says === text) return false;
    if (cannotBeTold.has(listed({ one: text, other: says }))) return false;
    if (cannotBeTold.has(listed({ one: says, other: text }))) return false;
    return dictionaries[other].fit(text) > dictionaries[own].fit(text);
  });
}

describe.each(pairsOfLanguages)('What is said in %s and %s', (one, other) => {
  const pairs = pairsIn(one, other);

  it('would fit worse if the two texts changed places', () => {
    const doubtful = pairs
      .filter((pair) => pair.one !== pair.other && !cannotBeTold.has(listed(pair)))
      .filter((pair) => lostBySwapping(one, other, pair) <= 0);
    expect(doubtful.map(where)).toEqual([]);
  });

  it('is said alike only where both languages know the words', () => {
    const alike = pairs.filter((pair) => pair.one === pair.other);
    const foreign = alike.filter(({ one: text }) =>
      [dictionaries[one], dictionaries[other]].some((dictionary) => dictionary.unknown(text).length > 0),
    );
    expect(foreign.map(where)).toEqual([]);
  });
});

it.each(languages)('No text in %s fits another language of its place better', (own) => {
  const astray = placed.flatMap(({ place, texts }) =>
    betterThan(own, texts).map((other) => `${place}, rather ${other}: ${texts[own] ?? ''}`),
  );
  expect(astray).toEqual([]);
});

it('Nothing is left to a reader that a dictionary can tell', () => {
  const doubtful = pairsOfLanguages.flatMap(([one, other]) =>
    pairsIn(one, other)
      .filter((pair) => pair.one !== pair.other && lostBySwapping(one, other, pair) === 0)
      .map(listed),
  );
  expect([...cannotBeTold].filter((pair) => !doubtful.includes(pair))).toEqual([]);
});
