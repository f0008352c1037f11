import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrateSchema, type Migrations } from '#schema';
import { breaksConnection } from './postgres-fault.js';

/** How long a connection may take to be made, and a statement to be answered, in milliseconds. */
const connectingTakes = 5_000;
const answeringTakes = 10_000;

/** Whatever the default is: no commit is answered before it is on the disk. */
const durably = `SELECT set_config('synchronous_commit', 'on', false)
  WHERE current_setting('synchronous_commit') IN ('off', 'local')`;

/** Runs a statement and gives its rows. Counts come as numbers: none of ours is too large for one. */
export type Ask = <Row extends object>(statement: string, values?: readonly unknown[]) => Promise<Row[]>;

/**
 * A PostgreSQL database through a bounded number of connections, each of which commits durably whatever the server's
 * default is. Faults are those of the driver. A connection that broke is given up, and the next statement makes a new
 * one: so it works again when the server does.
 */
export class PostgresDatabase {
  readonly #pool: pg.Pool;
  readonly #settled = new WeakSet<pg.ClientBase>();

  /** @throws {Error} the URL can't be read */
  constructor(
    private readonly url: string,
    private readonly name: string,
    connections: number,
  ) {
    this.#pool = new pg.Pool({ ...this.#configuration(answeringTakes), max: connections });
    // A connection that is lost while nobody uses it is replaced when somebody does; a server that is gone shows then.
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  readonly ask: Ask = (statement, values) => this.#withClient((ask) => ask(statement, values));

  /** All statements of the work take effect, or none. */
  transaction<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> {
    return this.#withClient(async (ask) => {
      await ask('BEGIN');
      try {
        const result = await work(ask);
        await ask('COMMIT');
        return result;
      } catch (fault) {
        if (!breaksConnection(fault)) await ask('ROLLBACK');
        throw fault;
      }
    });
  }

  /**
   * Makes a schema and what is in it, or brings it to its newest shape.
   *
   * @throws {NewerSchema}
   */
  async migrate(schema: string, migrations: Migrations): Promise<void> {
    const dialect = new PostgresDialect({
      pool: this.#pool,
      onReserveConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(durably));
      },
    });
    await migrateSchema(new Kysely<unknown>({ dialect }), schema, migrations);
  }

  /**
   * Writes a table anew, so that nothing of old rows remains in its file, on a connection of its own, for it may take
   * long. Nobody else uses the table meanwhile.
   *
   * @param lockingTakes for how many milliseconds at most it waits for others to leave the table, who all wait with it
   * @returns how many old rows it had to keep, because a transaction can still see them
   */
  async writeAnew(table: string, lockingTakes = answeringTakes): Promise<number> {
    const client = new pg.Client(this.#configuration());
    let kept = Number.NaN;
    client.on('error', () => undefined);
    client.on('notice', ({ detail }) => {
      // "0 dead row versions cannot be removed yet", in the language of the server.
      kept = Number(/^\d+/.exec(detail ?? '')?.[0] ?? kept);
    });
    await client.connect();
    try {
      await client.query(`SET lock_timeout = ${lockingTakes}`);
      await client.query(`VACUUM (FULL, VERBOSE) ${table}`);
    } finally {
      await client.end();
    }
    if (Number.isNaN(kept)) throw new Error(`PostgreSQL does not say what it left of ${table}`);
    return kept;
  }

  end(): Promise<void> {
    return this.#pool.end();
  }

  async #withClient<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    try {
      if (!this.#settled.has(client)) {
        await client.query(durably);
        this.#settled.add(client);
      }
      const result = await work(askOf(client));
      client.release();
      return result;
    } catch (fault) {
      // One that refuses a statement is as good as before; a doubtful one isn't given to anybody else.
      client.release(!(fault instanceof pg.DatabaseError) || breaksConnection(fault));
      throw fault;
    }
  }

  #configuration(answeringTakes?: number): pg.ClientConfig {
    return {
      connectionString: this.url,
      application_name: `casetrail ${this.name}`,
      connectionTimeoutMillis: connectingTakes,
      keepAlive: true,
      types: { getTypeParser: parserOf },
      ...(answeringTakes !== undefined && { query_timeout: answeringTakes }),
    };
  }
}

function askOf(client: pg.ClientBase): Ask {
  return async <Row extends object>(statement: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(statement, [...values])).rows;
}

function parserOf(...[type, format]: Parameters<typeof pg.types.getTypeParser>): unknown {
  return type === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(type, format) as unknown);
}
