import { describe, expect, it } from '@jest/globals';
import { requestReceived } from '../../testing/lending-library.js';
import { LibraryDesk } from '../../testing/library-desk.js';
import { refusalOf } from '../../testing/specification.js';
import { catalogueOf } from '../catalogue.js';

const at = '2026-03-06T10:00:00+01:00';

function merges(desk: LibraryDesk, intoFileId = 'file-2') {
  return desk.when('casework/merge-file', { at }, { intoFileId, reason: 'The same borrower.' });
}

describe('A file merged into another', () => {
  it('points there and takes no more commands', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
    desk.declines(request, { at: '2026-03-06T09:30:00+01:00' });
    expect(merges(desk).kind).toBe('accepted');
    expect(desk.file.mergedInto).toBe('file-2');
    expect(refusalOf(desk.when('casework/add-person', { at }, { role: 'other', person: {} }))).toBe(
      'STATE_CONFLICT',
    );
  });

  it('is refused while clocks run: its matters are closed or moved first', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
    expect(refusalOf(merges(desk))).toBe('STATE_CONFLICT');
    const moved = { entryId: desk.entryOf(requestReceived), reason: 'Belongs there.', moveTo: 'file-2' };
    desk.given('casework/register-in-error', { at }, moved, request);
    expect(merges(desk).kind).toBe('accepted');
  });

  it('goes into another file, which it names', () => {
    const desk = new LibraryDesk();
    const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
    desk.declines(request, { at: '2026-03-06T09:30:00+01:00' });
    expect(merges(desk, desk.spec.fileId)).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'intoFileId' },
    });
    const command = catalogueOf(desk.spec.procedure).commands.get('casework/merge-file');
    expect(command?.subjects?.({ intoFileId: 'file-2', reason: '' } as object)).toEqual([
      { fileId: 'file-2' },
    ]);
  });
});
