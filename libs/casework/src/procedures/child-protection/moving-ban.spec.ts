import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/specification.js';
import { decisionsIn } from './state.js';
import { at } from './testing/child-case.js';
import { MovingBanCase } from './testing/moving-ban-case.js';
import { mattersInTheWay } from './transfer-state.js';

const since = at('2025-09-01');
const monday = at('2026-03-02');

describe('A temporary moving ban', () => {
  it.each([
    ['the board, or a committee', 'the-board', {}, 'board'],
    ['its chair, where the board can’t be awaited', 'carl', { whyBoardNotAwaited: 'At night.' }, 'chair'],
    ['an appointed member likewise', 'agda', { whyBoardNotAwaited: 'At night.' }, 'appointed-member'],
  ])('is decided by %s', (_, by, why, decidedAs) => {
    const child = new MovingBanCase();
    const on = child.banIsDecided(monday, child.livesInFamilyHome(since), why, { by });
    expect(child.stepOf(on)).toBe('decided');
    const decided = child.events.find(({ type }) => type === 'child-protection/temporary-moving-ban-decided');
    expect(decided?.data).toMatchObject({ decidedAs, decidedBy: by });
  });

  it('is recorded by whoever handles the case, of one of them who decided', () => {
    const child = new MovingBanCase();
    const on = child.livesInFamilyHome(since);
    const doneBy = child.temporaryBan({ doneBy: 'carl', whyBoardNotAwaited: 'At night.' });
    expect(child.gives('decide-temporary-moving-ban', monday, doneBy, { on, by: 'isak' }).kind).toBe(
      'accepted',
    );
    const another = new MovingBanCase();
    const placementId = another.livesInFamilyHome(since);
    const own = another.gives('decide-temporary-moving-ban', monday, another.temporaryBan(), {
      on: placementId,
      by: 'isak',
    });
    expect(refusalOf(own)).toBe('OUT_OF_DELEGATION');
  });

  it('may be decided of a child that lives in a family home with consent, and in no other home', () => {
    const child = new MovingBanCase();
    const on = child.isPlaced(since, 'emergency-home');
    const decided = child.gives('decide-temporary-moving-ban', monday, child.temporaryBan(), {
      on,
      by: 'the-board',
    });
    expect(decided).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
  });

  it('may be decided once care has ended that left the child in its home, and not while it goes on', () => {
    const child = new MovingBanCase();
    const careId = child.isInCare(since);
    const on = child.isPlacedInCare(since, careId);
    const decides = () =>
      child.gives('decide-temporary-moving-ban', monday, child.temporaryBan(), { on, by: 'the-board' });
    expect(refusalOf(decides())).toBe('STATE_CONFLICT');
    child.careIsEnded(at('2026-03-01'), careId);
    expect(child.stepOf(on)).toBe('placement-ended');
    expect(decides().kind).toBe('accepted');
  });

  it('is no answer once the child lives at home again', () => {
    const child = new MovingBanCase();
    const on = child.livesInFamilyHome(since);
    child.placementIsEnded(at('2026-02-02'), on);
    const decided = child.gives('decide-temporary-moving-ban', monday, child.temporaryBan(), {
      on,
      by: 'the-board',
    });
    expect(refusalOf(decided)).toBe('STATE_CONFLICT');
  });

  it('is told to each party, none of whom can appeal it: the court tries it by itself', () => {
    const child = new MovingBanCase();
    const on = child.banIsDecided(monday, child.livesInFamilyHome(since, '2010-05-04'));
    expect(child.deadlinesOf('A8', on).map(({ partyId }) => partyId)).toEqual(
      expect.arrayContaining([child.childId, child.guardianId]),
    );
    child.partiesAreNotified(at('2026-03-03'), on);
    expect(child.deadlinesOf('A8', on).every(({ state }) => state === 'met')).toBe(true);
    expect(child.deadlinesOf('A9', on)).toEqual([]);
    expect(decisionsIn(child.file.details, on)).toMatchObject([{ mayBeAppealed: false }]);
  });

  it('is set aside by the court, also where that had confirmed it', () => {
    const child = new MovingBanCase();
    const on = child.banIsDecided(monday, child.livesInFamilyHome(since));
    child.banIsSubmitted(at('2026-03-03'), on);
    child.banIsConfirmed(at('2026-03-09'), on);
    child.does('record-temporary-ban-annulment', at('2026-03-16'), {}, { by: 'lars', on });
    expect(child.stepOf(on)).toBe('not-confirmed');
    expect(child.deadline('A19-apply', on)).toMatchObject({ state: 'cancelled', misses: [] });
  });

  it('is decided anew once one has ended', () => {
    const child = new MovingBanCase();
    const placementId = child.livesInFamilyHome(since);
    const on = child.banIsDecided(monday, placementId);
    const agreed = { reasons: 'The mother agrees by now.' };
    child.does('end-temporary-moving-ban', at('2026-03-04'), agreed, { by: 'the-board', on });
    const anew = child.banIsDecided(at('2026-03-20'), placementId);
    expect(child.stepOf(anew)).toBe('decided');
  });
});

