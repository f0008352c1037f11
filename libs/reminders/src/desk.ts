import type { Instant, RungReference } from '#casework';

/**
 * A rung of a deadline's ladder whose time has come or comes within a horizon. Ids only: it may lie in a queue in
 * clear text.
 */
export interface DueRung extends RungReference {
  /** Tells a moved rung from what it was: changes with its instant, see `dueRevisionOf`. */
  readonly dueRevision: string;
}

/**
 * What became of a rung: `sent` now, or made somebody's task because nobody could be reached; `dropped`, for it is no
 * longer current; `already-recorded`; `not-yet`, for its time has not come or quiet hours last;
 * `claimed-by-another`.
 */
export type Outcome = 'sent' | 'dropped' | 'already-recorded' | 'not-yet' | 'claimed-by-another';

/** Where reminders are found and given out. What was sent is known to the log, not to a process. */
export interface ReminderDesk {
  /** Unrecorded rungs whose time comes until `until`, earliest first, strictly after `after`. Reads only those. */
  dueUntil(until: Instant, limit: number, after?: DueRung): Promise<readonly DueRung[]>;
  /**
   * Looks again, and sends and records the rung unless that is done, no longer current, or another is at it.
   *
   * @throws {ChannelUnavailable} a channel failed: call again later
   */
  remind(rung: DueRung): Promise<Outcome>;
}
