/** The package publishes no types: what is used of it. */
declare module 'nspell' {
  interface NSpell {
    /** Whether a word is known, in the case in which it is written or in small letters. */
    correct(word: string): boolean;
  }
  /** @param dictionary affixes and words, as Hunspell writes them */
  export default function nspell(dictionary: { readonly aff: string; readonly dic: string }): NSpell;
}
