import type { EventStore } from '#event-store';
import { openSqliteLogForReading } from '#event-store/sqlite';
import { openLog, type Configuration, type OpenedParts } from '#platform';

/** A log that nothing is appended to. */
export type LogLookedInto = Pick<EventStore, 'readStream' | 'readAll'>;

/**
 * Opens the log for reading alone: also beside the process that owns the folder, and making nothing.
 *
 * @throws {DataFolderRefused | StoreUnavailable} in one line, why it can't be read and what to do
 */
export async function lookInto(
  configuration: Pick<Configuration, 'dataFolder' | 'log'>,
  parts: OpenedParts,
): Promise<LogLookedInto> {
  if (configuration.log.engine === 'served') {
    return parts.add(await openLog(configuration), (opened) => opened.close());
  }
  return parts.add(openSqliteLogForReading({ folder: configuration.dataFolder }), (opened) => {
    opened.close();
  });
}
