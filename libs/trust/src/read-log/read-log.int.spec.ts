import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolders } from '../testing/temporary-folder.js';
import type { LoggedRead } from './logged-read.js';
import { openReadLog } from './embedded-read-log.js';
import { ReadNotLogged } from './read-log.js';

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
    const log = openReadLog({ folder });
    await log.record(read);
    const other = new Database(join(folder, 'reads.sqlite'), { readonly: true });
    expect(other.prepare('SELECT count(*) FROM reads').pluck().get()).toBe(1);
    other.close();
    await log.close();
  });

  it('finds each page by an index', async () => {
    const folder = newFolder();
    const log = openReadLog({ folder });
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
    const log = openReadLog({ folder });
    await log.record(read);
    const other = new Database(join(folder, 'reads.sqlite'));
    other.exec("CREATE TRIGGER refused BEFORE INSERT ON read_ids BEGIN SELECT RAISE(ABORT, 'refused'); END");
    other.close();
    await expect(log.record(read)).rejects.toBeInstanceOf(ReadNotLogged);
    expect((await log.readsOf('demo', { staff: 'staff-1' }, 10)).reads).toHaveLength(1);
    await log.close();
  });

  it('is readable by its owner only and says in one line why it can not be opened', async () => {
    const folder = join(newFolder(), 'reads');
    await openReadLog({ folder }).close();
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    expect((statSync(join(folder, 'reads.sqlite')).mode & 0o777).toString(8)).toBe('600');
    const database = new Database(join(folder, 'reads.sqlite'));
    database.pragma('user_version = 99');
    database.close();
    expect(() => openReadLog({ folder })).toThrow('written by a newer Casetrail');
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(() => openReadLog({ folder: file })).toThrow(/^Can't use .*file \(EEXIST\): .*\.$/);
  });
});
