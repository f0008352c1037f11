import type { Database } from 'better-sqlite3';
import { DataFolderRefused } from './folder-refusal.js';

/** The version of the tables below, kept in `PRAGMA user_version`. */
const schemaVersion = 1;

/**
 * Streams are named once and numbered, so that the index of revisions stays small: with the names in it, random
 * ids dirty so many pages that a commit writes half as many events a second.
 *
 * AUTOINCREMENT: a position is never given twice, whatever happens to a row.
 */
const tables = `
  CREATE TABLE streams (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream INTEGER NOT NULL REFERENCES streams (number),
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;

  CREATE TRIGGER no_event_is_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
  CREATE TRIGGER no_event_is_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
  CREATE TRIGGER no_stream_is_renamed BEFORE UPDATE ON streams
    BEGIN SELECT RAISE(ABORT, 'a stream is never renamed'); END;
  CREATE TRIGGER no_stream_is_deleted BEFORE DELETE ON streams
    BEGIN SELECT RAISE(ABORT, 'a stream is never deleted'); END;
`;

/**
 * Creates the tables of the log in an empty file; leaves those of this version alone.
 *
 * @throws {DataFolderRefused} the file was written by a newer version, or is not a log
 */
export function prepareLogTables(path: string, connection: Database): void {
  const found = connection.pragma('user_version', { simple: true });
  if (found === schemaVersion) return;
  if (typeof found === 'number' && found > schemaVersion) {
    throw new DataFolderRefused(
      `${path} was written by a newer Casetrail (log version ${found}; this one reads ${schemaVersion}): start that one.`,
    );
  }
  connection
    .transaction(() => {
      requireEmpty(path, connection);
      connection.exec(tables);
      connection.pragma(`user_version = ${schemaVersion}`);
    })
    .immediate();
}

function requireEmpty(path: string, connection: Database): void {
  const objects = connection.prepare<[], number>('SELECT count(*) FROM sqlite_master').pluck().get();
  if (objects !== 0) throw new DataFolderRefused(`${path} is not a log of Casetrail: choose another folder.`);
}
