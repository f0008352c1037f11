import { describe, expect, it } from '@jest/globals';
import { deadlineMet, deadlineMissed } from '../../deadlines/index.js';
import { eventsOf } from '../../testing/specification.js';
import { at, ChildCase, fromSchool } from './testing/child-case.js';

/** The last days of a deadline, as the vectors of the law state them. */
function lastDays(child: ChildCase, ruleId: string, matterId?: string): readonly [string, string] {
  const { nominalDueDate, legalLatestDate } = child.deadline(ruleId, matterId);
  return [nominalDueDate, legalLatestDate];
}

describe('A1, protection assessment', () => {
  it.each([
    ['Friday before the cut-off', at('2026-03-06', '14:59'), '2026-03-06'],
    ['Friday at the cut-off', at('2026-03-06', '15:00'), '2026-03-07'],
    ['Friday 16:30, due on Saturday', at('2026-03-06', '16:30'), '2026-03-07'],
    ['a Sunday', at('2026-03-08', '11:00'), '2026-03-08'],
    ['Christmas Eve in the evening', at('2026-12-24', '20:00'), '2026-12-25'],
    ['the night on which summer time begins', at('2026-03-29', '01:30'), '2026-03-29'],
  ])('of a report on %s', (_, arrival, due) => {
    const child = new ChildCase();
    child.reportArrives(arrival);
    expect(lastDays(child, 'A1')).toEqual([due, due]);
    expect(child.deadline('A1')).toMatchObject({ immediate: true, force: 'statutory' });
  });

  it('is late until Saturday 24:00 for a report on Friday 16:30', () => {
    const child = new ChildCase();
    child.reportArrives(at('2026-03-06', '16:30'));
    expect(child.deadline('A1').legalLatest).toBe(at('2026-03-08', '00:00'));
  });

  it('follows the municipality’s own cut-off', () => {
    const child = new ChildCase({ settings: { 'child-protection/late-report-cut-off': '17:00' } });
    child.reportArrives(at('2026-03-06', '16:30'));
    expect(lastDays(child, 'A1')).toEqual(['2026-03-06', '2026-03-06']);
  });

  it('is met by the assessment', () => {
    const child = new ChildCase();
    child.assessedReport(at('2026-03-06'));
    expect(child.deadline('A1')).toMatchObject({ state: 'met', onTime: true });
  });
});

describe('A2, the decision to open or not', () => {
  it.each([['2026-12-10', '2026-12-24', '2026-12-28']])('of a report on %s', (arrival, nominal, latest) => {
    const child = new ChildCase();
    child.reportArrives(at(arrival));
    expect(lastDays(child, 'A2')).toEqual([nominal, latest]);
  });

  it('runs from each report, also while a support without investigation is given', () => {
    const child = new ChildCase();
    const investigationId = child.investigationOf(at('2026-01-07'));
    child.investigationIsClosed(at('2026-03-02'), investigationId);
    child.reportArrives(at('2026-06-01'));
    expect(child.deadlinesOf('A2')).toHaveLength(2);
  });

  it('does not start during an ongoing investigation, where A1 does', () => {
    const child = new ChildCase();
    child.investigationOf(at('2026-01-07'));
    const reportId = child.reportArrives(at('2026-02-02'));
    expect(child.deadlinesOf('A1', reportId)).toHaveLength(1);
    expect(child.deadlinesOf('A2', reportId)).toEqual([]);
  });

  it('starts for a report that had arrived before the investigation, though it is registered after', () => {
    const child = new ChildCase();
    child.investigationOf(at('2026-02-03'));
    const reportId = child.reportArrives(at('2026-02-02', '12:00'), {}, { at: at('2026-02-03', '11:00') });
    expect(lastDays(child, 'A2', reportId)).toEqual(['2026-02-16', '2026-02-16']);
  });

  it.each([
    [
      'opened',
      (child: ChildCase, reportId: string) => child.investigationIsOpened(at('2026-03-10'), reportId),
    ],
    ['declined', (child: ChildCase, reportId: string) => child.openingIsDeclined(at('2026-03-10'), reportId)],
  ])('is met when the investigation is %s', (_, decide) => {
    const child = new ChildCase();
    const reportId = child.assessedReport(at('2026-03-06'));
    decide(child, reportId);
    expect(child.deadline('A2')).toMatchObject({ state: 'met', onTime: true });
  });

  it('is met when the report is linked to an investigation that another report has led to', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(at('2026-03-05'));
    child.investigationOf(at('2026-03-06'));
    child.reportIsLinked(at('2026-03-09'), reportId);
    expect(child.deadline('A2', reportId)).toMatchObject({ state: 'met', onTime: true });
  });

  it('is extended to a fixed day, and ends on no day of rest', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(at('2026-12-10'));
    const command = {
      ground: 'extraordinary-reasons',
      reasons: 'The family is abroad.',
      newDate: '2027-01-06',
    };
    child.does('extend-preliminary', at('2026-12-20'), command, { on: reportId, by: 'maria' });
    expect(child.deadline('A2')).toMatchObject({
      state: 'extended',
      nominalDueDate: '2027-01-06',
      legalLatestDate: '2027-01-07',
      extendedTo: '2027-01-06',
    });
  });

  it.each(['2050-01-01', '9999-12-31'])('is not extended to %s, beyond the tables of holidays', (newDate) => {
    const child = new ChildCase();
    const reportId = child.assessedReport(at('2026-12-10'));
    const command = { ground: 'extraordinary-reasons', reasons: 'The family is abroad.', newDate };
    expect(
      child.gives('extend-preliminary', at('2026-12-20'), command, { on: reportId, by: 'maria' }),
    ).toMatchObject({ kind: 'invalid', invalid: { field: 'newDate' } });
  });
});

