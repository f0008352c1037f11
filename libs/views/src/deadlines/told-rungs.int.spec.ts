import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CompiledQuery } from 'kysely';
import {
  catalogueOf,
  deadlineMet,
  deadlineMovesBy,
  deadlineMoved,
  deadlineStarted,
  dueRevisionOf,
  fileTakenOver,
  handlerAssigned,
  isOpen,
  rungTimes,
  type CaseEvent,
  type Deadline,
  type DeadlineRule,
  type FileTakenOver,
  type Procedure,
  type RungReference,
  type RungTime,
} from '#casework';
import type { RecordedEvent } from '#event-store';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import type { CaseloadSchema } from '../caseload/tables.js';
import { caseloadView } from '../caseload/caseload-view.js';
import { definitionOf, eventReader, type StoredView, type ViewReading, type ViewSet } from '#projections';
import { eventsInOrder, historyOf, someHappenings } from '../testing/generated-files.js';
import {
  concludedByReminder,
  reminderDropped,
  reminderFailed,
  reminderKind,
  reminderMadeTask,
  reminderSent,
} from '../../../reminders/src/sent/events.js';
import { leavingNothing } from '../../../projections/src/testing/leaving-nothing.js';
import { garden } from '../testing/made-up-procedure.js';
import { MemoryLog } from '../../../projections/src/testing/memory-log.js';
import { plot, runViews } from '../testing/running-views.js';
import {
  viewEngines,
  type ViewEngine,
  type ViewPlace,
} from '../../../projections/src/testing/view-engines.js';
import { WrittenFile } from '../testing/written-file.js';
import { viewsOf } from '../index.js';
import { deadlinesOf, deadlinesView } from './deadlines-view.js';
import { handledRows, OpenDeadlines, rowsDue, taskRows, untoldRows } from './open-deadlines.js';
import type { DeadlineRow, DeadlinesSchema } from './tables.js';
import { untilSeen } from '../../../projections/src/testing/wait-until.js';

const leaving = leavingNothing();

/** The ladders of the made-up rules: from the start, from the end, from both, repeated, with the miss. */
const ladders: readonly DeadlineRule['ladder'][] = [
  [],
  [
    { at: { afterStart: { days: 3 } }, to: ['intake-worker'] },
    { at: { every: { days: 2 }, from: 'start' }, to: ['intake-worker'] },
    { at: { beforeAnchor: { workingDays: 2 } }, to: ['intake-worker'] },
  ],
  [
    { at: { beforeDue: { days: 5 } }, to: ['intake-worker'] },
    { at: { onDueDay: '09:00' }, to: ['unit-manager'] },
    { at: { share: 50 }, to: ['intake-worker'] },
    { at: { every: { workingDays: 3 }, from: 'missed', at: '08:00' }, to: ['unit-manager'] },
  ],
  [
    { at: { afterStart: { hours: 1 } }, to: ['intake-worker'] },
    { at: { dayAfterStart: '08:00' }, to: ['unit-manager'] },
    { at: { hoursBeforeDue: 24 }, to: ['unit-manager'] },
    { at: { missed: true }, to: ['quality-officer'] },
  ],
  [
    { at: { afterStart: { weeks: 1 } }, to: ['intake-worker'] },
    { at: { beforeDue: { days: 2 } }, to: ['intake-worker'] },
    { at: { missed: true }, to: ['quality-officer'] },
  ],
];

const laddered: Procedure = {
  ...garden,
  deadlines: ladders.map((ladder, number) => ({
    id: `G${number}`,
    what: { sv: 'Skörd', en: 'Harvest' },
    kind: 'duty',
    responsible: 'intake-worker',
    versions: {},
    starts: [],
    rolls: false,
    stops: [],
    ladder,
  })),
};
const sweden = { jurisdiction: 'SE', timeZone: 'Europe/Stockholm' } as const;
const set: ViewSet = {
  views: viewsOf([laddered], concludedByReminder),
  kinds: [catalogueOf(laddered), reminderKind],
};
const read = eventReader(set.kinds);

/** A deadline as the events of a history have laid it out, told by a plain fold. */
interface Laid {
  readonly deadline: Deadline;
  readonly about: Omit<RungReference, 'rung' | 'at'>;
  readonly told: readonly RungTime[];
}

function untoldOf({ deadline, told }: Laid): readonly RungTime[] {
  const ladder = ladders[Number(deadline.ruleId.slice(1))] ?? [];
  return rungTimes(ladder, deadline, sweden, told);
}

