import { epochOf, instantFromEpoch, type Instant } from '#casework';
import { type Delay, timerDelay } from '#projections';
import type { Outcome, ReminderDesk } from './desk.js';
import type { DueRung } from './reminder.js';

/** What a sweep tells of its work: for figures and logs. Nothing of it is about a case but ids. */
export interface SweepListener {
  /** What became of a rung, and how long after its time, in milliseconds. */
  became(rung: DueRung, outcome: Outcome, lateMilliseconds: number): void;
  /** A rung failed, for the n-th time in a row; it is tried again after the pause. */
  failed(rung: DueRung, fault: unknown, failures: number, pauseMilliseconds: number): void;
}

/** What sweeping needs. */
export interface Sweeping {
  readonly desk: ReminderDesk;
  readonly now: () => Instant;
  readonly listener: SweepListener;
  readonly delay?: Delay;
}

/** How late a reminder may go out [D]. */
const sweepEveryMilliseconds = 15_000;
/** The view has to see what was recorded before the next look. */
const whileBusyMilliseconds = 500;
const rungsAPage = 100;
/** A rung that waits for quiet hours to end, or for another's claim, is looked at again after this long. */
const lookAgainMilliseconds = 60_000;
const firstPauseMilliseconds = 15_000;
const longestPauseMilliseconds = 3_600_000;

/** Sends what is due as long as it is not stopped, without any queue. */
export async function remindForever(sweeping: Sweeping, signal: AbortSignal): Promise<void> {
  const { delay = timerDelay } = sweeping;
  const sweep = new Sweep(sweeping);
  while (!signal.aborted) {
    const settled = await sweep.once(signal);
    await delay(settled > 0 ? whileBusyMilliseconds : sweepEveryMilliseconds, signal);
  }
}

/** A rung that is left alone for a while. */
interface Resting {
  readonly until: Instant;
  readonly failures: number;
}

/**
 * Goes through everything that is due, page by page. A rung that fails holds no other up and rests, longer each time;
 * what rests is known to this process alone, and forgetting it costs one more try.
 */
export class Sweep {
  readonly #resting = new Map<string, Resting>();

  constructor(private readonly sweeping: Pick<Sweeping, 'desk' | 'now' | 'listener'>) {}

  /** One pass. Answers how many rungs were settled: sent, dropped or made tasks. */
  async once(signal?: AbortSignal): Promise<number> {
    const { desk, now } = this.sweeping;
    let settled = 0;
    let after: DueRung | undefined;
    this.#forgetRested(now());
    do {
      const page = await desk.dueUntil(now(), rungsAPage, after);
      for (const rung of page) {
        if (signal?.aborted === true) return settled;
        if (!this.#isResting(rung) && (await this.#settles(rung))) settled += 1;
      }
      after = page.length === rungsAPage ? page.at(-1) : undefined;
    } while (after);
    return settled;
  }

  async #settles(rung: DueRung): Promise<boolean> {
    const { desk, now, listener } = this.sweeping;
    const key = keyOf(rung);
    try {
      const outcome = await desk.remind(rung);
      const isSettled = outcome === 'sent' || outcome === 'dropped';
      listener.became(rung, outcome, epochOf(now()) - epochOf(rung.at));
      if (outcome === 'sent') this.#resting.delete(key);
      else this.#rest(key, lookAgainMilliseconds, 0);
      return isSettled;
    } catch (fault) {
      const failures = (this.#resting.get(key)?.failures ?? 0) + 1;
      const pause = Math.min(firstPauseMilliseconds * 2 ** (failures - 1), longestPauseMilliseconds);
      this.#rest(key, pause, failures);
      listener.failed(rung, fault, failures, pause);
      return false;
    }
  }

  #rest(key: string, milliseconds: number, failures: number): void {
    const until = instantFromEpoch(epochOf(this.sweeping.now()) + milliseconds);
    this.#resting.set(key, { until, failures });
  }

  #isResting(rung: DueRung): boolean {
    const resting = this.#resting.get(keyOf(rung));
    return resting !== undefined && this.sweeping.now() < resting.until;
  }

  /** A failing rung is remembered past its pause, for the next one is longer; nobody comes back to one long rested. */
  #forgetRested(now: Instant): void {
    const longAgo = instantFromEpoch(epochOf(now) - longestPauseMilliseconds);
    for (const [key, { until }] of this.#resting) if (until < longAgo) this.#resting.delete(key);
  }
}

function keyOf({ deadlineId, rung, dueRevision }: DueRung): string {
  return `${deadlineId} ${rung} ${dueRevision}`;
}
