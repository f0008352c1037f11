import { commonDataClasses } from '../kernel/personal.js';
import type { Sight } from '../kernel/sight.js';

/** A sight of whole files, where a spec is about something else; it says what it narrows. */
export function wholeFiles(
  scope: Sight['scope'],
  kinds: readonly string[],
  narrowed: Partial<Sight> = {},
): Sight {
  return {
    scope,
    matters: Object.fromEntries(kinds.map((kind) => [kind, 'any'])),
    protected: true,
    reach: 'whole-file',
    persons: 'as-known',
    events: 'any',
    classes: Object.keys(commonDataClasses),
    ...narrowed,
  };
}
