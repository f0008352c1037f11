import { describe, expect, it } from '@jest/globals';
import { freshPostgresServer } from '../../../../test/engines/postgres.js';
import { ViewStoreUnavailable } from '../faults.js';
import { leavingNothing } from '../testing/leaving-nothing.js';
import { Bed, bedsIn, bedsView, runViews } from '../testing/made-up-views.js';
import { MemoryLog } from '../testing/memory-log.js';
import { longestWait, waitUntil } from '../testing/wait-until.js';
import { openPostgresViews } from './index.js';

const leaving = leavingNothing();
const { afterwards } = leaving;

describe('When PostgreSQL goes away', () => {
  it.each(['SIGINT', 'SIGQUIT'] as const)(
    'and comes back after %s, the views go on by themselves, with nothing missing or double',
    async (signal) => {
      const server = afterwards(await freshPostgresServer(), (started) => started.dispose());
      const { url } = server;
      const place = {
        open: async () => afterwards(await openPostgresViews({ url }), (store) => store.close()),
      };
      const log = new MemoryLog();
      const planted = Array.from({ length: 30 }, (_, index) => new Bed(`plant-${index}`));
      log.write(...planted);
      const { store, runner, shown } = await runViews(log, place, leaving, {
        portionSize: 50,
        gathered: 100,
      });
      await waitUntil(async () => (await runner.status()).serving !== undefined, 20);
      expect(await shown(await log.head())).toHaveLength(30);

      // It goes away while events come.
      const ending = new AbortController();
      const writing = (async () => {
        for (let turn = 0; !ending.signal.aborted; turn += 1) {
          const bed = planted[turn % planted.length]!;
          log.write(bed.noted(turn));
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      })();
      await server.stop(signal);
      await expect(shown()).rejects.toThrow(ViewStoreUnavailable);
      await expect(runner.status()).rejects.toThrow(ViewStoreUnavailable);
      await expect(runner.waitFor('999999999', 200)).rejects.toThrow(ViewStoreUnavailable);
      const during = log.write(new Bed('rose'));
      await server.start();
      ending.abort();
      await writing;

      expect(await runner.waitFor(during, longestWait)).toBe(true);
      const last = log.write(new Bed('iris'));
      expect(await runner.waitFor(last, longestWait)).toBe(true);
      expect(await shown(last)).toHaveLength(32);
      expect((await runner.status()).serving).toMatchObject({
        position: last,
        events: log.events.length,
        parked: 0,
      });
      const beds = await store.read(bedsView, bedsIn);
      expect(beds.reduce((sum, { notes }) => sum + notes, 0)).toBe(log.events.length - beds.length);
    },
    90_000,
  );
});
