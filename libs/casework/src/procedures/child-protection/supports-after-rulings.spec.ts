import { describe, expect, it } from '@jest/globals';
import { at } from './testing/child-case.js';
import { lastDays } from './testing/placement-case.js';
import { SupportCase } from './testing/support-case.js';

const granted = at('2026-03-02');
const ruled = at('2026-03-20');
const overruled = at('2026-05-04');

/** A contact family that is granted, and begun where it is said so. */
function contactFamily(isBegun: boolean, how: object = {}) {
  const child = new SupportCase();
  const investigationId = child.investigationOf(granted);
  const on = child.isGranted(granted, 'contact-family', how, { on: investigationId });
  if (isBegun) child.begins(granted, on);
  return { child, investigationId, on };
}

/** The same, ended by a decision against those whom it is for. */
function reduced(isBegun = true, how: object = {}) {
  const found = contactFamily(isBegun, how);
  const { child, investigationId, on } = found;
  child.communicationIsWaived(granted, investigationId);
  const against = {
    ...{ legalBasis: ['FL 2017:900 37 §'], reasons: 'What was told was wrong.' },
    ...{ supportId: on, ground: 'misleading-information', becomes: 'ended' },
  };
  child.does('reduce-ongoing-decision', at('2026-03-04'), against, { on: investigationId, by: 'maria' });
  return found;
}

describe('A grant that a court annuls', () => {
  it.each(['annulled', 'sent-back'])('ends the support that rests on it: %s', (outcome) => {
    const { child, investigationId, on } = contactFamily(true);
    child.isRuledOn(ruled, investigationId, outcome);
    expect(child.stepOf(on)).toBe('ended');
    expect(child.stands(on).standing).toEqual({ is: 'ended', at: ruled, because: 'grant-ended' });
    const open = child.file.deadlines
      .values()
      .filter((each) => each.matterId === on && each.state === 'running');
    expect(open.map(({ ruleId }) => ruleId).toSorted()).toEqual(['A20-end', 'A20-ubu-kf']);
  });

  it('leaves nobody waiting for what had not begun', () => {
    const { child, investigationId, on } = contactFamily(false);
    child.isRuledOn(ruled, investigationId, 'annulled');
    expect(child.stepOf(on)).toBe('ended');
    expect(child.deadline('A21', on)).toMatchObject({ state: 'cancelled', misses: [] });
  });

  it.each(['upheld', 'dismissed', 'written-off'])('and no other does: %s', (outcome) => {
    const { child, investigationId, on } = contactFamily(true);
    child.isRuledOn(ruled, investigationId, outcome);
    expect(child.stepOf(on)).toBe('ongoing');
  });

  it('is to be carried out again where a higher court lets it stand after all', () => {
    const { child, investigationId, on } = contactFamily(true);
    const appeal = child.isRuledOn(ruled, investigationId, 'annulled');
    child.courtRules(overruled, appeal, 'changed', 'court-of-appeal');
    expect(child.stepOf(on)).toBe('interrupted');
    expect(lastDays(child.deadlinesOf('A21', on).at(-1)!)).toEqual(['2026-08-04', '2026-08-04']);
    expect(child.deadlinesOf('A20-end', on).at(-1)).toMatchObject({ state: 'cancelled' });
    child.isResumed(at('2026-05-11'), on);
    expect(child.stepOf(on)).toBe('ongoing');
  });

  it('stays over where the support had ended before for another reason', () => {
    const { child, investigationId, on } = contactFamily(true);
    child.ends(at('2026-03-10'), on);
    const appeal = child.isRuledOn(ruled, investigationId, 'annulled');
    child.courtRules(overruled, appeal, 'changed', 'court-of-appeal');
    expect(child.stands(on).standing).toMatchObject({ is: 'ended', because: 'wished' });
  });

  it('is as it was where the ruling was registered in error', () => {
    const { child, investigationId, on } = contactFamily(true);
    const appeal = child.isRuledOn(ruled, investigationId, 'annulled');
    const ended = child.events.findLast(({ type }) => type === 'child-protection/contact-family-ended');
    const error = { entryId: ended?.id, reason: 'Of the sibling.' };
    child.does('casework/register-in-error', at('2026-03-23'), error, { on, by: 'isak' });
    expect(child.stepOf(on)).toBe('ongoing');
    expect(child.stepOf(appeal)).toBe('forwarded');
  });
});

describe('A decision that ended a support and that a court annuls', () => {
  it('has ended nothing: the support is to be resumed within three months (SoL 34:1)', () => {
    const { child, investigationId, on } = reduced();
    expect(child.stepOf(on)).toBe('ended');
    child.isRuledOn(ruled, investigationId, 'annulled');
    expect(child.stepOf(on)).toBe('interrupted');
    expect(lastDays(child.deadlinesOf('A21', on).at(-1)!)).toEqual(['2026-06-20', '2026-06-22']);
    expect(child.file.matters.get(on)?.closedAt).toBeUndefined();
  });

  it('leaves what had not begun to be begun', () => {
    const { child, investigationId, on } = reduced(false);
    child.isRuledOn(ruled, investigationId, 'annulled');
    expect(child.stepOf(on)).toBe('granted');
  });

  it('gives nothing back whose last day has gone by', () => {
    const { child, investigationId, on } = reduced(true, { until: '2026-03-15' });
    child.isRuledOn(ruled, investigationId, 'annulled');
    expect(child.stepOf(on)).toBe('ended');
  });

  it('ends it after all where a higher court lets that stand', () => {
    const { child, investigationId, on } = reduced();
    const appeal = child.isRuledOn(ruled, investigationId, 'annulled');
    child.courtRules(overruled, appeal, 'changed', 'court-of-appeal');
    expect(child.stands(on).standing).toEqual({ is: 'ended', at: overruled, because: 'reduced' });
  });
});
