import type { Instant } from '#casework';
import { ChannelUnavailable } from '../channel.js';
import type { DueRung, Outcome, ReminderDesk } from '../desk.js';
import { jobIdOf } from '../redis/rung-job.js';

/** A rung of a deadline of its own: `n` tells it from others. */
export function rungOfDeadline(n: number, at: Instant, rung = 0): DueRung {
  const id = (kind: string) => `00000000-0000-8000-8000-${kind}${String(n).padStart(11, '0')}`;
  return {
    municipalityId: 'storby',
    procedure: 'child-protection',
    fileId: id('a'),
    matterId: id('b'),
    deadlineId: id('c'),
    rung,
    dueRevision: Date.parse(at).toString(36),
    at,
  };
}

/** A desk over a record in memory: what is due, what is claimed, and what its receiver got by key. */
export class DeskOfTheSpec implements ReminderDesk {
  readonly #due = new Map<string, DueRung>();
  readonly #claimed = new Set<string>();
  readonly #recorded = new Set<string>();
  /** What became of each call, in their order. */
  readonly outcomes: Outcome[] = [];
  /** How often the receiver got each key. */
  readonly received = new Map<string, number>();
  /** Instants at which it was told, by key. */
  readonly toldAt = new Map<string, Instant>();
  /** Quiet hours: nothing goes out. */
  isQuiet = false;
  /** The channel fails so many times. */
  failures = 0;
  /** What the channel answers when it fails. */
  complaint = 'no answer';
  /** Resolves when the channel has taken the message. */
  sending: () => Promise<void> = () => Promise.resolve();
  /** How often somebody began to ask what falls due later: to hand it over. */
  handOvers = 0;

  constructor(private readonly now: () => Instant) {}

  /** A deadline gets its next rung, in place of the one that it had. */
  expect(...rungs: readonly DueRung[]): void {
    for (const rung of rungs) this.#due.set(rung.deadlineId, rung);
  }

  /** A deadline was met: nothing more is due of it. */
  met({ deadlineId }: DueRung): void {
    this.#due.delete(deadlineId);
  }

  dueUntil(until: Instant, limit: number, after?: DueRung): Promise<readonly DueRung[]> {
    if (until > this.now() && after === undefined) this.handOvers += 1;
    const isAfter = (rung: DueRung) => after === undefined || order(after, rung) < 0;
    const due = [...this.#due.values()]
      .filter((rung) => !this.#recorded.has(jobIdOf(rung)) && rung.at <= until && isAfter(rung))
      .sort(order);
    return Promise.resolve(due.slice(0, limit));
  }

  async remind(rung: DueRung): Promise<Outcome> {
    const outcome = await this.#outcomeOf(rung);
    this.outcomes.push(outcome);
    return outcome;
  }

  async #outcomeOf(rung: DueRung): Promise<Outcome> {
    const key = jobIdOf(rung);
    if (this.#recorded.has(key)) return 'already-recorded';
    const current = this.#due.get(rung.deadlineId);
    if (!current || jobIdOf(current) !== key) return 'dropped';
    if (this.isQuiet || this.now() < rung.at) return 'not-yet';
    if (this.#claimed.has(key)) return 'claimed-by-another';
    this.#claimed.add(key);
    try {
      if (this.failures > 0) {
        this.failures -= 1;
        throw new ChannelUnavailable('spec', this.complaint);
      }
      await this.sending();
      this.received.set(key, (this.received.get(key) ?? 0) + 1);
      this.toldAt.set(key, this.now());
      this.#recorded.add(key);
      return 'sent';
    } finally {
      this.#claimed.delete(key);
    }
  }
}

function order(one: DueRung, other: DueRung): number {
  const by = (rung: DueRung) => `${rung.at} ${jobIdOf(rung)}`;
  return by(one) < by(other) ? -1 : by(one) === by(other) ? 0 : 1;
}
