import { describe, expect, it } from '@jest/globals';
import { isOpen } from '../../kernel/index.js';
import { refusalOf } from '../../testing/specification.js';
import { followUpOf } from './follow-up-state.js';
import { at } from './testing/child-case.js';
import { CareCase } from './testing/care-case.js';
import { lastDays, statesOf } from './testing/placement-case.js';

/** Days counted by hand from LVU 1990:52 21 b–c §§ and Lag 1930:173, apart from the code. */

const ended = at('2026-06-01');

/** A child that was cared for until a day. */
function caredFor(until = ended, how: Parameters<CareCase['isInCare']>[1] = {}, since = at('2026-03-06')) {
  const child = new CareCase();
  const on = child.isInCare(since, how);
  child.careIsEnded(until, on);
  const begins = (day: string, changes: object = {}, giving: object = {}) =>
    child.gives(
      'follow-up-after-care',
      day,
      { informed: [child.guardianId], ...changes },
      { on, by: 'maria', ...giving },
    );
  return { child, on, begins };
}

describe('The end of a care of somebody under 18', () => {
  it('leaves a follow-up to begin, which shows until it has begun', () => {
    const { child, on, begins } = caredFor();
    expect(child.deadline('A14-begin', on)).toMatchObject({
      state: 'running',
      force: 'target',
      immediate: true,
      nominalDueDate: '2026-06-02',
      source: 'LVU 1990:52 21 b §',
    });
    child.timeReaches(at('2026-06-03'));
    expect(child.deadline('A14-begin', on)).toMatchObject({ state: 'missed' });
    expect(begins(at('2026-06-04')).kind).toBe('accepted');
    expect(child.deadline('A14-begin', on)).toMatchObject({ state: 'met', onTime: false });
  });

  it.each([
    ['on a Friday', '2026-06-12', '2026-06-15'],
    ['before Midsummer Eve', '2026-06-18', '2026-06-22'],
    ['under the act of 2001', '2024-09-02', '2024-09-03'],
  ])('%s leaves it to the next working day', (_, until, due) => {
    const { child, on } = caredFor(at(until), {}, at(until < '2025-07-01' ? '2024-03-04' : '2026-03-06'));
    expect(child.deadline('A14-begin', on).nominalDueDate).toBe(due);
  });

  it('leaves it too where a court ended the care', () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-03-06'));
    child.does('record-care-ended-by-court', ended, {}, { by: 'lars', on });
    expect(child.deadline('A14-begin', on)).toMatchObject({ state: 'running', nominalDueDate: '2026-06-02' });
  });

  it('leaves none where the care never began', () => {
    const child = new CareCase();
    const on = child.isOrderedWithoutCustody(at('2026-03-06'), at('2026-03-09'));
    child.careIsEnded(at('2026-03-10'), on);
    expect(child.deadlinesOf('A14-begin', on)).toEqual([]);
    const begun = child.gives(
      'follow-up-after-care',
      at('2026-03-11'),
      { informed: [] },
      { on, by: 'maria' },
    );
    expect(refusalOf(begun)).toBe('STATE_CONFLICT');
  });

  it.each([
    ['the day before the birthday', '2026-06-01', 1, 'accepted'],
    ['on the birthday', '2026-06-02', 0, 'refused'],
  ] as const)('at 18 leaves none: ended %s', (_, until, count, kind) => {
    const { child, on, begins } = caredFor(at(until), { basis: ['own-behaviour'], born: '2008-06-02' });
    expect(child.deadlinesOf('A14-begin', on)).toHaveLength(count);
    expect(begins(at('2026-06-03'), { informed: [child.childId] }).kind).toBe(kind);
  });

  it('leaves none where the law ended it at 18', () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-01-07'), { born: '2008-06-02' });
    child.timeReaches(at('2026-06-05'));
    expect(child.stepOf(on)).toBe('care-ended');
    expect(child.deadlinesOf('A14-begin', on)).toEqual([]);
  });

  it('follows what becomes known of the birth afterwards', () => {
    const { child, on, begins } = caredFor();
    const born = (birthDate: string) => ({
      personId: child.childId,
      person: { birthDate, birthDateIs: 'estimated' },
    });
    child.does('casework/change-person', at('2026-06-01', '12:00'), born('2008-05-04'), { by: 'maria' });
    expect(child.deadline('A14-begin', on)).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.explained(child.deadline('A14-begin', on))).toContain('had turned 18');
    expect(refusalOf(begins(at('2026-06-01', '13:00')))).toBe('AGE_RULE');
    child.does('casework/change-person', at('2026-06-02'), born('2009-05-04'), { by: 'maria' });
    expect(statesOf(child, 'A14-begin', on)).toEqual(['cancelled', 'running']);
  });

  it('in error leaves none', () => {
    const { child, on } = caredFor();
    const entry = child.events.find(({ type }) => type === 'child-protection/care-ended');
    const error = { entryId: entry?.id, reason: 'Another child.' };
    child.does('casework/register-in-error', at('2026-06-01', '12:00'), error, { on, by: 'isak' });
    expect(child.stepOf(on)).toBe('in-care');
    expect(child.deadlinesOf('A14-begin', on).filter(isOpen)).toEqual([]);
  });
});

