import { describe, expect, it } from '@jest/globals';
import { unansweredActs } from '../../kernel/casefile.js';
import type { Outcome } from '../handling.js';
import { requestReceived, type Lending } from '../../testing/lending-library.js';
import { ReadingDesk } from '../../testing/reading-room.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { tellTimeline } from '../timeline.js';
import { everythingSeen } from '../../testing/everything-seen.js';
import { personAdded } from './file-events.js';
import { disputeNoted, noteCorrected, noteRecorded } from './note-events.js';

const friday = '2026-03-06T09:00:00+01:00';
const monday = '2026-03-09T09:00:00+01:00';
const visit = { kind: 'home-visit', text: 'Everybody was reading.' };

/** A request of Friday, on which something is noted. */
class Desk extends ReadingDesk {
  signs(fields: object = {}, at = friday, by = 'desk-clerk'): string {
    this.given('casework/sign-note', { at, by }, { ...visit, ...fields }, this.request);
    return this.entryOf(noteRecorded);
  }

  corrects(noteId: string, fields: object = {}): Outcome<Lending> {
    const command = { noteId, text: 'Nobody was reading.', reason: 'Another day was meant.', ...fields };
    return this.when('casework/correct-note', { at: monday }, command, this.request);
  }

  disputes(entryId: string, fields: object = {}): Outcome<Lending> {
    const command = { entryId, personId: this.borrowerId, text: 'I was away.', ...fields };
    return this.when('casework/note-dispute', { at: monday }, command, this.request);
  }

  adds(role: string): string {
    this.given('casework/add-person', { at: friday }, { role, person: { name: 'Gunnar' } });
    return eventsOf(this.spec.events, personAdded).at(-1)?.data.personId ?? '';
  }

  told(): string | undefined {
    const nameOf = (id: string) => (id === this.borrowerId ? 'Astrid' : id);
    return tellTimeline(this.spec.procedure, this.spec.events, 'en', nameOf, everythingSeen).at(-1)?.text;
  }
}

describe('A note', () => {
  it('is of whoever signs it, when it happened, about its matter', () => {
    const desk = new Desk();
    desk.given(
      'casework/sign-note',
      { at: '2026-03-06T16:00:00+01:00', occurredAt: '2026-03-06T13:30:00+01:00' },
      { ...visit, withPersons: [desk.borrowerId], withOthers: 'A teacher' },
      desk.request,
    );
    expect(eventsOf(desk.spec.events, noteRecorded)).toMatchObject([
      {
        staffId: 'desk-clerk',
        matterId: desk.request,
        occurredAt: '2026-03-06T12:30:00.000Z',
        recordedAt: '2026-03-06T15:00:00.000Z',
        data: { ...visit, withPersons: [desk.borrowerId], withOthers: 'A teacher' },
      },
    ]);
    expect(desk.told()).toBe('A note was made in the record: home visit, with Astrid.');
  });

  it('that somebody signs in the name of another is theirs to confirm', () => {
    const desk = new Desk();
    const note = desk.signs({ doneBy: 'trainee' });
    expect(unansweredActs(desk.file)).toMatchObject([{ entryId: note, doneBy: 'trainee' }]);
  });

  it('of something long ago says why it is written only now', () => {
    const desk = new Desk();
    const late = { at: monday, occurredAt: friday };
    expect(refusalOf(desk.when('casework/sign-note', late, visit, desk.request))).toBe('GROUND_REQUIRED');
    const explained = { ...late, lateReason: 'It was busy.' };
    expect(desk.when('casework/sign-note', explained, visit, desk.request).kind).toBe('accepted');
  });

  it('can be of what came after the matter was closed', () => {
    const desk = new Desk();
    desk.declines(desk.request, { at: friday });
    expect(desk.when('casework/sign-note', { at: monday }, visit, desk.request).kind).toBe('accepted');
  });

  it('names the draft that it takes the place of, by its id and the version that was read', () => {
    const desk = new Desk();
    const draftId = '0197a1b2-0000-8000-8000-000000000001';
    const draftVersion = 'AbCdEfGhIjKlMnOp';
    desk.signs({ draftId, draftVersion });
    const [recorded] = eventsOf(desk.spec.events, noteRecorded);
    expect(recorded && noteRecorded.concludesDraft?.(recorded.data)).toEqual({
      draftId,
      version: draftVersion,
    });
    desk.signs();
    expect(eventsOf(desk.spec.events, noteRecorded).at(-1)?.data.draftId).toBeUndefined();
    for (const [fields, field] of [
      [{ draftId }, 'draftVersion'],
      [{ draftVersion }, 'draftVersion'],
    ] as const) {
      const outcome = desk.when('casework/sign-note', { at: monday }, { ...visit, ...fields }, desk.request);
      expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field } });
    }
  });

  it.each([
    ['withPersons', { withPersons: ['nobody'] }],
    ['documents', { documents: ['no-document'] }],
  ])('names nothing in %s that the file doesn’t have', (field, fields) => {
    const desk = new Desk();
    const outcome = desk.when('casework/sign-note', { at: friday }, { ...visit, ...fields }, desk.request);
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field } });
  });

  it('is folded into nothing: a file with many stays as small as its entries', () => {
    const desk = new Desk();
    const before = desk.file.record;
    desk.signs();
    expect(desk.file.record).toEqual(before);
  });

  it('moves no clock', () => {
    const desk = new Desk();
    const before = desk.file.deadlines.values();
    desk.signs({ occurredAt: friday }, '2026-03-06T15:30:00+01:00');
    expect(desk.spec.events.at(-1)?.type).not.toMatch(/^casework\/deadline/);
    expect(desk.file.deadlines.values().map(({ deadlineId }) => deadlineId)).toEqual(
      before.map(({ deadlineId }) => deadlineId),
    );
  });
});