/** A generated history in which reminders are told here and there, as a log, and what it leaves open. */
function toldHistory(happenings: Parameters<typeof historyOf>[0], tells: readonly number[]) {
  const history = historyOf(happenings);
  const byId = new Map(history.files.flatMap(({ events }) => events.map((event) => [event.id, event])));
  const all = new Map<string, Laid>();
  const open = () => [...all.values()].filter(({ deadline }) => isOpen(deadline));
  const log: Omit<RecordedEvent, 'position'>[] = [];
  for (const [index, stored] of eventsInOrder(history).entries()) {
    log.push(stored);
    fold(all, byId.get(stored.id)!, stored.stream.slice('garden:'.length));
    const chosen = tells[index % tells.length]!;
    const laid = open()[chosen % Math.max(1, open().length)];
    const [time] = laid ? untoldOf(laid) : [];
    if (chosen % 3 === 0 || !laid || !time) continue;
    all.set(laid.about.deadlineId, { ...laid, told: [...laid.told, time] });
    const reminder = told({ ...laid.about, ...time }, chosen);
    log.push({ ...reminder.toAppend[0]!, stream: reminder.stream, revision: 0 });
  }
  return {
    open: open(),
    events: log.map((event, at) => ({ ...event, position: String(at + 1).padStart(9, '0') })),
  };
}

function told(about: RungReference, chosen: number): WrittenFile {
  const reminder = new WrittenFile(`${about.deadlineId}-${dueRevisionOf(about)}`, reminderKind);
  const handed = { about, staffId: 'ada', channel: 'post', concludes: true };
  switch (chosen % 4) {
    case 0:
      return reminder.happens(reminderSent, handed);
    case 1:
      return reminder.happens(reminderDropped, { about, because: 'ended' });
    case 2:
      return reminder.happens(reminderFailed, { ...handed, because: 'refused' });
    default:
      return reminder.happens(reminderMadeTask, { about, unitId: 'unit-1', because: 'nobody-is-reached' });
  }
}

function fold(all: Map<string, Laid>, event: CaseEvent, fileId: string): void {
  if (event.type === fileTakenOver.type) {
    const { mergedFile } = event.data as FileTakenOver;
    for (const [deadlineId, laid] of all) {
      if (laid.about.fileId === mergedFile)
        all.set(deadlineId, { ...laid, about: { ...laid.about, fileId } });
    }
  }
  for (const move of deadlineMovesBy(catalogueOf(laddered), event)) {
    const { deadlineId } = move;
    const before = all.get(deadlineId);
    const deadline = deadlineMoved(before?.deadline, move, 'Europe/Stockholm');
    const { matterId } = deadline;
    const municipalityId = Number(fileId.slice(-1)) % 2 ? 'south' : 'north';
    const about = { municipalityId, procedure: 'garden', fileId, matterId, deadlineId };
    all.set(deadlineId, { deadline, about, told: before?.told ?? [] });
  }
}

/** The rows after events were taken in stretches of a size. */
async function rowsAfter(place: ViewPlace, events: readonly RecordedEvent[], size: number) {
  const store = await place.open();
  await store.lead();
  for (const { number } of await store.builds()) await store.drop(number);
  const { number } = await store.create(set);
  for (let from = 0; from < events.length; from += size) {
    const portion = events.slice(from, from + size);
    const projection = deadlinesOf([laddered], concludedByReminder).begin();
    const logged = portion.map(read).filter((event) => event !== undefined);
    await projection.take(store.rowsOf(deadlinesView, number), logged);
    await store.advance(number, { last: portion.at(-1)!, events: portion.length }, (transaction) =>
      projection.write(transaction.rowsOf(deadlinesView)),
    );
  }
  await store.index(number, set.views);
  await store.serve(number);
  const found = await store.read(deadlinesView, async ({ transaction }) => {
    const tables = transaction.withTables<DeadlinesSchema>();
    return {
      deadlines: await tables.selectFrom('open_deadline').selectAll().orderBy('deadline_id').execute(),
      tasks: await tables.selectFrom('reminder_task').selectAll().orderBy('deadline_id').execute(),
      files: await tables.selectFrom('deadline_file').selectAll().orderBy('file_id').execute(),
    };
  });
  await store.close();
  return found;
}

const someTells = fc.array(fc.nat(99), { minLength: 3, maxLength: 20 });

/** A server takes longer for small stretches. */
const runs = { SQLite: 50, PostgreSQL: 12 };

/** A file with a plot and a deadline of rule G4, whose days are days of February. */
function due(name: string, nominal: number): WrittenFile {
  const nominalDue = new Date(Date.UTC(2026, 1, nominal)).toISOString();
  const date = nominalDue.slice(0, 10);
  return plot(name).happens(
    deadlineStarted,
    {
      ...{
        deadlineId: `deadline-${name}`,
        ruleId: 'G4',
        ruleset: 'SE-2025',
        source: 'Made up § 1',
        kind: 'duty',
        force: 'statutory',
        elapsed: false,
      },
      ...{ immediate: false, anchorEventId: 'event', anchorAt: '2026-02-01T09:00:00.000Z' },
      ...{ anchorDate: '2026-02-01', length: { days: 14 }, recordedLate: false, passedOver: [] },
      ...{ nominalDue, nominalDueDate: date, legalLatest: nominalDue, legalLatestDate: date },
    },
    { matterId: `plot-${name}`, cause: 'clock' },
  );
}

