import { setTimeout as pause } from 'node:timers/promises';

/** Ends only what hangs, before the time limit of a spec does. */
const usualPatienceMilliseconds = 25_000;
const pauseMilliseconds = 25;

/**
 * Resolves when something has come about that a worker does in its own time, and that nothing else tells of.
 *
 * @throws {Error} it has not in time, which only what hangs exceeds if nothing else is said
 */
export async function eventually(
  isSo: () => Promise<boolean>,
  patienceMilliseconds = usualPatienceMilliseconds,
): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += pauseMilliseconds) {
    if (waited >= patienceMilliseconds) throw new Error('It has not come about.');
    await pause(pauseMilliseconds);
  }
}