describe('A3, opening on an application', () => {
  it.each([
    ['2026-03-06', '2026-03-09'],
    ['2026-04-02', '2026-04-07'],
    ['2026-03-10', '2026-03-11'],
  ])('of %s has one working day as its target', (arrival, due) => {
    const child = new ChildCase();
    child.applicationArrives(at(arrival));
    expect(lastDays(child, 'A3')).toEqual([due, due]);
    expect(child.deadline('A3')).toMatchObject({ immediate: true, force: 'target' });
  });

  it('is met by opening, and by linking to what is investigated already', () => {
    const child = new ChildCase();
    const first = child.applicationArrives(at('2026-03-09'));
    child.investigationIsOpened(at('2026-03-10'), first);
    const second = child.applicationArrives(at('2026-03-11'));
    child.does('link-application', at('2026-03-12'), {}, { on: second });
    expect([first, second].map((matterId) => child.deadline('A3', matterId).state)).toEqual(['met', 'met']);
  });
});

describe('A4, the investigation', () => {
  it.each([
    ['2026-10-31', '2027-02-28', '2027-03-01'],
    ['2027-10-31', '2028-02-29', '2028-02-29'],
    ['2026-10-30', '2027-02-28', '2027-03-01'],
    ['2026-08-31', '2026-12-31', '2027-01-04'],
    ['2026-11-30', '2027-03-30', '2027-03-30'],
  ])('opened on %s', (opening, nominal, latest) => {
    const child = new ChildCase();
    child.investigationOf(at(opening));
    expect(lastDays(child, 'A4')).toEqual([nominal, latest]);
  });

  it('applies to an application as to a report', () => {
    const child = new ChildCase();
    child.investigationIsOpened(at('2026-08-31'), child.applicationArrives(at('2026-08-31', '09:00')));
    expect(lastDays(child, 'A4')).toEqual(['2026-12-31', '2027-01-04']);
  });

  it('is extended to a fixed day, also when that is decided late', () => {
    const child = new ChildCase();
    const investigationId = child.investigationOf(at('2026-01-15'));
    const command = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate: '2026-07-01' };
    child.does('extend-investigation', at('2026-05-20'), command, { on: investigationId, by: 'maria' });
    expect(child.deadline('A4')).toMatchObject({
      state: 'extended',
      extendedTo: '2026-07-01',
      extendedLate: true,
      misses: [{ at: at('2026-05-16', '00:00') }],
    });
  });

  it('goes on from its first day when a closed investigation is taken up again', () => {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-01-15'));
    child.investigationIsClosed(at('2026-03-01'), first);
    const reportId = child.assessedReport(at('2026-03-10'));
    const second = child.investigationIsOpened(at('2026-03-12'), reportId, { continues: first });
    expect(child.deadline('A4', second)).toMatchObject({
      anchorAt: at('2026-01-15'),
      nominalDueDate: '2026-05-15',
    });
    child.investigationIsClosed(at('2026-03-20'), second);
    const third = child.investigationIsOpened(at('2026-04-02'), child.assessedReport(at('2026-04-01')), {
      continues: second,
    });
    expect(child.deadline('A4', third).anchorAt).toBe(at('2026-01-15'));
  });

  it('begins anew when a manager says why', () => {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-01-15'));
    child.investigationIsClosed(at('2026-03-01'), first);
    const reportId = child.assessedReport(at('2026-03-10'));
    const newClock = { reason: 'It is about another parent.' };
    const second = child.investigationIsOpened(at('2026-03-12'), reportId, { newClock }, { by: 'maria' });
    expect(child.deadline('A4', second).nominalDueDate).toBe('2026-07-12');
  });

  it('begins anew after more than 30 days', () => {
    const child = new ChildCase();
    child.investigationIsClosed(at('2026-03-01'), child.investigationOf(at('2026-01-15')));
    const second = child.investigationOf(at('2026-04-01'));
    expect(child.deadline('A4', second).nominalDueDate).toBe('2026-08-01');
  });
});

