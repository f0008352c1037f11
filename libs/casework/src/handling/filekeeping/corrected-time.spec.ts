import { describe, expect, it } from '@jest/globals';
import {
  deadlineExtended,
  deadlineMet,
  deadlineMissed,
  deadlineStarted,
  deadlineSuperseded,
} from '../../deadlines/events.js';
import {
  bookLent,
  loanClosed,
  loanRenewed,
  requestReceived,
  requestWeighed,
} from '../../testing/lending-library.js';
import { LibraryDesk, type Recorded } from '../../testing/library-desk.js';
import { eventsOf } from '../../testing/specification.js';
import { handlerAssigned } from './file-events.js';

function corrects(desk: LibraryDesk, on: string, entryId: string, happenedAt: string, recorded: Recorded) {
  return desk.when(
    'casework/correct-occurrence',
    recorded,
    { entryId, happenedAt, reason: 'Read the stamp again.' },
    on,
  );
}

describe('A wrong arrival date, corrected', () => {
  function received() {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-12-11T10:00:00+01:00' });
    return { desk, request };
  }

  it('moves the clock to the right day and keeps the first one readable', () => {
    const { desk, request } = received();
    const outcome = corrects(desk, request, desk.entryOf(requestReceived), '2026-12-10T09:00:00+01:00', {
      at: '2026-12-14T08:00:00+01:00',
    });
    expect(outcome.kind).toBe('accepted');
    const [first, second] = desk.deadlines('L2', request);
    expect(first).toMatchObject({
      state: 'superseded',
      endedBecause: 'anchor-corrected',
      anchorDate: '2026-12-11',
      nominalDueDate: '2026-12-25',
    });
    expect(second).toMatchObject({
      state: 'running',
      anchorAt: '2026-12-10T08:00:00.000Z',
      anchorDate: '2026-12-10',
      nominalDueDate: '2026-12-24',
      legalLatestDate: '2026-12-28',
      anchorEventId: first?.anchorEventId,
    });
    expect(eventsOf(desk.spec.events, deadlineStarted).map(({ data }) => data.supersedes)).toContain(
      first?.deadlineId,
    );
  });

  it('moves the beginning of the matter and the entry', () => {
    const { desk, request } = received();
    const entryId = desk.entryOf(requestReceived);
    corrects(desk, request, entryId, '2026-12-10T09:00:00+01:00', { at: '2026-12-14T08:00:00+01:00' });
    expect(desk.file.matters.get(request)?.openedAt).toBe('2026-12-10T08:00:00.000Z');
    expect(desk.file.entries.get(entryId)?.occurredAt).toBe('2026-12-10T08:00:00.000Z');
  });

  it('respects a length that a setting gives: late in the day, until the next day', () => {
    const desk = new LibraryDesk({ 'lending-library/desk-closes': '14:00' });
    const request = desk.receives({ at: '2026-12-11T10:00:00+01:00' });
    expect(desk.deadline('L1', request).nominalDueDate).toBe('2026-12-11');
    corrects(desk, request, desk.entryOf(requestReceived), '2026-12-10T14:00:00+01:00', {
      at: '2026-12-11T11:00:00+01:00',
    });
    expect(desk.deadline('L1', request)).toMatchObject({
      nominalDueDate: '2026-12-11',
      anchorDate: '2026-12-10',
      length: { sameDayBefore: '14:00' },
    });
  });

  it('chooses the version of the law by the new date', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2025-07-01T09:00:00+02:00' });
    expect(desk.deadline('L2', request).source).toBe('BL 2025 2 §');
    corrects(desk, request, desk.entryOf(requestReceived), '2025-06-30T16:00:00+02:00', {
      at: '2025-07-01T10:00:00+02:00',
    });
    expect(desk.deadline('L2', request)).toMatchObject({ source: 'BL 2001 3 §', ruleset: 'SE-2001' });
  });

  it('tells anew whether it was met on time', () => {
    const { desk, request } = received();
    desk.weighs(request, { at: '2026-12-11T12:00:00+01:00' });
    expect(desk.deadline('L1', request).onTime).toBe(true);
    corrects(desk, request, desk.entryOf(requestReceived), '2026-12-10T09:00:00+01:00', {
      at: '2026-12-11T13:00:00+01:00',
    });
    expect(desk.deadline('L1', request)).toMatchObject({
      state: 'met',
      onTime: false,
      nominalDueDate: '2026-12-10',
      metAt: '2026-12-11T11:00:00.000Z',
    });
  });

  it('lets the clock record a miss that the right date brings about', () => {
    const { desk, request } = received();
    corrects(desk, request, desk.entryOf(requestReceived), '2026-12-10T09:00:00+01:00', {
      at: '2026-12-11T13:00:00+01:00',
    });
    expect(eventsOf(desk.spec.events, deadlineMissed).map(({ data }) => data)).toEqual([
      {
        deadlineId: desk.deadline('L1', request).deadlineId,
        ruleId: 'L1',
        ended: '2026-12-10T23:00:00.000Z',
        explainedBefore: false,
      },
    ]);
    expect(desk.spec.timeReaches('2026-12-11T13:05:00+01:00')).toEqual([]);
  });

  it('says that what started the clock was recorded late', () => {
    const { desk, request } = received();
    corrects(desk, request, desk.entryOf(requestReceived), '2026-12-09T09:00:00+01:00', {
      at: '2026-12-14T08:00:00+01:00',
    });
    expect(desk.deadline('L2', request).recordedLate).toBe(true);
  });

  it('can be corrected again; the last correction holds', () => {
    const { desk, request } = received();
    const entryId = desk.entryOf(requestReceived);
    corrects(desk, request, entryId, '2026-12-09T09:00:00+01:00', { at: '2026-12-14T08:00:00+01:00' });
    const again = { at: '2026-12-14T09:00:00+01:00', by: 'head' };
    corrects(desk, request, entryId, '2026-12-10T09:00:00+01:00', again);
    expect(desk.deadline('L2', request).anchorDate).toBe('2026-12-10');
    expect(desk.deadlines('L2', request).map(({ state }) => state)).toEqual([
      'superseded',
      'superseded',
      'running',
    ]);
  });
});

