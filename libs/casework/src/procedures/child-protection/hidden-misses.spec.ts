import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { registeredInError, tellTimeline, type Outcome } from '../../handling/index.js';
import { missedSince, type MunicipalityAsOf } from '../../kernel/index.js';
import { eventsOf } from '../../testing/specification.js';
import { reportReceived } from './intake.js';
import { at, ChildCase, type Giving } from './testing/child-case.js';
import type { ChildProtection } from './state.js';
import { everythingSeen } from '../../testing/everything-seen.js';

const late = { lateReason: 'The minutes were signed late.' };
const refused = { kind: 'refused', refusal: { code: 'OUT_OF_DELEGATION' } };
const missedOn2July = at('2026-07-02', '00:00');

type Answered = Outcome<ChildProtection>;

/** What somebody tries who wants a miss to be gone. Isak handles, Ingrid takes in, Maria is the manager. */
class Hider extends ChildCase {
  entry(type: string): string {
    return this.events.findLast((event) => event.type.endsWith(`/${type}`))?.id ?? '';
  }

  corrects(by: string, type: string, happenedAt: Instant, day: Instant, on: string, giving: Giving = {}) {
    const command = { entryId: this.entry(type), happenedAt, reason: 'The stamp says so.' };
    return this.gives('casework/correct-occurrence', day, command, { on, by, ...giving });
  }

  callsWrong(by: string, type: string, day: Instant, on: string, giving: Giving = {}, how: object = {}) {
    const command = { entryId: this.entry(type), reason: 'A wrong click.', ...how };
    return this.gives('casework/register-in-error', day, command, { on, by, ...giving });
  }

  extends4(day: Instant, newDate: string, on: string, giving: Giving = {}): Answered {
    const command = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate };
    return this.gives('extend-investigation', day, command, { on, by: 'maria', ...giving });
  }

  closes(day: Instant, on: string, giving: Giving = {}): Answered {
    return this.gives('close-without-support', day, this.closing(), { on, by: 'maria', ...giving });
  }

  opensUnasked(day: Instant, how: object = {}, giving: Giving = {}): Answered {
    const knowing = { unitId: 'investigations', howItBecameKnown: 'By the police.', purpose: 'Care.' };
    return this.gives('open-investigation-unasked', day, { ...knowing, ...how }, giving);
  }

  /** By the place of its opening, among those in effect. */
  investigation(place = 0): string {
    return this.file.details.investigations.ids()[place] ?? '';
  }

  isAssigned(handlerId: string, day: Instant, on: string): void {
    this.does('casework/assign-handler', day, { handlerId }, { on, by: 'maria' });
  }

  /** Since when A4 of a matter has been missed, by what counts. */
  missedA4(on: string): readonly (Instant | undefined)[] {
    return this.deadlinesOf('A4', on)
      .filter(({ state }) => state !== 'superseded')
      .map(missedSince);
  }
}

/** An investigation of 1 March, missed on 2 July. */
function missed() {
  const child = new Hider();
  const on = child.preparedInvestigation(at('2026-03-01'));
  child.timeReaches(missedOn2July);
  return { child, on };
}

/** A child in whose file no investigation was ever needed. */
function knownChild() {
  const child = new Hider();
  const reportId = child.assessedReport(at('2025-12-01'));
  child.openingIsDeclined(at('2025-12-01', '12:00'), reportId);
  return child;
}

