import type { Delivery } from '#casework';
import type { CurrentRung } from './looking.js';

/** What a digest of these rungs tells whom: each person once, with every role, channel and rung that is theirs. */
export function lettersOf(rungs: readonly Pick<CurrentRung, 'deliveries'>[]): readonly Delivery[] {
  const letters = new Map<string, Delivery>();
  for (const [place, { deliveries }] of rungs.entries()) {
    for (const { staffId, roles, channels } of deliveries) {
      const { roles: before = [], channels: over = [], rungs: places = [] } = letters.get(staffId) ?? {};
      letters.set(staffId, {
        staffId,
        roles: [...new Set([...before, ...roles])],
        channels: [...new Set([...over, ...channels])],
        rungs: [...places, place],
      });
    }
  }
  return [...letters.values()];
}
