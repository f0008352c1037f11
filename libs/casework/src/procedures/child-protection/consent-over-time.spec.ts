import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { at } from './testing/child-case.js';
import { PlacementCase } from './testing/placement-case.js';
import { SupportCase } from './testing/support-case.js';

const refused = { kind: 'refused', refusal: { code: 'MISSING_CONSENT' } };

function closed(child: SupportCase, day: Instant, on: string): void {
  child.closingIsPrepared(day, on);
  child.does('close-with-support', day, child.closing(), { on, by: 'maria' });
}

describe('A consent is to what is decided in its investigation (SoL 21:1)', () => {
  /** Talks that were consented to, given and ended in the spring of 2026; and a new investigation three years later. */
  function yearsLater() {
    const child = new SupportCase();
    const first = child.investigationOf(at('2026-01-12'));
    const talks = child.isOngoing(at('2026-01-12'), 'supportive-talks', {}, { on: first });
    closed(child, at('2026-01-13'), first);
    child.ends(at('2026-03-12'), talks);
    const on = child.investigationOf(at('2029-05-02'));
    child.childIsAsked(at('2029-05-02'), on, { by: 'isak' });
    const grants = (day: string) =>
      child.gives('grant-support', at(day), child.granting({ from: day }), { on, by: 'maria' });
    return { child, on, grants };
  }

  it('and no yes to the same support three years later', () => {
    const { child, on, grants } = yearsLater();
    expect(grants('2029-05-03')).toMatchObject(refused);
    child.consents(at('2029-05-04'), on, child.guardianId);
    expect(grants('2029-05-04').kind).toBe('accepted');
  });

  it('nor does the board overrule a guardian on what the other agreed to then (FB 6:13 a)', () => {
    const { child, on } = yearsLater();
    child.does('casework/add-person', at('2029-05-02'), { role: 'guardian', person: { name: 'Berit' } });
    const berit =
      Object.values(child.file.persons).findLast(({ role }) => role === 'guardian')?.personId ?? '';
    const command = {
      legalBasis: ['FB 1949:381 6:13 a'],
      reasons: 'The child needs it.',
      guardianId: berit,
      support: 'supportive-talks',
    };
    const outcome = child.gives('overrule-guardian', at('2029-05-03'), command, { on, by: 'the-board' });
    expect(outcome.kind).toBe('refused');
  });

  it('and counts in one that carries it on within thirty days', () => {
    const child = new SupportCase();
    const first = child.investigationOf(at('2026-03-02'));
    child.consents(at('2026-03-03'), first, child.guardianId);
    child.investigationIsClosed(at('2026-03-04'), first);
    const reportId = child.assessedReport(at('2026-03-20'));
    const on = child.investigationIsOpened(at('2026-03-20'), reportId, { continues: first });
    child.childIsAsked(at('2026-03-20'), on, { by: 'isak' });
    const command = child.granting({ from: '2026-03-21' });
    expect(child.gives('grant-support', at('2026-03-21'), command, { on, by: 'maria' }).kind).toBe(
      'accepted',
    );
  });

  it('so that a support that goes on keeps it, whatever is agreed to in the next', () => {
    const child = new SupportCase();
    const first = child.investigationOf(at('2026-01-12'));
    const talks = child.isOngoing(at('2026-01-12'), 'supportive-talks', {}, { on: first });
    closed(child, at('2026-01-13'), first);
    const next = child.investigationOf(at('2026-09-01'));
    child.consents(at('2026-09-02'), next, child.guardianId);
    child.isInterrupted(at('2026-09-03'), talks);
    child.isResumed(at('2026-09-10'), talks);
    child.withdraws(at('2026-09-20'), talks, child.guardianId);
    expect(child.stepOf(talks)).toBe('ended');
    child.childIsAsked(at('2026-09-21'), next, { by: 'isak' });
    const command = child.granting({ from: '2026-09-21' });
    expect(child.gives('grant-support', at('2026-09-21'), command, { on: next, by: 'maria' })).toMatchObject(
      refused,
    );
  });

  it('and to a family home years ago is none to another placement there', () => {
    const child = new PlacementCase();
    const first = child.investigationOf(at('2026-01-12'));
    const on = child.isPlaced(at('2026-01-12'), 'family-home', { on: first });
    child.closesWithSupport(at('2026-01-13'), first);
    child.placementIsEnded(at('2026-06-12'), on);
    const second = child.investigationOf(at('2029-05-02'));
    child.childIsHeard(at('2029-05-02'), second);
    const day = at('2029-05-03');
    const grants = () =>
      child.gives('grant-family-home', day, child.placing(day), { on: second, by: 'the-board' });
    expect(grants()).toMatchObject(refused);
    child.isConsentedTo(day, second, 'family-home');
    expect(grants().kind).toBe('accepted');
  });

  it('and holds in a placement while that lasts: another home of the form is decided on by it', () => {
    const child = new PlacementCase();
    const first = child.investigationOf(at('2026-01-12'));
    const on = child.isPlaced(at('2026-01-12'), 'family-home', { on: first });
    child.closesWithSupport(at('2026-01-13'), first);
    child.childIsHeard(at('2027-02-01'), on);
    const day = at('2027-02-02');
    const grants = child.gives('grant-family-home', day, child.placing(day), { on, by: 'the-board' });
    expect(grants.kind).toBe('accepted');
  });
});

