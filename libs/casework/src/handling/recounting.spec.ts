import { describe, expect, it } from '@jest/globals';

import { deadlineMissed, deadlineStarted, passingWithdrawn } from '../deadlines/events.js';
import { Quay } from '../testing/harbour/quay.js';
import { eventsOf } from '../testing/specification.js';

const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00+01:00`).toISOString();

/** A quarantine that nobody reviews: ordered on 2 November 2026, to be reviewed by the 12th, then lapsed. */
function inQuarantine(): Quay {
  const quay = new Quay({ at: at('2026-11-02') });
  quay.does('quarantine-ordered', { at: at('2026-11-02', '10:00') }, { from: at('2026-11-02'), full: true });
  quay.does('permits-asked', { at: at('2026-11-11') }, { itemIds: ['timber', 'grain'] });
  return quay;
}

describe('A lapse', () => {
  it('ends at its instant what rests on it, starts what follows, and so on until nothing more follows', () => {
    const quay = inQuarantine();
    quay.timeReaches(at('2026-12-01'));
    expect(quay.lapses).toEqual(['harbour/quarantine-lapsed', 'harbour/release-forced']);
    expect(quay.deadline('permit', 'timber')).toMatchObject({
      state: 'cancelled',
      endedAt: '2026-11-12T23:00:00.000Z',
    });
    expect(quay.deadline('release')).toMatchObject({
      state: 'missed',
      misses: [{ at: '2026-11-13T23:00:00.001Z' }],
    });
    expect(quay.deadline('guard')).toMatchObject({ state: 'met', metAt: '2026-11-13T23:00:00.001Z' });
  });

  it('comes after what ends at the same instant', () => {
    const quay = new Quay({ at: at('2026-11-02') });
    quay.does('quarantine-ordered', { at: at('2026-11-02') }, { from: at('2026-11-02'), full: false });
    quay.does('permits-asked', { at: at('2026-11-09') }, { itemIds: ['timber'] });
    quay.timeReaches(at('2026-11-20'));
    expect(quay.deadline('permit', 'timber')).toMatchObject({
      state: 'cancelled',
      misses: [{ at: '2026-11-12T23:00:00.000Z' }],
    });
  });

  it('is withdrawn when what would have hindered it becomes known; what it had ended runs on', () => {
    const quay = inQuarantine();
    quay.timeReaches(at('2026-12-01'));
    const written = quay.does('quarantine-reviewed', {
      at: at('2026-11-12', '16:00'),
      recorded: at('2026-12-01', '10:00'),
    });
    expect(quay.lapses).toEqual([]);
    expect(quay.step).toBe('expected');
    expect(eventsOf(written, passingWithdrawn).map(({ data }) => data.withdrawnType)).toEqual([
      'harbour/quarantine-lapsed',
      'harbour/release-forced',
    ]);
    expect(quay.deadline('quarantine')).toMatchObject({
      state: 'met',
      onTime: true,
      misses: [{ at: '2026-11-12T23:00:00.000Z', answer: 'done-in-time' }],
    });
    expect(quay.deadline('permit', 'timber')).toMatchObject({
      state: 'missed',
      anchorDate: '2026-11-11',
      misses: [{ at: '2026-11-16T23:00:00.000Z' }],
    });
    expect(quay.deadline('guard')).toMatchObject({ state: 'missed' });
    expect(quay.deadlines('release')).toMatchObject([
      { state: 'superseded', endedBecause: 'recorded-late', misses: [{ answer: 'corrected-since' }] },
    ]);
  });

  it('stays untouched when it would have come about anyway', () => {
    const quay = inQuarantine();
    quay.timeReaches(at('2026-12-01'));
    const written = quay.does(
      'permit-given',
      { at: at('2026-11-12'), recorded: at('2026-12-01', '10:00') },
      { itemId: 'timber' },
    );
    expect(eventsOf(written, passingWithdrawn)).toEqual([]);
    expect(quay.lapses).toEqual(['harbour/quarantine-lapsed', 'harbour/release-forced']);
    expect(quay.deadline('permit', 'timber')).toMatchObject({ state: 'met', onTime: true });
    expect(quay.deadline('permit', 'grain').state).toBe('cancelled');
  });

  it('comes about after all when what hindered it never was', () => {
    const quay = inQuarantine();
    quay.does('quarantine-reviewed', { at: at('2026-11-12', '16:00') });
    quay.timeReaches(at('2026-12-01'));
    expect(quay.step).toBe('expected');
    quay.neverWas('quarantine-reviewed', at('2026-12-02'));
    expect(quay.step).toBe('free');
    expect(quay.lapses).toEqual(['harbour/quarantine-lapsed', 'harbour/release-forced']);
    expect(quay.deadline('permit', 'timber')).toMatchObject({
      state: 'cancelled',
      endedAt: '2026-11-12T23:00:00.000Z',
    });
  });
});

describe('A party’s window', () => {
  it('is used by an act of Thursday that is recorded on Monday, though it has expired on Friday', () => {
    const quay = new Quay({ at: at('2026-11-06') });
    quay.does('owners-notified', { at: at('2026-11-06') }, { ownerIds: ['anna', 'bo'] });
    quay.timeReaches(at('2026-11-23', '08:00'));
    expect(quay.deadline('objection', 'anna').state).toBe('expired');
    const written = quay.does(
      'owner-objected',
      { at: at('2026-11-19'), recorded: at('2026-11-23') },
      { ownerId: 'anna' },
    );
    expect(quay.deadline('objection', 'anna')).toMatchObject({ state: 'met', onTime: true, misses: [] });
    expect(quay.deadline('objection', 'bo').state).toBe('expired');
    expect(eventsOf(written, passingWithdrawn)).toHaveLength(1);
    expect(quay.lapses).toEqual(['harbour/right-forfeited']);
    expect(quay.deadlines('sale', 'anna').map(({ state }) => state)).toEqual(['superseded']);
    expect(quay.deadline('sale', 'bo').state).toBe('running');
  });
});

describe('What happened first', () => {
  it('counts first, whenever it was recorded: a deadline is met that was called off since', () => {
    const quay = new Quay({ at: at('2026-11-02') });
    quay.does('call-called-off', { at: at('2026-11-04') });
    quay.does('berth-assigned', { at: at('2026-11-03'), recorded: at('2026-11-05') });
    expect(quay.deadline('berth')).toMatchObject({ state: 'met', onTime: true });
    expect(quay.deadline('berth').endedAt).toBeUndefined();
  });

  it('is a start too: what was done after it meets what it starts, though recorded before', () => {
    const quay = new Quay({ at: at('2026-11-02') });
    quay.does('pilot-boarded', { at: at('2026-11-02', '10:30') });
    quay.does('pilot-ordered', { at: at('2026-11-02', '10:00'), recorded: at('2026-11-02', '11:00') });
    expect(quay.deadline('pilot')).toMatchObject({ state: 'met', onTime: true, misses: [] });
  });

  it('takes an extension’s ground away: what was done before needed none', () => {
    const quay = new Quay({ at: at('2026-11-02') });
    quay.does('berth-time-extended', { at: at('2026-11-10') }, { until: '2026-12-01' });
    quay.does('berth-assigned', { at: at('2026-11-05'), recorded: at('2026-11-12'), by: 'master' });
    expect(quay.deadline('berth')).toMatchObject({
      state: 'met',
      nominalDueDate: '2026-11-07',
      onTime: true,
    });
    expect(quay.deadlines('berth')).toMatchObject([
      { state: 'superseded', misses: [{ answer: 'corrected-since' }] },
      { state: 'met', misses: [] },
    ]);
  });

  it('leaves no second miss when what was late came before it', () => {
    const quay = new Quay({ at: at('2026-11-02') });
    quay.does('berth-time-extended', { at: at('2026-11-12') }, { until: '2026-11-20' });
    quay.timeReaches(at('2026-11-30'));
    expect(quay.deadline('berth').misses).toHaveLength(2);
    quay.does(
      'pilot-delayed',
      { at: at('2026-11-19'), recorded: at('2026-11-30', '10:00') },
      { untilInstant: at('2026-12-20') },
    );
    expect(quay.deadline('berth')).toMatchObject({
      state: 'extended',
      extendedLate: true,
      misses: [
        { at: '2026-11-09T23:00:00.000Z', explained: false },
        { at: '2026-11-20T23:00:00.000Z', answer: 'extended-in-time' },
      ],
    });
  });
});

describe('A deadline that another’s miss started', () => {
  const missed = () => {
    const quay = new Quay({ at: at('2026-11-02') });
    quay.timeReaches(at('2026-11-30'));
    return quay;
  };

  it('falls away with what that was counted from', () => {
    const quay = missed();
    expect(quay.deadline('delay').state).toBe('missed');
    quay.neverWas('arrival-reported', at('2026-12-01'));
    expect(quay.deadlines('delay')).toMatchObject([
      { state: 'superseded', endedBecause: 'registered-in-error', misses: [{ answer: 'corrected-since' }] },
    ]);
  });

  it('falls away when there was no miss', () => {
    const quay = missed();
    quay.does('berth-assigned', { at: at('2026-11-09'), recorded: at('2026-12-01') });
    expect(quay.deadline('berth')).toMatchObject({ state: 'met', onTime: true });
    expect(quay.deadlines('delay')).toMatchObject([{ state: 'superseded', endedBecause: 'recorded-late' }]);
  });
});

describe('A change of the law', () => {
  const summer = (day: string, time = '09:00') => new Date(`${day}T${time}:00+02:00`).toISOString();

  it('may end a deadline sooner, and then all that follows comes before what runs longer', () => {
    const quay = new Quay({ at: summer('2027-06-22') });
    quay.does(
      'quarantine-ordered',
      { at: summer('2027-06-22', '10:00') },
      { from: summer('2027-06-22'), full: false },
    );
    quay.timeReaches(summer('2027-07-30'));
    expect(quay.deadline('quarantine')).toMatchObject({ ruleset: 'HAR-3', nominalDueDate: '2027-07-01' });
    expect(quay.deadline('guard')).toMatchObject({
      state: 'met',
      metAt: '2027-07-02T22:00:00.001Z',
      misses: [],
    });
  });

  it('leaves alone what had been extended before it, though that became known after it', () => {
    const quay = new Quay({ at: at('2026-12-29') });
    quay.timeReaches(at('2027-01-04'));
    expect(quay.deadline('berth')).toMatchObject({ ruleset: 'HAR-2', nominalDueDate: '2027-01-06' });
    quay.does(
      'berth-time-extended',
      { at: at('2026-12-30'), recorded: at('2027-01-05') },
      { until: '2027-01-20' },
    );
    expect(quay.deadline('berth')).toMatchObject({
      ruleset: 'HAR-1',
      state: 'extended',
      nominalDueDate: '2027-01-20',
    });
  });
});

describe('What a correction doesn’t touch', () => {
  it('keeps its deadlines, and they are missed once', () => {
    const quay = inQuarantine();
    quay.timeReaches(at('2026-12-01'));
    const written = quay.was('permits-asked', at('2026-11-10'), at('2026-12-02'));
    expect(eventsOf(written, deadlineStarted).map(({ data }) => data.ruleId)).toEqual(['permit', 'permit']);
    expect(eventsOf(written, passingWithdrawn)).toEqual([]);
    expect(eventsOf(written, deadlineMissed)).toEqual([]);
  });
});
