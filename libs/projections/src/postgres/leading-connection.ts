import { ViewStoreUnavailable } from '../faults.js';
import type { Lead } from '../view-database.js';
import type { ConnectionSource, PostgresConnection } from './postgres-driver.js';
import { WritingSession } from './writing-session.js';

/** The one connection that writes. There is none unless this process leads, and another one each time it does. */
export class LeadingConnection implements ConnectionSource {
  /** Asks for the lead again and again; kept, for a new connection costs the server a process. */
  #standingBy: WritingSession | undefined;
  #leading: WritingSession | undefined;
  readonly #acquiredFrom = new WeakMap<PostgresConnection, WritingSession>();

  constructor(private readonly url: string) {}

  /**
   * Takes the lead.
   *
   * @returns undefined while somebody leads, in another process or in this one
   * @throws {ViewStoreUnavailable} the engine can't be reached
   */
  async lead(): Promise<Lead | undefined> {
    if (this.#leading && !this.#leading.lost.aborted) return undefined;
    if (this.#standingBy?.lost.aborted) this.#standingBy = undefined;
    const session = (this.#standingBy ??= await WritingSession.open(this.url));
    try {
      if (!(await session.lock())) return undefined;
    } catch (fault) {
      this.#standingBy = undefined;
      await session.end();
      throw fault;
    }
    this.#standingBy = undefined;
    this.#leading = session;
    return { lost: session.lost, release: () => session.end() };
  }

  async acquire(): Promise<PostgresConnection> {
    const session = this.#leading;
    if (!session) throw new ViewStoreUnavailable('This process does not keep the views.');
    const connection = await session.acquire();
    this.#acquiredFrom.set(connection, session);
    return connection;
  }

  /** Whoever leads by now may write on another one. */
  release(connection: PostgresConnection): void {
    this.#acquiredFrom.get(connection)?.release();
  }

  async end(): Promise<void> {
    await Promise.all([this.#standingBy?.end(), this.#leading?.end()]);
  }
}
