import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  deadlineStarted,
  isShownBy,
  sightsOf,
  type Role,
  type Sight,
  type Sights,
  type StaffMember,
} from '#casework';
import { freshPostgresDatabase } from '../../../../test/engines/postgres.js';
import { fillCaseload, matterRow } from '../testing/filled-caseload.js';
import { leavingNothing } from '../../../projections/src/testing/leaving-nothing.js';
import { wholeFiles } from '../../../casework/src/testing/sights.js';
import { sightedIn } from './is-listed.js';
import { gardenProcedure } from '../testing/made-up-procedure.js';
import { viewEngines } from '../../../projections/src/testing/view-engines.js';
import {
  isInPart,
  narrowed,
  showsDeadlines,
  visibleParts,
  type Viewer,
  type VisiblePart,
} from './access-predicate.js';
import { caseloadView } from './caseload-view.js';
import type { CaseloadSchema, MatterRow } from './tables.js';

const leaving = leavingNothing();

/** A server takes longer for each of many questions. */
const runs = { SQLite: 500, PostgreSQL: 150 };

const names = {
  municipality: ['north', 'south'],
  zone: ['green', 'blue'],
  procedure: ['garden', 'orchard'],
  unit: ['unit-1', 'unit-2'],
  staff: ['ada', 'bo'],
  kind: ['plot', 'tree'],
  step: ['asked', 'weighed', 'kept'],
} as const;

/** Every matter that the predicate could tell from another, once. */
function everyMatter(): MatterRow[] {
  const found: MatterRow[] = [];
  for (const municipality_id of names.municipality)
    for (const zone of names.zone)
      for (const procedure of names.procedure)
        for (const unit_id of names.unit)
          for (const handler_id of ['', ...names.staff])
            for (const step of names.step)
              for (const kind of names.kind)
                for (const flags of [0, 1, 2, 3]) {
                  const name = String(found.length).padStart(4, '0');
                  const where = { municipality_id, zone, procedure, unit_id, handler_id, kind, step };
                  found.push(matterRow(name, { ...where, protected: flags % 2, ever_missed: flags >> 1 }));
                }
  return found;
}

const roleNames: readonly Role[] = ['gardener', 'unit-manager', 'auditor', 'weeder', 'on-duty', 'board'];

const someSteps = fc.oneof(fc.constant('any' as const), fc.subarray([...names.step, 'left']));

const aSight: fc.Arbitrary<Sight> = fc
  .record({
    scope: fc.constantFrom('municipality', 'unit', 'unassigned', 'assigned', 'granted', 'seat'),
    matters: fc.record({ plot: someSteps, tree: someSteps }, { requiredKeys: [] }),
    protected: fc.boolean(),
    missed: fc.boolean(),
    events: fc.constantFrom('any' as const, [deadlineStarted.type], ['garden/noted']),
  })
  .map(({ missed, ...narrowing }) =>
    wholeFiles(narrowing.scope, [], { ...narrowing, ...(missed && { missed }) }),
  );

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
    qualifications: fc.constant<readonly string[]>([]),
  }),
});

const aNarrowing = fc.record({
  handlerId: fc.constantFrom(undefined, undefined, '', ...names.staff),
  unitId: fc.constantFrom(undefined, undefined, ...names.unit),
  step: fc.constantFrom(undefined, undefined, ...names.step),
});

const matters = everyMatter();

describe.each(viewEngines(freshPostgresDatabase))('The access predicate on $engine', ({ engine, place }) => {
  it('shows exactly what the kernel shows, with deadlines or without, each matter in one part', async () => {
    const { store, write } = await fillCaseload(await place(leaving), [gardenProcedure()]);
    await write(matters);
    const mattersIn = async (viewer: Viewer, part: VisiblePart) =>
      store.read(caseloadView, ({ transaction }) =>
        transaction
          .withTables<CaseloadSchema>()
          .selectFrom('matter')
          .select('matter_id')
          .where(isInPart(viewer, part))
          .execute(),
      );
    await fc.assert(
      fc.asyncProperty(aViewer, someSights, someSights, aNarrowing, async (viewer, one, other, within) => {
        const procedures = [
          gardenProcedure({ name: 'garden', zone: 'green', sights: one }),
          gardenProcedure({ name: 'orchard', zone: 'green', sights: other }),
        ];
        const shown: [matterId: string, withDeadlines: boolean][] = [];
        for (const whole of visibleParts(viewer, procedures)) {
          const part = narrowed(whole, within);
          const rows = part ? await mattersIn(viewer, part) : [];
          shown.push(...rows.map(({ matter_id }) => [matter_id, whole.showsDeadlines] as [string, boolean]));
        }
        const expected = matters
          .filter(
            (row) =>
              row.municipality_id === viewer.municipalityId &&
              row.zone === viewer.zone &&
              viewer.zone === 'green' &&
              (within.handlerId === undefined || row.handler_id === within.handlerId) &&
              (within.unitId === undefined || row.unit_id === within.unitId) &&
              (within.step === undefined || row.step === within.step),
          )
          .flatMap((row) => {
            const held = sightsOf(row.procedure === 'garden' ? one : other, viewer.staff.roles);
            const showing = held.filter((sight) => isShownBy(sight, viewer.staff, sightedIn(row)));
            return showing.length === 0 ? [] : [[row.matter_id, showing.some(showsDeadlines)]];
          });
        expect(shown.sort()).toEqual(expected);
      }),
      { numRuns: runs[engine] },
    );
  });
});

describe('The access predicate', () => {
  it('shows nothing to somebody without a role', () => {
    const viewer = { municipalityId: 'north', zone: 'green' };
    const staff = { staffId: 'ada', unitId: 'unit-1', roles: [], qualifications: ['social-work-degree'] };
    expect(visibleParts({ ...viewer, staff }, [gardenProcedure()])).toEqual([]);
  });
});
