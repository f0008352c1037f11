import { setTimeout as rest } from 'node:timers/promises';
import { START, streamNameFilter } from '@eventstore/db-client';
import type { Position, RecordedEvent } from '../event-store.js';
import { StoreUnavailable } from '../faults.js';
import { connectionFault, type Connection } from './connection.js';
import { LiveEvents, SubscriptionEnded } from './live-events.js';
import type { LogReader } from './log-reader.js';
import { restAfter } from './patience.js';
import { logPosition } from './position.js';
import { describeServerFault } from './server-fault.js';
import { Unanswered } from './session.js';
import { recordedEvent } from './stored-event.js';

/** Events that may arrive ahead of the reader. */
const bufferedEvents = 512;

/** What a catch-up needs of its store. */
export interface CaughtUpLog {
  readonly connection: Connection;
  readonly reader: LogReader;
  readonly prefix: string;
  readonly report: (trouble: string) => void;
}

/**
 * The log from a position on and then live, over as many subscriptions as it takes: each begins strictly after
 * the last event that was taken, so that none is missed and none comes twice.
 *
 * The client's checkpoints and its word that it has caught up are not used. They overtake events that wait in its
 * buffer, and a checkpoint beyond the last event can skip a later one (kurrent-io/KurrentDB#4970).
 */
export class CatchUp {
  #last: Position;
  #live: LiveEvents | undefined;
  #attempts = 0;
  #patience: AbortSignal | undefined;

  constructor(
    private readonly log: CaughtUpLog,
    after: Position,
    private readonly signal: AbortSignal,
  ) {
    this.#last = after;
  }

  /** Whether nobody waits for more. */
  isOver(): boolean {
    return this.signal.aborted;
  }

  /** Position of the last event that was taken. */
  get last(): Position {
    return this.#last;
  }

  /**
   * The next event that is here already.
   *
   * @throws {CorruptEvent} it can't be read back
   */
  take(): RecordedEvent | undefined {
    for (;;) {
      const found = this.#live?.take();
      if (found === undefined) return undefined;
      const event = recordedEvent(found, this.log.prefix);
      if (event.position <= this.#last) continue;
      this.#last = event.position;
      this.#recovered();
      return event;
    }
  }

  /**
   * Waits until an event may be taken.
   *
   * @returns false when the signal was aborted
   * @throws {StoreUnavailable} no subscription held for too long
   * @throws {InvalidPosition} no event of the server's log stands where it was to begin
   */
  async arrival(): Promise<boolean> {
    if (this.isOver()) return false;
    const live = (this.#live ??= await this.#subscribe());
    const { quiet, answer } = this.log.connection.patience;
    if (!(await live.arrival(quiet, this.signal)) && !this.isOver()) {
      const isBehind = (await this.log.reader.head()) > this.#last;
      if (isBehind && !(await live.arrival(answer, this.signal))) {
        live.fail(new Unanswered('the subscription fell silent'));
      } else {
        this.#recovered();
      }
    }
    if (live.end && !live.hasMore && !this.isOver()) await this.#recover(live, live.end);
    return !this.isOver();
  }

  /** Gives up the subscription under way. */
  stop(): void {
    this.#live?.stop();
    this.#live = undefined;
  }

  async #subscribe(): Promise<LiveEvents> {
    const { connection, prefix } = this.log;
    const session = await connection.session();
    const subscription = session.client.subscribeToAll(
      {
        fromPosition: logPosition(this.#last) ?? START,
        filter: streamNameFilter({ prefixes: [prefix] }),
        requiresLeader: true,
      },
      { highWaterMark: bufferedEvents },
    );
    return new LiveEvents(subscription, session, connection.patience.answer);
  }

  /** After an end that nobody asked for. */
  async #recover(live: LiveEvents, fault: Error): Promise<void> {
    const { connection, reader, report } = this.log;
    this.stop();
    if (!(fault instanceof SubscriptionEnded)) connection.failed(live.session, fault);
    this.#attempts += 1;
    this.#patience ??= AbortSignal.timeout(connection.patience.following);
    const trouble = describeServerFault(fault);
    if (this.#patience.aborted || connectionFault(fault) === 'barred') {
      throw new StoreUnavailable(`The log can't be followed (${trouble}).`, { cause: fault });
    }
    report(`Following again after: ${trouble}`);
    // A position that is none is refused in words that say so only when it is read from.
    if (!live.isConfirmed && connectionFault(fault) === 'unsettled') await reader.batch(this.#last, 1);
    await rest(restAfter(this.#attempts, connection.patience), undefined, { signal: this.signal }).catch(
      () => undefined,
    );
  }

  #recovered(): void {
    this.#attempts = 0;
    this.#patience = undefined;
  }
}