describe('A miss is not hidden by correcting', () => {
  it('the time of an extension that came late, by its handler', () => {
    const { child, on } = missed();
    child.extends4(at('2026-07-10'), '2026-09-01', on);
    const before = child.missedA4(on);
    expect(
      child.corrects('isak', 'investigation-extended', at('2026-07-01'), at('2026-07-11'), on),
    ).toMatchObject(refused);
    expect(child.missedA4(on)).toEqual(before);
  });

  it('the time of an extension, by the manager who decided it late', () => {
    const { child, on } = missed();
    child.extends4(at('2026-07-10'), '2026-09-01', on);
    expect(
      child.corrects('maria', 'investigation-extended', at('2026-07-01'), at('2026-07-11'), on),
    ).toMatchObject(refused);
    expect(child.missedA4(on)).toEqual([missedOn2July]);
  });

  it('an extension to an odd day, after which it is missed once more', () => {
    const { child, on } = missed();
    child.extends4(at('2026-07-10'), '2026-07-10', on);
    child.timeReaches(at('2026-07-12'));
    expect(
      child.corrects('isak', 'investigation-extended', at('2026-06-30'), at('2026-07-12', '11:00'), on),
    ).toMatchObject(refused);
    expect(child.missedA4(on)).toEqual([missedOn2July]);
  });

  it('the second of two misses away, by calling the late extension wrong', () => {
    const { child, on } = missed();
    child.extends4(at('2026-07-10'), '2026-09-01', on);
    child.timeReaches(at('2026-09-03'));
    expect(child.callsWrong('isak', 'investigation-extended', at('2026-09-03', '11:00'), on)).toMatchObject(
      refused,
    );
    expect(child.deadline('A4', on).misses).toHaveLength(2);
  });

  it('the start, so that it is missed on a later day, before which an extension would be in time', () => {
    const child = new Hider();
    const reportId = child.assessedReport(at('2026-02-27'));
    const giving = { at: at('2026-03-05'), ...late };
    const on = child.investigationIsOpened(at('2026-03-01'), reportId, {}, giving);
    child.timeReaches(at('2026-07-10'));
    expect(
      child.corrects('isak', 'investigation-opened', at('2026-03-04'), at('2026-07-10', '11:00'), on),
    ).toMatchObject(refused);
    child.extends4(at('2026-07-04'), '2026-09-01', on, { at: at('2026-07-10', '12:00'), ...late });
    expect(child.missedA4(on)).toEqual([missedOn2July]);
  });

  it('but a start that was earlier still is anybody’s to correct: it stays missed', () => {
    const child = new Hider();
    const reportId = child.assessedReport(at('2026-02-20'));
    const on = child.investigationIsOpened(at('2026-03-01'), reportId);
    child.timeReaches(missedOn2July);
    expect(child.corrects('isak', 'investigation-opened', at('2026-02-25'), at('2026-07-03'), on).kind).toBe(
      'accepted',
    );
    expect(child.missedA4(on)).toEqual([at('2026-06-26', '00:00')]);
  });

  it('what one put on record oneself, though one is the manager', () => {
    const child = new Hider();
    const reportId = child.assessedReport(at('2026-02-27'));
    const giving = { at: at('2026-03-05'), by: 'maria', ...late };
    const on = child.investigationIsOpened(at('2026-03-01'), reportId, {}, giving);
    child.timeReaches(missedOn2July);
    expect(
      child.corrects('maria', 'investigation-opened', at('2026-03-05', '09:00'), at('2026-07-03'), on),
    ).toMatchObject(refused);
  });

  it.each([[['intake-worker', 'unit-manager']], [['unit-manager', 'intake-worker']]])(
    'what another did, where one had worked in the matter without being assigned, with the roles %j',
    (roles) => {
      const both = { staffId: 'both', unitId: 'intake', roles, qualifications: ['social-work-degree'] };
      const child = new Hider({ staff: [...new Hider().municipality.staff, both] });
      const reportId = child.reportArrives(at('2026-03-06'), {}, { at: at('2026-03-10'), ...late });
      child.protectionIsAssessed(at('2026-03-10'), reportId, { by: 'both' });
      child.timeReaches(at('2026-03-21', '00:00'));
      const correct = (by: string) =>
        child.corrects(by, 'report-received', at('2026-03-09'), at('2026-03-21', '09:00'), reportId);
      expect(correct('both')).toMatchObject(refused);
      expect(correct('maria').kind).toBe('accepted');
    },
  );

  it('as of when one was still a manager', () => {
    const { staff } = new Hider().municipality;
    const register = (instant: Instant): MunicipalityAsOf => {
      const find = (staffId: string) => {
        const member = staff.find((each) => each.staffId === staffId);
        const isManager = staffId === 'isak' && instant < at('2026-02-01');
        return member && { ...member, ...(isManager && { roles: ['unit-manager'] }) };
      };
      const byDefault: Readonly<Record<string, string>> = {
        'child-protection/late-report-cut-off': '15:00',
        'child-protection/feedback-week-from': '2026-01-01',
      };
      return {
        municipalityId: 'municipality-1',
        jurisdiction: 'SE',
        timeZone: 'Europe/Stockholm',
        staff: find,
        staffIds: () => ['isak'],
        unitOf: (staffId) => find(staffId)?.unitId,
        hasUnit: () => true,
        offer: () => undefined,
        setting: (name) => byDefault[name] ?? '',
        delegates: () => true,
        at: register,
      };
    };
    const child = new Hider({ register });
    const reportId = child.assessedReport(at('2026-01-10'));
    const giving = { at: at('2026-01-20'), ...late };
    const on = child.investigationIsOpened(at('2026-01-15'), reportId, {}, giving);
    child.timeReaches(at('2026-05-16'));
    const asOfThen = { at: at('2026-05-16', '11:00'), ...late };
    expect(
      child.corrects('isak', 'investigation-opened', at('2026-01-20'), at('2026-01-25'), on, asOfThen),
    ).toMatchObject({ kind: 'invalid', invalid: { field: 'occurredAt' } });
    expect(child.missedA4(on)).toEqual([at('2026-05-16', '00:00')]);
  });

  it('that one had the matter: the assignment called wrong, one has had it still', () => {
    const { child, on } = missed();
    child.isAssigned('maria', at('2026-07-03'), on);
    child.callsWrong('maria', 'handler-assigned', at('2026-07-03', '11:00'), on);
    child.isAssigned('isak', at('2026-07-03', '12:00'), on);
    expect(child.callsWrong('maria', 'investigation-opened', at('2026-07-03', '13:00'), on)).toMatchObject(
      refused,
    );
  });

  it('the time at which it was closed too late, by its handler', () => {
    const { child, on } = missed();
    child.closes(at('2026-07-10'), on);
    expect(
      child.corrects('isak', 'investigation-closed', at('2026-07-01'), at('2026-07-11'), on),
    ).toMatchObject(refused);
    expect(
      child.corrects('maria', 'investigation-closed', at('2026-07-01'), at('2026-07-11'), on),
    ).toMatchObject(refused);
    expect(child.deadline('A4', on).onTime).toBe(false);
  });

  it('that a report belongs to this child, by whoever took it in', () => {
    const child = new Hider();
    const on = child.assessedReport(at('2026-03-01'));
    child.timeReaches(at('2026-03-20'));
    const day = at('2026-03-20', '11:00');
    const elsewhere = { moveTo: 'file-2' };
    expect(child.callsWrong('ingrid', 'report-received', day, on, {}, elsewhere)).toMatchObject(refused);
    child.callsWrong('maria', 'report-received', day, on, {}, elsewhere);
    expect(child.deadline('A2', on).misses).toMatchObject([{ answer: 'corrected-since' }]);
  });

  it('where one had handled a report, or took it in, after it was moved to another child', () => {
    const twice = (staffId: string) => ({
      staffId,
      unitId: 'intake',
      roles: ['intake-worker', 'unit-manager'],
      qualifications: ['social-work-degree'],
    });
    const staff = [...new Hider().municipality.staff, ...['anna', 'bo', 'cecilia'].map(twice)];
    const child = new Hider({ staff });
    const giving = { at: at('2026-03-10'), by: 'anna', ...late };
    const on = child.reportArrives(at('2026-03-06'), {}, giving);
    child.protectionIsAssessed(at('2026-03-10'), on, { by: 'bo' });
    child.isAssigned('cecilia', at('2026-03-10'), on);
    child.isAssigned('ingrid', at('2026-03-10'), on);
    child.timeReaches(at('2026-03-21', '00:00'));
    const day = at('2026-03-21', '11:00');
    expect(child.callsWrong('maria', 'report-received', day, on, {}, { moveTo: 'file-2' }).kind).toBe(
      'accepted',
    );
    const [moved] = eventsOf(child.events, registeredInError).flatMap(
      (event) => registeredInError.intends?.(event) ?? [],
    );
    if (!moved) throw new Error('Nothing was moved.');

    const right = new Hider({ staff });
    right.reportArrives(at('2026-02-01'));
    const completing = { cause: 'completion' as const, at: day };
    const [received] = eventsOf(
      right.does(moved.type, moved.occurredAt ?? '', moved.body, completing),
      reportReceived,
    );
    const there = received?.matterId ?? '';
    expect(right.file.matters.get(there)?.handledBy).toEqual(['cecilia', 'ingrid', 'anna', 'bo']);
    expect(right.deadline('A2', there).state).toBe('missed');
    const corrects = (by: string) =>
      right.corrects(by, 'report-received', at('2026-03-09'), at('2026-03-21', '12:00'), there);
    for (const by of ['anna', 'bo', 'cecilia']) expect(corrects(by)).toMatchObject(refused);
    expect(corrects('maria').kind).toBe('accepted');
  });

  it('the time of another investigation, so that the report came during it', () => {
    const child = new Hider();
    const on = child.assessedReport(at('2026-03-01'));
    child.opensUnasked(at('2026-03-20'));
    const day = at('2026-03-20', '12:00');
    const to = at('2026-02-28');
    child.corrects('isak', 'investigation-opened', to, day, child.investigation());
    expect(child.deadline('A2', on)).toMatchObject({
      state: 'missed',
      misses: [{ at: at('2026-03-17', '00:00') }],
    });
  });
});

