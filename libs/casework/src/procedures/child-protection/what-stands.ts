import type { LocalDate } from '../../calendar/index.js';
import type { AppealState, Ruling } from './appeal-state.js';
import type { DecisionState } from './decision-state.js';
import { investigationOf, joinedInto, type ChildProtection } from './state.js';

/** What has become of a decision on appeal, by a day. */
export type Aftermath =
  /** As it was decided: not appealed, not ruled on yet, or upheld. */
  | 'stands'
  /** Something else holds in its place: the court’s ruling (SoL 2025:400 35:1), or what the board decided anew (FL 2017:900 38–39 §§). */
  | 'changed'
  /** It holds no longer: annulled, or sent back to be tried anew. */
  | 'annulled';

/** A ruling that the appeal isn’t tried, or that nothing is left to try, leaves what was ruled or decided before it. */
function isOnTheSubstance({ outcome }: Ruling): boolean {
  return outcome !== 'dismissed' && outcome !== 'written-off';
}

/** What the courts made of a decision on one appeal of it, by a day; undefined where none has ruled on its substance. */
function lastRulingOn({ standing }: AppealState, day: LocalDate): Ruling | undefined {
  const rulings = standing.is === 'ruled' ? standing.rulings : [];
  return rulings.findLast((ruling) => isOnTheSubstance(ruling) && ruling.ruledOn <= day);
}

/**
 * What has become of a decision by a day. Each party’s appeal is a case of its own in court; where they end otherwise, what
 * annuls it goes before what changes it, and that before what upholds it.
 */
export function aftermathOf(
  { appeals }: Pick<ChildProtection, 'appeals'>,
  { decisionId, changedAt }: DecisionState,
  day: LocalDate,
): Aftermath {
  const outcomes = appeals
    .values()
    .filter((appeal) => appeal.decisionId === decisionId)
    .flatMap((appeal) => lastRulingOn(appeal, day)?.outcome ?? []);
  if (outcomes.some((each) => each === 'annulled' || each === 'sent-back')) return 'annulled';
  const isChanged = outcomes.includes('changed') || changedAt !== undefined;
  return isChanged ? 'changed' : 'stands';
}

/** Whether what was decided gives support by a day: as it was granted, or because a refusal of it has been changed. */
export function givesSupport(
  details: Pick<ChildProtection, 'appeals'>,
  decision: DecisionState,
  day: LocalDate,
): boolean {
  const aftermath = aftermathOf(details, decision, day);
  return decision.brings.is === 'support-granted' || decision.brings.is === 'placement-granted'
    ? aftermath !== 'annulled'
    : decision.brings.is === 'support-refused' && aftermath === 'changed';
}

/** An investigation, with those that it carries on, and those of a merged file that go on in it. */
export function carriedOnIn(details: ChildProtection, investigationId: string): readonly string[] {
  const joined = joinedInto(details, investigationId);
  return joined.flatMap((id) => {
    const { continues } = investigationOf(details, id);
    return continues === undefined ? [id] : [id, ...carriedOnIn(details, continues)];
  });
}

/** The investigation that one goes on in, however often it was linked. */
export function goesOnIn(details: ChildProtection, investigationId: string): string {
  const { linkedInto } = investigationOf(details, investigationId);
  return linkedInto === undefined ? investigationId : goesOnIn(details, linkedInto);
}
