import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until what is expected holds, for some seconds; then with the fault of the last time. */
export async function eventually(expected: () => unknown, patienceMilliseconds = 10_000): Promise<void> {
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
