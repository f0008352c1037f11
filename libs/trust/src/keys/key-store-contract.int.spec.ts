import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { dataClasses, describeKeyStore } from '../contract/index.js';
import { openKeyStore } from './embedded-key-store.js';

const masterKey = Buffer.alloc(32, 7).toString('base64');

describeKeyStore('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-keys-'));
  let store = await openKeyStore({ folder, masterKey, dataClasses });
  const onFile = <Result>(work: (database: Database.Database) => Result): Promise<Result> => {
    const database = new Database(join(folder, 'keys.sqlite'));
    try {
      return Promise.resolve(work(database));
    } finally {
      database.close();
    }
  };
  return {
    get store() {
      return store;
    },
    reopen: async (classes = dataClasses) => {
      await store.close();
      store = await openKeyStore({ folder, masterKey, dataClasses: classes });
    },
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
    openWithWrongMasterKey: () =>
      openKeyStore({ folder, masterKey: Buffer.alloc(32, 8).toString('base64'), dataClasses }),
    wrapped: (keyId, dataClass) =>
      onFile((database) => {
        const wrapped = database
          .prepare<[string, string], Buffer>(
            'SELECT wrapped FROM wrapped_key WHERE key_id = ? AND data_class = ?',
          )
          .pluck()
          .get(keyId, dataClass);
        return wrapped?.some((byte) => byte !== 0) === true ? wrapped : undefined;
      }),
    swap: (from, to, dataClass) =>
      onFile((database) => {
        database
          .prepare(
            `UPDATE wrapped_key SET wrapped = (SELECT wrapped FROM wrapped_key WHERE key_id = ? AND data_class = ?)
             WHERE key_id = ? AND data_class = ?`,
          )
          .run(from, dataClass, to, dataClass);
      }),
  };
});
