import { setTimeout as pause } from 'node:timers/promises';

const usualPatienceMilliseconds = 4_000;
const pauseMilliseconds = 25;

/**
 * Resolves when something has come about that a worker does in its own time, and that nothing else tells of.
 *
 * @throws {Error} it has not in time, four seconds if nothing else is said
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
