import { describe, expect, it } from '@jest/globals';
import { LibraryDesk } from '../testing/library-desk.js';
import { eventsOf } from '../testing/specification.js';
import { deadlineMissed } from './events.js';

/** A request that came on a Friday morning has to be weighed by 24:00 that day, 23:00Z. */
function received() {
  const desk = new LibraryDesk();
  const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
  return { desk, request };
}

describe('The clock of a file', () => {
  it('records a miss once, at the end of the last day, whenever somebody looks', () => {
    const { desk } = received();
    expect(desk.spec.timeReaches('2026-03-06T23:59:59.999+01:00')).toEqual([]);
    const missed = desk.spec.timeReaches('2026-03-07T00:00:00+01:00');
    expect(missed).toHaveLength(1);
    expect(missed[0]).toMatchObject({
      type: deadlineMissed.type,
      cause: 'clock',
      occurredAt: '2026-03-06T23:00:00.000Z',
    });
    expect(missed[0]).not.toHaveProperty('staffId');
    expect(desk.spec.timeReaches('2026-03-07T00:00:01+01:00')).toEqual([]);
  });

  it('records after a month of downtime what was missed, in the order in which it was missed', () => {
    const { desk } = received();
    const missed = eventsOf(desk.spec.timeReaches('2026-04-06T09:00:00+02:00'), deadlineMissed);
    expect(missed.map(({ data, occurredAt }) => [data.ruleId, occurredAt])).toEqual([
      ['L1', '2026-03-06T23:00:00.000Z'],
      ['L5', '2026-03-13T23:00:00.000Z'],
      ['L2', '2026-03-20T23:00:00.000Z'],
    ]);
    expect(new Set(missed.map(({ recordedAt }) => recordedAt))).toEqual(
      new Set(['2026-04-06T07:00:00.000Z']),
    );
  });

  it('is settled by a command first: worker and command at one instant record the miss once', () => {
    const { desk, request } = received();
    const instant = '2026-03-07T09:00:00+01:00';
    const byCommand = desk.weighs(request, { at: instant });
    expect(byCommand[0]).toMatchObject({ type: deadlineMissed.type, cause: 'clock' });
    expect(desk.spec.timeReaches(instant)).toEqual([]);

    const other = received();
    expect(other.desk.spec.timeReaches(instant)).toHaveLength(1);
    expect(eventsOf(other.desk.weighs(other.request, { at: instant }), deadlineMissed)).toEqual([]);
    expect(other.desk.deadline('L1', other.request)).toMatchObject({
      state: 'met',
      onTime: false,
      misses: [{ at: '2026-03-06T23:00:00.000Z', explained: false }],
    });
  });

  it('tells a deadline that was met on time but recorded late', () => {
    const { desk, request } = received();
    desk.weighs(request, {
      at: '2026-03-09T09:00:00+01:00',
      occurredAt: '2026-03-06T16:00:00+01:00',
      lateReason: 'The desk was closed over the weekend.',
    });
    expect(desk.deadline('L1', request)).toMatchObject({
      state: 'met',
      onTime: true,
      metRecordedLate: true,
      metAt: '2026-03-06T15:00:00.000Z',
      metOn: '2026-03-06',
      misses: [],
    });
  });

  it('meets a deadline at its very last millisecond and misses it at the next', () => {
    const { desk, request } = received();
    const other = desk.receives({ at: '2026-03-06T09:30:00+01:00' });
    const recorded = { at: '2026-03-07T08:00:00+01:00' };
    desk.weighs(request, { ...recorded, occurredAt: '2026-03-06T23:59:59.999+01:00' });
    desk.weighs(other, { ...recorded, occurredAt: '2026-03-07T00:00:00.001+01:00' });
    expect(desk.deadline('L1', request).onTime).toBe(true);
    expect(desk.deadline('L1', other).onTime).toBe(false);
  });

  it('rolls past days of rest for what the law gives, and never for a target', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-12-10T09:00:00+01:00' });
    desk.weighs(request, { at: '2026-12-10T10:00:00+01:00' });
    expect(desk.spec.timeReaches('2026-12-25T12:00:00+01:00').map(({ data }) => data)).toMatchObject([
      { ruleId: 'L5' },
    ]);
    expect(desk.spec.timeReaches('2026-12-29T00:00:00+01:00').map(({ data }) => data)).toMatchObject([
      { ruleId: 'L2' },
    ]);
    desk.given(
      'casework/assign-handler',
      { at: '2026-12-29T09:00:00+01:00', by: 'head' },
      { handlerId: 'head' },
      request,
    );
    expect(desk.deadline('L5', request).onTime).toBe(false);
  });

  it('misses an extended deadline only after its new last day', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-08-31T09:00:00+02:00' });
    desk.weighs(request, { at: '2026-08-31T10:00:00+02:00' });
    const loan = desk.lends(request, { at: '2026-08-31T11:00:00+02:00' });
    desk.renews(loan, '2027-01-30', { at: '2027-01-07T09:00:00+01:00' });
    expect(desk.deadline('L3', loan)).toMatchObject({
      state: 'extended',
      misses: [{ at: '2027-01-04T23:00:00.000Z', explained: false }],
    });
    expect(desk.spec.timeReaches('2027-02-01T12:00:00+01:00')).toEqual([]);
    const missed = desk.spec.timeReaches('2027-02-02T00:00:00+01:00');
    expect(missed.map(({ data }) => data)).toMatchObject([
      { ruleId: 'L3', ended: '2027-02-01T23:00:00.000Z' },
    ]);
  });
});
