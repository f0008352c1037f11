import { epochOf, instantFromEpoch, type Instant } from '#casework';
import type { ReminderChannel } from '../channel.js';
import type { ReminderState } from './state.js';

/** How long somebody who has claimed may take besides one message, in milliseconds. */
const besidesOneMessage = 2_000;

/** How long the slowest channel may take for one message, in milliseconds. */
export function slowestOf(channels: readonly Pick<ReminderChannel, 'timeLimit'>[]): number {
  return Math.max(0, ...channels.map(({ timeLimit }) => timeLimit));
}

/**
 * The claim that follows those in a stream. It holds as long as the slowest channel may take for a message and a
 * moment more: who dies is soon replaced, and who lives never sends when another may.
 */
export function nextClaim(
  { attempts }: ReminderState,
  { claimant, now, slowest }: { readonly claimant: string; readonly now: Instant; readonly slowest: number },
): { readonly attempt: number; readonly claimant: string; readonly until: Instant } {
  const until = instantFromEpoch(epochOf(now) + slowest + besidesOneMessage);
  return { attempt: attempts + 1, claimant, until };
}

/** Whether somebody is at it. */
export function isClaimed({ claim }: ReminderState, now: Instant): boolean {
  return claim !== undefined && now < claim.until;
}

/** Whether a claim holds for as long as one more message may take. */
export function outlasts({ claim }: ReminderState, now: Instant, slowest: number): boolean {
  return claim !== undefined && epochOf(now) + slowest <= epochOf(claim.until);
}
