import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../logger.js';

const firstPauseMilliseconds = 100;
const longestPauseMilliseconds = 30_000;

/** A loop that works until it is stopped. */
export interface Supervised {
  /** Ends the loop and resolves when its work under way is done. Idempotent. */
  stop(): Promise<void>;
}

/**
 * Runs work that is meant never to end. After any end that was not asked for it starts again, a little later
 * each time until it has run well for a while.
 */
export function supervise(
  name: string,
  { logger, restarted }: { readonly logger: Logger; readonly restarted: (loop: string) => void },
  work: (signal: AbortSignal) => Promise<void>,
): Supervised {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    let patience = firstPauseMilliseconds;
    while (!signal.aborted) {
      try {
        await work(signal);
        patience = firstPauseMilliseconds;
      } catch (fault) {
        restarted(name);
        logger.error(
          { loop: name, fault: fault instanceof Error ? fault.name : typeof fault },
          'a loop failed and starts again',
        );
      }
      await rested(patience, signal);
      patience = Math.min(patience * 2, longestPauseMilliseconds);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** A pause that ends early, without a fault, when the loop is stopped. */
export async function rested(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(milliseconds, undefined, { signal, ref: false });
  } catch (fault) {
    if (!signal.aborted) throw fault;
  }
}
