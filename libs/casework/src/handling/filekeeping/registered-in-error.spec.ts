import { describe, expect, it } from '@jest/globals';
import { isInForce } from '../../kernel/deadline-course.js';
import {
  bookLent,
  loanClosed,
  loanRenewed,
  readerTold,
  requestDeclined,
  requestReceived,
  requestWeighed,
} from '../../testing/lending-library.js';
import { LibraryDesk, type Recorded } from '../../testing/library-desk.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { catalogueOf } from '../catalogue.js';
import { handlerAssigned, registeredInError } from './file-events.js';

function errs(desk: LibraryDesk, on: string, entryId: string, recorded: Recorded, moveTo?: string) {
  const fields = { entryId, reason: 'Belongs to another borrower.', ...(moveTo !== undefined && { moveTo }) };
  return desk.when('casework/register-in-error', recorded, fields, on);
}

function lent(fields: { readonly readers?: string[] } = {}) {
  const desk = new LibraryDesk();
  const request = desk.receives({ at: '2026-08-31T09:00:00+02:00' });
  desk.weighs(request, { at: '2026-08-31T10:00:00+02:00' });
  const loan = desk.lends(request, { at: '2026-08-31T11:00:00+02:00' }, fields);
  return { desk, request, loan };
}

/** By a superior, who may also correct what a miss rested on. */
const afterwards = { at: '2026-09-01T09:00:00+02:00', by: 'head' };

