import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { refusalOf } from '../../testing/specification.js';
import { CaseAfterDecision } from './testing/after-the-decision.js';
import { at } from './testing/child-case.js';

const received = at('2026-07-30');

function refusedDemand() {
  const child = new CaseAfterDecision();
  const decided = child.demandIsRefused();
  return { child, decided };
}

describe('An appeal', () => {
  it('is a matter of its own, with a week to check and forward it (FL 45–46 §§)', () => {
    const { child, decided } = refusedDemand();
    const on = child.isAppealed(received, decided);
    expect(child.file.matters.get(on)).toMatchObject({ kind: 'appeal', step: 'received' });
    expect(child.deadline('A10', on)).toMatchObject({
      state: 'running',
      force: 'target',
      immediate: true,
      nominalDueDate: '2026-08-06',
    });
    child.does('forward-appeal', at('2026-08-06', '23:59'), {}, { on, by: 'maria' });
    expect(child.deadline('A10', on).state).toBe('met');
    expect(child.stepOf(on)).toBe('forwarded');
  });

  it('counts that week from the working day before, for a letter of the morning (FL 22 §)', () => {
    const { child, decided } = refusedDemand();
    // Monday morning: the working day before is Friday.
    const on = child.isAppealed(at('2026-08-03', '08:00'), decided, { countsFrom: '2026-07-31' });
    expect(child.deadline('A10', on).nominalDueDate).toBe('2026-08-07');
  });

  it('that is not checked in a week leaves it missed, and is forwarded late', () => {
    const { child, decided } = refusedDemand();
    const on = child.isAppealed(received, decided);
    child.timeReaches(at('2026-08-07', '00:00'));
    expect(child.deadline('A10', on).state).toBe('missed');
    child.does('forward-appeal', at('2026-08-10'), {}, { on, by: 'maria' });
    expect(child.deadline('A10', on)).toMatchObject({ state: 'met' });
  });

  it('may come before its maker was notified, and is then not late', () => {
    const { child, decided } = refusedDemand();
    const on = child.isAppealed(received, decided);
    const dismissal = { toldRightly: true, reasons: 'Too late.', saysHowToAppeal: true };
    expect(refusalOf(child.gives('dismiss-appeal-late', received, dismissal, { on, by: 'maria' }))).toBe(
      'STATE_CONFLICT',
    );
    child.does('forward-appeal', received, {}, { on, by: 'maria' });
  });

  it('by somebody whom the decision doesn’t concern is registered and forwarded: the court tries that (FL 47 §)', () => {
    const { child, decided } = refusedDemand();
    const neighbour = { role: 'other', person: { name: 'Nils Granne' } };
    child.does('casework/add-person', received, neighbour, { by: 'maria' });
    const appellantId = Object.values(child.file.persons).find(({ role }) => role === 'other')?.personId;
    const on = child.isAppealed(received, decided, { appellantId });
    child.does('forward-appeal', received, {}, { on, by: 'maria' });
    expect(child.stepOf(on)).toBe('forwarded');
  });

  it('through a representative goes by what the power of attorney covers', () => {
    const { child, decided } = refusedDemand();
    const lawyer = child.lawyerIsKnown(at('2026-07-21'));
    const appeal = child.appeal(decided.decisionId, { representativeId: lawyer });
    const by = { on: decided.on, by: 'maria' };
    const mandateId = child.isRepresented(at('2026-07-21'), lawyer, { covers: ['insight'] });
    expect(refusalOf(child.gives('register-appeal', received, appeal, by))).toBe('NOT_PARTY');
    child.does('end-representative', received, { mandateId, ending: 'revoked' });
    child.isRepresented(received, lawyer, { covers: ['appeal'], from: '2026-07-23' });
    child.does('register-appeal', received, appeal, by);
  });

  it('of each party stands by itself', () => {
    const { child, decided } = refusedDemand();
    const first = child.isAppealed(received, decided);
    const other = { role: 'guardian', person: { name: 'Gerd Andersson' } };
    child.does('casework/add-person', received, other, { by: 'maria' });
    const appellantId = Object.values(child.file.persons).findLast(
      ({ role }) => role === 'guardian',
    )?.personId;
    const second = child.isAppealed(at('2026-07-31'), decided, { appellantId });
    child.does('forward-appeal', at('2026-07-31'), {}, { on: first, by: 'maria' });
    expect([child.stepOf(first), child.stepOf(second)]).toEqual(['forwarded', 'received']);
    expect(child.deadline('A10', second).state).toBe('running');
  });

  it.each([
    ['a decision of another matter', { decisionId: 'another' }, 'decisionId'],
    ['somebody who isn’t of the file', { appellantId: 'somebody' }, 'appellantId'],
    ['a day at the court after it came to the board', { arrivedAtCourtOn: '2026-07-31' }, 'arrivedAtCourtOn'],
    ['a day at the court before the decision', { arrivedAtCourtOn: '2026-07-19' }, 'arrivedAtCourtOn'],
  ])('is not registered with %s', (_, changes, field) => {
    const { child, decided } = refusedDemand();
    const command = child.appeal(decided.decisionId, changes);
    const outcome = child.gives('register-appeal', received, command, { on: decided.on, by: 'maria' });
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field } });
  });

  it('keeps what was decided from being registered in error beneath it', () => {
    const { child, decided } = refusedDemand();
    child.isAppealed(received, decided);
    const application = child.events.find(({ matterId }) => matterId === decided.on);
    const error = { entryId: application?.id ?? '', reason: 'Another child.' };
    const outcome = child.gives('casework/register-in-error', received, error, {
      on: decided.on,
      by: 'maria',
    });
    expect(outcome.kind).toBe('refused');
  });
});

