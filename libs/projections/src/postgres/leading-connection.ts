import type { Delay } from '../delay.js';
import { ViewStoreUnavailable } from '../faults.js';
import type { Lead } from '../view-database.js';
import type { ConnectionSource, PostgresConnection } from './postgres-driver.js';
import { WritingSession } from './writing-session.js';

/** The one connection that writes. There is none unless this process leads. */
export class LeadingConnection implements ConnectionSource {
  /** Asks for the lead again and again; kept, for a new connection costs the server a process. */
  #standingBy: WritingSession | undefined;
  #leading: WritingSession | undefined;

  constructor(
    private readonly url: string,
    private readonly delay: Delay,
  ) {}

  /**
   * Takes the lead.
   *
   * @returns undefined while somebody leads, in another process or in this one
   * @throws {ViewStoreUnavailable} the engine can't be reached
   */
  async lead(): Promise<Lead | undefined> {
    if (this.#leading && !this.#leading.lost.aborted) return undefined;
    if (this.#standingBy?.lost.aborted) this.#standingBy = undefined;
    const session = (this.#standingBy ??= await WritingSession.open(this.url, this.delay));
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
    if (!this.#leading) throw new ViewStoreUnavailable('This process does not keep the views.');
    return this.#leading.acquire();
  }

  release(): void {
    this.#leading?.release();
  }

  async end(): Promise<void> {
    await Promise.all([this.#standingBy?.end(), this.#leading?.end()]);
  }
}
