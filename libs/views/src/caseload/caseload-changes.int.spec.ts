import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  contentErased,
  deadlineStarted,
  fileMerged,
  fileTakenOver,
  mergeProposed,
  personAdded,
  personChanged,
  type DeadlineStarted,
  type EventKind,
  type PersonAdded,
  type Role,
} from '#casework';
import type { Position } from '#event-store';
import { partInMerge } from '../../../casework/src/testing/part-in-merge.js';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { ViewBehind } from '#projections';
import { eventsInOrder, historyOf, someHappenings } from '../testing/generated-files.js';
import { leavingNothing } from '../../../projections/src/testing/leaving-nothing.js';
import { garden, kinds, matterClosed, matterMoved, noted, steps } from '../testing/made-up-procedure.js';
import { MemoryLog } from '../../../projections/src/testing/memory-log.js';
import { failingOn } from '../../../projections/src/testing/made-up-views.js';
import { auditor, plot, runViews } from '../testing/running-views.js';
import { caseloadOf } from './caseload-view.js';
import { viewEngines, type ViewEngine } from '../../../projections/src/testing/view-engines.js';
import { deadlineStates } from '../testing/caseload-questions.js';
import { lists, type Asked } from './asking.js';
import { CaseloadChanges, type ListedChange } from './caseload-changes.js';
import { deadlinesOf } from '../deadlines/deadlines-view.js';
import type { Caseload } from './caseload.js';
import type { CaseloadRow } from './shown-row.js';
import type { WrittenFile } from '../testing/written-file.js';
import { untilSeen } from '../../../projections/src/testing/wait-until.js';

const leaving = leavingNothing();

/** A server takes longer to make a place for each run. */
const runs = { SQLite: 60, PostgreSQL: 10 };

const now = '2026-01-20T00:00:00.000Z';

const anAsked: fc.Arbitrary<Asked> = fc.record({
  viewer: fc.record({
    municipalityId: fc.constantFrom('north', 'north', 'south'),
    zone: fc.constantFrom('green', 'green', 'green', 'blue'),
    staff: fc.record({
      staffId: fc.constantFrom('ada', 'bo', 'cy'),
      unitId: fc.constantFrom('unit-1', 'unit-2'),
      roles: fc.uniqueArray(
        fc.constantFrom<Role>('intake-worker', 'investigator', 'unit-manager', 'decision-maker', 'auditor'),
        { minLength: 1, maxLength: 2 },
      ),
      qualifications: fc.constant<readonly string[]>([]),
    }),
  }),
  list: fc.constantFrom(...lists),
  filters: fc.record(
    {
      kind: fc.constantFrom(...kinds),
      step: fc.constantFrom(...steps),
      handlerId: fc.constantFrom('ada', 'bo'),
      unitId: fc.constantFrom('unit-1', 'unit-2'),
      deadlineState: fc.constantFrom(...deadlineStates),
      open: fc.boolean(),
    },
    { requiredKeys: [], noNullPrototype: true },
  ),
  now: fc.constant(now),
});

async function wholeList(
  caseload: Caseload,
  asked: Asked,
  minPosition: Position,
): Promise<ReadonlyMap<string, CaseloadRow>> {
  const { rows } = await caseload.page({
    ...asked,
    sort: { by: 'opened', direction: 'ascending' },
    limit: 100,
    ...(minPosition !== '' && { minPosition }),
  });
  const list = new Map(rows.map((row) => [row.matterId, row]));
  // Also while a file is being merged, a matter stands in the list once.
  expect(list.size).toBe(rows.length);
  return list;
}

/** The list of somebody who had it before them and took in what was told. */
function takenIn(
  list: ReadonlyMap<string, CaseloadRow>,
  told: readonly ListedChange[],
): ReadonlyMap<string, CaseloadRow> {
  const after = new Map(list);
  for (const change of told) {
    if (change.kind === 'row') after.set(change.row.matterId, change.row);
    else after.delete(change.matterId);
  }
  return after;
}

