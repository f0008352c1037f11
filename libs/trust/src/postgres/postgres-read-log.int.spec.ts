import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it } from '@jest/globals';
import { freshPostgresDatabase, freshPostgresServer } from '../../../../test/engines/postgres.js';
import { ReadLogRefused, ReadLogUnavailable, ReadNotLogged, type LoggedRead } from '../read-log/index.js';
import { openPostgresReadLog } from './index.js';

const read: LoggedRead = {
  at: '2026-03-06T15:30:00.000Z',
  staffId: 'staff-1',
  role: 'investigator',
  municipalityId: 'demo',
  purpose: 'handling',
  what: 'child-protection/file',
  ids: ['file-1', 'matter-1'],
};

async function rowsOf<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('The log of reads that several processes share', () => {
  it('shows on a later page nothing that was logged since, whoever logged it', async () => {
    const database = await freshPostgresDatabase();
    const logs = await Promise.all(
      Array.from({ length: 3 }, () => openPostgresReadLog({ url: database.url })),
    );
    const [reader] = logs;
    let isDone = false;
    const writing = logs.map(async (log, index) => {
      for (let count = 0; !isDone; count += 1) {
        await Promise.all(
          Array.from({ length: 3 }, (_, place) =>
            log.record({ ...read, purpose: `${index} ${count} ${place}` }),
          ),
        );
      }
    });
    for (let round = 0; round < 15; round += 1) {
      const { reads, next } = await reader!.readsOf('demo', { id: 'file-1' }, 5);
      await pause(10);
      const whole = await reader!.readsOf('demo', { id: 'file-1' }, 100_000);
      if (next === undefined) continue;
      const rest = await reader!.readsOf('demo', { id: 'file-1', cursor: next }, 100_000);
      const purposes = whole.reads.map(({ purpose }) => purpose);
      const shown = [...reads, ...rest.reads].map(({ purpose }) => purpose);
      expect(shown).toEqual(purposes.slice(-shown.length));
      expect(shown[0]).toBe(reads[0]?.purpose);
    }
    isDone = true;
    await Promise.all(writing);
    await Promise.all(logs.map((log) => log.close()));
    await database.drop();
  });

  it('commits durably where the default of the server is not to', async () => {
    const database = await freshPostgresDatabase();
    const name = new URL(database.url).pathname.slice(1);
    await rowsOf(database.url, `ALTER DATABASE ${name} SET synchronous_commit = off`);
    const log = await openPostgresReadLog({ url: database.url });
    const before = await rowsOf<{ written: string }>(
      database.url,
      'SELECT pg_current_wal_flush_lsn() AS written',
    );
    await log.record(read);
    const [after] = await rowsOf<{ isFurther: boolean }>(
      database.url,
      `SELECT pg_current_wal_flush_lsn() > '${before[0]!.written}'::pg_lsn AS "isFurther"`,
    );
    expect(after?.isFurther).toBe(true);
    await log.close();
    await database.drop();
  });

  it('stores the reads of one turn in one commit', async () => {
    const database = await freshPostgresDatabase();
    const log = await openPostgresReadLog({ url: database.url });
    await Promise.all(Array.from({ length: 150 }, () => log.record(read)));
    const [row] = await rowsOf<{ commits: number }>(
      database.url,
      'SELECT count(DISTINCT xmin::text)::int AS commits FROM casetrail_reads.reads',
    );
    expect(row?.commits).toBe(1);
    await log.close();
    await database.drop();
  });

  it('refuses text that the engine can not keep, alone', async () => {
    const database = await freshPostgresDatabase();
    const log = await openPostgresReadLog({ url: database.url });
    const answers = await Promise.allSettled(
      ['a\u0000b', '\ud800', 'fine', '\\u0000'].map((purpose) => log.record({ ...read, purpose })),
    );
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled']);
    expect(log.takesReads).toBe(true);
    await log.close();
    await database.drop();
  });

  it('finds each page by an index', async () => {
    const database = await freshPostgresDatabase();
    await (await openPostgresReadLog({ url: database.url })).close();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('SET enable_seqscan = off');
    const explained = async (query: string) => JSON.stringify((await client.query(`EXPLAIN ${query}`)).rows);
    const where = "WHERE municipality_id = 'a' AND";
    expect(
      await explained(
        `SELECT * FROM casetrail_reads.reads ${where} staff_id = 'b' ORDER BY number DESC LIMIT 9`,
      ),
    ).toMatch(/Index (Only )?Scan Backward using reads_by_staff/);
    expect(
      await explained(
        `SELECT * FROM casetrail_reads.read_ids ${where} id = 'b' ORDER BY number DESC LIMIT 9`,
      ),
    ).toMatch(/Index (Only )?Scan Backward using read_ids_pkey/);
    await client.end();
    await database.drop();
  });

  it('says in one line why it can not be opened, and tells no password', async () => {
    const opening = openPostgresReadLog({ url: 'postgres://u:pass-never-shown@127.0.0.1:1/x' });
    await expect(opening).rejects.toBeInstanceOf(ReadLogRefused);
    await expect(opening).rejects.toThrow(
      /^Can't open the log of reads at 127\.0\.0\.1:1\/x \(ECONNREFUSED\): .*\.$/,
    );
  });
});

describe('A log of reads whose server goes and comes back', () => {
  it('refuses reads meanwhile, and takes them again by itself', async () => {
    const server = await freshPostgresServer();
    try {
      const log = await openPostgresReadLog({ url: server.url });
      await log.record(read);
      await server.stop('SIGQUIT');
      await expect(log.record(read)).rejects.toBeInstanceOf(ReadNotLogged);
      await expect(log.readsOf('demo', { id: 'file-1' }, 10)).rejects.toBeInstanceOf(ReadLogUnavailable);
      expect(log.takesReads).toBe(false);
      await server.start();
      for (let look = 0; !log.takesReads && look < 400; look += 1) await pause(100);
      expect(log.takesReads).toBe(true);
      await log.record({ ...read, purpose: 'after' });
      const { reads } = await log.readsOf('demo', { id: 'file-1' }, 10);
      expect(reads.map(({ purpose }) => purpose)).toEqual(['after', 'handling']);
      await log.close();
    } finally {
      await server.dispose();
    }
  }, 60_000);
});
