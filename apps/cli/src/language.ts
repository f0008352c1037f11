import { InvalidArgumentError } from 'commander';
import { languages, procedures, languagesOf, type Language } from '#casework';
import type { Variables } from '#platform';

/** @throws {InvalidArgumentError} no language of Casetrail */
export function languageOf(text: string): Language {
  const language = languages.find((each) => each === text);
  if (!language) throw new InvalidArgumentError(`one of ${languages.join(', ')} is expected`);
  return language;
}

/** The languages that every procedure is told in. */
const spoken = languages.filter((language) =>
  procedures.every(({ jurisdiction }) => languagesOf(jurisdiction).includes(language)),
);

/**
 * The language that a terminal speaks, by the locale of its environment (POSIX.1, 8.2: LC_ALL goes before LC_MESSAGES,
 * and that before LANG); English where not every procedure is told in it.
 */
export function languageOfTerminal({ LC_ALL, LC_MESSAGES, LANG }: Variables): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== '') ?? '';
  return spoken.find((language) => new RegExp(`^${language}(?:[_.@]|$)`).test(locale)) ?? 'en';
}
