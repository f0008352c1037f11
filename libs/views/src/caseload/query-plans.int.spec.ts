import { describe, expect, it } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { askedAt as now, orders, questions } from '../testing/caseload-questions.js';
import { fillCaseload } from '../testing/filled-caseload.js';
import { leavingNothing } from '../../../projections/src/testing/leaving-nothing.js';
import { garden } from '../testing/made-up-procedure.js';
import { viewEngines, type ViewEngine } from '../../../projections/src/testing/view-engines.js';
import type { VisiblePart } from './access-predicate.js';
import { partsAskedFor, type Asked, type CaseloadTables } from './asking.js';
import { filesHandledBy, numbered, unhandledIn } from './caseload.js';
import { caseloadView } from './caseload-view.js';
import { alongIndex, runsOf, type CaseloadOrder } from './ordered-rows.js';
import { matterTable, type CaseloadSchema } from './tables.js';
import { cellsOf, mattersOf } from './totals.js';

const leaving = leavingNothing();
const [{ place }] = viewEngines(freshPostgresDatabase) as [ViewEngine];

interface Planned {
  readonly words: string;
  readonly query: CompiledQuery;
  /** The index that it should be read along. */
  readonly index?: string;
}

/** The queries with the plans that the engine makes for them on the connection of readers, tables by bare name. */
async function planned(queriesOf: (tables: CaseloadTables) => readonly Planned[]) {
  const { store } = await fillCaseload(await place(leaving), [garden]);
  return store.read(caseloadView, async ({ transaction }) => {
    const plans: (Omit<Planned, 'query'> & { readonly plan: string })[] = [];
    for (const { query, ...rest } of queriesOf(transaction.withTables<CaseloadSchema>())) {
      const explaining = CompiledQuery.raw(`EXPLAIN QUERY PLAN ${query.sql}`, [...query.parameters]);
      const { rows } = await transaction.executeQuery<{ detail: string }>(explaining);
      const plan = rows.map(({ detail }) => detail.replaceAll(/caseload_v\d+_build\d+_/g, '')).join('; ');
      plans.push({ ...rest, plan });
    }
    return plans;
  });
}

/** The index by the column that leaves the fewest rows. */
function bestIndex(asked: Asked, part: VisiblePart, { by }: CaseloadOrder, query: CompiledQuery): string {
  const fixed = [
    part.handlerId && 'value' in part.handlerId && 'handler',
    query.sql.includes('"missed" = ?') && 'missed',
    part.unitId && 'value' in part.unitId && 'unit',
    part.step !== undefined && 'step',
    (part.kind ?? asked.filters?.kind) !== undefined && 'kind',
  ];
  const first = fixed.find((each) => typeof each === 'string');
  return first === undefined ? by : `${first}_${by}`;
}

describe('A query of the caseload on SQLite', () => {
  it('reads every page along the index that leaves the fewest rows, without sorting', async () => {
    const plans = await planned((tables) =>
      questions.flatMap(([words, asked]) =>
        orders.flatMap((sort) =>
          [undefined, { key: now, matterId: 'm' }, { key: '', matterId: 'm' }].flatMap((after) =>
            runsOf({ ...asked, sort }, after).flatMap((run) =>
              partsAskedFor(asked, [garden]).map((part) => {
                const query = alongIndex(tables, { ...asked, sort }, part, run, 50).compile();
                return {
                  words: `${words} ${sort.by} ${sort.direction} after ${JSON.stringify(after)}`,
                  index: bestIndex(asked, part, sort, query),
                  query,
                };
              }),
            ),
          ),
        ),
      ),
    );
    const along =
      /^SEARCH matter USING INDEX matter_(\w+) \(municipality_id=\? AND procedure=\? AND standing=\?.*\)$/;
    expect(plans.filter(({ plan, index }) => along.exec(plan)?.[1] !== index)).toEqual([]);
    const used = new Set(plans.map(({ index }) => index));
    const forOthers = new Set(['overdue', 'running', 'case_number']);
    expect([...used].sort()).toEqual(
      Object.keys(matterTable.indexes)
        .filter((index) => !forOthers.has(index))
        .sort(),
    );
  });

  it('counts along named indexes', async () => {
    const plans = await planned((tables) =>
      questions.flatMap(([words, asked]) =>
        partsAskedFor(asked, [garden]).flatMap((part) => [
          { words: `kept ${words}`, query: cellsOf(tables, asked, part).compile() },
          { words: `counted ${words}`, query: mattersOf(tables, asked, part).compile() },
        ]),
      ),
    );
    const along =
      /^SEARCH matter(_count)? USING (COVERING )?INDEX matter_\w+ \(municipality_id=\? AND procedure=\? AND standing=\?/;
    expect(plans.filter(({ plan }) => !along.test(plan))).toEqual([]);
  });

  it('finds a case number along its index', async () => {
    const { viewer } = questions[0]![1];
    const plans = await planned((tables) => [
      { words: 'P-1', query: numbered(tables, viewer, 'P-1').compile() },
    ]);
    const along = 'SEARCH matter USING INDEX matter_case_number (municipality_id=? AND case_number=?)';
    expect(plans.filter(({ plan }) => !plan.startsWith(along))).toEqual([]);
  });

  it('looks for what lies beside what somebody handles along the index of handlers, and of files', async () => {
    const whose = { municipalityId: 'm', names: [garden.name], staffId: 's' };
    const plans = await planned((tables) => [
      { words: 'files', query: filesHandledBy(tables, whose, 50).compile() },
      { words: 'matters', query: unhandledIn(tables, ['f1', 'f2'], 'zone', 50).compile() },
    ]);
    expect(plans.map(({ plan }) => plan)).toEqual([
      expect.stringMatching(
        /^SEARCH matter USING INDEX matter_handler_\w+ \(municipality_id=\? AND procedure=\? AND standing=\? AND handler_id=\?\)/,
      ),
      expect.stringMatching(/^SEARCH matter USING INDEX sqlite_autoindex_matter_1 \(file_id=\?\)/),
    ]);
  });
});
