import { describe, expect, it } from '@jest/globals';
import { rungTimes } from '../../deadlines/index.js';
import type { Deadline } from '../../kernel/index.js';
import { childProtection } from './index.js';
import { eventsOf } from '../../testing/specification.js';
import { at } from './testing/child-case.js';
import { SupportCase } from './testing/support-case.js';
import { lateExecutionReported } from './undelivered.js';

/** Days counted by hand from SoL 2025:400 34:1–2 (2001:453 16:6 f–g) and Lag 1930:173, apart from the tables of the code. */

function lastDays({ nominalDueDate, legalLatestDate }: Deadline): readonly [string, string] {
  return [nominalDueDate, legalLatestDate];
}

const why = { because: 'nobody-to-give-it' };

describe('The three months in which a favourable decision is carried out (A21)', () => {
  it.each([
    ['of a Monday', '2026-03-02', '2026-06-02', '2026-06-02', 'SE-2025B', 'SoL 2025:400 34:1'],
    ['that end on a Saturday', '2026-04-25', '2026-07-25', '2026-07-27', 'SE-2025B', 'SoL 2025:400 34:1'],
    [
      'of 30 November, that end in February',
      '2026-11-30',
      '2027-02-28',
      '2027-03-01',
      'SE-2025B',
      'SoL 2025:400 34:1',
    ],
    ['that end on Midsummer Eve', '2027-03-25', '2027-06-25', '2027-06-28', 'SE-2025B', 'SoL 2025:400 34:1'],
    ['that end on a leap day', '2027-11-29', '2028-02-29', '2028-02-29', 'SE-2025B', 'SoL 2025:400 34:1'],
    ['that end on Christmas Eve', '2026-09-24', '2026-12-24', '2026-12-28', 'SE-2025B', 'SoL 2025:400 34:1'],
    ['under the act of 2001', '2024-03-04', '2024-06-04', '2024-06-04', 'SE-2001', 'SoL 2001:453 16:6 f'],
    ['under the act of 2025', '2025-09-02', '2025-12-02', '2025-12-02', 'SE-2025', 'SoL 2025:400 34:1'],
  ])('%s', (_, granted, nominal, latest, ruleset, source) => {
    const child = new SupportCase();
    const on = child.isGranted(at(granted, '23:30'));
    const months = child.deadline('A21', on);
    expect(lastDays(months)).toEqual([nominal, latest]);
    expect(months).toMatchObject({ ruleset, source, force: 'statutory', state: 'running' });
    child.timeReaches(at(latest, '23:59'));
    expect(child.deadline('A21', on).state).toBe('running');
    child.begins(at(latest, '23:59'), on);
    expect(child.deadline('A21', on)).toMatchObject({ state: 'met', onTime: true });
  });

  it('that run on 1 July 2025 go over to the act of 2025, from their own day', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2025-05-05'));
    child.timeReaches(at('2025-07-02'));
    const [old, anew] = child.deadlinesOf('A21', on);
    expect(old?.state).toBe('superseded');
    expect(anew).toMatchObject({ ruleset: 'SE-2025', state: 'running', source: 'SoL 2025:400 34:1' });
    expect(anew && lastDays(anew)).toEqual(['2025-08-05', '2025-08-05']);
  });

  it('are none of what the board gives beyond what somebody has a right to', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-03-02'), 'group', { legalBasis: ['SoL 2025:400 11:4'] });
    child.begins(at('2026-03-03'), on);
    child.isInterrupted(at('2026-04-01'), on);
    expect(child.deadlinesOf('A21', on)).toEqual([]);
  });

  it('tell the handler after two, and the quality officer when they are missed', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-03-02'));
    const rule = childProtection.deadlines.find(({ id }) => id === 'A21');
    const rungs = rungTimes(rule?.ladder ?? [], child.deadline('A21', on), child.place);
    expect(rungs.map((rung) => rung.at)).toEqual([at('2026-05-02', '09:00'), at('2026-06-03', '00:00')]);
  });

  it('run from an interruption, and are met when the support is resumed', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'));
    child.isInterrupted(at('2026-05-31'), on);
    const [, again] = child.deadlinesOf('A21', on);
    expect(again && lastDays(again)).toEqual(['2026-08-31', '2026-08-31']);
    child.isResumed(at('2026-06-15'), on);
    expect(child.deadlinesOf('A21', on).map(({ state }) => state)).toEqual(['met', 'met']);
  });

  it('are cancelled when the support ends, and met by nothing then', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-03-02'));
    child.ends(at('2026-04-01'), on);
    expect(child.deadline('A21', on).state).toBe('cancelled');
  });

  it('are cancelled when the last day of the decision is over, which ends it by itself', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-03-02'), 'group', { until: '2026-04-30' });
    child.timeReaches(at('2026-05-04'));
    expect(child.file.matters.get(on)).toMatchObject({ step: 'ended', closedAt: at('2026-05-01', '00:00') });
    expect(child.deadline('A21', on).state).toBe('cancelled');
    expect(child.deadline('A-grant-end', on).state).toBe('passed');
  });

  it('that were kept, though recorded after the miss, leave none in the figures and no report', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-03-02'));
    child.timeReaches(at('2026-06-10'));
    expect(child.deadline('A21-report', on).state).toBe('running');
    const start = child.arrangement('supportive-talks');
    child.afterwards('start-supportive-talks', at('2026-05-20'), at('2026-06-11'), start, { on, by: 'isak' });
    expect(child.deadlinesOf('A21-report', on).map(({ state }) => state)).toEqual(['superseded']);
    expect(child.deadlinesOf('A21', on).at(-1)).toMatchObject({ state: 'met', onTime: true });
  });
});

