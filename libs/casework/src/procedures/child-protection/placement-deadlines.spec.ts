import { describe, expect, it } from '@jest/globals';
import { rungTimes } from '../../deadlines/index.js';
import { childProtection } from './index.js';
import { CareCase } from './testing/care-case.js';
import { at } from './testing/child-case.js';
import { lastDays, PlacementCase, statesOf } from './testing/placement-case.js';

/** Days counted by hand from SoL 2025:400 22:4, 22:13–14 (2001:453 6:6, 6:8, 6:8 b) and Lag 1930:173, apart from the code. */

describe('Considering a placement at least every six months (A15)', () => {
  it.each([
    [
      'from the last of August, to the last of February',
      '2026-08-31',
      '2027-02-28',
      '2027-03-01',
      'SE-2025B',
    ],
    ['that ends on New Year’s Eve', '2026-06-30', '2026-12-30', '2026-12-30', 'SE-2025B'],
    ['that ends on a Sunday', '2026-03-06', '2026-09-06', '2026-09-07', 'SE-2025B'],
    ['under the act of 2025 before its change', '2025-09-01', '2026-03-01', '2026-03-02', 'SE-2025'],
    ['under the act of 2001', '2024-03-04', '2024-09-04', '2024-09-04', 'SE-2001'],
  ])('%s', (_, day, nominal, latest, ruleset) => {
    const child = new PlacementCase();
    const on = child.isPlaced(at(day), 'family-home');
    expect(lastDays(child.last('A15', on))).toEqual([nominal, latest]);
    expect(child.last('A15', on)).toMatchObject({ ruleset, kind: 'duty', force: 'statutory' });
  });

  it('that runs on 1 July 2025 goes on under the new act, to the same day', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2025-02-03'), 'family-home');
    child.timeReaches(at('2025-07-02'));
    expect(child.last('A15', on)).toMatchObject({ ruleset: 'SE-2025', nominalDueDate: '2025-08-03' });
  });

  it('counts from the day on which the last was really held: each on its last day', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2026-08-31'), 'family-home');
    child.placementIsReviewed(at('2027-02-28'), on);
    child.placementIsReviewed(at('2027-08-28'), on);
    expect(child.deadlinesOf('A15', on).map(lastDays)).toEqual([
      ['2027-02-28', '2027-03-01'],
      ['2027-08-28', '2027-08-30'],
      ['2028-02-28', '2028-02-28'],
    ]);
    expect(statesOf(child, 'A15', on)).toEqual(['met', 'met', 'running']);
  });

  it('counts from the day on which the last was really held: the first late', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2026-08-31'), 'family-home');
    child.timeReaches(at('2027-03-02', '08:00'));
    child.placementIsReviewed(at('2027-03-10'), on);
    expect(child.deadlinesOf('A15', on).map(lastDays)).toEqual([
      ['2027-02-28', '2027-03-01'],
      ['2027-09-10', '2027-09-10'],
    ]);
    expect(child.deadlinesOf('A15', on)[0]).toMatchObject({ state: 'met', onTime: false });
  });

  it('counts anew from a review that is recorded late, in time by when it was held', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2026-08-31'), 'family-home');
    child.timeReaches(at('2027-03-02', '08:00'));
    child.afterwards('review-placement', at('2027-02-15'), at('2027-03-05'), child.review(), {
      by: 'the-board',
      on,
    });
    expect(child.deadlinesOf('A15', on).find(({ state }) => state === 'met')).toMatchObject({
      onTime: true,
      misses: [{ answer: 'done-in-time' }],
    });
    expect(lastDays(child.last('A15', on))).toEqual(['2027-08-15', '2027-08-16']);
  });

  it('goes on over a move: the child is cared for all the time', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2026-03-02'), 'institution');
    child.isMoved(at('2026-05-04'), on, 'family-home');
    expect(child.deadlinesOf('A15', on).map(lastDays)).toEqual([['2026-09-02', '2026-09-02']]);
  });

  it('is cancelled by the end, with its reason: an end is no review', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2026-03-02'), 'family-home');
    child.placementIsEnded(at('2026-09-02'), on);
    expect(child.last('A15', on)).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.explained(child.last('A15', on))).toContain('the placement has ended');
  });

  it('stays missed where the placement ends after its last day', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2026-03-02'), 'family-home');
    child.placementIsEnded(at('2026-10-01'), on);
    expect(child.last('A15', on)).toMatchObject({
      state: 'cancelled',
      misses: [{ at: at('2026-09-03', '00:00') }],
    });
  });

  it('tells the handler 45 days, and the secretary of the committee 21 days before', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2026-03-02'), 'family-home');
    const rule = childProtection.deadlines.find(({ id }) => id === 'A15');
    expect(rule?.ladder.map(({ to }) => to)).toEqual([
      ['investigator'],
      ['committee-secretary'],
      ['unit-manager', 'quality-officer'],
    ]);
    const times = rungTimes(rule?.ladder ?? [], child.last('A15', on), child.place);
    expect(times.slice(0, 2).map((rung) => rung.at)).toEqual([
      at('2026-07-19', '09:00'),
      at('2026-08-12', '09:00'),
    ]);
  });

  it.each([
    ['is owed to one who is 17 on its last day', '2008-09-08', 1],
    ['is owed no more to one who turns 18 on its last day', '2008-09-07', 0],
  ])('%s', (_, birthDate, count) => {
    const child = new PlacementCase();
    const investigationId = child.bornOn(birthDate, at('2026-03-07'));
    child.consents(at('2026-03-07'), investigationId, child.childId, 'institution');
    const on = child.isPlaced(at('2026-03-07'), 'institution', { on: investigationId });
    expect(child.deadlinesOf('A15', on)).toHaveLength(count);
  });
});

