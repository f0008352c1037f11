import { describe, expect, it } from '@jest/globals';
import { isOpen } from '../../kernel/index.js';
import { at } from './testing/child-case.js';
import { MovingBanCase } from './testing/moving-ban-case.js';
import { lastDays, statesOf } from './testing/placement-case.js';

/** Days counted by hand from LVU 1990:52 24, 26, 28–30 §§ and Lag 1930:173, apart from the code. */

const since = (day: string) => at(day < '2025-07-01' ? '2024-01-08' : '2025-09-01');

/** A child whom nobody may take from the home for the time being, decided on a day. */
function temporarilyBannedOn(day: string, time = '10:00') {
  const child = new MovingBanCase();
  const placementId = child.livesInFamilyHome(since(day));
  const on = child.banIsDecided(at(day, time), placementId);
  return { child, placementId, on };
}

describe('Submitting a temporary moving ban (A19-court)', () => {
  it.each([
    ['a week from the decision', '2026-03-04', '2026-03-11', '2026-03-11', 'SE-2025B'],
    ['to Christmas Day', '2026-12-18', '2026-12-25', '2026-12-28', 'SE-2025B'],
    ['to the day before Midsummer Eve', '2026-06-11', '2026-06-18', '2026-06-18', 'SE-2025B'],
    ['to Midsummer Eve', '2026-06-12', '2026-06-19', '2026-06-22', 'SE-2025B'],
    ['under the act of 2025 before its change', '2025-10-24', '2025-10-31', '2025-10-31', 'SE-2025'],
    ['to All Saints’ Day', '2025-10-25', '2025-11-01', '2025-11-03', 'SE-2025'],
    ['under the act of 2001', '2025-04-11', '2025-04-18', '2025-04-22', 'SE-2001'],
  ])('%s', (_, day, nominal, latest, ruleset) => {
    const { child, on } = temporarilyBannedOn(day, '23:30');
    expect(lastDays(child.deadline('A19-court', on))).toEqual([nominal, latest]);
    expect(child.deadline('A19-court', on)).toMatchObject({
      ruleset,
      force: 'statutory',
      source: 'LVU 1990:52 28 §',
    });
  });

  it('is met by the submission, and the ban goes on', () => {
    const { child, on } = temporarilyBannedOn('2026-03-02');
    child.banIsSubmitted(at('2026-03-09', '23:59'), on);
    expect(child.deadline('A19-court', on)).toMatchObject({ state: 'met', onTime: true, misses: [] });
    child.timeReaches(at('2026-06-01'));
    expect(child.stepOf(on)).toBe('submitted');
    expect(child.banLapses).toEqual([]);
  });

  it('ends the ban when it has gone by unused: a miss of the board, and a lapse by the clock', () => {
    const { child, on } = temporarilyBannedOn('2026-03-02');
    const end = at('2026-03-10', '00:00');
    const brought = child.timeReaches(at('2026-03-20'));
    expect(
      brought
        .filter(({ matterId, type }) => matterId === on && !type.includes('A8'))
        .map(({ type, occurredAt, cause }) => [type, occurredAt, cause]),
    ).toEqual(
      expect.arrayContaining([
        ['casework/deadline-missed', end, 'clock'],
        ['child-protection/temporary-moving-ban-lapsed', end, 'clock'],
        ['casework/deadline-cancelled', end, 'clock'],
      ]),
    );
    expect(child.temporarilyBanned(on).standing).toEqual({ is: 'over', by: 'lapse' });
    expect(child.file.matters.get(on)).toMatchObject({ step: 'lapsed', closedAt: end });
    expect(child.deadline('A19-court', on)).toMatchObject({ state: 'cancelled', misses: [{ at: end }] });
    const late = { court: 'uppsala' };
    expect(
      child.gives('submit-temporary-moving-ban', at('2026-03-23'), late, { on, by: 'lars' }),
    ).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
  });

  it('is lapsed for whoever comes at 00:00 of the day after, though no worker has been', () => {
    const { child, on } = temporarilyBannedOn('2026-03-02');
    const late = child.gives(
      'submit-temporary-moving-ban',
      at('2026-03-10', '00:00'),
      { court: 'uppsala' },
      { on, by: 'lars' },
    );
    expect(late).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
  });

  it('is not lapsed after all where it turns out to have been submitted in time; both facts stay', () => {
    const { child, on } = temporarilyBannedOn('2026-03-02');
    child.timeReaches(at('2026-03-10', '08:00'));
    child.afterwards(
      'submit-temporary-moving-ban',
      at('2026-03-09', '15:00'),
      at('2026-03-11'),
      { court: 'uppsala' },
      { on, by: 'lars' },
    );
    expect(child.banLapses).toEqual([at('2026-03-10', '00:00')]);
    expect(child.events.map(({ type }) => type)).toContain('casework/passing-withdrawn');
    expect(child.temporarilyBanned(on)).toMatchObject({
      standing: { is: 'standing' },
      review: 'submitted',
    });
    expect(child.file.matters.get(on)?.closedAt).toBeUndefined();
    expect(child.deadline('A19-court', on)).toMatchObject({
      state: 'met',
      onTime: true,
      misses: [{ answer: 'done-in-time' }],
    });
  });

  it('lapses after all where the submission turns out to have come too late', () => {
    const { child, on } = temporarilyBannedOn('2026-03-02');
    child.afterwards(
      'submit-temporary-moving-ban',
      at('2026-03-09'),
      at('2026-03-11'),
      { court: 'uppsala' },
      { on, by: 'lars' },
    );
    const entry = child.events.findLast(
      ({ type }) => type === 'child-protection/temporary-moving-ban-submitted',
    );
    const command = {
      entryId: entry?.id,
      happenedAt: at('2026-03-10', '09:00'),
      reason: 'The stamp says so.',
    };
    child.does('casework/correct-occurrence', at('2026-03-12'), command, { on, by: 'maria' });
    expect(child.temporarilyBanned(on).standing).toEqual({ is: 'over', by: 'lapse' });
    expect(child.stepOf(on)).toBe('lapsed');
  });

  it('is cancelled where the board ends the ban before it, also where that is recorded after the lapse', () => {
    const { child, on } = temporarilyBannedOn('2026-03-02');
    child.timeReaches(at('2026-03-10', '08:00'));
    const ending = { reasons: 'The mother agrees by now.' };
    child.afterwards('end-temporary-moving-ban', at('2026-03-04'), at('2026-03-11'), ending, {
      on,
      by: 'the-board',
    });
    expect(child.temporarilyBanned(on).standing).toEqual({ is: 'over', by: 'board' });
    expect(child.file.matters.get(on)).toMatchObject({
      step: 'temporary-ban-ended',
      closedAt: at('2026-03-04'),
    });
    expect(child.deadline('A19-court', on).misses).toMatchObject([{ answer: 'ended-before' }]);
  });
});