describe('A moving ban', () => {
  it('is ordered by the court, with or without a temporary one before', () => {
    const child = new MovingBanCase();
    const placementId = child.livesInFamilyHome(since);
    const on = child.banIsAppliedFor(monday, placementId);
    expect(child.stepOf(on)).toBe('applied-for');
    child.banIsOrdered(at('2026-04-07'), on, { until: '2026-12-31' });
    expect(child.banned(on)).toMatchObject({
      placementId,
      standing: { is: 'banned', since: at('2026-04-07'), until: '2026-12-31' },
    });
  });

  it('holds for no time that has gone by', () => {
    const child = new MovingBanCase();
    const on = child.banIsAppliedFor(monday, child.livesInFamilyHome(since));
    const order = { until: '2026-04-06' };
    expect(child.gives('record-moving-ban-order', at('2026-04-07'), order, { on, by: 'lars' })).toMatchObject(
      {
        kind: 'invalid',
        invalid: { field: 'until' },
      },
    );
  });

  it('that the court refuses ends the temporary one too', () => {
    const child = new MovingBanCase();
    const temporaryId = child.banIsDecided(monday, child.livesInFamilyHome(since));
    child.banIsSubmitted(at('2026-03-03'), temporaryId);
    const on = child.banIsAppliedFor(at('2026-03-04'), temporaryId);
    child.does('record-moving-ban-refusal', at('2026-03-16'), {}, { by: 'lars', on });
    expect(child.stepOf(on)).toBe('ban-refused');
    expect(child.stepOf(temporaryId)).toBe('temporary-ban-ended');
  });

  it('is applied for by the board or its committee, also of a decision of before', () => {
    const child = new MovingBanCase();
    const on = child.livesInFamilyHome(since);
    const ahead = child.banApplication({ decidedOn: '2026-03-03' });
    expect(child.gives('apply-for-moving-ban', monday, ahead, { on, by: 'the-board' })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'decidedOn' },
    });
    expect(
      child.gives('apply-for-moving-ban', monday, child.banApplication(), { on, by: 'isak' }).kind,
    ).not.toBe('accepted');
  });

  it('that goes on by decision is told to its parties, who may appeal that', () => {
    const child = new MovingBanCase();
    const on = child.isBanned(monday, child.livesInFamilyHome(since));
    const asked = child.gives('continue-moving-ban', at('2026-04-07'), child.under('26'), {
      on,
      by: 'the-board',
    });
    expect(refusalOf(asked)).toBe('NOT_COMMUNICATED');
    child.decides('continue-moving-ban', at('2026-04-07'), on, child.under('26'));
    child.partiesAreNotified(at('2026-04-08'), on);
    expect(child.deadline('A9', on)).toMatchObject({ nominalDueDate: '2026-04-29' });
  });

  it('is ended by the board, or lifted by a court', () => {
    const child = new MovingBanCase();
    const placementId = child.livesInFamilyHome(since);
    const on = child.isBanned(monday, placementId);
    child.decides('end-moving-ban', at('2026-05-04'), on, child.under('26'));
    expect(child.banned(on).standing).toEqual({ is: 'ended', at: at('2026-05-04') });
    const anew = child.isBanned(at('2026-06-01'), placementId);
    child.does('record-moving-ban-lifted', at('2026-06-15'), {}, { by: 'lars', on: anew });
    expect(child.stepOf(anew)).toBe('ban-ended');
  });

  it('keeps the case with this board', () => {
    const child = new MovingBanCase();
    const on = child.isBanned(monday, child.livesInFamilyHome(since));
    expect(mattersInTheWay(child.file)).toContain(on);
  });

  it('goes on in the file that another was merged into', () => {
    const [ended, surviving] = ['ended', 'surviving'].map((fileId) => new MovingBanCase({}, fileId));
    const on = ended!.isBanned(monday, ended!.livesInFamilyHome(since));
    surviving!.reportArrives(at('2026-03-03'));
    surviving!.takesOver(ended!, at('2026-03-04'));
    expect(surviving!.stepOf(on)).toBe('banned');
    surviving!.banIsConsidered(at('2026-05-04'), on);
    expect(surviving!.last('A19', on)).toMatchObject({ state: 'running', nominalDueDate: '2026-08-04' });
  });

  it('is as it was where its order was registered in error, and the temporary one holds again', () => {
    const child = new MovingBanCase();
    const temporaryId = child.banIsDecided(monday, child.livesInFamilyHome(since));
    child.banIsSubmitted(at('2026-03-03'), temporaryId);
    const on = child.banIsAppliedFor(at('2026-03-04'), temporaryId);
    child.banIsOrdered(at('2026-03-16'), on);
    const entry = child.events.find(({ type }) => type === 'child-protection/moving-ban-ordered');
    const error = { entryId: entry?.id, reason: 'Of the sibling.' };
    child.does('casework/register-in-error', at('2026-03-17'), error, { on, by: 'isak' });
    expect([child.stepOf(on), child.stepOf(temporaryId)]).toEqual(['applied-for', 'submitted']);
    expect(child.temporarilyBanned(temporaryId).standing).toEqual({ is: 'standing' });
    expect(child.deadlinesOf('A19', on).every(({ state }) => state !== 'running')).toBe(true);
  });
});
