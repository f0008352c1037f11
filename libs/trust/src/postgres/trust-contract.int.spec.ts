import pg from 'pg';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { describeKeyStore, describeReadLog } from '../contract/index.js';
import { openPostgresKeyStore, openPostgresReadLog } from './index.js';

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
  const options = { url, masterKey, keptAtMost: 20 };
  let store = await openPostgresKeyStore(options);
  return {
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = await openPostgresKeyStore(options);
    },
    dispose: async () => {
      await store.close();
      await database.drop();
    },
    openWithWrongMasterKey: () =>
      openPostgresKeyStore({ url, masterKey: Buffer.alloc(32, 8).toString('base64') }),
    wrapped: async (keyId, dataClass) => {
      const rows = await asked<{ wrapped: Buffer | null }>(
        url,
        `SELECT ${dataClass} AS wrapped FROM casetrail_keys.key_set WHERE key_id = $1`,
        [keyId],
      );
      return rows[0]?.wrapped ?? undefined;
    },
    swap: async (from, to, dataClass) => {
      await asked(
        url,
        `UPDATE casetrail_keys.key_set AS there SET ${dataClass} = here.${dataClass}
         FROM casetrail_keys.key_set AS here WHERE here.key_id = $1 AND there.key_id = $2`,
        [from, to],
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
