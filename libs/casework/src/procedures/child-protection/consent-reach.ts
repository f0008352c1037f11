import type { ChildProtection } from './state.js';
import { carriedOnIn, goesOnIn } from './what-stands.js';

/** The investigation in which what is given in a matter was decided, or is to be. */
export function decidedIn({ supports, placements }: ChildProtection, matterId: string): string {
  return (
    supports.get(matterId)?.grant.investigationId ?? placements.get(matterId)?.investigationId ?? matterId
  );
}

/**
 * The investigations in which a consent counts for what is decided or given in a matter: that in which it is decided, one
 * that this carries on, and one of a merged file that goes on in it. The board decides on a support with consent to that
 * support (SoL 2025:400 21:1; 2001:453 3:6 a); what somebody once agreed to is no yes to what is decided years later.
 */
export function consentCountsIn(details: ChildProtection, matterId: string): readonly string[] {
  const investigationId = decidedIn(details, matterId);
  if (!details.investigations.get(investigationId)) return [investigationId];
  return carriedOnIn(details, goesOnIn(details, investigationId));
}
