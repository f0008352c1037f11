import { existsSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { logFileName } from '#event-store/sqlite';
import type { Configuration } from '#platform';
import { CommandRefused } from './command-refused.js';

type Folder = Pick<Configuration, 'dataFolder' | 'log' | 'keys'>;

/**
 * Refuses a data folder that a command would have to make, before anything is made: a folder that was mistyped looks
 * like a record that is empty.
 *
 * @param typed whether the folder was named by `--data`; then it has to be there wherever the log is
 * @throws {CommandRefused} the folder isn't there or is none; log or keys are embedded and not in it
 */
export function checkRecordIsThere({ dataFolder, log, keys }: Folder, typed: boolean): void {
  if (typed || log.engine === 'embedded') checkFolder(dataFolder, 'Name the folder of a record');
  if (log.engine !== 'embedded') return;
  if (!existsSync(join(dataFolder, logFileName))) {
    throw new CommandRefused(
      `There is no log in ${dataFolder}. Name the folder of one, or begin one with \`casetrail found\`.`,
    );
  }
  checkKeysAreThere(dataFolder, keys);
}

/**
 * Refuses a data folder that can't be begun: one folder is made, and never the way to it.
 *
 * @throws {CommandRefused} the folder that it would lie in isn't there; it holds a log that has lost its keys
 */
export function checkRecordCanBegin({ dataFolder, log, keys }: Folder): void {
  checkFolder(existsSync(dataFolder) ? dataFolder : dirname(dataFolder), 'Make it, or choose another');
  if (log.engine === 'embedded' && existsSync(join(dataFolder, logFileName)))
    checkKeysAreThere(dataFolder, keys);
}

/** New keys beside a log that has lost its own would only hide the loss. */
function checkKeysAreThere(dataFolder: string, keys: Folder['keys']): void {
  if (keys.engine !== 'embedded' || existsSync(join(dataFolder, 'keys/keys.sqlite'))) return;
  throw new CommandRefused(
    `There is a log in ${dataFolder}, but not its keys. Put its folder \`keys\` back from a backup.`,
  );
}

function checkFolder(path: string, remedy: string): void {
  const found = lookedAt(path);
  if (found === undefined) throw new CommandRefused(`There is no folder ${path}. ${remedy}.`);
  if (!found.isDirectory()) throw new CommandRefused(`${path} is not a folder. ${remedy}.`);
}

/** @throws {CommandRefused} what lies on the way may not be looked into */
function lookedAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new CommandRefused(`${path} can't be looked into (${code}). Give permission, or choose another.`);
  }
}
