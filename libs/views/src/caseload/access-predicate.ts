import { expressionBuilder, type Expression, type SqlBool } from 'kysely';
import { sightsOf, type Procedure, type Sight, type StaffMember } from '#casework';

/** Who looks at the list. */
export interface Viewer {
  readonly municipalityId: string;
  /** The secrecy zone of the request: procedures of other zones don't exist for it. */
  readonly zone: string;
  readonly staff: StaffMember;
}

/** The columns that the predicate asks for. Each table that is read for a viewer has them. */
interface SightedColumns {
  municipality_id: string;
  zone: string;
  procedure: string;
  unit_id: string;
  handler_id: string;
  step: string;
  protected: number;
}

/**
 * A part of what somebody may see, told in columns that an index can begin with. The parts of a viewer have no
 * matter in common, and together they are exactly what `maySee` shows.
 */
export interface VisiblePart {
  readonly procedure: string;
  readonly unitId?: Is;
  /** The empty text stands for nobody. */
  readonly handlerId?: Is;
  readonly step?: string;
  /** Where files with a protected identity are shown: in all steps, or in these. */
  readonly protectedIn: Steps;
}

interface Is {
  readonly value: string;
  readonly not?: true;
}

type Steps = 'all' | readonly string[];

/** Steps in which matters are shown, without and with a protected identity. */
interface ShownSteps {
  readonly steps: Steps;
  readonly protectedIn: Steps;
}

/** The parts of the list that a viewer may see: those of each procedure of the zone. */
export function visibleParts(viewer: Viewer, procedures: readonly Procedure[]): readonly VisiblePart[] {
  return procedures
    .filter(({ zone }) => zone === viewer.zone)
    .flatMap(({ name, sights }) => partsOf(name, sightsOf(sights, viewer.staff.roles), viewer.staff));
}

/**
 * The part as far as it lies within these values.
 *
 * @returns undefined when nothing of it does
 */
export function narrowed(
  part: VisiblePart,
  { handlerId, unitId, step }: Readonly<Record<'handlerId' | 'unitId' | 'step', string | undefined>>,
): VisiblePart | undefined {
  if (excludes(part.handlerId, handlerId) || excludes(part.unitId, unitId)) return undefined;
  if (step !== undefined && part.step !== undefined && step !== part.step) return undefined;
  return {
    ...part,
    ...(handlerId !== undefined && { handlerId: { value: handlerId } }),
    ...(unitId !== undefined && { unitId: { value: unitId } }),
    ...(step !== undefined && { step }),
  };
}

/** The condition on a row to lie in a part of what the viewer sees. */
export function isInPart(viewer: Viewer, part: VisiblePart): Expression<SqlBool> {
  const row = expressionBuilder<{ seen: SightedColumns }, 'seen'>();
  const compared = (column: 'unit_id' | 'handler_id', is: Is | undefined) =>
    is ? [row(column, is.not ? '<>' : '=', is.value)] : [];
  return row.and([
    row('municipality_id', '=', viewer.municipalityId),
    row('procedure', '=', part.procedure),
    row('zone', '=', viewer.zone),
    ...compared('unit_id', part.unitId),
    ...compared('handler_id', part.handlerId),
    ...(part.step === undefined ? [] : [row('step', '=', part.step)]),
    ...(part.protectedIn === 'all'
      ? []
      : [
          part.protectedIn.length === 0
            ? row('protected', '=', 0)
            : row.or([row('protected', '=', 0), row('step', 'in', part.protectedIn)]),
        ]),
  ]);
}

/** Own matters, those of the own unit and those of others are each shown by the sights that reach them. */
function partsOf(
  procedure: string,
  sights: readonly Sight[],
  { staffId, unitId }: StaffMember,
): readonly VisiblePart[] {
  const ofAll = shownBy(sights.filter(({ scope }) => scope === 'municipality'));
  const ofUnit = shownBy(sights.filter(({ scope }) => scope !== 'assigned'));
  const ofOwn = shownBy(sights);
  const notOwn = { handlerId: { value: staffId, not: true } } as const;
  const areas =
    sameSteps(ofOwn, ofUnit) && sameSteps(ofUnit, ofAll)
      ? [{ where: {}, shown: ofAll }]
      : [
          { where: { handlerId: { value: staffId } }, shown: ofOwn },
          ...(sameSteps(ofUnit, ofAll)
            ? [{ where: notOwn, shown: ofAll }]
            : [
                { where: { ...notOwn, unitId: { value: unitId } }, shown: ofUnit },
                { where: { ...notOwn, unitId: { value: unitId, not: true } as const }, shown: ofAll },
              ]),
        ];
  return areas.flatMap(({ where, shown }) => {
    const { steps, protectedIn } = shown;
    if (steps === 'all') return [{ procedure, ...where, protectedIn }];
    return steps.map((step) => ({
      procedure,
      ...where,
      step,
      protectedIn: protectedIn === 'all' || protectedIn.includes(step) ? ('all' as const) : [],
    }));
  });
}

function shownBy(sights: readonly Sight[]): ShownSteps {
  return {
    steps: stepsOf(sights),
    protectedIn: stepsOf(sights.filter((sight) => sight.protected)),
  };
}

function stepsOf(sights: readonly Sight[]): Steps {
  const steps = new Set<string>();
  for (const sight of sights) {
    if (!sight.steps) return 'all';
    for (const step of sight.steps) steps.add(step);
  }
  return [...steps].sort();
}

function sameSteps(one: ShownSteps, other: ShownSteps): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function excludes(is: Is | undefined, value: string | undefined): boolean {
  return is !== undefined && value !== undefined && (is.value === value) === (is.not ?? false);
}