describe('Following a child up after care', () => {
  it.each([
    ['on a Tuesday', '2026-06-02', '2026-12-02', '2026-12-02'],
    ['to the last of February, a Sunday', '2026-08-31', '2027-02-28', '2027-03-01'],
    ['to Christmas Eve', '2026-06-24', '2026-12-24', '2026-12-28'],
    ['under the act of 2025 before its change', '2025-10-06', '2026-04-06', '2026-04-07'],
    ['under the act of 2001', '2024-09-03', '2025-03-03', '2025-03-03'],
    ['over the turn of the law on 1 July 2025', '2025-06-03', '2025-12-03', '2025-12-03'],
  ])('ends within six months from its beginning: %s', (_, day, nominal, latest) => {
    const since = day < '2026' ? '2024-03-04' : '2026-03-06';
    const { child, on } = caredFor(at(day), {}, at(since));
    const followUpId = child.isFollowedUpAfterCare(at(day, '12:00'), on);
    expect(child.stepOf(followUpId)).toBe('following-up');
    expect(lastDays(child.deadline('A14', followUpId))).toEqual([nominal, latest]);
    expect(child.deadline('A14', followUpId)).toMatchObject({ force: 'statutory' });
    expect(child.deadline('A14-begin', on)).toMatchObject({ state: 'met', onTime: true });
  });

  it('keeps its six months when the law turns while it goes on', () => {
    const { child, on } = caredFor(at('2025-06-03'), {}, at('2024-12-02'));
    const followUpId = child.isFollowedUpAfterCare(at('2025-06-03', '12:00'), on);
    child.timeReaches(at('2025-07-02'));
    expect(statesOf(child, 'A14', followUpId)).toEqual(['running']);
  });

  it('counts from when it was begun, where that is recorded later', () => {
    const { child, on } = caredFor();
    const told = { informed: [child.guardianId] };
    child.afterwards('follow-up-after-care', at('2026-06-02'), at('2026-06-08'), told, { on, by: 'maria' });
    const [followUpId = ''] = child.file.details.followUps.ids();
    expect(followUpOf(child.file.details, { matterId: followUpId })).toMatchObject({
      afterId: on,
      countsFrom: at('2026-06-02'),
    });
    expect(child.deadline('A14', followUpId).nominalDueDate).toBe('2026-12-02');
    expect(child.deadline('A14-begin', on)).toMatchObject({ state: 'met', onTime: true });
  });

  it('can’t have begun before the care ended', () => {
    const { child, on } = caredFor();
    const told = { informed: [child.guardianId] };
    const early = child.afterwards('follow-up-after-care', at('2026-05-29'), at('2026-06-08'), told, {
      on,
      by: 'maria',
    });
    expect(early.kind).not.toBe('accepted');
    child.isFollowedUpAfterCare(at('2026-06-08'), on);
    const [followUpId = ''] = child.file.details.followUps.ids();
    const entry = child.events.find(({ type }) => type === 'child-protection/follow-up-after-care-begun');
    const corrected = { entryId: entry?.id, happenedAt: at('2026-05-29'), reason: 'A slip.' };
    const outcome = child.gives('casework/correct-occurrence', at('2026-06-09'), corrected, {
      on: followUpId,
      by: 'maria',
    });
    expect(outcome.kind).not.toBe('accepted');
  });

  it('is told to guardians, and to the child from 15', () => {
    const { child, begins } = caredFor(ended, { born: '2011-06-02' });
    expect(refusalOf(begins(at('2026-06-01', '12:00'), { informed: [] }))).toBe('GROUND_REQUIRED');
    expect(refusalOf(begins(at('2026-06-02')))).toBe('GROUND_REQUIRED');
    expect(begins(at('2026-06-02'), { informed: [child.guardianId, child.childId] }).kind).toBe('accepted');
  });

  it('is done once for a care', () => {
    const { child, on, begins } = caredFor();
    child.isFollowedUpAfterCare(at('2026-06-02'), on);
    expect(refusalOf(begins(at('2026-06-03')))).toBe('ALREADY_OPEN');
  });

  it('is met by its end, with contacts and talks on the way', () => {
    const { child, on } = caredFor();
    const followUpId = child.isFollowedUpAfterCare(at('2026-06-02'), on);
    const talk = { how: 'meeting', guardians: 'none', views: 'Sleeps well.' };
    child.does('record-follow-up-talk', at('2026-08-03'), talk, { on: followUpId, by: 'isak' });
    const end = { findings: 'All is well.', informed: [child.guardianId] };
    child.does('end-follow-up', at('2026-12-02', '23:59'), end, { on: followUpId, by: 'isak' });
    expect(child.deadline('A14', followUpId)).toMatchObject({ state: 'met', onTime: true });
  });

  it('goes on past an 18th birthday that comes before its end', () => {
    const { child, on } = caredFor(at('2026-06-01'), { basis: ['own-behaviour'], born: '2008-06-02' });
    child.timeReaches(at('2026-06-05'));
    const told = { informed: [child.childId] };
    child.does('follow-up-after-care', at('2026-06-05'), told, { on, by: 'maria' });
    expect(child.deadline('A14-begin', on)).toMatchObject({ state: 'met', onTime: false });
  });
});

