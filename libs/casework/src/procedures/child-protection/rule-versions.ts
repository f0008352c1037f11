import type { RuleVersion } from '../../deadlines/index.js';
import type { Ruleset } from '../../kernel/index.js';

/**
 * The same duty under the law of 2001 and that of 2025. No transitional rule is known for what ran on 1 July 2025:
 * it is taken to have moved to the new law, from its own day.
 */
export function inBothLaws(
  force: RuleVersion['force'],
  of2001: string,
  of2025: string,
): Partial<Record<Ruleset, RuleVersion>> {
  const now = { source: `SoL 2025:400 ${of2025}`, force };
  return {
    'SE-2001': { source: `SoL 2001:453 ${of2001}`, force },
    'SE-2025': { ...now, running: 'counted-anew' },
    'SE-2025B': now,
  };
}

/** A time that no change of the social services act has touched; without a source where no law says it. */
export function inEveryLaw(
  force: RuleVersion['force'],
  source?: string,
): Partial<Record<Ruleset, RuleVersion>> {
  const version = { ...(source !== undefined && { source }), force };
  return { 'SE-2001': version, 'SE-2025': version, 'SE-2025B': version };
}
