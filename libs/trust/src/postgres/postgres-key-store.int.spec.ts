import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  freshPostgresDatabase,
  freshPostgresServer,
  type FreshDatabase,
} from '../../../../test/engines/postgres.js';
import { plain } from '../contract/describe-key-store.js';
import { KeyStoreRefused, KeyStoreUnavailable, type KeyStore } from '../keys/index.js';
import { openPostgresKeyStore } from './index.js';

const masterKey = Buffer.alloc(32, 7).toString('base64');
const dataClasses = ['identity', 'contact', 'narrative'];
const secretPassword = 'pass-never-shown';

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every byte of the files in which the key sets lie, as they are on the disk. */
async function bytesOnDisk(url: string): Promise<Buffer> {
  return connected(url, async (client) => {
    await client.query('CHECKPOINT');
    const { rows } = await client.query<{ bytes: Buffer }>(
      `SELECT pg_read_binary_file(pg_relation_filepath(relid)) AS bytes
       FROM pg_partition_tree('casetrail_keys.wrapped_key') WHERE isleaf`,
    );
    return Buffer.concat(rows.map(({ bytes }) => bytes));
  });
}

async function wrappedKey(url: string, keyId: string): Promise<Buffer> {
  return connected(url, async (client) => {
    const { rows } = await client.query<{ wrapped: Buffer }>(
      "SELECT wrapped FROM casetrail_keys.wrapped_key WHERE key_id = $1 AND data_class = 'narrative'",
      [keyId],
    );
    return rows[0]!.wrapped;
  });
}