describe('The report of a decision that isn’t carried out (A21-report)', () => {
  it.each([
    ['in the middle of a quarter', '2026-01-15', '2026-06-30'],
    ['on the last day of a quarter, which the next has to tell', '2025-12-31', '2026-06-30'],
    ['on the first day of a quarter', '2026-01-01', '2026-06-30'],
    ['in the last quarter of a year', '2026-08-14', '2026-12-31'],
    ['over the turn of a year, since the last day is New Year’s Eve', '2026-09-30', '2026-12-31'],
    ['under the act of 2001', '2024-01-15', '2024-06-30'],
  ])('is due at the end of the quarter in which the months were missed: %s', (_, granted, due) => {
    const child = new SupportCase();
    const on = child.isGranted(at(granted));
    const { legalLatest } = child.deadline('A21', on);
    child.timeReaches(legalLatest);
    expect(lastDays(child.deadline('A21-report', on))).toEqual([due, due]);
    expect(child.deadline('A21-report', on).force).toBe('target');
  });

  it('is given once a quarter while it lasts', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-01-15'));
    const reported = (day: string) =>
      child.does('report-undelivered-decision', at(day), why, { on, by: 'maria' });
    child.timeReaches(at('2026-04-20'));
    reported('2026-06-01');
    expect(child.deadlinesOf('A21-report', on).map(lastDays)).toEqual([
      ['2026-06-30', '2026-06-30'],
      ['2026-09-30', '2026-09-30'],
    ]);
    reported('2026-10-05');
    const [first, second, third] = child.deadlinesOf('A21-report', on);
    expect(first).toMatchObject({ state: 'met', onTime: true });
    expect(second).toMatchObject({ state: 'met', onTime: false });
    expect(third && lastDays(third)).toEqual(['2026-12-31', '2026-12-31']);
  });

  it('is owed for its quarter though the support began soon after, and for no later one', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-01-15'));
    child.begins(at('2026-04-20'), on);
    expect(child.deadline('A21', on)).toMatchObject({ state: 'met', onTime: false });
    expect(child.deadline('A21-report', on).state).toBe('running');
    child.does('report-undelivered-decision', at('2026-05-04'), why, { on, by: 'maria' });
    expect(child.deadlinesOf('A21-report', on).map(({ state }) => state)).toEqual(['met']);
    expect(child.deadlinesOf('A21-executed', on)).toEqual([]);
  });

  it('is owed no more for the quarters after one that was reported, once the support has begun', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-01-15'));
    child.does('report-undelivered-decision', at('2026-05-04'), why, { on, by: 'maria' });
    child.begins(at('2026-07-20'), on);
    expect(child.deadlinesOf('A21-report', on).map(({ state }) => state)).toEqual(['met', 'cancelled']);
  });
});

