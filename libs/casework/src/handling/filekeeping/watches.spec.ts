import { describe, expect, it } from '@jest/globals';
import { rungTimes } from '../../deadlines/ladder.js';
import { deadlineStarted } from '../../deadlines/events.js';
import { isOpen, type Deadline } from '../../kernel/deadline-course.js';
import { everythingSeen } from '../../testing/everything-seen.js';
import { ReadingDesk, readingRoom } from '../../testing/reading-room.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { catalogueOf } from '../catalogue.js';
import { tellTimeline } from '../timeline.js';
import { watchDone, watchMoved, watchSet } from './watches.js';

const friday = '2026-03-06T09:00:00+01:00';
const monday = '2026-03-09T09:00:00+01:00';
const place = { jurisdiction: 'SE', timeZone: 'Europe/Stockholm' } as const;

class Desk extends ReadingDesk {
  sets(day: string, at = friday): string {
    this.given('casework/set-watch', { at }, { day, purpose: 'follow-up' }, this.request);
    return eventsOf(this.spec.events, watchSet).at(-1)?.data.watchId ?? '';
  }

  tries(name: string, fields: object, at = monday) {
    return this.when(`casework/${name}`, { at }, fields, this.request);
  }

  get watched(): readonly Deadline[] {
    return this.deadlines('watch', this.request);
  }

  reminded(deadline = this.watched.find(isOpen)): readonly string[] {
    const { ladder = [] } = catalogueOf(readingRoom).rules.get('watch') ?? {};
    return deadline ? rungTimes(ladder, deadline, place).map(({ at }) => at) : [];
  }
}