describe('The longest time in an emergency home (A23)', () => {
  it.each([
    ['from the end of the investigation', '2026-03-02', '2026-05-02', '2026-05-04'],
    ['to the last of February', '2026-12-31', '2027-02-28', '2027-03-01'],
    ['under the act of 2025 before its change', '2025-10-06', '2025-12-06', '2025-12-08'],
    ['under the act of 2001', '2024-04-08', '2024-06-08', '2024-06-10'],
  ])('%s', (_, closed, nominal, latest) => {
    const child = new PlacementCase();
    const investigationId = child.investigationOf(at(closed));
    const on = child.isPlaced(at(closed), 'emergency-home', { on: investigationId });
    expect(child.deadlinesOf('A23', on)).toEqual([]);
    child.closesWithSupport(at(closed, '15:00'), investigationId);
    expect(lastDays(child.last('A23', on))).toEqual([nominal, latest]);
  });

  it('counts from the end of the investigation also where the child came there later', () => {
    const child = new PlacementCase();
    const investigationId = child.investigationOf(at('2026-03-02'));
    const on = child.placementIsGranted(at('2026-03-02'), 'emergency-home', {}, { on: investigationId });
    child.closesWithSupport(at('2026-03-02', '15:00'), investigationId);
    child.placementIsStarted(at('2026-03-23'), on);
    expect(lastDays(child.last('A23', on))).toEqual(['2026-05-02', '2026-05-04']);
    expect(child.explained(child.last('A23', on))).toContain('the investigation was closed then');
  });

  function inEmergencyHome() {
    const child = new PlacementCase();
    const investigationId = child.investigationOf(at('2026-03-02'));
    const on = child.isPlaced(at('2026-03-02'), 'emergency-home', { on: investigationId });
    child.closesWithSupport(at('2026-03-02', '15:00'), investigationId);
    return { child, on };
  }

  it('runs in care without consent too, from the end of the investigation (SoL 22:4)', () => {
    const child = new CareCase();
    const careId = child.isInCare(at('2026-02-02'));
    const investigationId = child.theOngoing();
    child.decides('place-in-care', at('2026-02-04'), careId, child.placeInCare({ home: 'emergency-home' }));
    const [on = ''] = child.file.details.placements.ids();
    child.placementIsStarted(at('2026-02-04'), on);
    child.investigationIsClosed(at('2026-03-02'), investigationId);
    expect(lastDays(child.last('A23', on))).toEqual(['2026-05-02', '2026-05-04']);
  });

  it('runs in care without consent also where the child comes there after that end', () => {
    const child = new CareCase();
    const careId = child.isInCare(at('2026-02-02'));
    child.investigationIsClosed(at('2026-03-02'), child.theOngoing());
    child.decides('place-in-care', at('2026-03-20'), careId, child.placeInCare({ home: 'emergency-home' }));
    const [on = ''] = child.file.details.placements.ids();
    child.placementIsStarted(at('2026-03-20'), on);
    expect(lastDays(child.last('A23', on))).toEqual(['2026-05-02', '2026-05-04']);
  });

  it('is met by the move to a family home, where two years begin', () => {
    const { child, on } = inEmergencyHome();
    child.isMoved(at('2026-04-15'), on, 'family-home');
    expect(child.last('A23', on)).toMatchObject({ state: 'met', onTime: true });
    expect(lastDays(child.last('A24', on))).toEqual(['2028-04-15', '2028-04-18']);
  });

  it('goes on where the child moves to another emergency home', () => {
    const { child, on } = inEmergencyHome();
    child.isMoved(at('2026-04-15'), on, 'emergency-home');
    expect(statesOf(child, 'A23', on)).toEqual(['running']);
  });

  it('is cancelled by the end of the placement, with its reason', () => {
    const { child, on } = inEmergencyHome();
    child.placementIsEnded(at('2026-04-15'), on);
    expect(child.last('A23', on)).toMatchObject({ state: 'cancelled', misses: [] });
  });

  it('is missed, and stays so though the child moves later', () => {
    const { child, on } = inEmergencyHome();
    child.timeReaches(at('2026-05-05', '08:00'));
    child.isMoved(at('2026-05-06'), on, 'family-home');
    expect(child.last('A23', on)).toMatchObject({
      state: 'met',
      onTime: false,
      misses: [{ at: at('2026-05-05', '00:00') }],
    });
  });

  it('is extended for special reasons to a fixed day', () => {
    const { child, on } = inEmergencyHome();
    const longer = { reasons: 'The family home moves house.', newDate: '2026-06-30' };
    child.does('extend-emergency-home', at('2026-04-20'), longer, { by: 'the-board', on });
    expect(child.last('A23', on)).toMatchObject({ state: 'extended', nominalDueDate: '2026-06-30' });
  });
});

