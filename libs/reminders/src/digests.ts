import {
  happens,
  hoursAfter,
  isOpen,
  roleHoldersAsOf,
  type Instant,
  type RoleHolder,
  type RungReference,
} from '#casework';
import { RevisionConflict } from '#event-store';
import type { OpenDeadlines } from '#views';
import { itemOf, lettersOf, messageOf } from './composing.js';
import { deliver, type Delivering } from './delivering.js';
import type { Outcome } from './desk.js';
import {
  inOrder,
  look,
  rungInFile,
  rungsCome,
  type CurrentRung,
  type Looking,
  type RungInFile,
} from './looking.js';
import { assigneeOf } from './recipients.js';
import type { ReminderMessage } from './reminder.js';
import { digestAbandoned, digestClaimed, reminderGathered, reminderSent } from './sent/events.js';
import { isClaimed, nextClaim, slowestOf } from './sent/lease.js';
import type { ReminderStream } from './sent/reminder-streams.js';
import type { Claim } from './sent/state.js';

/** A rung whose time passed longer ago is stale: it is told in a digest, not by itself. */
const staleAfterHours = 24;

/** The time before which a rung is stale. */
function staleBefore(now: Instant): Instant {
  return hoursAfter(now, -staleAfterHours);
}

export function isStale({ at }: Pick<RungReference, 'at'>, now: Instant): boolean {
  return at < staleBefore(now);
}

/** So many rungs in a digest are enough, for its claim has to fit into an event: other deadlines go into the next. */
const rungsADigest = 400;
const rungsAPage = 200;

/** What digests are made with. */
export interface DigestOffice extends Looking {
  readonly deadlines: Pick<OpenDeadlines, 'untoldUntil'>;
  readonly claimant: string;
  readonly newId: () => string;
}

/**
 * Rungs that are told together, one message to each recipient: those of one deadline that are due at once, and of a
 * municipality all that became stale, after a downtime or because a report was registered late. Each rung is claimed for the digest first; then the digest's own stream says what it holds and who
 * is told, before anything is sent. So whoever finds a rung that somebody died over finds the digest, and goes on
 * with it as it was composed; or, if it never was, sees to it that it never will be.
 */
export class Digests {
  constructor(
    private readonly office: DigestOffice,
    private readonly delivering: Delivering,
  ) {}

  /**
   * Gathers the rungs of a deadline that have come, as far as nobody is at them, and sends and records them.
   *
   * @param others those after the first
   * @param areStale then with those of all deadlines of the municipality that are
   * @throws {ChannelUnavailable | LeaseEnded | RevisionConflict} as `deliver`
   */
  async gather(
    stream: ReminderStream,
    first: CurrentRung,
    others: readonly RungReference[],
    now: Instant,
    areStale: boolean,
  ): Promise<Outcome> {
    const { streams } = this.delivering;
    const digestId = this.office.newId();
    await this.#claimFor(digestId, stream, first, now);
    const gathered = [first];
    // What is due of a deadline is told by one: with its first rung another's, the others are too.
    let leftToAnother: string | undefined;
    for await (const about of this.#all(first.about, others, now, areStale)) {
      const { deadlineId } = about;
      if (deadlineId === leftToAnother) continue;
      if (gathered.length >= rungsADigest && gathered.at(-1)?.about.deadlineId !== deadlineId) break;
      const rung = await this.#joining(digestId, about, now);
      if (rung === 'claimed-by-another') leftToAnother = deadlineId;
      else if (rung) gathered.push(rung);
    }
    gathered.sort((one, other) => inOrder(one.about, other.about));
    const digest = await streams.load(digestId);
    const composed = await streams.append(
      digest,
      happens(digestClaimed, {
        ...this.#nextClaim(digest, this.delivering.now()),
        rungs: gathered.map(({ about }) => about),
        deliveries: lettersOf(gathered),
      }),
    );
    return this.#send(composed);
  }

