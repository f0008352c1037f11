import { setTimeout as pause } from 'node:timers/promises';
import type { Position } from '#event-store';

/** In milliseconds: ends only a wait that hangs, a little before the time limit of a spec. */
export const longestWait = 25_000;

/**
 * Waits until readers see a position.
 *
 * @throws {Error} they don't at all
 */
export async function untilSeen(
  views: { waitFor(position: Position, milliseconds: number): Promise<boolean> },
  position: Position,
): Promise<void> {
  if (!(await views.waitFor(position, longestWait))) throw new Error(`Readers don't see ${position}.`);
}

/**
 * Waits until something holds; a spec that waits in vain runs into its time limit.
 *
 * @param every how long to rest between two looks, in milliseconds; none only lets the event loop turn
 */
export async function waitUntil(holds: () => boolean | Promise<boolean>, every = 0): Promise<void> {
  while (!(await holds())) await pause(every);
}
