import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { deadlineExtended, deadlineMissed } from '../../deadlines/index.js';
import { tellTimeline } from '../../handling/index.js';
import { missedSince, type StaffMember } from '../../kernel/index.js';
import { eventsOf } from '../../testing/specification.js';
import { at, ChildCase, type Giving } from './testing/child-case.js';
import { everythingSeen } from '../../testing/everything-seen.js';

const missed = at('2026-07-02', '00:00');

const isManager = ({ staffId }: StaffMember) => staffId === 'maria';

/** An investigation of 1 March, whose four months end with 1 July; the worker looks as soon as they have. Mona is a manager like Maria. */
class MissedInvestigation extends ChildCase {
  readonly investigationId: string;

  constructor() {
    const { staff } = new ChildCase().municipality;
    super({ staff: [...staff, ...staff.filter(isManager).map((each) => ({ ...each, staffId: 'mona' }))] });
    this.investigationId = this.preparedInvestigation(at('2026-03-01'));
    this.timeReaches(missed);
  }

  isExtended(day: Instant, newDate: string, giving: Giving = {}) {
    const command = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate };
    return this.gives('extend-investigation', day, command, {
      on: this.investigationId,
      by: 'maria',
      ...giving,
    });
  }

  get a4() {
    return this.deadline('A4', this.investigationId);
  }

  get told() {
    return tellTimeline(this.procedure, this.events, 'en', (id) => id, everythingSeen)
      .filter(({ type }) => type === deadlineMissed.type || type === deadlineExtended.type)
      .map(({ text }) => text)
      .filter((text) => text.includes('A4') || text.includes('Investigation of'));
  }
}

describe('An investigation missed on 2 July and extended on 10 July to 1 September', () => {
  function extendedLate() {
    const child = new MissedInvestigation();
    expect(child.isExtended(at('2026-07-10'), '2026-09-01').kind).toBe('accepted');
    return child;
  }

  it('keeps its miss, in state, timeline and explanation, and says that the extension came late', () => {
    const child = extendedLate();
    expect(child.a4).toMatchObject({
      state: 'extended',
      extendedTo: '2026-09-01',
      extendedLate: true,
      misses: [{ at: missed, explained: false }],
    });
    expect(missedSince(child.a4)).toBe(missed);
    expect(child.told).toEqual([
      expect.stringContaining('passed without being met'),
      expect.stringContaining('was extended too late'),
    ]);
    expect(child.explained(child.a4)).toContain(
      'extended on Friday 10 July 2026 to Tuesday 1 September 2026 (special reasons), but that was decided only when ' +
        'the time had already run out. When Wednesday 1 July 2026 was over, it had not been done',
    );
  });

  it('and not closed by then is missed once more', () => {
    const child = extendedLate();
    child.timeReaches(at('2026-09-02', '00:00'));
    expect(child.a4).toMatchObject({
      state: 'missed',
      misses: [{ at: missed }, { at: at('2026-09-02', '00:00') }],
    });
  });

  it('and closed on 20 August is met late, with the miss that stands', () => {
    const child = extendedLate();
    child.investigationIsClosed(at('2026-08-20'), child.investigationId);
    expect(child.a4).toMatchObject({ state: 'met', onTime: false });
    expect(missedSince(child.a4)).toBe(missed);
  });
});

describe('An investigation extended on 1 July, which is recorded on 10 July', () => {
  it('has no miss that stands, and both facts can be read', () => {
    const child = new MissedInvestigation();
    child.isExtended(at('2026-07-01'), '2026-09-01', {
      at: at('2026-07-10'),
      lateReason: 'The minutes were signed late.',
    });
    expect(child.a4).toMatchObject({
      state: 'extended',
      extendedTo: '2026-09-01',
      misses: [{ at: missed, answer: 'extended-in-time' }],
    });
    expect(child.a4).not.toHaveProperty('extendedLate');
    expect(missedSince(child.a4)).toBeUndefined();
    expect(child.told).toHaveLength(2);
    child.investigationIsClosed(at('2026-08-20'), child.investigationId);
    expect(child.a4).toMatchObject({ state: 'met', onTime: true });
  });
});

