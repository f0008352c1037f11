import { describe, expect, it } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { deadlineExtended, deadlineMet, deadlineMissed, deadlineStarted, type Force } from '#casework';
import { beforeTheFirst } from '#event-store';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { leavingNothing } from '../../../projections/src/testing/leaving-nothing.js';
import { MemoryLog } from '../../../projections/src/testing/memory-log.js';
import { plot, runViews } from '../testing/running-views.js';
import { viewEngines, type ViewEngine } from '../../../projections/src/testing/view-engines.js';
import type { WrittenFile } from '../testing/written-file.js';
import { deadlinesView } from './deadlines-view.js';
import { dueRows, OpenDeadlines } from './open-deadlines.js';
import type { DeadlinesSchema } from './tables.js';
import { untilSeen } from '../../../projections/src/testing/wait-until.js';

const leaving = leavingNothing();

const day = (number: number) => new Date(Date.UTC(2026, 1, number)).toISOString();

function lastDays(nominal: number, legal: number) {
  const [nominalDue, legalLatest] = [day(nominal), day(legal)];
  const passedOver: [] = [];
  return {
    nominalDue,
    nominalDueDate: nominalDue.slice(0, 10),
    legalLatest,
    legalLatestDate: legalLatest.slice(0, 10),
    passedOver,
  };
}

/** A file with a plot and a deadline on it, whose nominal due and legal latest are days of February. */
function due(name: string, nominal: number, legal: number, force: Force = 'statutory'): WrittenFile {
  return startsDeadline(plot(name), `deadline-${name}`, nominal, legal, force);
}

function startsDeadline(
  file: WrittenFile,
  deadlineId: string,
  nominal: number,
  legal: number,
  force: Force,
): WrittenFile {
  return file.happens(
    deadlineStarted,
    {
      deadlineId,
      ruleId: 'G1',
      ruleset: 'SE-2025',
      source: 'Made up § 1',
      force,
      immediate: false,
      anchorEventId: 'event',
      anchorAt: day(1),
      anchorDate: '2026-02-01',
      length: { days: 14 },
      recordedLate: false,
      ...lastDays(nominal, legal),
    },
    { matterId: file.fileId.replace('file-', 'plot-'), cause: 'clock' },
  );
}

async function following(place: ViewEngine['place'], log: MemoryLog) {
  const { runner, store } = await runViews(log, await place(leaving), leaving);
  await untilSeen(runner, beforeTheFirst);
  const deadlines = new OpenDeadlines(store);
  const dueOn = async (number: number, limit = 100) => {
    await untilSeen(runner, await log.head());
    return (await deadlines.dueForSettling(day(number), limit)).map(({ fileId }) => fileId);
  };
  return { dueOn, store };
}

describe.each(viewEngines(freshPostgresDatabase))('Open deadlines on $engine', ({ place }) => {
  it('name the files to settle when the legal latest has passed, for a target when the nominal due has', async () => {
    const log = new MemoryLog();
    const { dueOn } = await following(place, log);
    log.write(due('law', 10, 12), due('target', 10, 12, 'target'), due('later', 20, 20));
    expect(await dueOn(9)).toEqual([]);
    expect(await dueOn(10)).toEqual(['file-target']);
    expect(await dueOn(12)).toEqual(['file-target', 'file-law']);
    expect(await dueOn(28)).toEqual(['file-target', 'file-law', 'file-later']);
    expect(await dueOn(28, 2)).toEqual(['file-target', 'file-law']);
  });

  it('are left alone once a miss is recorded, and when they are met or extended', async () => {
    const log = new MemoryLog();
    const { dueOn } = await following(place, log);
    const [missed, met, extended] = [due('missed', 10, 10), due('met', 10, 10), due('extended', 10, 10)];
    log.write(missed, met, extended);
    expect(await dueOn(11)).toEqual(['file-extended', 'file-met', 'file-missed']);
    const named = (name: string) => ({ deadlineId: `deadline-${name}`, ruleId: 'G1' });
    const byEventId = 'event';
    missed.happens(deadlineMissed, { ...named('missed'), legalLatest: day(10) });
    met.happens(deadlineMet, { ...named('met'), byEventId, onTime: true, recordedLate: false });
    extended.happens(deadlineExtended, {
      ...named('extended'),
      byEventId,
      decidedLate: false,
      ...lastDays(15, 16),
    });
    log.write(missed, met, extended);
    expect(await dueOn(15)).toEqual([]);
    expect(await dueOn(16)).toEqual(['file-extended']);
    log.write(extended.happens(deadlineMissed, { ...named('extended'), legalLatest: day(16) }));
    expect(await dueOn(28)).toEqual([]);
  });

  it('name a file once, however many of its deadlines have passed', async () => {
    const log = new MemoryLog();
    const { dueOn } = await following(place, log);
    log.write(startsDeadline(due('twice', 10, 10), 'another', 10, 11, 'local'));
    expect(await dueOn(11)).toEqual(['file-twice']);
  });
});

describe('Open deadlines on SQLite', () => {
  const [{ place }] = viewEngines(freshPostgresDatabase) as [ViewEngine];

  it('are read along their index, none that is not due', async () => {
    const { store } = await following(place, new MemoryLog());
    const plan = await store.read(deadlinesView, async ({ transaction }) => {
      const query = dueRows(transaction.withTables<DeadlinesSchema>(), day(1), 10).compile();
      const explaining = CompiledQuery.raw(`EXPLAIN QUERY PLAN ${query.sql}`, [...query.parameters]);
      const { rows } = await transaction.executeQuery<{ detail: string }>(explaining);
      return rows.map(({ detail }) => detail);
    });
    expect(plan).toHaveLength(1);
    expect(plan[0]).toMatch(/^SEARCH \w+ USING INDEX \w+_missed_after \(missed=\? AND missed_after<\?\)$/);
  });
});
