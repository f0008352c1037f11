import { describe, expect, it } from '@jest/globals';
import type { SeenFile } from '../kernel/seen-file.js';
import { LibraryDesk } from '../testing/library-desk.js';
import { lendingLibrary } from '../testing/lending-library.js';
import { allowedAtIntake, allowedIn, type WhatIsAllowed } from './allowed.js';

const at = '2026-03-06T10:00:00+01:00';

function names(commands: readonly { readonly type: string }[]): readonly string[] {
  return commands.map(({ type }) => type.split('/')[1] ?? '');
}

function whyNot({ notNow }: WhatIsAllowed): Readonly<Record<string, string>> {
  return Object.fromEntries(
    notNow.map(({ type, refusal }) => [type.split('/')[1] ?? '', refusal.code] as const),
  );
}

interface Circumstances {
  readonly delegates?: () => boolean;
  readonly sees?: Partial<SeenFile>;
}

function viewed(by = 'desk-clerk', { delegates = () => true, sees = {} }: Circumstances = {}) {
  const desk = new LibraryDesk();
  const request = desk.receives({ at: '2026-03-06T09:00:00+01:00' });
  const { now, actor, municipality, seen } = desk.spec.contextOf(by, at);
  const asking = {
    ...{ now, actor },
    municipality: { ...municipality, delegates },
    seen: seen && { ...seen, ...sees },
  };
  const allowed = (matterId?: string) => allowedIn(lendingLibrary, desk.file, asking)(matterId);
  return { desk, request, allowed, asking };
}

describe('What is allowed now', () => {
  it('on a matter follows its step and the roles of whoever asks', () => {
    const { desk, request, allowed } = viewed();
    const always = ['correct-occurrence', 'register-in-error'];
    expect(names(allowed(request).allowed)).toEqual(['weigh-request', 'grant-sight', ...always]);
    desk.declines(request, { at });
    expect(names(allowed(request).allowed)).toEqual(always);
  });

  it('leaves out why somebody else’s commands of another step aren’t possible, and says why their own aren’t', () => {
    const { desk, request, allowed } = viewed();
    expect(whyNot(allowed(request))).toEqual({
      'decline-request': 'OUT_OF_DELEGATION',
      'lend-book': 'STATE_CONFLICT',
      'assign-handler': 'OUT_OF_DELEGATION',
      'end-sight': 'OUT_OF_DELEGATION',
      'explain-missed-deadline': 'STATE_CONFLICT',
    });
    desk.declines(request, { at });
    expect(whyNot(allowed(request))).toEqual({
      'weigh-request': 'STATE_CONFLICT',
      'lend-book': 'STATE_CONFLICT',
      'grant-sight': 'STATE_CONFLICT',
      'explain-missed-deadline': 'STATE_CONFLICT',
    });
  });

  it('says who may what somebody else may not', () => {
    const { request, allowed } = viewed();
    expect(allowed(request).notNow.find(({ type }) => type.endsWith('decline-request'))).toMatchObject({
      roles: ['unit-manager'],
      refusal: { code: 'OUT_OF_DELEGATION' },
    });
  });

  it("on the file is what concerns no matter, without intake and the system's own commands", () => {
    const { allowed } = viewed();
    expect(names(allowed().allowed)).toEqual(['add-person', 'change-person', 'merge-file']);
    expect(whyNot(allowed())).toEqual({
      'record-person-left': 'STATE_CONFLICT',
      'join-persons': 'STATE_CONFLICT',
      'part-persons': 'STATE_CONFLICT',
      'lift-protection': 'OUT_OF_DELEGATION',
    });
  });

  it('is asked by what time has made of the file, recorded or not', () => {
    const { desk, request, asking } = viewed();
    const explain = 'casework/explain-missed-deadline';
    const onNewDay = { ...asking, now: '2026-03-30T08:00:00.000Z' };
    const isAllowed = ({ allowed }: WhatIsAllowed) => allowed.some(({ type }) => type === explain);
    expect(isAllowed(allowedIn(lendingLibrary, desk.file, asking)(request))).toBe(false);
    expect(isAllowed(allowedIn(lendingLibrary, desk.file, onNewDay)(request))).toBe(true);
  });

  it('is asked by what is on record, also where the clock of whoever asks is behind', () => {
    const { desk, request, asking } = viewed();
    const behind = { ...asking, now: '2026-03-06T07:59:59.999Z' };
    expect(names(allowedIn(lendingLibrary, desk.file, behind)(request).allowed)).toContain('weigh-request');
  });

  it('is nothing on a matter that the file does not have, or that isn’t seen', () => {
    const nothing = { allowed: [], notNow: [] };
    expect(viewed().allowed('elsewhere')).toEqual(nothing);
    const { request, allowed } = viewed('desk-clerk', { sees: { showsMatter: () => false } });
    expect(allowed(request)).toEqual(nothing);
  });

  it('of what acts on more than is seen is that it is barred, to those whose roles may give it', () => {
    const { request, allowed } = viewed('desk-clerk', { sees: { isOpen: false } });
    expect(names(allowed().allowed)).toEqual([]);
    expect(whyNot(allowed())).toEqual({
      'add-person': 'SECRECY_BARRIER',
      'change-person': 'SECRECY_BARRIER',
      'record-person-left': 'SECRECY_BARRIER',
      'join-persons': 'SECRECY_BARRIER',
      'part-persons': 'SECRECY_BARRIER',
      'merge-file': 'SECRECY_BARRIER',
    });
    expect(whyNot(allowed(request))).toMatchObject({ 'grant-sight': 'SECRECY_BARRIER' });
  });

  it('in a file that goes on in another is nothing: it is done there', () => {
    const { desk, request, allowed } = viewed();
    desk.goesOnIn(new LibraryDesk());
    expect(allowed()).toEqual({ allowed: [], notNow: [] });
    expect(allowed(request)).toEqual({ allowed: [], notNow: [] });
  });

  it('at intake says nothing of any file', () => {
    const { asking } = viewed('desk-clerk');
    const { allowed, notNow } = allowedAtIntake(lendingLibrary, { ...asking, seen: undefined });
    expect([names(allowed), notNow]).toEqual([['receive-request'], []]);
    const { asking: reader } = viewed('reader');
    expect(whyNot(allowedAtIntake(lendingLibrary, reader))).toEqual({
      'receive-request': 'OUT_OF_DELEGATION',
    });
  });

  it('is narrowed by the delegation order', () => {
    const { request, allowed } = viewed('head', { delegates: () => false });
    const { allowed: listed, notNow } = allowed(request);
    expect(listed).toEqual([]);
    expect(notNow.every(({ roles }) => roles.length === 0)).toBe(true);
  });
});
