/** A loop that works until it is stopped. */
export interface Supervised {
  /** Ends the loop and resolves when its work under way is done. Idempotent. */
  stop(): Promise<void>;
}

/** What is told of a loop, and how patient it is. */
export interface Supervision {
  /** Told why the work has ended; after a pause it starts again. May not throw. */
  readonly failed: (fault: unknown) => void;
  /** The longest pause, in milliseconds. */
  readonly longestPause?: number;
}

/** The first pause, in milliseconds. It doubles with each failure in a row. */
const firstPause = 50;

/**
 * Runs work that is meant never to end. After any end that was not asked for it starts again, a little later each
 * time as long as nothing goes well.
 *
 * @param work what is done until the signal is aborted; says whenever something has gone well
 */
export function supervise(
  work: (signal: AbortSignal, goesWell: () => void) => Promise<void>,
  { failed, longestPause = 30_000 }: Supervision,
): Supervised {
  const stopping = new AbortController();
  const { signal } = stopping;
  // A retry of p-retry ends at a TypeError and never forgets a failure: this loop has to do neither.
  const running = (async () => {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await work(signal, () => (failures = 0));
        signal.throwIfAborted();
        failed(new Error('The work has ended by itself.'));
      } catch (fault) {
        // What only tells that it was stopped is no fault.
        if (fault !== signal.reason) failed(fault);
      }
      await timerDelay(Math.min(firstPause * 2 ** failures, longestPause), signal);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Resolves after some milliseconds, or as soon as the signal is aborted. Never rejects. */
export type Delay = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** The machine's timer. */
export const timerDelay: Delay = (milliseconds, signal) =>
  new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    signal.addEventListener('abort', over);
    if (signal.aborted) over();
  });

/** A fault as an operator reads it. */
export function inOneLine(fault: unknown): string {
  return (fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)).replaceAll(/\s+/g, ' ');
}
