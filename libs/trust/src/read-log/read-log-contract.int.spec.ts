import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describeReadLog } from '../contract/index.js';
import { openReadLog } from './embedded-read-log.js';

describeReadLog('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-reads-'));
  let store = await openReadLog({ folder });
  return {
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = await openReadLog({ folder });
    },
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
    tamper: (statement) =>
      new Promise<void>((resolve) => {
        const database = new Database(join(folder, 'reads.sqlite'));
        try {
          database.exec(statement);
        } finally {
          database.close();
        }
        resolve();
      }),
  };
});