describe('A miss is not hidden by what is recorded afterwards', () => {
  /** A report of 1 March on which nothing was decided; on the 20th an investigation is said to have been opened before. */
  function reportSaidToHaveComeDuring(by: string, workerComes = true) {
    const child = new Hider();
    const on = child.assessedReport(at('2026-03-01'));
    if (workerComes) child.timeReaches(at('2026-03-20'));
    const outcome = child.opensUnasked(at('2026-02-28'), {}, { at: at('2026-03-20'), by, ...late });
    return { child, on, outcome };
  }

  it.each(['isak', 'maria'])('that would have made it never run: %s', (by) => {
    const { child, on, outcome } = reportSaidToHaveComeDuring(by);
    expect(outcome.kind).toBe('accepted');
    expect(child.deadline('A2', on)).toMatchObject({
      state: 'missed',
      misses: [{ at: at('2026-03-17', '00:00') }],
    });
    expect(child.deadline('A2', on).misses[0]).not.toHaveProperty('answer');
  });

  it.each([
    ['isak', 'OUT_OF_DELEGATION'],
    ['maria', 'GROUND_REQUIRED'],
  ])('without a role for it, or without a reason: %s', (by, code) => {
    const { child, on } = missed();
    expect(child.closes(at('2026-07-01'), on, { by, at: at('2026-07-20') })).toMatchObject({
      refusal: { code },
    });
    expect(child.missedA4(on)).toEqual([missedOn2July]);
  });

  it('as done in time: the miss, the lateness and its reason can all be read', () => {
    const { child, on } = missed();
    child.closes(at('2026-07-01'), on, { at: at('2026-07-20'), ...late });
    expect(child.deadline('A4', on)).toMatchObject({
      state: 'met',
      onTime: true,
      metRecordedLate: true,
      misses: [{ at: missedOn2July, answer: 'done-in-time' }],
    });
    expect(child.explained(child.deadline('A4', on))).toContain('on time, but recorded more than a day');
    const told = tellTimeline(child.procedure, child.events, 'en', (id) => id, everythingSeen);
    expect(told.map(({ text }) => text).join()).toContain(late.lateReason);
    expect(told.filter(({ recordedLate }) => recordedLate).map(({ type }) => type)).toEqual([
      'child-protection/closed-without-support',
      'child-protection/investigation-closed',
    ]);
  });

  it('after the late closing was called wrong, by another manager: all four facts can be read', () => {
    const mona = { staffId: 'mona', unitId: 'intake', roles: ['unit-manager'] };
    const child = new Hider({
      staff: [...new Hider().municipality.staff, { ...mona, qualifications: ['social-work-degree'] }],
    });
    const on = child.preparedInvestigation(at('2026-03-01'));
    child.timeReaches(missedOn2July);
    child.closes(at('2026-07-10'), on);
    child.callsWrong('isak', 'investigation-closed', at('2026-07-11'), on);
    expect(child.missedA4(on)).toEqual([missedOn2July]);
    const again = { at: at('2026-07-11', '11:00'), ...late };
    expect(child.closes(at('2026-07-01'), on, again)).toMatchObject(refused);
    expect(child.closes(at('2026-07-01'), on, { ...again, by: 'mona' }).kind).toBe('accepted');
    expect(child.deadlinesOf('A4', on)).toMatchObject([
      { state: 'superseded', endedBecause: 'registered-in-error', onTime: false },
      { state: 'superseded', misses: [{ at: missedOn2July, answer: 'corrected-since' }] },
      { state: 'met', onTime: true, metRecordedLate: true },
    ]);
  });

  it('within the 24 hours: the miss can be read with its answer', () => {
    const { child, on } = missed();
    child.closes(at('2026-07-01', '23:59'), on, { at: at('2026-07-02', '23:00') });
    expect(child.deadline('A4', on).misses).toEqual([
      { at: missedOn2July, explained: false, answer: 'done-in-time' },
    ]);
  });

  it('while the worker was away: of an act after the last day there is a miss all the same', () => {
    const child = new Hider();
    const on = child.investigationOf(at('2026-03-01'));
    child.extends4(at('2026-07-02', '00:00'), '2026-09-01', on, { at: at('2026-08-10'), ...late });
    expect(child.deadline('A4', on)).toMatchObject({ extendedLate: true, misses: [{ at: missedOn2July }] });
  });

  it('while the worker was away: of an extension before the last day it stays visible that it was recorded late', () => {
    const child = new Hider();
    const on = child.investigationOf(at('2026-03-01'));
    child.extends4(at('2026-07-01'), '2026-09-01', on, { at: at('2026-08-10'), ...late });
    const a4 = child.deadline('A4', on);
    expect(a4).toMatchObject({ misses: [], extensions: [{ recordedLate: true }] });
    expect(child.explained(a4)).toContain(
      'extended on Wednesday 1 July 2026 to Tuesday 1 September 2026 (special reasons), which was recorded ' +
        'more than a day afterwards',
    );
  });

  it('of an investigation whose opening was recorded when it was over: missed, and done in time', () => {
    const child = knownChild();
    child.opensUnasked(at('2026-03-01'), {}, { at: at('2026-08-01'), ...late });
    const on = child.investigation();
    expect(child.missedA4(on)).toEqual([missedOn2July]);
    child.closingIsPrepared(at('2026-03-01'), on, { at: at('2026-08-01'), ...late });
    child.closes(at('2026-06-01'), on, { at: at('2026-08-01', '12:00'), ...late });
    expect(child.deadline('A4', on)).toMatchObject({ recordedLate: true, metRecordedLate: true });
  });
});

