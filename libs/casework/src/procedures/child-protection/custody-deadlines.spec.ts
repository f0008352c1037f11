import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { epochOf, instantFromEpoch } from '../../calendar/index.js';
import { rungTimes } from '../../deadlines/index.js';
import type { Deadline } from '../../kernel/index.js';
import { childProtection } from './index.js';
import { at } from './testing/child-case.js';
import { CustodyCase } from './testing/custody-case.js';

/** Days counted by hand from LVU 1990:52 7–9 §§, Lag 1930:173 and Lag 1989:253, apart from the tables of the code. */

function lastDays({ nominalDueDate, legalLatestDate }: Deadline): readonly [string, string] {
  return [nominalDueDate, legalLatestDate];
}

function justBefore(instant: Instant): Instant {
  return instantFromEpoch(epochOf(instant) - 1);
}

function remindersOf(child: CustodyCase, deadline: Deadline): readonly Instant[] {
  const rule = childProtection.deadlines.find(({ id }) => id === deadline.ruleId);
  return rungTimes(rule?.ladder ?? [], deadline, child.place).map((rung) => rung.at);
}

describe('The week in which a custody is submitted to the court (A22-court)', () => {
  it.each([
    ['of a Monday', '2026-03-02', '2026-03-09', '2026-03-09', 'SE-2025B'],
    ['of a Friday that ends on Good Friday', '2026-03-27', '2026-04-03', '2026-04-07', 'SE-2025B'],
    ['of a Saturday, over the change to summer time', '2026-03-28', '2026-04-04', '2026-04-07', 'SE-2025B'],
    ['over the change from summer time', '2026-10-21', '2026-10-28', '2026-10-28', 'SE-2025B'],
    ['that ends on Christmas Day', '2026-12-18', '2026-12-25', '2026-12-28', 'SE-2025B'],
    ['of Christmas Eve, that ends on New Year’s Eve', '2026-12-24', '2026-12-31', '2027-01-04', 'SE-2025B'],
    ['that ends on Midsummer Eve', '2027-06-18', '2027-06-25', '2027-06-28', 'SE-2025B'],
    ['that ends on a leap day', '2028-02-22', '2028-02-29', '2028-02-29', 'SE-2025B'],
    ['that ends on a Sunday', '2026-05-17', '2026-05-24', '2026-05-25', 'SE-2025B'],
    ['under the act of 2001', '2024-03-04', '2024-03-11', '2024-03-11', 'SE-2001'],
    ['that goes over to the act of 2025', '2025-06-27', '2025-07-04', '2025-07-04', 'SE-2001'],
    ['under the act of 2025', '2025-09-02', '2025-09-09', '2025-09-09', 'SE-2025'],
  ])('%s', (_, decided, nominal, latest, ruleset) => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at(decided, '23:30'));
    const week = child.deadline('A22-court', on);
    expect(lastDays(week)).toEqual([nominal, latest]);
    expect(week).toMatchObject({ ruleset, force: 'statutory', source: 'LVU 1990:52 7 §', state: 'running' });
    child.timeReaches(at(latest, '23:59'));
    expect(child.stands(on).standing).toEqual({ is: 'standing' });
    child.timeReaches(at(latest, '23:59').replace('59:00.000', '59:59.999'));
    expect(child.lapses).toEqual([]);
  });

  it('tells handler and lawyer on the third, fifth and sixth day, whatever the day of rest at its end', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-12-18'));
    expect(remindersOf(child, child.deadline('A22-court', on)).slice(0, 3)).toEqual([
      at('2026-12-21', '09:00'),
      at('2026-12-23', '09:00'),
      at('2026-12-24', '09:00'),
    ]);
  });

  it('is met by the submission, and the custody goes on', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    child.isSubmitted(justBefore(at('2026-03-10', '00:00')), on);
    expect(child.deadline('A22-court', on)).toMatchObject({ state: 'met', onTime: true, misses: [] });
    child.timeReaches(at('2026-06-01'));
    expect(child.stepOf(on)).toBe('submitted');
    expect(child.lapses).toEqual([]);
  });

  it('ends the custody when it has gone by unused: a miss of the board, and a lapse by the clock', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-12-18'));
    child.isExecuted(at('2026-12-18', '14:00'), on);
    const end = at('2026-12-29', '00:00');
    const brought = child.timeReaches(at('2027-01-10'));
    expect(
      brought
        .filter(({ matterId }) => matterId === on)
        .map(({ type, occurredAt, cause }) => [type, occurredAt, cause]),
    ).toEqual([
      ['casework/deadline-missed', end, 'clock'],
      ['child-protection/immediate-custody-lapsed', end, 'clock'],
      ['casework/deadline-cancelled', end, 'clock'],
    ]);
    expect(child.stands(on).standing).toEqual({ is: 'over', by: 'lapse' });
    expect(child.file.matters.get(on)).toMatchObject({ step: 'lapsed', closedAt: end });
    expect(child.deadline('A22-court', on)).toMatchObject({
      state: 'cancelled',
      misses: [{ at: end, explained: false }],
    });
    expect(
      child.gives('submit-to-court', at('2027-01-11'), { court: 'uppsala' }, { on, by: 'lars' }),
    ).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
  });

  it('is lapsed for whoever comes at 00:00 of the day after, though no worker has been', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    const late = child.gives(
      'submit-to-court',
      at('2026-03-10', '00:00'),
      { court: 'uppsala' },
      { on, by: 'lars' },
    );
    expect(late).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
    child.timeReaches(at('2026-03-10', '00:00'));
    expect(child.lapses).toEqual([at('2026-03-10', '00:00')]);
  });

  it('is not lapsed after all where it turns out to have been submitted in time; both facts stay', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    child.isExecuted(at('2026-03-02', '15:00'), on);
    child.timeReaches(at('2026-03-10', '08:00'));
    child.afterwards(
      'submit-to-court',
      at('2026-03-09', '15:00'),
      at('2026-03-11'),
      { court: 'uppsala' },
      { on, by: 'lars' },
    );
    expect(child.lapses).toEqual([at('2026-03-10', '00:00')]);
    expect(child.events.map(({ type }) => type)).toContain('casework/passing-withdrawn');
    expect(child.stands(on)).toMatchObject({ standing: { is: 'standing' }, review: { is: 'submitted' } });
    expect(child.file.matters.get(on)).toMatchObject({ step: 'submitted' });
    expect(child.file.matters.get(on)?.closedAt).toBeUndefined();
    expect(child.deadline('A22-court', on)).toMatchObject({
      state: 'met',
      onTime: true,
      misses: [{ at: at('2026-03-10', '00:00'), answer: 'done-in-time' }],
    });
    child.isConfirmed(at('2026-03-12'), on);
    expect(lastDays(child.timeToApply(on))).toEqual(['2026-03-30', '2026-03-30']);
  });

  it('lapses after all where the submission turns out to have come too late', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    const submission = { court: 'uppsala' };
    const late = { on, by: 'lars' };
    child.afterwards('submit-to-court', at('2026-03-09'), at('2026-03-11'), submission, late);
    child.isConfirmed(at('2026-03-11', '15:00'), on);
    expect(child.stands(on).standing).toEqual({ is: 'standing' });
    const entryId = child.events.findLast(({ type }) => type === 'child-protection/submitted-to-court')?.id;
    const command = { entryId, happenedAt: at('2026-03-10', '09:00'), reason: 'The court’s stamp says so.' };
    child.does('casework/correct-occurrence', at('2026-03-12'), command, { on, by: 'maria' });
    expect(child.lapses.at(-1)).toBe(at('2026-03-10', '00:00'));
    expect(child.stands(on).standing).toEqual({ is: 'over', by: 'lapse' });
    expect(child.stepOf(on)).toBe('lapsed');
  });

  it('is cancelled where the board ends the custody before it, which leaves no miss', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    child.does(
      'end-custody',
      at('2026-03-04'),
      { reasons: 'The guardians consent now.' },
      { on, by: 'the-board' },
    );
    child.timeReaches(at('2026-04-01'));
    expect(child.deadline('A22-court', on)).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.lapses).toEqual([]);
    expect(child.stands(on).standing).toEqual({ is: 'over', by: 'board' });
  });

  it('is cancelled by an end that is recorded after the lapse, which withdraws that', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    child.timeReaches(at('2026-03-10', '08:00'));
    const ending = { reasons: 'The guardians consent now.' };
    child.afterwards('end-custody', at('2026-03-04'), at('2026-03-11'), ending, { on, by: 'the-board' });
    expect(child.stands(on).standing).toEqual({ is: 'over', by: 'board' });
    expect(child.file.matters.get(on)).toMatchObject({ step: 'custody-ended', closedAt: at('2026-03-04') });
    expect(child.deadline('A22-court', on).misses).toMatchObject([{ answer: 'ended-before' }]);
  });
});