describe('Applying for a moving ban (A19-apply)', () => {
  /** Confirmed by the court on a day. */
  function confirmedOn(day: string) {
    const found = temporarilyBannedOn(day);
    found.child.banIsSubmitted(at(day, '11:00'), found.on);
    found.child.banIsConfirmed(at(day, '12:00'), found.on);
    return found;
  }

  it.each([
    ['two weeks from the court’s decision', '2026-03-04', '2026-03-18', '2026-03-18'],
    ['to Good Friday', '2026-03-20', '2026-04-03', '2026-04-07'],
    ['to Christmas Eve', '2026-12-10', '2026-12-24', '2026-12-28'],
    ['under the act of 2025 before its change', '2025-10-06', '2025-10-20', '2025-10-20'],
    ['under the act of 2001', '2025-04-17', '2025-05-01', '2025-05-02'],
  ])('%s', (_, day, nominal, latest) => {
    const { child, on } = confirmedOn(day);
    expect(lastDays(child.deadline('A19-apply', on))).toEqual([nominal, latest]);
    expect(child.deadline('A19-apply', on)).toMatchObject({ force: 'statutory' });
  });

  it('is met by the application, and the ban holds until the court has ruled', () => {
    const { child, on } = confirmedOn('2026-03-02');
    const banId = child.banIsAppliedFor(at('2026-03-16', '23:59'), on);
    expect(child.deadline('A19-apply', on)).toMatchObject({ state: 'met', onTime: true });
    child.timeReaches(at('2026-05-04'));
    expect(child.stepOf(on)).toBe('court-confirmed');
    child.banIsOrdered(at('2026-05-04', '12:00'), banId);
    expect(child.stepOf(on)).toBe('temporary-ban-ended');
    expect(child.temporarilyBanned(on).standing).toEqual({ is: 'over', by: 'ruling' });
    expect(child.stepOf(banId)).toBe('banned');
  });

  it('ends the ban when it has gone by unused', () => {
    const { child, on } = confirmedOn('2026-03-02');
    child.timeReaches(at('2026-04-01'));
    expect(child.banLapses).toEqual([at('2026-03-17', '00:00')]);
    expect(child.stepOf(on)).toBe('lapsed');
    expect(child.deadline('A19-apply', on)).toMatchObject({ state: 'cancelled', misses: [{}] });
    const told = child.events.findLast(({ type }) => type === 'child-protection/temporary-moving-ban-lapsed');
    expect(told?.data).toEqual({ because: 'not-applied-for' });
  });

  it('is not lapsed after all where the application turns out to have come in in time', () => {
    const { child, on } = confirmedOn('2026-03-02');
    child.timeReaches(at('2026-03-17', '08:00'));
    const application = child.banApplication({ decidedOn: '2026-03-13' });
    child.afterwards('apply-for-moving-ban', at('2026-03-16', '15:00'), at('2026-03-18'), application, {
      on,
      by: 'the-board',
    });
    expect(child.events.map(({ type }) => type)).toContain('casework/passing-withdrawn');
    expect(child.temporarilyBanned(on).standing).toEqual({ is: 'standing' });
    expect(child.stepOf(on)).toBe('court-confirmed');
  });

  it('runs for nobody who had applied before', () => {
    const child = new MovingBanCase();
    const placementId = child.livesInFamilyHome(at('2025-09-01'));
    const banId = child.banIsAppliedFor(at('2026-03-02'), placementId);
    const on = child.banIsDecided(at('2026-03-03'), banId);
    child.banIsSubmitted(at('2026-03-04'), on);
    child.banIsConfirmed(at('2026-03-09'), on);
    expect(child.deadlinesOf('A19-apply', on)).toEqual([]);
    child.timeReaches(at('2026-05-04'));
    expect(child.stepOf(on)).toBe('court-confirmed');
  });
});

