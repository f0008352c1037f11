import { describe, expect, it } from '@jest/globals';
import type { Instant, LocalDate } from '../../calendar/index.js';
import { daysAfter, monthsAfter } from '../../calendar/index.js';
import { isInForce } from '../../kernel/index.js';
import { CareCase } from './testing/care-case.js';
import { at, ChildCase } from './testing/child-case.js';
import { isCounted, sixMonthsCounted, type Counted, type Starts } from './testing/counted-by-hand.js';
import { lastDays, PlacementCase } from './testing/placement-case.js';

/** An investigation that is closed without support, and whose child is followed up from another day on. */
function followedUp(closed: Instant, decided: Instant, legalBasis = ['SoL 2025:400 20:3']): ChildCase {
  const child = new ChildCase();
  const on = child.investigationOf(closed);
  child.childIsHeard(closed, on);
  child.investigationIsClosed(closed, on, { legalBasis });
  const command = { ...why, informed: [child.guardianId] };
  child.does('follow-up-after-investigation', decided, command, { on, by: 'maria' });
  return child;
}

const basisOf2001 = ['SoL 2001:453 11:2'];

const why = { specialNeed: 'The child is often alone.', whyNoCare: 'The father comes home by now.' };

/** A child that lived in a family home for three months until it moved home, and is followed up five days later. */
function followedUpAfterPlacement(day: LocalDate, hour: string, decided = daysAfter(day, 5)): PlacementCase {
  const child = new PlacementCase();
  const began = at(monthsAfter(day, -3));
  const investigationId = child.investigationOf(began);
  const on = child.isPlaced(began, 'family-home', { on: investigationId });
  child.closesWithSupport(began, investigationId);
  child.placementIsEnded(at(day, hour), on);
  const command = { ...why, informed: [child.guardianId] };
  child.does('follow-up-after-placement', at(decided, '23:59'), command, { on, by: 'maria' });
  return child;
}

const fromEndOfPlacement: Starts = (day, hour) => followedUpAfterPlacement(day, hour).deadline('A13');

/** A child that was in care until the day before, and is followed up from that day on. */
const fromBeginningAfterCare: Starts = (day, hour) => {
  const child = new CareCase();
  const on = child.isInCare(at(monthsAfter(day, -3)));
  child.careIsEnded(at(daysAfter(day, -1)), on);
  return child.deadline('A14', child.isFollowedUpAfterCare(at(day, hour), on));
};

/** Two months, in the act of 2001. */
const twoMonthsCounted: readonly Counted[] = [
  ['to a Saturday, over the beginning of summer time', '2025-03-17', '2025-05-17', '2025-05-19'],
  ['to a Sunday', '2025-04-15', '2025-06-15', '2025-06-16'],
  ['from the last of December', '2024-12-31', '2025-02-28'],
  ['from the last of December to a leap day', '2023-12-31', '2024-02-29'],
  ['to Midsummer Eve', '2025-04-20', '2025-06-20', '2025-06-23'],
  ['to Christmas Eve', '2024-10-24', '2024-12-24', '2024-12-27'],
  ['to Good Friday', '2025-02-18', '2025-04-18', '2025-04-22'],
  ['from the last of February, not to the last of April', '2025-02-28', '2025-04-28'],
  ['to a Saturday, and on to the last day of that act', '2025-04-28', '2025-06-28', '2025-06-30'],
  ['to a Sunday, and on to the last day of that act', '2025-04-29', '2025-06-29', '2025-06-30'],
  ['to the last day of that act', '2025-04-30', '2025-06-30'],
];

describe('Six months to follow a child up after an investigation (A12), counted by hand', () => {
  const fromClosing: Starts = (day, hour) => followedUp(at(day, hour), at(daysAfter(day, 5))).deadline('A12');

  isCounted(fromClosing, sixMonthsCounted);
});

