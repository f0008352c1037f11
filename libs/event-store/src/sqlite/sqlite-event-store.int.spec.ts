import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEventStore } from '../contract/index.js';
import { openSqliteEventStore } from './open-sqlite-event-store.js';

describeEventStore('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-log-'));
  let store = openSqliteEventStore({ folder });
  return Promise.resolve({
    get store() {
      return store;
    },
    async reopen() {
      await store.close();
      store = openSqliteEventStore({ folder });
    },
    async dispose() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  });
});
