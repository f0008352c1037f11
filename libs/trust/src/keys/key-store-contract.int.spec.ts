import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describeKeyStore } from '../contract/index.js';
import { openKeyStore } from './embedded-key-store.js';

const masterKey = Buffer.alloc(32, 7).toString('base64');

describeKeyStore('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-keys-'));
  let store = openKeyStore({ folder, masterKey });
  const onFile = <Result>(work: (database: Database.Database) => Result): Promise<Result> => {
    const database = new Database(join(folder, 'keys.sqlite'));
    try {
      return Promise.resolve(work(database));
    } finally {
      database.close();
    }
  };
  return Promise.resolve({
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = openKeyStore({ folder, masterKey });
    },
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
    openWithWrongMasterKey: () =>
      new Promise((resolve) => {
        resolve(openKeyStore({ folder, masterKey: Buffer.alloc(32, 8).toString('base64') }));
      }),
    wrapped: (keyId, dataClass) =>
      onFile((database) => {
        const wrapped = database
          .prepare<[string], Buffer>(`SELECT ${dataClass} FROM key_set WHERE key_id = ?`)
          .pluck()
          .get(keyId);
        return wrapped?.some((byte) => byte !== 0) === true ? wrapped : undefined;
      }),
    swap: (from, to, dataClass) =>
      onFile((database) => {
        database
          .prepare(
            `UPDATE key_set SET ${dataClass} = (SELECT ${dataClass} FROM key_set WHERE key_id = ?)
             WHERE key_id = ?`,
          )
          .run(from, to);
      }),
  });
});
