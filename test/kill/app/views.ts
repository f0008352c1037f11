import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueOf, municipalityProcedure, procedures } from '#casework';
import type { EventStore } from '#event-store';
import { openSqliteViews, ViewRunner, type ViewStore } from '#projections';
import { concludedByReminder, reminderKind } from '#reminders';
import { viewsOf } from '#views';

const kinds = [...procedures.map(catalogueOf), catalogueOf(municipalityProcedure(procedures)), reminderKind];
const views = viewsOf(procedures, concludedByReminder);

/** How long a fresh build may take. */
const patienceMilliseconds = 120_000;

type AnyTables = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/**
 * Fills all views anew in a folder of their own and compares them row by row with those that lived through a fault.
 *
 * @param kept on whichever engine; they have come to the end of the log
 * @returns a line for each thing that differs
 */
export async function differencesOfViews(kept: ViewStore, log: EventStore): Promise<readonly string[]> {
  const freshFolder = await mkdtemp(join(tmpdir(), 'casetrail-kill-views-'));
  const fresh = await openSqliteViews({ folder: freshFolder });
  const runner = new ViewRunner({ log, store: fresh, views, kinds });
  try {
    await runner.start();
    if (!(await runner.waitFor(await log.head(), patienceMilliseconds))) return ['fresh views fall behind'];
    const [keptRows, freshRows] = [await rowsOf(kept), await rowsOf(fresh)];
    return [
      ...[...keptRows].filter((row) => !freshRows.has(row)).map((row) => `a fresh view lacks ${row}`),
      ...[...freshRows].filter((row) => !keptRows.has(row)).map((row) => `a view lacks ${row}`),
    ];
  } finally {
    await runner.stop();
    await fresh.close();
    await rm(freshFolder, { recursive: true });
  }
}

/** Every row of every view as text, and what the store says of the views as a whole. */
async function rowsOf(store: ViewStore): Promise<ReadonlySet<string>> {
  const rows: string[] = [];
  for (const view of views) {
    await store.read(view, async ({ transaction, position }) => {
      rows.push(`${view.name} at ${position}`);
      const tables = transaction.withTables<AnyTables>();
      for (const { name } of view.tables) {
        const found = await tables.selectFrom(name).selectAll().execute();
        rows.push(...found.map((row) => `${name} ${JSON.stringify(row)}`));
      }
    });
  }
  const [serving] = await store.builds();
  rows.push(`${await store.countParked(serving?.number ?? 0)} parked events`);
  return new Set(rows);
}