describe('A5, informing those concerned', () => {
  it.each([
    ['2026-03-05', '2026-03-06'],
    ['2026-03-06', '2026-03-09'],
    ['2026-04-02', '2026-04-07'],
  ])('of %s has the next working day as its target', (opening, due) => {
    const child = new ChildCase();
    child.investigationOf(at(opening));
    expect(lastDays(child, 'A5')).toEqual([due, due]);
    expect(child.deadline('A5')).toMatchObject({ immediate: true, force: 'target' });
  });
});

describe('A6, feedback', () => {
  it.each([
    [
      'opened',
      (child: ChildCase, reportId: string) => child.investigationIsOpened(at('2026-03-19'), reportId),
    ],
    ['declined', (child: ChildCase, reportId: string) => child.openingIsDeclined(at('2026-03-19'), reportId)],
  ])('has a week from the outcome when it was asked for before: %s', (_, decide) => {
    const child = new ChildCase();
    const reportId = child.assessedReport(at('2026-03-10'), fromSchool);
    child.feedbackIsAsked(at('2026-03-11'), reportId);
    expect(child.deadlinesOf('A6')).toEqual([]);
    decide(child, reportId);
    expect(child.deadline('A6')).toMatchObject({ matterId: reportId, nominalDueDate: '2026-03-26' });
    expect(child.deadlinesOf('A6-at-once')).toEqual([]);
  });

  it('has a week from the link when the investigation began after the question', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(at('2026-03-10'), fromSchool);
    child.feedbackIsAsked(at('2026-03-11'), reportId);
    child.investigationOf(at('2026-03-12'));
    child.reportIsLinked(at('2026-03-13'), reportId);
    expect(child.deadline('A6', reportId).nominalDueDate).toBe('2026-03-20');
  });

  it('ends on no day of rest', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(at('2026-12-16'), fromSchool);
    child.feedbackIsAsked(at('2026-12-16', '11:00'), reportId);
    child.openingIsDeclined(at('2026-12-17'), reportId);
    expect(lastDays(child, 'A6')).toEqual(['2026-12-24', '2026-12-28']);
  });

  it('is due at once when it is asked for later, or while an investigation is ongoing', () => {
    const child = new ChildCase();
    const opened = child.assessedReport(at('2026-03-05'), fromSchool);
    child.investigationIsOpened(at('2026-03-05', '12:00'), opened);
    child.feedbackIsAsked(at('2026-03-06'), opened);
    const during = child.reportArrives(at('2026-03-06'), fromSchool);
    child.feedbackIsAsked(at('2026-03-06'), during);
    for (const reportId of [opened, during]) {
      expect(child.deadline('A6-at-once', reportId)).toMatchObject({
        immediate: true,
        force: 'target',
        nominalDueDate: '2026-03-09',
      });
      expect(child.deadlinesOf('A6', reportId)).toEqual([]);
    }
  });

  it.each([
    ['given', 'give-feedback', {}],
    ['refused', 'refuse-feedback', { whyUnsuitable: 'The reporter lives with the child.' }],
  ])('is met when feedback is %s', (_, name, command) => {
    const child = new ChildCase();
    const reportId = child.assessedReport(at('2026-03-10'), fromSchool);
    child.feedbackIsAsked(at('2026-03-11'), reportId);
    child.openingIsDeclined(at('2026-03-12'), reportId);
    child.does(name, at('2026-03-13'), command, { on: reportId });
    expect(child.deadline('A6').state).toBe('met');
  });

  it('has no limit before Lag 2025:1501', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(at('2025-12-10'), fromSchool);
    child.feedbackIsAsked(at('2025-12-11'), reportId);
    child.openingIsDeclined(at('2025-12-31'), reportId);
    expect([...child.deadlinesOf('A6'), ...child.deadlinesOf('A6-at-once')]).toEqual([]);
  });
});

