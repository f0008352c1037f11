import { join } from 'node:path';
import type { EventStore } from '../event-store.js';
import { openDurableFile, openForReading } from './durable-file.js';
import { refusalOf } from './folder-refusal.js';
import { LogReader } from './log-reader.js';
import { prepareLogTables } from './log-schema.js';
import { SqliteEventStore } from './sqlite-event-store.js';

/** The name of the log within its folder. */
export const logFileName = 'log.sqlite';

/**
 * Opens the log in a folder that exists and that this process owns (`claimDataFolder`); creates an empty one.
 *
 * @throws {DataFolderRefused} in one line, why the log can't be opened and what to do
 */
export function openSqliteEventStore(options: { readonly folder: string }): SqliteEventStore {
  const path = join(options.folder, logFileName);
  const writing = openDurableFile(path);
  try {
    prepareLogTables(path, writing);
    return new SqliteEventStore(writing, openForReading(path));
  } catch (fault) {
    writing.close();
    throw refusalOf(path, fault);
  }
}

/** A log that is only looked into. */
export interface LogForReading extends Pick<EventStore, 'readStream' | 'readAll'> {
  close(): void;
}

/**
 * Opens the log of a folder for reading what is committed, also beside the process that owns the folder. Creates
 * nothing.
 *
 * @throws {DataFolderRefused} in one line, why the log can't be read and what to do
 */
export function openSqliteLogForReading(options: { readonly folder: string }): LogForReading {
  const path = join(options.folder, logFileName);
  const connection = openForReading(path);
  try {
    const reader = new LogReader(connection);
    return {
      readStream: (stream, from, limit) => Promise.resolve(reader.stream(stream, from, limit)),
      readAll: (after, limit) => Promise.resolve(reader.log(after, limit)),
      close: () => {
        connection.close();
      },
    };
  } catch (fault) {
    connection.close();
    throw refusalOf(path, fault);
  }
}
