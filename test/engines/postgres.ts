import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startPostgresServer, type PostgresServer } from './postgres-server.js';

/** An empty database of its own on the server that the tests share. */
export interface FreshDatabase {
  readonly url: string;
  /** Ends whatever is connected to it and removes it. */
  drop(): Promise<void>;
}

/** The server that the test command started, or that CASETRAIL_TEST_POSTGRES names. */
export async function freshPostgresDatabase(): Promise<FreshDatabase> {
  const server = process.env.CASETRAIL_TEST_POSTGRES;
  if (server === undefined) throw new Error('CASETRAIL_TEST_POSTGRES names no server.');
  const name = `casetrail_test_${randomUUID().replaceAll('-', '')}`;
  await tell(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => tell(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** A server of its own, for specs that stop and start it. */
export function freshPostgresServer(): Promise<PostgresServer> {
  return startPostgresServer();
}

async function tell(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