function aboutOf(name: string, time: RungTime): RungReference {
  const ids = { fileId: `file-${name}`, matterId: `plot-${name}`, deadlineId: `deadline-${name}` };
  return { municipalityId: 'north', procedure: 'garden', ...ids, ...time };
}

async function following(place: ViewEngine['place'], ...files: readonly WrittenFile[]) {
  const log = new MemoryLog();
  log.write(...files);
  const { runner, store } = await runViews(log, await place(leaving), leaving, set);
  const seen = async () => untilSeen(runner, await log.head());
  await seen();
  return { log, store, seen, deadlines: new OpenDeadlines(store) };
}

describe.each(viewEngines(freshPostgresDatabase))(
  'The ladders of open deadlines on $engine',
  ({ engine, place }) => {
    it('hold after any history the rungs that nothing says was told, however the log was cut', async () => {
      const at = await place(leaving);
      await fc.assert(
        fc.asyncProperty(
          someHappenings,
          someTells,
          fc.integer({ min: 1, max: 9 }),
          async (happened, tells, size) => {
            const { open, events } = toldHistory(happened, tells);
            const incremental = await rowsAfter(at, events, size);
            const rebuilt = await rowsAfter(at, events, events.length);
            expect(incremental).toEqual(rebuilt);
            const expected = open
              .map((laid): Partial<DeadlineRow> => {
                const untold = untoldOf(laid);
                const { deadlineId, municipalityId } = laid.about;
                return {
                  deadline_id: deadlineId,
                  municipality_id: municipalityId,
                  untold:
                    untold.length === 0
                      ? ''
                      : JSON.stringify(untold.map(({ rung, at: when }) => [rung, when])),
                  remind_at: untold[0]?.at ?? '',
                  state: laid.deadline.state,
                };
              })
              .toSorted((one, other) => (one.deadline_id! < other.deadline_id! ? -1 : 1));
            expect(rebuilt.deadlines).toMatchObject(expected);
            expect(rebuilt.deadlines).toHaveLength(expected.length);
            const openIds = new Set(open.map(({ about }) => about.deadlineId));
            expect(rebuilt.tasks.every(({ deadline_id }) => openIds.has(deadline_id))).toBe(true);
          },
        ),
        { numRuns: runs[engine] },
      );
    }, 120_000);

    it('show of each deadline the next rung, until it is told, and go on from a page', async () => {
      const { log, deadlines, seen } = await following(place, due('a', 20), due('b', 12), due('c', 6));
      const until = async (day: string, limit = 10, after?: RungReference) =>
        (await deadlines.untoldUntil(`2026-02-${day}T12:00:00.000Z`, limit, after)).map(
          ({ deadlineId, rung, at }) => `${deadlineId} ${rung} ${at}`,
        );
      expect(await until('03')).toEqual([]);
      const all = [
        'deadline-c 1 2026-02-04T08:00:00.000Z',
        'deadline-a 0 2026-02-08T08:00:00.000Z',
        'deadline-b 0 2026-02-08T08:00:00.000Z',
      ];
      expect(await until('10')).toEqual(all);
      expect(await until('10', 2)).toEqual(all.slice(0, 2));
      expect(await until('10', 2, aboutOf('a', { rung: 0, at: '2026-02-08T08:00:00.000Z' }))).toEqual(
        all.slice(2),
      );
      log.write(told(aboutOf('b', { rung: 0, at: '2026-02-08T08:00:00.000Z' }), 0));
      await seen();
      expect(await until('10')).toEqual([all[0], all[1], 'deadline-b 1 2026-02-10T08:00:00.000Z']);
    });

    it('show what falls due until an instant, page by page, with case numbers', async () => {
      const { deadlines } = await following(place, due('a', 20), due('b', 12), due('c', 12), due('d', 26));
      const until = '2026-02-21T00:00:00.000Z';
      const first = await deadlines.dueUntil(until, 2);
      expect(
        first.deadlines.map(({ caseNumber, nominalDueDate }) => `${caseNumber} ${nominalDueDate}`),
      ).toEqual(['P-b 2026-02-12', 'P-c 2026-02-12']);
      const second = await deadlines.dueUntil(until, 2, first.next);
      expect(second.deadlines.map(({ caseNumber, ruleId, state }) => [caseNumber, ruleId, state])).toEqual([
        ['P-a', 'G4', 'running'],
      ]);
      expect(second.next).toBeUndefined();
    });

    it('show a handler their own, and the tasks that fell to them, while the deadline is open', async () => {
      const [mine, other] = [due('a', 20), due('b', 12)];
      for (const [file, handlerId] of [
        [mine, 'ada'],
        [other, 'bo'],
      ] as const) {
        const matterId = file.fileId.replace('file-', 'plot-');
        file.happens(handlerAssigned, { handlerId, unitId: 'unit-1' }, { matterId });
      }
      const task = new WrittenFile('task', reminderKind).happens(reminderMadeTask, {
        about: aboutOf('a', { rung: 0, at: '2026-02-08T08:00:00.000Z' }),
        ...{ assigneeId: 'ada', unitId: 'unit-1', because: 'nobody-is-reached' },
      });
      const { log, deadlines, seen } = await following(place, mine, other, task);
      const asked = { municipalityId: 'north', staffId: 'ada', procedures: ['garden'] };
      const handled = async () => (await deadlines.ofHandler(asked, 10)).map(({ caseNumber }) => caseNumber);
      const tasks = async () =>
        (await deadlines.tasksOf('north', 'ada', 10)).map(({ deadline }) => deadline.caseNumber);
      expect([await handled(), await tasks()]).toEqual([['P-a'], ['P-a']]);
      expect(await deadlines.ofHandler({ ...asked, municipalityId: 'south' }, 10)).toEqual([]);
      const met = {
        deadlineId: 'deadline-a',
        ruleId: 'G4',
        byEventId: 'event',
        onTime: true,
        recordedLate: false,
      };
      log.write(mine.happens(deadlineMet, met, { matterId: 'plot-a' }));
      await seen();
      expect([await handled(), await tasks()]).toEqual([[], []]);
    });
  },
);

