import { ageOfEnd, careOf, isOngoing, lastDayOfCare } from './cares.js';
import type { LvuGround } from './lvu-bases.js';
import { standingMeasures } from './measures.js';
import { deadlinesOf, type ChildFile } from './state.js';

export function isGround(itemId: string | undefined): itemId is LvuGround {
  return itemId !== undefined && itemId in ageOfEnd;
}

/** The last day of care on a ground, or of a measure, which ends as care for the own behaviour does. */
export function lastDayOf(file: ChildFile, itemId: string | undefined): string {
  const day = isGround(itemId) ? lastDayOfCare(file, itemId) : undefined;
  if (day === undefined) throw new Error(`Nobody knows when ${itemId ?? 'nothing'} ends by age.`);
  return day;
}

export function lastDayOfMeasure(file: ChildFile): string {
  return lastDayOf(file, 'own-behaviour');
}

/** The grounds of a care whose last day is known. */
export function datedGrounds(file: ChildFile, careId: string): readonly LvuGround[] {
  return careOf(file.details, careId).basis.filter((ground) => lastDayOfCare(file, ground) !== undefined);
}

function runsTo(file: ChildFile, ruleId: string, matterId: string, day: string, item?: string): boolean {
  return deadlinesOf(file, ruleId, matterId).some(
    ({ itemId, state, nominalDueDate }) => itemId === item && state === 'running' && nominalDueDate === day,
  );
}

/** The cares that go on of which a ground ends on another day than its clock says, or has none. */
export function caresMiscounted(file: ChildFile): readonly string[] {
  return [...file.details.cares].flatMap(([id, care]) => {
    const isRight = (ground: LvuGround) => runsTo(file, 'care-age', id, lastDayOf(file, ground), ground);
    return isOngoing(care) && !datedGrounds(file, id).every(isRight) ? [id] : [];
  });
}

/** The same of the measures that stand. */
export function measuresMiscounted(file: ChildFile): readonly string[] {
  if (lastDayOfCare(file, 'own-behaviour') === undefined) return [];
  return standingMeasures(file.details).filter(
    (id) => !runsTo(file, 'measure-age', id, lastDayOfMeasure(file)),
  );
}
