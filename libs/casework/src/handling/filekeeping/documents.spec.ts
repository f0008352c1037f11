import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '../../kernel/event.js';
import { everythingSeen } from '../../testing/everything-seen.js';
import { ReadingDesk } from '../../testing/reading-room.js';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { tellTimeline } from '../timeline.js';
import { documentRecorded, wrongInDocuments, type DocumentRecorded } from './documents.js';

const friday = '2026-03-06T09:00:00+01:00';
const monday = '2026-03-09T09:00:00+01:00';
const letter = {
  way: 'came-in',
  title: 'Letter of the school',
  sha256: 'ab'.repeat(32),
  mediaType: 'application/pdf',
  correspondent: 'The school',
};

class Desk extends ReadingDesk {
  records(fields: object = {}, at = friday): CaseEvent<DocumentRecorded> {
    this.given('casework/record-document', { at }, { ...letter, ...fields }, this.request);
    const [document] = eventsOf(this.spec.events, documentRecorded).slice(-1);
    if (!document) throw new Error('No document was recorded.');
    return document;
  }

  replaces(documentId: string) {
    const command = { ...letter, replaces: documentId };
    return this.when('casework/record-document', { at: monday }, command, this.request);
  }
}

describe('A document', () => {
  it('is a reference, known again by its checksum; its bytes are elsewhere', () => {
    const desk = new Desk();
    const { data, matterId } = desk.records();
    expect(data).toEqual({ documentId: data.documentId, version: 1, ...letter });
    expect(matterId).toBe(desk.request);
    const told = tellTimeline(desk.spec.procedure, desk.spec.events, 'en', (id) => id, everythingSeen);
    expect(told.at(-1)?.text).toBe('The document “Letter of the school” was recorded (came in, version 1).');
  });

  it('is replaced by a new version, which names it', () => {
    const desk = new Desk();
    const first = desk.records().data.documentId;
    expect(desk.replaces(first).kind).toBe('accepted');
    const [, second] = eventsOf(desk.spec.events, documentRecorded);
    expect(second?.data).toMatchObject({ replaces: first, version: 2 });
    expect(desk.file.record.documents.get(first)).toMatchObject({ replacedBy: second?.data.documentId });
  });

  it('is replaced once: the latest version is', () => {
    const desk = new Desk();
    const first = desk.records().data.documentId;
    desk.replaces(first);
    expect(refusalOf(desk.replaces(first))).toBe('STATE_CONFLICT');
    expect(desk.replaces('no-document')).toMatchObject({ kind: 'invalid', invalid: { field: 'replaces' } });
  });

  it('is referred to while it counts, by whatever refers to documents', () => {
    const desk = new Desk();
    const { id, data } = desk.records();
    expect(wrongInDocuments(desk.file, 'documents', [data.documentId])).toBeUndefined();
    expect(wrongInDocuments(desk.file, 'documents')).toBeUndefined();
    const note = { kind: 'message-in', text: 'A letter.', documents: [data.documentId] };
    expect(desk.when('casework/sign-note', { at: friday }, note, desk.request).kind).toBe('accepted');
    desk.isInError(id, monday);
    expect(desk.file.record.documents.size).toBe(0);
    expect(wrongInDocuments(desk.file, 'documents', [data.documentId])).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'documents' },
    });
  });

  it('is again the latest version once the one that replaced it was registered in error', () => {
    const desk = new Desk();
    const first = desk.records().data.documentId;
    desk.replaces(first);
    desk.isInError(desk.entryOf(documentRecorded), monday);
    expect(desk.replaces(first).kind).toBe('accepted');
  });
});
