import { describe, expect, it } from '@jest/globals';
import { epochOf, instantFromEpoch, type Instant } from '../../calendar/index.js';
import { rungTimes } from '../../deadlines/index.js';
import { isInForce, type Deadline } from '../../kernel/index.js';
import { childProtection } from './index.js';
import { at, ChildCase, fromSchool } from './testing/child-case.js';

/** Days counted by hand from Lag 1930:173 and Lag 1989:253, apart from the tables of the code. */

function lastDays({ nominalDueDate, legalLatestDate }: Deadline): readonly [string, string] {
  return [nominalDueDate, legalLatestDate];
}

function justBefore(instant: Instant): Instant {
  return instantFromEpoch(epochOf(instant) - 1);
}

function remindersOf(child: ChildCase, deadline: Deadline): readonly Instant[] {
  const rule = childProtection.deadlines.find(({ id }) => id === deadline.ruleId);
  return rungTimes(rule?.ladder ?? [], deadline, child.place).map((rung) => rung.at);
}

function corrects(child: ChildCase, type: string, on: string, day: Instant, happenedAt: Instant): void {
  const entryId = child.events.findLast((event) => event.type === `child-protection/${type}`)?.id ?? '';
  const command = { entryId, happenedAt, reason: 'The stamp says so.' };
  child.does('casework/correct-occurrence', day, command, { on, by: 'maria' });
}

describe('Fourteen days that end on', () => {
  it.each([
    ['Maundy Thursday, no day of rest', '2026-03-19', '2026-04-02', '2026-04-02'],
    ['Good Friday', '2027-03-12', '2027-03-26', '2027-03-30'],
    ['Walpurgis Eve, no day of rest', '2026-04-16', '2026-04-30', '2026-04-30'],
    ['Ascension Day', '2026-04-30', '2026-05-14', '2026-05-15'],
    ['Whit Monday, which has been a working day since 2005', '2026-05-11', '2026-05-25', '2026-05-25'],
    ['Midsummer Eve', '2026-06-05', '2026-06-19', '2026-06-22'],
    ['a National Day in mid-week', '2028-05-23', '2028-06-06', '2028-06-07'],
    ['the eve of All Saints’, no day of rest', '2026-10-16', '2026-10-30', '2026-10-30'],
    ['New Year’s Eve before a long weekend', '2026-12-17', '2026-12-31', '2027-01-04'],
    ['Twelfth Night, no day of rest', '2026-12-22', '2027-01-05', '2027-01-05'],
    ['Epiphany', '2026-12-23', '2027-01-06', '2027-01-07'],
  ])('%s', (_, arrival, nominal, latest) => {
    const child = new ChildCase();
    child.reportArrives(at(arrival));
    expect(lastDays(child.deadline('A2'))).toEqual([nominal, latest]);
  });
});

describe('Four months', () => {
  it.each([
    ['from 29 October to the one leap day', '2023-10-29', '2024-02-29', '2024-02-29'],
    ['from 30 October to the one leap day', '2023-10-30', '2024-02-29', '2024-02-29'],
    ['from 31 October to the one leap day', '2023-10-31', '2024-02-29', '2024-02-29'],
    ['the last of February is no last of June', '2026-02-28', '2026-06-28', '2026-06-29'],
    ['a leap day', '2028-02-29', '2028-06-29', '2028-06-29'],
    ['to a Sunday before the first of May', '2027-12-31', '2028-04-30', '2028-05-02'],
  ])('%s', (_, opening, nominal, latest) => {
    const child = new ChildCase();
    child.investigationOf(at(opening));
    expect(lastDays(child.deadline('A4'))).toEqual([nominal, latest]);
  });

  it('are reminded of at nine by the clocks of each day, though they began in summer time', () => {
    const child = new ChildCase();
    child.investigationOf(at('2026-10-20'));
    expect(remindersOf(child, child.deadline('A4'))).toEqual([
      '2026-12-20T08:00:00.000Z',
      '2027-01-21T08:00:00.000Z',
      '2027-02-06T08:00:00.000Z',
      '2027-02-13T08:00:00.000Z',
      '2027-02-22T23:00:00.000Z',
    ]);
  });

  it('are extended in time until the last moment of the day to which they roll, and so is what they are extended to', () => {
    const child = new ChildCase();
    const on = child.investigationOf(at('2026-10-30'));
    const goodFriday = { ground: 'special-reasons', reasons: 'An expert.', newDate: '2027-03-26' };
    child.does('extend-investigation', justBefore(at('2027-03-02', '00:00')), goodFriday, {
      on,
      by: 'maria',
    });
    expect(child.deadline('A4')).toMatchObject({ state: 'extended', misses: [] });
    expect(child.deadline('A4')).not.toHaveProperty('extendedLate');
    expect(lastDays(child.deadline('A4'))).toEqual(['2027-03-26', '2027-03-30']);
    child.timeReaches(justBefore(at('2027-03-31', '00:00')));
    expect(child.deadline('A4').state).toBe('extended');
    child.timeReaches(at('2027-03-31', '00:00'));
    expect(child.deadline('A4').misses).toMatchObject([{ at: at('2027-03-31', '00:00') }]);
  });
});

