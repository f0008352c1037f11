import type { EveryLanguage } from '../../kernel/labels.js';
import type { PersonRole } from '../../kernel/person.js';
import type { Role } from '../../kernel/role.js';
import type { Chapter } from '../procedure.js';
import {
  endAssignment,
  giveAssignment,
  recordAssignmentAnswer,
  recordProviderReport,
} from './assignments.js';
import { recordDocument } from './documents.js';
import { correctNote, disputeEntry, signNote } from './notes.js';
import { endRelation, recordRelation, withdrawRelation } from './relations.js';
import { endWatch, moveWatch, setWatch } from './watches.js';

/** Who keeps the record of a procedure, and what of it is the procedure's own. */
export interface RecordKeepers {
  /** Handle what lies in the files: write notes, put documents on record, and set watches. */
  readonly keepers: readonly Role[];
  /** What somebody is in a file who is a party of its matters, besides its subject. */
  readonly parties: readonly PersonRole[];
}

/**
 * The chapter that every procedure includes whose record may hold free text: what those who work with its files keep in
 * them, whatever they are about. Its watches take a `watchRule` among the procedure's deadlines.
 */
export function recordKeeping<Details>({ keepers, parties }: RecordKeepers): Chapter<Details> {
  return {
    name: 'record-keeping',
    title: { sv: 'Journalföring', da: 'Journalføring', en: 'Keeping the record' } satisfies EveryLanguage,
    commands: [
      signNote(keepers, 'matter'),
      correctNote(keepers, 'matter'),
      disputeEntry(keepers, parties, 'matter'),
      signNote(keepers, 'file'),
      correctNote(keepers, 'file'),
      disputeEntry(keepers, parties, 'file'),
      recordDocument(keepers),
      setWatch(keepers),
      moveWatch(keepers),
      endWatch(keepers),
      recordRelation(keepers),
      endRelation(keepers),
      withdrawRelation(keepers),
      giveAssignment(keepers),
      recordAssignmentAnswer(keepers),
      recordProviderReport(keepers),
      endAssignment(keepers),
    ],
    events: [],
  };
}
