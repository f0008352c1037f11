import { describe, expect, it } from '@jest/globals';
import { everythingSeen } from '../../testing/everything-seen.js';
import { ReadingDesk, readingRoom } from '../../testing/reading-room.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { tellTimeline } from '../timeline.js';
import {
  assignmentAccepted,
  assignmentDeclined,
  assignmentEnded,
  assignmentGiven,
  providerReported,
} from './assignment-events.js';
import { documentRecorded } from './documents.js';

const monday = '2026-03-09T09:00:00+01:00';
const tuesday = '2026-03-10T09:00:00+01:00';
const wednesday = '2026-03-11T09:00:00+01:00';
const asked = {
  provider: 'The branch library',
  providerKind: 'own-provider',
  what: 'To read aloud on Thursdays.',
  goals: 'That the borrower reads alone.',
  from: '2026-03-12',
};

class Desk extends ReadingDesk {
  gives(fields: object = {}): string {
    this.given('casework/give-assignment', { at: monday }, { ...asked, ...fields }, this.request);
    return eventsOf(this.spec.events, assignmentGiven).at(-1)?.data.assignmentId ?? '';
  }

  tries(name: string, fields: object, at = tuesday) {
    return this.when(`casework/${name}`, { at }, fields, this.request);
  }

  isAnswered(assignmentId: string, takesItOn = true): void {
    const outcome = this.tries('record-assignment-answer', { assignmentId, takesItOn });
    if (outcome.kind !== 'accepted') throw new Error('The answer was not taken.');
  }

  stateOf(assignmentId: string): string | undefined {
    return this.file.record.assignments.get(assignmentId)?.state;
  }

  moves(definition: { readonly type: string }, happenedAt: string) {
    const moved = { entryId: this.entryOf(definition), happenedAt, reason: 'It was then.' };
    return this.tries('correct-occurrence', moved, wednesday);
  }
}

