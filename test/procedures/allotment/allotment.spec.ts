import { beforeEach, describe, expect, it } from '@jest/globals';
import { isInForce, missedSince, passingWithdrawn, type CaseEvent, type Deadline } from '#casework';
import { CaseSpecification, eventsOf } from '../../../libs/casework/src/testing/specification.js';
import { allotment } from './index.js';
import type { AskForPlot } from './plots.js';
import type { Allotment } from './state.js';
import { gardenerNumber } from './gardeners.js';

const [anna, bent] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
const staff = {
  staff: [
    { staffId: 'havde', unitId: 'haver', roles: ['garden-warden'], qualifications: ['pruning-licence'] },
  ],
  units: ['haver'],
};

/** The allotments' deadlines in words of the garden; instants are local, in Copenhagen. */
class Garden {
  readonly spec: CaseSpecification<Allotment>;
  readonly request: string;

  /** @param answerDays long enough to stay out of the way of other deadlines */
  constructor(asked: string, answerDays = '99') {
    const place = { jurisdiction: 'DK', timeZone: 'Europe/Copenhagen' } as const;
    const settings = { 'allotment/answer-days': answerDays };
    this.spec = new CaseSpecification(allotment, { ...staff, settings }, place);
    const command: AskForPlot = {
      unitId: 'haver',
      gardenerNumber: gardenerNumber(1),
      crop: 'beets',
      frost: false,
      acidity: '6',
    };
    const events = this.spec.given({ type: 'allotment/ask-for-plot', by: 'havde', at: asked, command });
    this.request = events.find(({ type }) => type === 'allotment/plot-asked')?.matterId ?? '';
  }

  does(step: string, at: string, fields: object = {}, occurredAt?: string): readonly CaseEvent[] {
    const late = occurredAt === undefined ? {} : { occurredAt, lateReason: 'learnt-later' };
    const command = { ...fields, ...late };
    return this.spec.given({ type: `allotment/${step}`, by: 'havde', at, on: this.request, command });
  }

  deadlines(ruleId: string): readonly Deadline[] {
    return this.spec.file.deadlines.values().filter((deadline) => deadline.ruleId === ruleId);
  }

  /** The one that counts. */
  deadline(ruleId: string, of: Partial<Deadline> = {}): Deadline {
    const [found, another] = this.deadlines(ruleId).filter(
      (deadline) => isInForce(deadline) && deadline.partyId === of.partyId && deadline.itemId === of.itemId,
    );
    if (!found || another) throw new Error(`${ruleId} doesn't apply just once.`);
    return found;
  }

  get step(): string {
    return this.spec.file.matters.get(this.request)?.step ?? '';
  }
}

let garden: Garden;

beforeEach(() => {
  garden = new Garden('2026-03-02T09:00:00+01:00');
});

describe('A neighbour’s time to object', () => {
  beforeEach(() => {
    // Friday the 6th and a week: Friday the 13th.
    garden.does('hear-neighbours', '2026-03-06T10:00:00+01:00', { which: [anna, bent] });
  });

  it('is each neighbour’s own, runs out by itself, and is no miss', () => {
    garden.does('note-objection', '2026-03-10T10:00:00+01:00', { which: [anna] });
    expect(garden.spec.timeReaches('2026-03-13T23:59:59.999+01:00')).toEqual([]);
    const [expired, ...others] = garden.spec.timeReaches('2026-03-14T00:00:00+01:00');
    expect(expired).toMatchObject({
      type: 'casework/deadline-expired',
      occurredAt: '2026-03-13T23:00:00.000Z',
    });
    expect(others).toEqual([]);
    expect(garden.deadline('H2', { partyId: anna })).toMatchObject({
      kind: 'window',
      state: 'met',
      onTime: true,
    });
    expect(garden.deadline('H2', { partyId: bent })).toMatchObject({ state: 'expired', misses: [] });
  });

  it('expired on Friday; on Monday the objection of Thursday is recorded: the expiry is withdrawn, visibly', () => {
    garden.spec.timeReaches('2026-03-14T00:00:05+01:00');
    const recorded = garden.does(
      'note-objection',
      '2026-03-16T09:00:00+01:00',
      { which: [bent] },
      '2026-03-12T15:00:00+01:00',
    );
    const [withdrawn, another] = eventsOf(recorded, passingWithdrawn);
    expect(withdrawn?.data).toMatchObject({ withdrawnType: 'casework/deadline-expired', ruleId: 'H2' });
    expect(another).toBeUndefined();
    expect(garden.deadline('H2', { partyId: bent })).toMatchObject({
      state: 'met',
      onTime: true,
      metAt: '2026-03-12T14:00:00.000Z',
    });
    expect(garden.deadline('H2', { partyId: anna })).toMatchObject({ state: 'expired' });
    expect(garden.spec.events.map(({ type }) => type)).toContain('casework/deadline-expired');
  });

  it('stays expired when what is recorded afterwards came too late', () => {
    garden.spec.timeReaches('2026-03-14T00:00:05+01:00');
    const recorded = garden.does('note-objection', '2026-03-16T09:00:00+01:00', { which: [bent] });
    expect(eventsOf(recorded, passingWithdrawn)).toEqual([]);
    expect(garden.deadline('H2', { partyId: bent })).toMatchObject({ state: 'expired' });
  });
});

