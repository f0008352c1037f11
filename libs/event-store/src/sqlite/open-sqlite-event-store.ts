import { join } from 'node:path';
import { openDurableFile, openForReading } from './durable-file.js';
import { refusalOf } from './folder-refusal.js';
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
