import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hoursAfter, isShownBy, sightsOf, type Role, type Sight } from '#casework';
import { showsDeadlines, type Viewer } from './access-predicate.js';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { ViewBehind } from '#projections';
import { InvalidCursor } from './cursor.js';
import { fillCaseload, matterRow } from '../testing/filled-caseload.js';
import { leavingNothing } from '../../../projections/src/testing/leaving-nothing.js';
import { garden, gardenProcedure, kinds, steps } from '../testing/made-up-procedure.js';
import { auditor, cursorKey } from '../testing/running-views.js';
import { viewEngines } from '../../../projections/src/testing/view-engines.js';
import { deadlineStates } from '../testing/caseload-questions.js';
import { lists, type CaseloadFilters, type ListName } from './asking.js';
import { Caseload, type PageAsked } from './caseload.js';
import type { CaseloadOrder } from './ordered-rows.js';
import { sightedIn } from './is-listed.js';
import { asSeen, rowShown, type CaseloadRow } from './shown-row.js';
import type { MatterRow } from './tables.js';
import { wholeFiles } from '../../../casework/src/testing/sights.js';

const leaving = leavingNothing();

/** A server takes longer for each of many questions. */
const runs = { SQLite: 60, PostgreSQL: 20 };

const now = '2026-03-01T00:00:00.000Z';
const staffIds = ['ada', 'bo', 'cy'] as const;
const units = ['unit-1', 'unit-2'] as const;

/** A day around now, or none. */
const dayNear = fc
  .option(fc.integer({ min: -20, max: 15 }), { nil: undefined })
  .map((days) => (days === undefined ? '' : hoursAfter(now, days * 24)));

const aRow = fc.record({
  municipality_id: fc.constantFrom('north', 'north', 'north', 'south'),
  unit_id: fc.constantFrom(...units),
  handler_id: fc.constantFrom('', ...staffIds),
  kind: fc.constantFrom(...kinds),
  step: fc.constantFrom(...steps),
  standing: fc.constantFrom('open', 'open', 'open', 'closed', 'in-error'),
  protected: fc.constantFrom(0, 0, 1),
  opened_at: fc.nat(5).map((days) => hoursAfter('2026-01-01T00:00:00.000Z', days * 24)),
  next_due: dayNear,
  next_running: dayNear,
  overdue_from: dayNear,
  missed: fc.constantFrom(0, 0, 1),
});

const someRows = fc
  .array(aRow, { maxLength: 40, size: 'max' })
  .map((all) => all.map((said, index) => matterRow(String(index).padStart(3, '0'), possible(said))));

/** As deadlines make them: what is open and not missed runs, and nothing runs or is overdue before the first of all. */
function possible(said: Partial<MatterRow>): Partial<MatterRow> {
  const { next_due: due = '', next_running: running = '', overdue_from: overdue = '', missed = 0 } = said;
  const missedSince = { missed_since: missed === 1 ? now : '' };
  if (due === '') return { ...said, ...missedSince, next_running: '', overdue_from: '' };
  return {
    ...said,
    ...missedSince,
    next_running: missed === 0 || (running !== '' && running < due) ? due : running,
    overdue_from: overdue !== '' && overdue < due && missed === 0 ? due : overdue,
  };
}

const someRoles: fc.Arbitrary<readonly Role[]> = fc.uniqueArray(
  fc.constantFrom<Role>(
    'intake-worker',
    'investigator',
    'unit-manager',
    'decision-maker',
    'auditor',
    'archivist',
  ),
  { minLength: 1, maxLength: 3 },
);

