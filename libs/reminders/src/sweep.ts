import { epochOf, instantFromEpoch, type Instant } from '#casework';
import { type Delay, timerDelay } from '#projections';
import pLimit from 'p-limit';
import type { DueRung, Outcome, ReminderDesk } from './desk.js';
import { faultKind, type ReminderLogger } from './faults.js';

/** What sweeping needs. */
export interface Sweeping {
  readonly desk: ReminderDesk;
  readonly now: () => Instant;
  readonly logger: Pick<ReminderLogger, 'warn'>;
}

/** How a sweep goes about it; all times in milliseconds. */
export interface SweepManner {
  /** Most rungs that are told at once. */
  readonly atOnce: number;
  /** What is overdue by less than this is left to others. */
  readonly grace: number;
  /** How long a rung is left alone after an outcome; not at all after one without an entry. */
  readonly rests: Partial<Readonly<Record<Outcome, number>>>;
  /** How long one that failed is left alone. It doubles with each failure in a row. */
  readonly firstPause: number;
  readonly longestPause: number;
}

const aMinute = 60_000;

/** Where nobody else sends: one after another, as soon as they are due. */
const alone: SweepManner = {
  atOnce: 1,
  grace: 0,
  rests: {
    dropped: aMinute,
    'already-recorded': aMinute,
    'not-yet': aMinute,
    'claimed-by-another': aMinute,
  },
  firstPause: 15_000,
  longestPause: 3_600_000,
};

/** How late a reminder may go out. */
const sweepEveryMilliseconds = 15_000;
/** The view has to see what was recorded before the next look. */
const whileBusyMilliseconds = 500;
const rungsAPage = 200;

/** Sends what is due as long as it is not stopped, without any queue. */
export async function remindForever(
  { delay = timerDelay, ...sweeping }: Sweeping & { readonly delay?: Delay },
  signal: AbortSignal,
): Promise<void> {
  const sweep = new Sweep(sweeping);
  while (!signal.aborted) {
    const settled = await sweep.once(signal);
    await delay(settled > 0 ? whileBusyMilliseconds : sweepEveryMilliseconds, signal);
  }
}

/** A rung that is left alone for a while, and how often it has failed in a row. */
interface Rest {
  readonly until: Instant;
  readonly failures: number;
}

/**
 * Goes through everything that is due, page by page. A rung that fails holds no other up and rests, longer each time;
 * what rests is known to this process alone, and forgetting it costs one more try.
 */
export class Sweep {
  #rests: ReadonlyMap<string, Rest> = new Map();

  constructor(
    private readonly sweeping: Sweeping,
    private readonly manner: SweepManner = alone,
  ) {}

  /**
   * One pass; begins nothing more once it is stopped.
   *
   * @returns how many rungs were settled: sent, dropped or made tasks
   * @throws the fault of the desk when it can't say what is due
   */
  async once(signal?: AbortSignal): Promise<number> {
    const { desk, now } = this.sweeping;
    const limit = pLimit(this.manner.atOnce);
    const until = this.#in(-this.manner.grace);
    const rests = new Map<string, Rest>();
    let settled = 0;
    let after: DueRung | undefined;
    do {
      const page = await desk.dueUntil(until, rungsAPage, after);
      await limit.map(page, async (rung) => {
        if (signal?.aborted === true) return;
        const key = keyOf(rung);
        const before = this.#rests.get(key);
        if (before && now() < before.until) {
          rests.set(key, before);
          return;
        }
        const { isSettled, rest } = await this.#tell(rung, before?.failures ?? 0);
        if (rest) rests.set(key, rest);
        if (isSettled) settled += 1;
      });
      after = page.length === rungsAPage ? page.at(-1) : undefined;
    } while (after && signal?.aborted !== true);
    this.#rests = rests;
    return settled;
  }

  async #tell(
    rung: DueRung,
    failedBefore: number,
  ): Promise<{ readonly isSettled: boolean; readonly rest?: Rest }> {
    const { desk, logger } = this.sweeping;
    const { rests, firstPause, longestPause } = this.manner;
    try {
      const outcome = await desk.remind(rung);
      const pause = rests[outcome];
      return {
        isSettled: outcome === 'sent' || outcome === 'dropped',
        ...(pause !== undefined && { rest: { until: this.#in(pause), failures: 0 } }),
      };
    } catch (fault) {
      const failures = failedBefore + 1;
      logger.warn(
        { deadlineId: rung.deadlineId, fault: faultKind(fault), failures },
        'a reminder failed and is tried again',
      );
      const pause = Math.min(firstPause * 2 ** (failures - 1), longestPause);
      return { isSettled: false, rest: { until: this.#in(pause), failures } };
    }
  }

  #in(milliseconds: number): Instant {
    return instantFromEpoch(epochOf(this.sweeping.now()) + milliseconds);
  }
}

function keyOf({ deadlineId, rung, dueRevision }: DueRung): string {
  return `${deadlineId} ${rung} ${dueRevision}`;
}
