import { epochOf, instantFromEpoch, type Instant, type ReminderState } from '#casework';

/** How long a claim holds: longer than a channel may take, short enough not to be late when somebody dies [D]. */
export const leaseMilliseconds = 5 * 60_000;

/** The claim that follows those in a stream. */
export function nextClaim(
  { attempts }: ReminderState,
  claimant: string,
  now: Instant,
): { readonly attempt: number; readonly claimant: string; readonly until: Instant } {
  return { attempt: attempts + 1, claimant, until: instantFromEpoch(epochOf(now) + leaseMilliseconds) };
}

/** Whether somebody is at it. */
export function isClaimed({ claim }: ReminderState, now: Instant): boolean {
  return claim !== undefined && now < claim.until;
}
