import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { childHeard, childNotHeard, childNotYetHeard } from './child-talks.js';
import { isChildHeardOrExcused } from './when-child-was-heard.js';
import { undecidedApplicationsUnder } from './state.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');
const tuesday = at('2026-03-10');

/** An investigation of a child of a certain age, and its id. */
function investigated(birthDate = '2018-05-05') {
  const child = new ChildCase();
  const reportId = child.reportOnChildrenArrives(friday, [{ birthDate }]);
  child.protectionIsAssessed(friday, reportId);
  return { child, on: child.investigationIsOpened(friday, reportId) };
}

describe('A talk with the child', () => {
  it('shows from its own time on that the child was heard', () => {
    const { child, on } = investigated();
    expect(isChildHeardOrExcused(child.file, on, monday)).toBe(false);
    child.childIsHeard(monday, on);
    expect(isChildHeardOrExcused(child.file, on, friday)).toBe(false);
    expect(isChildHeardOrExcused(child.file, on, monday)).toBe(true);
    expect(isChildHeardOrExcused(child.file, on, tuesday)).toBe(true);
  });

  it('may be one of several, with and without a guardian', () => {
    const { child, on } = investigated();
    child.childIsHeard(monday, on, { guardians: 'present' });
    child.childIsHeard(tuesday, on, { guardians: 'not-asked', how: 'home-visit' });
    const talks = eventsOf(child.events, childHeard).map(({ data }) => data.guardians);
    expect(talks).toEqual(['present', 'not-asked']);
    expect(child.file.details.investigations.get(on)?.childTalks).toEqual([
      { kind: 'heard', heardAt: monday },
      { kind: 'heard', heardAt: tuesday },
    ]);
  });

  it('counts in the investigation in which it was held, and in no later one', () => {
    const { child, on } = investigated();
    child.childIsHeard(monday, on);
    child.concernedAreTold(monday, on);
    child.investigationIsClosed(monday, on);
    const later = at('2026-05-04');
    const next = child.investigationOf(later, {});
    expect(isChildHeardOrExcused(child.file, next, later)).toBe(false);
  });

  it('that was never held shows nothing once it is registered in error', () => {
    const { child, on } = investigated();
    child.childIsHeard(monday, on);
    const entry = child.events.find(({ type }) => type === childHeard.type);
    const error = { entryId: entry?.id, reason: 'Another child.' };
    child.does('casework/register-in-error', tuesday, error, { on, by: 'isak' });
    expect(isChildHeardOrExcused(child.file, on, tuesday)).toBe(false);
  });

  it('counts from when it was really held, once that is corrected', () => {
    const { child, on } = investigated();
    child.childIsHeard(tuesday, on);
    const entry = child.events.find(({ type }) => type === childHeard.type);
    const correcting = { entryId: entry?.id, happenedAt: monday, reason: 'A slip.' };
    child.does('casework/correct-occurrence', tuesday, correcting, { on, by: 'isak' });
    expect(isChildHeardOrExcused(child.file, on, monday)).toBe(true);
  });

  it('recorded after the investigation was closed stands in it', () => {
    const { child, on } = investigated();
    child.concernedAreTold(friday, on);
    child.investigationIsClosed(tuesday, on);
    const talk = { how: 'meeting', guardians: 'present', views: 'Is content.' };
    const giving = { on, by: 'isak' };
    expect(child.afterwards('record-child-talk', monday, tuesday, talk, giving).kind).toBe('accepted');
    expect(child.gives('record-child-talk', at('2026-03-11'), talk, giving).kind).toBe('refused');
  });

  it('is held with a child that is born', () => {
    const child = new ChildCase();
    const reportId = child.reportOnChildrenArrives(friday, [{ expectedDate: '2026-06-01' }]);
    child.protectionIsAssessed(friday, reportId);
    const on = child.investigationIsOpened(friday, reportId);
    const talk = { how: 'meeting', guardians: 'present', views: 'None.' };
    expect(child.gives('record-child-talk', monday, talk, { on })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'occurredAt' },
    });
    const unwilling = { why: 'unwilling', reasons: 'Was asked twice.' };
    expect(child.gives('record-child-not-heard', monday, unwilling, { on })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'why' },
    });
    const expected = { why: 'other', reasons: 'It isn’t born yet.' };
    expect(child.gives('record-child-not-heard', monday, expected, { on }).kind).toBe('accepted');
  });

  it.each([
    ['17', '2008-03-10', 'refused'],
    ['18, from the birthday', '2008-03-09', 'accepted'],
  ])('leaves guardians out from 18: %s', (_, birthDate, kind) => {
    const { child, on } = investigated(birthDate);
    const talk = { how: 'phone', guardians: 'none', views: 'Wants a flat.' };
    expect(child.gives('record-child-talk', monday, talk, { on }).kind).toBe(kind);
  });
});

