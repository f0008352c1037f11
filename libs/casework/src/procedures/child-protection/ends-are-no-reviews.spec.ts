import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { stands, type Deadline } from '../../kernel/index.js';
import { at, type ChildCase } from './testing/child-case.js';
import { CareCase } from './testing/care-case.js';
import { SupportCase } from './testing/support-case.js';

/** What is looked at again and again, begun on a day, and what ends it on another. */
interface Lasting {
  readonly child: ChildCase;
  readonly on: string;
  readonly ends: (day: Instant) => void;
}

const began = at('2026-03-02');

function placed(): Lasting & { readonly child: CareCase } {
  const child = new CareCase();
  const on = child.isPlaced(began, 'family-home');
  return { child, on, ends: (day) => child.placementIsEnded(day, on) };
}

function inCare(basis: 'home-conditions' | 'own-behaviour'): CareCase & { readonly careId: string } {
  const child = new CareCase();
  return Object.assign(child, { careId: child.isInCare(began, { basis: [basis] }) });
}

function endedByBoard(basis: 'home-conditions' | 'own-behaviour'): Lasting {
  const child = inCare(basis);
  return { child, on: child.careId, ends: (day) => child.careIsEnded(day, child.careId) };
}

function endedByCourt(basis: 'home-conditions' | 'own-behaviour'): Lasting {
  const child = inCare(basis);
  const on = child.careId;
  return {
    child,
    on,
    ends: (day) => void child.does('record-care-ended-by-court', day, {}, { by: 'lars', on }),
  };
}

function overtakenByCare(): Lasting {
  const { child, on } = placed();
  const custodyId = child.custodyIsDecided(began, {}, { on: child.theOngoing() });
  child.isExecuted(began, custodyId);
  child.isSubmitted(began, custodyId);
  child.isConfirmed(began, custodyId);
  child.careIsAppliedFor(began, custodyId);
  return { child, on, ends: (day) => void child.careIsOrdered(day, custodyId) };
}

function measureEndedBy(what: 'board' | 'custody'): Lasting {
  const child = new CareCase();
  const investigationId = child.investigationOf(began);
  const on = child.isImposed(began, investigationId);
  const ends = (day: Instant) => {
    if (what === 'board') child.decides('end-measure', day, on, child.under('22'));
    else child.custodyIsDecided(day, { basis: ['own-behaviour'] }, { on: investigationId });
  };
  return { child, on, ends };
}

function restricted(endedBy: 'lifting' | 'care'): Lasting {
  const child = inCare('home-conditions');
  const on = child.isRestricted(began, child.careId);
  const ends = (day: Instant) => {
    if (endedBy === 'lifting') child.decides('lift-restriction', day, on, child.under('14'));
    else child.careIsEnded(day, child.careId);
  };
  return { child, on, ends };
}

function homeInCare(): Lasting {
  const child = inCare('home-conditions');
  const on = child.isPlacedInCare(began, child.careId);
  return { child, on, ends: (day) => child.careIsEnded(day, child.careId) };
}

function supported(endedBy: 'handler' | 'withdrawal'): Lasting {
  const child = new SupportCase();
  const on = child.isOngoing(began, 'contact-family');
  const ends = (day: Instant) => {
    if (endedBy === 'handler') child.ends(day, on);
    else child.withdraws(day, on, child.guardianId);
  };
  return { child, on, ends };
}

const table: readonly (readonly [string, string, () => Lasting])[] = [
  ['A15', 'the end of the placement', placed],
  ['A15', 'care without consent, which is considered by its own rule', overtakenByCare],
  ['A24', 'the end of the placement', placed],
  ['A24', 'the end of the care that it was a part of', homeInCare],
  ['A16', 'the end of the care by the board', () => endedByBoard('home-conditions')],
  ['A16', 'the end of the care by a court', () => endedByCourt('home-conditions')],
  ['A17', 'the end of the care by the board', () => endedByBoard('own-behaviour')],
  ['A17', 'the end of the care by a court', () => endedByCourt('own-behaviour')],
  ['A18', 'the end of the measure by the board', () => measureEndedBy('board')],
  ['A18', 'a custody', () => measureEndedBy('custody')],
  ['A25', 'the lifting of the restriction', () => restricted('lifting')],
  ['A25', 'the end of the care', () => restricted('care')],
  ['A20', 'the end of the support', () => supported('handler')],
  ['A20', 'a consent that is taken back', () => supported('withdrawal')],
];

function lastOf({ child, on }: Lasting, ruleId: string): Deadline {
  const found = child.deadlinesOf(ruleId, on).at(-1);
  if (!found) throw new Error(`There is no ${ruleId}.`);
  return found;
}

describe('What is to be looked at again isn’t met by an end', () => {
  it.each(table)('%s by %s: it is cancelled, and missed by nobody', (ruleId, _, begin) => {
    const lasting = begin();
    lasting.ends(at('2026-03-20'));
    const { child } = lasting;
    child.timeReaches(at('2029-01-01'));
    expect(lastOf(lasting, ruleId)).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.deadlinesOf(ruleId, lasting.on).some(({ state }) => state === 'met')).toBe(false);
  });

  it.each(table.filter(([, what]) => !what.startsWith('care without')))(
    '%s by %s after its last day: it stays missed',
    (ruleId, _, begin) => {
      const lasting = begin();
      const { child, on } = lasting;
      child.timeReaches(at('2028-06-01'));
      lasting.ends(at('2028-06-01', '12:00'));
      const [missed] = child.deadlinesOf(ruleId, on);
      expect(missed).toMatchObject({ state: 'cancelled' });
      expect(missed?.misses.filter(stands)).toHaveLength(1);
    },
  );
});
