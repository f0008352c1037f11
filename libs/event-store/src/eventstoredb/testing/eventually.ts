import { setTimeout as rest } from 'node:timers/promises';

/** Resolves once the expectation holds; throws what it threw last when that takes many seconds. */
export async function eventually(expectation: () => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      expectation();
      return;
    } catch (fault) {
      if (tries === 1_000) throw fault;
      await rest(20);
    }
  }
}
