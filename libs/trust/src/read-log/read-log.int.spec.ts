import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolders } from '../testing/temporary-folder.js';
import type { LoggedRead } from './logged-read.js';
import { openReadLog } from './embedded-read-log.js';
import { ReadNotLogged, type ReadLog, type ReadsAsked } from './read-log.js';

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

async function allPages(log: ReadLog, asked: ReadsAsked, limit: number): Promise<LoggedRead[]> {
  const { reads, next } = await log.readsOf('demo', asked, limit);
  if (next === undefined) return [...reads];
  return [...reads, ...(await allPages(log, { ...asked, cursor: next }, limit))];
}

describe('The log of reads', () => {
  it('has stored a read when it says so, and gives it back after a restart', async () => {
    const folder = newFolder();
    const log = openReadLog({ folder });
    await log.record(read);
    const other = new Database(join(folder, 'reads.sqlite'), { readonly: true });
    expect(other.prepare('SELECT count(*) FROM reads').pluck().get()).toBe(1);
    other.close();
    await log.close();
    const again = openReadLog({ folder });
    expect(await again.readsOf('demo', { staff: 'staff-1' }, 10)).toEqual({ reads: [read] });
    expect(await again.readsOf('demo', { id: 'matter-1' }, 10)).toEqual({ reads: [read] });
    await again.close();
  });

  it('shows the reads of one person, or of one id, in one municipality', async () => {
    const log = openReadLog({ folder: newFolder() });
    await Promise.all([
      log.record(read),
      log.record({ ...read, staffId: 'staff-2', ids: ['file-1', 'file-1'] }),
      log.record({ ...read, what: 'caseload', ids: [] }),
      log.record({ ...read, municipalityId: 'elsewhere' }),
    ]);
    expect((await log.readsOf('demo', { staff: 'staff-1' }, 10)).reads.map(({ what }) => what)).toEqual([
      'caseload',
      'child-protection/file',
    ]);
    expect((await log.readsOf('demo', { id: 'file-1' }, 10)).reads.map(({ staffId }) => staffId)).toEqual([
      'staff-2',
      'staff-1',
    ]);
    expect(await log.readsOf('demo', { id: 'unknown' }, 10)).toEqual({ reads: [] });
    expect((await log.readsOf('elsewhere', { id: 'file-1' }, 10)).reads).toHaveLength(1);
    await log.close();
  });

  it('pages through all reads, the newest first, whatever is logged meanwhile', async () => {
    const log = openReadLog({ folder: newFolder() });
    const purposes = Array.from({ length: 25 }, (_, index) => `purpose ${index}`);
    await Promise.all(purposes.map((purpose) => log.record({ ...read, purpose })));
    const { next = '', reads } = await log.readsOf('demo', { id: 'file-1' }, 10);
    await log.record({ ...read, purpose: 'later' });
    const rest = await allPages(log, { id: 'file-1', cursor: next }, 10);
    expect([...reads, ...rest].map(({ purpose }) => purpose)).toEqual([...purposes].reverse());
    expect(await allPages(log, { staff: 'staff-1' }, 13)).toHaveLength(26);
    await log.close();
  });

  it.each(['0', '-1', '1.5', 'x', '1; DROP TABLE reads', '99999999999999999999'])(
    'refuses the cursor %j',
    async (cursor) => {
      const log = openReadLog({ folder: newFolder() });
      await expect(log.readsOf('demo', { staff: 'staff-1', cursor }, 10)).rejects.toThrow(
        'no cursor of the log of reads',
      );
      await log.close();
    },
  );

  it('asks for either a person or an id', async () => {
    const log = openReadLog({ folder: newFolder() });
    await expect(log.readsOf('demo', {}, 10)).rejects.toThrow(RangeError);
    await expect(log.readsOf('demo', { staff: 'a', id: 'b' }, 10)).rejects.toThrow(RangeError);
    await log.close();
  });

  it('refuses to change or delete what was logged', async () => {
    const folder = newFolder();
    const log = openReadLog({ folder });
    await log.record(read);
    await log.close();
    const database = new Database(join(folder, 'reads.sqlite'));
    for (const statement of [
      "UPDATE reads SET staff_id = 'x'",
      'DELETE FROM reads',
      "UPDATE read_ids SET id = 'x'",
      'DELETE FROM read_ids',
    ]) {
      expect(() => database.exec(statement)).toThrow('a logged read is never');
    }
    database.close();
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

  it('rejects a read that it can not store', async () => {
    const log = openReadLog({ folder: newFolder() });
    const tooMany = Array.from({ length: 1001 }, (_, index) => `file-${index}`);
    await expect(log.record({ ...read, ids: tooMany })).rejects.toBeInstanceOf(ReadNotLogged);
    expect(log.takesReads).toBe(true);
    await log.close();
    expect(log.takesReads).toBe(false);
    await expect(log.record(read)).rejects.toBeInstanceOf(ReadNotLogged);
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