describe('The key store that several processes share', () => {
  let database: FreshDatabase;
  const opened: KeyStore[] = [];
  const open = async (keptAtMost = 50) => {
    const store = await openPostgresKeyStore({ url: database.url, masterKey, keptAtMost, dataClasses });
    opened.push(store);
    return store;
  };

  beforeAll(async () => {
    database = await freshPostgresDatabase();
  });
  afterAll(async () => {
    await Promise.all(opened.map((store) => store.close()));
    await database.drop();
  });

  it('is made once when several open it at the same time, and each issues sets of its own', async () => {
    const stores = await Promise.all([open(), open(), open(), open()]);
    const issued = await Promise.all(
      stores.flatMap((store) => Array.from({ length: 50 }, () => Promise.resolve(store.issue()))),
    );
    expect(new Set(issued.map(({ keyId }) => keyId)).size).toBe(200);
    const [first] = stores;
    expect((await first.find(issued.map(({ keyId }) => keyId))).size).toBe(200);
  });

  it('answers at once from memory, and forgets what is old', async () => {
    const [keeping, forgetting] = [await open(600_000), await open(50)];
    const { keyId } = await (await open()).issue();
    for (const store of [keeping, forgetting]) {
      expect(store.find([keyId])).toBeInstanceOf(Promise);
      await store.find([keyId]);
    }
    await pause(60);
    expect(keeping.find([keyId])).toBeInstanceOf(Map);
    expect(forgetting.find([keyId])).toBeInstanceOf(Promise);
  });

  it('has destroyed a key for every process when it says so', async () => {
    const [one, other] = [await open(100), await open(100)];
    const { keyId } = await one.issue();
    const done = new AbortController();
    const reading = (async () => {
      while (!done.signal.aborted) {
        await other.find([keyId]);
        await pause(5);
      }
    })();
    await one.destroy([keyId]);
    const [here, there] = await Promise.all([one.find([keyId]), other.find([keyId])]);
    done.abort();
    await reading;
    expect([here.get(keyId)?.keys.size, there.get(keyId)?.keys.size]).toEqual([0, 0]);
  });

  it('leaves no byte of a destroyed key in the files of its tables', async () => {
    const store = await open();
    const [erased, kept] = [await store.issue(), await store.issue()];
    const [gone, stays] = [
      await wrappedKey(database.url, erased.keyId),
      await wrappedKey(database.url, kept.keyId),
    ];
    expect((await bytesOnDisk(database.url)).includes(gone)).toBe(true);
    await store.destroy([erased.keyId]);
    const after = await bytesOnDisk(database.url);
    expect(after.includes(gone)).toBe(false);
    expect(after.includes(stays)).toBe(true);
  });

  it('waits for a short transaction that still sees the old rows', async () => {
    const store = await open();
    const { keyId } = await store.issue();
    const wrapped = await wrappedKey(database.url, keyId);
    await connected(database.url, async (reader) => {
      await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await reader.query('SELECT 1');
      const destroying = store.destroy([keyId]);
      await pause(500);
      await reader.query('COMMIT');
      await destroying;
    });
    expect((await bytesOnDisk(database.url)).includes(wrapped)).toBe(false);
  });

  it('says so when a long transaction keeps the old rows, and takes them when asked again', async () => {
    const store = await open();
    const { keyId } = await store.issue();
    await connected(database.url, async (reader) => {
      await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await reader.query('SELECT 1');
      await expect(store.destroy([keyId])).rejects.toThrow(
        /^The keys are destroyed, but .* destroy again\.$/,
      );
      expect((await store.find([keyId])).get(keyId)?.keys.size).toBe(0);
    });
    await store.destroy([keyId]);
  }, 30_000);

  it('has the same keys after a row for each set became one for each key', async () => {
    const other = await freshPostgresDatabase();
    const options = { url: other.url, masterKey, keptAtMost: 20, dataClasses };
    const earlier = await openPostgresKeyStore(options);
    const [kept, erased] = [await earlier.issue(), await earlier.issue()];
    await earlier.destroy([erased.keyId], ['narrative']);
    await earlier.close();
    const columns = dataClasses.map(
      (each) => `max(wrapped) FILTER (WHERE data_class = '${each}') AS ${each}`,
    );
    await connected(other.url, (client) =>
      client.query(`
        SET search_path = casetrail_keys;
        CREATE TABLE key_set AS SELECT key_id, ${columns.join(', ')} FROM wrapped_key GROUP BY key_id;
        CREATE TABLE schema_version AS SELECT 1 AS version;
        DROP TABLE wrapped_key, kysely_migration, kysely_migration_lock`),
    );
    const store = await openPostgresKeyStore(options);
    const found = await store.find([kept.keyId, erased.keyId]);
    expect(plain(found.get(kept.keyId))).toEqual(plain(kept));
    expect(Object.keys(plain(found.get(erased.keyId))).toSorted()).toEqual(['contact', 'identity']);
    await store.destroy([kept.keyId]);
    await store.close();
    await other.drop();
  });

  it('refuses tables of a newer version in one line', async () => {
    const other = await freshPostgresDatabase();
    await (await openPostgresKeyStore({ url: other.url, masterKey, dataClasses })).close();
    await connected(other.url, (client) =>
      client.query("INSERT INTO casetrail_keys.kysely_migration VALUES ('99-later', '2099-01-01')"),
    );
    await expect(openPostgresKeyStore({ url: other.url, masterKey, dataClasses })).rejects.toThrow(
      /^The key store in PostgreSQL was written by a newer Casetrail: start that version\.$/,
    );
    await other.drop();
  });

  it.each([
    ['a master key that is none', 'postgres://127.0.0.1:1/x', 'short', /^The master key must be 32 bytes/],
    [
      'a server that is not there',
      `postgres://u:${secretPassword}@127.0.0.1:1/x`,
      masterKey,
      /127\.0\.0\.1:1\/x \(ECONNREFUSED\): check host and port/,
    ],
    ['a URL of something else', `redis://u:${secretPassword}@127.0.0.1:1`, masterKey, /none of PostgreSQL/],
    ['no URL', `u:${secretPassword}@host`, masterKey, /none of PostgreSQL/],
  ])('refuses %s, and tells no password', async (_, url, key, says) => {
    const fault: unknown = await openPostgresKeyStore({ url, masterKey: key, dataClasses }).catch(
      (refusal: unknown) => refusal,
    );
    expect(fault).toBeInstanceOf(KeyStoreRefused);
    expect(fault).toMatchObject({ message: expect.stringMatching(says) });
    expect(String(fault)).not.toMatch(/\n|pass-never-shown/);
  });

  it('names a database that is not there', async () => {
    const url = new URL(database.url);
    url.pathname = '/elsewhere';
    await expect(openPostgresKeyStore({ url: url.href, masterKey, dataClasses })).rejects.toThrow(
      /\/elsewhere \(3D000\): create the database/,
    );
  });
});

describe('A key store whose server goes and comes back', () => {
  it('says so in one line meanwhile, and works again by itself', async () => {
    const server = await freshPostgresServer();
    try {
      const store = await openPostgresKeyStore({ url: server.url, masterKey, keptAtMost: 20, dataClasses });
      const { keyId } = await store.issue();
      await server.stop('SIGQUIT');
      await pause(40);
      await expect(store.find([keyId])).rejects.toBeInstanceOf(KeyStoreUnavailable);
      await expect(store.find([keyId])).rejects.toThrow(
        /^The key store does not answer \(ECONNREFUSED\): .*\.$/,
      );
      await expect(store.destroy([keyId])).rejects.toBeInstanceOf(KeyStoreUnavailable);
      const issuing = Promise.all(Array.from({ length: 200 }, () => Promise.resolve(store.issue())));
      await expect(issuing).rejects.toBeInstanceOf(KeyStoreUnavailable);
      await server.start();
      expect((await store.find([keyId])).get(keyId)?.keys.size).toBeGreaterThan(0);
      await Promise.all(Array.from({ length: 200 }, () => Promise.resolve(store.issue())));
      await store.close();
    } finally {
      await server.dispose();
    }
  }, 60_000);
});
