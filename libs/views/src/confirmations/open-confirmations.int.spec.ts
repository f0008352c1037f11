import { describe, expect, it } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { actAnsweredFor, confirmationAsked } from '#casework';
import { beforeTheFirst } from '#event-store';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { leavingNothing } from '../../../projections/src/testing/leaving-nothing.js';
import { MemoryLog } from '../../../projections/src/testing/memory-log.js';
import { viewEngines } from '../../../projections/src/testing/view-engines.js';
import { plot, runViews } from '../testing/running-views.js';
import type { WrittenFile } from '../testing/written-file.js';
import { confirmationsView } from './confirmations-view.js';
import { confirmationRows, OpenConfirmations } from './open-confirmations.js';
import type { ConfirmationsSchema } from './tables.js';

const leaving = leavingNothing();

function recordedFor(doneBy: string, name: string, municipalityId = 'north'): WrittenFile {
  const act = { commandType: 'garden/note', role: 'gardener', recordedBy: 'bo' };
  const about = { matterId: `plot-${name}`, cause: 'clock' } as const;
  return plot(name).happens(
    confirmationAsked,
    { ...act, municipalityId, doneBy, entryId: `entry-${name}` },
    about,
  );
}

describe.each(viewEngines(freshPostgresDatabase))('What waits for an answer, on $engine,', ({ place }) => {
  it('is found by whose act it was, the oldest first, until they answer', async () => {
    const log = new MemoryLog();
    const { runner, store } = await runViews(log, await place(leaving), leaving);
    const confirmations = new OpenConfirmations(store);
    const answered = recordedFor('ada', 'answered').happens(actAnsweredFor, {
      entryId: 'entry-answered',
      doneBy: 'ada',
      confirmed: true,
    });
    const files = [
      answered,
      recordedFor('ada', 'first'),
      recordedFor('ada', 'second'),
      recordedFor('cy', 'third'),
      recordedFor('di', 'elsewhere', 'south'),
    ];
    for (const { stream, toAppend } of files) await log.append(stream, 'no-stream', toAppend);
    await runner.waitFor(await log.head(), 5_000);

    const [first, second, ...more] = await confirmations.of('north', 'ada', 10);
    expect(first).toMatchObject({
      entryId: 'entry-first',
      procedure: 'garden',
      zone: 'green',
      fileId: 'file-first',
      matterId: 'plot-first',
      doneBy: 'ada',
      recordedBy: 'bo',
    });
    expect([second?.entryId, more]).toEqual(['entry-second', []]);
    expect(await confirmations.of('north', 'ada', 1)).toHaveLength(1);
    expect(await confirmations.of('south', 'ada', 10)).toEqual([]);
    expect(await confirmations.staffAsked('north')).toEqual(['ada', 'cy']);
  });
});

describe('A query for what waits for an answer', () => {
  it('runs along its index', async () => {
    const sqlite = viewEngines(freshPostgresDatabase).find(({ engine }) => engine === 'SQLite')!;
    const { runner, store } = await runViews(new MemoryLog(), await sqlite.place(leaving), leaving);
    await runner.waitFor(beforeTheFirst, 5_000);
    const plan = await store.read(confirmationsView, async ({ transaction }) => {
      const tables = transaction.withTables<ConfirmationsSchema>();
      const { sql, parameters } = confirmationRows(tables, 'north', 'ada', 10).compile();
      const explaining = CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
      return (await transaction.executeQuery<{ detail: string }>(explaining)).rows;
    });
    expect(plan.map(({ detail }) => detail).join()).toMatch(/^SEARCH \S+ USING INDEX \S+done_by/);
  });
});