describe('A visit', () => {
  it('is on the day that was named, moves with another, and passes by itself', () => {
    garden.does('appoint-visit', '2026-03-03T10:00:00+01:00', { day: '2026-03-20' });
    garden.does('appoint-visit', '2026-03-10T10:00:00+01:00', { day: '2026-03-27' });
    expect(garden.deadlines('H3')).toMatchObject([
      { state: 'superseded', endedBecause: 'moved', nominalDueDate: '2026-03-20' },
      { state: 'running', nominalDueDate: '2026-03-27' },
    ]);
    garden.spec.timeReaches('2026-03-28T00:00:00+01:00');
    expect(garden.deadline('H3')).toMatchObject({ state: 'passed', misses: [] });
  });
});

describe('Keys and the gate', () => {
  it('are due an elapsed time later, over a change of the clocks, to the millisecond', () => {
    garden.does('lend-keys', '2026-03-28T15:00:00+01:00', { which: [anna, bent] });
    expect(garden.deadline('H4', { itemId: anna })).toMatchObject({
      elapsed: true,
      nominalDue: '2026-03-29T14:00:00.000Z',
    });
    garden.does('take-back-keys', '2026-03-29T16:00:00+02:00', { which: [anna] });
    garden.does('take-back-keys', '2026-03-29T16:00:00.001+02:00', { which: [bent] });
    expect(garden.deadline('H4', { itemId: anna })).toMatchObject({ onTime: true, misses: [] });
    expect(garden.deadline('H4', { itemId: bent })).toMatchObject({ onTime: false });
  });

  it('count minutes likewise', () => {
    garden.does('open-gate', '2026-03-02T10:00:00+01:00');
    expect(garden.spec.timeReaches('2026-03-02T11:30:00+01:00')).toEqual([]);
    expect(garden.spec.timeReaches('2026-03-02T11:30:00.001+01:00')).toHaveLength(1);
  });
});

