import { expressionBuilder, type Expression, type SqlBool } from 'kysely';
import {
  deadlineStarted,
  showsKind,
  sightsOf,
  type Procedure,
  type Sight,
  type StaffMember,
} from '#casework';

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
  kind: string;
  step: string;
  protected: number;
  ever_missed: number;
}

/**
 * A part of what somebody may see, told in columns that an index can begin with. The parts of a viewer have no
 * matter in common, and together they are exactly what their sights show (`isShownBy`).
 */
export interface VisiblePart {
  readonly procedure: string;
  readonly unitId?: Is;
  /** The empty text stands for nobody. */
  readonly handlerId?: Is;
  readonly kind?: string;
  readonly step?: string;
  /** Whether a deadline is or ever was missed. */
  readonly everMissed?: boolean;
  /** Where files with a protected identity are shown: in all steps, or in these. */
  readonly protectedIn: Steps;
  /** Whether the sights that show it show its deadlines too: else nothing that is told of it may rest on these. */
  readonly showsDeadlines: boolean;
  /** What of it lies in other parts: what is shown with its deadlines. */
  readonly butFor?: readonly VisiblePart[];
}

/** As one sight after another shows it, whatever of deadlines. */
type Shown = Omit<VisiblePart, 'showsDeadlines' | 'butFor'>;

type Is = { readonly value: string } | { readonly notIn: readonly string[] };

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
    .flatMap((procedure) => {
      const held = sightsOf(procedure.sights, viewer.staff.roles);
      const withDeadlines = partsOf(procedure, viewer.staff, held.filter(showsDeadlines)).map((part) => ({
        ...part,
        showsDeadlines: true,
      }));
      const all = partsOf(procedure, viewer.staff, held).map((part) => ({ ...part, showsDeadlines: true }));
      if (isSame(all, withDeadlines)) return all;
      const without = all
        .filter((part) => !withDeadlines.some((other) => isSame(part, other)))
        .map((part) => ({ ...part, showsDeadlines: false, butFor: withDeadlines }));
      return [...withDeadlines, ...without];
    });
}

/** Whether a sight shows the deadlines of its matters. */
export function showsDeadlines(sight: Sight): boolean {
  return showsKind(sight, deadlineStarted.type);
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
  const compared = (column: 'unit_id' | 'handler_id', is: Is | undefined) => {
    if (!is) return [];
    return 'value' in is ? [row(column, '=', is.value)] : is.notIn.map((value) => row(column, '<>', value));
  };
  const { kind, step, everMissed, protectedIn, butFor = [] } = part;
  return row.and([
    row('municipality_id', '=', viewer.municipalityId),
    row('procedure', '=', part.procedure),
    row('zone', '=', viewer.zone),
    ...compared('unit_id', part.unitId),
    ...compared('handler_id', part.handlerId),
    ...(kind === undefined ? [] : [row('kind', '=', kind)]),
    ...(step === undefined ? [] : [row('step', '=', step)]),
    ...(everMissed === undefined ? [] : [row('ever_missed', '=', everMissed ? 1 : 0)]),
    ...(protectedIn === 'all'
      ? []
      : [
          protectedIn.length === 0
            ? row('protected', '=', 0)
            : row.or([row('protected', '=', 0), row('step', 'in', protectedIn)]),
        ]),
    ...(butFor.length === 0 ? [] : [row.not(row.or(butFor.map((other) => isInPart(viewer, other))))]),
  ]);
}

/** Whose matters: each scope takes in some of these. */
const hands = ['own', 'nobodys', 'others'] as const;

type Hand = (typeof hands)[number];

/** Which sights reach matters in these hands, of the own unit or of another. */
function reaches({ scope }: Sight, hand: Hand, isOfUnit: boolean): boolean {
  return {
    municipality: true,
    unit: isOfUnit,
    unassigned: isOfUnit && hand === 'nobodys',
    assigned: hand === 'own',
    granted: false,
    seat: false,
  }[scope];
}