describe('An act of before a closing that is recorded after it', () => {
  const recorded = { at: at('2026-07-20'), lateReason: 'The minutes were signed late.' };
  const contradicted = { kind: 'refused', refusal: { code: 'STATE_CONFLICT' } };

  class ClosedInvestigation extends MissedInvestigation {
    constructor(closed: Instant) {
      super();
      this.isClosed(closed);
    }

    isClosed(day: Instant, giving: Giving = {}) {
      const how = { on: this.investigationId, by: 'maria', ...giving };
      return this.gives('close-without-support', day, this.closing(), how);
    }
  }

  it('extends what was open then, and shows that it was decided too late and recorded later still', () => {
    const child = new ClosedInvestigation(at('2026-07-10'));
    expect(child.isExtended(at('2026-07-03'), '2026-09-01', recorded).kind).toBe('accepted');
    expect(child.a4).toMatchObject({
      state: 'met',
      onTime: false,
      extendedTo: '2026-09-01',
      extendedLate: true,
      extensions: [{ recordedLate: true }],
      misses: [{ at: missed }],
    });
    expect(child.file.matters.get(child.investigationId)).toMatchObject({
      step: 'closed',
      closedAt: at('2026-07-10'),
    });
  });

  it('extends in time what was closed too late: then it was in time, by the word of a manager who didn’t close it', () => {
    const child = new ClosedInvestigation(at('2026-07-10'));
    const isExtended = (by: string) => child.isExtended(at('2026-07-01'), '2026-09-01', { by, ...recorded });
    expect(isExtended('maria')).toMatchObject({ refusal: { code: 'OUT_OF_DELEGATION' } });
    expect(isExtended('mona').kind).toBe('accepted');
    expect(child.deadlinesOf('A4')).toMatchObject([
      { state: 'superseded', onTime: false, misses: [{ at: missed, answer: 'corrected-since' }] },
      { state: 'met', onTime: true, extendedTo: '2026-09-01', misses: [] },
    ]);
  });

  it('is refused, in words, as of after the closing', () => {
    const child = new ClosedInvestigation(at('2026-07-10'));
    const outcome = child.isExtended(at('2026-07-11'), '2026-09-01', recorded);
    expect(outcome).toMatchObject(contradicted);
    expect(outcome).toMatchObject({
      refusal: { says: { en: expect.stringContaining('was when it happened') } },
    });
  });

  it('closes nothing a second time', () => {
    const child = new ClosedInvestigation(at('2026-07-10'));
    const outcome = child.isClosed(at('2026-07-01'), recorded);
    expect(outcome).toMatchObject(contradicted);
    expect(outcome).toMatchObject({ refusal: { says: { en: expect.stringContaining('contradicted') } } });
    expect(child.a4).toMatchObject({ state: 'met', onTime: false });
  });

  it('tells somebody once more, who knew when it was closed', () => {
    const child = new ClosedInvestigation(at('2026-07-10'));
    const command = { informed: [child.guardianId], channel: 'phone' };
    const giving = { on: child.investigationId, ...recorded };
    expect(child.gives('inform-concerned', at('2026-03-02', '09:00'), command, giving).kind).toBe('accepted');
    expect(child.deadline('A5', child.investigationId)).toMatchObject({ state: 'met', onTime: true });
  });
});

describe('A closing that is recorded afterwards', () => {
  it('is refused, in words, as of before an extension', () => {
    const child = new MissedInvestigation();
    child.isExtended(at('2026-07-10'), '2026-09-01');
    const giving = { on: child.investigationId, by: 'maria', at: at('2026-07-20'), lateReason: 'Mislaid.' };
    expect(child.gives('close-without-support', at('2026-07-01'), child.closing(), giving)).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', says: { en: expect.stringContaining('contradicted') } },
    });
    expect(child.gives('close-without-support', at('2026-07-11'), child.closing(), giving).kind).toBe(
      'accepted',
    );
  });
});

describe('An extension to a day that has passed', () => {
  const refused = { kind: 'refused', refusal: { code: 'DEADLINE_NOT_EXTENDABLE', field: 'newDate' } };

  it('is refused of an investigation, by the day on which it was decided', () => {
    const child = new MissedInvestigation();
    expect(child.isExtended(at('2026-07-10'), '2026-07-09')).toMatchObject(refused);
    expect(child.isExtended(at('2026-07-10'), '2026-07-09')).toMatchObject({
      refusal: {
        says: {
          sv: 'Den nya sista dagen var redan förbi när förlängningen beslutades. Ange i newDate tidigast fredag 10 juli 2026.',
          en: 'The new last day had passed when the extension was decided. Give in newDate Friday 10 July 2026 or a later day.',
        },
      },
    });
    expect(child.isExtended(at('2026-07-10'), '2026-07-10').kind).toBe('accepted');
    expect(eventsOf(child.events, deadlineExtended)).toHaveLength(1);
  });

  it('is allowed of a day that was to come when it was decided, and runs out again by itself', () => {
    const child = new MissedInvestigation();
    const giving = { at: at('2026-07-20'), lateReason: 'The minutes were signed late.' };
    expect(child.isExtended(at('2026-07-03'), '2026-07-09', giving).kind).toBe('accepted');
    expect(child.a4).toMatchObject({
      state: 'missed',
      extendedLate: true,
      misses: [{ at: missed }, { at: at('2026-07-10', '00:00') }],
    });
  });

  it('is refused of a preliminary assessment', () => {
    const child = new ChildCase();
    const on = child.assessedReport(at('2026-03-06'));
    const extension = { ground: 'extraordinary-reasons', reasons: 'Abroad.', newDate: '2026-03-24' };
    const late = child.gives('extend-preliminary', at('2026-03-25'), extension, { on, by: 'maria' });
    expect(late).toMatchObject(refused);
    const notLater = { ...extension, newDate: '2026-03-20' };
    expect(child.gives('extend-preliminary', at('2026-03-25'), notLater, { on, by: 'maria' })).toMatchObject({
      refusal: {
        says: {
          sv: 'Ange i newDate en bestämd dag efter den nuvarande sista dagen, fredag 20 mars 2026.',
          en: 'Give in newDate a fixed day after the present last day, Friday 20 March 2026.',
        },
      },
    });
    const { reasons: _, ...unreasoned } = extension;
    expect(
      child.gives('extend-preliminary', at('2026-03-25'), unreasoned, { on, by: 'maria' }),
    ).toMatchObject({
      refusal: { field: 'reasons', says: { en: expect.stringMatching(/ Give them in reasons\.$/) } },
    });
    const sameDay = { ...extension, newDate: '2026-03-25' };
    expect(child.gives('extend-preliminary', at('2026-03-25'), sameDay, { on, by: 'maria' }).kind).toBe(
      'accepted',
    );
  });
});

