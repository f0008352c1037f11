import type { Instant } from '../../calendar/index.js';
import { accept, CommandBody, type CommandDefinition } from '../../kernel/command.js';
import type { Casefile } from '../../kernel/casefile.js';
import type { DecidedEvent } from '../../kernel/event.js';
import type { EveryLanguage } from '../../kernel/labels.js';
import { MergedFile } from './merge-events.js';

/** What a procedure lets follow where two files have become one; nothing, if all of it can stand side by side. */
export type GoesOnAsOne<Details> = (file: Casefile<Details>) => readonly DecidedEvent[];

/** What a procedure puts on record of one file that two have become, by what has become known then. */
export type KnownAsOne<Details> = (file: Casefile<Details>, at: Instant) => readonly DecidedEvent[];

/**
 * What can't stand side by side in one file is brought together, once another goes on in it: before anything else is
 * decided there, so that no command meets two of what there is one of. For what has become known by it none waits.
 */
export class GoOnAsOne extends CommandBody {
  @MergedFile() mergedFile!: string;
}

export function goOnAsOne<Details>(
  follows: GoesOnAsOne<Details>,
  known: KnownAsOne<Details>,
): CommandDefinition<Details, GoOnAsOne, EveryLanguage> {
  return {
    type: 'casework/go-on-as-one',
    title: { sv: 'Fortsätt som en akt', da: 'Fortsæt som én akt', en: 'Go on as one file' },
    fields: GoOnAsOne,
    at: 'file',
    by: [],
    refusals: {},
    internal: true,
    happensNow: true,
    isAwaitedBy: (file) => follows(file).length > 0,
    decide: ({ file, context }) => accept(...follows(file), ...known(file, context.now)),
  };
}