describe('A11, delay', () => {
  it.each([
    ['2026-08-31', '2027-02-28'],
    ['2026-06-25', '2026-12-25'],
  ])('of an application of %s: the right begins after %s, on whatever day that is', (arrival, due) => {
    const child = new ChildCase();
    child.applicationArrives(at(arrival));
    expect(lastDays(child, 'A11')).toEqual([due, due]);
  });

  it('gives four weeks to answer the demand', () => {
    const child = new ChildCase();
    const applicationId = child.applicationArrives(at('2026-05-20'));
    const partyId = child.guardianId;
    child.does('demand-decision', at('2026-11-26'), { partyId }, { on: applicationId });
    expect(lastDays(child, 'A11-answer')).toEqual(['2026-12-24', '2026-12-28']);
  });

  it('ends with the decision that answers the application', () => {
    const child = new ChildCase();
    const applicationId = child.applicationArrives(at('2026-01-07'));
    const investigationId = child.investigationIsOpened(at('2026-01-08'), applicationId);
    child.does('demand-decision', at('2026-07-08'), { partyId: child.guardianId }, { on: applicationId });
    child.applicationsAreRefused(at('2026-07-20'), investigationId);
    child.investigationIsClosed(at('2026-07-20'), investigationId);
    expect(child.deadline('A11')).toMatchObject({ state: 'passed', misses: [], matterId: applicationId });
    expect(child.deadline('A11-answer')).toMatchObject({ state: 'met', onTime: true });
    expect(child.stepOf(applicationId)).toBe('decided');
  });

  it('goes on when the demand is refused', () => {
    const child = new ChildCase();
    const applicationId = child.applicationArrives(at('2026-01-07'));
    child.does('demand-decision', at('2026-07-08'), { partyId: child.guardianId }, { on: applicationId });
    const refusal = { reasons: 'The expert’s report is due next week.', saysHowToAppeal: true };
    child.does('refuse-demand', at('2026-07-20'), refusal, { on: applicationId, by: 'maria' });
    expect(child.deadline('A11-answer').state).toBe('met');
    expect(child.deadline('A11').state).toBe('passed');
  });
});

describe('Two entrances', () => {
  it('an application never gets the 14 days', () => {
    const child = new ChildCase();
    child.investigationIsOpened(at('2026-03-07'), child.applicationArrives(at('2026-03-06')));
    expect([...child.deadlinesOf('A1'), ...child.deadlinesOf('A2')]).toEqual([]);
  });

  it('a report never gets the delay remedy', () => {
    const child = new ChildCase();
    child.investigationOf(at('2026-03-06'));
    expect(child.deadlinesOf('A11')).toEqual([]);
  });
});