describe('An investigation that is opened after the care', () => {
  it('looks at the child in the place of a follow-up that hadn’t begun', () => {
    const { child, on, begins } = caredFor();
    child.investigationIsClosedAndAnother(at('2026-06-01', '12:00'), at('2026-06-02'));
    expect(child.deadline('A14-begin', on)).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.explained(child.deadline('A14-begin', on))).toContain('looks at the child instead');
    expect(refusalOf(begins(at('2026-06-03')))).toBe('STATE_CONFLICT');
  });

  it('ends one that goes on', () => {
    const { child, on } = caredFor();
    const followUpId = child.isFollowedUpAfterCare(at('2026-06-01', '11:00'), on);
    child.investigationIsClosedAndAnother(at('2026-06-01', '12:00'), at('2026-06-02'));
    expect(child.stepOf(followUpId)).toBe('overtaken');
    expect(child.deadline('A14', followUpId)).toMatchObject({ state: 'cancelled', misses: [] });
  });

  it('leaves the follow-up owed where it was registered in error', () => {
    const { child, on, begins } = caredFor();
    const anew = child.investigationIsClosedAndAnother(at('2026-06-01', '12:00'), at('2026-06-02'));
    const entry = child.events.findLast(({ type }) => type === 'child-protection/investigation-opened');
    const error = { entryId: entry?.id, reason: 'Another child.' };
    child.does('casework/register-in-error', at('2026-06-02', '12:00'), error, { on: anew, by: 'isak' });
    expect(child.last('A14-begin', on)).toMatchObject({ state: 'running', nominalDueDate: '2026-06-02' });
    expect(begins(at('2026-06-02', '13:00')).kind).toBe('accepted');
  });

  it('is not one that went on already when the care ended', () => {
    const { child, on, begins } = caredFor();
    expect(child.file.details.investigations.values().some(({ closedAt }) => closedAt === undefined)).toBe(
      true,
    );
    expect(child.deadline('A14-begin', on).state).toBe('running');
    expect(begins(at('2026-06-02')).kind).toBe('accepted');
  });
});

