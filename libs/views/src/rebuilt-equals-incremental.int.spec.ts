import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { disputedActs, unansweredActs } from '#casework';
import type { RecordedEvent } from '#event-store';
import { freshPostgresDatabase } from '../../../test/engines/postgres.js';
import { caseloadView } from './caseload/caseload-view.js';
import type { CaseloadSchema } from './caseload/tables.js';
import { confirmationsView } from './confirmations/confirmations-view.js';
import type { ConfirmationsSchema } from './confirmations/tables.js';
import { deadlinesView } from './deadlines/deadlines-view.js';
import type { DeadlinesSchema } from './deadlines/tables.js';
import { eventReader, type ViewStore } from '#projections';
import { expectedDeadlines, expectedElsewhere, expectedMatters } from './testing/expected-rows.js';
import { eventsInOrder, filesShown, historyOf, someHappenings } from './testing/generated-files.js';
import { leavingNothing } from '../../projections/src/testing/leaving-nothing.js';
import { garden, setOf } from './testing/made-up-procedure.js';
import { viewEngines, type ViewPlace } from '../../projections/src/testing/view-engines.js';

const set = setOf([garden]);
const read = eventReader(set.kinds);
const leaving = leavingNothing();

/** Takes a batch of events, portion by portion; a crash breaks off when all rows are written, before the commit. */
async function take(
  store: ViewStore,
  build: number,
  portions: readonly (readonly RecordedEvent[])[],
  crashes = false,
) {
  const projections = set.views.map((view) => ({ view, projection: view.begin() }));
  for (const events of portions) {
    const logged = events.map(read).filter((event) => event !== undefined);
    for (const { view, projection } of projections) await projection.take(store.rowsOf(view, build), logged);
  }
  const events = portions.flat();
  const reached = { last: events.at(-1)!, events: events.length };
  await store.advance(build, reached, async (transaction) => {
    for (const { view, projection } of projections) await projection.write(transaction.rowsOf(view));
    if (crashes) throw new Crash();
  });
}

class Crash extends Error {}

/** A server takes longer for small batches. */
const runs = { SQLite: 60, PostgreSQL: 12 };

/** Everything that the tables hold, in the order of their keys. */
async function content(store: ViewStore) {
  const caseload = await store.read(caseloadView, async ({ transaction, position }) => {
    const tables = transaction.withTables<CaseloadSchema>();
    return {
      position,
      files: await tables.selectFrom('file').selectAll().orderBy('file_id').execute(),
      matters: await tables
        .selectFrom('matter')
        .selectAll()
        .orderBy('matter_id')
        .orderBy('file_id')
        .execute(),
      counts: await tables.selectFrom('matter_count').selectAll().orderBy('cell').execute(),
    };
  });
  const deadlines = await store.read(deadlinesView, ({ transaction }) =>
    transaction
      .withTables<DeadlinesSchema>()
      .selectFrom('open_deadline')
      .selectAll()
      .orderBy('deadline_id')
      .execute(),
  );
  const confirmations = await store.read(confirmationsView, ({ transaction }) =>
    transaction
      .withTables<ConfirmationsSchema>()
      .selectFrom('confirmation')
      .selectAll()
      .orderBy('entry_id')
      .execute(),
  );
  return { ...caseload, deadlines, confirmations };
}

/** The views of a place as whoever leads has them, with nothing in them. */
async function emptied(place: ViewPlace): Promise<ViewStore> {
  const store = await place.open();
  await store.lead();
  for (const { number } of await store.builds()) await store.drop(number);
  return store;
}

async function openedAgain(place: ViewPlace, store: ViewStore): Promise<ViewStore> {
  await store.close();
  const again = await place.open();
  await again.lead();
  return again;
}

