import { Mutex } from 'async-mutex';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { ViewStoreUnavailable } from '../faults.js';
import { timerDelay } from '../supervised.js';
import { PostgresConnection } from './postgres-driver.js';
import { postgresFault } from './postgres-fault.js';
import { clientConfig, patience, settingsOf, sign } from './sessions.js';

/** The lock that whoever leads holds: one of those that belong to a session and are known by two numbers. */
export const leadLock = [1_667_331_955, 1] as const;

/** How often whoever leads gives the server a sign, in milliseconds. */
const signEvery = 1_000;

/** How long a server may take to say farewell, in milliseconds. */
const farewellTakes = 1_000;

/**
 * A connection that writes once it holds the lock of the lead. The lock belongs to the session, and a session to a
 * connection: whoever has lost the lock has nothing left to commit with.
 */
export class WritingSession {
  readonly #lost = new AbortController();
  readonly #connection: PostgresConnection;
  readonly #mutex = new Mutex();

  private constructor(private readonly client: pg.Client) {
    this.#connection = new PostgresConnection(client, patience.ofWriter);
    client.on('error', () => this.#lost.abort());
    client.on('end', () => this.#lost.abort());
  }

  /** @throws {ViewStoreUnavailable} the engine can't be reached */
  static async open(url: string): Promise<WritingSession> {
    const client = new pg.Client(clientConfig(url));
    const session = new WritingSession(client);
    try {
      await client.connect();
      await client.query(settingsOf('writer'));
      return session;
    } catch (fault) {
      await session.end();
      throw postgresFault(fault);
    }
  }

  /** Aborted when the connection is gone. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /**
   * Takes the lock of the lead if it is free, and gives signs of life from then on.
   *
   * @returns whether it has the lock
   * @throws {ViewStoreUnavailable} the engine can't be reached
   */
  async lock(): Promise<boolean> {
    const { rows } = await this.#run<{ held: boolean }>(
      CompiledQuery.raw('SELECT pg_try_advisory_lock($1, $2) AS held', [...leadLock]),
    );
    const held = rows[0]?.held === true;
    if (held) this.#giveSigns();
    return held;
  }

  /**
   * The connection, when nobody else uses it.
   *
   * @throws {ViewStoreUnavailable} the connection is gone
   */
  async acquire(): Promise<PostgresConnection> {
    await this.#mutex.acquire();
    if (this.#lost.signal.aborted) {
      this.#mutex.release();
      throw new ViewStoreUnavailable('The connection that keeps the views is gone.');
    }
    return this.#connection;
  }

  release(): void {
    if (this.#connection.isBroken) void this.end();
    this.#mutex.release();
  }

  /** Ends the connection, and with it the lead. Idempotent. */
  async end(): Promise<void> {
    this.#lost.abort();
    const farewell = new AbortController();
    const said = this.client.end().finally(() => farewell.abort());
    await Promise.race([said, timerDelay(farewellTakes, farewell.signal)]);
  }

  async #run<Row>(query: CompiledQuery) {
    const connection = await this.acquire();
    try {
      return await connection.executeQuery<Row>(query);
    } finally {
      this.release();
    }
  }

  /** A fault of a sign is a loss of the connection, and `lost` tells that. Whoever writes gives a sign by it. */
  #giveSigns(): void {
    if (this.#lost.signal.aborted) return;
    const signs = setInterval(() => {
      if (!this.#mutex.isLocked()) void this.#run(CompiledQuery.raw(sign)).catch(() => undefined);
    }, signEvery);
    this.#lost.signal.addEventListener('abort', () => clearInterval(signs), { once: true });
  }
}