describe('A child that is not heard', () => {
  it('is excused from when it was found why', () => {
    const { child, on } = investigated('2026-01-01');
    const why = { why: 'too-young', reasons: 'Two months old.', viewFoundOtherwise: 'Calm with the father.' };
    child.does('record-child-not-heard', monday, why, { on, by: 'isak' });
    expect(isChildHeardOrExcused(child.file, on, friday)).toBe(false);
    expect(isChildHeardOrExcused(child.file, on, monday)).toBe(true);
    expect(child.file.details.investigations.get(on)?.childTalks).toEqual([
      { kind: 'not-heard', foundAt: monday, why: 'too-young' },
    ]);
    expect(eventsOf(child.events, childNotHeard)).toHaveLength(1);
  });

  it.each([
    ['14', '2011-03-10', 'accepted'],
    ['15, from the birthday', '2011-03-09', 'refused'],
  ])('is too young only while it is no party of its own: %s', (_, birthDate, kind) => {
    const { child, on } = investigated(birthDate);
    const why = { why: 'too-young', reasons: 'Far from mature.' };
    expect(child.gives('record-child-not-heard', monday, why, { on }).kind).toBe(kind);
  });

  it('hinders what decides the question until one or the other is on record', () => {
    const { child, on } = investigated();
    const isHindered = () =>
      childNotYetHeard.hinders({
        file: child.file,
        matter: child.file.matters.get(on),
        context: child.contextOf('maria', monday),
        events: new Map(),
      });
    expect(isHindered()).toBe(true);
    child.does('record-child-not-heard', monday, { why: 'unwilling', reasons: 'Says no.' }, { on });
    expect(isHindered()).toBe(false);
  });
});

/** A case in which it may turn out that something was at another time, or never. */
class Corrected extends ChildCase {
  wasAt(type: string, on: string, happenedAt: Instant) {
    return this.#corrects('correct-occurrence', type, on, { happenedAt });
  }

  neverWas(type: string, on: string) {
    return this.#corrects('register-in-error', type, on, {});
  }

  #corrects(name: string, type: string, on: string, how: object) {
    const entry = this.events.findLast((event) => event.type === type && event.matterId === on);
    const command = { entryId: entry?.id, reason: 'A slip of the pen.', ...how };
    return this.gives(`casework/${name}`, at('2026-03-13', '12:00'), command, { on, by: 'maria' });
  }
}