describe('A wrong time of what met or extended a deadline, corrected', () => {
  function lent() {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-08-31T09:00:00+02:00' });
    desk.weighs(request, { at: '2026-08-31T10:00:00+02:00' });
    const loan = desk.lends(request, { at: '2026-08-31T11:00:00+02:00' });
    return { desk, request, loan };
  }

  it('meets the deadline at the right time, dates unchanged', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
    desk.weighs(request, { at: '2026-03-07T09:00:00+01:00' });
    const before = desk.deadline('L1', request);
    expect(before.onTime).toBe(false);
    corrects(desk, request, desk.entryOf(requestWeighed), '2026-03-06T16:00:00+01:00', {
      at: '2026-03-07T10:00:00+01:00',
      by: 'head',
    });
    const { deadlineId: _, ...after } = desk.deadline('L1', request);
    expect(after).toMatchObject({
      state: 'met',
      onTime: true,
      metAt: '2026-03-06T15:00:00.000Z',
      anchorAt: before.anchorAt,
      legalLatest: before.legalLatest,
    });
  });

  it('keeps an extension when the anchor is corrected', () => {
    const { desk, loan } = lent();
    desk.renews(loan, '2027-01-31', { at: '2026-10-01T09:00:00+02:00' });
    corrects(desk, loan, desk.entryOf(bookLent), '2026-08-31T10:30:00+02:00', {
      at: '2026-10-02T09:00:00+02:00',
    });
    expect(desk.deadline('L3', loan)).toMatchObject({
      state: 'extended',
      anchorAt: '2026-08-31T08:30:00.000Z',
      extendedTo: '2027-01-31',
      legalLatestDate: '2027-02-01',
    });
  });

  it('leaves a deadline alone whose rule has an anchor of its own', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-08-31T09:00:00+02:00' });
    desk.weighs(request, { at: '2026-08-31T10:00:00+02:00' });
    const lentFrom = '2026-08-30T12:00:00.000Z';
    const loan = desk.lends(request, { at: '2026-08-31T11:00:00+02:00' }, { lentFrom });
    const before = desk.deadline('L3', loan);
    corrects(desk, loan, desk.entryOf(bookLent), '2026-08-31T10:30:00+02:00', {
      at: '2026-08-31T12:00:00+02:00',
    });
    expect(desk.deadline('L3', loan).anchorAt).toBe(before.anchorAt);
    expect(desk.deadline('L3', loan).nominalDueDate).toBe('2026-12-30');
  });

  it('corrects everything that the same command recorded at that time', () => {
    const { desk, loan } = lent();
    desk.takesBack(loan, { at: '2026-09-30T11:00:00+02:00' });
    corrects(desk, loan, desk.entryOf(loanClosed), '2026-09-29T11:00:00+02:00', {
      at: '2026-09-30T12:00:00+02:00',
    });
    const { matters, entries } = desk.file;
    expect(matters.get(loan)?.closedAt).toBe('2026-09-29T09:00:00.000Z');
    expect(desk.deadline('L3', loan).metAt).toBe('2026-09-29T09:00:00.000Z');
    expect(
      entries
        .values()
        .filter(({ occurredAt }) => occurredAt === '2026-09-29T09:00:00.000Z')
        .map(({ type }) => type),
    ).toEqual(['lending-library/book-returned', 'lending-library/loan-closed']);
  });

  it('tells from the right time whether an extension was decided late', () => {
    const { desk, loan } = lent();
    desk.renews(loan, '2027-03-31', { at: '2027-01-05T09:00:00+01:00' });
    const [given] = eventsOf(desk.spec.events, deadlineExtended);
    expect(given?.data).toMatchObject({ decidedLate: true });
    corrects(desk, loan, desk.entryOf(loanRenewed), '2026-12-30T09:00:00+01:00', {
      at: '2027-01-05T10:00:00+01:00',
      by: 'head',
    });
    const [, corrected] = eventsOf(desk.spec.events, deadlineExtended);
    expect(corrected?.data).toMatchObject({ decidedLate: false, nominalDueDate: '2027-03-31' });
  });

  it('corrects when a handler was assigned', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-03-02T09:00:00+01:00' });
    const assigned = { at: '2026-03-10T09:00:00+01:00', by: 'head' };
    desk.given('casework/assign-handler', assigned, { handlerId: 'desk-clerk' }, request);
    expect(desk.deadline('L5', request).onTime).toBe(false);
    corrects(desk, request, desk.entryOf(handlerAssigned), '2026-03-09T16:00:00+01:00', {
      at: '2026-03-10T10:00:00+01:00',
      by: 'deputy',
    });
    expect(desk.deadline('L5', request).onTime).toBe(true);
  });

  it('touches no deadline that the correction leaves as it was', () => {
    const { desk, request, loan } = lent();
    const before = desk.deadline('L2', request);
    corrects(desk, request, desk.entryOf(requestWeighed), '2026-08-31T09:30:00+02:00', {
      at: '2026-08-31T12:00:00+02:00',
    });
    expect(desk.deadline('L2', request)).toEqual(before);
    expect(desk.deadlines('L3', loan)).toHaveLength(1);
    expect(eventsOf(desk.spec.events, deadlineSuperseded).map(({ data }) => data.ruleId)).toEqual(['L1']);
    expect(eventsOf(desk.spec.events, deadlineMet).at(-1)?.cause).toBe('clock');
  });

  it('counts what it leaves alone by the settings of that time', () => {
    const settings: Record<string, string> = { 'lending-library/desk-closes': '15:00' };
    const desk = new LibraryDesk(settings);
    const request = desk.receives({ at: '2026-03-06T15:30:00+01:00' });
    desk.weighs(request, { at: '2026-03-06T16:00:00+01:00' });
    settings['lending-library/desk-closes'] = '16:00';
    corrects(desk, request, desk.entryOf(requestWeighed), '2026-03-06T15:45:00+01:00', {
      at: '2026-03-06T17:00:00+01:00',
    });
    expect(desk.deadline('L1', request)).toMatchObject({
      nominalDueDate: '2026-03-07',
      length: { sameDayBefore: '15:00' },
    });
  });
});

