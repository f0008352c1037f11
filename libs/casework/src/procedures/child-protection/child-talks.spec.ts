import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import { childHeard, childNotHeard, childNotYetHeard, isChildHeardOrExcused } from './child-talks.js';
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
