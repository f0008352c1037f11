import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ensurePrivateFile } from './durable-file.js';
import { DataFolderRefused, refusalOf } from './folder-refusal.js';
import { sqliteCode } from './sqlite-fault.js';

/** The lock: an empty SQLite file whose exclusive lock the operating system drops when its process ends. */
const lockFileName = 'owner.lock';

/** Who holds the lock, for the message to a second claimant. Apart, for the lock itself must not be opened. */
const ownerFileName = 'owner.json';

/** The locks held now: one that nobody refers to would be collected as garbage, and the folder be free. */
const held = new Set<Database.Database>();

/** A data folder that this process owns, and nobody else. */
export interface DataFolder {
  readonly path: string;
  /** Gives the folder up. Idempotent. */
  release(): void;
}

/**
 * Makes this process the one owner of a data folder, creating the folder for this user only where there is
 * none. The claim ends with `release` or with the process, however that ends: it can't outlive it, and a process
 * that later gets the same number doesn't inherit it.
 *
 * Files of the folder must not be copied by opening them within the owning process: closing a second handle
 * drops the locks of the first (sqlite.org/howtocorrupt.html, 2.2). Use SQLite's backup.
 *
 * @param now the clock, for the owner's start as the second claimant reads it
 * @throws {DataFolderRefused} in one line, who owns it already or why it can't be used, and what to do
 */
export function claimDataFolder(path: string, now: () => Date = () => new Date()): DataFolder {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const lock = lockExclusively(path);
    try {
      nameOwner(path, now());
    } catch (fault) {
      lock.close();
      throw fault;
    }
    held.add(lock);
    return {
      path,
      release: () => {
        if (!held.delete(lock)) return;
        rmSync(join(path, ownerFileName), { force: true });
        lock.close();
      },
    };
  } catch (fault) {
    throw refusalOf(path, fault);
  }
}

function lockExclusively(path: string): Database.Database {
  const file = join(path, lockFileName);
  ensurePrivateFile(file);
  const lock = new Database(file, { timeout: 0 });
  try {
    // Nothing is ever written to it: no journal beside it that a killed owner would leave.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (fault) {
    lock.close();
    throw sqliteCode(fault)?.startsWith('SQLITE_BUSY') ? ownedBySomeoneElse(path) : fault;
  }
}

function nameOwner(path: string, since: Date): void {
  const owner = { process: process.pid, host: hostname(), since: since.toISOString() };
  const draft = join(path, `${ownerFileName}.draft`);
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  renameSync(draft, join(path, ownerFileName));
}

function ownedBySomeoneElse(path: string): DataFolderRefused {
  return new DataFolderRefused(
    `${path} is in use by ${describeOwner(path)}: stop that process or choose another folder.`,
  );
}

function describeOwner(path: string): string {
  try {
    const owner: unknown = JSON.parse(readFileSync(join(path, ownerFileName), 'utf8'));
    if (isOwner(owner)) return `process ${owner.process} on ${owner.host} since ${owner.since}`;
  } catch {
    // The owner has just begun to write its name, or has just left.
  }
  return 'another process';
}

function isOwner(value: unknown): value is { process: number; host: string; since: string } {
  return (
    typeof value === 'object' && value !== null && 'process' in value && 'host' in value && 'since' in value
  );
}
