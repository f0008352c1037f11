import { mkdirSync } from 'node:fs';
import { DataFolderRefused } from '#event-store/sqlite';
import { engineFault } from './engine-fault.js';

/**
 * Makes a folder that only its owner may use, if it isn't there.
 *
 * @throws {DataFolderRefused} in one line, why it can't be made and what to do
 */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (fault) {
    const code = engineFault(fault)?.code;
    if (code === undefined) throw fault;
    throw new DataFolderRefused(
      `Can't use ${folder} (${code}): make it a folder that this user may write to.`,
      { cause: fault },
    );
  }
}