describe('The version of the law', () => {
  it.each([
    [at('2025-06-30', '23:59'), 'SE-2001', 'SoL 2001:453 11:1 a'],
    [at('2025-07-01', '00:00'), 'SE-2025', 'SoL 2025:400 20:1'],
    [at('2025-12-31', '23:59'), 'SE-2025', 'SoL 2025:400 20:1'],
    [at('2026-01-01', '00:00'), 'SE-2025B', 'SoL 2025:400 20:1'],
  ])('is chosen by the local date of the starting event: %s', (arrival, ruleset, source) => {
    const child = new ChildCase();
    child.reportArrives(arrival);
    expect(child.deadline('A1')).toMatchObject({ ruleset, source });
  });

  it('has each paragraph under its own number', () => {
    const sourcesOn = (day: string) => {
      const child = new ChildCase();
      child.investigationOf(at(day));
      child.applicationArrives(at(day));
      return ['A2', 'A3', 'A4', 'A5', 'A11'].map((ruleId) => child.deadline(ruleId).source);
    };
    expect(sourcesOn('2025-03-03')).toEqual([
      'SoL 2001:453 11:1 a',
      'SoL 2001:453 11:1',
      'SoL 2001:453 11:2',
      'SoL 2001:453 11:2',
      'FL 2017:900 12 §',
    ]);
    expect(sourcesOn('2026-03-03')).toEqual([
      'SoL 2025:400 20:2',
      'SoL 2025:400 14:2',
      'SoL 2025:400 20:3',
      'SoL 2025:400 20:4',
      'FL 2017:900 12 §',
    ]);
  });

  it('becomes the new one for an investigation that runs on 1 July 2025, from its own day and with the same days', () => {
    const child = new ChildCase();
    child.investigationOf(at('2025-05-05'));
    child.timeReaches(at('2025-06-30', '23:59'));
    expect(child.deadline('A4').ruleset).toBe('SE-2001');
    child.timeReaches(at('2025-07-01', '00:00'));
    const [before, after] = child.deadlinesOf('A4');
    expect(before).toMatchObject({ state: 'superseded', endedBecause: 'law-changed' });
    expect(after).toMatchObject({
      state: 'running',
      ruleset: 'SE-2025',
      source: 'SoL 2025:400 20:3',
      anchorAt: at('2025-05-05'),
      nominalDueDate: '2025-09-05',
      supersedes: before?.deadlineId,
    });
    expect(before?.nominalDueDate).toBe('2025-09-05');
  });

  it.each(['A1', 'A2', 'A3'])('becomes the new one for %s that runs then', (ruleId) => {
    const child = new ChildCase();
    child.reportArrives(at('2025-06-30', '16:00'));
    child.applicationArrives(at('2025-06-30', '16:00'));
    child.timeReaches(at('2025-07-01', '09:00'));
    const [before, after] = child.deadlinesOf(ruleId);
    expect([before?.state, after?.state]).toEqual(['superseded', 'running']);
    expect(after?.nominalDueDate).toBe(before?.nominalDueDate);
    expect(after?.source).toContain('SoL 2025:400');
  });

  it('stays that of before for what was extended or missed then, and for the delay, which it doesn’t touch', () => {
    const child = new ChildCase();
    const investigationId = child.investigationOf(at('2025-05-05'));
    const longer = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate: '2025-10-01' };
    child.does('extend-investigation', at('2025-06-20'), longer, { on: investigationId, by: 'maria' });
    child.applicationArrives(at('2025-06-20'));
    child.timeReaches(at('2025-07-02'));
    expect(child.deadline('A4')).toMatchObject({ ruleset: 'SE-2001', state: 'extended' });
    expect(child.deadline('A5')).toMatchObject({ ruleset: 'SE-2001', state: 'missed' });
    expect(child.deadline('A11')).toMatchObject({ ruleset: 'SE-2001', state: 'running' });
  });

  it('is not changed by Lag 2025:1501 for what runs', () => {
    const child = new ChildCase();
    child.investigationOf(at('2025-12-10'));
    child.timeReaches(at('2026-01-02'));
    expect(child.deadline('A4')).toMatchObject({ ruleset: 'SE-2025', state: 'running' });
  });

  it('of the feedback week begins when the municipality’s setting says so', () => {
    const child = new ChildCase({ settings: { 'child-protection/feedback-week-from': '2026-02-12' } });
    child.reportArrives(at('2026-02-11'));
    child.reportArrives(at('2026-02-12'));
    expect(child.deadlinesOf('A1').map(({ ruleset }) => ruleset)).toEqual(['SE-2025', 'SE-2025B']);
  });
});

