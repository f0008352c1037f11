import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { Kysely, SqliteDialect } from 'kysely';
import { maySee, roles, type Role, type Sight, type Sights, type StaffMember } from '#casework';
import { gardenProcedure } from '../testing/made-up-procedure.js';
import { isInPart, narrowed, visibleParts, type Viewer } from './access-predicate.js';

const names = {
  municipality: ['north', 'south'],
  zone: ['green', 'blue'],
  procedure: ['garden', 'orchard'],
  unit: ['unit-1', 'unit-2'],
  staff: ['ada', 'bo'],
  step: ['asked', 'weighed', 'kept'],
} as const;

interface MatterTable {
  id: number;
  municipality_id: string;
  zone: string;
  procedure: string;
  unit_id: string;
  handler_id: string;
  step: string;
  protected: number;
}

/** Every matter that the predicate could tell from another, once. */
function everyMatter(): MatterTable[] {
  const found: MatterTable[] = [];
  for (const municipality_id of names.municipality)
    for (const zone of names.zone)
      for (const procedure of names.procedure)
        for (const unit_id of names.unit)
          for (const handler_id of ['', ...names.staff])
            for (const step of names.step)
              for (const flag of [0, 1]) {
                const id = found.length;
                found.push({
                  id,
                  municipality_id,
                  zone,
                  procedure,
                  unit_id,
                  handler_id,
                  step,
                  protected: flag,
                });
              }
  return found;
}

const roleNames = Object.keys(roles) as Role[];

const aSight: fc.Arbitrary<Sight> = fc
  .record(
    {
      scope: fc.constantFrom('municipality', 'unit', 'assigned'),
      protected: fc.boolean(),
      steps: fc.subarray([...names.step]),
    },
    { requiredKeys: ['scope', 'protected'] },
  )
  .map((sight) => sight as Sight);

const someSights: fc.Arbitrary<Sights> = fc.dictionary(
  fc.constantFrom(...roleNames),
  fc.array(aSight, { maxLength: 3 }),
  { maxKeys: 3, noNullPrototype: true },
);

const aViewer: fc.Arbitrary<Viewer & { readonly staff: StaffMember }> = fc.record({
  municipalityId: fc.constantFrom(...names.municipality),
  zone: fc.constantFrom(...names.zone),
  staff: fc.record({
    staffId: fc.constantFrom(...names.staff),
    unitId: fc.constantFrom(...names.unit),
    roles: fc.uniqueArray(fc.constantFrom(...roleNames), { maxLength: 4 }),
    qualified: fc.boolean(),
  }),
});

const aNarrowing = fc.record({
  handlerId: fc.constantFrom(undefined, undefined, '', ...names.staff),
  unitId: fc.constantFrom(undefined, undefined, ...names.unit),
  step: fc.constantFrom(undefined, undefined, ...names.step),
});

let database: Kysely<{ matter: MatterTable }>;
const matters = everyMatter();

beforeAll(async () => {
  database = new Kysely({ dialect: new SqliteDialect({ database: new Database(':memory:') }) });
  let table = database.schema
    .createTable('matter')
    .addColumn('id', 'integer')
    .addColumn('protected', 'integer');
  for (const column of ['municipality_id', 'zone', 'procedure', 'unit_id', 'handler_id', 'step'] as const) {
    table = table.addColumn(column, 'text');
  }
  await table.execute();
  await database.insertInto('matter').values(matters).execute();
});

afterAll(() => database.destroy());

describe('The access predicate of a query', () => {
  it('shows exactly what the kernel shows, each matter in one part', async () => {
    await fc.assert(
      fc.asyncProperty(aViewer, someSights, someSights, aNarrowing, async (viewer, one, other, within) => {
        const procedures = [
          gardenProcedure({ name: 'garden', zone: 'green', sights: one }),
          gardenProcedure({ name: 'orchard', zone: 'green', sights: other }),
        ];
        const shown: number[] = [];
        for (const whole of visibleParts(viewer, procedures)) {
          const part = narrowed(whole, within);
          if (!part) continue;
          const rows = await database
            .selectFrom('matter')
            .select('id')
            .where(isInPart(viewer, part))
            .execute();
          shown.push(...rows.map(({ id }) => id));
        }
        const expected = matters
          .filter(
            (row) =>
              row.municipality_id === viewer.municipalityId &&
              row.zone === viewer.zone &&
              viewer.zone === 'green' &&
              (within.handlerId === undefined || row.handler_id === within.handlerId) &&
              (within.unitId === undefined || row.unit_id === within.unitId) &&
              (within.step === undefined || row.step === within.step) &&
              maySee(row.procedure === 'garden' ? one : other, viewer.staff, {
                unitId: row.unit_id,
                step: row.step,
                protected: row.protected === 1,
                ...(row.handler_id !== '' && { handlerId: row.handler_id }),
              }),
          )
          .map(({ id }) => id);
        expect(shown.sort((first, second) => first - second)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('shows nothing to somebody without a role', () => {
    const viewer = { municipalityId: 'north', zone: 'green' };
    const staff = { staffId: 'ada', unitId: 'unit-1', roles: [], qualified: true };
    expect(visibleParts({ ...viewer, staff }, [gardenProcedure()])).toEqual([]);
  });
});