describe('Considering a moving ban (A19)', () => {
  it.each([
    ['three months from the order', '2026-03-06', '2026-06-06', '2026-06-08', 'SE-2025B'],
    ['to the last of February', '2026-11-30', '2027-02-28', '2027-03-01', 'SE-2025B'],
    ['under the act of 2025 before its change', '2025-10-06', '2026-01-06', '2026-01-07', 'SE-2025'],
    ['under the act of 2001', '2024-03-04', '2024-06-04', '2024-06-04', 'SE-2001'],
  ])('%s', (_, day, nominal, latest, ruleset) => {
    const child = new MovingBanCase();
    const on = child.isBanned(at(day), child.livesInFamilyHome(since(day)));
    expect(lastDays(child.last('A19', on))).toEqual([nominal, latest]);
    expect(child.last('A19', on)).toMatchObject({ ruleset, force: 'statutory', source: 'LVU 1990:52 26 §' });
  });

  it('comes again from the day on which it was considered, or decided to go on', () => {
    const child = new MovingBanCase();
    const on = child.isBanned(at('2026-03-06'), child.livesInFamilyHome(at('2025-09-01')));
    child.banIsConsidered(at('2026-05-04'), on);
    expect(lastDays(child.last('A19', on))).toEqual(['2026-08-04', '2026-08-04']);
    child.decides('continue-moving-ban', at('2026-08-10'), on, child.under('26'));
    expect(statesOf(child, 'A19', on)).toEqual(['met', 'met', 'running']);
    expect(child.deadlinesOf('A19', on)[1]).toMatchObject({ onTime: false });
    expect(lastDays(child.last('A19', on))).toEqual(['2026-11-10', '2026-11-10']);
  });

  it('is cancelled with the ban: an end is no considering', () => {
    const child = new MovingBanCase();
    const on = child.isBanned(at('2026-03-06'), child.livesInFamilyHome(at('2025-09-01')));
    child.decides('end-moving-ban', at('2026-05-04'), on, child.under('26'));
    expect(child.last('A19', on)).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.explained(child.last('A19', on))).toContain('the moving ban has ended');
    expect(child.stepOf(on)).toBe('ban-ended');
  });

  it('falls due no more from the 18th birthday on', () => {
    const child = new MovingBanCase();
    const on = child.isBanned(at('2026-03-06'), child.livesInFamilyHome(at('2025-09-01'), '2008-06-06'));
    expect(child.deadlinesOf('A19', on)).toEqual([]);
  });
});

