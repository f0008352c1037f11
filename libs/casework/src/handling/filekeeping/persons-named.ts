import type { Casefile } from '../../kernel/casefile.js';
import { invalid, type Undecided } from '../../kernel/command.js';

/** What is wrong with a field that names persons, if one of them is no person of the file. */
export function wrongPersons(
  { persons }: Pick<Casefile, 'persons'>,
  field: string,
  named: readonly string[] = [],
): Undecided | undefined {
  return named.every((personId) => Object.hasOwn(persons, personId))
    ? undefined
    : invalid(field, {
        sv: 'personer i akten',
        da: 'personer i sagen',
        en: 'persons of the file',
      });
}
