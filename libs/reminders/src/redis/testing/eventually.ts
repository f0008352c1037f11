import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again until what is expected holds; then with the fault of the last time. Its patience ends only a spec that
 * hangs, a little before Jest would and in words of its own.
 */
export async function eventually(expected: () => unknown, patienceMilliseconds = 25_000): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    try {
      await expected();
      return;
    } catch (fault) {
      if (Date.now() > deadline) throw fault;
    }
    await pause(20);
  }
}
