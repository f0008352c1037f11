import { describe, expect, it } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import {
  deadlineCancelled,
  deadlineExpired,
  deadlineExtended,
  deadlineMet,
  deadlineMissed,
  deadlinePassed,
  deadlineStarted,
  deadlineSuperseded,
  type DeadlineStarted,
} from '#casework';
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
    elapsed: false,
    nominalDue,
    nominalDueDate: nominalDue.slice(0, 10),
    legalLatest,
    legalLatestDate: legalLatest.slice(0, 10),
    passedOver,
  };
}

/** A file with a plot and a deadline on it, whose nominal due and legal latest are days of February. */
function due(name: string, nominal: number, legal: number, said: Partial<DeadlineStarted> = {}): WrittenFile {
  return startsDeadline(plot(name), `deadline-${name}`, nominal, legal, said);
}

function startsDeadline(
  file: WrittenFile,
  deadlineId: string,
  nominal: number,
  legal: number,
  said: Partial<DeadlineStarted>,
): WrittenFile {
  return file.happens(
    deadlineStarted,
    {
      deadlineId,
      ruleId: 'G1',
      ruleset: 'SE-2025',
      source: 'Made up § 1',
      kind: 'duty',
      force: 'statutory',
      immediate: false,
      anchorEventId: 'event',
      anchorAt: day(1),
      anchorDate: '2026-02-01',
      length: { days: 14 },
      recordedLate: false,
      ...lastDays(nominal, legal),
      ...said,
    },
    { matterId: file.fileId.replace('file-', 'plot-'), cause: 'clock' },
  );
}

async function following(place: ViewEngine['place'], log: MemoryLog) {
  const { runner, store } = await runViews(log, await place(leaving), leaving);
  await untilSeen(runner, beforeTheFirst);
  const deadlines = new OpenDeadlines(store);
  const seen = async () => untilSeen(runner, await log.head());
  const dueAt = async (instant: string, limit = 100) => {
    await seen();
    return (await deadlines.dueForSettling(instant, limit)).files.map(({ fileId }) => fileId);
  };
  return {
    dueAt,
    dueOn: (number: number, limit?: number) => dueAt(day(number), limit),
    deadlines,
    seen,
    store,
  };
}

const named = (name: string) => ({ deadlineId: `deadline-${name}`, ruleId: 'G1' });
const byEventId = 'event';

