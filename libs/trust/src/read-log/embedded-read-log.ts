import { join } from 'node:path';
import { GroupCommit, openDurableFile, openForReading } from '#event-store/sqlite';
import { makePrivateFolder } from '../private-folder.js';
import { checkIdsOf, ReadNotLogged, type ReadLog } from './read-log.js';
import { pageOf, soughtBy } from './read-pages.js';
import { prepareReadTables, ReadTables } from './read-tables.js';

/**
 * Opens the log of reads in a folder of its own, or creates it. A fault of the disk ends its taking reads until it
 * is opened anew.
 *
 * @throws {DataFolderRefused} in one line, why it can't be opened and what to do
 */
export async function openReadLog({ folder }: { readonly folder: string }): Promise<ReadLog> {
  makePrivateFolder(folder);
  const path = join(folder, 'reads.sqlite');
  const writing = openDurableFile(path);
  try {
    await prepareReadTables(path, writing);
    const reading = openForReading(path);
    const groupCommit = new GroupCommit(writing);
    return readLogOn(new ReadTables(writing, reading), groupCommit, () => {
      groupCommit.close();
      reading.close();
      writing.close();
    });
  } catch (fault) {
    writing.close();
    throw fault;
  }
}

function readLogOn(tables: ReadTables, groupCommit: GroupCommit, close: () => void): ReadLog {
  return {
    get takesReads() {
      return groupCommit.state.writes === 'taken';
    },
    async record(read) {
      checkIdsOf(read);
      try {
        await groupCommit.run(() => tables.insert(read));
      } catch (fault) {
        throw new ReadNotLogged('The read could not be logged.', { cause: fault });
      }
    },
    readsOf: (municipalityId, asked, limit) =>
      new Promise((resolve) => {
        resolve(pageOf(tables.find(municipalityId, soughtBy(asked), limit + 1), limit));
      }),
    close: () =>
      new Promise((resolve) => {
        close();
        resolve();
      }),
  };
}
