import pg from 'pg';
import { catalogueOf, deadlineStarted } from '#casework';
import { ViewRunner } from '#projections';
import { viewsOf } from '#views';
import { openPostgresViews } from '#projections/postgres';
import {
  garden,
  matterMoved,
  matterOpened,
  noted,
} from '../../../libs/views/src/testing/made-up-procedure.js';
import { MemoryLog } from '../../../libs/projections/src/testing/memory-log.js';
import { WrittenFile } from '../../../libs/views/src/testing/written-file.js';
import type { Measured } from './measured.js';

const files = 15_000;

/** Rows of a bare statement, and statements of a bare transaction. */
const rowsAtOnce = 1_000;
const statementsAtOnce = 20;

/**
 * How fast all views are filled anew in a PostgreSQL database, beside the same rows inserted bare, in batches, into
 * the same tables with the same keys and indexes.
 *
 * @param url an empty database
 */
export async function measureViews(url: string): Promise<readonly Measured[]> {
  const log = new MemoryLog();
  log.write(...Array.from({ length: files }, (_, index) => fileOf(index)));
  const store = await openPostgresViews({ url });
  const runner = new ViewRunner({ log, store, views: viewsOf([garden]), kinds: [catalogueOf(garden)] });
  try {
    await runner.start();
    await runner.waitFor(await log.head(), 600_000);
    const began = performance.now();
    await runner.rebuild();
    const rebuilt = (performance.now() - began) / 1_000;
    await runner.stop();
    const bare = await bareInsert(url);
    return [
      {
        what: `rebuild of all views, ${log.events.length} events, ${bare.rows} rows`,
        ours: bare.rows / rebuilt,
        bare: bare.rows / bare.seconds,
        unit: 'rows/s',
        aim: 0.5,
      },
    ];
  } finally {
    await runner.stop();
    await store.close();
  }
}

/** A file with a plot and a deadline, on which something happens now and then. */
function fileOf(index: number): WrittenFile {
  const [matterId, due] = [`plot-${index}`, new Date(Date.UTC(2026, 2, 1 + (index % 300))).toISOString()];
  const file = new WrittenFile(`file-${String((index * 7_919) % files).padStart(6, '0')}`)
    .opened()
    .happens(
      matterOpened,
      { kind: 'plot', caseNumber: `P-${index}`, unitId: `unit-${index % 20}`, step: 'asked' },
      { matterId },
    )
    .happens(
      deadlineStarted,
      {
        deadlineId: `deadline-${index}`,
        ruleId: 'G1',
        ruleset: 'SE-2025',
        source: 'Made up § 1',
        kind: 'duty',
        force: 'statutory',
        elapsed: false,
        immediate: false,
        anchorEventId: `event-${index}`,
        anchorAt: '2026-01-01T00:00:00.000Z',
        anchorDate: '2026-01-01',
        length: { days: 14 },
        recordedLate: false,
        nominalDue: due,
        nominalDueDate: due.slice(0, 10),
        legalLatest: due,
        legalLatestDate: due.slice(0, 10),
        passedOver: [],
      },
      { matterId, cause: 'clock' },
    );
  for (let times = 0; times < 3; times += 1) file.happens(noted, { times }, { matterId });
  return index % 3 === 0 ? file : file.happens(matterMoved, { step: 'kept' }, { matterId });
}

/** The rows that the views hold, written once more into empty copies of their tables. */
async function bareInsert(url: string): Promise<{ readonly rows: number; readonly seconds: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('CREATE SCHEMA bare');
    const { rows: tables } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'casetrail_views' AND tablename ~ '_build'",
    );
    let seconds = 0;
    let count = 0;
    for (const { name } of tables) {
      const { rows } = await client.query<Record<string, string | number>>(
        `SELECT * FROM casetrail_views.${pg.escapeIdentifier(name)}`,
      );
      const began = performance.now();
      await insertBare(client, name, rows);
      seconds += (performance.now() - began) / 1_000;
      count += rows.length;
    }
    return { rows: count, seconds };
  } finally {
    await client.query('DROP SCHEMA IF EXISTS bare CASCADE');
    await client.end();
  }
}

async function insertBare(
  client: pg.Client,
  name: string,
  rows: readonly Record<string, string | number>[],
): Promise<void> {
  const copy = `bare.${pg.escapeIdentifier(name)}`;
  const original = `casetrail_views.${pg.escapeIdentifier(name)}`;
  const { rows: indexes } = await client.query<{ definition: string }>(
    'SELECT indexdef AS definition FROM pg_indexes WHERE schemaname = $1 AND tablename = $2',
    ['casetrail_views', name],
  );
  const isKey = ({ definition }: { readonly definition: string }) => definition.includes('UNIQUE INDEX');
  const make = async (definitions: readonly { readonly definition: string }[]) => {
    for (const { definition } of definitions) {
      await client.query(definition.replace(original.replaceAll('"', ''), copy));
    }
  };
  await client.query(`CREATE TABLE ${copy} (LIKE ${original})`);
  await make(indexes.filter(isKey));
  for (let from = 0; from < rows.length; from += rowsAtOnce * statementsAtOnce) {
    await client.query('BEGIN');
    const end = Math.min(rows.length, from + rowsAtOnce * statementsAtOnce);
    for (let first = from; first < end; first += rowsAtOnce) {
      const some = rows.slice(first, Math.min(end, first + rowsAtOnce));
      const columns = Object.keys(some[0] ?? {});
      const places = some.map((_, row) =>
        columns.map((_column, at) => `$${row * columns.length + at + 1}`).join(),
      );
      await client.query(
        `INSERT INTO ${copy} VALUES ${places.map((each) => `(${each})`).join()}`,
        some.flatMap((row) => columns.map((column) => row[column])),
      );
    }
    await client.query('COMMIT');
  }
  await make(indexes.filter((index) => !isKey(index)));
  await client.query(`ANALYZE ${copy}`);
}
