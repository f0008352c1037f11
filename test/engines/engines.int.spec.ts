import { afterAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { freshPostgresDatabase, freshPostgresServer } from './postgres.js';
import { freshRedis, sharedRedisUrl } from './redis.js';

const ending: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ending.reverse()) await end();
});

describe('The engines of the tests', () => {
  it('give every spec an empty database of its own', async () => {
    const [one, other] = [await freshPostgresDatabase(), await freshPostgresDatabase()];
    expect(one.url).not.toBe(other.url);
    const client = new pg.Client({ connectionString: one.url });
    await client.connect();
    await client.query('CREATE TABLE kept (id text)');
    await client.end();
    await one.drop();
    await other.drop();
  });

  it('stop and start a PostgreSQL that keeps what it held', async () => {
    const server = await freshPostgresServer();
    ending.push(() => server.dispose());
    const ask = async (statement: string) => {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      const { rows } = await client.query<{ id: string }>(statement);
      await client.end();
      return rows;
    };
    await ask('CREATE TABLE kept AS SELECT 1::text AS id');
    await server.stop('SIGQUIT');
    await expect(ask('SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await server.start();
    expect(await ask('SELECT id FROM kept')).toEqual([{ id: '1' }]);
  });

  it('stop, start and empty a Redis', async () => {
    const server = await freshRedis();
    ending.push(() => server.dispose());
    const ask = async <Answer>(work: (client: Redis) => Promise<Answer>) => {
      const client = new Redis(server.url);
      const answer = await work(client);
      client.disconnect();
      return answer;
    };
    await ask((client) => client.set('kept', 'yes'));
    await server.stop();
    await server.start();
    expect(await ask((client) => client.get('kept'))).toBe('yes');
    await server.flush();
    expect(await ask((client) => client.get('kept'))).toBeNull();
    expect(sharedRedisUrl()).toMatch(/^redis:/);
  });
});
