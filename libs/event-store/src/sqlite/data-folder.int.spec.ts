import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { claimDataFolder } from './data-folder.js';
import { DataFolderRefused } from './folder-refusal.js';
import { openSqliteEventStore } from './open-sqlite-event-store.js';

const start = new Date('2026-11-20T15:30:00Z');

/** Another process that holds the lock of the folder until it is killed. */
const holdLock = `
  const lock = new (require('better-sqlite3'))(process.argv[1]);
  lock.exec('BEGIN EXCLUSIVE');
  console.log('held');
  setInterval(() => lock, 1000);
`;

const permissions = (path: string) => statSync(path).mode & 0o777;

function refusal(claim: () => unknown): string {
  try {
    claim();
  } catch (fault) {
    if (fault instanceof DataFolderRefused) return fault.message;
    throw fault;
  }
  throw new Error('The claim was granted.');
}

describe('a data folder', () => {
  let parent: string;
  let path: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'casetrail-folder-'));
    path = join(parent, 'data', 'here');
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  it('is created for its owner only, with all that is put in it', async () => {
    const folder = claimDataFolder(path, () => start);
    const store = openSqliteEventStore({ folder: path });
    expect(permissions(path)).toBe(0o700);
    const files = readdirSync(path);
    expect(files.sort()).toEqual([
      'log.sqlite',
      'log.sqlite-shm',
      'log.sqlite-wal',
      'owner.json',
      'owner.lock',
    ]);
    for (const file of files) expect([file, permissions(join(path, file))]).toEqual([file, 0o600]);
    await store.close();
    folder.release();
  });

  it('has one owner; a second claim is told who and since when', () => {
    const folder = claimDataFolder(path, () => start);
    expect(refusal(() => claimDataFolder(path))).toBe(
      `${path} is in use by process ${process.pid} on ${hostname()} since 2026-11-20T15:30:00.000Z: ` +
        'stop that process or choose another folder.',
    );
    folder.release();
  });

  it('can be claimed again once it was released, however often', () => {
    for (let time = 0; time < 3; time += 1) {
      const folder = claimDataFolder(path, () => start);
      folder.release();
      folder.release();
      expect(existsSync(join(path, 'owner.json'))).toBe(false);
    }
  });

  it('is refused while another process holds it, and granted once that one is killed', async () => {
    claimDataFolder(path).release();
    const other = spawn(process.execPath, ['-e', holdLock, join(path, 'owner.lock')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    expect(refusal(() => claimDataFolder(path))).toContain('is in use by another process');
    other.kill('SIGKILL');
    await once(other, 'exit');
    claimDataFolder(path).release();
  });

  it('is granted although a killed owner left its name, whoever has its number now', () => {
    claimDataFolder(path).release();
    writeFileSync(join(path, 'owner.json'), JSON.stringify({ process: 1, host: 'h', since: 'then' }));
    const folder = claimDataFolder(path, () => start);
    expect(refusal(() => claimDataFolder(path))).toContain(`process ${process.pid} `);
    folder.release();
  });

  it('is refused in one line where a file stands in its place', () => {
    writeFileSync(join(parent, 'data'), '');
    expect(refusal(() => claimDataFolder(join(parent, 'data')))).toContain('it is not a folder');
    expect(refusal(() => claimDataFolder(path))).toContain('it is not a folder');
  });
});