describe('What was done too late', () => {
  const missedOn7March = at('2026-03-07', '00:00');

  /** A report of 6 March, whose protection Ingrid assessed two days late. */
  function assessedLate(looked: boolean) {
    const child = new Hider();
    const on = child.reportArrives(at('2026-03-06'));
    if (looked) child.timeReaches(missedOn7March);
    child.protectionIsAssessed(at('2026-03-08'), on);
    const again = (by: string, day: Instant, recorded: Instant) =>
      child.gives('record-protection-assessment', day, child.assessment(by), {
        on,
        by,
        at: recorded,
        ...late,
      });
    return { child, on, again };
  }

  it.each([true, false])('has a miss in the list, whether the worker came before it or not: %s', (looked) => {
    const { child } = assessedLate(looked);
    expect(child.deadline('A1')).toMatchObject({
      state: 'met',
      onTime: false,
      misses: [{ at: missedOn7March }],
    });
  });

  it.each([true, false])(
    'is not called wrong and recorded anew as in time by whoever did it, whether the worker came or not: %s',
    (looked) => {
      const { child, on, again } = assessedLate(looked);
      const calling = child.callsWrong('ingrid', 'protection-assessment-made', at('2026-03-09'), on);
      expect(calling.kind).toBe('accepted');
      const inTime = at('2026-03-06', '11:00');
      expect(again('ingrid', inTime, at('2026-03-09', '11:00'))).toMatchObject(refused);
      expect(again('isak', inTime, at('2026-03-09', '11:00'))).toMatchObject(refused);
      child.isAssigned('maria', at('2026-03-09', '11:00'), on);
      expect(again('maria', inTime, at('2026-03-09', '12:00'))).toMatchObject(refused);
      expect(again('ingrid', at('2026-03-07'), at('2026-03-09', '12:00')).kind).toBe('accepted');
      expect(child.deadlinesOf('A1', on).at(-1)).toMatchObject({
        state: 'met',
        onTime: false,
        misses: [{ at: missedOn7March }],
      });
    },
  );

  it('is recorded anew as in time by a manager who had no hand in it: missed, corrected since', () => {
    const { child, on, again } = assessedLate(true);
    child.callsWrong('ingrid', 'protection-assessment-made', at('2026-03-09'), on);
    expect(again('maria', at('2026-03-06', '11:00'), at('2026-03-09', '11:00')).kind).toBe('accepted');
    expect(child.deadlinesOf('A1', on)).toMatchObject([
      { state: 'superseded', onTime: false },
      { state: 'superseded', misses: [{ at: missedOn7March, answer: 'corrected-since' }] },
      { state: 'met', onTime: true, misses: [] },
    ]);
  });

  it('is not made good by another act that is said to have come before', () => {
    const child = new Hider();
    const on = child.investigationOf(at('2026-03-06'));
    const tells = (day: Instant, by: string, giving: Giving = {}) => {
      const command = { informed: [child.guardianId], channel: 'phone' };
      return child.gives('inform-concerned', day, command, { on, by, ...giving });
    };
    tells(at('2026-03-12'), 'isak');
    expect(child.deadline('A5', on)).toMatchObject({ state: 'met', onTime: false });
    const before = { at: at('2026-03-12', '11:00'), ...late };
    expect(tells(at('2026-03-09'), 'isak', before)).toMatchObject(refused);
    expect(tells(at('2026-03-11'), 'isak', before).kind).toBe('accepted');
    expect(child.deadline('A5', on)).toMatchObject({ state: 'met', onTime: false });
    expect(tells(at('2026-03-09'), 'maria', before).kind).toBe('accepted');
    expect(child.deadlinesOf('A5', on)).toMatchObject([
      { state: 'superseded', misses: [{ answer: 'corrected-since' }] },
      { state: 'met', onTime: true },
    ]);
  });
});