describe('A custody that the court has confirmed and of which no execution is on record (A22-execution)', () => {
  function confirmed() {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    child.isSubmitted(at('2026-03-03'), on);
    child.isConfirmed(at('2026-03-06'), on);
    return { child, on };
  }

  it('has a working day for it, and is missed after that: the four weeks can’t be seen without it (LVU 8 §)', () => {
    const { child, on } = confirmed();
    expect(child.deadline('A22-execution', on)).toMatchObject({
      state: 'running',
      force: 'target',
      nominalDueDate: '2026-03-09',
    });
    child.timeReaches(at('2026-03-10', '00:00'));
    expect(child.deadline('A22-execution', on).state).toBe('missed');
    child.isExecuted(at('2026-03-10'), on);
    expect(child.deadline('A22-execution', on)).toMatchObject({ state: 'met', onTime: false });
    expect(child.deadline('A22-care', on).state).toBe('running');
  });

  it('has none where it was executed before', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    child.isExecuted(at('2026-03-02', '18:00'), on);
    child.isSubmitted(at('2026-03-03'), on);
    child.isConfirmed(at('2026-03-06'), on);
    expect(child.deadlinesOf('A22-execution', on)).toEqual([]);
  });

  it('has no more of it once care is applied for, or the custody has ended', () => {
    const [applied, ended] = [confirmed(), confirmed()];
    applied.child.careIsAppliedFor(at('2026-03-09'), applied.on);
    ended.child.does('record-annulment', at('2026-03-09'), {}, { by: 'lars', on: ended.on });
    for (const { child, on } of [applied, ended])
      expect(child.deadline('A22-execution', on).state).toBe('cancelled');
  });
});

