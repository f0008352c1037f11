import { fromLegalArrival } from './arrival.js';
import { appealReceived } from './appealing.js';
import { decisionChangedByAuthority } from './changing-appealed-decisions.js';
import { appealDismissedLate, appealForwarded } from './checking-appeals.js';
import { courtRuled } from './court-rulings.js';
import { fieldsOf } from './event-fields.js';
import type { DeadlineRule } from '../../deadlines/index.js';
import { inEveryLaw } from './rule-versions.js';
import { appealOf, type ChildProtection } from './state.js';

const aWeek = { length: { weeks: 1 }, immediate: true } as const;

/**
 * Promptly: whether it came in time is checked, and it goes to the court. The law gives no number; a week is this system's
 * target, and so it doesn't roll. An appeal whose dismissal holds no longer is to be forwarded, promptly again.
 */
export const a10: DeadlineRule<ChildProtection> = {
  id: 'A10',
  what: { sv: 'Rättidsprövning och överlämnande', en: 'Checking timeliness and forwarding an appeal' },
  kind: 'duty',
  responsible: 'investigator',
  versions: inEveryLaw('target', 'FL 2017:900 45–46 §§'),
  starts: [
    { on: appealReceived.type, ...fromLegalArrival, ...aWeek },
    {
      on: courtRuled.type,
      when: ({ details }, event) => {
        const { appealGoesOn } = fieldsOf(courtRuled, event);
        return appealGoesOn !== undefined && appealOf(details, appealGoesOn).standing.is === 'received';
      },
      matter: (_, event) => fieldsOf(courtRuled, event).appealGoesOn,
      ...aWeek,
    },
    {
      on: decisionChangedByAuthority.type,
      when: (_, event) => fieldsOf(decisionChangedByAuthority, event).appealGoesOn !== undefined,
      matter: (_, event) => fieldsOf(decisionChangedByAuthority, event).appealGoesOn,
      ...aWeek,
    },
  ],
  rolls: false,
  stops: [{ on: appealForwarded.type }, { on: appealDismissedLate.type }],
  cancels: [
    {
      on: courtRuled.type,
      when: (_, event, { matterId }) => fieldsOf(courtRuled, event).appealStaysDismissed === matterId,
      because: {
        sv: 'avvisningen av överklagandet gäller igen',
        en: 'the dismissal of the appeal holds again',
      },
    },
  ],
  ladder: [
    { at: { afterStart: { days: 3 } }, to: ['investigator'] },
    { at: { afterStart: { days: 7 } }, to: ['unit-manager'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};