describe('A reunion that has to be prepared', () => {
  it('lets the follow-up wait until it has come about, by a day that is kept to', () => {
    const { child, on, begins } = caredFor();
    child.reunionIsAwaited(at('2026-06-01', '11:00'), on, '2026-08-14');
    expect(child.deadline('A14-begin', on)).toMatchObject({ state: 'cancelled', misses: [] });
    expect(child.explained(child.deadline('A14-begin', on))).toContain('being prepared');
    expect(child.deadline('A14-reunion', on)).toMatchObject({
      state: 'running',
      nominalDueDate: '2026-08-14',
    });
    expect(refusalOf(begins(at('2026-06-02')))).toBe('STATE_CONFLICT');
    child.does('end-wait-for-reunion', at('2026-08-10'), { because: 'reunited' }, { on, by: 'isak' });
    expect(child.deadline('A14-reunion', on)).toMatchObject({ state: 'met', onTime: true });
    expect(child.last('A14-begin', on)).toMatchObject({ state: 'running', nominalDueDate: '2026-08-11' });
    const followUpId = child.isFollowedUpAfterCare(at('2026-08-11'), on);
    expect(child.deadline('A14', followUpId).nominalDueDate).toBe('2027-02-11');
  });

  it('is put off to another day, or is missed where nobody says anything', () => {
    const { child, on } = caredFor();
    child.reunionIsAwaited(at('2026-06-01', '11:00'), on, '2026-08-14');
    child.reunionIsAwaited(at('2026-08-13'), on, '2026-09-30');
    expect(statesOf(child, 'A14-reunion', on)).toEqual(['superseded', 'running']);
    child.timeReaches(at('2026-10-02'));
    expect(child.last('A14-reunion', on)).toMatchObject({ state: 'missed', nominalDueDate: '2026-09-30' });
    child.does('end-wait-for-reunion', at('2026-10-05'), { because: 'given-up' }, { on, by: 'isak' });
    expect(child.last('A14-reunion', on)).toMatchObject({ state: 'met', onTime: false });
    expect(child.last('A14-begin', on)).toMatchObject({ state: 'running', nominalDueDate: '2026-10-06' });
  });

  it('isn’t expected on a day that has gone by', () => {
    const { child, on } = caredFor();
    const waiting = { prepared: 'Longer weekends at home.', expectedOn: '2026-05-31' };
    expect(
      child.gives('wait-for-reunion', at('2026-06-01', '11:00'), waiting, { on, by: 'isak' }),
    ).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'expectedOn' },
    });
  });

  it('that turns out to have been in error leaves the follow-up owed from the end of the care', () => {
    const { child, on } = caredFor();
    child.reunionIsAwaited(at('2026-06-01', '11:00'), on, '2026-08-14');
    const entry = child.events.find(({ type }) => type === 'child-protection/reunion-awaited');
    const error = { entryId: entry?.id, reason: 'Of the sibling.' };
    child.does('casework/register-in-error', at('2026-06-01', '12:00'), error, { on, by: 'isak' });
    expect(child.deadlinesOf('A14-reunion', on).filter(isOpen)).toEqual([]);
    expect(child.last('A14-begin', on)).toMatchObject({ state: 'running', nominalDueDate: '2026-06-02' });
  });

  it('isn’t corrected to a time after the follow-up that it led to', () => {
    const { child, on } = caredFor();
    child.reunionIsAwaited(at('2026-06-01', '11:00'), on, '2026-08-14');
    child.does('end-wait-for-reunion', at('2026-08-10'), { because: 'reunited' }, { on, by: 'isak' });
    child.isFollowedUpAfterCare(at('2026-08-11'), on);
    const entry = child.events.find(({ type }) => type === 'child-protection/wait-for-reunion-ended');
    const corrects = (happenedAt: string) =>
      child.gives(
        'casework/correct-occurrence',
        at('2026-08-20'),
        { entryId: entry?.id, happenedAt, reason: 'A slip.' },
        { on, by: 'isak' },
      );
    expect(corrects(at('2026-08-12')).kind).not.toBe('accepted');
    expect(corrects(at('2026-08-09')).kind).toBe('accepted');
  });
});

describe('Files of one child, of which one was in care', () => {
  it('leave the follow-up owed where they are merged', () => {
    const [ended, surviving] = ['ended', 'surviving'].map((fileId) => new CareCase({}, fileId));
    const on = ended!.isInCare(at('2026-03-06'));
    ended!.careIsEnded(at('2026-06-01'), on);
    surviving!.reportArrives(at('2026-06-01', '11:00'));
    surviving!.takesOver(ended!, at('2026-06-01', '12:00'));
    expect(surviving!.last('A14-begin', on)).toMatchObject({
      state: 'running',
      nominalDueDate: '2026-06-02',
    });
    const followUpId = surviving!.isFollowedUpAfterCare(at('2026-06-02'), on);
    expect(surviving!.last('A14-begin', on)).toMatchObject({ state: 'met', onTime: true });
    expect(surviving!.deadline('A14', followUpId).nominalDueDate).toBe('2026-12-02');
  });
});