describe('An assignment', () => {
  it('asks a provider for something, and stands as given until it is answered', () => {
    const desk = new Desk();
    const assignmentId = desk.gives({ until: '2026-06-11' });
    expect(eventsOf(desk.spec.events, assignmentGiven)).toMatchObject([
      { matterId: desk.request, data: { assignmentId, ...asked, until: '2026-06-11' } },
    ]);
    expect(desk.stateOf(assignmentId)).toBe('given');
    const told = tellTimeline(readingRoom, desk.spec.events, 'en', (id) => id, everythingSeen);
    expect(told.at(-1)?.text).toBe('The branch library was given an assignment from Thursday 12 March 2026.');
  });

  it('ends on no day before its first', () => {
    const desk = new Desk();
    const until = (day: string) => desk.tries('give-assignment', { ...asked, until: day });
    expect(until('2026-03-11')).toMatchObject({ kind: 'invalid', invalid: { field: 'until' } });
    expect(until('2026-03-12').kind).toBe('accepted');
  });

  it('begins within five years of today, and lasts no longer than from birth to 21', () => {
    const given = (days: object) => new Desk().tries('give-assignment', { ...asked, ...days });
    const wrongFrom = { kind: 'invalid', invalid: { field: 'from' } };
    for (const from of ['0001-01-01', '2021-03-09', '2031-03-11', '9999-12-31']) {
      expect(given({ from })).toMatchObject(wrongFrom);
    }
    for (const from of ['2021-03-10', '2031-03-10']) expect(given({ from }).kind).toBe('accepted');
    expect(given({ until: '2047-03-11' })).toMatchObject({ kind: 'invalid', invalid: { field: 'until' } });
    expect(given({ until: '2047-03-10' }).kind).toBe('accepted');
    expect(given({ from: '9999-12-31', until: '0001-01-01' })).toMatchObject({
      ...wrongFrom,
      fields: [{ field: 'from' }, { field: 'until' }],
    });
  });

  it('is accepted or declined, once', () => {
    const desk = new Desk();
    const [one, other] = [desk.gives(), desk.gives()];
    desk.isAnswered(one);
    desk.isAnswered(other, false);
    expect([desk.stateOf(one), desk.stateOf(other)]).toEqual(['accepted', 'declined']);
    expect(eventsOf(desk.spec.events, assignmentAccepted)).toMatchObject([{ data: { assignmentId: one } }]);
    expect(eventsOf(desk.spec.events, assignmentDeclined)).toMatchObject([{ data: { assignmentId: other } }]);
    desk.gives();
    const again = { assignmentId: one, takesItOn: false };
    expect(refusalOf(desk.tries('record-assignment-answer', again))).toBe('STATE_CONFLICT');
  });

  it('is reported on in words or by a document of the file, also after its end', () => {
    const desk = new Desk();
    const assignmentId = desk.gives();
    desk.isAnswered(assignmentId);
    const letter = { way: 'came-in', title: 'Word', sha256: 'ab'.repeat(32), mediaType: 'application/pdf' };
    desk.tries('record-document', letter);
    const documents = eventsOf(desk.spec.events, documentRecorded).map(({ data }) => data.documentId);
    const reports = (fields: object) => desk.tries('record-provider-report', { assignmentId, ...fields });
    expect(reports({})).toMatchObject({ kind: 'invalid', invalid: { field: 'text', fault: 'missing' } });
    expect(reports({ documents: ['none'] })).toMatchObject({ invalid: { field: 'documents' } });
    expect(reports({ documents }).kind).toBe('accepted');
    desk.tries('end-assignment', { assignmentId, reason: 'The spring is over.' });
    expect(reports({ text: 'It went well.' }).kind).toBe('accepted');
    expect(eventsOf(desk.spec.events, providerReported)).toHaveLength(2);
  });

  it('that was declined is neither reported on nor ended', () => {
    const desk = new Desk();
    const assignmentId = desk.gives();
    desk.gives();
    desk.isAnswered(assignmentId, false);
    for (const outcome of [
      desk.tries('record-provider-report', { assignmentId, text: 'It goes well.' }),
      desk.tries('end-assignment', { assignmentId, reason: 'It is over.' }),
    ])
      expect(refusalOf(outcome)).toBe('STATE_CONFLICT');
  });

  it('ends, answered or not', () => {
    const desk = new Desk();
    for (const isAnswered of [true, false]) {
      const assignmentId = desk.gives();
      if (isAnswered) desk.isAnswered(assignmentId);
      desk.tries('end-assignment', { assignmentId, reason: 'The spring is over.' });
      expect(desk.stateOf(assignmentId)).toBe('ended');
    }
    expect(eventsOf(desk.spec.events, assignmentEnded)).toHaveLength(2);
  });

  it.each([
    ['record-assignment-answer', { takesItOn: true }],
    ['record-provider-report', { text: 'It goes well.' }],
    ['end-assignment', { reason: 'It is over.' }],
  ])('is there, for %s', (name, fields) => {
    const desk = new Desk();
    expect(refusalOf(desk.tries(name, { assignmentId: 'none', ...fields }))).toBe('STATE_CONFLICT');
    desk.gives();
    expect(desk.tries(name, { assignmentId: 'none', ...fields })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'assignmentId' },
    });
  });

  it.each([
    ['record-assignment-answer', { takesItOn: true }],
    ['record-provider-report', { text: 'It goes well.' }],
    ['end-assignment', { reason: 'It is over.' }],
  ])('was given before anything follows: %s', (name, fields) => {
    const desk = new Desk();
    const assignmentId = desk.gives();
    const before = { occurredAt: '2026-03-09T08:59:59+01:00', lateReason: 'It was busy.' };
    const early = desk.tries(name, { assignmentId, ...fields, ...before });
    expect(early).toMatchObject({ kind: 'invalid', invalid: { field: 'occurredAt' } });
    const then = { occurredAt: '2026-03-09T09:00:00+01:00', lateReason: 'It was busy.' };
    expect(desk.tries(name, { assignmentId, ...fields, ...then }).kind).toBe('accepted');
  });

  it('isn’t moved past what followed, nor what followed before it', () => {
    const desk = new Desk();
    const assignmentId = desk.gives();
    desk.isAnswered(assignmentId);
    const noon = (day: string) => `${day}T12:00:00+01:00`;
    expect(desk.moves(assignmentAccepted, '2026-03-09T08:00:00+01:00')).toMatchObject({ kind: 'refused' });
    expect(desk.moves(assignmentAccepted, noon('2026-03-09')).kind).toBe('accepted');
    desk.tries('end-assignment', { assignmentId, reason: 'It is over.' });
    expect(desk.moves(assignmentEnded, '2026-03-09T11:00:00+01:00')).toMatchObject({ kind: 'refused' });
    expect(desk.moves(assignmentGiven, '2026-03-09T08:00:00+01:00').kind).toBe('accepted');
  });

  it('goes with what was registered in error: its answer, or all of it', () => {
    const desk = new Desk();
    const assignmentId = desk.gives();
    desk.isAnswered(assignmentId, false);
    desk.isInError(desk.entryOf(assignmentDeclined), wednesday);
    expect(desk.stateOf(assignmentId)).toBe('given');
    desk.isAnswered(assignmentId);
    desk.isInError(desk.entryOf(assignmentGiven), wednesday);
    expect(desk.file.record.assignments.size).toBe(0);
  });
});