/** A log, views that follow it, and what changes in them. */
async function following(place: ViewEngine['place'], ...[options]: [Parameters<typeof runViews>[3]?]) {
  const log = new MemoryLog();
  const views = await runViews(log, await place(leaving), leaving, options ?? {});
  const changes = new CaseloadChanges({ store: views.store, log, procedures: [garden] });
  const toldSince = async (after: Position, asked: Asked): Promise<readonly ListedChange[]> => {
    await untilSeen(views.runner, await log.head());
    const events = log.events.filter(({ position }) => position > after);
    return changes.told(asked, await changes.between(after, events, { byDeadlines: true }));
  };
  /** The same in batches that end after so many events each, while the view shows all of them from the first on. */
  const toldInBatches = async (after: Position, ends: readonly number[], asked: Asked) => {
    await untilSeen(views.runner, await log.head());
    const events = log.events.filter(({ position }) => position > after);
    const told: (readonly ListedChange[])[] = [];
    for (const [index, end] of [...ends, events.length].entries()) {
      const begin = ends[index - 1] ?? 0;
      const from = events[begin - 1]?.position ?? after;
      const batch = events.slice(begin, end);
      told.push(changes.told(asked, await changes.between(from, batch, { byDeadlines: false })));
    }
    return told;
  };
  return { log, changes, toldSince, toldInBatches, ...views };
}

const everything: Asked = { viewer: auditor, list: 'all', now };