describe('The next working day', () => {
  it.each([
    ['2026-12-23', '2026-12-28'],
    ['2026-12-30', '2027-01-04'],
    ['2027-01-05', '2027-01-07'],
    ['2026-06-18', '2026-06-22'],
  ])('after %s is %s, for opening on an application and for telling those concerned', (day, next) => {
    const child = new ChildCase();
    child.applicationArrives(at(day));
    child.investigationOf(at(day, '11:00'));
    expect(lastDays(child.deadline('A3'))).toEqual([next, next]);
    expect(lastDays(child.deadline('A5'))).toEqual([next, next]);
  });

  it.each([
    ['2027-01-07', '2027-01-05', '2027-01-19'],
    ['2027-01-04', '2026-12-30', '2027-01-13'],
    ['2026-05-15', '2026-05-13', '2026-05-27'],
    ['2026-06-22', '2026-06-18', '2026-07-02'],
  ])('before the opening of a letter on %s is %s', (came, countsFrom, due) => {
    const child = new ChildCase();
    const letter = { channel: 'letter', arrivalRule: 'previous-working-day', countsFrom } as const;
    child.reportArrives(at(came), letter);
    expect(lastDays(child.deadline('A2'))).toEqual([due, due]);
    expect(child.deadline('A2').recordedLate).toBe(false);
  });
});

describe('A report in the night', () => {
  it.each([
    ['on which summer time begins', '2026-03-29T00:30:00.000Z', '2026-03-29', '2026-03-29T01:30:00.000Z'],
    ['on which 02:30 comes again', '2026-10-25T01:30:00.000Z', '2026-10-25', '2026-10-25T02:30:00.000Z'],
    ['of New Year, a moment before it', '2026-12-31T22:59:59.999Z', '2027-01-01', '2026-12-31T23:59:59.999Z'],
    ['of New Year, at its first', '2026-12-31T23:00:00.000Z', '2027-01-01', '2027-01-01T00:00:00.000Z'],
  ])('%s is assessed by the end of the day, and rings when an hour has passed', (_, arrival, due, rings) => {
    const child = new ChildCase();
    child.reportArrives(arrival);
    expect(lastDays(child.deadline('A1'))).toEqual([due, due]);
    expect(remindersOf(child, child.deadline('A1'))).toContain(rings);
  });
});

