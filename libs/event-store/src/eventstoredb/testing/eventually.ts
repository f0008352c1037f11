import { setTimeout as rest } from 'node:timers/promises';

/** Resolves once the expectation holds; throws what it threw last when that takes more than two seconds. */
export async function eventually(expectation: () => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      expectation();
      return;
    } catch (fault) {
      if (tries === 100) throw fault;
      await rest(20);
    }
  }
}
