import { describe, expect, it } from '@jest/globals';
import { actsFor } from './representatives.js';
import { at } from './testing/child-case.js';
import { CaseAfterDecision } from './testing/after-the-decision.js';

const monday = at('2026-03-02');

/** A case in which a lawyer is a person of the file. */
function withLawyer() {
  const child = new CaseAfterDecision();
  child.reportArrives(monday);
  const lawyer = child.lawyerIsKnown(monday);
  return { child, lawyer, guardian: child.guardianId };
}

describe('A representative (FL 14–15 §§)', () => {
  it.each([
    ['2026-03-04', false],
    ['2026-03-05', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('acts for the party from the first day to the last: on %s %s', (day, acts) => {
    const { child, lawyer, guardian } = withLawyer();
    child.isRepresented(monday, lawyer, { from: '2026-03-05', to: '2026-06-30' });
    expect(actsFor(child.file, lawyer, guardian, 'appeal', at(day))).toBe(acts);
  });

  it('acts in what the power of attorney covers, and for that party alone', () => {
    const { child, lawyer, guardian } = withLawyer();
    child.isRepresented(monday, lawyer, { covers: ['insight', 'receiving'] });
    expect(actsFor(child.file, lawyer, guardian, 'insight', at('2026-04-01'))).toBe(true);
    expect(actsFor(child.file, lawyer, guardian, 'appeal', at('2026-04-01'))).toBe(false);
    expect(actsFor(child.file, lawyer, child.childId, 'insight', at('2026-04-01'))).toBe(false);
  });

  it('who is a counsel helps, and acts for nobody', () => {
    const { child, lawyer, guardian } = withLawyer();
    child.isRepresented(monday, lawyer, { capacity: 'counsel' });
    expect(actsFor(child.file, lawyer, guardian, 'whole-case', at('2026-04-01'))).toBe(false);
  });

  it('acts no more once the commission has ended', () => {
    const { child, lawyer, guardian } = withLawyer();
    const mandateId = child.isRepresented(monday, lawyer);
    child.does('end-representative', at('2026-03-09'), { mandateId, ending: 'revoked' });
    expect(actsFor(child.file, lawyer, guardian, 'appeal', at('2026-04-01'))).toBe(false);
    expect(child.file.details.mandates.get(mandateId)).toMatchObject({
      standing: 'ended',
      endedAt: at('2026-03-09'),
    });
  });

  it('had acted for the party before the commission ended, whenever that is put on record', () => {
    const child = new CaseAfterDecision();
    const { on, decisionId } = child.demandIsRefused();
    child.isReceived({ on, decisionId }, at('2026-07-21'), '2026-07-22');
    const lawyer = child.lawyerIsKnown(at('2026-07-22'));
    const mandateId = child.isRepresented(at('2026-07-22'), lawyer, { from: '2026-07-22' });
    child.does('end-representative', at('2026-07-27', '15:00'), { mandateId, ending: 'resigned' });
    const appeal = child.appeal(decisionId, { representativeId: lawyer });
    const arrives = (then: string) =>
      child.afterwards('register-appeal', at('2026-07-27', then), at('2026-07-28'), appeal, {
        on,
        by: 'maria',
      });
    expect(arrives('15:00')).toMatchObject({ refusal: { code: 'NOT_PARTY' } });
    expect(arrives('14:59').kind).toBe('accepted');
  });

  it('may act again after a commission that ended', () => {
    const { child, lawyer, guardian } = withLawyer();
    const mandateId = child.isRepresented(monday, lawyer);
    child.does('end-representative', at('2026-03-09'), { mandateId, ending: 'resigned' });
    child.isRepresented(at('2026-03-10'), lawyer, { from: '2026-03-10' });
    expect(actsFor(child.file, lawyer, guardian, 'appeal', at('2026-04-01'))).toBe(true);
  });

  it('of the child is one that the court appoints under LVU 39 §', () => {
    const { child, lawyer } = withLawyer();
    const appointed = { partyId: child.childId, capacity: 'public-counsel', authority: 'court' };
    child.isRepresented(monday, lawyer, appointed);
    expect(actsFor(child.file, lawyer, child.childId, 'appeal', at('2026-04-01'))).toBe(true);
  });

  it.each([
    ['an appointment by a court for anybody else', { authority: 'court' }, 'authority'],
    ['a public counsel without one', { capacity: 'public-counsel' }, 'authority'],
    ['a last day before the first', { to: '2026-02-28' }, 'to'],
    ['a party whom the file doesn’t know', { partyId: 'somebody' }, 'partyId'],
  ])('is not recorded with %s', (_, changes, field) => {
    const { child, lawyer } = withLawyer();
    const outcome = child.gives('record-representative', monday, child.mandate(lawyer, changes));
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field } });
  });

  it('is never the child, nor the party', () => {
    const { child } = withLawyer();
    for (const personId of [child.childId, child.guardianId]) {
      const outcome = child.gives('record-representative', monday, child.mandate(personId));
      expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field: 'representativeId' } });
    }
  });

  it('whom the court appointed is discharged by the court, and turned away by nobody', () => {
    const { child, lawyer } = withLawyer();
    const mandateId = child.isRepresented(monday, lawyer, { capacity: 'public-counsel', authority: 'court' });
    expect(child.gives('end-representative', monday, { mandateId, ending: 'revoked' })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'ending' },
    });
    const unsuitable = { mandateId, reasons: 'Threats.' };
    expect(child.gives('turn-away-representative', monday, unsuitable, { by: 'maria' })).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', source: 'FL 2017:900 14 §; LVU 1990:52 39 §' },
    });
    child.does('end-representative', monday, { mandateId, ending: 'discharged' });
  });

  it('is judged as of the act: an ending recorded late ends it from when it ended', () => {
    const { child, lawyer, guardian } = withLawyer();
    const mandateId = child.isRepresented(monday, lawyer);
    const ended = { mandateId, ending: 'revoked' };
    expect(child.afterwards('end-representative', at('2026-03-05'), at('2026-03-12'), ended).kind).toBe(
      'accepted',
    );
    expect(child.file.details.mandates.get(mandateId)).toMatchObject({ endedAt: at('2026-03-05') });
    expect(actsFor(child.file, lawyer, guardian, 'appeal', at('2026-04-01'))).toBe(false);
  });
});
