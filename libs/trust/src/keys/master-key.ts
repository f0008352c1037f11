import { randomBytes } from 'node:crypto';
import { existsSync, fsyncSync, openSync, closeSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { KeyStoreRefused } from './key-store.js';

const masterKeyBytes = 32;

/** Where a key store lies, and its master key where that doesn't lie there too. */
export interface KeyFolder {
  /** A folder of its own for `keys.sqlite` and `master.key`. */
  readonly folder: string;
  /** 32 bytes in base64. Without it the file `master.key` holds the master key. */
  readonly masterKey?: string;
}

/** The key under which all others are wrapped. */
export interface MasterKey {
  readonly bytes: Buffer;
  /** Whether the store that it belongs to may be created now. */
  readonly creating: boolean;
  /** Says that the store is created: from now on master key and database must both be there. */
  created(): void;
}

/**
 * A master key that was handed in, so that it lies on no disk of this machine. Nothing beside the database then
 * tells a new store from a lost one: an empty folder becomes a new store.
 *
 * @param text 32 bytes in base64
 * @throws {KeyStoreRefused} it is anything else
 */
export function masterKeyFromText(text: string, folder: string): MasterKey {
  return { bytes: masterKeyBytesOf(text), creating: true, created: () => syncFolder(folder) };
}

/**
 * The bytes of a master key that was handed in.
 *
 * @param text 32 bytes in base64
 * @throws {KeyStoreRefused} it is anything else
 */
export function masterKeyBytesOf(text: string): Buffer {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) {
    throw new KeyStoreRefused('The master key must be 32 bytes in base64: 44 characters, the last one "=".');
  }
  return Buffer.from(text, 'base64');
}

/**
 * The master key in the file `master.key` of the folder; it is made, readable by its owner only, for a new store.
 *
 * It bears the name `master.key.new` until the database stands. So a start that was interrupted is taken up
 * again, and a file that got lost later is never replaced by a new one.
 *
 * @throws {KeyStoreRefused} the key or the database is lost, or the key is no key
 */
export function masterKeyOfFolder(folder: string, databaseExists: boolean): MasterKey {
  const path = join(folder, 'master.key');
  const newPath = `${path}.new`;
  if (existsSync(path)) {
    if (!databaseExists) {
      throw new KeyStoreRefused(
        `keys.sqlite is missing in ${folder}: put it back from a backup; without it nothing sealed can be read.`,
      );
    }
    return { bytes: readKey(path), creating: false, created: () => undefined };
  }
  if (databaseExists && !existsSync(newPath)) {
    throw new KeyStoreRefused(
      `master.key is missing in ${folder}: put it back from a backup, or hand the master key in.`,
    );
  }
  // Without a database nothing is wrapped yet: whatever an interrupted start has left may be overwritten.
  if (!databaseExists) writeDurably(newPath, randomBytes(masterKeyBytes));
  return {
    bytes: readKey(newPath),
    creating: true,
    created: () => {
      renameSync(newPath, path);
      syncFolder(folder);
    },
  };
}

function readKey(path: string): Buffer {
  const bytes = readFileSync(path);
  if (bytes.length !== masterKeyBytes) {
    throw new KeyStoreRefused(`${path} is not a master key of 32 bytes: put it back from a backup.`);
  }
  return bytes;
}

function writeDurably(path: string, bytes: Buffer): void {
  const file = openSync(path, 'w', 0o600);
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
