import { fromLegalArrival } from './arrival.js';
import { appealReceived } from './appealing.js';
import { appealDismissedLate, appealForwarded } from './checking-appeals.js';
import type { DeadlineRule } from '../../deadlines/index.js';
import { inEveryLaw } from './rule-versions.js';
import type { ChildProtection } from './state.js';

/**
 * Promptly: whether it came in time is checked, and it goes to the court. The law gives no number; a week is this system's
 * target, and so it doesn't roll.
 */
export const a10: DeadlineRule<ChildProtection> = {
  id: 'A10',
  what: { sv: 'Rättidsprövning och överlämnande', en: 'Checking timeliness and forwarding an appeal' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('target', 'FL 2017:900 45–46 §§'),
  starts: [{ on: appealReceived.type, ...fromLegalArrival, length: { weeks: 1 }, immediate: true }],
  rolls: false,
  stops: [{ on: appealForwarded.type }, { on: appealDismissedLate.type }],
  ladder: [
    { at: { afterStart: { days: 3 } }, to: ['investigator'] },
    { at: { afterStart: { days: 7 } }, to: ['unit-manager'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};