describe('The board', () => {
  const change = {
    obviouslyWrong: true,
    quickAndSimple: true,
    toNobodysDisadvantage: true,
    newDecision: 'The demand is granted.',
    reasons: 'A certificate had been overlooked.',
  };

  it('may change what was appealed until it is handed over, and forwards the appeal all the same (FL 39, 46 §§)', () => {
    const { child, decided } = refusedDemand();
    const on = child.isAppealed(received, decided);
    child.does('change-appealed-decision', received, change, { on, by: 'maria' });
    expect(child.stepOf(on)).toBe('received');
    expect(child.deadline('A10', on).state).toBe('running');
    child.does('forward-appeal', received, {}, { on, by: 'maria' });
    const again = child.gives('change-appealed-decision', received, change, { on, by: 'maria' });
    expect(again).toMatchObject({ refusal: { code: 'STATE_CONFLICT', source: 'FL 2017:900 39 §' } });
  });

  it.each(['obviouslyWrong', 'quickAndSimple', 'toNobodysDisadvantage'])(
    'doesn’t change it unless %s',
    (unmet) => {
      const { child, decided } = refusedDemand();
      const on = child.isAppealed(received, decided);
      const command = { ...change, [unmet]: false };
      expect(child.gives('change-appealed-decision', received, command, { on, by: 'maria' })).toMatchObject({
        refusal: { code: 'GROUND_REQUIRED', field: unmet },
      });
    },
  );
});

describe('The court’s ruling', () => {
  function forwarded() {
    const { child, decided } = refusedDemand();
    const on = child.isAppealed(received, decided);
    child.does('forward-appeal', received, {}, { on, by: 'maria' });
    const rules = (day: Instant, court: string, outcome: string, ruledOn: string) =>
      child.gives('record-ruling', day, { court, outcome, ruledOn }, { on, by: 'maria' });
    return { child, on, rules };
  }

  it('closes the appeal; that of a higher court stands beside it', () => {
    const { child, on, rules } = forwarded();
    rules(at('2026-10-02'), 'administrative-court', 'upheld', '2026-10-01');
    expect(child.file.matters.get(on)).toMatchObject({ step: 'ruled', closedAt: at('2026-10-02') });
    rules(at('2027-01-08'), 'court-of-appeal', 'sent-back', '2027-01-07');
    expect(child.file.details.appeals.get(on)?.standing).toEqual({
      is: 'ruled',
      rulings: [
        { court: 'administrative-court', outcome: 'upheld', ruledOn: '2026-10-01' },
        { court: 'court-of-appeal', outcome: 'sent-back', ruledOn: '2027-01-07' },
      ],
    });
  });

  it('is of no day before it was appealed, nor before the ruling of the court below', () => {
    const { rules } = forwarded();
    const wrong = { kind: 'invalid', invalid: { field: 'ruledOn' } };
    const dayBefore = '2026-07-29';
    expect(rules(at('2026-10-02'), 'administrative-court', 'upheld', dayBefore)).toMatchObject(wrong);
    rules(at('2026-10-02'), 'administrative-court', 'upheld', '2026-10-01');
    expect(rules(at('2027-01-08'), 'court-of-appeal', 'upheld', '2026-09-30')).toMatchObject(wrong);
    expect(rules(at('2027-01-08'), 'court-of-appeal', 'upheld', '2026-10-01').kind).toBe('accepted');
  });

  it('is of no day to come', () => {
    const { rules } = forwarded();
    expect(rules(at('2026-10-02'), 'administrative-court', 'upheld', '2026-10-03')).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'ruledOn' },
    });
  });
});
