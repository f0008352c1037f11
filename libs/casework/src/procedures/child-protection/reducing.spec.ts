import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/specification.js';
import { at } from './testing/child-case.js';
import { SupportCase } from './testing/support-case.js';

const monday = at('2026-03-02');
const tuesday = at('2026-03-03');

function reduction(supportId: string, changes: object = {}) {
  return {
    legalBasis: ['SoL 2025:400 14:9'],
    reasons: 'The child lives with an aunt now.',
    supportId,
    ground: 'substantially-changed',
    becomes: 'ended',
    ...changes,
  };
}

/** A support that goes on, in an investigation whose parties are heard. */
function ongoing(how: object = {}, begun = monday) {
  const child = new SupportCase();
  const investigationId = child.investigationOf(begun);
  const on = child.isOngoing(begun, 'contact-family', how, { on: investigationId });
  child.communicationIsWaived(begun, investigationId);
  const reduces = (changes: object = {}, day = tuesday) =>
    child.gives('reduce-ongoing-decision', day, reduction(on, changes), { on: investigationId, by: 'maria' });
  return { child, on, investigationId, reduces };
}

describe('A decision against those whom a support is for', () => {
  it('ends it at once where circumstances have changed substantially (SoL 14:9), and may be appealed', () => {
    const { child, on, reduces } = ongoing();
    expect(reduces().kind).toBe('accepted');
    expect(child.file.matters.get(on)).toMatchObject({ step: 'ended', closedAt: tuesday });
    const decision = child.file.details.decisions.values().at(-1);
    expect(decision).toMatchObject({
      kind: 'reduce-ongoing-decision',
      mayBeAppealed: true,
      goesAgainst: [child.guardianId],
      brings: { is: 'support-reduced', supportId: on, becomes: 'ended' },
    });
    expect(child.deadlinesOf('A8').at(-1)?.itemId).toBe(decision?.decisionId);
  });

  it('or makes it less, and it goes on', () => {
    const { child, on, reduces } = ongoing();
    expect(reduces({ becomes: 'less' })).toMatchObject({ invalid: { field: 'newScope', fault: 'missing' } });
    expect(reduces({ newScope: 'One weekend.' })).toMatchObject({
      invalid: { field: 'newScope', fault: 'left-out' },
    });
    expect(reduces({ becomes: 'less', newScope: 'One weekend a month.' }).kind).toBe('accepted');
    expect(child.stepOf(on)).toBe('ongoing');
  });

  it('is not made unheard (FL 25 §)', () => {
    const child = new SupportCase();
    const investigationId = child.investigationOf(monday);
    const on = child.isOngoing(monday, 'contact-family', {}, { on: investigationId });
    const outcome = child.gives('reduce-ongoing-decision', tuesday, reduction(on), {
      on: investigationId,
      by: 'maria',
    });
    expect(refusalOf(outcome)).toBe('NOT_COMMUNICATED');
  });

  it('of what holds until a day is made on the grounds of FL 37 § alone', () => {
    const { reduces } = ongoing({ until: '2026-12-31' });
    expect(refusalOf(reduces())).toBe('GROUND_REQUIRED');
    const bySection37 = { legalBasis: ['FL 2017:900 37 §'], ground: 'misleading-information' };
    expect(reduces(bySection37).kind).toBe('accepted');
  });

  it('of what was decided before 1 July 2025 likewise, by its transitional rule', () => {
    const { reduces } = ongoing({}, at('2025-06-30'));
    expect(refusalOf(reduces({}, at('2025-07-02')))).toBe('GROUND_REQUIRED');
  });

  it('of 1 July 2025 rests on 14:9', () => {
    const { reduces } = ongoing({}, at('2025-07-01', '00:00'));
    expect(reduces({}, at('2025-07-02')).kind).toBe('accepted');
  });

  it('gives each ground under its own paragraph', () => {
    const { reduces } = ongoing();
    expect(refusalOf(reduces({ ground: 'proviso' }))).toBe('GROUND_REQUIRED');
    expect(refusalOf(reduces({ legalBasis: ['FL 2017:900 37 §'] }))).toBe('GROUND_REQUIRED');
  });

  it('is about a support that is granted and has not ended', () => {
    const { child, on, investigationId, reduces } = ongoing();
    expect(reduces({ supportId: investigationId })).toMatchObject({ invalid: { field: 'supportId' } });
    child.ends(tuesday, on);
    expect(refusalOf(reduces({}, at('2026-03-04')))).toBe('STATE_CONFLICT');
  });
});