describe('The four weeks to apply for care (A22-care)', () => {
  it.each([
    ['of a Monday, over the change to summer time', '2026-03-02', '2026-03-30', '2026-03-30'],
    ['of a Friday that ends on Good Friday', '2026-03-06', '2026-04-03', '2026-04-07'],
    ['of a Friday that ends on Christmas Day', '2026-11-27', '2026-12-25', '2026-12-28'],
    ['of a Thursday that ends on New Year’s Eve', '2026-12-03', '2026-12-31', '2027-01-04'],
    ['over a leap day, that end on a Saturday', '2028-02-05', '2028-03-04', '2028-03-06'],
    ['over the change from summer time', '2026-10-12', '2026-11-09', '2026-11-09'],
    ['that end on the first of May', '2026-04-03', '2026-05-01', '2026-05-04'],
    ['under the act of 2001', '2024-04-08', '2024-05-06', '2024-05-06'],
    ['that go over to the act of 2025', '2025-06-23', '2025-07-21', '2025-07-21'],
    ['under the act of 2025', '2025-10-06', '2025-11-03', '2025-11-03'],
  ])('%s', (_, day, nominal, latest) => {
    const child = new CustodyCase();
    const on = child.confirmedCustody({
      decided: at(day, '08:00'),
      executed: at(day, '23:30'),
      confirmed: at(day, '23:45'),
    });
    expect(lastDays(child.timeToApply(on))).toEqual([nominal, latest]);
    child.careIsAppliedFor(at(latest, '23:59'), on);
    expect(child.timeToApply(on)).toMatchObject({ state: 'met', onTime: true, misses: [] });
    child.timeReaches(at('2029-01-01'));
    expect(child.lapses).toEqual([]);
    expect(child.stands(on).care).toEqual({ is: 'applied-for' });
  });

  it('count from the execution, not from the decision, the submission or the confirmation', () => {
    const child = new CustodyCase();
    const on = child.confirmedCustody({
      decided: at('2026-03-02'),
      executed: at('2026-03-04'),
      submitted: at('2026-03-05'),
      confirmed: at('2026-03-11'),
    });
    expect(child.timeToApply(on)).toMatchObject({ anchorAt: at('2026-03-04'), nominalDueDate: '2026-04-01' });
    expect(child.explained(child.timeToApply(on))).toContain('the custody was executed then');
  });

  it('begin with the execution where the court had confirmed the custody before', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    child.isSubmitted(at('2026-03-03'), on);
    child.isConfirmed(at('2026-03-06'), on);
    expect(child.deadlinesOf('A22-care', on)).toEqual([]);
    child.isExecuted(at('2026-03-10'), on);
    expect(lastDays(child.timeToApply(on))).toEqual(['2026-04-07', '2026-04-07']);
  });

  it('never run while the custody is not executed, and then it doesn’t lapse by them', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    child.isSubmitted(at('2026-03-03'), on);
    child.isConfirmed(at('2026-03-06'), on);
    child.timeReaches(at('2027-03-01'));
    expect(child.stands(on).standing).toEqual({ is: 'standing' });
  });

  it('tell handler and lawyer two weeks, one week and three days before the day without roll-over', () => {
    const child = new CustodyCase();
    const on = child.confirmedCustody({
      decided: at('2026-11-27'),
      submitted: at('2026-11-30'),
      confirmed: at('2026-12-02'),
    });
    expect(remindersOf(child, child.timeToApply(on)).slice(0, 3)).toEqual([
      at('2026-12-11', '09:00'),
      at('2026-12-18', '09:00'),
      at('2026-12-22', '09:00'),
    ]);
  });

  it('end the custody when neither care nor longer time has been asked for', () => {
    const child = new CustodyCase();
    const on = child.confirmedCustody({ decided: at('2026-11-27') });
    child.timeReaches(at('2027-02-01'));
    const end = at('2026-12-29', '00:00');
    expect(child.lapses).toEqual([end]);
    expect(child.timeToApply(on)).toMatchObject({ state: 'cancelled', misses: [{ at: end }] });
    expect(child.file.matters.get(on)).toMatchObject({ step: 'lapsed', closedAt: end });
    expect(
      child.gives('apply-for-care', at('2027-02-02'), child.careApplication(), { on, by: 'the-board' }),
    ).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
  });

  it.each([
    [
      'the application',
      (child: CustodyCase, on: string) =>
        child.afterwards(
          'apply-for-care',
          at('2026-03-30', '16:00'),
          at('2026-04-01'),
          child.careApplication(),
          { on, by: 'the-board' },
        ),
    ],
    [
      'the request for longer time',
      (child: CustodyCase, on: string) =>
        child.afterwards(
          'request-care-time-extension',
          at('2026-03-30', '16:00'),
          at('2026-04-01'),
          { ground: 'further-investigation', reasons: 'Awaited.' },
          { on, by: 'lars' },
        ),
    ],
  ])('are kept by %s that is recorded after the lapse', (_, recording) => {
    const child = new CustodyCase();
    const on = child.confirmedCustody({ decided: at('2026-03-02') });
    child.timeReaches(at('2026-03-31', '08:00'));
    expect(child.stands(on).standing).toEqual({ is: 'over', by: 'lapse' });
    expect(recording(child, on).kind).toBe('accepted');
    expect(child.stands(on).standing).toEqual({ is: 'standing' });
    expect(child.file.matters.get(on)).toMatchObject({ step: 'court-confirmed' });
    expect(child.timeToApply(on)).toMatchObject({
      state: 'met',
      onTime: true,
      misses: [{ answer: 'done-in-time' }],
    });
  });

  it('run on from their own anchor where the lapse by the week is withdrawn after them', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    child.isExecuted(at('2026-03-02', '15:00'), on);
    child.timeReaches(at('2026-03-10', '08:00'));
    child.afterwards(
      'submit-to-court',
      at('2026-03-04'),
      at('2026-03-11'),
      { court: 'uppsala' },
      { on, by: 'lars' },
    );
    child.afterwards(
      'record-confirmation',
      at('2026-03-06'),
      at('2026-03-11', '10:30'),
      {},
      { on, by: 'lars' },
    );
    expect(lastDays(child.timeToApply(on))).toEqual(['2026-03-30', '2026-03-30']);
  });

  it('are counted anew where the execution turns out to have been on another day', () => {
    const child = new CustodyCase();
    const on = child.confirmedCustody({
      decided: at('2026-03-02'),
      executed: at('2026-03-04'),
      confirmed: at('2026-03-05'),
    });
    const entryId = child.events.findLast(({ type }) => type === 'child-protection/custody-executed')?.id;
    const command = { entryId, happenedAt: at('2026-03-03', '09:00'), reason: 'The police’s note says so.' };
    child.does('casework/correct-occurrence', at('2026-03-09'), command, { on, by: 'maria' });
    expect(child.deadlinesOf('A22-care', on).map(({ state }) => state)).toEqual(['superseded', 'running']);
    expect(lastDays(child.timeToApply(on))).toEqual(['2026-03-31', '2026-03-31']);
  });

  it('count from the execution also where that is recorded after the confirmation', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    child.isSubmitted(at('2026-03-03'), on);
    child.isConfirmed(at('2026-03-06'), on);
    child.afterwards(
      'record-execution',
      at('2026-03-02', '15:00'),
      at('2026-03-09'),
      { remanded: false },
      { on, by: 'isak' },
    );
    expect(lastDays(child.timeToApply(on))).toEqual(['2026-03-30', '2026-03-30']);
  });

  it('do not begin where care was applied for before the confirmation', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    child.isExecuted(at('2026-03-02', '15:00'), on);
    child.isSubmitted(at('2026-03-03'), on);
    child.careIsAppliedFor(at('2026-03-04'), on);
    child.isConfirmed(at('2026-03-06'), on);
    child.timeReaches(at('2026-06-01'));
    expect(child.deadlinesOf('A22-care', on)).toEqual([]);
    expect(child.stands(on)).toMatchObject({ review: { is: 'confirmed' }, standing: { is: 'standing' } });
  });

  it('leave the day of the confirmation where they were over before it', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-03-02'));
    child.isExecuted(at('2026-03-02', '15:00'), on);
    child.isSubmitted(at('2026-03-09'), on);
    child.isConfirmed(at('2026-04-01'), on);
    expect(lastDays(child.timeToApply(on))).toEqual(['2026-04-01', '2026-04-01']);
    child.timeReaches(at('2026-04-10'));
    expect(child.lapses).toEqual([at('2026-04-02', '00:00')]);
  });

  it('are cancelled where the court annuls the custody', () => {
    const child = new CustodyCase();
    const on = child.confirmedCustody({ decided: at('2026-03-02') });
    child.does('record-annulment', at('2026-03-20'), {}, { on, by: 'lars' });
    child.timeReaches(at('2026-06-01'));
    expect(child.timeToApply(on)).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.stands(on).standing).toEqual({ is: 'over', by: 'annulment' });
    expect(child.lapses).toEqual([]);
  });
});