describe('A correction of a time is not taken', () => {
  function weighed() {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
    desk.weighs(request, { at: '2026-03-06T10:00:00+01:00' });
    return { desk, request };
  }
  const recorded = { at: '2026-03-06T11:00:00+01:00' };

  it.each([
    ['the time that is recorded', requestReceived, '2026-03-06T09:00:00+01:00'],
    ['a time after it was recorded', requestReceived, '2026-03-06T09:00:01+01:00'],
    ["a time before the law's tables", requestReceived, '2001-12-31T09:00:00+01:00'],
    ['a time before the matter began', requestWeighed, '2026-03-06T08:59:59+01:00'],
  ])('to %s', (_, definition, happenedAt) => {
    const { desk, request } = weighed();
    expect(corrects(desk, request, desk.entryOf(definition), happenedAt, recorded)).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'happenedAt' },
    });
  });

  it('to a time after what followed in the matter', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({
      at: '2026-03-06T12:00:00+01:00',
      occurredAt: '2026-03-06T09:00:00+01:00',
    });
    desk.weighs(request, { at: '2026-03-06T12:30:00+01:00', occurredAt: '2026-03-06T10:00:00+01:00' });
    const entryId = desk.entryOf(requestReceived);
    const late = { at: '2026-03-06T13:00:00+01:00' };
    expect(corrects(desk, request, entryId, '2026-03-06T10:30:00+01:00', late)).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'happenedAt' },
    });
  });

  it('of an entry of another matter, of a person, or of what the clock wrote', () => {
    const { desk, request } = weighed();
    const other = desk.receives({ at: '2026-03-06T10:30:00+01:00' });
    const [addedId] = desk.spec.events.filter(({ type }) => type === 'casework/person-added');
    const [startedId] = desk.spec.events.filter(({ type }) => type === deadlineStarted.type);
    for (const entryId of [desk.entryOf(requestWeighed), addedId?.id ?? '', startedId?.id ?? '', 'nothing']) {
      expect(corrects(desk, other, entryId, '2026-03-06T08:00:00+01:00', recorded)).toMatchObject({
        kind: 'invalid',
        invalid: { field: 'entryId' },
      });
    }
    expect(desk.file.matters.get(request)?.step).toBe('weighed');
  });
});