describe('Two months to follow a child up under the act of 2001 (A12), counted by hand', () => {
  const fromClosing: Starts = (day, hour) =>
    followedUp(at(day, hour), at(daysAfter(day, 5)), basisOf2001).deadline('A12');

  isCounted(fromClosing, twoMonthsCounted);
});

describe('The months to follow a child up after a placement (A13), counted by hand', () => {
  describe('six in the act of 2025', () => {
    isCounted(fromEndOfPlacement, sixMonthsCounted);
  });

  describe('two in the act of 2001', () => {
    isCounted(fromEndOfPlacement, twoMonthsCounted);
  });
});

describe('Six months to follow a child up after care (A14), counted by hand', () => {
  isCounted(fromBeginningAfterCare, sixMonthsCounted);
});

describe('A follow-up that goes on at the turn of the law on 1 July 2025 (A12), counted by hand', () => {
  const decidedInJune = (day: LocalDate) => followedUp(at(day), at(day, '15:00'), basisOf2001);

  it.each([
    ['2025-06-10', '2025-08-10', '2025-08-11', '2025-12-10', '2025-12-10'],
    ['2025-06-30', '2025-08-30', '2025-09-01', '2025-12-30', '2025-12-30'],
    ['2025-05-31', '2025-07-31', '2025-07-31', '2025-11-30', '2025-12-01'],
    ['2025-05-15', '2025-07-15', '2025-07-15', '2025-11-15', '2025-11-17'],
    ['2025-05-01', '2025-07-01', '2025-07-01', '2025-11-01', '2025-11-03'],
  ])('closed on %s: two months to %s (%s), then six to %s (%s)', (closed, ...lastDays) => {
    const child = decidedInJune(closed);
    child.timeReaches(at('2025-07-01', '09:00'));
    expect(
      child
        .deadlinesOf('A12')
        .flatMap(({ nominalDueDate, legalLatestDate }) => [nominalDueDate, legalLatestDate]),
    ).toEqual(lastDays);
    expect(child.deadlinesOf('A12').filter(isInForce)).toMatchObject([
      { ruleset: 'SE-2025', state: 'running' },
    ]);
  });

  it('has no more time where its two months ended on 30 June', () => {
    const child = decidedInJune('2025-04-30');
    child.timeReaches(at('2025-07-01', '09:00'));
    expect(child.deadline('A12')).toMatchObject({ state: 'missed', ruleset: 'SE-2001' });
  });

  it('has six months from the closing where it is decided after the turn', () => {
    const child = followedUp(at('2025-06-20'), at('2025-07-03'), basisOf2001);
    expect(child.deadline('A12')).toMatchObject({
      ruleset: 'SE-2025',
      nominalDueDate: '2025-12-20',
      legalLatestDate: '2025-12-22',
    });
  });
});

describe('A follow-up after a placement that goes on at the turn of the law (A13), counted by hand', () => {
  it.each([
    ['2025-06-30', '2025-08-30', '2025-09-01', '2025-12-30', '2025-12-30'],
    ['2025-05-31', '2025-07-31', '2025-07-31', '2025-11-30', '2025-12-01'],
    ['2025-05-01', '2025-07-01', '2025-07-01', '2025-11-01', '2025-11-03'],
  ])('ended on %s: two months to %s (%s), then six to %s (%s)', (ended, ...lastDaysCounted) => {
    const child = followedUpAfterPlacement(ended, '10:00', ended);
    child.timeReaches(at('2025-07-01', '09:00'));
    expect(child.deadlinesOf('A13').flatMap(lastDays)).toEqual(lastDaysCounted);
    expect(child.deadlinesOf('A13').map(({ state }) => state)).toEqual(['superseded', 'running']);
  });

  it('has no more time where its two months ended on 30 June', () => {
    const child = followedUpAfterPlacement('2025-04-30', '10:00');
    child.timeReaches(at('2025-07-01', '09:00'));
    expect(child.deadline('A13')).toMatchObject({ state: 'missed', ruleset: 'SE-2001' });
  });
});
