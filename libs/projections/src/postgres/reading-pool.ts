import pg from 'pg';
import { PostgresConnection, type ConnectionSource } from './postgres-driver.js';
import { postgresFault } from './postgres-fault.js';
import { clientConfig, patience, settingsOf } from './sessions.js';

/** A bounded number of connections that only read. */
export class ReadingPool implements ConnectionSource {
  readonly #pool: pg.Pool;
  readonly #connections = new WeakMap<pg.ClientBase, PostgresConnection>();
  readonly #checkedOut = new Map<PostgresConnection, pg.PoolClient>();

  /** @param size most connections at once */
  constructor(url: string, size: number) {
    this.#pool = new pg.Pool({ ...clientConfig(url), max: size });
    // A connection that is lost while nobody uses it is replaced when somebody does; a server that is gone shows then.
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async acquire(): Promise<PostgresConnection> {
    try {
      const client = await this.#pool.connect();
      try {
        const connection = await this.#connectionOn(client);
        this.#checkedOut.set(connection, client);
        return connection;
      } catch (fault) {
        client.release(true);
        throw fault;
      }
    } catch (fault) {
      throw postgresFault(fault);
    }
  }

  release(connection: PostgresConnection): void {
    this.#checkedOut.get(connection)?.release(connection.isBroken);
    this.#checkedOut.delete(connection);
  }

  end(): Promise<void> {
    return this.#pool.end();
  }

  async #connectionOn(client: pg.PoolClient): Promise<PostgresConnection> {
    const known = this.#connections.get(client);
    if (known) return known;
    await client.query(settingsOf('reader'));
    const connection = new PostgresConnection(client, patience.ofReader);
    this.#connections.set(client, connection);
    return connection;
  }
}