const someFilters: fc.Arbitrary<CaseloadFilters> = fc.record(
  {
    kind: fc.constantFrom(...kinds),
    step: fc.constantFrom(...steps),
    handlerId: fc.constantFrom(...staffIds),
    unitId: fc.constantFrom(...units),
    deadlineState: fc.constantFrom(...deadlineStates),
    open: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const anOrder: fc.Arbitrary<CaseloadOrder> = fc.record({
  by: fc.constantFrom('due', 'opened'),
  direction: fc.constantFrom('ascending', 'descending'),
});

const aQuestion = fc.record({
  list: fc.constantFrom(...lists),
  filters: someFilters,
  sort: anOrder,
  limit: fc.integer({ min: 1, max: 7 }),
  viewer: fc.record({
    municipalityId: fc.constant('north'),
    zone: fc.constant('green'),
    staff: fc.record({
      staffId: fc.constantFrom(...staffIds),
      unitId: fc.constantFrom(...units),
      roles: someRoles,
      qualifications: fc.constant<readonly string[]>([]),
    }),
  }),
});

type Question = Omit<PageAsked, 'now' | 'cursor'>;

/** With somebody who sees which matters there are and none of their deadlines. */
const archived = gardenProcedure({
  sights: { ...garden.sights, archivist: [wholeFiles('municipality', kinds, { events: ['garden/noted'] })] },
});

/** Whether a matter is shown, by any sight or by one that shows its deadlines. */
function isSeen(row: MatterRow, { staff }: Viewer, among: (sight: Sight) => boolean = () => true): boolean {
  return sightsOf(archived.sights, staff.roles).some(
    (sight) => among(sight) && isShownBy(sight, staff, sightedIn(row)),
  );
}

/** The row as its viewer may know it. */
function known(row: MatterRow, viewer: Viewer): MatterRow {
  return { ...row, ...asSeen(row, { showsDeadlines: isSeen(row, viewer, showsDeadlines) }) };
}

/** What the question asks for, said once more without SQL. */
function matches(row: MatterRow, { viewer, list, filters = {} }: Omit<Question, 'sort' | 'limit'>): boolean {
  const { staffId, unitId } = viewer.staff;
  const inList: Record<ListName, boolean> = {
    mine: row.handler_id === staffId,
    unit: row.unit_id === unitId,
    unassigned: row.handler_id === '',
    all: true,
  };
  const inState = {
    overdue: row.overdue_from !== '' && row.overdue_from <= now,
    'due-soon': row.next_running > hoursAfter(now, -14 * 24) && row.next_running <= hoursAfter(now, 7 * 24),
    missed: row.missed === 1,
    none: row.next_due === '' && row.missed === 0,
  };
  const { kind, step, handlerId, unitId: unit, deadlineState, open = true } = filters;
  return (
    row.municipality_id === viewer.municipalityId &&
    inList[list] &&
    row.standing === (open ? 'open' : 'closed') &&
    (kind === undefined || row.kind === kind) &&
    (step === undefined || row.step === step) &&
    (handlerId === undefined || row.handler_id === handlerId) &&
    (unit === undefined || row.unit_id === unit) &&
    (deadlineState === undefined || inState[deadlineState]) &&
    isSeen(row, viewer, deadlineState === undefined ? undefined : showsDeadlines)
  );
}

function inOrder({ by, direction }: CaseloadOrder) {
  const sign = direction === 'ascending' ? 1 : -1;
  return (one: MatterRow, other: MatterRow): number => {
    if (by === 'due' && (one.next_due === '') !== (other.next_due === ''))
      return one.next_due === '' ? 1 : -1;
    const [first, second] = by === 'due' ? [one.next_due, other.next_due] : [one.opened_at, other.opened_at];
    const apart = first === second ? [one.matter_id, other.matter_id] : [first, second];
    return sign * (apart[0]! < apart[1]! ? -1 : 1);
  };
}

async function allPages(caseload: Caseload, question: Question): Promise<CaseloadRow[]> {
  const shown: CaseloadRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await caseload.page({ ...question, now, ...(cursor !== undefined && { cursor }) });
    expect(page.rows.length).toBeLessThanOrEqual(question.limit);
    expect(page.rows.length > 0 || cursor === undefined).toBe(true);
    shown.push(...page.rows);
    cursor = page.next;
  } while (cursor !== undefined);
  return shown;
}

describe.each(viewEngines(freshPostgresDatabase))('The caseload on $engine', ({ engine, place }) => {
  it('shows over its pages each matter that is asked for and may be seen, once and in order', async () => {
    const { caseload, write } = await fillCaseload(await place(leaving), [archived]);
    let before: readonly MatterRow[] = [];
    await fc.assert(
      fc.asyncProperty(
        someRows,
        fc.array(aQuestion, { minLength: 5, maxLength: 5 }),
        async (rows, questions) => {
          // Rows of the round before that are not overwritten are taken out of every list.
          const gone = before.slice(rows.length).map((row) => ({ ...row, standing: 'in-error' }));
          await write([...rows, ...gone], before);
          before = [...rows, ...gone];
          for (const question of questions) {
            const expected = rows
              .filter((row) => matches(row, question))
              .map((row) => known(row, question.viewer))
              .toSorted(inOrder(question.sort));
            expect(await allPages(caseload, question)).toEqual(expected.map(rowShown));
            const { count, isCapped } = await caseload.count({ ...question, now });
            expect({ count, isCapped }).toEqual({ count: expected.length, isCapped: false });
          }
          const [{ viewer }] = questions as [Question];
          const counts = await caseload.counts({ viewer, now });
          for (const list of lists) {
            const inList = (filters: CaseloadFilters) =>
              rows.filter((row) => matches(row, { viewer, list, filters }));
            const { total, steps: ofSteps, overdue, dueSoon, missed } = counts.lists[list];
            expect(total).toBe(inList({}).length);
            expect(ofSteps.reduce((sum, { count }) => sum + count, 0)).toBe(total);
            for (const { kind, step, count } of ofSteps) expect(count).toBe(inList({ kind, step }).length);
            expect(overdue.count).toBe(inList({ deadlineState: 'overdue' }).length);
            expect(dueSoon.count).toBe(inList({ deadlineState: 'due-soon' }).length);
            expect(missed.count).toBe(inList({ deadlineState: 'missed' }).length);
          }
        },
      ),
      { numRuns: runs[engine] },
    );
  }, 60_000);

  it('shows a row whose place did not change exactly once while others come, go and move', async () => {
    const { caseload, write } = await fillCaseload(await place(leaving), [garden]);
    const due = (days: number) => ({ next_due: hoursAfter(now, days * 24) });
    const staying = Array.from({ length: 20 }, (_, index) => matterRow(`s${index}`, due(index)));
    const moving = Array.from({ length: 20 }, (_, index) => matterRow(`m${index}`, due(index)));
    await write([...staying, ...moving]);
    const question = {
      viewer: auditor,
      list: 'all',
      sort: { by: 'due', direction: 'ascending' },
      limit: 3,
    } as const;
    const shown: string[] = [];
    let cursor: string | undefined;
    for (let turn = 0; turn === 0 || cursor !== undefined; turn += 1) {
      const page = await caseload.page({ ...question, now, ...(cursor !== undefined && { cursor }) });
      shown.push(...page.rows.map(({ matterId }) => matterId));
      cursor = page.next;
      const moved = moving[(turn * 7) % moving.length]!;
      await write(
        [{ ...moved, ...due((turn * 11) % 25) }, matterRow(`n${turn}`, due((turn * 3) % 20))],
        [moved],
      );
    }
    const stayed = shown.filter((id) => id.startsWith('matter-s'));
    expect(stayed).toEqual(staying.map((row) => row.matter_id));
  });

  it('refuses a cursor of another viewer, list, filter or order', async () => {
    const { caseload, write } = await fillCaseload(await place(leaving), [garden]);
    await write([matterRow('1'), matterRow('2'), matterRow('3')]);
    const question: Question = {
      viewer: auditor,
      list: 'all',
      sort: { by: 'due', direction: 'ascending' },
      limit: 1,
    };
    const { next } = await caseload.page({ ...question, now });
    const cursor = next ?? '';
    const { rows } = await caseload.page({ ...question, now: hoursAfter(now, 1), limit: 2, cursor });
    expect(rows).toHaveLength(2);
    const others: Partial<Question>[] = [
      { list: 'unit' },
      { filters: { kind: 'plot' } },
      { filters: { open: false } },
      { sort: { by: 'opened', direction: 'ascending' } },
      { sort: { by: 'due', direction: 'descending' } },
      { viewer: { ...auditor, municipalityId: 'south' } },
      { viewer: { ...auditor, zone: 'blue' } },
      { viewer: { ...auditor, staff: { ...auditor.staff, staffId: 'bo' } } },
    ];
    for (const other of others) {
      await expect(caseload.page({ ...question, ...other, now, cursor })).rejects.toThrow(InvalidCursor);
    }
  });

  it('refuses a page of no rows, of a part of a row or of too many', async () => {
    const { caseload } = await fillCaseload(await place(leaving), [garden]);
    for (const limit of [0, -1, 1.5, 101, Number.NaN]) {
      const asked = {
        viewer: auditor,
        list: 'all',
        sort: { by: 'due', direction: 'ascending' },
        limit,
        now,
      } as const;
      await expect(caseload.page(asked)).rejects.toThrow(RangeError);
    }
  });

  it('counts to 1,000 unless it is to be exact', async () => {
    const { caseload, write } = await fillCaseload(await place(leaving), [garden]);
    const overdue = { next_due: hoursAfter(now, -1), overdue_from: hoursAfter(now, -1) };
    await write(Array.from({ length: 1_001 }, (_, index) => matterRow(String(index), overdue)));
    const asked = { viewer: auditor, list: 'all', filters: { deadlineState: 'overdue' }, now } as const;
    expect(await caseload.count(asked)).toMatchObject({ count: 1_000, isCapped: true });
    expect(await caseload.count({ ...asked, isExact: true })).toMatchObject({
      count: 1_001,
      isCapped: false,
    });
    const { lists: standing } = await caseload.counts({ viewer: auditor, now });
    expect(standing.all.total).toBe(1_001);
    expect(standing.all.overdue).toEqual({ count: 1_000, isCapped: true });
    expect(standing.mine.overdue).toEqual({ count: 0, isCapped: false });
  });

  it('shows procedures of one zone together, each by its own sights, and none of another zone', async () => {
    const orchard = gardenProcedure({
      name: 'orchard',
      sights: { auditor: [wholeFiles('assigned', kinds)] },
    });
    const pond = gardenProcedure({ name: 'pond', zone: 'blue' });
    const { caseload, write } = await fillCaseload(await place(leaving), [garden, orchard, pond]);
    await write([
      matterRow('1'),
      matterRow('2', { procedure: 'orchard' }),
      matterRow('3', { procedure: 'orchard', handler_id: 'ada' }),
      matterRow('4', { procedure: 'pond', zone: 'blue' }),
    ]);
    const asked = {
      viewer: auditor,
      list: 'all',
      sort: { by: 'due', direction: 'ascending' },
      limit: 9,
      now,
    } as const;
    const { rows } = await caseload.page(asked);
    expect(rows.map(({ matterId }) => matterId)).toEqual(['matter-1', 'matter-3']);
    const inBlue = await caseload.page({ ...asked, viewer: { ...auditor, zone: 'blue' } });
    expect(inBlue.rows.map(({ matterId }) => matterId)).toEqual(['matter-4']);
  });

  it('names its position, and says so when it is behind what the reader wants to see', async () => {
    const { write, store } = await fillCaseload(await place(leaving), [garden]);
    await write([matterRow('1')]);
    const asked = {
      viewer: auditor,
      list: 'all',
      sort: { by: 'due', direction: 'ascending' },
      limit: 9,
      now,
    } as const;
    const answers = new Map([['000000001', true]]);
    const waitFor = (position: string) => Promise.resolve(answers.get(position) ?? false);
    const caseload = new Caseload({ store, procedures: [garden], cursorKey, waitFor });
    expect(await caseload.page({ ...asked, minPosition: '000000001' })).toMatchObject({
      position: '000000001',
    });
    await expect(caseload.page({ ...asked, minPosition: '000000002' })).rejects.toThrow(ViewBehind);
    await expect(caseload.counts({ viewer: auditor, now, minPosition: '9' })).rejects.toThrow(ViewBehind);
  });

  it('finds a matter by its case number, whichever list it stands in, for whom its file is asked', async () => {
    const { caseload, write } = await fillCaseload(await place(leaving), [garden]);
    const closed = { standing: 'closed', closed_at: '2026-02-01T00:00:00.000Z' };
    const due = { next_due: '2026-02-01T23:00:00.000Z', next_due_rule: 'A2', acute: 1 };
    await write([
      matterRow('1', due),
      matterRow('2', closed),
      matterRow('3', { standing: 'elsewhere' }),
      matterRow('4', { standing: 'in-error' }),
    ]);
    const rowsOf = async (viewer: Viewer, caseNumber: string, seen?: { showsDeadlines: boolean }) =>
      (await caseload.ofCaseNumber(viewer, caseNumber, () => Promise.resolve(seen))).rows;
    const found = async (viewer: Viewer, caseNumber: string) =>
      (await rowsOf(viewer, caseNumber, { showsDeadlines: true })).map(({ matterId }) => matterId);
    expect(await found(auditor, 'P-1')).toEqual(['matter-1']);
    expect(await found(auditor, 'P-2')).toEqual(['matter-2']);
    expect(await rowsOf(auditor, 'P-4', { showsDeadlines: true })).toMatchObject([
      { matterId: 'matter-4', inError: true },
    ]);
    expect(await rowsOf(auditor, 'P-1')).toEqual([]);
    expect(await rowsOf(auditor, 'P-1', { showsDeadlines: true })).toMatchObject([
      { nextDue: { ruleId: 'A2' }, acute: true },
    ]);
    const [row] = await rowsOf(auditor, 'P-1', { showsDeadlines: false });
    for (const field of ['nextDue', 'acute']) expect(row).not.toHaveProperty(field);
    for (const caseNumber of ['P-3', 'P-9', '%']) expect(await found(auditor, caseNumber)).toEqual([]);
    expect(await found({ ...auditor, municipalityId: 'south' }, 'P-1')).toEqual([]);
    expect(await found({ ...auditor, zone: 'blue' }, 'P-1')).toEqual([]);
  });

  it('shows of a matter what a list may show', async () => {
    const { caseload, write } = await fillCaseload(await place(leaving), [garden]);
    await write([
      matterRow('1', {
        handler_id: 'bo',
        protected: 1,
        next_due: '2026-02-01T23:00:00.000Z',
        next_due_rule: 'A2',
        next_due_kind: 'duty',
        next_due_date: '2026-02-01',
        next_due_latest: '2026-02-03T23:00:00.000Z',
        next_due_latest_date: '2026-02-03',
        acute: 1,
        overdue_from: '2026-02-01T23:00:00.000Z',
        missed: 1,
        missed_since: '2026-02-03T23:00:00.000Z',
        asks_for_reason: 1,
        recorded_late: 1,
        extended_late: 1,
      }),
    ]);
    const asked = {
      viewer: auditor,
      list: 'all',
      sort: { by: 'due', direction: 'ascending' },
      limit: 9,
      now,
    } as const;
    expect((await caseload.page(asked)).rows).toEqual([
      {
        matterId: 'matter-1',
        fileId: 'file-1',
        procedure: 'garden',
        municipalityId: 'north',
        zone: 'green',
        unitId: 'unit-1',
        handlerId: 'bo',
        kind: 'plot',
        step: 'asked',
        caseNumber: 'P-1',
        openedAt: '2026-01-01T00:00:00.000Z',
        nextDue: {
          ruleId: 'A2',
          kind: 'duty',
          nominalDue: '2026-02-01T23:00:00.000Z',
          nominalDueDate: '2026-02-01',
          legalLatest: '2026-02-03T23:00:00.000Z',
          legalLatestDate: '2026-02-03',
        },
        overdueFrom: '2026-02-01T23:00:00.000Z',
        missedSince: '2026-02-03T23:00:00.000Z',
        asksForReason: true,
        recordedLate: true,
        extendedLate: true,
        acute: true,
      },
    ]);
  });
});

describe.each(viewEngines(freshPostgresDatabase))('The views of a new place on $engine', ({ place }) => {
  it('are opened again and again', async () => {
    const at = await place(leaving);
    for (let turn = 0; turn < 3; turn += 1) {
      const store = await at.open();
      expect(await store.builds()).toEqual([]);
      await store.close();
      await store.close();
    }
  });
});
