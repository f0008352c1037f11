import { describe, expect, it } from '@jest/globals';
import { LibraryDesk } from '../testing/library-desk.js';
import { lendingLibrary } from '../testing/lending-library.js';
import { allowedCommands } from './allowed.js';

const at = '2026-03-06T10:00:00+01:00';

function names(commands: readonly { readonly type: string }[]): readonly string[] {
  return commands.map(({ type }) => type.split('/')[1] ?? '');
}

function viewed(by = 'desk-clerk', delegates = () => true) {
  const desk = new LibraryDesk();
  const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
  const { actor, municipality, seen } = desk.spec.contextOf(by, at);
  const viewer = { actor, municipality: { ...municipality, delegates }, seen };
  const allowed = (matterId?: string) => allowedCommands(lendingLibrary, desk.file, viewer, matterId);
  return { desk, request, allowed };
}

describe('What is allowed now', () => {
  it('on a matter follows its step', () => {
    const { desk, request, allowed } = viewed();
    const corrections = ['explain-missed-deadline', 'correct-occurrence', 'register-in-error'];
    expect(names(allowed(request))).toEqual([
      'weigh-request',
      'decline-request',
      'assign-handler',
      'grant-sight',
      'end-sight',
      ...corrections,
    ]);
    desk.declines(request, { at });
    expect(names(allowed(request))).toEqual(corrections);
  });

  it("on the file is what concerns no matter, without intake and the system's own commands", () => {
    expect(names(viewed().allowed())).toEqual([
      'add-person',
      'change-person',
      'record-person-left',
      'lift-protection',
      'merge-file',
    ]);
  });

  it('is nothing on a matter that the file does not have', () => {
    expect(viewed().allowed('elsewhere')).toEqual([]);
  });

  it('in a file that goes on in another is nothing: it is done there', () => {
    const { desk, request, allowed } = viewed();
    desk.goesOnIn(new LibraryDesk());
    expect(allowed()).toEqual([]);
    expect(allowed(request)).toEqual([]);
  });

  it('says who may, and whether that is the viewer', () => {
    const { request, allowed } = viewed();
    expect(allowed(request).slice(0, 3)).toMatchObject([
      { roles: ['intake-worker', 'unit-manager'], mayGive: true },
      { roles: ['unit-manager'], mayGive: false },
      {
        roles: ['unit-manager'],
        mayGive: false,
        refusals: [
          { code: 'NOT_QUALIFIED' },
          { code: 'STATE_CONFLICT' },
          { code: 'OUT_OF_DELEGATION' },
          { code: 'GROUND_REQUIRED' },
        ],
      },
    ]);
  });

  it('is narrowed by the delegation order', () => {
    const { request, allowed } = viewed('head', () => false);
    expect(allowed(request).every(({ roles, mayGive }) => roles.length === 0 && !mayGive)).toBe(true);
  });
});
