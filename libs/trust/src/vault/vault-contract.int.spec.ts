import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describeVault } from '../contract/index.js';
import { openVault } from './embedded-vault.js';

describeVault('SQLite', async (now) => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-vault-'));
  const options = { folder, wrappingKey: Buffer.alloc(32, 7), now };
  let store = await openVault(options);
  return {
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = await openVault(options);
    },
    dispose: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
    openWithWrongMasterKey: () => openVault({ ...options, wrappingKey: Buffer.alloc(32, 8) }),
    tamper: (statement) =>
      new Promise<void>((resolve) => {
        const database = new Database(join(folder, 'vault.sqlite'));
        try {
          database.exec(statement);
        } finally {
          database.close();
        }
        resolve();
      }),
  };
});
