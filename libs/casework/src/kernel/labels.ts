/** Text for people, by language. Codes stay stable; labels may be reworded. */
export type Language = 'sv' | 'en';

export type Labels = Readonly<Record<Language, string>>;
