import type { EventFacts } from '../../kernel/index.js';
import type { Home } from './homes.js';
import type { PlacementState, StandingOfPlacement } from './placement-state.js';
import { matterIdOf, type ChildProtection } from './state.js';

/**
 * What stands of a placement.
 *
 * @throws {Error} the matter is no placement: a fault of the procedure
 */
export function placementOf({ placements }: ChildProtection, matterId: string): PlacementState {
  const placement = placements.get(matterId);
  if (!placement) throw new Error(`Matter ${matterId} is no placement.`);
  return placement;
}

/** The details after a change of the placement that an event is about. */
export function withPlacement(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId'>,
  change: Partial<PlacementState>,
): ChildProtection {
  const id = matterIdOf(event);
  const changed = { ...placementOf(details, id), ...change };
  return { ...details, placements: details.placements.with(id, changed) };
}

export function withStandingOfPlacement(
  details: ChildProtection,
  event: Pick<EventFacts, 'matterId'>,
  standing: StandingOfPlacement,
): ChildProtection {
  return withPlacement(details, event, { standing });
}

/** The form of the home that a placed child lives in; undefined where it isn't placed, or no more. */
export function livesIn({ standing }: PlacementState): Home | undefined {
  return standing.is === 'placed' ? standing.home : undefined;
}

/** The placements that aren't over, by id. */
export function standingPlacements({ placements }: ChildProtection): readonly string[] {
  return [...placements].filter(([, { standing }]) => standing.is !== 'ended').map(([matterId]) => matterId);
}