describe.each(viewEngines(freshPostgresDatabase))(
  'What is told of a list on $engine',
  ({ engine, place }) => {
    it('makes of any list, at any place of any history, the list as it is; and lets leave only what was in it', async () => {
      await fc.assert(
        fc.asyncProperty(someHappenings, fc.nat(), anAsked, async (happenings, cut, asked) => {
          const { log, caseload, toldSince } = await following(place);
          const events = eventsInOrder(historyOf(happenings));
          const at = 1 + (cut % events.length);
          for (const event of events.slice(0, at)) log.writeEvents(event.stream, [event]);
          const after = await log.head();
          const before = await wholeList(caseload, asked, after);
          for (const event of events.slice(at)) log.writeEvents(event.stream, [event]);
          const told = await toldSince(after, asked);
          expect(takenIn(before, told)).toEqual(await wholeList(caseload, asked, await log.head()));
          const left = told.flatMap((change) => (change.kind === 'left' ? [change.matterId] : []));
          expect(left.filter((matterId) => !before.has(matterId))).toEqual([]);
        }),
        { numRuns: runs[engine] },
      );
    }, 60_000);

    it('comes in the order of the log, a file at its last event', async () => {
      const { log, toldSince } = await following(place);
      const [one, other] = [plot('one'), plot('other')];
      log.write(one, other);
      const after = await log.head();
      log.write(one.happens(noted, { times: 1 }, { matterId: 'plot-one' }));
      const between = log.write(other.happens(noted, { times: 1 }, { matterId: 'plot-other' }));
      const last = log.write(one.happens(matterMoved, { step: 'kept' }, { matterId: 'plot-one' }));
      const told = await toldSince(after, everything);
      expect(told.map(({ kind, position }) => [kind, position])).toEqual([
        ['row', between],
        ['row', last],
      ]);
    });

    it('is nothing for those who see neither what was nor what is', async () => {
      const { log, toldSince } = await following(place);
      const file = plot('one').happens(personAdded, person('child', false), {});
      log.write(file);
      const after = await log.head();
      const step = { matterId: 'plot-one' };
      log.write(
        file
          .happens(matterMoved, { step: 'weighed' }, step)
          .happens(personChanged, { personId: 'child', protectedIdentity: true, cleared: [] })
          .happens(matterClosed, { step: 'left' }, step),
      );
      const seenBy = (role: Role, unitId = 'unit-1'): Asked => ({
        ...everything,
        viewer: { ...auditor, staff: { ...auditor.staff, roles: [role], unitId } },
      });
      const told = async (asked: Asked) => (await toldSince(after, asked)).map(({ kind }) => kind);
      expect(await told(seenBy('intake-worker'))).toEqual(['left']);
      expect(await told(seenBy('unit-manager'))).toEqual(['left']);
      expect(await told({ ...seenBy('unit-manager'), filters: { open: false } })).toEqual(['row']);
      expect(await told({ ...seenBy('intake-worker'), filters: { open: false } })).toEqual([]);
      expect(await told(seenBy('intake-worker', 'unit-2'))).toEqual([]);
      expect(await told({ ...everything, viewer: { ...auditor, municipalityId: 'south' } })).toEqual([]);
      expect(await told({ ...everything, viewer: { ...auditor, zone: 'blue' } })).toEqual([]);
    });

    it('is nothing where something has happened in the file and in none of its matters', async () => {
      const { log, toldSince } = await following(place);
      const file = plot('one').happens(personAdded, person('child', false), {});
      log.write(file);
      const after = await log.head();
      log.write(
        file
          .happens(personChanged, { personId: 'child', name: 'Another', cleared: [] })
          .happens(personAdded, person('aunt', false), {}),
      );
      log.write(file.happens(personAdded, person('uncle', true), {}));
      expect(await toldSince(after, everything)).toEqual([]);
      const who = {
        ...everything.viewer,
        staff: { ...everything.viewer.staff, roles: ['intake-worker' as const] },
      };
      const told = await toldSince(after, { ...everything, viewer: who });
      expect(told.map(({ kind }) => kind)).toEqual(['left']);
    });

    it.each([
      ['that answers', ['a', 'b'], []],
      ['that answers', ['a', 'b'], [1]],
      ['that answers', ['a', 'b'], [2]],
      ['that answers', ['a', 'b'], [1, 2, 3, 4]],
      ['that is asked', ['b', 'a'], []],
      ['that is asked', ['b', 'a'], [2]],
      ['that is asked', ['b', 'a'], [3]],
      ['that is asked', ['b', 'a'], [1, 2, 3, 4]],
    ] as const)(
      'of a matter that goes on in the file %s comes there when it has left, in batches of %j cut at %j',
      async (_, [endedName, survivingName], ends) => {
        const { log, toldInBatches } = await following(place);
        const [ended, survivor] = [plot(endedName), plot(survivingName)];
        log.write(ended, survivor);
        const after = await log.head();
        log.write(survivor.happens(noted, { times: 1 }));
        merged(ended, survivor, (file) => log.write(file));
        log.write(ended.happens(contentErased, { ground: 'statutory-purge' }));
        const inTurn = await toldInBatches(after, ends, everything);
        const told = inTurn.flat().filter((change) => matterOf(change) === `plot-${endedName}`);
        expect(told.map(({ kind }) => kind)).toContain('left');
        let list: ReadonlyMap<string, CaseloadRow> = new Map();
        let hasCome = false;
        for (const batch of inTurn) {
          list = takenIn(list, batch);
          const row = list.get(`plot-${endedName}`);
          hasCome ||= row?.fileId === survivor.fileId;
          expect(row?.fileId === survivor.fileId).toBe(hasCome);
        }
        expect(hasCome).toBe(true);
      },
    );

    it('is of a matter that goes on elsewhere that it has left, and nothing more, for those who don’t see it there', async () => {
      const { log, toldInBatches } = await following(place);
      const [ended, survivor] = [plot('a'), plot('b').happens(personAdded, person('child', true), {})];
      log.write(ended, survivor);
      const after = await log.head();
      merged(ended, survivor, (file) => log.write(file));
      const who = { ...auditor, staff: { ...auditor.staff, roles: ['intake-worker' as const] } };
      const told = await toldInBatches(after, [2], { ...everything, viewer: who });
      expect(told.map((batch) => batch.map((change) => [change.kind, matterOf(change)]))).toEqual([
        [['left', 'plot-a']],
        [],
      ]);
    });

    it('is nothing of a file that the views could not take', async () => {
      const view = failingOn(caseloadOf([garden]), matterMoved.type, () => new Error('Can’t be moved.'));
      const { log, toldSince, shown } = await following(place, { views: [view, deadlinesOf([garden])] });
      const [one, other] = [plot('one'), plot('other')];
      log.write(one, other);
      const after = await log.head();
      const step = { matterId: 'plot-one' };
      log.write(
        one.happens(matterMoved, { step: 'kept' }, step).happens(matterClosed, { step: 'left' }, step),
      );
      log.write(other.happens(noted, { times: 1 }, { matterId: 'plot-other' }));
      const told = await toldSince(after, everything);
      expect(told.map((change) => change.kind === 'row' && change.row.caseNumber)).toEqual(['P-other']);
      expect(await shown()).toEqual(['P-one asked', 'P-other asked']);
    });

    it('can’t be told before the view has come there', async () => {
      const { log, runner, changes } = await following(place);
      log.write(plot('one'));
      await untilSeen(runner, await log.head());
      const [stored] = log.events;
      const ahead = [{ ...stored!, position: '999999999' }];
      await expect(changes.between('', ahead, { byDeadlines: false })).rejects.toThrow(ViewBehind);
    });
  },
);

