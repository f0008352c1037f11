import type { Instant } from '../../calendar/index.js';
import type { Casefile } from '../../kernel/index.js';

/**
 * Whether something that happened to a decision could have happened at another time: never before it was made. Since when
 * its parties are to be told of it tells when that was.
 */
export function isAfterItsDecision(
  { deadlines }: Pick<Casefile, 'deadlines'>,
  { data }: { readonly data: { readonly decisionId: string } },
  at: Instant,
): boolean {
  const toBeTold = deadlines
    .values()
    .filter(({ ruleId, itemId }) => ruleId === 'A8' && itemId === data.decisionId);
  return toBeTold.length === 0 || toBeTold.some(({ anchorAt }) => anchorAt <= at);
}
