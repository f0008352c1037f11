import { answerForAct } from './answering.js';
import { correctOccurrence } from './corrected-time.js';
import { eraseFile, eraseMatter, type Erasing } from './erasing.js';
import { assignHandler, type BarredHandling, type QualifiedHandling } from './handler.js';
import { goOnAsOne, type GoesOnAsOne, type KnownAsOne } from './as-one.js';
import { answerMerge, concludeMerge, mergeFile } from './merging.js';
import { explainMissedDeadline } from './missed-deadlines.js';
import { addPerson, changePerson, recordPersonLeft } from './persons.js';
import { registerInError } from './registered-in-error.js';
import { liftProtection } from './protection.js';
import { joinPersons, partPersons } from './same-person.js';
import { endSeat, giveSeat } from './seats.js';
import { endSight, grantSight } from './sight-of-file.js';
import { upholdAct } from './upholding.js';
import type { Chapter } from '../procedure.js';
import type { Codes, EveryLanguage } from '../../kernel/labels.js';
import type { Role } from '../../kernel/role.js';
import type { Seats } from '../../kernel/seat.js';

/** Who keeps the files of a procedure. */
export interface Filekeepers<Details = unknown> {
  /** Work with files: may handle what lies in them, keep their persons, and say why a deadline was missed. */
  readonly keepers: readonly Role[];
  /** Assign who handles a matter, give sight of a file, and correct what a miss rested on, unless they have handled it. */
  readonly assigners: readonly Role[];
  /**
   * Give whom a file is about a number, and so come to know whether another file has it; without it all keepers, where
   * that tells nobody of what they may not see.
   */
  readonly identifiers?: readonly Role[];
  /** Correct what was recorded wrongly, and merge files. */
  readonly correctors: readonly Role[];
  /** Take a protected identity off, where their unit has no open matter in the file. */
  readonly lifters: readonly Role[];
  /** Whose handling the law leaves to those who have learnt it. */
  readonly qualified?: QualifiedHandling;
  /** Who is kept from handling something though they have. */
  readonly barred?: BarredHandling;
  /** What somebody may be in a file, besides its subject. */
  readonly personRoles: Codes;
  /** What persons of a file who are no staff may be let into it as, by its keepers. */
  readonly seats?: Seats;
  /** Who takes away for good what the law doesn't keep; without it nobody does. */
  readonly erasing?: Erasing;
  /** What follows where another file goes on in one of these. */
  readonly goesOnAsOne?: GoesOnAsOne<Details>;
  /** What becomes known then. */
  readonly knownAsOne?: KnownAsOne<Details>;
}

/** The chapter that every procedure includes: what is done to files whatever they are about. */
export function filekeeping<Details>(filekeepers: Filekeepers<Details>): Chapter<Details> {
  const { keepers, assigners, correctors, lifters, qualified, barred, personRoles } = filekeepers;
  const {
    seats,
    erasing,
    identifiers = keepers,
    goesOnAsOne = () => [],
    knownAsOne = () => [],
  } = filekeepers;
  return {
    name: 'filekeeping',
    title: { sv: 'Aktvård', da: 'Aktens førelse', en: 'Keeping the file' } satisfies EveryLanguage,
    commands: [
      // Where nobody is anything but its subject, nobody is added.
      ...(Object.keys(personRoles).length > 0 ? [addPerson(keepers, personRoles)] : []),
      changePerson(keepers, identifiers, personRoles),
      recordPersonLeft(keepers),
      // Where nobody is anything but its subject, there are no two.
      ...(Object.keys(personRoles).length > 0 ? [joinPersons(correctors), partPersons(correctors)] : []),
      liftProtection(lifters),
      assignHandler(assigners, [...new Set([...keepers, ...assigners])], qualified, barred),
      grantSight(assigners, keepers),
      endSight(assigners),
      explainMissedDeadline(keepers),
      correctOccurrence(correctors, assigners),
      registerInError(correctors, assigners, qualified, barred),
      mergeFile(correctors),
      answerMerge,
      concludeMerge,
      goOnAsOne(goesOnAsOne, knownAsOne),
      answerForAct,
      upholdAct,
      ...(seats ? [giveSeat(keepers, seats), endSeat(keepers)] : []),
      ...(erasing ? [eraseMatter(erasing), eraseFile(erasing)] : []),
    ],
    events: [],
  };
}
