import type { Jurisdiction } from '../calendar/index.js';

/** The languages in which people are told something. */
export const languages = ['sv', 'da', 'en'] as const;

export type Language = (typeof languages)[number];

/** Text for people, by language: English, and the language of each country where it is read. */
export type Labels = { readonly en: string } & Readonly<Partial<Record<Language, string>>>;

/** Words that every procedure uses: in every language. */
export type EveryLanguage = Readonly<Record<Language, string>>;

/** The text in a language; in English where it isn't said in that one. Codes stay stable; labels may be reworded. */
export function inLanguage(labels: Labels, language: Language): string {
  return labels[language] ?? labels.en;
}

const countryLanguage: Readonly<Record<Jurisdiction, Language>> = { SE: 'sv', DK: 'da' };

/** The languages in which whatever belongs to a country is said, its own first; without one, all of them. */
export function languagesOf(jurisdiction: Jurisdiction | undefined): readonly Language[] {
  return jurisdiction === undefined ? languages : [countryLanguage[jurisdiction], 'en'];
}

/** What people are told of a field or a code: what it is called, and what it means or what to enter. */
export interface Said<Text extends Labels = Labels> {
  readonly label: Text;
  readonly help: Text;
}

/** The values that a field may take, by their stable codes. */
export type Codes<Text extends Labels = Labels> = Readonly<Record<string, Said<Text>>>;

/** The countries whose law is carried out. */
export const countries = {
  SE: {
    label: { sv: 'Sverige', da: 'Sverige', en: 'Sweden' },
    help: { sv: 'Svensk rätt gäller.', da: 'Svensk ret gælder.', en: 'Swedish law applies.' },
  },
  DK: {
    label: { sv: 'Danmark', da: 'Danmark', en: 'Denmark' },
    help: { sv: 'Dansk rätt gäller.', da: 'Dansk ret gælder.', en: 'Danish law applies.' },
  },
} as const satisfies Record<Jurisdiction, Said<EveryLanguage>>;