/** Matters are told apart by who handles them and by their unit, as far as the sights show different ones. */
function partsOf({ name, matters }: Procedure, staff: StaffMember, held: readonly Sight[]): readonly Shown[] {
  const partsIn = (hand: Hand, isOfUnit: boolean) =>
    partsShown(
      name,
      matters,
      held.filter((sight) => reaches(sight, hand, isOfUnit)),
    );
  const inHands = hands.map((hand) => ({
    hand,
    ofUnit: partsIn(hand, true),
    ofOthers: partsIn(hand, false),
  }));
  return groupsOf(inHands, ({ ofUnit, ofOthers }) => ({ ofUnit, ofOthers })).flatMap((alike) => {
    const [{ ofUnit, ofOthers }] = alike;
    const unitParts = isSame(ofUnit, ofOthers)
      ? ofUnit
      : [
          ...ofUnit.map((part) => ({ ...part, unitId: { value: staff.unitId } })),
          ...ofOthers.map((part) => ({ ...part, unitId: { notIn: [staff.unitId] } })),
        ];
    return handledBy(
      alike.map(({ hand }) => hand),
      staff.staffId,
    ).flatMap((handler) => unitParts.map((part) => ({ ...part, ...handler })));
  });
}

/** The conditions on the handler that take in these hands and no other. */
function handledBy(those: readonly Hand[], staffId: string): readonly Pick<VisiblePart, 'handlerId'>[] {
  const ids: Partial<Record<Hand, string>> = { own: staffId, nobodys: '' };
  if (those.length === hands.length) return [{}];
  if (!those.includes('others')) return those.map((hand) => ({ handlerId: { value: ids[hand] ?? '' } }));
  const not = hands.filter((hand) => !those.includes(hand));
  return [{ handlerId: { notIn: not.map((hand) => ids[hand] ?? '') } }];
}

/** What sights show, whoever handles it: apart what was ever missed, where some show that alone. */
function partsShown(
  procedure: string,
  matters: Procedure['matters'],
  sights: readonly Sight[],
): readonly Shown[] {
  const always = partsInKinds(
    procedure,
    matters,
    sights.filter(({ missed }) => missed !== true),
  );
  const onceMissed = partsInKinds(procedure, matters, sights);
  if (isSame(always, onceMissed)) return always;
  return [
    ...always.map((part) => ({ ...part, everMissed: false })),
    ...onceMissed.map((part) => ({ ...part, everMissed: true })),
  ];
}

function partsInKinds(
  procedure: string,
  matters: Procedure['matters'],
  sights: readonly Sight[],
): readonly Shown[] {
  const kinds = Object.entries(matters).map(([kind, { steps }]) => ({
    kind,
    shown: shownBy(sights, kind, Object.keys(steps)),
  }));
  return groupsOf(kinds, ({ shown }) => shown).flatMap((alike) => {
    const [{ shown }] = alike;
    if (alike.length === kinds.length) return partsInSteps(procedure, shown);
    return alike.flatMap(({ kind }) => partsInSteps(procedure, shown).map((part) => ({ ...part, kind })));
  });
}

function partsInSteps(procedure: string, { steps, protectedIn }: ShownSteps): readonly Shown[] {
  if (steps === 'all') return [{ procedure, protectedIn }];
  return steps.map((step) => ({
    procedure,
    step,
    protectedIn: protectedIn === 'all' || protectedIn.includes(step) ? ('all' as const) : [],
  }));
}

function shownBy(sights: readonly Sight[], kind: string, steps: readonly string[]): ShownSteps {
  return {
    steps: stepsOf(sights, kind, steps),
    protectedIn: stepsOf(
      sights.filter((sight) => sight.protected),
      kind,
      steps,
    ),
  };
}

function stepsOf(sights: readonly Sight[], kind: string, all: readonly string[]): Steps {
  const shown = sights.flatMap(({ matters }) => (matters[kind] === 'any' ? all : (matters[kind] ?? [])));
  const steps = all.filter((step) => shown.includes(step));
  return steps.length === all.length ? 'all' : steps;
}

/** Those that come to the same stand together, in the order in which they came. */
function groupsOf<Item>(
  items: readonly Item[],
  outcomeOf: (item: Item) => unknown,
): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = JSON.stringify(outcomeOf(item));
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function excludes(is: Is | undefined, value: string | undefined): boolean {
  if (is === undefined || value === undefined) return false;
  return 'value' in is ? is.value !== value : is.notIn.includes(value);
}
