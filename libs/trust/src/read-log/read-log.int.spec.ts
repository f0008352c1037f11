import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolders } from '../testing/temporary-folder.js';
import { openReadLog } from './embedded-read-log.js';
import { ReadNotLogged, type LoggedRead } from './read-log.js';

const newFolder = temporaryFolders();

const read: LoggedRead = {
  at: '2026-03-06T15:30:00.000Z',
  staffId: 'staff-1',
  role: 'investigator',
  municipalityId: 'demo',
  purpose: 'handling',
  what: 'child-protection/file',
  ids: ['file-1', 'matter-1'],
};

describe('The log of reads of one process', () => {
  it('has stored a read when it says so', async () => {
    const folder = newFolder();
    const log = await openReadLog({ folder });
    await log.record(read);
    const other = new Database(join(folder, 'reads.sqlite'), { readonly: true });
    expect(other.prepare('SELECT count(*) FROM reads').pluck().get()).toBe(1);
    other.close();
    await log.close();
  });

  it('finds each page by an index', async () => {
    const folder = newFolder();
    const log = await openReadLog({ folder });
    await log.record(read);
    await log.close();
    const database = new Database(join(folder, 'reads.sqlite'), { readonly: true });
    const plan = (query: string): string =>
      database
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
        .all()
        .map(({ detail }) => detail)
        .join('; ');
    expect(
      plan(
        "SELECT * FROM reads WHERE municipality_id = '' AND staff_id = '' AND number < 9 ORDER BY number DESC",
      ),
    ).toBe('SEARCH reads USING INDEX reads_by_staff (municipality_id=? AND staff_id=? AND number<?)');
    expect(
      plan(
        "SELECT * FROM read_ids WHERE municipality_id = '' AND id = '' AND number < 9 ORDER BY number DESC",
      ),
    ).toBe('SEARCH read_ids USING PRIMARY KEY (municipality_id=? AND id=? AND number<?)');
    database.close();
  });

  it('rejects a read that the engine refuses, and keeps those before it', async () => {
    const folder = newFolder();
    const log = await openReadLog({ folder });
    await log.record(read);
    const other = new Database(join(folder, 'reads.sqlite'));
    other.exec("CREATE TRIGGER refused BEFORE INSERT ON read_ids BEGIN SELECT RAISE(ABORT, 'refused'); END");
    other.close();
    await expect(log.record(read)).rejects.toBeInstanceOf(ReadNotLogged);
    expect((await log.readsOf('demo', { staff: 'staff-1' }, 10)).reads).toHaveLength(1);
    await log.close();
  });

  it('goes on in a file that was made before there were migrations', async () => {
    const folder = newFolder();
    const log = await openReadLog({ folder });
    await log.record(read);
    await log.close();
    const database = new Database(join(folder, 'reads.sqlite'));
    database.exec('DROP TABLE kysely_migration; DROP TABLE kysely_migration_lock; PRAGMA user_version = 1');
    database.close();
    const again = await openReadLog({ folder });
    await again.record(read);
    expect((await again.readsOf('demo', { staff: 'staff-1' }, 10)).reads).toEqual([read, read]);
    await again.close();
  });

  it('is readable by its owner only and says in one line why it can not be opened', async () => {
    const folder = join(newFolder(), 'reads');
    await (await openReadLog({ folder })).close();
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    expect((statSync(join(folder, 'reads.sqlite')).mode & 0o777).toString(8)).toBe('600');
    const database = new Database(join(folder, 'reads.sqlite'));
    database.exec("INSERT INTO kysely_migration VALUES ('99-later', '2099-01-01T00:00:00.000Z')");
    database.close();
    await expect(openReadLog({ folder })).rejects.toThrow('written by a newer Casetrail');
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(openReadLog({ folder: file })).rejects.toThrow(/^Can't use .*file \(EEXIST\): .*\.$/);
  });
});