  /**
   * Goes on with a digest that a rung was claimed for.
   *
   * @returns undefined when the digest doesn't tell it and never will: then it is as if it had not been gathered
   * @throws {ChannelUnavailable | LeaseEnded | RevisionConflict} as `deliver`
   */
  async goOnWith(claim: Claim, about: RungReference, now: Instant): Promise<Outcome | undefined> {
    const digest = await this.#digestOf(claim, about, now);
    if (digest === 'none') return undefined;
    if (digest === 'awaited' || isClaimed(digest.state, now)) return 'claimed-by-another';
    const { rungs, deliveries } = digest.state;
    const next = this.#nextClaim(digest, now);
    const claimed = happens(digestClaimed, { ...next, rungs, deliveries });
    return this.#send(await this.delivering.streams.append(digest, claimed));
  }

  /**
   * The digest that tells a rung. `awaited`: whoever gathers it has not composed it. `none`: it doesn't hold the rung
   * and never will; one that was not composed in time never will be from now on.
   */
  async #digestOf(
    { digestId, until }: Claim,
    about: RungReference,
    now: Instant,
  ): Promise<ReminderStream | 'awaited' | 'none'> {
    if (digestId === undefined) return 'none';
    const { streams } = this.delivering;
    const digest = await streams.load(digestId);
    if (digest.state.rungs.some((rung) => isSameRung(rung, about))) return digest;
    if (now < until) return 'awaited';
    if (digest.revision < 0) await streams.append(digest, happens(digestAbandoned, {}));
    return 'none';
  }

  async *#all(
    first: RungReference,
    others: readonly RungReference[],
    now: Instant,
    areStale: boolean,
  ): AsyncGenerator<RungReference> {
    yield* others;
    if (areStale) yield* this.#ofOtherDeadlines(first, now);
  }

  /**
   * The rungs of the municipality's other deadlines that have come and of which nothing is recorded, where all of one
   * deadline are stale.
   */
  async *#ofOtherDeadlines(first: RungReference, now: Instant): AsyncGenerator<RungReference> {
    let after: RungReference | undefined;
    do {
      const page = await this.office.deadlines.untoldUntil(staleBefore(now), rungsAPage, after);
      for (const untold of page) {
        const { municipalityId, deadlineId } = untold;
        if (municipalityId !== first.municipalityId || deadlineId === first.deadlineId) continue;
        const come = await rungsCome(this.office, untold, now);
        if (come.every((about) => isStale(about, now))) yield* come;
      }
      after = page.length === rungsAPage ? page.at(-1) : undefined;
    } while (after);
  }

  /** The rung when it is claimed for the digest; undefined when it is not to be told. */
  async #joining(
    digestId: string,
    about: RungReference,
    now: Instant,
  ): Promise<CurrentRung | 'claimed-by-another' | undefined> {
    const { streams } = this.delivering;
    const stream = await streams.load(streams.idOf(about));
    const { concluded, claim, deliveries } = stream.state;
    if (concluded) return undefined;
    if (deliveries.length > 0) return 'claimed-by-another';
    const verdict = await look(this.office, about, now);
    if (verdict.kind !== 'tell') return undefined;
    try {
      if (claim && (await this.#digestOf(claim, about, now)) !== 'none') return 'claimed-by-another';
      await this.#claimFor(digestId, stream, verdict.rung, now);
      return verdict.rung;
    } catch (fault) {
      if (fault instanceof RevisionConflict) return 'claimed-by-another';
      throw fault;
    }
  }

  async #claimFor(
    digestId: string,
    stream: ReminderStream,
    { about }: CurrentRung,
    now: Instant,
  ): Promise<void> {
    const claim = this.#nextClaim(stream, now);
    await this.delivering.streams.append(stream, happens(reminderGathered, { about, ...claim, digestId }));
  }

  #nextClaim({ state }: ReminderStream, now: Instant): ReturnType<typeof nextClaim> {
    const slowest = slowestOf(this.delivering.channels);
    return nextClaim(state, { claimant: this.office.claimant, now, slowest });
  }

  async #send(digest: ReminderStream): Promise<Outcome> {
    const { rungs, composedAt = this.delivering.now() } = digest.state;
    const [first] = rungs;
    if (!first) return 'dropped';
    const { file: register } = await this.office.registers.load(first.municipalityId);
    const holders = roleHoldersAsOf(register, this.delivering.now());
    // Looked at once more: what has ended or moved since it was gathered is told to nobody.
    const told: (RungInFile | undefined)[] = [];
    for (const about of rungs) told.push(await rungInFile(this.office, about));
    const sent = await deliver(this.delivering, {
      stream: digest,
      messageTo: (staffId) => this.#message(digest, staffId, told, composedAt, holders),
    });
    for (const [place, rung] of told.entries()) if (rung) await this.#record(sent, place, rung, holders);
    return 'sent';
  }

  #message(
    { id: digestId, state }: ReminderStream,
    staffId: string,
    told: readonly (RungInFile | undefined)[],
    composedAt: Instant,
    holders: readonly RoleHolder[],
  ): ReminderMessage | undefined {
    const { streams } = this.delivering;
    const holder = holders.find((each) => each.staffId === staffId);
    const delivery = state.deliveries.find((each) => each.staffId === staffId);
    const rungs = (delivery?.rungs ?? [])
      .flatMap((place) => told[place] ?? [])
      .filter(({ isCurrent }) => isCurrent);
    const [some] = rungs;
    if (!holder || !delivery || !some) return undefined;
    const items = deadlinesIn(rungs).map((ofOne) => {
      const last = ofOne[ofOne.length - 1] ?? some;
      return itemOf(streams.idOf(last.about), last, composedAt, ofOne.slice(0, -1));
    });
    const kind = state.rungs.every((about) => isStale(about, composedAt)) ? 'digest' : 'reminder';
    const { email } = holder;
    const recipient = { staffId, roles: delivery.roles, ...(email !== undefined && { email }) };
    const key = streams.keyOf(digestId, staffId);
    return messageOf({ key, kind, items, composedAt }, some.file, recipient);
  }

  /** Records in a rung's own stream to whom the digest told it; that nobody took it, as a task. */
  async #record(
    { id: digestId, state }: ReminderStream,
    place: number,
    { about, matter, deadline, isCurrent }: RungInFile,
    holders: readonly RoleHolder[],
  ): Promise<void> {
    const { streams } = this.delivering;
    const stream = await streams.load(streams.idOf(about));
    const { concluded, claim } = stream.state;
    if (concluded || claim?.digestId !== digestId) return;
    const told = new Set(
      state.deliveries.filter(({ rungs }) => rungs?.includes(place)).map(({ staffId }) => staffId),
    );
    const sent = state.sent.filter(({ staffId }) => told.has(staffId));
    if (sent.length === 0 && !isCurrent) {
      if (!isOpen(deadline)) await streams.drop(stream, about, 'ended');
      return;
    }
    if (sent.length === 0) {
      const assigneeId = assigneeOf(matter, holders, this.office.reachOf);
      const assignee = assigneeId !== undefined && { assigneeId };
      await streams.makeTask(stream, { about, matter, ...assignee }, 'nobody-is-reached');
      return;
    }
    const events = sent.map((handed, index) =>
      happens(reminderSent, { about, ...handed, digestId, concludes: index === sent.length - 1 }),
    );
    await streams.append(stream, ...events);
  }
}

/** Rungs by their deadlines, each with its rungs in the order in which they are given. */
function deadlinesIn(rungs: readonly RungInFile[]): readonly (readonly RungInFile[])[] {
  const byId = new Map<string, RungInFile[]>();
  for (const rung of rungs) {
    const { deadlineId } = rung.about;
    byId.set(deadlineId, [...(byId.get(deadlineId) ?? []), rung]);
  }
  return [...byId.values()];
}

function isSameRung(one: RungReference, other: RungReference): boolean {
  return one.deadlineId === other.deadlineId && one.rung === other.rung && one.at === other.at;
}
