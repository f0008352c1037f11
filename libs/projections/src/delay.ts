import { setTimeout as after } from 'node:timers/promises';

/** Resolves after some milliseconds, or as soon as the signal is aborted. Never rejects. */
export type Delay = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** The machine's timer. */
export const timerDelay: Delay = async (milliseconds, signal) => {
  try {
    await after(milliseconds, undefined, { signal });
  } catch (fault) {
    if (!signal.aborted) throw fault;
  }
};

/** A wait that doubles with each failure in a row, up to half a minute. */
export function backOff(failures: number): number {
  return Math.min(30_000, 50 * 2 ** Math.min(failures, 10));
}