/** The content after following a log in batches; after each it may crash, and begin again at its checkpoint. */
async function followed(place: ViewPlace, events: readonly RecordedEvent[], batches: readonly SomeBatch[]) {
  let store = await emptied(place);
  const { number } = await store.create(set);
  for (let taken = 0, turn = 0; taken < events.length; turn += 1) {
    const { sizes, then } = batches[turn % batches.length]!;
    const batch: (readonly RecordedEvent[])[] = [];
    for (const size of sizes) {
      if (taken < events.length) batch.push(events.slice(taken, taken + size));
      taken += size;
    }
    if (then === 'crash in the middle') {
      await expect(take(store, number, batch, true)).rejects.toThrow(Crash);
    }
    await take(store, number, batch);
    if (then !== 'go on') store = await openedAgain(place, store);
    const checkpoint = (await store.builds())[0]!.position;
    taken = events.findIndex(({ position }) => position === checkpoint) + 1;
  }
  await store.index(number, set.views);
  await store.serve(number);
  const found = await content(store);
  await store.close();
  return found;
}

/** Portions that are committed together. */
interface SomeBatch {
  readonly sizes: readonly number[];
  readonly then: 'go on' | 'stop' | 'crash in the middle';
}

const someBatches: fc.Arbitrary<readonly SomeBatch[]> = fc.array(
  fc.record({
    sizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
    then: fc.constantFrom('go on', 'go on', 'go on', 'stop', 'crash in the middle'),
  }),
  { minLength: 1, maxLength: 8 },
);

describe.each(viewEngines(freshPostgresDatabase))('Views on $engine', ({ engine, place }) => {
  it('hold after any history what the kernel folds, and the same however the log was cut', async () => {
    const at = await place(leaving);
    await fc.assert(
      fc.asyncProperty(someHappenings, someBatches, async (happenings, batches) => {
        const history = historyOf(happenings);
        const events = eventsInOrder(history);
        const incremental = await followed(at, events, batches);
        const rebuilt = await followed(at, events, [{ sizes: [events.length], then: 'go on' }]);
        expect(incremental).toEqual(rebuilt);

        const { shown: folded, elsewhere } = filesShown(history);
        const matters = [
          ...folded.flatMap((file) => expectedMatters(file, garden.zone)),
          ...elsewhere.flatMap(expectedElsewhere),
        ];
        expect(rebuilt.matters).toMatchObject(
          matters.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
        );
        expect(rebuilt.matters).toHaveLength(matters.length);
        const deadlines = folded.flatMap(expectedDeadlines);
        expect(rebuilt.deadlines).toMatchObject(
          deadlines.toSorted((one, other) => (one.deadline_id < other.deadline_id ? -1 : 1)),
        );
        expect(rebuilt.deadlines).toHaveLength(deadlines.length);
        const waiting = folded.flatMap((file) =>
          [...unansweredActs(file), ...disputedActs(file)].map((act) => ({ ...act, fileId: file.fileId })),
        );
        expect(
          rebuilt.confirmations.map(({ entry_id, file_id, done_by, denied_at }) => [
            entry_id,
            file_id,
            done_by,
            denied_at,
          ]),
        ).toEqual(
          waiting
            .toSorted((one, other) => (one.entryId < other.entryId ? -1 : 1))
            .map(({ entryId, fileId, doneBy, deniedAt = '' }) => [entryId, fileId, doneBy, deniedAt]),
        );
        expect(rebuilt.counts).toEqual(counted(rebuilt.matters));
      }),
      { numRuns: runs[engine] },
    );
  }, 60_000);
});

function keyOf({ matter_id, file_id }: { readonly matter_id: string; readonly file_id: string }): string {
  return `${matter_id} ${file_id}`;
}

/** The counts that the rows of the list add up to. */
function counted(matters: readonly CaseloadSchema['matter'][]): CaseloadSchema['matter_count'][] {
  const cells = new Map<string, CaseloadSchema['matter_count']>();
  for (const row of matters) {
    if (row.standing === 'in-error') continue;
    const { municipality_id, procedure, zone, unit_id, handler_id, kind, step, standing } = row;
    const where = [municipality_id, procedure, unit_id, handler_id, kind, step, standing];
    const cell = JSON.stringify([...where, row.protected, row.ever_missed]);
    const before = cells.get(cell)?.matters ?? 0;
    cells.set(cell, {
      ...{ cell, municipality_id, procedure, zone, unit_id, handler_id, kind, step, standing },
      protected: row.protected,
      ever_missed: row.ever_missed,
      matters: before + 1,
    });
  }
  return [...cells.values()].sort((one, other) => (one.cell < other.cell ? -1 : 1));
}
