import { describe, expect, it } from '@jest/globals';
import { LibraryDesk } from '../../testing/library-desk.js';
import { refusalOf } from '../../testing/specification.js';

function assigning() {
  const desk = new LibraryDesk();
  const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
  const assigns = (handlerId: string, on = request, by = 'head') =>
    desk.when('casework/assign-handler', { at: '2026-03-06T10:00:00+01:00', by }, { handlerId }, on);
  return { desk, request, assigns };
}

describe('A handler', () => {
  it('is assigned to a matter in any open step, and brings the unit', () => {
    const { desk, request, assigns } = assigning();
    assigns('archivist');
    expect(desk.file.matters.get(request)).toMatchObject({ handlerId: 'archivist', unitId: 'archive' });
    desk.weighs(request, { at: '2026-03-06T09:30:00+01:00', by: 'head' });
    assigns('desk-clerk');
    expect(desk.file.matters.get(request)).toMatchObject({ handlerId: 'desk-clerk', unitId: 'desk' });
  });

  it('is not assigned to a closed matter', () => {
    const { desk, request, assigns } = assigning();
    desk.declines(request, { at: '2026-03-06T09:30:00+01:00' });
    expect(refusalOf(assigns('desk-clerk'))).toBe('STATE_CONFLICT');
  });

  it('needs the degree where somebody assesses or investigates (SoL 2025:400 25:1)', () => {
    const { desk, request, assigns } = assigning();
    expect(refusalOf(assigns('trainee'))).toBe('NOT_QUALIFIED');
    desk.weighs(request, { at: '2026-03-06T09:30:00+01:00' });
    const loan = desk.lends(request, { at: '2026-03-06T09:40:00+01:00' });
    expect(assigns('trainee', loan).kind).toBe('accepted');
  });

  it('holds a role now, in an open unit', () => {
    const { assigns } = assigning();
    for (const nobody of ['stranger', 'lent-out']) {
      expect(assigns(nobody)).toMatchObject({ kind: 'invalid', invalid: { field: 'handlerId' } });
    }
  });

  it('holds a role in which files are worked with: who can open none is told of none', () => {
    const { assigns } = assigning();
    expect(assigns('reader')).toMatchObject({
      kind: 'invalid',
      invalid: {
        field: 'handlerId',
        expected: { en: 'somebody in one of the roles intake-worker, unit-manager' },
      },
    });
  });

  it('is somebody else than before', () => {
    const { assigns } = assigning();
    assigns('desk-clerk');
    expect(refusalOf(assigns('desk-clerk'))).toBe('STATE_CONFLICT');
  });

  it('is assigned by those who may', () => {
    const { request, assigns } = assigning();
    expect(refusalOf(assigns('desk-clerk', request, 'desk-clerk'))).toBe('OUT_OF_DELEGATION');
  });
});