describe('The last day of a moving ban', () => {
  it.each([
    ['of the court’s time', '2010-05-04', { until: '2026-09-30' }, '2026-09-30', 'time'],
    ['before the 18th birthday', '2008-06-15', {}, '2026-06-14', 'age'],
    ['the earlier of both', '2008-06-15', { until: '2026-09-30' }, '2026-06-14', 'age'],
  ] as const)('is that %s; then it ends by itself', (_, born, order, day, because) => {
    const child = new MovingBanCase();
    const on = child.isBanned(at('2026-03-06'), child.livesInFamilyHome(at('2025-09-01'), born), order);
    expect(child.last('moving-ban-end', on)).toMatchObject({ nominalDueDate: day, kind: 'appointment' });
    child.timeReaches(at('2026-10-05'));
    expect(child.stepOf(on)).toBe('ban-ended');
    const ended = child.events.findLast(({ type }) => type === 'child-protection/moving-ban-ended-by-law');
    expect(ended).toMatchObject({ data: { because }, cause: 'clock' });
    const open = child.file.deadlines.values().filter((each) => each.matterId === on && isOpen(each));
    expect(open).toEqual([]);
  });

  it('follows what becomes known of the birth', () => {
    const child = new MovingBanCase();
    const on = child.isBanned(at('2026-03-06'), child.livesInFamilyHome(at('2025-09-01')));
    expect(child.deadlinesOf('moving-ban-end', on)).toEqual([]);
    const born = (birthDate: string) => ({
      personId: child.childId,
      person: { birthDate, birthDateIs: 'estimated' },
    });
    child.does('casework/change-person', at('2026-03-09'), born('2010-05-04'), { by: 'maria' });
    expect(child.last('moving-ban-end', on)).toMatchObject({ nominalDueDate: '2028-05-03' });
    child.does('casework/change-person', at('2026-03-10'), born('2011-05-04'), { by: 'maria' });
    expect(child.last('moving-ban-end', on)).toMatchObject({
      nominalDueDate: '2029-05-03',
      state: 'running',
    });
  });

  it('is none of a ban that was lifted before', () => {
    const child = new MovingBanCase();
    const placementId = child.livesInFamilyHome(at('2025-09-01'));
    const on = child.isBanned(at('2026-03-06'), placementId, { until: '2026-09-30' });
    child.does('record-moving-ban-lifted', at('2026-05-04'), {}, { by: 'lars', on });
    expect(child.last('moving-ban-end', on)).toMatchObject({ state: 'cancelled' });
  });
});
