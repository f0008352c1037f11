import { setTimeout as rest } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { WriteState } from '../event-store.js';
import { addressAt, serverOf } from './address.js';
import { restAfter, type Patience } from './patience.js';
import { Reachability } from './reachability.js';
import { describeServerFault, faultKind, leaderOf, type FaultKind } from './server-fault.js';
import { Session, Unanswered } from './session.js';

/**
 * The way to one server: a client at a time, replaced when its connection is of no use any more.
 *
 * Never two at once: @eventstore/db-client 6.2.1 keeps the appends of all clients of a process in one place, so
 * that the failing stream of one rejects those of another and the late answer to such a one is an uncaught
 * exception. Hence a session has ended wholly before the next one begins.
 */
export class Connection {
  readonly #reachability: Reachability;
  readonly #closing = new AbortController();
  #session: Session;
  #ready: Promise<void> = Promise.resolve();
  #isProbing = false;

  constructor(
    readonly url: string,
    readonly patience: Patience,
  ) {
    this.#session = new Session(url);
    this.#reachability = new Reachability(serverOf(url));
  }

  get state(): WriteState {
    return this.#reachability.state;
  }

  get isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  /**
   * Asks the server once, within the patience for one answer.
   *
   * @throws {Unanswered} it did not answer in time
   * @throws whatever the client threw
   */
  async ask<T>(work: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
    const session = await this.session();
    try {
      const answer = await session.ask(work, this.patience.answer);
      this.#reachability.answered();
      return answer;
    } catch (fault) {
      this.failed(session, fault);
      throw fault;
    }
  }

  /** The session to use now. Who holds on to it listens for its end. */
  async session(): Promise<Session> {
    await this.#ready;
    return this.#session;
  }

  /** Takes note of a fault, and makes the connection anew where it says that this one is of no use. */
  failed(session: Session, fault: unknown): void {
    const kind = connectionFault(fault);
    if (kind === 'cut' || kind === 'moved') {
      this.#reachability.failed(describeServerFault(fault));
      this.#renew(session, leaderOf(fault));
      void this.#probe();
    } else {
      this.#reachability.answered();
    }
  }

  /** The server answers, but does not do what it is asked to. */
  troubled(fault: unknown): void {
    this.#reachability.failed(describeServerFault(fault));
    void this.#probe();
  }

  /** Ends whatever is under way and frees the connection. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#ready;
    await this.#session.end();
  }

  #renew(failed: Session, leader: ReturnType<typeof leaderOf>): void {
    if (failed !== this.#session || this.isClosed) return;
    this.#session = new Session(leader ? addressAt(this.url, leader) : this.url);
    this.#ready = failed.end();
  }

  #isSought(): boolean {
    return this.#reachability.isLost && !this.isClosed;
  }

  /** Asks now and then until the server answers, so that the state recovers also when nobody else asks. */
  async #probe(): Promise<void> {
    if (this.#isProbing) return;
    this.#isProbing = true;
    const { signal } = this.#closing;
    for (let attempt = 1; this.#isSought(); attempt += 1) {
      await rest(restAfter(attempt, this.patience), undefined, { ref: false, signal }).catch(() => undefined);
      if (this.#isSought()) await this.ask(readOne).catch(() => undefined);
    }
    this.#isProbing = false;
  }
}

/** As `faultKind`, also of what this side threw. */
export function connectionFault(fault: unknown): FaultKind {
  return fault instanceof Unanswered ? 'cut' : faultKind(fault);
}

/** The smallest question: also what warms a connection, for a hundred appends at once on a cold one may hang. */
export async function readOne(client: EventStoreDBClient): Promise<void> {
  await client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1 }).toArray();
}