describe('The clock goes on, however an investigation is closed and opened again', () => {
  /** An investigation of 1 March on the board’s own initiative. */
  function ongoing() {
    const child = knownChild();
    child.opensUnasked(at('2026-03-01'));
    const first = child.investigation();
    child.closingIsPrepared(at('2026-03-01'), first);
    return { child, first };
  }

  it('closed as of more than 30 days ago', () => {
    const { child, first } = ongoing();
    child.closes(at('2026-05-20'), first, { at: at('2026-06-25'), ...late });
    expect(child.opensUnasked(at('2026-06-25', '12:00'))).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', field: 'continues' },
    });
    child.opensUnasked(at('2026-06-25', '12:00'), { continues: first });
    child.timeReaches(missedOn2July);
    expect(child.missedA4(child.investigation(1))).toEqual([missedOn2July]);
  });

  it('closed now, which is corrected to more than 30 days ago', () => {
    const { child, first } = ongoing();
    child.closes(at('2026-06-24'), first);
    child.corrects('isak', 'investigation-closed', at('2026-05-20'), at('2026-06-25'), first);
    expect(child.opensUnasked(at('2026-06-25', '12:00'))).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', field: 'continues' },
    });
  });

  it('its opening called wrong as of more than 30 days ago', () => {
    const { child, first } = ongoing();
    const asOfThen = { at: at('2026-06-25'), ...late };
    expect(
      child.callsWrong('maria', 'investigation-opened', at('2026-05-20'), first, asOfThen),
    ).toMatchObject({ kind: 'invalid', invalid: { field: 'occurredAt' } });
    expect(child.callsWrong('maria', 'investigation-opened', at('2026-06-25'), first).kind).toBe('accepted');
    child.opensUnasked(at('2026-06-25', '12:00'));
    expect(child.deadline('A4', child.investigation()).anchorAt).toBe(at('2026-03-01'));
  });

  it('said to continue an older one, which had been extended for long', () => {
    const child = knownChild();
    child.opensUnasked(at('2026-01-05'));
    const older = child.investigation();
    child.closingIsPrepared(at('2026-01-05'), older);
    child.extends4(at('2026-01-06'), '2027-06-01', older);
    child.closes(at('2026-01-20'), older);
    child.opensUnasked(at('2026-03-01'));
    const second = child.investigation(1);
    child.closingIsPrepared(at('2026-03-01'), second);
    child.closes(at('2026-06-25'), second);
    const day = at('2026-06-25', '12:00');
    expect(child.opensUnasked(day, { continues: older })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'continues' },
    });
    child.callsWrong('maria', 'investigation-closed', day, second);
    expect(child.callsWrong('maria', 'investigation-opened', day, second).kind).toBe('accepted');
    expect(child.opensUnasked(day, { continues: older })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'continues' },
    });
  });

  it('missed, closed too late and taken up again: both are missed', () => {
    const { child, on } = missed();
    child.closes(at('2026-07-10'), on);
    child.opensUnasked(at('2026-07-11'), { continues: on });
    expect([...child.missedA4(on), ...child.missedA4(child.investigation(1))]).toEqual([
      missedOn2July,
      missedOn2July,
    ]);
  });

  it('given a new clock by a handler, also in a manager’s name', () => {
    const { child, first } = ongoing();
    child.closes(at('2026-06-25'), first);
    const newClock = { newClock: { reason: 'Another parent.' } };
    for (const inName of [{}, { doneBy: 'maria' }]) {
      expect(child.opensUnasked(at('2026-06-25', '12:00'), { ...newClock, ...inName })).toMatchObject(
        refused,
      );
    }
  });

  it('taken up again, missed and its opening called wrong', () => {
    const { child, first } = ongoing();
    child.closes(at('2026-06-25'), first);
    child.opensUnasked(at('2026-06-25', '12:00'), { continues: first });
    child.timeReaches(missedOn2July);
    const second = child.investigation(1);
    expect(child.callsWrong('isak', 'investigation-opened', at('2026-07-03'), second)).toMatchObject(refused);
    child.callsWrong('maria', 'investigation-opened', at('2026-07-03'), second);
    child.opensUnasked(at('2026-07-03', '12:00'), { continues: first });
    expect(child.missedA4(child.investigation(1))).toEqual([missedOn2July]);
  });
});

