import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DataFolderRefused, refusalOf } from './folder-refusal.js';

/** How long a connection waits for a lock before it gives up, in milliseconds. */
const busyTimeout = 2000;

/** `PRAGMA synchronous` that survives a power loss in WAL mode (sqlite.org/pragma.html#pragma_synchronous). */
const full = 2;

/** The file's write-ahead log is cut back to this many bytes after a checkpoint. */
const keptWriteAheadLog = 64 * 1024 * 1024;

/**
 * Opens a SQLite file as the one connection that writes to it: write-ahead log, every commit flushed to disk.
 * A new file is readable and writable by its owner only.
 *
 * @throws {DataFolderRefused} in one line, why the file can't be used and what to do
 */
export function openDurableFile(path: string): Database.Database {
  try {
    ensurePrivateFile(path);
    const connection = new Database(path, { timeout: busyTimeout });
    try {
      requireDurability(path, connection);
      return connection;
    } catch (fault) {
      connection.close();
      throw fault;
    }
  } catch (fault) {
    throw refusalOf(path, fault);
  }
}

/**
 * Opens a SQLite file that a durable connection keeps, for reading what is committed.
 *
 * @throws {DataFolderRefused} as `openDurableFile`
 */
export function openForReading(path: string): Database.Database {
  try {
    return new Database(path, { readonly: true, fileMustExist: true, timeout: busyTimeout });
  } catch (fault) {
    throw refusalOf(path, fault);
  }
}

function requireDurability(path: string, connection: Database.Database): void {
  const journal = connection.pragma('journal_mode = WAL', { simple: true });
  connection.pragma('synchronous = FULL');
  // Without it, INSERT OR REPLACE would delete a row past the trigger that refuses it.
  // 16 MiB instead of 4 between two checkpoints, which write and synchronise the file within a commit.
  connection.pragma('wal_autocheckpoint = 4000');
  connection.pragma('recursive_triggers = ON');
  connection.pragma('foreign_keys = ON');
  connection.pragma(`journal_size_limit = ${keptWriteAheadLog}`);
  if (journal !== 'wal' || connection.pragma('synchronous', { simple: true }) !== full) {
    throw new DataFolderRefused(`Can't write ${path} safely there: choose a folder on a local disk.`);
  }
}

/**
 * Creates an empty file that only its owner may read and write, durably; leaves an existing one alone, without
 * opening it: closing a second handle would drop the locks that SQLite holds on it.
 */
export function ensurePrivateFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (fault) {
    if (isExisting(fault)) return;
    throw fault;
  }
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function isExisting(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'EEXIST';
}
