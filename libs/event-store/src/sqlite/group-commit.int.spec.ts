import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from 'better-sqlite3';
import { StoreClosed, StoreUnavailable } from '../faults.js';
import { openDurableFile, openForReading } from './durable-file.js';
import { GroupCommit, maximumBytesPerCommit, maximumJobsPerCommit } from './group-commit.js';

describe('a group commit', () => {
  let folder: string;
  let connection: Database;
  let reader: Database;
  let group: GroupCommit;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'casetrail-group-'));
    connection = openDurableFile(join(folder, 'notes.sqlite'));
    connection.exec(`
      CREATE TABLE notes (text TEXT NOT NULL UNIQUE) STRICT;
      CREATE TABLE answers (note TEXT REFERENCES notes (text) DEFERRABLE INITIALLY DEFERRED) STRICT;
    `);
    reader = openForReading(join(folder, 'notes.sqlite'));
    group = new GroupCommit(connection);
  });

  afterEach(() => {
    group.close();
    reader.close();
    connection.close();
    rmSync(folder, { recursive: true });
  });

  const note = (text: string) => connection.prepare('INSERT INTO notes VALUES (?)').run(text);
  const notesIn = (database: Database) =>
    database.prepare<[], string>('SELECT text FROM notes ORDER BY rowid').pluck().all();

  it('costs one commit for all jobs of a turn', async () => {
    await Promise.all(['a', 'b', 'c'].map((text) => group.run(() => note(text))));
    expect(group.commits).toBe(1);
    await group.run(() => note('d'));
    expect(group.commits).toBe(2);
    expect(notesIn(reader)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('answers with what the job returned', async () => {
    expect(await Promise.all([group.run(() => 1), group.run(() => 'two')])).toEqual([1, 'two']);
  });

  it('lets a job see what earlier jobs of the turn wrote, and nobody else', async () => {
    void group.run(() => note('a'));
    const seen = await group.run(() => ({ inside: notesIn(connection), outside: notesIn(reader) }));
    expect(seen).toEqual({ inside: ['a'], outside: [] });
  });

  it('answers nobody before the commit', async () => {
    const seen: (readonly string[])[] = [];
    await Promise.all(
      ['a', 'b'].map((text) => group.run(() => note(text)).then(() => seen.push(notesIn(reader)))),
    );
    expect(seen).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('undoes a job that fails midway, and that job only', async () => {
    const answers = await Promise.allSettled([
      group.run(() => note('a')),
      group.run(() => {
        note('torn');
        throw new Error('second thoughts');
      }),
      group.run(() => {
        note('also torn');
        note('a');
      }),
      group.run(() => note('b')),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(answers[1]).toMatchObject({ reason: { message: 'second thoughts' } });
    expect(answers[2]).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_UNIQUE' } });
    expect(notesIn(reader)).toEqual(['a', 'b']);
    expect(group.commits).toBe(1);
  });

  it('refuses all jobs of the turn when the commit fails, and takes the next ones', async () => {
    const answers = await Promise.allSettled([
      group.run(() => note('a')),
      group.run(() => connection.prepare('INSERT INTO answers VALUES (?)').run('no such note')),
    ]);
    for (const answer of answers) {
      expect(answer.status === 'rejected' && answer.reason).toBeInstanceOf(StoreUnavailable);
    }
    expect(notesIn(reader)).toEqual([]);
    expect(group.state).toEqual({ writes: 'taken' });
    await group.run(() => note('b'));
    expect(notesIn(reader)).toEqual(['b']);
  });

  it('takes no more jobs after the disk was full, leaves nothing half and says why', async () => {
    await group.run(() => note('kept'));
    const pages = connection.pragma('page_count', { simple: true });
    connection.pragma(`max_page_count = ${String(pages)}`);
    const large = 'x'.repeat(20_000);
    const waiting = Array.from({ length: maximumJobsPerCommit }, (_, index) =>
      group.run(() => note(`${index} ${large}`)),
    );
    const answers = await Promise.allSettled([
      group.run(() => note('before')),
      ...waiting,
      group.run(() => note('in the next batch')),
    ]);
    for (const answer of answers) {
      expect(answer.status === 'rejected' && answer.reason).toBeInstanceOf(StoreUnavailable);
    }
    expect(notesIn(reader)).toEqual(['kept']);
    expect(connection.inTransaction).toBe(false);
    expect(group.state).toMatchObject({ writes: 'stopped', reason: expect.stringContaining('SQLITE_FULL') });
    await expect(group.run(() => note('later'))).rejects.toThrow('SQLITE_FULL');
  });

  it('bounds the jobs of one commit', async () => {
    await Promise.all(Array.from({ length: 2 * maximumJobsPerCommit + 1 }, () => group.run(() => undefined)));
    expect(group.commits).toBe(3);
  });

  it('bounds the bytes of one commit, but takes a job that exceeds them alone', async () => {
    const bytes = [maximumBytesPerCommit * 2, maximumBytesPerCommit, 1, maximumBytesPerCommit - 1];
    await Promise.all(bytes.map((each) => group.run(() => undefined, each)));
    expect(group.commits).toBe(3);
  });

  it('lets the event loop turn between two full commits', async () => {
    const turns: number[] = [];
    const jobs = Array.from({ length: maximumJobsPerCommit + 1 }, () => group.run(() => undefined));
    await nextTurn();
    turns.push(group.commits);
    await Promise.all(jobs);
    turns.push(group.commits);
    expect(turns).toEqual([1, 2]);
  });

  it('commits what was taken when it is closed, and takes nothing after', async () => {
    const taken = Array.from({ length: maximumJobsPerCommit + 5 }, (_, index) =>
      group.run(() => note(String(index))),
    );
    group.close();
    expect(notesIn(reader)).toHaveLength(taken.length);
    await Promise.all(taken);
    await expect(group.run(() => note('late'))).rejects.toBeInstanceOf(StoreClosed);
    expect(group.state).toEqual({ writes: 'closed' });
  });

  it('calls back after each commit, once the jobs were answered', async () => {
    const heard: string[] = [];
    const told = new GroupCommit(connection, () => heard.push('commit'));
    await Promise.all([told.run(() => heard.push('a')), told.run(() => heard.push('b'))]);
    expect(heard).toEqual(['a', 'b', 'commit']);
  });
});
