import type { DeadlineCancelling, DeadlineRule } from '../../deadlines/index.js';
import { happens } from '../../kernel/index.js';
import { careEndedByCourt, careExecuted, careOrdered } from './care.js';
import { careEnded } from './care-decisions.js';
import { careOrderInForce, careOrderLapsed } from './care-order-in-force.js';
import { careOf } from './cares.js';
import { custodyOf } from './custodies.js';
import { inEveryLaw } from './rule-versions.js';
import { matterIdOf, type ChildProtection } from './state.js';

type Rule = DeadlineRule<ChildProtection>;

const careIsOver: readonly DeadlineCancelling<ChildProtection>[] = [
  ...[careEnded, careEndedByCourt].map(({ type }) => ({
    on: type,
    because: { sv: 'vården har upphört', en: 'the care has ended' },
  })),
  { on: careOrderLapsed.type, because: { sv: 'beslutet har upphört att gälla', en: 'the order has lapsed' } },
];

/** A child whose custody was executed is placed by that already, and the care begins with the order: LVU 1990:52 10 §. */
function isAwaited(details: ChildProtection, careId: string): boolean {
  const { custodyId, standing } = careOf(details, careId);
  const isPlaced = custodyId !== undefined && custodyOf(details, custodyId).execution.is === 'done';
  return standing.is === 'ordered' && !isPlaced;
}

const hasNotBegun: Required<Pick<Rule, 'kind' | 'responsible'>> = {
  kind: 'duty',
  responsible: 'investigator',
};

/**
 * Four weeks from the day of legal force, or the order is nothing. That a week’s end on a day of rest helps the board here
 * as it does where it submits and applies isn’t settled (docs/law/open-questions.md): reminders go by the weeks themselves.
 */
const careBegins: Rule = {
  ...hasNotBegun,
  id: 'care-begins',
  what: { sv: 'Påbörja vården innan beslutet upphör', en: 'Beginning the care before the order lapses' },
  versions: inEveryLaw('statutory', 'LVU 1990:52 5 §'),
  starts: [{ on: careOrderInForce.type, length: { weeks: 4 } }],
  rolls: true,
  stops: [{ on: careExecuted.type }],
  cancels: careIsOver,
  passing: {
    event: careOrderLapsed,
    brings: ({ details }, { matterId }) =>
      careOf(details, matterId).standing.is === 'ordered'
        ? happens(careOrderLapsed, {}, { matterId })
        : undefined,
  },
  ladder: [
    { at: { beforeDue: { days: 14 } }, to: ['investigator', 'board-lawyer'] },
    { at: { beforeDue: { days: 7 } }, to: ['investigator', 'board-lawyer'] },
    { at: { beforeDue: { days: 2 } }, to: ['investigator', 'board-lawyer', 'unit-manager'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/**
 * An order holds at once (LVU 1990:52 40 §), and the four weeks of its lapse are seen by nobody before its legal force is on
 * record. The law gives no time for either; four weeks from the order, before which it can’t lapse, are this system’s target.
 */
const careAwaited: Rule = {
  ...hasNotBegun,
  id: 'care-awaited',
  what: {
    sv: 'Påbörja vården, eller registrera när beslutet fick laga kraft',
    en: 'Beginning the care, or recording when its order gained legal force',
  },
  versions: inEveryLaw('target', 'LVU 1990:52 5 §'),
  starts: [
    {
      on: careOrdered.type,
      when: ({ details }, event) => isAwaited(details, matterIdOf(event)),
      length: { weeks: 4 },
    },
  ],
  rolls: false,
  stops: [{ on: careExecuted.type }, { on: careOrderInForce.type }],
  cancels: careIsOver,
  ladder: [
    { at: { beforeDue: { days: 14 } }, to: ['investigator', 'board-lawyer'] },
    { at: { onDueDay: '09:00' }, to: ['investigator', 'board-lawyer'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};

/** The times of an order by which no care has begun, by their ids in docs/law/child-protection.md. */
export const careOrderDeadlines: readonly Rule[] = [careAwaited, careBegins];
