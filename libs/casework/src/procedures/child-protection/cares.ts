import { daysAfter, localDateOf, type Instant, type LocalDate } from '../../calendar/index.js';
import type { EventFacts } from '../../kernel/index.js';
import type { CareState } from './care-state.js';
import { birthdayOfSubject, isKnownOfAge } from './childs-age.js';
import type { LvuGround } from './lvu-bases.js';
import { matterIdOf, type ChildFile, type ChildProtection } from './state.js';

/**
 * What stands of a care.
 *
 * @throws {Error} the matter is no care: a fault of the procedure
 */
export function careOf({ cares }: ChildProtection, matterId: string): CareState {
  const care = cares.get(matterId);
  if (!care) throw new Error(`Matter ${matterId} is no care.`);
  return care;
}

/** The details after a change of the care that an event is about. */
export function withCare(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId'>,
  change: Partial<CareState>,
): ChildProtection {
  const id = matterIdOf(event);
  return { ...details, cares: details.cares.with(id, { ...careOf(details, id), ...change }) };
}

/** The care that goes on, or is ordered and hasn't begun: one, or two where files were merged that had one each. */
export function standingCares({ cares }: ChildProtection): readonly string[] {
  return [...cares].filter(([, { standing }]) => standing.is !== 'ended').map(([matterId]) => matterId);
}

export function isOngoing({ standing }: CareState): boolean {
  return standing.is === 'ongoing';
}

/** From which birthday on nobody is cared for on a ground: LVU 1990:52 21 § fourth paragraph. */
export const ageOfEnd = {
  'home-conditions': 18,
  'own-behaviour': 21,
} as const satisfies Readonly<Record<LvuGround, number>>;

/** The last day on which somebody can be cared for on a ground; undefined while it isn't known when they were born. */
export function lastDayOfCare(file: ChildFile, ground: LvuGround): LocalDate | undefined {
  const birthday = birthdayOfSubject(file, ageOfEnd[ground]);
  return birthday === undefined ? undefined : daysAfter(birthday, -1);
}

/**
 * When somebody is to be followed up after a care: from its end, or where the reunion with those who have custody had to be
 * prepared, once that is over (LVU 1990:52 21 b §). Undefined where the care never began, goes on, or the reunion is awaited.
 */
export function followedUpFrom(details: ChildProtection, careId: string): Instant | undefined {
  const { begunAt, standing, reunion } = careOf(details, careId);
  if (begunAt === undefined || standing.is !== 'ended' || reunion?.is === 'awaited') return undefined;
  return reunion?.is === 'over' ? reunion.at : standing.at;
}

/** Whether somebody is known to have been of age when they were to be followed up. */
export function wasOfAgeThen(file: ChildFile, careId: string): boolean {
  const from = followedUpFrom(file.details, careId);
  return from !== undefined && isKnownOfAge(file, localDateOf(from, file.timeZone));
}

/** The cares after which somebody is to be followed up, and isn’t yet, by id. */
export function toBeFollowedUp(file: ChildFile): readonly string[] {
  const { cares, followUps } = file.details;
  const followed = new Set(followUps.values().map(({ afterId }) => afterId));
  return cares
    .ids()
    .filter(
      (id) =>
        followedUpFrom(file.details, id) !== undefined &&
        careOf(file.details, id).overtakenBy === undefined &&
        !followed.has(id) &&
        !wasOfAgeThen(file, id),
    );
}

/** The details once an investigation looks at the child in the place of a follow-up; as they are where there is no such care. */
export function withFollowUpOvertaken(
  details: ChildProtection,
  careId: string,
  overtakenBy: string,
): ChildProtection {
  const care = details.cares.get(careId);
  return care ? { ...details, cares: details.cares.with(careId, { ...care, overtakenBy }) } : details;
}

/** The decisions on homes by which the young person lives in the placements of a care, by id. */
export function carriedOutIn({ placements }: ChildProtection, careId: string): string[] {
  return placements
    .values()
    .flatMap(({ careId: of, standing }) =>
      of === careId && standing.is === 'placed' ? [standing.byDecision] : [],
    );
}

/** What ends with a care, by id: where it was given, and how contact was restricted for it. */
export function endingWith(
  { placements, restrictions }: ChildProtection,
  careId: string,
): { readonly placements: string[]; readonly restrictions: string[] } {
  return {
    placements: [...placements]
      .filter(([, each]) => each.careId === careId && each.standing.is !== 'ended')
      .map(([id]) => id),
    restrictions: [...restrictions]
      .filter(([, each]) => each.restrictedIn === careId && each.standing.is === 'in-force')
      .map(([id]) => id),
  };
}