describe('An entry that moved a matter, registered in error', () => {
  it('puts the matter back to where it was, and the clock that it stopped runs again', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
    const given = desk.deadline('L1', request);
    desk.weighs(request, { at: '2026-03-06T10:00:00+01:00' });
    errs(desk, request, desk.entryOf(requestWeighed), { at: '2026-03-06T11:00:00+01:00' });
    expect(desk.file.matters.get(request)?.step).toBe('received');
    const [stopped, runsAgain] = desk.deadlines('L1', request);
    expect(stopped).toMatchObject({ state: 'superseded', endedBecause: 'registered-in-error' });
    expect(runsAgain).toEqual({
      ...given,
      deadlineId: runsAgain?.deadlineId,
      supersedes: stopped?.deadlineId,
    });
  });

  it('lets the clock that runs again be missed and met like any other', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
    desk.weighs(request, { at: '2026-03-06T10:00:00+01:00' });
    errs(desk, request, desk.entryOf(requestWeighed), { at: '2026-03-09T11:00:00+01:00' });
    desk.weighs(request, { at: '2026-03-09T12:00:00+01:00' });
    expect(desk.deadline('L1', request)).toMatchObject({
      state: 'met',
      onTime: false,
      misses: [{ at: '2026-03-06T23:00:00.000Z', explained: false }],
    });
  });

  it('opens a matter again that it had closed, and leaves no time of closing', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-08-31T09:00:00+02:00' });
    desk.declines(request, { at: '2026-08-31T10:00:00+02:00' });
    errs(desk, request, desk.entryOf(requestDeclined), afterwards);
    expect(desk.file.matters.get(request)).not.toHaveProperty('closedAt');
    expect(desk.file.matters.get(request)?.step).toBe('received');
    expect(desk.deadline('L1', request).state).toBe('missed');
    expect(desk.deadline('L2', request).state).toBe('running');
  });

  it('takes an extension back: the dates are counted from the anchor again', () => {
    const { desk, loan } = lent();
    const { deadlineId: _, ...given } = desk.deadline('L3', loan);
    desk.renews(loan, '2027-01-31', { at: '2026-10-01T09:00:00+02:00' });
    errs(desk, loan, desk.entryOf(loanRenewed), { at: '2026-10-02T09:00:00+02:00' });
    const { deadlineId: __, supersedes: ___, ...now } = desk.deadline('L3', loan);
    expect(now).toEqual(given);
    expect(now.nominalDueDate).toBe('2026-12-31');
  });

  it('keeps the earlier of two extensions', () => {
    const { desk, loan } = lent();
    desk.renews(loan, '2027-01-29', { at: '2026-10-01T09:00:00+02:00' });
    desk.renews(loan, '2027-02-26', { at: '2026-11-01T09:00:00+01:00' });
    errs(desk, loan, desk.entryOf(loanRenewed), { at: '2026-11-02T09:00:00+01:00' });
    expect(desk.deadline('L3', loan)).toMatchObject({ state: 'extended', extendedTo: '2027-01-29' });
  });

  it('goes out of effect with everything that the same command recorded', () => {
    const { desk, loan } = lent();
    desk.takesBack(loan, { at: '2026-09-30T11:00:00+02:00' });
    const outcome = errs(desk, loan, desk.entryOf(loanClosed), { at: '2026-09-30T12:00:00+02:00' });
    expect(outcome.kind).toBe('accepted');
    expect(desk.file.matters.get(loan)).toMatchObject({ step: 'out' });
    expect(desk.file.matters.get(loan)).not.toHaveProperty('closedAt');
    expect(desk.file.details.out).toEqual([loan]);
    expect(desk.deadline('L3', loan).state).toBe('running');
    expect(eventsOf(desk.spec.events, registeredInError)).toHaveLength(2);
  });

  it('does not reach the details of the file', () => {
    const { desk, loan } = lent({ readers: ['anna'] });
    desk.tells(loan, 'anna', { at: '2026-08-31T12:00:00+02:00' });
    expect(desk.file.details.told).toBe(1);
    errs(desk, loan, desk.entryOf(readerTold), afterwards);
    expect(desk.file.details.told).toBe(0);
    expect(desk.file.entries.get(desk.entryOf(readerTold))?.inError).toBe(true);
  });

  it('runs the clock of the one party again whom it concerned', () => {
    const { desk, loan } = lent({ readers: ['anna', 'bo'] });
    desk.tells(loan, 'anna', { at: '2026-08-31T12:00:00+02:00' });
    desk.tells(loan, 'bo', { at: '2026-08-31T12:30:00+02:00' });
    errs(desk, loan, desk.entryOf(readerTold), { at: '2026-08-31T13:00:00+02:00' });
    expect(desk.deadline('L4', loan, 'anna').state).toBe('met');
    expect(desk.deadline('L4', loan, 'bo').state).toBe('running');
  });

  it('leaves a deadline met that a later entry meets as well', () => {
    const { desk, loan } = lent({ readers: ['anna'] });
    desk.tells(loan, 'anna', { at: '2026-08-31T12:00:00+02:00' });
    const first = desk.entryOf(readerTold);
    desk.tells(loan, 'anna', { at: '2026-08-31T14:00:00+02:00' });
    errs(desk, loan, first, { at: '2026-08-31T15:00:00+02:00' });
    expect(desk.deadline('L4', loan, 'anna')).toMatchObject({
      state: 'met',
      metAt: '2026-08-31T12:00:00.000Z',
      metByEventId: desk.entryOf(readerTold),
    });
  });

  it('may be an assignment: then nobody handles the matter', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-03-02T09:00:00+01:00' });
    const assigned = { at: '2026-03-03T09:00:00+01:00', by: 'head' };
    desk.given('casework/assign-handler', assigned, { handlerId: 'desk-clerk' }, request);
    errs(desk, request, desk.entryOf(handlerAssigned), { at: '2026-03-03T10:00:00+01:00' });
    expect(desk.file.matters.get(request)).not.toHaveProperty('handlerId');
    expect(desk.deadline('L5', request).state).toBe('running');
  });

  it('is not hindered by an assignment that came later', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-03-02T09:00:00+01:00' });
    desk.weighs(request, { at: '2026-03-02T10:00:00+01:00' });
    const assigned = { at: '2026-03-03T09:00:00+01:00', by: 'head' };
    desk.given('casework/assign-handler', assigned, { handlerId: 'desk-clerk' }, request);
    errs(desk, request, desk.entryOf(requestWeighed), { at: '2026-03-03T10:00:00+01:00' });
    expect(desk.file.matters.get(request)).toMatchObject({ step: 'received', handlerId: 'desk-clerk' });
  });
});

