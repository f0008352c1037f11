import { describe, expect, it } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { freshPostgresDatabase } from '../../../test/engines/postgres.js';
import { partsAskedFor, type Asked } from './caseload/asking.js';
import { caseloadView } from './caseload/caseload-view.js';
import { CountDifferences } from './caseload/count-differences.js';
import { alongIndex, runsOf } from './caseload/ordered-rows.js';
import { matterTable, type CaseloadSchema } from './caseload/tables.js';
import { countingCap, mattersOf } from './caseload/totals.js';
import { deadlinesView } from './deadlines/deadlines-view.js';
import { dueRows, nextMunicipality, outdatedRows, rowsDue, untoldRows } from './deadlines/open-deadlines.js';
import { deadlineTable, type DeadlinesSchema } from './deadlines/tables.js';
import { askedAt, orders, questions } from './testing/caseload-questions.js';
import { leavingNothing } from '../../projections/src/testing/leaving-nothing.js';
import { garden, setOf } from './testing/made-up-procedure.js';
import { manyDeadlines, manyMatters } from './testing/many-rows.js';
import { viewEngines } from '../../projections/src/testing/view-engines.js';
import type { ViewReading, ViewStore } from '#projections';

const leaving = leavingNothing();
const postgres = viewEngines(freshPostgresDatabase).find(({ engine }) => engine === 'PostgreSQL')!;

const rowsInTable = 20_000;

/** Views with many rows, filled, indexed and described as a rebuild does it. */
async function filled(): Promise<ViewStore> {
  const store = await (await postgres.place(leaving)).open();
  await store.lead();
  const set = setOf([garden]);
  const { number } = await store.create(set);
  const last = { id: '', type: '', data: '{}', metadata: {}, stream: '', revision: 0, position: '1' };
  // Before the transaction: an engine ends one in which nothing happens for long.
  const [matters, deadlines] = [manyMatters(rowsInTable), manyDeadlines(rowsInTable)];
  const counts = new CountDifferences();
  for (const after of matters) counts.add({ before: undefined, after });
  await store.advance(number, { last, events: 1 }, async (transaction) => {
    await transaction.rowsOf(caseloadView).upsert(matterTable, matters);
    await counts.writeTo(transaction.rowsOf(caseloadView));
    await transaction.rowsOf(deadlinesView).upsert(deadlineTable, deadlines);
  });
  await store.index(number, set.views);
  await store.serve(number);
  return store;
}

/** What the engine did for a query: the nodes of its plan, the index and how many rows it looked at. */
interface Done {
  readonly nodes: readonly string[];
  readonly index: string;
  readonly rows: number;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

async function done({ transaction }: ViewReading, query: CompiledQuery): Promise<Done> {
  const explaining = CompiledQuery.raw(`EXPLAIN (ANALYZE, FORMAT JSON) ${query.sql}`, [...query.parameters]);
  const { rows } = await transaction.executeQuery<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(explaining);
  const nodes: PlanNode[] = [];
  const visit = (node: PlanNode) => {
    nodes.push(node);
    node.Plans?.forEach(visit);
  };
  visit(rows[0]!['QUERY PLAN'][0].Plan);
  const reading = nodes.filter((node) => /^(Seq|Index|Index Only|Bitmap Heap) Scan$/.test(node['Node Type']));
  return {
    nodes: nodes.map((node) => node['Node Type']),
    index: nodes
      .map((node) => node['Index Name'] ?? '')
      .join('')
      .replace(/^.*_v\d+_build\d+_/, ''),
    rows: reading.reduce((sum, node) => sum + node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0), 0),
  };
}

/** Whether one index holds all that is asked for; else what it does not hold is read and left out. */
function hasIndexOfItsOwn({ filters = {} }: Asked): boolean {
  const { kind, step, deadlineState } = filters;
  return deadlineState === undefined && (kind === undefined || step === undefined);
}

