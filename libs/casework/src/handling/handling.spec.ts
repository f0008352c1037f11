import { describe, expect, it } from '@jest/globals';
import { requestReceived, requestWeighed } from '../testing/lending-library.js';
import { LibraryDesk } from '../testing/library-desk.js';
import { eventsOf, refusalOf } from '../testing/specification.js';
import type { Casefile } from '../kernel/casefile.js';
import { lateRecordingExplained } from './filekeeping/file-events.js';

function received(at = '2026-03-06T09:00:00+01:00') {
  const desk = new LibraryDesk();
  const request = desk.receives({ at });
  return { desk, request };
}

describe('A command is refused', () => {
  const weigh = 'lending-library/weigh-request';
  const at = '2026-03-06T10:00:00+01:00';

  it('to somebody whose roles may not give it', () => {
    const { desk, request } = received();
    expect(refusalOf(desk.when(weigh, { at, by: 'reader' }, {}, request))).toBe('OUT_OF_DELEGATION');
    expect(refusalOf(desk.when(weigh, { at, by: 'stranger' }, {}, request))).toBe('OUT_OF_DELEGATION');
  });

  it('on a matter in another step, on none, and on one that the file does not have', () => {
    const { desk, request } = received();
    desk.weighs(request, { at });
    expect(refusalOf(desk.when(weigh, { at }, {}, request))).toBe('STATE_CONFLICT');
    expect(refusalOf(desk.when(weigh, { at }, {}))).toBe('STATE_CONFLICT');
    expect(refusalOf(desk.when(weigh, { at }, {}, 'elsewhere'))).toBe('STATE_CONFLICT');
  });

  it('where the matter was in another step when it happened', () => {
    const { desk, request } = received();
    const at = (time: string) => `2026-03-06T${time}:00+01:00`;
    desk.weighs(request, { at: at('12:00'), occurredAt: at('11:00') });
    const lend = (occurredAt: string) =>
      desk.when('lending-library/lend-book', { at: at('13:00'), occurredAt }, { readers: [] }, request);
    expect(lend(at('10:00'))).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', says: { en: expect.stringContaining('was when it happened') } },
    });
    expect(lend(at('11:30')).kind).toBe('accepted');
    const decline = { at: at('14:00'), by: 'head', occurredAt: at('10:30') };
    expect(desk.when('lending-library/decline-request', decline, {}, request)).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', says: { en: expect.stringContaining('contradicted') } },
    });
    expect(desk.file.matters.get(request)).toMatchObject({ step: 'lent' });
  });

  it('when it happened more than 24 hours ago and nobody says why it comes so late', () => {
    const { desk, request } = received();
    const justInTime = { at: '2026-03-07T10:00:00+01:00', occurredAt: '2026-03-06T10:00:00+01:00' };
    const late = { ...justInTime, at: '2026-03-07T10:00:00.001+01:00' };
    const refused = desk.when(weigh, late, {}, request);
    expect(refusalOf(refused)).toBe('GROUND_REQUIRED');
    expect(refused).toMatchObject({ refusal: { field: 'lateReason' } });
    expect(desk.when(weigh, justInTime, {}, request).kind).toBe('accepted');
  });

  it.each([
    ['in the future', '2026-03-06T10:00:00.001+01:00'],
    ['before the matter began', '2026-03-06T08:59:59+01:00'],
    ["before the law's tables", '2001-12-31T12:00:00+01:00'],
  ])('with a time %s', (_, occurredAt) => {
    const { desk, request } = received();
    const recorded = { at, occurredAt, lateReason: 'A reason.' };
    expect(desk.when(weigh, recorded, {}, request)).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'occurredAt' },
    });
  });

  it('and leaves the record untouched', () => {
    const { desk, request } = received();
    const before = desk.spec.events;
    desk.when(weigh, { at, by: 'stranger' }, {}, request);
    expect(desk.spec.events).toBe(before);
  });
});

describe('An accepted command', () => {
  it('records who did it in which role, and what follows by the clock', () => {
    const { desk, request } = received();
    const [weighed, met] = desk.weighs(request, { at: '2026-03-06T10:00:00+01:00', by: 'head' });
    expect(weighed).toMatchObject({ cause: 'person', staffId: 'head', role: 'unit-manager' });
    expect(met).toMatchObject({ type: 'casework/deadline-met', cause: 'clock' });
    expect(met).not.toHaveProperty('role');
    expect(met?.commandId).toBe(weighed?.commandId);
  });

  it('keeps both times, and why it was recorded late', () => {
    const desk = new LibraryDesk();
    const occurredAt = '2026-03-06T16:30:00+01:00';
    const request = desk.receives({ at: '2026-03-09T08:00:00+01:00', occurredAt, lateReason: 'Weekend.' });
    const [event] = eventsOf(desk.spec.events, requestReceived);
    expect(event).toMatchObject({
      occurredAt: '2026-03-06T15:30:00.000Z',
      recordedAt: '2026-03-09T07:00:00.000Z',
    });
    expect(eventsOf(desk.spec.events, lateRecordingExplained)[0]?.data).toEqual({ reason: 'Weekend.' });
    expect(desk.deadline('L1', request)).toMatchObject({ nominalDueDate: '2026-03-07', recordedLate: true });
  });

  it('is never recorded before its predecessor, whatever the clock of the machine says', () => {
    const { desk } = received('2026-03-06T09:00:00+01:00');
    const anHourBack = { at: '2026-03-06T08:00:00+01:00' };
    const [added] = desk.given('casework/add-person', anHourBack, { role: 'other', person: {} });
    expect(added).toMatchObject({
      occurredAt: '2026-03-06T07:00:00.000Z',
      recordedAt: '2026-03-06T08:00:00.000Z',
    });
  });
});

describe('The version of a matter', () => {
  const versionOf = ({ version, matters }: Casefile, matterId: string) => [
    version,
    matters.get(matterId)?.version,
  ];

  it('is the id of the last event that a person caused in it', () => {
    const { desk, request } = received();
    const [received1] = eventsOf(desk.spec.events, requestReceived);
    expect(versionOf(desk.file, request)).toContain(received1?.id);
    desk.weighs(request, { at: '2026-03-06T10:00:00+01:00' });
    const [weighed] = eventsOf(desk.spec.events, requestWeighed);
    expect(versionOf(desk.file, request)).toContain(weighed?.id);
  });

  it('is not moved by the clock', () => {
    const { desk, request } = received();
    const before = versionOf(desk.file, request);
    expect(desk.spec.timeReaches('2026-04-30T09:00:00+02:00')).not.toEqual([]);
    expect(versionOf(desk.file, request)).toEqual(before);
  });

  it('is not moved by another matter, but by what happens on the file itself', () => {
    const { desk, request } = received();
    const before = versionOf(desk.file, request);
    const other = desk.receives({ at: '2026-03-06T09:30:00+01:00' });
    expect(versionOf(desk.file, request)).toEqual(before);
    desk.given('casework/add-person', { at: '2026-03-06T10:00:00+01:00' }, { role: 'other', person: {} });
    const added = desk.spec.events.at(-1)?.id;
    expect(versionOf(desk.file, request)).toEqual([added, before[1]]);
    expect(versionOf(desk.file, other)[0]).toBe(added);
  });
});
