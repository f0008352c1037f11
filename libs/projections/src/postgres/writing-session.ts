import { CompiledQuery } from 'kysely';
import pg from 'pg';
import type { Delay } from '../delay.js';
import { ViewStoreUnavailable } from '../faults.js';
import { PostgresConnection } from './postgres-driver.js';
import { postgresFault } from './postgres-fault.js';
import { clientConfig, patience, settingsOf, sign } from './sessions.js';
import { Turns } from './turns.js';

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
  readonly #turns = new Turns();
  #endTurn: (() => void) | undefined;

  private constructor(
    private readonly client: pg.Client,
    private readonly delay: Delay,
  ) {
    this.#connection = new PostgresConnection(client, patience.ofWriter);
    client.on('error', () => this.#lost.abort());
    client.on('end', () => this.#lost.abort());
  }

  /** @throws {ViewStoreUnavailable} the engine can't be reached */
  static async open(url: string, delay: Delay): Promise<WritingSession> {
    const client = new pg.Client(clientConfig(url));
    const session = new WritingSession(client, delay);
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
    if (held) void this.#giveSigns();
    return held;
  }

  /**
   * The connection, when its turn has come.
   *
   * @throws {ViewStoreUnavailable} the connection is gone
   */
  async acquire(): Promise<PostgresConnection> {
    const endTurn = await this.#turns.take();
    if (this.#lost.signal.aborted) {
      endTurn();
      throw new ViewStoreUnavailable('The connection that keeps the views is gone.');
    }
    this.#endTurn = endTurn;
    return this.#connection;
  }

  release(): void {
    if (this.#connection.isBroken) void this.end();
    this.#endTurn?.();
  }

  /** Ends the connection, and with it the lead. Idempotent. */
  async end(): Promise<void> {
    this.#lost.abort();
    const farewell = new AbortController();
    const said = this.client.end().finally(() => farewell.abort());
    await Promise.race([said, this.delay(farewellTakes, farewell.signal)]);
  }

  async #run<Row>(query: CompiledQuery) {
    const connection = await this.acquire();
    try {
      return await connection.executeQuery<Row>(query);
    } finally {
      this.release();
    }
  }

  /** A fault of a sign is a loss of the connection, and `lost` tells that. */
  async #giveSigns(): Promise<void> {
    while (!this.#lost.signal.aborted) {
      await this.delay(signEvery, this.#lost.signal);
      await this.#run(CompiledQuery.raw(sign)).catch(() => undefined);
    }
  }
}
