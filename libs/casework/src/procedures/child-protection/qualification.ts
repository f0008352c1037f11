import type { Actor, RefusalRule } from '../../kernel/index.js';

/** Who assesses whether to open, investigates or follows up has a Swedish social-work degree or its equivalent. */
export const notQualified: RefusalRule = {
  code: 'NOT_QUALIFIED',
  source: 'SoL 2025:400 25:1; 2001:453 3:3 a',
  says: {
    sv: 'Uppgiften kräver socionomexamen eller motsvarande. Lämna över till en behörig handläggare.',
    en: 'The task takes a social-work degree or its equivalent. Hand over to a qualified handler.',
  },
};

/** The paragraph binds those who handle a matter; a board or committee decides on what they have prepared. */
export function lacksQualification({ qualified, roles }: Actor): boolean {
  return !qualified && !roles.includes('decision-maker');
}
