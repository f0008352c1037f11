import { correctOccurrence } from './corrected-time.js';
import { assignHandler } from './handler.js';
import { mergeFile } from './merging.js';
import { explainMissedDeadline } from './missed-deadlines.js';
import { addPerson, changePerson, recordPersonLeft } from './persons.js';
import { registerInError } from './registered-in-error.js';
import type { Chapter } from '../procedure.js';
import type { Role } from '../../kernel/role.js';

/** Who keeps the files of a procedure. */
export interface Filekeepers {
  /** Keep the persons of a file, and say why a deadline was missed. */
  readonly keepers: readonly Role[];
  /** Assign who handles a matter. */
  readonly assigners: readonly Role[];
  /** Correct what was recorded wrongly, and merge files. */
  readonly correctors: readonly Role[];
  /** Kinds of matters whose handler needs the social-work degree (SoL 2025:400 25:1). */
  readonly qualifiedKinds: readonly string[];
}

/** The step that every procedure includes: what is done to files whatever they are about. */
export function filekeeping<Details>(filekeepers: Filekeepers): Chapter<Details> {
  const { keepers, assigners, correctors, qualifiedKinds } = filekeepers;
  return {
    name: 'filekeeping',
    title: { sv: 'Aktvård', en: 'Keeping the file' },
    commands: [
      addPerson(keepers),
      changePerson(keepers),
      recordPersonLeft(keepers),
      assignHandler(assigners, qualifiedKinds),
      explainMissedDeadline(keepers),
      correctOccurrence(correctors),
      registerInError(correctors),
      mergeFile(correctors),
    ],
    events: [],
  };
}
