import { describe, expect, it } from '@jest/globals';
import { at } from './testing/child-case.js';
import { CareCase } from './testing/care-case.js';
import { MovingBanCase } from './testing/moving-ban-case.js';
import { lastDays, statesOf } from './testing/placement-case.js';

/** Days counted by hand from SoL 2025:400 22:13–14, LVU 1990:52 13, 26 §§ and Lag 1930:173, apart from the code. */

const began = at('2026-01-07');

/** The young person turns out to have been born on another day. */
function isKnownToBeBorn(child: CareCase, day: string, birthDate: string): void {
  const change = { personId: child.childId, person: { birthDate, birthDateIs: 'estimated' } };
  child.does('casework/change-person', at(day), change, { by: 'maria' });
}

describe('What has to be looked at while somebody is a child', () => {
  it('is owed after all where they turn out to be younger: considering the placement (A15), from its beginning', () => {
    const child = new MovingBanCase();
    const on = child.livesInFamilyHome(began, '2008-05-04');
    expect(child.deadlinesOf('A15', on)).toEqual([]);
    isKnownToBeBorn(child, '2026-02-02', '2010-05-04');
    expect(lastDays(child.last('A15', on))).toEqual(['2026-07-07', '2026-07-07']);
    expect(child.explained(child.last('A15', on))).toContain('became known afterwards');
    isKnownToBeBorn(child, '2026-02-03', '2008-05-04');
    expect(child.last('A15', on)).toMatchObject({ state: 'cancelled', misses: [] });
    isKnownToBeBorn(child, '2026-02-04', '2010-05-04');
    expect(statesOf(child, 'A15', on)).toEqual(['cancelled', 'running']);
  });

  it('is owed from the last look, where there was one', () => {
    const child = new MovingBanCase();
    const on = child.livesInFamilyHome(began, '2010-05-04');
    child.placementIsReviewed(at('2026-05-04'), on);
    isKnownToBeBorn(child, '2026-05-05', '2008-06-01');
    expect(statesOf(child, 'A15', on)).toEqual(['met', 'cancelled']);
    isKnownToBeBorn(child, '2026-05-06', '2010-06-01');
    expect(lastDays(child.last('A15', on))).toEqual(['2026-11-04', '2026-11-04']);
  });

  it('is missed where its day has gone by', () => {
    const child = new MovingBanCase();
    const on = child.livesInFamilyHome(began, '2008-05-04');
    isKnownToBeBorn(child, '2026-08-03', '2010-05-04');
    child.timeReaches(at('2026-08-04'));
    expect(child.last('A15', on)).toMatchObject({ state: 'missed', nominalDueDate: '2026-07-07' });
  });

  it('is so of a transfer of custody (A24), two years from the day in that home', () => {
    const child = new MovingBanCase();
    const on = child.livesInFamilyHome(began, '2009-05-04');
    expect(child.deadlinesOf('A24', on)).toEqual([]);
    isKnownToBeBorn(child, '2026-02-02', '2010-05-04');
    expect(lastDays(child.last('A24', on))).toEqual(['2028-01-07', '2028-01-07']);
  });

  it('is so of care for conditions at home (A16)', () => {
    const child = new CareCase();
    const on = child.isInCare(began, { born: '2008-05-04' });
    expect(child.deadlinesOf('A16', on)).toEqual([]);
    isKnownToBeBorn(child, '2026-02-02', '2010-05-04');
    expect(lastDays(child.last('A16', on))).toEqual(['2026-07-07', '2026-07-07']);
  });

  it('is so of a moving ban (A19)', () => {
    const child = new MovingBanCase();
    const placementId = child.livesInFamilyHome(began, '2008-05-04');
    const on = child.isBanned(at('2026-03-02'), placementId);
    expect(child.deadlinesOf('A19', on)).toEqual([]);
    isKnownToBeBorn(child, '2026-03-03', '2010-05-04');
    expect(lastDays(child.last('A19', on))).toEqual(['2026-06-02', '2026-06-02']);
  });

  it('is owed of nothing that has ended', () => {
    const child = new MovingBanCase();
    const on = child.livesInFamilyHome(began, '2008-05-04');
    child.placementIsEnded(at('2026-02-02'), on);
    isKnownToBeBorn(child, '2026-02-03', '2010-05-04');
    expect(child.deadlinesOf('A15', on)).toEqual([]);
    expect(child.deadlinesOf('A24', on)).toEqual([]);
  });
});