describe.each(viewEngines(freshPostgresDatabase))('Open deadlines on $engine', ({ place }) => {
  it('name the files to settle when the legal latest has passed, for a target when the nominal due has', async () => {
    const log = new MemoryLog();
    const { dueOn } = await following(place, log);
    log.write(due('law', 10, 12), due('target', 10, 12, { force: 'target' }), due('later', 20, 20));
    expect(await dueOn(9)).toEqual([]);
    expect(await dueOn(10)).toEqual(['file-target']);
    expect(await dueOn(12)).toEqual(['file-target', 'file-law']);
    expect(await dueOn(28)).toEqual(['file-target', 'file-law', 'file-later']);
    expect(await dueOn(28, 2)).toEqual(['file-target', 'file-law']);
  });

  it('name one that ends at an instant a millisecond after it', async () => {
    const log = new MemoryLog();
    const { dueAt } = await following(place, log);
    log.write(due('hours', 10, 10, { elapsed: true }));
    expect(await dueAt(day(10))).toEqual([]);
    expect(await dueAt('2026-02-10T00:00:00.001Z')).toEqual(['file-hours']);
  });

  it('go on from a page, however many there are', async () => {
    const log = new MemoryLog();
    const { deadlines, seen } = await following(place, log);
    log.write(due('a', 10, 10), due('b', 10, 10), due('c', 11, 11));
    await seen();
    const first = await deadlines.dueForSettling(day(28), 2);
    const second = await deadlines.dueForSettling(day(28), 2, first.next);
    const namesOf = ({ files }: typeof first) => files.map(({ fileId }) => fileId);
    expect([namesOf(first), namesOf(second)]).toEqual([['file-a', 'file-b'], ['file-c']]);
    expect(second.next).toBeUndefined();
  });

  it('are left alone once a miss is recorded, and when they are met or extended', async () => {
    const log = new MemoryLog();
    const { dueOn } = await following(place, log);
    const [missed, met, extended] = [due('missed', 10, 10), due('met', 10, 10), due('extended', 10, 10)];
    log.write(missed, met, extended);
    expect(await dueOn(11)).toEqual(['file-extended', 'file-met', 'file-missed']);
    missed.happens(deadlineMissed, { ...named('missed'), ended: day(10), explainedBefore: false });
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
    log.write(
      extended.happens(deadlineMissed, { ...named('extended'), ended: day(16), explainedBefore: false }),
    );
    expect(await dueOn(28)).toEqual([]);
  });

  it('of windows and appointments are due likewise, and end with their day', async () => {
    const log = new MemoryLog();
    const { dueOn } = await following(place, log);
    const [window, appointment] = [
      due('window', 10, 12, { kind: 'window' }),
      due('appointment', 14, 14, { kind: 'appointment' }),
    ];
    log.write(window, appointment);
    expect(await dueOn(13)).toEqual(['file-window']);
    expect(await dueOn(14)).toEqual(['file-window', 'file-appointment']);
    log.write(window.happens(deadlineExpired, { ...named('window'), ended: day(12) }));
    log.write(appointment.happens(deadlinePassed, { ...named('appointment'), ended: day(14) }));
    expect(await dueOn(28)).toEqual([]);
  });

  it('pass over what else is said of one that has ended', async () => {
    const log = new MemoryLog();
    const { dueOn } = await following(place, log);
    const file = due('plot', 10, 10).happens(deadlineCancelled, {
      ...named('plot'),
      ...{ byEventId, byType: 'garden/lapsed' },
    });
    log.write(file.happens(deadlineSuperseded, { ...named('plot'), because: 'recorded-late' }));
    expect(await dueOn(28)).toEqual([]);
  });

  it('keep a miss through an extension that came too late', async () => {
    const log = new MemoryLog();
    const { deadlines, seen } = await following(place, log);
    const file = due('late', 10, 10);
    file.happens(deadlineMissed, { ...named('late'), ended: day(10), explainedBefore: false });
    log.write(
      file.happens(
        deadlineExtended,
        { ...named('late'), byEventId, decidedLate: true, ...lastDays(20, 20) },
        { occurredAt: day(12) },
      ),
    );
    await seen();
    const [shown] = (await deadlines.dueUntil(day(28), 10)).deadlines;
    expect(shown).toMatchObject({ kind: 'duty', state: 'extended', missedSince: day(10) });
  });

  it('show what was missed from then on, however far it was extended since, and in its place', async () => {
    const log = new MemoryLog();
    const { deadlines, seen } = await following(place, log);
    const [late, inTime] = [due('late', 10, 12), due('in-time', 10, 12)];
    late.happens(deadlineMissed, { ...named('late'), ended: day(12), explainedBefore: false });
    for (const [file, name] of [
      [late, 'late'],
      [inTime, 'in-time'],
    ] as const) {
      file.happens(
        deadlineExtended,
        { ...named(name), byEventId, decidedLate: name === 'late', ...lastDays(400, 400) },
        { occurredAt: day(name === 'late' ? 13 : 9) },
      );
    }
    log.write(late, inTime, due('other', 14, 14), due('earlier', 11, 11));
    await seen();
    const until = async (number: number) =>
      (await deadlines.dueUntil(day(number), 10)).deadlines.map(({ fileId }) => fileId);
    expect(await until(11)).toEqual(['file-earlier']);
    expect(await until(28)).toEqual(['file-earlier', 'file-late', 'file-other']);
    expect(await until(400)).toContain('file-in-time');
  });

  it('name a file once, however many of its deadlines have passed', async () => {
    const log = new MemoryLog();
    const { dueOn } = await following(place, log);
    log.write(startsDeadline(due('twice', 10, 10), 'another', 10, 11, { force: 'local' }));
    expect(await dueOn(11)).toEqual(['file-twice']);
  });

  it('are found by the version of the law under which they run, by rule and municipality', async () => {
    const log = new MemoryLog();
    const { deadlines, seen } = await following(place, log);
    const [extended, missed] = [due('extended', 10, 10), due('missed', 10, 10)];
    extended.happens(deadlineExtended, {
      ...named('extended'),
      ...{ byEventId, decidedLate: false },
      ...lastDays(20, 20),
    });
    missed.happens(deadlineMissed, { ...named('missed'), ended: day(10), explainedBefore: false });
    log.write(
      ...[due('a', 10, 10), due('b', 10, 10), due('other-rule', 10, 10, { ruleId: 'G2' })],
      ...[due('newer', 10, 10, { ruleset: 'SE-2027' }), extended, missed],
    );
    await seen();
    const outdated = { municipalityId: 'north', procedure: 'garden', ruleId: 'G1', ruleset: 'SE-2025' };
    const found = async (of: typeof outdated, limit = 10, after?: string) => {
      const { files, next } = await deadlines.outdated(of, limit, after);
      return [files.map(({ fileId }) => fileId), next];
    };
    expect(await found(outdated)).toEqual([['file-a', 'file-b'], undefined]);
    expect(await found(outdated, 1)).toEqual([['file-a'], 'deadline-a']);
    expect(await found(outdated, 1, 'deadline-a')).toEqual([['file-b'], 'deadline-b']);
    expect(await found({ ...outdated, municipalityId: 'south' })).toEqual([[], undefined]);
    expect(await deadlines.municipalities()).toEqual(['north']);
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
    expect(plan[0]).toMatch(/^SEARCH \w+ USING INDEX \w+_passes_at \(passes_at>\? AND passes_at<\?\)$/);
  });
});