describe('Time that passes', () => {
  it('a deadline met on time but recorded late is on time, and says that it was recorded late', () => {
    const child = new ChildCase();
    const reportId = child.reportArrives(at('2026-03-06', '09:00'));
    child.protectionIsAssessed(at('2026-03-06', '11:00'), reportId, {
      at: at('2026-03-09'),
      lateReason: 'The system was down over the weekend.',
    });
    expect(eventsOf(child.events, deadlineMet)[0]?.data).toMatchObject({ onTime: true, recordedLate: true });
  });

  it('a miss that the worker has recorded stands beside the meeting that turns out to be earlier', () => {
    const child = new ChildCase();
    const reportId = child.reportArrives(at('2026-03-06', '09:00'));
    const [missed] = child.timeReaches(at('2026-03-07', '00:00'));
    expect(missed).toMatchObject({ type: deadlineMissed.type, occurredAt: at('2026-03-07', '00:00') });
    child.protectionIsAssessed(at('2026-03-06', '11:00'), reportId, { at: at('2026-03-07', '09:00') });
    expect(child.deadline('A1')).toMatchObject({
      state: 'met',
      onTime: true,
      misses: [{ at: at('2026-03-07', '00:00'), answer: 'done-in-time' }],
    });
  });

  it('a week without anybody records each miss once, at the end of its last day', () => {
    const child = new ChildCase();
    child.investigationOf(at('2026-03-06', '09:00'));
    child.reportArrives(at('2026-03-06', '10:00'));
    const missed = child.timeReaches(at('2026-03-13', '10:00'));
    expect(missed.map(({ occurredAt }) => occurredAt)).toEqual([
      at('2026-03-07', '00:00'),
      at('2026-03-10', '00:00'),
    ]);
    expect(child.timeReaches(at('2026-03-13', '10:00'))).toEqual([]);
  });

  it('the first command after a week records the misses before it', () => {
    const child = new ChildCase();
    const reportId = child.reportArrives(at('2026-03-06', '09:00'));
    child.protectionIsAssessed(at('2026-03-13', '10:00'), reportId);
    const [missed] = eventsOf(child.events, deadlineMissed);
    expect(missed).toMatchObject({ cause: 'clock', occurredAt: at('2026-03-07', '00:00') });
    expect(child.deadline('A1')).toMatchObject({ state: 'met', onTime: false });
  });

  it('a corrected day of arrival moves the clocks', () => {
    const child = new ChildCase();
    const reportId = child.reportArrives(at('2026-03-10'));
    const received = child.events.find(({ type }) => type === 'child-protection/report-received');
    const correction = {
      entryId: received?.id ?? '',
      happenedAt: at('2026-03-06'),
      reason: 'The stamp says the 6th.',
    };
    child.does('casework/correct-occurrence', at('2026-03-10', '12:00'), correction, { on: reportId });
    expect(child.deadlinesOf('A2').map(({ state, nominalDueDate }) => [state, nominalDueDate])).toEqual([
      ['superseded', '2026-03-24'],
      ['running', '2026-03-20'],
    ]);
  });

  it('a corrected opening moves the four months', () => {
    const child = new ChildCase();
    const investigationId = child.investigationIsOpened(
      at('2026-03-10'),
      child.assessedReport(at('2026-03-06')),
    );
    const opened = child.events.find(({ type }) => type === 'child-protection/investigation-opened');
    const correction = {
      entryId: opened?.id ?? '',
      happenedAt: at('2026-03-09'),
      reason: 'Decided the day before.',
    };
    child.does('casework/correct-occurrence', at('2026-03-10', '12:00'), correction, {
      on: investigationId,
    });
    expect(child.deadlinesOf('A4').map(({ state, nominalDueDate }) => [state, nominalDueDate])).toEqual([
      ['superseded', '2026-07-10'],
      ['running', '2026-07-09'],
    ]);
  });

  it('a report gets its 14 days when the investigation during which it came was opened in error', () => {
    const child = new ChildCase();
    const investigationId = child.investigationOf(at('2026-03-02'));
    const reportId = child.reportArrives(at('2026-03-06'));
    const opened = child.events.find(({ type }) => type === 'child-protection/investigation-opened');
    const error = { entryId: opened?.id ?? '', reason: 'Opened on the wrong child.' };
    child.does('casework/register-in-error', at('2026-03-09'), error, { on: investigationId, by: 'maria' });
    expect(child.deadline('A2', reportId)).toMatchObject({ state: 'running', nominalDueDate: '2026-03-20' });
  });
});
