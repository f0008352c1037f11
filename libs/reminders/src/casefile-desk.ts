import { randomUUID } from 'node:crypto';
import { dueRevisionOf, happens, type Instant, type RungReference } from '#casework';
import { RevisionConflict } from '#event-store';
import { ViewNotReady } from '#projections';
import type { OpenDeadlines } from '#views';
import { itemOf, messageOf } from './composing.js';
import { deliver, LeaseEnded, type Delivering } from './delivering.js';
import type { Outcome, ReminderDesk } from './desk.js';
import type { DueRung } from './desk.js';
import { Digests, isStale } from './digests.js';
import { inOrder, look, rungsCome, type CurrentRung, type Looking } from './looking.js';
import { reminderClaimed } from './sent/events.js';
import { isClaimed, nextClaim, slowestOf } from './sent/lease.js';
import { ReminderStreams, type ReminderRecord, type ReminderStream } from './sent/reminder-streams.js';

/** What a reminder desk works with. */
export interface ReminderOffice extends Looking, Omit<ReminderRecord, 'newId'> {
  readonly deadlines: Pick<OpenDeadlines, 'untoldUntil' | 'untoldOf'>;
  /** A random UUID; another one each time. */
  readonly newId?: () => string;
}

/**
 * The reminders of deadlines as the log and the views know them. A rung is claimed in the stream of its reminder
 * before it is sent, and what was sent is recorded there; the expected revision decides between two who come at
 * once. Whoever dies at any instant leaves a claim that another takes over when its lease has ended, and sends on
 * under the same keys what is not recorded as sent.
 */
export class CasefileDesk implements ReminderDesk {
  readonly #streams: ReminderStreams;
  readonly #delivering: Delivering;
  readonly #digests: Digests;
  readonly #claimant: string;

  constructor(private readonly office: ReminderOffice) {
    const newId = office.newId ?? randomUUID;
    this.#claimant = newId();
    this.#streams = new ReminderStreams({ ...office, newId });
    this.#delivering = { streams: this.#streams, channels: office.channels, now: office.now };
    this.#digests = new Digests({ ...office, newId, claimant: this.#claimant }, this.#delivering);
  }

  /** Of each open deadline the next one. Nothing is known to be due while the views are filled for the first time. */
  async dueUntil(until: Instant, limit: number, after?: DueRung): Promise<readonly DueRung[]> {
    try {
      const untold = await this.office.deadlines.untoldUntil(until, limit, after);
      return untold.map(({ later: _, ...about }) => ({ ...about, dueRevision: dueRevisionOf(about) }));
    } catch (fault) {
      if (fault instanceof ViewNotReady) return [];
      throw fault;
    }
  }

  async remind({ dueRevision: _, ...about }: DueRung): Promise<Outcome> {
    try {
      return await this.#remind(about);
    } catch (fault) {
      if (fault instanceof RevisionConflict || fault instanceof LeaseEnded) return 'claimed-by-another';
      if (fault instanceof ViewNotReady) return 'not-yet';
      throw fault;
    }
  }

  async #remind(about: RungReference): Promise<Outcome> {
    const now = this.office.now();
    if (about.at > now) return 'not-yet';
    const stream = await this.#streams.load(this.#streams.idOf(about));
    const { concluded, claim, deliveries } = stream.state;
    if (concluded) return 'already-recorded';
    const inDigest = claim && (await this.#digests.goOnWith(claim, about, now));
    if (inDigest) return inDigest;
    if (isClaimed(stream.state, now)) return 'claimed-by-another';
    const verdict = await look(this.office, about, now);
    switch (verdict.kind) {
      case 'moved':
        return 'dropped';
      case 'ended':
        await this.#streams.drop(stream, about, 'ended');
        return 'dropped';
      case 'later-time':
        return this.#remind(verdict.about);
      case 'waits':
        return 'not-yet';
      case 'task':
        if (await this.#becomesTaskLater(about, now)) {
          await this.#streams.drop(stream, about, 'later-task');
          return 'dropped';
        }
        await this.#streams.makeTask(stream, verdict.rung, verdict.because);
        return 'sent';
      case 'tell':
        // What was begun by itself is ended by itself: its messages have keys of their own.
        return deliveries.length > 0
          ? this.#tell(stream, verdict.rung, now)
          : this.#tellTogether(stream, verdict.rung, now);
    }
  }

  /** Tells a rung with the others of its deadline whose times have come; in a digest when all of them are stale. */
  async #tellTogether(stream: ReminderStream, rung: CurrentRung, now: Instant): Promise<Outcome> {
    const { about } = rung;
    const come = await this.#comeWith(about, now);
    const [first = about] = come;
    // Whoever comes claims the first one first: two who look at once never tell one of them each.
    if (inOrder(first, about) < 0) return this.#remind(first);
    const others = come.filter((each) => inOrder(each, about) > 0);
    const areStale = isStale(others.at(-1) ?? about, now);
    if (!areStale && others.length === 0) return this.#tell(stream, rung, now);
    return this.#digests.gather(stream, rung, others, now, areStale);
  }

  /** Whether a later rung of its deadline that has come as well reaches nobody either: that one is the task. */
  async #becomesTaskLater(about: RungReference, now: Instant): Promise<boolean> {
    for (const other of await this.#comeWith(about, now)) {
      if (inOrder(other, about) > 0 && (await look(this.office, other, now)).kind === 'task') return true;
    }
    return false;
  }

  /** The rungs of its deadline whose times have come and of which nothing is recorded, as far as the view has come. */
  async #comeWith(about: RungReference, now: Instant): Promise<readonly RungReference[]> {
    const untold = await this.office.deadlines.untoldOf(about.deadlineId);
    if (!untold) return [];
    const hasOthers = [untold, ...untold.later].some(
      ({ rung, at }) => at <= now && (rung !== about.rung || at !== about.at),
    );
    return hasOthers ? rungsCome(this.office, untold, now) : [];
  }

  async #tell(before: ReminderStream, rung: CurrentRung, now: Instant): Promise<Outcome> {
    const slowest = slowestOf(this.office.channels);
    const claim = nextClaim(before.state, { claimant: this.#claimant, now, slowest });
    const { about, deliveries } = rung;
    const claimed = await this.#streams.append(
      before,
      happens(reminderClaimed, { about, ...claim, deliveries }),
    );
    const reminderId = claimed.id;
    const composedAt = claimed.state.composedAt ?? now;
    const items = [itemOf(reminderId, rung, composedAt)];
    const after = await deliver(this.#delivering, {
      stream: claimed,
      about,
      messageTo: (staffId) => {
        const recipient = rung.recipients.find((each) => each.staffId === staffId);
        const key = this.#streams.keyOf(reminderId, staffId);
        const content = { key, kind: 'reminder', items, composedAt } as const;
        return recipient && messageOf(content, rung.file, recipient);
      },
    });
    await this.#conclude(after, rung);
    return 'sent';
  }

  /** When the last message was refused, or nothing was left to send: nothing that was sent has said so. */
  async #conclude(stream: ReminderStream, rung: CurrentRung): Promise<void> {
    const { concluded, sent } = stream.state;
    if (concluded) return;
    if (sent.length === 0) await this.#streams.makeTask(stream, rung, 'nobody-is-reached');
    else await this.#streams.drop(stream, rung.about, 'all-told');
  }
}
