import { setTimeout as pause } from 'node:timers/promises';

/** Some work that is done again and again until it is stopped. */
export interface Repeated {
  /** Does it again now rather than when its time comes. */
  hurry(): void;
  /** Does it no more. Resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Does some work now and again after each pause.
 *
 * @param failed is told its faults; the work goes on
 */
export function repeatedly(
  pauseMilliseconds: number,
  work: (signal: AbortSignal) => Promise<void>,
  failed: (fault: unknown) => void,
): Repeated {
  const stopping = new AbortController();
  let resting = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      resting = new AbortController();
      const { signal } = resting;
      await work(stopping.signal).catch(failed);
      await pause(pauseMilliseconds, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    hurry: () => {
      resting.abort();
    },
    stop: async () => {
      stopping.abort();
      resting.abort();
      await running;
    },
  };
}