describe('A correction of a note', () => {
  it('stands beside it, and the note stays as it was signed', () => {
    const desk = new Desk();
    const noteId = desk.signs();
    desk.corrects(noteId);
    const [note] = eventsOf(desk.spec.events, noteRecorded);
    expect(note?.data.text).toBe(visit.text);
    expect(desk.file.entries.get(noteId)).toMatchObject({ inError: false });
    expect(eventsOf(desk.spec.events, noteCorrected)).toMatchObject([
      { matterId: desk.request, data: { noteId, text: 'Nobody was reading.' } },
    ]);
    expect(desk.told()).toBe(
      '“Note in the record” (Friday 6 March 2026 at 09:00) was corrected: Another day was meant.',
    );
  });

  it('is not told as possible while there is no note', () => {
    const desk = new Desk();
    expect(refusalOf(desk.corrects('no-note'))).toBe('STATE_CONFLICT');
  });

  it('is of a note, and of none that was registered in error', () => {
    const desk = new Desk();
    const [first, second] = [desk.signs(), desk.signs({ kind: 'meeting' })];
    expect(desk.corrects(desk.entryOf(requestReceived))).toMatchObject({ invalid: { field: 'noteId' } });
    desk.isInError(first, monday);
    expect(desk.corrects(first)).toMatchObject({ kind: 'invalid', invalid: { field: 'noteId' } });
    desk.isInError(second, monday);
    expect(refusalOf(desk.corrects(second))).toBe('STATE_CONFLICT');
  });

  it('can itself turn out to have been registered in error, as a note can', () => {
    const desk = new Desk();
    desk.corrects(desk.signs());
    const correction = desk.entryOf(noteCorrected);
    desk.isInError(correction, monday);
    expect(desk.file.entries.get(correction)).toMatchObject({ inError: true });
  });
});

describe('A dispute', () => {
  it('is noted beside whatever a party holds to be wrong, and changes nothing of it', () => {
    const desk = new Desk();
    for (const entryId of [desk.signs(), desk.entryOf(requestReceived)]) {
      expect(desk.disputes(entryId).kind).toBe('accepted');
      expect(desk.file.entries.get(entryId)).toMatchObject({ inError: false });
    }
    expect(eventsOf(desk.spec.events, disputeNoted)).toHaveLength(2);
    expect(desk.told()).toBe('Astrid holds “Request received” (Friday 6 March 2026 at 09:00) to be wrong.');
  });

  it('is a party’s alone', () => {
    const desk = new Desk();
    const note = desk.signs();
    const [reader, guardian] = [desk.adds('reader'), desk.adds('guardian')];
    expect(refusalOf(desk.disputes(note, { personId: reader }))).toBe('NOT_PARTY');
    expect(desk.disputes(note, { personId: guardian }).kind).toBe('accepted');
    expect(desk.disputes(note, { personId: 'nobody' })).toMatchObject({ invalid: { field: 'personId' } });
  });

  it('is of an entry that counts, in that matter, and not before it happened', () => {
    const desk = new Desk();
    const note = desk.signs({}, '2026-03-06T12:00:00+01:00');
    const before = { occurredAt: '2026-03-06T11:00:00+01:00', lateReason: 'It was busy.' };
    expect(desk.disputes(note, before)).toMatchObject({ invalid: { field: 'occurredAt' } });
    expect(desk.disputes('no-entry')).toMatchObject({ invalid: { field: 'entryId' } });
    expect(desk.disputes(desk.entryOf(personAdded))).toMatchObject({ invalid: { field: 'entryId' } });
    desk.isInError(note, monday);
    expect(desk.disputes(note)).toMatchObject({ invalid: { field: 'entryId' } });
  });

  it('can’t be moved before what it is about', () => {
    const desk = new Desk();
    const note = desk.signs({}, '2026-03-06T12:00:00+01:00');
    desk.disputes(note);
    const moved = { entryId: desk.entryOf(disputeNoted), reason: 'It was earlier.' };
    const to = (happenedAt: string) =>
      desk.when('casework/correct-occurrence', { at: monday }, { ...moved, happenedAt }, desk.request);
    expect(refusalOf(to('2026-03-06T10:30:00Z'))).toBe('STATE_CONFLICT');
    expect(to('2026-03-06T11:30:00Z').kind).toBe('accepted');
  });
});

describe('Of the file itself', () => {
  it('something is noted, corrected and disputed that belongs to no matter', () => {
    const desk = new Desk();
    const noOf = (command: string) => desk.when(command, { at: monday }, { entryId: 'x', noteId: 'x' });
    for (const each of ['correct-note', 'note-dispute'])
      expect(refusalOf(noOf(`casework/${each}-of-file`))).toBe('STATE_CONFLICT');
    desk.given('casework/sign-note-of-file', { at: friday }, visit);
    const noteId = desk.entryOf(noteRecorded);
    expect(desk.file.entries.get(noteId)).not.toHaveProperty('matterId');
    const right = { noteId, text: 'At the branch.', reason: 'It was there.' };
    desk.given('casework/correct-note-of-file', { at: monday }, right);
    const wrong = { entryId: noteId, personId: desk.borrowerId, text: 'I was away.' };
    desk.given('casework/note-dispute-of-file', { at: monday }, wrong);
    expect(desk.corrects(noteId)).toMatchObject({ kind: 'refused' });
  });
});
