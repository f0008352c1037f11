import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  freshPostgresDatabase,
  freshPostgresServer,
  type FreshDatabase,
} from '../../../../test/engines/postgres.js';
import {
  OldRecordsKept,
  VaultRefused,
  VaultUnavailable,
  type NewVaultRecord,
  type Vault,
} from '../vault/index.js';
import { openPostgresVault } from './index.js';

const openAt = (url: string): Promise<Vault> =>
  openPostgresVault({ url, wrappingKey: Buffer.alloc(32, 7), now: () => '2026-03-06T15:30:00.000Z' });

const aRecord = (content = 'The child says'): NewVaultRecord => ({
  id: randomUUID(),
  kind: 'note-draft',
  fileId: randomUUID(),
  owner: 'owner-1',
  writers: ['writer-1'],
  readers: [],
  content,
  endsAt: '2026-04-05T15:30:00.000Z',
});

async function connected<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every byte of the file of a table, as it is on the disk. */
function bytesOnDisk(url: string, table: string): Promise<Buffer> {
  return connected(url, async (client) => {
    await client.query('CHECKPOINT');
    const { rows } = await client.query<{ bytes: Buffer }>(
      `SELECT pg_read_binary_file(pg_relation_filepath('casetrail_vault.${table}')) AS bytes`,
    );
    return rows[0]!.bytes;
  });
}

function wrappedKey(url: string, id: string): Promise<Buffer> {
  return connected(url, async (client) => {
    const { rows } = await client.query<{ wrapped: Buffer }>(
      'SELECT wrapped FROM casetrail_vault.record_key WHERE id = $1',
      [id],
    );
    return rows[0]!.wrapped;
  });
}