describe('A query on PostgreSQL, by what the engine does for it among 20,000 rows,', () => {
  it('reads pages along an index, and few rows more than they show; counts to the cap likewise', async () => {
    const store = await filled();
    const counted: Done[] = [];
    const read: (Done & { readonly words: string; readonly isSimple: boolean })[] = [];
    // Every seventh meets each role, list, filter and order many times.
    const some = questions.filter((_, index) => index % 7 === 0);
    await store.read(caseloadView, async (reading) => {
      const tables = reading.transaction.withTables<CaseloadSchema>();
      for (const [words, asked] of some) {
        for (const part of partsAskedFor(asked, [garden])) {
          const query = mattersOf(tables, asked, part)
            .limit(countingCap + 1)
            .compile();
          counted.push(await done(reading, query));
        }
        for (const sort of orders) {
          for (const after of [undefined, { key: askedAt, matterId: 'm' }]) {
            for (const run of runsOf({ ...asked, sort }, after)) {
              for (const part of partsAskedFor(asked, [garden])) {
                const query = alongIndex(tables, { ...asked, sort }, part, run, 50).compile();
                const told = `${words} ${sort.by} ${sort.direction} ${JSON.stringify(after)}`;
                const isSimple = hasIndexOfItsOwn(asked);
                read.push({ words: told, isSimple, ...(await done(reading, query)) });
              }
            }
          }
        }
      }
    });
    expect(read.length).toBeGreaterThan(400);
    expect(read.filter(({ nodes }) => nodes.includes('Seq Scan'))).toEqual([]);
    expect(read.filter(({ isSimple, rows }) => isSimple && rows > rowsInTable / 20)).toEqual([]);
    expect([...read, ...counted].filter(({ rows }) => rows > rowsInTable / 8)).toEqual([]);
  }, 60_000);

  it('reads of all deadlines only those that are due', async () => {
    const store = await filled();
    const deadlines = manyDeadlines(rowsInTable);
    const day = '2026-01-20T00:00:00.000Z';
    const next = '2026-01-21T00:00:00.000Z';
    await store.read(deadlinesView, async (reading) => {
      const tables = reading.transaction.withTables<DeadlinesSchema>();
      const settled = await done(reading, dueRows(tables, day, 1_000).compile());
      expect(settled).toMatchObject({ index: 'open_deadline_passes_at' });
      const passed = deadlines.filter((row) => row.passes_at > '' && row.passes_at <= day);
      expect(settled.rows).toBe(passed.length);
      const after = { at: passed[0]!.passes_at, deadlineId: '' };
      const further = await done(reading, dueRows(tables, day, 1_000, after).compile());
      expect(further).toMatchObject({ index: 'open_deadline_passes_at' });
      expect(further.rows).toBe(passed.filter((row) => row.passes_at >= after.at).length);
      const outdated = { municipalityId: 'north', procedure: 'garden', ruleId: 'G0', ruleset: 'SE-2001' };
      const counted = await done(reading, outdatedRows(tables, outdated, 1_000, '').compile());
      expect(counted).toMatchObject({ index: 'open_deadline_law' });
      expect(counted.rows).toBe(
        deadlines.filter(
          (row) => row.rule_id === 'G0' && row.ruleset === 'SE-2001' && row.state === 'running',
        ).length,
      );
      const municipality = await done(reading, nextMunicipality(tables, '').compile());
      expect(municipality).toMatchObject({ index: 'open_deadline_law', rows: 1 });
      const reminded = await done(reading, untoldRows(tables, day, 1_000).compile());
      expect(reminded).toMatchObject({ index: 'open_deadline_remind_at' });
      expect(reminded.rows).toBe(deadlines.filter((row) => row.remind_at <= day).length);
      const due = await done(reading, rowsDue(tables, next, 1_000, { at: day, deadlineId: '' }).compile());
      expect(due).toMatchObject({ index: 'open_deadline_due_from' });
      expect(due.rows).toBe(deadlines.filter(({ due_from }) => due_from >= day && due_from <= next).length);
    });
  }, 60_000);
});