describe('Longer time to apply for care', () => {
  /** The four weeks end on Monday 30 March 2026. */
  function asked(day: Instant) {
    const child = new CustodyCase();
    const on = child.confirmedCustody({ decided: at('2026-03-02') });
    child.longerTimeIsAsked(day, on);
    return { child, on };
  }

  it('that is asked for in time keeps the custody until the court has answered', () => {
    const { child, on } = asked(at('2026-03-30', '23:59'));
    child.timeReaches(at('2026-05-01'));
    expect(child.timeToApply(on)).toMatchObject({ state: 'met', onTime: true, misses: [] });
    expect(child.stands(on)).toMatchObject({
      standing: { is: 'standing' },
      care: { is: 'longer-time-asked-for' },
    });
  });

  it('that is asked for too late is refused: the custody has lapsed', () => {
    const child = new CustodyCase();
    const on = child.confirmedCustody({ decided: at('2026-03-02') });
    const asking = { ground: 'further-investigation', reasons: 'Awaited.' };
    const late = child.gives('request-care-time-extension', at('2026-03-31', '00:00'), asking, {
      on,
      by: 'lars',
    });
    expect(late).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
  });

  it.each([
    ['before the four weeks are over', '2026-03-27'],
    ['after them', '2026-04-15'],
  ])('that is granted %s runs to the day that the court has set', (_, answered) => {
    const { child, on } = asked(at('2026-03-25'));
    child.longerTimeIsGranted(at(answered), on, '2026-05-01');
    expect(lastDays(child.timeToApply(on))).toEqual(['2026-05-01', '2026-05-04']);
    child.timeReaches(at('2026-06-01'));
    expect(child.lapses).toEqual([at('2026-05-05', '00:00')]);
  });

  it('can be asked for again in the time that was granted', () => {
    const { child, on } = asked(at('2026-03-25'));
    child.longerTimeIsGranted(at('2026-03-27'), on, '2026-04-15');
    child.longerTimeIsAsked(at('2026-04-14'), on);
    child.longerTimeIsGranted(at('2026-04-20'), on, '2026-05-15');
    child.careIsAppliedFor(at('2026-05-15'), on);
    child.timeReaches(at('2026-07-01'));
    expect(child.deadlinesOf('A22-care', on).map(({ state, onTime }) => [state, onTime])).toEqual([
      ['met', true],
      ['met', true],
      ['met', true],
    ]);
    expect(child.lapses).toEqual([]);
  });

  it('that is refused in time leaves what was left of the four weeks', () => {
    const { child, on } = asked(at('2026-03-20'));
    child.longerTimeIsRefused(at('2026-03-27'), on);
    expect(lastDays(child.timeToApply(on))).toEqual(['2026-03-30', '2026-03-30']);
    child.careIsAppliedFor(at('2026-03-30'), on);
    expect(child.timeToApply(on)).toMatchObject({ state: 'met', onTime: true });
  });

  it('that is refused leaves another day where the execution turns out to have been on another', () => {
    const child = new CustodyCase();
    const on = child.confirmedCustody({
      decided: at('2026-03-02'),
      executed: at('2026-03-04'),
      confirmed: at('2026-03-05'),
    });
    child.longerTimeIsAsked(at('2026-03-20'), on);
    child.longerTimeIsRefused(at('2026-03-27'), on);
    expect(lastDays(child.timeToApply(on))).toEqual(['2026-04-01', '2026-04-01']);
    expect(child.explained(child.timeToApply(on))).toContain('what was left of the time since the execution');
    const entryId = child.events.findLast(({ type }) => type === 'child-protection/custody-executed')?.id;
    const command = { entryId, happenedAt: at('2026-03-03', '09:00'), reason: 'The police’s note says so.' };
    child.does('casework/correct-occurrence', at('2026-03-28'), command, { on, by: 'maria' });
    expect(lastDays(child.timeToApply(on))).toEqual(['2026-03-31', '2026-03-31']);
  });

  it('that is refused when they are over ends the custody at that', () => {
    const { child, on } = asked(at('2026-03-30'));
    child.longerTimeIsRefused(at('2026-04-15', '11:00'), on);
    child.timeReaches(at('2026-04-15', '11:01'));
    expect(child.stands(on).standing).toEqual({ is: 'over', by: 'lapse' });
    expect(child.lapses).toEqual([instantFromEpoch(epochOf(at('2026-04-15', '11:00')) + 1)]);
    expect(child.stepOf(on)).toBe('lapsed');
  });

  it('is answered by nothing more where care has been applied for meanwhile', () => {
    const { child, on } = asked(at('2026-03-25'));
    child.careIsAppliedFor(at('2026-04-02'), on);
    expect(child.gives('record-care-time-refusal', at('2026-04-03'), {}, { on, by: 'lars' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'STATE_CONFLICT' },
    });
    child.timeReaches(at('2026-06-01'));
    expect(child.lapses).toEqual([]);
  });

  it('whose refusal is recorded late, of before the application, takes nothing from that', () => {
    const { child, on } = asked(at('2026-03-25'));
    child.careIsAppliedFor(at('2026-03-30'), on);
    child.afterwards('record-care-time-refusal', at('2026-03-27'), at('2026-04-01'), {}, { on, by: 'lars' });
    child.timeReaches(at('2026-06-01'));
    expect(child.stands(on)).toMatchObject({ care: { is: 'applied-for' }, standing: { is: 'standing' } });
    expect(child.lapses).toEqual([]);
    expect(child.deadlinesOf('A22-care', on).map(({ state, onTime }) => [state, onTime])).toEqual([
      ['met', true],
      ['met', true],
    ]);
  });
});
