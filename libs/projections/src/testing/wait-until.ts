import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until something holds; a spec that waits in vain runs into its time limit.
 *
 * @param every how long to rest between two looks, in milliseconds; none only lets the event loop turn
 */
export async function waitUntil(holds: () => boolean | Promise<boolean>, every = 0): Promise<void> {
  while (!(await holds())) await pause(every);
}