describe('A consent that was taken back, and a clerk who registers it on 20 February', () => {
  const recorded = at('2026-02-20');

  function withdraws(child: SupportCase, on: string, day: string, personId = child.guardianId) {
    const said = { personId, support: 'supportive-talks', how: 'phone' };
    return child.afterwards('record-withdrawn-consent', at(day), recorded, said, { on, by: 'isak' });
  }

  it('before the support began all the same: somebody has to look into it (A-consent)', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-02-02'));
    child.begins(at('2026-02-10'), on);
    expect(withdraws(child, on, '2026-02-05').kind).toBe('accepted');
    expect(child.deadlinesOf('A-consent', on).map(({ state }) => state)).toEqual(['running']);
  });

  it('before a talk that was held all the same: the talk was held, and the support ends as it becomes known', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-02-02'));
    child.isGiven(at('2026-02-12'), on);
    expect(withdraws(child, on, '2026-02-05').kind).toBe('accepted');
    expect(child.stands(on).standing).toMatchObject({ is: 'ended', at: recorded });
    expect(child.current).toEqual(child.file);
  });

  it('before it was resumed: likewise', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-02-02'));
    child.isInterrupted(at('2026-02-10'), on);
    child.isResumed(at('2026-02-15'), on);
    expect(withdraws(child, on, '2026-02-12').kind).toBe('accepted');
    expect(child.stands(on).standing).toMatchObject({ is: 'ended', at: recorded });
  });

  it('and nothing given since: it ended on that day', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-02-02'));
    expect(withdraws(child, on, '2026-02-05').kind).toBe('accepted');
    expect(child.stands(on).standing).toMatchObject({ is: 'ended', at: at('2026-02-05') });
  });

  it('and given again before the talk: it goes on', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-02-02'));
    child.consents(at('2026-02-08'), on, child.guardianId, 'supportive-talks', { by: 'isak' });
    child.isGiven(at('2026-02-12'), on);
    expect(withdraws(child, on, '2026-02-05').kind).toBe('accepted');
    expect(child.stands(on).standing).toMatchObject({ is: 'ongoing' });
  });

  it('before somebody ended it for another reason: that end stands', () => {
    const child = new SupportCase();
    const on = child.isOngoing(at('2026-02-02'));
    child.ends(at('2026-02-12'), on);
    expect(withdraws(child, on, '2026-02-05').kind).toBe('accepted');
    expect(child.stands(on).standing).toMatchObject({ is: 'ended', at: at('2026-02-12') });
  });
});

describe('Between consent, grant and start', () => {
  const add = (child: SupportCase, day: string, person: object) => {
    child.does('casework/add-person', at(day), { role: 'guardian', person }, { by: 'maria' });
    return Object.values(child.file.persons).findLast(({ role }) => role === 'guardian')?.personId ?? '';
  };
  const starts = (child: SupportCase, on: string, day: string) =>
    child.gives(child.named('start', on), at(day), child.arrangement(child.stands(on).support), {
      on,
      by: 'isak',
    });

  it('a guardian who joins has to consent too', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-02-02'));
    const berit = add(child, '2026-02-05', { name: 'Berit', custodyFrom: '2026-02-04' });
    expect(starts(child, on, '2026-02-06')).toMatchObject(refused);
    child.consents(at('2026-02-07'), on, berit, 'supportive-talks', { by: 'isak' });
    expect(starts(child, on, '2026-02-07').kind).toBe('accepted');
  });

  it('custody that is transferred takes the consent with it: whoever has it now is asked', () => {
    const child = new SupportCase();
    const on = child.isGranted(at('2026-02-02'));
    const gunnar = child.guardianId;
    const change = { personId: gunnar, person: { custodyTo: '2026-02-03' } };
    child.does('casework/change-person', at('2026-02-05'), change, { by: 'maria' });
    const berit = add(child, '2026-02-05', { name: 'Berit', custodyFrom: '2026-02-04' });
    expect(starts(child, on, '2026-02-06')).toMatchObject(refused);
    child.consents(at('2026-02-07'), on, berit, 'supportive-talks', { by: 'isak' });
    expect(starts(child, on, '2026-02-07').kind).toBe('accepted');
  });

  it('a child that turns 15 has to want a contact person itself (SoL 13:7)', () => {
    const child = new SupportCase();
    child.investigationOfChild(at('2026-02-02'), { birthDate: '2011-02-06' });
    const on = child.isGranted(at('2026-02-03'), 'contact-person');
    expect(starts(child, on, '2026-02-06')).toMatchObject(refused);
    child.consents(at('2026-02-06', '11:00'), on, child.childId, 'contact-person', { by: 'isak' });
    expect(starts(child, on, '2026-02-07').kind).toBe('accepted');
  });

  it('somebody who turns 18 consents alone, and no guardian for them', () => {
    const child = new SupportCase();
    child.investigationOfChild(at('2026-02-02'), { birthDate: '2008-02-06' });
    const on = child.isGranted(at('2026-02-03'));
    expect(starts(child, on, '2026-02-06')).toMatchObject(refused);
    child.consents(at('2026-02-07'), on, child.childId, 'supportive-talks', { by: 'isak' });
    expect(starts(child, on, '2026-02-07').kind).toBe('accepted');
  });
});
