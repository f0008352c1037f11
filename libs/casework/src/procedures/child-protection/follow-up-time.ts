import type { Ruleset } from '../../kernel/index.js';

/** How many months a follow-up may last at most: SoL 2025:400 23:5; 2001:453 11:4 c. */
export function monthsOfFollowUp(ruleset: Ruleset): 2 | 6 {
  return ruleset === 'SE-2001' ? 2 : 6;
}
