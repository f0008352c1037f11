import { describe, expect, it } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import {
  actAnsweredFor,
  actUpheld,
  confirmationAsked,
  occurrenceCorrected,
  registeredInError,
  type MatterMove,
} from '#casework';
import { beforeTheFirst } from '#event-store';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { leavingNothing } from '../../../projections/src/testing/leaving-nothing.js';
import { MemoryLog } from '../../../projections/src/testing/memory-log.js';
import { viewEngines } from '../../../projections/src/testing/view-engines.js';
import { plot, runViews } from '../testing/running-views.js';
import type { WrittenFile } from '../testing/written-file.js';
import { confirmationsView } from './confirmations-view.js';
import { confirmationRows, deniedRows, OpenConfirmations } from './open-confirmations.js';
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

function deniedBy(doneBy: string, name: string): WrittenFile {
  return recordedFor(doneBy, name).happens(
    actAnsweredFor,
    { entryId: `entry-${name}`, doneBy, confirmed: false, reason: 'Not me.' },
    { matterId: `plot-${name}` },
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

describe.each(viewEngines(freshPostgresDatabase))('What was denied, on $engine,', ({ place }) => {
  it('waits for a manager, and for its doer no more, until it is upheld, in error or corrected', async () => {
    const log = new MemoryLog();
    const { runner, store } = await runViews(log, await place(leaving), leaving);
    const confirmations = new OpenConfirmations(store);
    const inError = (entryId: string, restores: MatterMove[] = []) => ({
      entryId,
      reason: 'A slip.',
      restores,
    });
    const times = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T00:01:00.000Z' };
    const corrected = { entryId: 'entry-corrected', ...times, reason: 'A slip.', opened: [], closed: [] };
    const files = [
      deniedBy('ada', 'waits'),
      deniedBy('ada', 'upheld').happens(actUpheld, { entryId: 'entry-upheld', doneBy: 'ada', reason: 'So.' }),
      deniedBy('ada', 'error').happens(registeredInError, inError('entry-error')),
      deniedBy('ada', 'gone').happens(
        registeredInError,
        inError('opening', [{ matterId: 'plot-gone', inError: true }]),
      ),
      deniedBy('ada', 'corrected').happens(occurrenceCorrected, corrected),
    ];
    for (const { stream, toAppend } of files) await log.append(stream, 'no-stream', toAppend);
    await runner.waitFor(await log.head(), 5_000);

    expect(await confirmations.denied('north', 'green', 10)).toMatchObject([
      { entryId: 'entry-waits', fileId: 'file-waits', matterId: 'plot-waits', deniedAt: expect.any(String) },
    ]);
    expect(await confirmations.of('north', 'ada', 10)).toEqual([]);
    expect(await confirmations.staffAsked('north')).toEqual([]);
    expect(await confirmations.denied('north', 'red', 10)).toEqual([]);
    expect(await confirmations.denied('south', 'green', 10)).toEqual([]);
  });
});

describe('A query for what waits for an answer', () => {
  it('runs along its index', async () => {
    const sqlite = viewEngines(freshPostgresDatabase).find(({ engine }) => engine === 'SQLite')!;
    const { runner, store } = await runViews(new MemoryLog(), await sqlite.place(leaving), leaving);
    await runner.waitFor(beforeTheFirst, 5_000);
    const plans = await store.read(confirmationsView, async ({ transaction }) => {
      const tables = transaction.withTables<ConfirmationsSchema>();
      const planOf = async ({ sql, parameters }: CompiledQuery) => {
        const explaining = CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
        const { rows } = await transaction.executeQuery<{ detail: string }>(explaining);
        return rows.map(({ detail }) => detail).join();
      };
      return [
        await planOf(confirmationRows(tables, 'north', 'ada', 10).compile()),
        await planOf(deniedRows(tables, 'north', 'green', 10).compile()),
      ];
    });
    expect(plans).toEqual([
      expect.stringMatching(/^SEARCH \S+ USING INDEX \S+done_by/),
      expect.stringMatching(/^SEARCH \S+ USING INDEX \S+denied[^,]*$/),
    ]);
  });
});
