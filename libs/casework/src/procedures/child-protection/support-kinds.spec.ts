import { describe, expect, it } from '@jest/globals';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { supportKinds } from './supports.js';
import { supportsByKind } from './supports-by-kind.js';
import { at } from './testing/child-case.js';
import { SupportCase } from './testing/support-case.js';

const monday = at('2026-03-02');
const tuesday = at('2026-03-03');

describe.each(supportKinds)('A support of the kind %s', (support) => {
  const { name, granted, started, ended } = supportsByKind[support];

  it('waits in a matter of its own from the day on which it is granted', () => {
    const child = new SupportCase();
    const on = child.isGranted(monday, support);
    expect(child.file.matters.get(on)).toMatchObject({ kind: name, step: 'granted', openedAt: monday });
    expect(eventsOf(child.events, granted)[0]?.data).toMatchObject({
      from: '2026-03-02',
      suitableAlone: false,
    });
    expect(child.deadline('A21', on).state).toBe('running');
  });

  it('begins, is interrupted, goes on and ends with its result', () => {
    const child = new SupportCase();
    const on = child.isGranted(monday, support);
    child.begins(tuesday, on);
    expect(child.stepOf(on)).toBe('ongoing');
    expect(eventsOf(child.events, started)[0]?.data.consentedBy).toEqual([child.guardianId]);
    child.isInterrupted(at('2026-04-01'), on);
    expect(child.stepOf(on)).toBe('interrupted');
    child.isResumed(at('2026-05-01'), on);
    expect(child.stepOf(on)).toBe('ongoing');
    child.ends(at('2026-06-01'), on);
    expect(child.file.matters.get(on)).toMatchObject({ step: 'ended', closedAt: at('2026-06-01') });
    expect(eventsOf(child.events, ended)[0]?.data).toEqual({ because: 'wished', result: 'Calmer evenings.' });
  });

  it('is arranged anew while it goes on, and while it is interrupted', () => {
    const child = new SupportCase();
    const on = child.isOngoing(monday, support);
    const anew = child.arrangement(support);
    child.does(`change-${name}`, tuesday, anew, { on, by: 'isak' });
    child.isInterrupted(tuesday, on);
    child.does(`change-${name}`, at('2026-03-04'), anew, { on, by: 'isak' });
    expect(child.stepOf(on)).toBe('interrupted');
  });

  it('ends without a result where it never began, and not without one where it had', () => {
    const child = new SupportCase();
    const on = child.isGranted(monday, support);
    child.does(`end-${name}`, tuesday, { because: 'wished' }, { on, by: 'isak' });
    expect(child.stepOf(on)).toBe('ended');
    const begun = child.isOngoing(tuesday, support);
    const outcome = child.gives(
      `end-${name}`,
      at('2026-03-04'),
      { because: 'wished' },
      { on: begun, by: 'isak' },
    );
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field: 'result', fault: 'missing' } });
  });

  it('isn’t ended as if its decision held no longer while it does', () => {
    const child = new SupportCase();
    const on = child.isGranted(monday, support);
    const outcome = child.gives(`end-${name}`, tuesday, { because: 'grant-ended' }, { on, by: 'isak' });
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field: 'because' } });
  });

  it('ends at once when the one guardian withdraws the consent, as of that', () => {
    const child = new SupportCase();
    const on = child.isOngoing(monday, support);
    child.afterwards(
      'record-withdrawn-consent',
      at('2026-03-20'),
      at('2026-03-25'),
      { personId: child.guardianId, support, how: 'phone' },
      { on, by: 'isak' },
    );
    expect(child.file.matters.get(on)).toMatchObject({ step: 'ended', closedAt: at('2026-03-20') });
    expect(eventsOf(child.events, ended)[0]?.data).toEqual({ because: 'consent-withdrawn' });
  });

  it('ends while it is interrupted, too, when the consent is withdrawn', () => {
    const child = new SupportCase();
    const on = child.isOngoing(monday, support);
    child.isInterrupted(tuesday, on);
    child.withdraws(at('2026-03-04'), on, child.guardianId);
    expect(child.stepOf(on)).toBe('ended');
  });

  it('ends likewise when somebody whose consent it takes says no after all', () => {
    const child = new SupportCase();
    const on = child.isOngoing(monday, support);
    const no = { personId: child.guardianId, support, how: 'visit' };
    child.does('record-refused-consent', tuesday, no, { on, by: 'isak' });
    expect(child.stepOf(on)).toBe('ended');
  });

  it('waits on where it hadn’t begun when the consent was withdrawn, and begins once that is given again', () => {
    const child = new SupportCase();
    const on = child.isGranted(monday, support);
    child.withdraws(tuesday, on, child.guardianId);
    expect(child.stepOf(on)).toBe('granted');
    const command = child.arrangement(support);
    const given = { on, by: 'isak' };
    expect(refusalOf(child.gives(`start-${name}`, at('2026-03-04'), command, given))).toBe('MISSING_CONSENT');
    child.consents(at('2026-03-05'), on, child.guardianId, support);
    child.begins(at('2026-03-05'), on);
    expect(child.stepOf(on)).toBe('ongoing');
  });

  it('is as it was once the withdrawal turns out to have been registered in error', () => {
    const child = new SupportCase();
    const on = child.isOngoing(monday, support);
    const [withdrawal] = child.withdraws(tuesday, on, child.guardianId);
    const error = { entryId: withdrawal?.id, reason: 'another-person' };
    child.does('casework/register-in-error', at('2026-03-04'), error, { on, by: 'isak' });
    expect(child.file.matters.get(on)?.closedAt).toBeUndefined();
    expect(child.stands(on).standing.is).toBe('ongoing');
  });
});