describe('A watch', () => {
  it.each([
    // A Friday in winter: 09:00 is 08:00 UTC, and the day is over at 24:00, 23:00 UTC.
    ['2026-03-20', '2026-03-20T08:00:00.000Z', '2026-03-20T23:00:00.000Z'],
    // The day on which summer time begins: its 09:00 is 07:00 UTC already, and so it ends at 22:00 UTC.
    ['2026-03-29', '2026-03-29T07:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    // Good Friday: what people agree on doesn't roll.
    ['2026-04-03', '2026-04-03T07:00:00.000Z', '2026-04-03T22:00:00.000Z'],
    // A leap day.
    ['2028-02-29', '2028-02-29T08:00:00.000Z', '2028-02-29T23:00:00.000Z'],
  ])('of %s is an appointment of that day, rung at nine', (day, rung, over) => {
    const desk = new Desk();
    const watchId = desk.sets(day);
    expect(desk.watched).toMatchObject([
      { kind: 'appointment', itemId: watchId, nominalDueDate: day, legalLatestDate: day, nominalDue: over },
    ]);
    expect(desk.reminded()).toEqual([rung]);
  });

  it('of today is told of no more once nine o’clock is past', () => {
    const desk = new Desk();
    desk.sets('2026-03-06', '2026-03-06T09:00:01+01:00');
    expect(desk.reminded()).toEqual([]);
    expect(desk.watched).toMatchObject([{ state: 'running' }]);
  });

  it('holds under either law', () => {
    const old = new Desk();
    const under = eventsOf(old.spec.events, deadlineStarted).map(({ data }) => data.ruleset);
    expect(new Set(under)).toEqual(new Set(['SE-2025']));
    const { versions = {} } = catalogueOf(readingRoom).rules.get('watch') ?? {};
    expect(Object.keys(versions)).toEqual(['SE-2001', 'SE-2025']);
  });

  it('is over when its day is, which is no miss, and can be moved and done all the same', () => {
    const desk = new Desk();
    const watchId = desk.sets('2026-03-09');
    desk.spec.timeReaches('2026-03-10T00:00:00+01:00');
    expect(desk.watched).toMatchObject([{ state: 'passed', misses: [] }]);
    const tuesday = '2026-03-10T09:00:00+01:00';
    expect(desk.tries('move-watch', { watchId, day: '2026-03-12' }, tuesday).kind).toBe('accepted');
    expect(desk.watched).toMatchObject([{ state: 'passed' }, { state: 'running', itemId: watchId }]);
    desk.spec.timeReaches('2026-03-13T00:00:00+01:00');
    expect(desk.tries('end-watch', { watchId }, '2026-03-13T09:00:00+01:00').kind).toBe('accepted');
  });

  it('that is moved is on another day, and nobody is reminded on the former', () => {
    const desk = new Desk();
    const watchId = desk.sets('2026-03-20');
    desk.tries('move-watch', { watchId, day: '2026-03-27' });
    expect(desk.watched).toMatchObject([
      { state: 'superseded', endedBecause: 'moved' },
      { state: 'running', nominalDueDate: '2026-03-27' },
    ]);
    expect(desk.reminded()).toEqual(['2026-03-27T08:00:00.000Z']);
  });

  it('that is done reminds nobody; another of the matter still does', () => {
    const desk = new Desk();
    const [first, second] = [desk.sets('2026-03-20'), desk.sets('2026-03-20')];
    desk.tries('end-watch', { watchId: first });
    expect(desk.watched.map(({ itemId, state }) => [itemId, state])).toEqual([
      [first, 'met'],
      [second, 'running'],
    ]);
  });

  it('is of no day that is past, nor one years away, nor the one that it has', () => {
    const desk = new Desk();
    const set = (day: string) => desk.tries('set-watch', { day, purpose: 'prepare' });
    for (const day of ['2026-03-08', '2031-03-10'])
      expect(set(day)).toMatchObject({ kind: 'invalid', invalid: { field: 'day' } });
    for (const day of ['2026-03-09', '2031-03-09']) expect(set(day).kind).toBe('accepted');
    const watchId = desk.sets('2026-03-20');
    for (const day of ['2026-03-20', '2026-03-08'])
      expect(desk.tries('move-watch', { watchId, day })).toMatchObject({ invalid: { field: 'day' } });
  });

  it.each(['move-watch', 'end-watch'])('is there and not done, for %s', (name) => {
    const desk = new Desk();
    const fields = (watchId: string) => ({ watchId, ...(name === 'move-watch' && { day: '2026-03-30' }) });
    expect(refusalOf(desk.tries(name, fields('no-watch')))).toBe('STATE_CONFLICT');
    const done = desk.sets('2026-03-20');
    desk.sets('2026-03-20');
    desk.tries('end-watch', { watchId: done });
    expect(refusalOf(desk.tries(name, fields(done)))).toBe('STATE_CONFLICT');
    expect(desk.tries(name, fields('no-watch'))).toMatchObject({ invalid: { field: 'watchId' } });
  });

  it('goes with what was registered in error: set, it never was; done, it runs again', () => {
    const desk = new Desk();
    const watchId = desk.sets('2026-03-20');
    const set = desk.entryOf(watchSet);
    desk.tries('end-watch', { watchId });
    desk.isInError(desk.entryOf(watchDone), monday);
    expect(desk.watched.filter(isOpen)).toMatchObject([{ itemId: watchId, nominalDueDate: '2026-03-20' }]);
    desk.tries('move-watch', { watchId, day: '2026-03-27' });
    desk.isInError(set, monday);
    expect(desk.watched.filter(isOpen)).toEqual([]);
    expect(desk.file.record.watches.size).toBe(0);
  });

  it('that was moved in error is on its former day again', () => {
    const desk = new Desk();
    const watchId = desk.sets('2026-03-20');
    desk.tries('move-watch', { watchId, day: '2026-03-27' });
    desk.isInError(desk.entryOf(watchMoved), monday);
    expect(desk.watched.filter(isOpen)).toMatchObject([{ nominalDueDate: '2026-03-20' }]);
    expect(desk.file.record.watches.get(watchId)).toMatchObject({ day: '2026-03-20' });
  });

  it('was set when that was recorded, and at no other time', () => {
    const desk = new Desk();
    desk.sets('2026-03-20', monday);
    const moved = { entryId: desk.entryOf(watchSet), happenedAt: '2026-03-06T12:00:00Z', reason: 'Earlier.' };
    expect(refusalOf(desk.tries('correct-occurrence', moved))).toBe('STATE_CONFLICT');
  });

  it('is told by its day and its code', () => {
    const desk = new Desk();
    desk.sets('2026-03-20');
    const told = tellTimeline(readingRoom, desk.spec.events, 'en', (id) => id, everythingSeen);
    expect(told.map(({ text }) => text)).toContain('A watch was set for Friday 20 March 2026: follow up.');
  });
});
