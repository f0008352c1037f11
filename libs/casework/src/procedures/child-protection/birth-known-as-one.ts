import type { Chapter } from '../../handling/index.js';
import { happens, type DecidedEvent, type EventDefinition } from '../../kernel/index.js';
import { caresMiscounted, measuresMiscounted } from './last-days-by-age.js';
import { bansMiscounted } from './moving-bans.js';
import type { ChildFile, ChildProtection } from './state.js';

/** Where two files have become one, the other knew when the young person was born: the law ends a care, or a ban, at an age. */
export class BirthKnownAsOne {}

/** Each care, measure and moving ban whose last day by age has become known: LVU 1990:52 21, 22 and 24 §§. */
export function birthsKnownAsOne(file: ChildFile): readonly DecidedEvent[] {
  return [...caresMiscounted(file), ...measuresMiscounted(file), ...bansMiscounted(file)].map((matterId) =>
    happens(birthKnownAsOne, {}, { matterId }),
  );
}

export const birthKnownAsOne: EventDefinition<ChildProtection, BirthKnownAsOne> = {
  type: 'child-protection/birth-known-as-one',
  version: 1,
  fields: BirthKnownAsOne,
  title: { sv: 'Födelsedag känd genom sammanförd akt', en: 'Birth known from a merged file' },
  // It became known when the files were merged.
  couldBeOf: () => false,
  evolve: (details) => details,
  tells: {
    sv: () =>
      'När akterna fördes samman blev det känt när den unge är född, och därmed när det här upphör genom ålder.',
    en: () =>
      'When the files were merged, it became known when the young person was born, and so when this ends by age.',
  },
};

export const birthKnown: Chapter<ChildProtection> = {
  name: 'birth-known-as-one',
  title: { sv: 'Födelsedag som blir känd', en: 'A birth that becomes known' },
  commands: [],
  events: [birthKnownAsOne],
};