describe('The vault that several processes share', () => {
  let database: FreshDatabase;
  const opened: Vault[] = [];
  const open = async () => {
    const vault = await openAt(database.url);
    opened.push(vault);
    return vault;
  };

  beforeAll(async () => {
    database = await freshPostgresDatabase();
  });
  afterAll(async () => {
    await Promise.all(opened.map((vault) => vault.close()));
    await database.drop();
  });

  it('is begun once when several open it at the same time, and is one for all of them', async () => {
    const vaults = await Promise.all([open(), open(), open(), open()]);
    const record = aRecord();
    const created = await Promise.all(vaults.map((vault) => vault.create(record)));
    expect(created.map(({ kind }) => kind).sort()).toEqual(['created', 'known', 'known', 'known']);
    const replaced = await Promise.all(
      vaults.map((vault, index) =>
        vault.replace(record.id, 'writer-1', 1, { content: `by ${index}`, endsAt: record.endsAt }),
      ),
    );
    expect(replaced.filter(({ kind }) => kind === 'replaced')).toHaveLength(1);
    await vaults[1].destroy([record.id]);
    expect(await vaults[2].read(record.id, 'owner-1')).toBeUndefined();
  });

  it('leaves no byte of a destroyed key in its table, and nothing in clear in any', async () => {
    const vault = await open();
    const [gone, stays] = [aRecord('marker-blackbird'), aRecord()];
    for (const record of [gone, stays]) await vault.create(record);
    const [keyGone, keyStays] = [
      await wrappedKey(database.url, gone.id),
      await wrappedKey(database.url, stays.id),
    ];
    expect((await bytesOnDisk(database.url, 'record_key')).includes(keyGone)).toBe(true);
    expect((await bytesOnDisk(database.url, 'record')).includes('marker-blackbird')).toBe(false);
    await vault.destroy([gone.id]);
    const after = await bytesOnDisk(database.url, 'record_key');
    expect(after.includes(keyGone)).toBe(false);
    expect(after.includes(keyStays)).toBe(true);
  });

  it('destroys for many at once without writing the keys anew for each', async () => {
    const vault = await open();
    const records = Array.from({ length: 60 }, () => aRecord());
    await Promise.all(records.map((record) => vault.create(record)));
    const fileOf = () =>
      connected(database.url, async (client) => {
        const { rows } = await client.query<{ file: string }>(
          "SELECT pg_relation_filepath('casetrail_vault.record_key') AS file",
        );
        return rows[0]!.file;
      });
    const files = new Set([await fileOf()]);
    const destroying = Promise.all(records.map(({ id }) => vault.destroy([id])));
    const done = new AbortController();
    void destroying.finally(() => {
      done.abort();
    });
    while (!done.signal.aborted) files.add(await fileOf());
    await destroying;
    expect(files.size).toBeLessThan(12);
    expect(await Promise.all(records.map(({ id }) => vault.find(id)))).toEqual(records.map(() => undefined));
  });

  it('gives nothing out whose old rows a transaction keeps, says so, and is rid of them by whoever sweeps later', async () => {
    const [vault, other] = [await open(), await open()];
    const record = aRecord();
    await vault.create(record);
    const wrapped = await wrappedKey(database.url, record.id);
    await connected(database.url, async (reader) => {
      await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await reader.query('SELECT 1');
      await vault.destroy([record.id]);
      expect(await other.find(record.id)).toBeUndefined();
      await expect(other.sweepEnded()).rejects.toEqual(new OldRecordsKept('a transaction in its database'));
    });
    await other.sweepEnded();
    expect((await bytesOnDisk(database.url, 'record_key')).includes(wrapped)).toBe(false);
  }, 60_000);

  it('holds nobody up for long where a backup reads its tables', async () => {
    const vault = await open();
    const [gone, stays] = [aRecord(), aRecord()];
    for (const record of [gone, stays]) await vault.create(record);
    await connected(database.url, async (backup) => {
      await backup.query('BEGIN');
      await backup.query('LOCK TABLE casetrail_vault.record_key IN ACCESS SHARE MODE');
      const destroying = vault.destroy([gone.id]);
      expect(await vault.read(stays.id, 'owner-1')).toBeDefined();
      await destroying;
      await expect(vault.sweepEnded()).rejects.toEqual(new OldRecordsKept('another user of its tables'));
    });
    await vault.sweepEnded();
  }, 60_000);

  it('refuses tables of a newer version, and a server that is not there, and tells no password', async () => {
    const other = await freshPostgresDatabase();
    await (await openAt(other.url)).close();
    await connected(other.url, (client) =>
      client.query("INSERT INTO casetrail_vault.kysely_migration VALUES ('99-later', '2099-01-01')"),
    );
    await expect(openAt(other.url)).rejects.toEqual(
      new VaultRefused('The vault in PostgreSQL was written by a newer Casetrail: start that version.'),
    );
    await other.drop();
    await expect(openAt('postgres://u:pass-never-shown@127.0.0.1:1/x')).rejects.toThrow(
      /^Can't open the vault at 127\.0\.0\.1:1\/x \(ECONNREFUSED\): .*\.$/,
    );
  });
});

describe('A vault whose server goes and comes back', () => {
  it('says so in one line meanwhile, and works again by itself', async () => {
    const server = await freshPostgresServer();
    try {
      const vault = await openAt(server.url);
      const record = aRecord();
      await vault.create(record);
      await server.stop('SIGQUIT');
      await pause(40);
      const lost = aRecord();
      await expect(vault.create(lost)).rejects.toBeInstanceOf(VaultUnavailable);
      await expect(vault.read(record.id, 'owner-1')).rejects.toThrow(/^The vault does not answer .*\.$/);
      await expect(vault.destroy([record.id])).rejects.toBeInstanceOf(VaultUnavailable);
      expect(vault.takesRecords).toBe(false);
      await server.start();
      expect(await vault.read(record.id, 'owner-1')).toMatchObject({ content: 'The child says' });
      expect(vault.takesRecords).toBe(true);
      expect(await vault.create(lost)).toMatchObject({ kind: 'created' });
      await vault.close();
    } finally {
      await server.dispose();
    }
  }, 60_000);
});
