import { describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { freshPostgresDatabase } from '../../../test/engines/postgres.js';
import { bookMigrations, type BookMigrations } from './book-migrations.js';
import { ViewStoreRefused } from './faults.js';
import { leavingNothing } from './testing/leaving-nothing.js';
import { gardenViews } from './testing/made-up-views.js';
import { viewEngines, type ViewPlace } from './testing/view-engines.js';
import { ViewStore } from './view-store.js';

const leaving = leavingNothing();
const { afterwards } = leaving;

/** The books of a program to come: what is parked may have been looked at. */
const nextMigrations: BookMigrations = (types) => ({
  ...bookMigrations(types),
  '9999-looked-at': {
    up: async ({ schema }: Kysely<unknown>) => {
      await schema
        .alterTable('views_v1_parked')
        .addColumn('looked_at', types.text, (column) => column.notNull().defaultTo(''))
        .execute();
    },
  },
});

const parkedEvent = {
  ...{ id: 'rose-0', type: 'garden/planted', data: '{}', metadata: {} },
  ...{ stream: 'garden:rose', revision: 0, position: '000000001' },
};

/** Books with a build and a parked event, closed again; what they hold as the store tells it. */
async function keptBooks(at: ViewPlace) {
  const store = await at.open();
  await store.lead();
  const { number } = await store.create(gardenViews);
  await store.advance(number, { last: parkedEvent, events: 1 }, (transaction) =>
    transaction.park([parkedEvent], 'can’t be read'),
  );
  const told = await toldBy(store);
  await store.close();
  return told;
}

async function toldBy(store: ViewStore) {
  const [build] = await store.builds();
  return { build, parked: await store.parked(build?.number ?? 0, 10) };
}

describe.each(viewEngines(freshPostgresDatabase))('The books of the views on $engine', ({ place }) => {
  it('go on in the next version, with everything that is in them', async () => {
    const at = await place(leaving);
    const before = await keptBooks(at);
    const next = await ViewStore.open(at.database(), nextMigrations);
    expect(await toldBy(next)).toEqual(before);
    await next.close();
    const again = await ViewStore.open(at.database(), nextMigrations);
    expect(await toldBy(again)).toEqual(before);
    await again.close();
  });

  it('go on where they were made before versions were recorded', async () => {
    const at = await place(leaving);
    const before = await keptBooks(at);
    await at.forgetTables('views_migration', 'views_migration_lock');
    const store = await at.open();
    expect(await toldBy(store)).toEqual(before);
    expect(await at.tables()).toContain('views_migration');
  });

  it('are refused in one line by a program that is older than they are', async () => {
    const at = await place(leaving);
    await (await ViewStore.open(at.database(), nextMigrations)).close();
    const fault: unknown = await at.open().catch((why: unknown) => why);
    expect(fault).toBeInstanceOf(ViewStoreRefused);
    expect(String(fault)).toMatch(
      /^ViewStoreRefused: The views were kept by a newer version of this program: start that one, or (delete \S+views\.sqlite|drop the schema casetrail_views); they are filled again from the log\.$/,
    );
  });

  it('stay as they were when a migration fails', async () => {
    const at = await place(leaving);
    const before = await keptBooks(at);
    const failing: BookMigrations = (types) => ({
      ...nextMigrations(types),
      '99999-fails': { up: () => Promise.reject(new Error('No.')) },
    });
    await expect(ViewStore.open(at.database(), failing)).rejects.toThrow();
    const store = afterwards(await at.open(), (opened) => opened.close());
    expect(await toldBy(store)).toEqual(before);
  });
});
