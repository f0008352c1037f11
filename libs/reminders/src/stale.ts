import { hoursAfter, type Instant, type RungReference } from '#casework';

/** A rung whose time passed longer ago is stale: it is told in a digest, not by itself [D]. */
const staleAfterHours = 24;

/** The time before which a rung is stale. */
export function staleBefore(now: Instant): Instant {
  return hoursAfter(now, -staleAfterHours);
}

export function isStale({ at }: Pick<RungReference, 'at'>, now: Instant): boolean {
  return at < staleBefore(now);
}