describe('The entry that opened a matter, registered in error', () => {
  it('takes the whole matter out of effect, its deadlines with it', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-08-31T09:00:00+02:00' });
    desk.weighs(request, { at: '2026-08-31T10:00:00+02:00' });
    errs(desk, request, desk.entryOf(requestReceived), afterwards);
    expect(desk.file.matters.get(request)?.inError).toBe(true);
    expect(desk.file.deadlines.values().filter(isInForce)).toEqual([]);
    expect(desk.deadlines('L1', request).map(({ endedBecause }) => endedBecause)).toEqual([
      'registered-in-error',
    ]);
    expect(desk.spec.timeReaches('2027-01-01T09:00:00+01:00')).toEqual([]);
  });

  it('brings back what it moved of another matter, whose clock runs again', () => {
    const { desk, request, loan } = lent({ readers: ['anna'] });
    errs(desk, loan, desk.entryOf(bookLent), afterwards);
    const { matters, details } = desk.file;
    expect(matters.get(loan)?.inError).toBe(true);
    expect(matters.get(request)).toMatchObject({ step: 'weighed', inError: false });
    expect(matters.get(request)).not.toHaveProperty('closedAt');
    expect(details.out).toEqual([]);
    expect(desk.deadline('L2', request).state).toBe('running');
    expect(desk.deadlines('L4', loan).map(({ state }) => state)).toEqual(['superseded']);
  });

  it('starts a clock that only it had kept from starting', () => {
    const { desk, loan } = lent();
    const second = desk.receives({ at: '2026-08-31T12:00:00+02:00' });
    expect(desk.deadlines('L2', second)).toEqual([]);
    errs(desk, loan, desk.entryOf(bookLent), afterwards);
    expect(desk.deadline('L2', second)).toMatchObject({ state: 'running', nominalDueDate: '2026-09-14' });
  });

  it('is refused while an entry of another matter rests on it', () => {
    const { desk, request, loan } = lent();
    const outcome = errs(desk, request, desk.entryOf(requestReceived), afterwards);
    expect(refusalOf(outcome)).toBe('STATE_CONFLICT');
    errs(desk, loan, desk.entryOf(bookLent), afterwards);
    expect(errs(desk, request, desk.entryOf(requestReceived), afterwards).kind).toBe('accepted');
  });

  it('lets nothing more be done on the matter', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-08-31T09:00:00+02:00' });
    const entryId = desk.entryOf(requestReceived);
    errs(desk, request, entryId, afterwards);
    expect(refusalOf(desk.when('lending-library/weigh-request', afterwards, {}, request))).toBe(
      'STATE_CONFLICT',
    );
    expect(refusalOf(errs(desk, request, entryId, afterwards))).toBe('STATE_CONFLICT');
  });
});

describe('An entry that belongs to another file', () => {
  it('is an intent to register it there, at the time at which it happened', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({
      at: '2026-08-31T14:00:00+02:00',
      occurredAt: '2026-08-31T09:00:00+02:00',
    });
    const entryId = desk.entryOf(requestReceived);
    errs(desk, request, entryId, afterwards, 'file-2');
    const [event] = eventsOf(desk.spec.events, registeredInError);
    const description = catalogueOf(desk.spec.procedure).events.get(registeredInError.type);
    expect(event && description?.intends?.(event)).toEqual([
      {
        type: 'lending-library/take-over-request',
        fileId: 'file-2',
        body: { title: 'A book' },
        occurredAt: '2026-08-31T07:00:00.000Z',
      },
    ]);
  });

  it('intends nothing when it belongs nowhere', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-08-31T09:00:00+02:00' });
    errs(desk, request, desk.entryOf(requestReceived), afterwards);
    const [event] = eventsOf(desk.spec.events, registeredInError);
    expect(event && registeredInError.intends?.(event)).toEqual([]);
  });

  it('names another file, and is of a kind that can be moved', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-08-31T09:00:00+02:00' });
    desk.weighs(request, { at: '2026-08-31T10:00:00+02:00' });
    const toItself = errs(desk, request, desk.entryOf(requestReceived), afterwards, desk.spec.fileId);
    expect(toItself).toMatchObject({ kind: 'invalid', invalid: { field: 'moveTo' } });
    const noOpener = errs(desk, request, desk.entryOf(requestWeighed), afterwards, 'file-2');
    expect(noOpener).toMatchObject({ kind: 'invalid', invalid: { field: 'moveTo' } });
  });

  it('can not be moved when its content has been erased', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-08-31T09:00:00+02:00' });
    desk.spec.erase('narrative');
    const outcome = errs(desk, request, desk.entryOf(requestReceived), afterwards, 'file-2');
    expect(refusalOf(outcome)).toBe('STATE_CONFLICT');
  });
});

describe('Later entries come first', () => {
  it('so an entry is refused whose matter has moved on since', () => {
    const { desk, request } = lent();
    expect(refusalOf(errs(desk, request, desk.entryOf(requestWeighed), afterwards))).toBe('STATE_CONFLICT');
  });

  it('but one that moved nothing can go at any time', () => {
    const { desk, loan } = lent({ readers: ['anna'] });
    desk.tells(loan, 'anna', { at: '2026-08-31T12:00:00+02:00' });
    desk.takesBack(loan, { at: '2026-08-31T13:00:00+02:00' });
    expect(errs(desk, loan, desk.entryOf(readerTold), afterwards).kind).toBe('accepted');
  });

  it('and what is out of effect does not count, and can not be named again', () => {
    const { desk, request, loan } = lent();
    errs(desk, loan, desk.entryOf(bookLent), afterwards);
    const weighedId = desk.entryOf(requestWeighed);
    expect(errs(desk, request, weighedId, afterwards).kind).toBe('accepted');
    expect(errs(desk, request, weighedId, afterwards)).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'entryId' },
    });
  });
});
