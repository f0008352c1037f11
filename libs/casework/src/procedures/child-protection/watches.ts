import { watchRule } from '../../handling/index.js';
import type { ChildProtection } from './state.js';

/** Days on which those who handle a child's case want to be reminded: told to whoever handles the matter then. */
export const watches = watchRule<ChildProtection>({
  id: 'A-watch',
  responsible: 'investigator',
  told: ['intake-worker', 'investigator'],
  rulesets: ['SE-2001', 'SE-2025', 'SE-2025B'],
});