describe('A decision', () => {
  const recordedLate = { at: at('2026-03-11'), lateReason: 'It was busy.' };
  const unwilling = { why: 'unwilling', reasons: 'Says no.' };
  const decidedOtherwise = { refusal: { code: 'STATE_CONFLICT', field: 'happenedAt' } };
  const laterRestsOnIt = { refusal: { code: 'STATE_CONFLICT', field: 'entryId' } };

  /** An investigation of which everybody has been told. */
  function investigatedBy(child: Corrected, day = friday) {
    const on = child.investigationOf(day);
    child.concernedAreTold(day, on);
    return { child, on };
  }

  /** The closing of Tuesday, put on record on Thursday. */
  function closes(child: Corrected, on: string, day = tuesday) {
    const giving = { on, by: 'maria' };
    return child.afterwards('close-without-support', day, at('2026-03-12'), child.closing(), giving);
  }

  it('isn’t made until the child was heard or it was found why not, which is known before its body', () => {
    const { child, on } = investigatedBy(new Corrected());
    const nothingSaid = { refusal: { code: 'CHILD_NOT_HEARD', source: childNotYetHeard.source, not: 'now' } };
    expect(closes(child, on)).toMatchObject(nothingSaid);
    child.does('record-child-not-heard', monday, unwilling, { on });
    expect(closes(child, on).kind).toBe('accepted');
  });

  it('rests on a talk of before it, whenever that was recorded, and on none after it', () => {
    const { child, on } = investigatedBy(new Corrected());
    child.childIsHeard(tuesday, on, {}, recordedLate);
    expect(refusalOf(closes(child, on, monday))).toBe('CHILD_NOT_HEARD');
    expect(closes(child, on).kind).toBe('accepted');
  });

  it('keeps the talk that it rests on from a time after it, however often that is corrected', () => {
    const child = new Corrected();
    const on = child.investigationOf(friday);
    child.childIsHeard(monday, on, {}, recordedLate);
    child.consents(friday, on, child.guardianId);
    child.does('grant-support', tuesday, child.granting(), { on, by: 'maria', ...recordedLate });
    const after = at('2026-03-10', '12:00');
    expect(child.wasAt(childHeard.type, on, after)).toMatchObject(decidedOtherwise);
    expect(child.wasAt(childHeard.type, on, at('2026-03-08')).kind).toBe('accepted');
    expect(child.wasAt(childHeard.type, on, after)).toMatchObject(decidedOtherwise);
    child.afterwards('record-child-not-heard', monday, at('2026-03-13'), unwilling, { on, by: 'isak' });
    expect(child.wasAt(childHeard.type, on, after).kind).toBe('accepted');
  });

  it('keeps the talk that it rests on from being registered in error, until what was so is on record', () => {
    const { child, on } = investigatedBy(new Corrected());
    child.childIsHeard(monday, on, {}, recordedLate);
    closes(child, on);
    expect(child.neverWas(childHeard.type, on)).toMatchObject(laterRestsOnIt);
    child.afterwards('record-child-not-heard', monday, at('2026-03-13'), unwilling, { on, by: 'isak' });
    expect(child.neverWas(childHeard.type, on).kind).toBe('accepted');
    expect(child.neverWas(childNotHeard.type, on)).toMatchObject(laterRestsOnIt);
  });

  it('lets a talk that came after it go', () => {
    const child = new Corrected();
    const on = child.investigationIsOpened(friday, child.applicationArrives(friday));
    child.applicationsAreRefused(monday, on);
    child.childIsHeard(tuesday, on);
    expect(child.neverWas(childHeard.type, on).kind).toBe('accepted');
    expect(child.neverWas(childNotHeard.type, on)).toMatchObject(laterRestsOnIt);
  });

  it('is itself corrected to no time before the child was heard', () => {
    const child = new Corrected();
    const on = child.investigationIsOpened(friday, child.applicationArrives(friday));
    child.communicationIsWaived(friday, on);
    child.childIsHeard(at('2026-03-10', '08:00'), on);
    const answers = undecidedApplicationsUnder(child.file, on);
    child.does('refuse-support', tuesday, child.refusal(answers), { on, by: 'maria' });
    const refused = 'child-protection/support-refused';
    expect(child.wasAt(refused, on, at('2026-03-10', '07:59'))).toMatchObject(decidedOtherwise);
    expect(child.wasAt(refused, on, at('2026-03-10', '08:00')).kind).toBe('accepted');
  });

  it('rests on a talk in the investigation of a merged file, recorded before they became one or after it', () => {
    for (const isRecordedAfter of [false, true]) {
      const ended = investigatedBy(new Corrected({}, 'ended'), monday);
      const { child, on } = investigatedBy(new Corrected({}, 'surviving'));
      expect(refusalOf(closes(child, on))).toBe('CHILD_NOT_HEARD');
      if (!isRecordedAfter) ended.child.childIsHeard(monday, ended.on);
      child.takesOver(ended.child, tuesday);
      expect(child.stepOf(ended.on)).toBe('linked');
      if (isRecordedAfter) child.childIsHeard(monday, ended.on, {}, recordedLate);
      child.concernedAreTold(tuesday, on);
      expect(closes(child, on, at('2026-03-11')).kind).toBe('accepted');
      expect(child.neverWas(childHeard.type, ended.on)).toMatchObject(laterRestsOnIt);
    }
  });
});