describe('Considering a transfer of custody (A24)', () => {
  it.each([
    ['two years from the day of the placement', '2026-03-02', '2028-03-02', '2028-03-02'],
    ['from a leap day', '2024-02-29', '2026-02-28', '2026-03-02'],
    ['under the act of 2001', '2022-04-08', '2024-04-08', '2024-04-08'],
    ['under the act of 2025 before its change', '2025-09-01', '2027-09-01', '2027-09-01'],
  ])('%s', (_, day, nominal, latest) => {
    const child = new PlacementCase();
    const on = child.isPlaced(at(day), 'family-home');
    expect(lastDays(child.last('A24', on))).toEqual([nominal, latest]);
  });

  it('comes each year from then on, counted from the day on which it was considered', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2024-03-04'), 'family-home');
    child.transferIsConsidered(at('2026-02-16'), on);
    child.transferIsConsidered(at('2027-02-15'), on);
    expect(
      child
        .deadlinesOf('A24', on)
        .filter(({ state }) => state !== 'superseded')
        .map(lastDays),
    ).toEqual([
      ['2026-03-04', '2026-03-04'],
      ['2027-02-16', '2027-02-16'],
      ['2028-02-15', '2028-02-15'],
    ]);
  });

  it('begins anew in another family home, and the former is cancelled with its reason', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2026-03-02'), 'family-home');
    child.isMoved(at('2027-03-01'), on, 'family-home');
    const [first] = child.deadlinesOf('A24', on);
    expect(first).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.explained(first!)).toContain('the child doesn’t live in that home any more');
    expect(lastDays(child.last('A24', on))).toEqual(['2029-03-01', '2029-03-01']);
  });

  it('never begins in a home of another form', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2026-03-02'), 'institution');
    expect(child.deadlinesOf('A24', on)).toEqual([]);
  });

  it('isn’t owed to one who is of age by then', () => {
    const child = new PlacementCase();
    const investigationId = child.bornOn('2010-01-04', at('2026-03-02'));
    child.consents(at('2026-03-02'), investigationId, child.childId, 'family-home');
    const on = child.isPlaced(at('2026-03-02'), 'family-home', { on: investigationId });
    expect(child.deadlinesOf('A24', on)).toEqual([]);
  });

  it('is cancelled where it becomes known that the child is older', () => {
    const child = new PlacementCase();
    const on = child.isPlaced(at('2026-03-02'), 'family-home');
    const born = { personId: child.childId, person: { birthDate: '2009-05-04', birthDateIs: 'estimated' } };
    child.does('casework/change-person', at('2026-03-09'), born, { by: 'maria' });
    expect(child.last('A24', on)).toMatchObject({ state: 'cancelled' });
  });
});