describe('The report that what was reported has been carried out since (A21-executed)', () => {
  it('is due at the end of the quarter in which it was, and met by that report alone', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-01-15'));
    child.does('report-undelivered-decision', at('2026-05-04'), why, { on, by: 'maria' });
    child.begins(at('2026-07-20'), on);
    expect(lastDays(child.deadline('A21-executed', on))).toEqual(['2026-09-30', '2026-09-30']);
    expect(child.deadline('A21-executed', on).source).toBe('SoL 2025:400 34:2');
    child.isInterrupted(at('2026-08-03'), on);
    child.does('report-late-execution', at('2026-08-10'), {}, { on, by: 'maria' });
    expect(child.deadline('A21-executed', on)).toMatchObject({ state: 'met', onTime: true });
    const [reported] = eventsOf(child.events, lateExecutionReported);
    expect(reported?.data).toEqual({ carriedOutOn: '2026-07-20' });
  });
});

describe('The last day of what was granted (A-grant-end)', () => {
  it('ends an ongoing support at its end, and says that it was going on', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'), 'contact-family', { until: '2026-12-31' });
    expect(lastDays(child.deadline('A-grant-end', on))).toEqual(['2026-12-31', '2026-12-31']);
    const brought = child.timeReaches(at('2027-01-02'));
    expect(brought.find(({ type }) => type === 'child-protection/grant-ran-out')).toMatchObject({
      occurredAt: at('2027-01-01', '00:00'),
      cause: 'clock',
      data: { found: 'ongoing' },
    });
  });

  it('is none where it holds until further notice', () => {
    const child = new SupportCase();
    expect(child.deadlinesOf('A-grant-end', child.isGranted(at('2026-03-02')))).toEqual([]);
  });

  it('is cancelled where the support has ended before', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-03-02'), 'group', { until: '2026-12-31' });
    child.ends(at('2026-06-01'), on);
    expect(child.deadline('A-grant-end', on).state).toBe('cancelled');
    child.timeReaches(at('2027-02-01'));
    expect(child.file.matters.get(on)?.closedAt).toBe(at('2026-06-01'));
  });

  it('comes after what had been done by then and was recorded later', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-03-02'), 'group', { until: '2026-04-30' });
    child.timeReaches(at('2026-05-04'));
    const late = child.afterwards(
      'start-group-support',
      at('2026-04-01'),
      at('2026-05-05'),
      child.arrangement('group'),
      { on, by: 'isak' },
    );
    expect(late.kind).toBe('accepted');
    expect(child.stands(on).standing).toEqual({ is: 'ended', at: at('2026-05-01', '00:00') });
    expect(child.file.matters.get(on)).toMatchObject({ step: 'ended', closedAt: at('2026-05-01', '00:00') });
    expect(child.deadlinesOf('A21', on).at(-1)).toMatchObject({ state: 'met', onTime: true });
  });

  it('of a time gone by when it was decided is the day of the decision', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-03-02'), 'group', { from: '2026-01-01', until: '2026-01-31' });
    child.timeReaches(at('2026-03-04'));
    expect(child.file.matters.get(on)?.closedAt).toBe(at('2026-03-03', '00:00'));
  });
});