describe('An extension to the day to which the last one is moved anyway', () => {
  it('is decided to be safe: the last day itself is later, and it is missed no later than before', () => {
    const child = new ChildCase();
    const on = child.investigationOf(at('2026-10-31'));
    expect(child.deadline('A4')).toMatchObject({
      nominalDueDate: '2027-02-28',
      legalLatestDate: '2027-03-01',
    });
    const longer = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate: '2027-03-01' };
    child.does('extend-investigation', at('2027-02-20'), longer, { on, by: 'maria' });
    expect(child.deadline('A4')).toMatchObject({
      state: 'extended',
      nominalDueDate: '2027-03-01',
      legalLatestDate: '2027-03-01',
    });
    child.timeReaches(at('2027-03-02', '00:00'));
    expect(child.deadline('A4')).toMatchObject({ misses: [{ at: at('2027-03-02', '00:00') }] });
  });

  it('neither takes a miss away nor is late on that day', () => {
    const child = new ChildCase();
    const on = child.investigationOf(at('2026-10-31'));
    const longer = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate: '2027-03-01' };
    child.does('extend-investigation', at('2027-03-01', '23:59'), longer, { on, by: 'maria' });
    expect(child.deadline('A4')).not.toHaveProperty('extendedLate');
    expect(child.gives('extend-investigation', at('2027-03-02'), longer, { on, by: 'maria' })).toMatchObject({
      refusal: { code: 'DEADLINE_NOT_EXTENDABLE' },
    });
    expect(child.deadline('A4')).toMatchObject({ state: 'extended', misses: [] });
    child.timeReaches(at('2027-03-02', '00:00'));
    expect(child.deadline('A4').misses).toHaveLength(1);
  });
});

describe('An extension to a day within the time that the law gives', () => {
  function corrected(child: ChildCase, type: string, on: string, day: Instant, happenedAt: Instant) {
    const entryId = child.events.find((event) => event.type === `child-protection/${type}`)?.id ?? '';
    const command = { entryId, happenedAt, reason: 'The minutes say so.' };
    child.does('casework/correct-occurrence', day, command, { on, by: 'maria' });
  }

  it('as the start of an investigation is corrected, extends nothing', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(at('2026-01-08'));
    const giving = { at: at('2026-01-26'), lateReason: 'The minutes were signed late.' };
    const on = child.investigationIsOpened(at('2026-01-15'), reportId, {}, giving);
    const longer = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate: '2026-05-20' };
    child.does('extend-investigation', at('2026-05-13'), longer, { on, by: 'maria' });
    expect(child.deadline('A4')).toMatchObject({ state: 'extended', nominalDueDate: '2026-05-20' });
    corrected(child, 'investigation-opened', on, at('2026-05-13', '11:00'), at('2026-01-25'));
    expect(child.deadlinesOf('A4').at(-1)).toMatchObject({
      state: 'running',
      nominalDueDate: '2026-05-25',
      extensions: [],
    });
    child.investigationIsClosed(at('2026-05-25', '23:59'), on);
    expect(child.deadlinesOf('A4').at(-1)).toMatchObject({ state: 'met', onTime: true, misses: [] });
  });

  it('as the arrival of a report is corrected, extends nothing, and does so again when it is corrected back', () => {
    const child = new ChildCase();
    const giving = { at: at('2026-03-12', '09:00'), lateReason: 'It lay in another box.' };
    const on = child.reportArrives(at('2026-03-06'), {}, giving);
    child.protectionIsAssessed(at('2026-03-12'), on);
    const longer = { ground: 'extraordinary-reasons', reasons: 'Abroad.', newDate: '2026-03-23' };
    child.does('extend-preliminary', at('2026-03-19'), longer, { on, by: 'maria' });
    corrected(child, 'report-received', on, at('2026-03-19', '11:00'), at('2026-03-12', '08:00'));
    corrected(child, 'report-received', on, at('2026-03-19', '12:00'), at('2026-03-05'));
    expect(child.deadlinesOf('A2').map(({ state, nominalDueDate }) => [state, nominalDueDate])).toEqual([
      ['superseded', '2026-03-23'],
      ['superseded', '2026-03-26'],
      ['extended', '2026-03-23'],
    ]);
  });
});
