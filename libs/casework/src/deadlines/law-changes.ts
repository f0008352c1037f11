import type { LocalDate } from '../calendar/index.js';
import type { Ruleset } from '../kernel/deadline.js';
import type { DeadlineRule, RulesetInForce } from './rule.js';

/** Deadlines of a rule that run as a version of the law counted them, and that a later one counts anew. */
export interface CountedAnew {
  readonly ruleId: string;
  readonly ruleset: Ruleset;
}

/** Which running deadlines are to be counted anew, as of a local date: that a look finds them before anybody comes by. */
export function countedAnewBy(
  rules: readonly Pick<DeadlineRule, 'id' | 'versions'>[],
  rulesets: readonly RulesetInForce[],
  date: LocalDate,
): readonly CountedAnew[] {
  const inForce = rulesets.filter(({ from }) => from <= date);
  return rules.flatMap(({ id: ruleId, versions }) =>
    inForce
      .filter((_, index) =>
        inForce.slice(index + 1).some((later) => versions[later.ruleset]?.running === 'counted-anew'),
      )
      .map(({ ruleset }) => ({ ruleId, ruleset })),
  );
}