describe.each(viewEngines(freshPostgresDatabase))('Time alone on $engine', ({ place }) => {
  it.each([
    ['overdue', '2026-01-14T23:00:00.000Z', '2026-01-15T00:00:00.000Z', true],
    ['overdue', '2026-01-15T00:00:00.000Z', '2026-01-16T00:00:00.000Z', false],
    ['overdue', '2026-01-07T00:00:00.000Z', '2026-01-09T00:00:00.000Z', false],
    ['due-soon', '2026-01-07T00:00:00.000Z', '2026-01-09T00:00:00.000Z', true],
    // Its miss is an event.
    ['due-soon', '2026-01-14T00:00:00.000Z', '2026-01-16T00:00:00.000Z', false],
    ['due-soon', '2026-01-09T00:00:00.000Z', '2026-01-14T00:00:00.000Z', false],
    ['missed', '2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', false],
    ['none', '2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', false],
  ] as const)('moves the list of %s from %s to %s: %s', async (deadlineState, since, until, moves) => {
    const { log, runner, changes } = await following(place);
    log.write(plot('one').happens(deadlineStarted, dueOn('2026-01-15'), { matterId: 'plot-one' }));
    await untilSeen(runner, await log.head());
    const asked = { ...everything, filters: { deadlineState }, now: until };
    expect(await changes.timeHasMoved(asked, since)).toBe(moves);
    const elsewhere = { ...auditor, municipalityId: 'south' };
    expect(await changes.timeHasMoved({ ...asked, viewer: elsewhere }, since)).toBe(false);
  });
});

function matterOf(change: ListedChange): string {
  return change.kind === 'row' ? change.row.matterId : change.matterId;
}

/** Lets a file go on in another, each step written before the next. */
function merged(ended: WrittenFile, survivor: WrittenFile, write: (file: WrittenFile) => void): void {
  const pair = { mergedFile: ended.fileId, survivingFile: survivor.fileId };
  const before = new Map([ended, survivor].map((file) => [file, file.folded]));
  const [asked, answering] = ended.fileId < survivor.fileId ? [ended, survivor] : [survivor, ended];
  write(asked.happens(mergeProposed, { ...pair, reason: 'One plot.' }));
  const proposalId = asked.events.at(-1)?.id ?? '';
  for (const [file, other] of [
    [answering, asked],
    [asked, answering],
  ] as const) {
    const part = partInMerge(file.folded, { proposalId, ...pair }, before.get(other) ?? other.folded);
    const event: EventKind = file === ended ? fileMerged : fileTakenOver;
    write(file.happens(event, part.data, { cause: 'completion' }));
  }
}

function person(personId: string, protectedIdentity: boolean): PersonAdded {
  return { personId, role: 'guardian', protectedIdentity, identified: true };
}

function dueOn(day: string): DeadlineStarted {
  return {
    deadlineId: 'deadline-1',
    ruleId: 'G1',
    ruleset: 'SE-2025',
    source: 'Made up § 1',
    kind: 'duty',
    force: 'target',
    elapsed: false,
    immediate: false,
    anchorEventId: 'file-one-0',
    anchorAt: '2026-01-01T00:00:00.000Z',
    anchorDate: '2026-01-01',
    length: { days: 14 },
    recordedLate: false,
    nominalDue: `${day}T00:00:00.000Z`,
    nominalDueDate: day,
    legalLatest: `${day}T00:00:00.000Z`,
    legalLatestDate: day,
    passedOver: [],
  };
}
