import pg from 'pg';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { dataClasses, describeKeyStore, describeReadLog, describeVault } from '../contract/index.js';
import { openPostgresKeyStore, openPostgresReadLog, openPostgresVault } from './index.js';

const masterKey = Buffer.alloc(32, 7).toString('base64');

/** Runs a statement past the store. */
async function asked<Row extends object>(
  url: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

describeKeyStore('PostgreSQL', async () => {
  const database = await freshPostgresDatabase();
  const { url } = database;
  const options = { url, masterKey, dataClasses, keptAtMost: 20 };
  let store = await openPostgresKeyStore(options);
  return {
    get store() {
      return store;
    },
    reopen: async (classes = dataClasses) => {
      await store.close();
      store = await openPostgresKeyStore({ ...options, dataClasses: classes });
    },
    dispose: async () => {
      await store.close();
      await database.drop();
    },
    openWithWrongMasterKey: () =>
      openPostgresKeyStore({ ...options, masterKey: Buffer.alloc(32, 8).toString('base64') }),
    wrapped: async (keyId, dataClass) => {
      const rows = await asked<{ wrapped: Buffer | null }>(
        url,
        'SELECT wrapped FROM casetrail_keys.wrapped_key WHERE key_id = $1 AND data_class = $2',
        [keyId, dataClass],
      );
      return rows[0]?.wrapped ?? undefined;
    },
    swap: async (from, to, dataClass) => {
      await asked(
        url,
        `UPDATE casetrail_keys.wrapped_key AS there SET wrapped = here.wrapped
         FROM casetrail_keys.wrapped_key AS here
         WHERE here.key_id = $1 AND there.key_id = $2 AND here.data_class = $3 AND there.data_class = $3`,
        [from, to, dataClass],
      );
    },
  };
});

describeReadLog('PostgreSQL', async () => {
  const database = await freshPostgresDatabase();
  const { url } = database;
  let store = await openPostgresReadLog({ url });
  return {
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = await openPostgresReadLog({ url });
    },
    dispose: async () => {
      await store.close();
      await database.drop();
    },
    tamper: async (statement) => {
      await asked(url, `SET search_path = casetrail_reads; ${statement}`);
    },
  };
});

describeVault('PostgreSQL', async (now) => {
  const database = await freshPostgresDatabase();
  const { url } = database;
  const options = { url, wrappingKey: Buffer.alloc(32, 7), now };
  let store = await openPostgresVault(options);
  return {
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = await openPostgresVault(options);
    },
    dispose: async () => {
      await store.close();
      await database.drop();
    },
    openWithWrongMasterKey: () => openPostgresVault({ ...options, wrappingKey: Buffer.alloc(32, 8) }),
    tamper: async (statement) => {
      await asked(url, `SET search_path = casetrail_vault; ${statement}`);
    },
  };
});