describe('A reservation', () => {
  beforeEach(() => {
    // Danish weekdays: Monday to Saturday until Saturday the 14th, Monday to Friday until Monday the 16th.
    garden.does('reserve-plot', '2026-03-06T10:00:00+01:00');
  });

  it('has two last days, of which the later is the breach', () => {
    expect(garden.deadline('H5')).toMatchObject({
      nominalDueDate: '2026-03-13',
      legalLatestDate: '2026-03-16',
    });
  });

  it('that nobody confirms lapses, and what it served with it', () => {
    const brought = garden.spec.timeReaches('2026-03-17T00:00:00+01:00');
    expect(brought.map(({ type }) => type)).toEqual([
      'casework/deadline-missed',
      'allotment/reservation-lapsed',
      'casework/deadline-cancelled',
    ]);
    expect(garden.step).toBe('asked');
    expect(garden.deadline('H6')).toMatchObject({
      state: 'cancelled',
      cancelledBy: 'allotment/reservation-lapsed',
      misses: [],
    });
    expect(garden.spec.timeReaches('2026-03-17T00:00:00+01:00')).toEqual([]);
  });

  it('is confirmed on the last day and recorded after it lapsed: what had fallen away runs on', () => {
    garden.spec.timeReaches('2026-03-17T06:00:00+01:00');
    const [before] = garden.deadlines('H6');
    const recorded = garden.does(
      'confirm-reservation',
      '2026-03-18T09:00:00+01:00',
      {},
      '2026-03-16T23:59:59.999+01:00',
    );
    expect(eventsOf(recorded, passingWithdrawn)).toMatchObject([
      { data: { withdrawnType: 'allotment/reservation-lapsed' } },
    ]);
    expect(garden.step).toBe('reserved');
    expect(garden.deadline('H5')).toMatchObject({
      state: 'met',
      onTime: true,
      misses: [{ at: '2026-03-16T23:00:00.000Z', answer: 'done-in-time' }],
    });
    expect(garden.deadline('H6')).toMatchObject({
      state: 'running',
      anchorAt: before?.anchorAt,
      nominalDueDate: '2026-04-06',
    });
  });

  it('is prolonged in time and recorded after it lapsed: it runs until its new day, and lapses then', () => {
    garden.spec.timeReaches('2026-03-17T06:00:00+01:00');
    garden.does(
      'prolong-reservation',
      '2026-03-18T09:00:00+01:00',
      { day: '2026-03-25' },
      '2026-03-16T12:00:00+01:00',
    );
    expect(garden.step).toBe('reserved');
    expect(garden.deadline('H5')).toMatchObject({ state: 'extended', extendedTo: '2026-03-25' });
    expect(missedSince(garden.deadline('H5'))).toBeUndefined();
    const brought = garden.spec.timeReaches('2026-03-26T00:00:00+01:00');
    expect(brought.map(({ type }) => type)).toContain('allotment/reservation-lapsed');
    expect(garden.deadline('H6')).toMatchObject({ state: 'cancelled' });
  });

  it('that lapses while another act of before is recorded stays lapsed, with nothing said twice', () => {
    garden.spec.timeReaches('2026-03-17T06:00:00+01:00');
    const recorded = garden.does('open-gate', '2026-03-18T09:00:00+01:00', {}, '2026-03-16T10:00:00+01:00');
    expect(recorded.map(({ type }) => type)).toEqual([
      'casework/late-recording-explained',
      'allotment/gate-opened',
      'casework/deadline-started',
      'casework/deadline-missed',
    ]);
    expect(garden.step).toBe('asked');
  });

  it('leaves a drought to be reported when the plot is not watered', () => {
    garden.does('confirm-reservation', '2026-03-10T09:00:00+01:00');
    const brought = garden.spec.timeReaches('2026-04-07T00:00:00+02:00');
    expect(brought.map(({ type, data }) => [type, 'ruleId' in data && data.ruleId])).toEqual([
      ['casework/deadline-missed', 'H6'],
      ['casework/deadline-started', 'H7'],
    ]);
    expect(garden.deadline('H7')).toMatchObject({ anchorDate: '2026-04-07', recordedLate: false });
  });
});

describe('The law of 2027', () => {
  it('counts an answer that is still to be given anew from its own anchor, and leaves what has run out', () => {
    const late = new Garden('2026-12-28T09:00:00+01:00', '10');
    late.spec.timeReaches('2027-01-04T09:00:00+01:00');
    expect(late.deadlines('H1')).toMatchObject([
      { state: 'superseded', endedBecause: 'law-changed', ruleset: 'DK-HAVE', nominalDueDate: '2027-01-07' },
      {
        state: 'running',
        ruleset: 'DK-HAVE-2027',
        force: 'statutory',
        anchorDate: '2026-12-28',
        nominalDueDate: '2027-01-18',
      },
    ]);
    const missed = new Garden('2026-12-10T09:00:00+01:00', '10');
    missed.spec.timeReaches('2027-01-04T09:00:00+01:00');
    expect(missed.deadlines('H1')).toMatchObject([{ state: 'missed', ruleset: 'DK-HAVE' }]);
  });

  it('gives its whole first day to what by its own length had run out before it', () => {
    const old = new Garden('2026-12-01T09:00:00+01:00', '60');
    old.spec.timeReaches('2027-01-01T00:00:00+01:00');
    expect(old.deadline('H1')).toMatchObject({ state: 'running', nominalDueDate: '2027-01-01' });
    old.spec.timeReaches('2027-01-02T00:00:00+01:00');
    expect(old.deadline('H1')).toMatchObject({ state: 'missed' });
  });

  it('leaves a deadline alone whose rule does not ask for it', () => {
    garden = new Garden('2026-12-22T09:00:00+01:00');
    garden.does('hear-neighbours', '2026-12-30T10:00:00+01:00', { which: [anna] });
    garden.spec.timeReaches('2027-01-01T00:00:00+01:00');
    expect(garden.deadline('H2', { partyId: anna })).toMatchObject({ ruleset: 'DK-HAVE', state: 'running' });
  });

  it('is not the law of an act of before that is recorded in it', () => {
    const late = new Garden('2026-12-28T09:00:00+01:00', '10');
    late.spec.timeReaches('2027-01-04T09:00:00+01:00');
    const recorded = late.does('grant-plot', '2027-01-04T10:00:00+01:00', {}, '2026-12-30T10:00:00+01:00');
    expect(recorded.map(({ type }) => type)).toContain('casework/deadline-superseded');
    expect(late.deadline('H1')).toMatchObject({ ruleset: 'DK-HAVE', state: 'met', onTime: true });
  });
});
