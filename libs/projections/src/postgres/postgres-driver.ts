import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';
import { breaksConnection, postgresFault } from './postgres-fault.js';

/** What the client takes besides what it declares: how long to wait for the answer, in milliseconds. */
interface PatientQuery extends pg.QueryConfig<unknown[]> {
  readonly query_timeout: number;
}

/** A connection as the query builder uses it. After a fault of the connection itself it is broken. */
export class PostgresConnection implements DatabaseConnection {
  #isBroken = false;

  constructor(
    private readonly client: pg.ClientBase,
    private readonly patienceOf: (statement: string) => number,
  ) {}

  get isBroken(): boolean {
    return this.#isBroken;
  }

  /**
   * Runs one statement.
   *
   * @throws {ValueRefused | TableGone | StatementRefused | ViewStoreUnavailable}
   */
  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const query: PatientQuery = {
      text: sql,
      values: [...parameters],
      query_timeout: this.patienceOf(sql),
    };
    try {
      const { rows } = await this.client.query<Row & pg.QueryResultRow>(query);
      return { rows };
    } catch (fault) {
      this.#isBroken ||= breaksConnection(fault);
      throw postgresFault(fault);
    }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncGenerator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }
}

/** Where connections come from, and go back to when a query or a transaction is over. */
export interface ConnectionSource {
  /** @throws {ViewStoreUnavailable} there is none to be had */
  acquire(): Promise<PostgresConnection>;
  release(connection: PostgresConnection): void;
  end(): Promise<void>;
}

/** PostgreSQL's dialect of the query builder over connections of our own. */
export function dialectOn(source: ConnectionSource): Dialect {
  return {
    createDriver: () => new PostgresDriver(source),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (database) => new PostgresIntrospector(database),
  };
}

class PostgresDriver implements Driver {
  constructor(private readonly source: ConnectionSource) {}

  init(): Promise<void> {
    return Promise.resolve();
  }

  acquireConnection(): Promise<PostgresConnection> {
    return this.source.acquire();
  }

  async beginTransaction(
    connection: PostgresConnection,
    { isolationLevel }: TransactionSettings,
  ): Promise<void> {
    const begin = isolationLevel === undefined ? 'begin' : `begin isolation level ${isolationLevel}`;
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  async commitTransaction(connection: PostgresConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** On a broken connection the server does it by itself; asking would hide the fault that broke it. */
  async rollbackTransaction(connection: PostgresConnection): Promise<void> {
    if (!connection.isBroken) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  releaseConnection(connection: PostgresConnection): Promise<void> {
    this.source.release(connection);
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return this.source.end();
  }
}