describe('At the turn of the law on 1 July 2025', () => {
  it('an investigation whose last day is 30 June is missed under the law of 2001, and not counted anew', () => {
    const child = new ChildCase();
    child.investigationOf(at('2025-02-28'));
    child.timeReaches(at('2025-07-02'));
    expect(lastDays(child.deadline('A4'))).toEqual(['2025-06-28', '2025-06-30']);
    expect(child.deadline('A4')).toMatchObject({
      state: 'missed',
      ruleset: 'SE-2001',
      misses: [{ at: at('2025-07-01', '00:00') }],
    });
  });

  it('one closed on 30 June, which is recorded on 3 July, has ended under the law of 2001', () => {
    const child = new ChildCase();
    const on = child.preparedInvestigation(at('2025-05-05'));
    child.timeReaches(at('2025-07-01', '09:00'));
    const closing = child.closing({ legalBasis: ['SoL 2001:453 11:2'] });
    const giving = { at: at('2025-07-03'), lateReason: 'The minutes were signed late.' };
    child.does('close-without-support', at('2025-06-30', '15:00'), closing, { on, by: 'maria', ...giving });
    expect(child.deadlinesOf('A4').filter(isInForce)).toMatchObject([
      { state: 'met', onTime: true, ruleset: 'SE-2001' },
    ]);
  });

  it('one that is carried on after it has the clock of before and the law of now', () => {
    const child = new ChildCase();
    const first = child.investigationOf(at('2025-06-02'));
    child.investigationIsClosed(at('2025-06-20'), first, { legalBasis: ['SoL 2001:453 11:2'] });
    const reportId = child.assessedReport(at('2025-07-03'));
    const second = child.investigationIsOpened(at('2025-07-03'), reportId, { continues: first });
    expect(child.deadline('A4', second)).toMatchObject({
      ruleset: 'SE-2025',
      anchorDate: '2025-06-02',
      nominalDueDate: '2025-10-02',
    });
  });
});

describe('The week of feedback, which the law gives from 1 January 2026', () => {
  function declined(day: Instant, recordedAt: Instant) {
    const child = new ChildCase();
    const reportId = child.assessedReport(at('2025-12-22'), fromSchool);
    child.feedbackIsAsked(at('2025-12-23'), reportId);
    child.openingIsDeclined(day, reportId, { at: recordedAt, lateReason: 'The system was down.' });
    return { child, reportId };
  }

  it('goes by the day of the outcome, and not by when that is recorded', () => {
    const before = declined(at('2025-12-31', '23:59'), at('2026-01-02'));
    expect(before.child.deadlinesOf('A6')).toEqual([]);
    const after = declined(at('2026-01-01', '00:00'), at('2026-01-02'));
    expect(lastDays(after.child.deadline('A6'))).toEqual(['2026-01-08', '2026-01-08']);
  });

  it('ends with the correction by which the outcome was of 31 December', () => {
    const { child, reportId } = declined(at('2026-01-01', '00:00'), at('2026-01-02'));
    corrects(child, 'investigation-not-opened', reportId, at('2026-01-05'), at('2025-12-31', '15:00'));
    expect(child.deadlinesOf('A6').filter(isInForce)).toEqual([]);
    expect(child.explained(child.deadline('A6'))).toContain(
      'The deadline no longer applies, because a time has been corrected; this is how it was counted then.',
    );
  });
});

describe('An application that turns out to have come on another day than 11 December', () => {
  function demanded(day: Instant) {
    const child = new ChildCase();
    const giving = { at: at('2026-12-15'), lateReason: 'It lay in another box.' };
    const on = child.applicationArrives(at('2026-12-11'), {}, giving);
    const demand = () =>
      child.gives('demand-decision', at('2027-06-15'), { partyId: child.guardianId }, { on });
    child.does('demand-decision', day, { partyId: child.guardianId }, { on });
    return { child, on, demand };
  }

  it('later: a demand of 12 June was too early, and can be made when the six months are over', () => {
    const { child, on, demand } = demanded(at('2027-06-12', '09:00'));
    corrects(child, 'application-received', on, at('2027-06-12', '12:00'), at('2026-12-14'));
    expect(child.deadlinesOf('A11').at(-1)).toMatchObject({ state: 'running', nominalDueDate: '2027-06-14' });
    expect(child.deadlinesOf('A11-answer').filter(isInForce)).toEqual([]);
    expect(demand().kind).toBe('accepted');
    expect(child.deadlinesOf('A11-answer').at(-1)).toMatchObject({
      state: 'running',
      nominalDueDate: '2027-07-13',
    });
  });

  it('earlier: a demand of 11 June came in time, and has had its four weeks since then', () => {
    const { child, on, demand } = demanded(at('2027-06-11', '09:00'));
    corrects(child, 'application-received', on, at('2027-06-11', '12:00'), at('2026-12-10'));
    expect(child.deadline('A11-answer')).toMatchObject({ state: 'running', nominalDueDate: '2027-07-09' });
    expect(demand()).toMatchObject({ kind: 'refused', refusal: { source: 'FL 2017:900 12 §' } });
  });
});