describe('A miss that has been explained', () => {
  it('asks again when an extension to an odd day has run out', () => {
    const { child, on } = missed();
    const { deadlineId } = child.deadline('A4', on);
    const command = { deadlineId, reason: 'Nobody was there.' };
    child.does('casework/explain-missed-deadline', at('2026-07-03'), command, { on });
    child.extends4(at('2026-07-10'), '2026-07-10', on);
    child.timeReaches(at('2026-07-12'));
    expect(child.deadline('A4', on).misses.map(({ explained }) => explained)).toEqual([true, false]);
  });

  it('extended once more, as of before, by the manager who had extended it too late', () => {
    const margit = {
      staffId: 'margit',
      unitId: 'intake',
      roles: ['unit-manager'],
      qualifications: ['social-work-degree'],
    };
    const child = new Hider({ staff: [...new Hider().municipality.staff, margit] });
    const on = child.investigationOf(at('2026-03-01'));
    child.timeReaches(missedOn2July);
    expect(child.extends4(at('2026-07-10'), '2026-09-01', on).kind).toBe('accepted');
    const anew = { at: at('2026-07-12'), ...late };
    expect(child.extends4(at('2026-07-01'), '2026-07-20', on, anew)).toMatchObject(refused);
    expect(child.extends4(at('2026-07-01'), '2026-09-10', on, { ...anew, by: 'margit' }).kind).toBe(
      'accepted',
    );
    expect(child.deadlinesOf('A4', on)[0]?.misses).toMatchObject([
      { at: missedOn2July, answer: 'corrected-since' },
    ]);
  });

  it('explained as of before it came about, or with another that came later', () => {
    const child = new Hider();
    const on = child.investigationOf(at('2026-03-01'));
    child.timeReaches(missedOn2July);
    const explains = (day: Instant, giving: Giving) => {
      const { deadlineId } = child.deadline('A4', on);
      const command = { deadlineId, reason: 'Illness.' };
      return child.gives('casework/explain-missed-deadline', day, command, { on, by: 'maria', ...giving });
    };
    expect(explains(at('2026-06-01'), { at: at('2026-07-03'), ...late })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'STATE_CONFLICT', field: 'deadlineId' },
    });
    expect(child.extends4(at('2026-07-10'), '2026-09-01', on).kind).toBe('accepted');
    child.timeReaches(at('2026-09-02', '00:00'));
    expect(explains(at('2026-07-05'), { at: at('2026-09-03'), ...late }).kind).toBe('accepted');
    expect(child.deadline('A4', on).misses).toMatchObject([
      { at: missedOn2July, explained: true },
      { at: at('2026-09-02', '00:00'), explained: false },
    ]);
    expect(explains(at('2026-09-04'), {}).kind).toBe('accepted');
    expect(child.deadline('A4', on).misses.every(({ explained }) => explained)).toBe(true);
  });
});
