import { describe, expect, it } from '@jest/globals';
import { freshPostgresServer } from '../../../../test/engines/postgres.js';
import { caseloadView } from '#views';
import type { CaseloadSchema } from '../../../views/src/caseload/tables.js';
import { ViewStoreUnavailable } from '../faults.js';
import { leavingNothing } from '../testing/leaving-nothing.js';
import { noted } from '../testing/made-up-procedure.js';
import { MemoryLog } from '../testing/memory-log.js';
import { plot, runViews } from '../../../views/src/testing/running-views.js';
import { waitUntil } from '../testing/wait-until.js';
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
        tables: () => Promise.resolve([]),
      };
      const log = new MemoryLog();
      const files = Array.from({ length: 30 }, (_, index) => plot(`plant-${index}`));
      log.write(...files);
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
          const file = files[turn % files.length]!;
          log.write(
            file.happens(noted, { times: turn }, { matterId: file.fileId.replace('file-', 'plot-') }),
          );
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      })();
      await server.stop(signal);
      await expect(shown()).rejects.toThrow(ViewStoreUnavailable);
      await expect(runner.status()).rejects.toThrow(ViewStoreUnavailable);
      await expect(runner.waitFor('999999999', 200)).rejects.toThrow(ViewStoreUnavailable);
      const during = log.write(plot('rose'));
      await server.start();
      ending.abort();
      await writing;

      expect(await runner.waitFor(during, 10_000)).toBe(true);
      const last = log.write(plot('iris'));
      expect(await runner.waitFor(last, 10_000)).toBe(true);
      expect(await shown(last)).toHaveLength(32);
      expect((await runner.status()).serving).toMatchObject({
        position: last,
        events: log.events.length,
        parked: 0,
      });
      const counted = await store.read(caseloadView, ({ transaction }) =>
        transaction
          .withTables<CaseloadSchema>()
          .selectFrom('matter_count')
          .select(({ fn }) => fn.sum<number>('matters').as('matters'))
          .executeTakeFirstOrThrow(),
      );
      expect(counted.matters).toBe(32);
    },
    40_000,
  );
});