describe('A changed ladder', () => {
  it('is a reason to fill the views anew', () => {
    const changed = laddered.deadlines.map((rule) => ({ ...rule, ladder: rule.ladder.slice(1) }));
    const views = viewsOf([{ ...laddered, deadlines: changed }], concludedByReminder);
    expect(definitionOf({ ...set, views })).not.toBe(definitionOf(set));
  });
});

describe('Questions about open deadlines on SQLite', () => {
  const [{ place }] = viewEngines(freshPostgresDatabase) as [ViewEngine];
  const [early, late] = ['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];

  it('are answered along their indexes, planned as for a million rows', async () => {
    const { store } = await following(place);
    const planOf = (
      view: StoredView,
      queriesOf: (transaction: ViewReading['transaction']) => readonly { compile: () => CompiledQuery }[],
    ) =>
      store.read(view, async ({ transaction }) => {
        const plans: string[] = [];
        for (const query of queriesOf(transaction)) {
          const { sql, parameters } = query.compile();
          const { rows } = await transaction.executeQuery<{ detail: string }>(
            CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]),
          );
          plans.push(rows.map(({ detail }) => detail.replaceAll(/\w+_v\d+_build\d+_/g, '')).join('; '));
        }
        return plans;
      });
    expect(
      await planOf(deadlinesView, (transaction) => {
        const tables = transaction.withTables<DeadlinesSchema>();
        return [
          untoldRows(tables, late, 100),
          untoldRows(tables, late, 100, { at: early, deadlineId: 'd' }),
          rowsDue(tables, late, 100),
          rowsDue(tables, late, 100, { at: early, deadlineId: 'd' }),
          taskRows(tables, 'north', 'ada', 100),
        ];
      }),
    ).toEqual([
      'SEARCH open_deadline USING INDEX open_deadline_remind_at (remind_at>? AND remind_at<?)',
      'SEARCH open_deadline USING INDEX open_deadline_remind_at ((remind_at,deadline_id)>(?,?) AND remind_at<?)',
      'SEARCH open_deadline USING INDEX open_deadline_due_from (due_from>? AND due_from<?)',
      'SEARCH open_deadline USING INDEX open_deadline_due_from ((due_from,deadline_id)>(?,?) AND due_from<?)',
      'SEARCH reminder_task USING INDEX reminder_task_assignee (municipality_id=? AND assignee_id=?)',
    ]);
    expect(
      await planOf(caseloadView, (transaction) => [
        handledRows(
          transaction.withTables<CaseloadSchema>(),
          { municipalityId: 'north', staffId: 'ada', procedure: 'garden', standing: 'open' },
          100,
        ),
      ]),
    ).toEqual([
      'SEARCH matter USING INDEX matter_handler_due (municipality_id=? AND procedure=? AND standing=? AND handler_id=? AND next_due>?)',
    ]);
  });
});
