import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { startStandIn } from '../../../../test/stand-in/stand-in.js';
import { describeEventStore } from '../contract/index.js';
import { openEventStoreDb } from './open-event-store-db.js';

/** Ends only what hangs: a server is asked over the network, and may hold a long log of others besides ours. */
jest.setTimeout(180_000);

const given = process.env.CASETRAIL_TEST_ESDB;

describeEventStore(given ? 'EventStoreDB' : 'a stand-in of EventStoreDB', async () => {
  const standIn = given ? undefined : await startStandIn();
  const options = { url: standIn?.url ?? given ?? '', namespace: `test-${randomUUID().slice(0, 18)}` };
  let store = await openEventStoreDb(options);
  return {
    get store() {
      return store;
    },
    async reopen() {
      await store.close();
      store = await openEventStoreDb(options);
    },
    async dispose() {
      await store.close();
      await standIn?.dispose();
    },
  };
});
