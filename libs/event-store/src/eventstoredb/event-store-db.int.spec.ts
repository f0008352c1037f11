import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { startStandIn } from '../../../../test/stand-in/stand-in.js';
import { describeEventStore } from '../contract/index.js';
import { openEventStoreDb } from './open-event-store-db.js';

/** A server is asked over the network, and one that others use holds a long log besides ours. */
jest.setTimeout(60_000);

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
