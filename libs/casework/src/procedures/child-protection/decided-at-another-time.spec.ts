import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { at, ChildCase } from './testing/child-case.js';

/** A case in which the time of an act may turn out to have been another. */
class CorrectedCase extends ChildCase {
  correctedTo(on: string, name: string, happenedAt: Instant) {
    const entryId = this.events.findLast(({ type }) => type === `child-protection/${name}`)?.id;
    const correction = { entryId, happenedAt, reason: 'A slip of the pen.' };
    return this.gives('casework/correct-occurrence', at('2026-03-13'), correction, { on, by: 'maria' });
  }
}

const decidedOtherwise = {
  kind: 'refused',
  refusal: { code: 'STATE_CONFLICT', field: 'happenedAt' },
};

describe('The corrected time of a decision', () => {
  function refusedAfterHearing() {
    const child = new CorrectedCase();
    const applicationId = child.applicationArrives(at('2026-03-02'));
    const on = child.investigationIsOpened(at('2026-03-02'), applicationId);
    child.childIsAsked(at('2026-03-02'), on);
    const basis = { partyId: child.guardianId, material: 'All.', oralRightTold: true, replyBy: '2026-03-10' };
    child.does('communicate-basis', at('2026-03-03'), basis, { on, by: 'maria' });
    child.does('refuse-support', at('2026-03-11'), child.refusal([applicationId]), { on, by: 'maria' });
    return { child, on };
  }

  it.each([
    ['within the time to respond', at('2026-03-10', '23:59')],
    ['before the party had the basis', at('2026-03-02', '12:00')],
  ])('is not %s (FL 25 §)', (_, when) => {
    const { child, on } = refusedAfterHearing();
    expect(child.correctedTo(on, 'support-refused', when)).toMatchObject(decidedOtherwise);
  });

  it('may be any at which it could have been made', () => {
    const { child, on } = refusedAfterHearing();
    expect(child.correctedTo(on, 'support-refused', at('2026-03-11', '00:00')).kind).toBe('accepted');
  });

  it('is not when somebody was a party who was none later', () => {
    const child = new CorrectedCase();
    const applicationId = child.applicationArrives(at('2026-03-02'));
    const on = child.investigationIsOpened(at('2026-03-02'), applicationId);
    child.communicationIsWaived(at('2026-03-04'), on);
    child.childIsAsked(at('2026-03-04'), on);
    child.does('refuse-support', at('2026-03-11'), child.refusal([applicationId]), { on, by: 'maria' });
    const other = { role: 'guardian', person: { name: 'Greta', custodyTo: '2026-03-10' } };
    child.does('casework/add-person', at('2026-03-12'), other);
    expect(child.correctedTo(on, 'support-refused', at('2026-03-11', '09:00')).kind).toBe('accepted');
    expect(child.correctedTo(on, 'support-refused', at('2026-03-10'))).toMatchObject(decidedOtherwise);
  });

  it('is not before anybody consented to what it grants (SoL 21:1)', () => {
    const child = new CorrectedCase();
    const on = child.investigationOf(at('2026-03-02'));
    child.childIsAsked(at('2026-03-02'), on);
    child.consents(at('2026-03-05'), on, child.guardianId);
    child.does('grant-support', at('2026-03-06'), child.granting(), { on, by: 'maria' });
    expect(child.correctedTo(on, 'support-granted', at('2026-03-04'))).toMatchObject(decidedOtherwise);
    expect(child.correctedTo(on, 'support-granted', at('2026-03-05')).kind).toBe('accepted');
  });
});

describe('The corrected time of what a decision rests on', () => {
  const recordedLate = { at: at('2026-03-10'), lateReason: 'It was busy.' };

  it('is not after it, for the hearing of a party', () => {
    const child = new CorrectedCase();
    const applicationId = child.applicationArrives(at('2026-03-02'));
    const on = child.investigationIsOpened(at('2026-03-02'), applicationId);
    child.childIsAsked(at('2026-03-02'), on);
    child.communicationIsWaived(at('2026-03-04'), on, recordedLate);
    const refusal = child.refusal([applicationId]);
    child.does('refuse-support', at('2026-03-06'), refusal, { on, by: 'maria', ...recordedLate });
    expect(child.correctedTo(on, 'communication-waived', at('2026-03-07'))).toMatchObject(decidedOtherwise);
    expect(child.correctedTo(on, 'communication-waived', at('2026-03-05')).kind).toBe('accepted');
  });

  it('leaves a party time to respond, for the basis', () => {
    const child = new CorrectedCase();
    const on = child.investigationOf(at('2026-03-02'));
    const basis = { partyId: child.guardianId, material: 'All.', oralRightTold: true, replyBy: '2026-03-09' };
    child.does('communicate-basis', at('2026-03-03'), basis, { on, by: 'maria', ...recordedLate });
    expect(child.correctedTo(on, 'basis-communicated', at('2026-03-09'))).toMatchObject(decidedOtherwise);
    expect(child.correctedTo(on, 'basis-communicated', at('2026-03-04')).kind).toBe('accepted');
  });

  it('is not after it, for a consent', () => {
    const child = new CorrectedCase();
    const on = child.investigationOf(at('2026-03-02'));
    child.childIsAsked(at('2026-03-02'), on);
    child.does(
      'record-consent',
      at('2026-03-04'),
      { personId: child.guardianId, support: 'supportive-talks', how: 'visit' },
      { on, ...recordedLate },
    );
    child.does('grant-support', at('2026-03-05'), child.granting(), { on, by: 'maria', ...recordedLate });
    expect(child.correctedTo(on, 'consent-given', at('2026-03-06'))).toMatchObject(decidedOtherwise);
    expect(child.correctedTo(on, 'consent-given', at('2026-03-05', '09:00')).kind).toBe('accepted');
  });
});
