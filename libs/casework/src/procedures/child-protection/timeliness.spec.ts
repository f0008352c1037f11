import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { refusalOf } from '../../testing/specification.js';
import { CaseAfterDecision, type Decided } from './testing/after-the-decision.js';
import { at } from './testing/child-case.js';

const dismissal = { toldRightly: true, reasons: 'It came too late.', saysHowToAppeal: true };

/** A decision of 20 July 2026 that the guardian received on Monday 27 July: the last day is Monday 17 August. */
class ReceivedDecision extends CaseAfterDecision {
  readonly decided: Decided = this.demandIsRefused();

  constructor() {
    super();
    this.isReceived(this.decided, at('2026-07-21'), '2026-07-27');
  }

  /** What the board finds of an appeal when it tries to dismiss it. */
  isFound(arrived: Instant, changes: object = {}, day: Instant = at('2026-08-25')): string | undefined {
    const on = this.isAppealed(arrived, this.decided, changes);
    const outcome = this.gives('dismiss-appeal-late', day, dismissal, { on, by: 'maria' });
    return outcome.kind === 'accepted' ? 'late' : refusalOf(outcome);
  }
}

const inTime = 'STATE_CONFLICT';

describe('An appeal of a decision received on Monday 27 July 2026', () => {
  it.each([
    ['on the last day at 23:59', at('2026-08-17', '23:59'), inTime],
    ['on the day after at 00:00', at('2026-08-18', '00:00'), 'late'],
    ['three weeks and four days later', at('2026-08-21'), 'late'],
  ])('comes in time until 17 August: %s', (_, arrived, found) => {
    expect(new ReceivedDecision().isFound(arrived)).toBe(found);
  });

  it('by a letter in the box on the morning after counts for the last day (FL 22 §)', () => {
    const morning = at('2026-08-18', '07:30');
    expect(new ReceivedDecision().isFound(morning, { countsFrom: '2026-08-17' })).toBe(inTime);
    expect(new ReceivedDecision().isFound(morning)).toBe('late');
  });

  it.each([
    ['2026-08-17', inTime],
    ['2026-08-18', 'late'],
  ])('that was sent to the court goes by the day on which it came there: %s (FL 45 §)', (day, found) => {
    const forwardedByCourt = { arrivedAtCourtOn: day };
    expect(new ReceivedDecision().isFound(at('2026-08-20'), forwardedByCourt)).toBe(found);
  });

  it('is late whose maker had been told wrongly how to appeal, and is forwarded for that', () => {
    const child = new ReceivedDecision();
    const on = child.isAppealed(at('2026-08-20'), child.decided);
    const by = { on, by: 'maria' };
    const wrongly = { ...dismissal, toldRightly: false };
    expect(child.gives('dismiss-appeal-late', at('2026-08-21'), wrongly, by)).toMatchObject({
      refusal: { code: 'GROUND_REQUIRED', source: 'FL 2017:900 45 §' },
    });
    const forwards = (toldWrongly: boolean) =>
      child.gives('forward-appeal', at('2026-08-21'), { toldWrongly }, by);
    expect(refusalOf(forwards(false))).toBe('STATE_CONFLICT');
    expect(forwards(true).kind).toBe('accepted');
  });

  it('has no other time because the decision was corrected meanwhile (FL 36 §)', () => {
    const child = new ReceivedDecision();
    const { on, decisionId } = child.decided;
    const slip = { slip: 'writing', wrongText: '2062', rightText: '2026', parties: 'needless' };
    const correction = { decisionId, ...slip, sameInSubstance: true };
    child.does('correct-decision', at('2026-08-03'), correction, { on, by: 'maria' });
    expect(child.deadline('A9', on).legalLatestDate).toBe('2026-08-17');
    expect(child.isFound(at('2026-08-18'))).toBe('late');
  });

  it('that came in time and is recorded when the time was found to be over is in time, and the time was used', () => {
    const child = new ReceivedDecision();
    child.timeReaches(at('2026-08-18', '00:00'));
    expect(child.deadline('A9').state).toBe('expired');
    const { on, decisionId } = child.decided;
    const came = child.afterwards(
      'register-appeal',
      at('2026-08-17', '23:59'),
      at('2026-08-25'),
      child.appeal(decisionId),
      { on, by: 'maria' },
    );
    expect(came.kind).toBe('accepted');
    expect(child.deadline('A9').state).toBe('met');
  });

  it.each([
    ['at the court alone', at('2026-08-20'), { arrivedAtCourtOn: '2026-08-17' }],
    ['by a letter of the morning after', at('2026-08-18', '07:30'), { countsFrom: '2026-08-17' }],
  ])(
    'in time %s has used the time, also where that was found to be over (FL 22, 45 §§)',
    (_, arrived, how) => {
      const child = new ReceivedDecision();
      child.timeReaches(at('2026-08-18', '00:00'));
      child.isAppealed(arrived, child.decided, how);
      expect(child.deadline('A9')).toMatchObject({ state: 'met', onTime: true, metOn: '2026-08-17' });
      child.timeReaches(at('2026-08-25'));
      expect(child.deadline('A9').state).toBe('met');
    },
  );

  it('too late at the court as well has not', () => {
    const child = new ReceivedDecision();
    child.isAppealed(at('2026-08-20'), child.decided, { arrivedAtCourtOn: '2026-08-18' });
    expect(child.deadline('A9').state).toBe('expired');
  });

  it('has not used it once it was registered in error', () => {
    const child = new ReceivedDecision();
    child.timeReaches(at('2026-08-18', '00:00'));
    const on = child.isAppealed(at('2026-08-20'), child.decided, { arrivedAtCourtOn: '2026-08-17' });
    const entry = child.events.findLast(({ type }) => type === 'child-protection/appeal-received');
    const inError = { entryId: entry?.id ?? '', reason: 'Of another.' };
    child.does('casework/register-in-error', at('2026-08-21'), inError, { on, by: 'maria' });
    expect(child.deadlinesOf('A9').at(-1)?.state).toBe('expired');
  });

  it('uses the time of whoever appeals, and of nobody else', () => {
    const child = new ReceivedDecision();
    child.isAppealed(at('2026-08-03'), child.decided);
    expect(child.deadline('A9').state).toBe('met');
  });
});

describe('An appeal of a decision received on Friday 4 June 2027', () => {
  it.each([
    ['Midsummer Eve', at('2027-06-25', '10:00'), inTime],
    ['the Monday after, at 23:59', at('2027-06-28', '23:59'), inTime],
    ['the Tuesday after, at 00:00', at('2027-06-29', '00:00'), 'late'],
  ])('has its last day put forward past Midsummer (Lag 1930:173): %s', (_, arrived, found) => {
    const child = new CaseAfterDecision();
    const decided = child.demandIsRefused({
      applied: '2026-11-02',
      demanded: '2027-05-03',
      refused: '2027-06-01',
    });
    child.isReceived(decided, at('2027-06-01'), '2027-06-04');
    expect(child.deadline('A9')).toMatchObject({
      nominalDueDate: '2027-06-25',
      legalLatestDate: '2027-06-28',
    });
    const on = child.isAppealed(arrived, decided);
    const outcome = child.gives('dismiss-appeal-late', at('2027-06-30'), dismissal, { on, by: 'maria' });
    expect(outcome.kind === 'accepted' ? 'late' : refusalOf(outcome)).toBe(found);
  });
});

describe('The time to appeal', () => {
  it('hasn’t begun for whoever was told and has not received it in writing', () => {
    const child = new CaseAfterDecision();
    const decided = child.demandIsRefused();
    const told = { mode: 'orally-then-in-writing', saysHowToAppeal: true, partyId: child.guardianId };
    const { on, decisionId } = decided;
    child.does('notify-decision', at('2026-07-21'), { decisionId, ...told }, { on, by: 'maria' });
    const appeal = child.isAppealed(at('2026-09-30'), decided);
    expect(
      child.gives('dismiss-appeal-late', at('2026-09-30'), dismissal, { on: appeal, by: 'maria' }),
    ).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', source: 'FL 2017:900 44 §' },
    });
    child.does('forward-appeal', at('2026-09-30'), {}, { on: appeal, by: 'maria' });
  });

  it.each([
    ['2024-01-08', '2024-07-09', '2024-07-22', 'SE-2001'],
    ['2025-01-08', '2025-07-09', '2025-07-21', 'SE-2025'],
    ['2026-01-07', '2026-07-08', '2026-07-20', 'SE-2025B'],
  ])(
    'of the administrative procedure act is the same whatever the social services act: %s',
    (applied, demanded, refused, ruleset) => {
      const child = new CaseAfterDecision();
      const decided = child.demandIsRefused({ applied, demanded, refused });
      const on = child.isAppealed(at(refused, '15:00'), decided);
      expect(child.deadline('A10', on)).toMatchObject({
        ruleset,
        source: 'FL 2017:900 45–46 §§',
        state: 'running',
      });
    },
  );
});

describe('A dismissal', () => {
  it('is a decision: its maker is told of it, and has three weeks to appeal that', () => {
    const child = new ReceivedDecision();
    const on = child.isAppealed(at('2026-08-18'), child.decided);
    const { id: decisionId } = child.puts('dismiss-appeal-late', at('2026-08-20'), dismissal, {
      on,
      by: 'maria',
    });
    expect(child.deadline('A10', on).state).toBe('met');
    const decided = { on, decisionId };
    // Three working days from Thursday 20 August.
    expect(child.deadline('A8', on).nominalDueDate).toBe('2026-08-25');
    child.isReceived(decided, at('2026-08-20'), '2026-08-24');
    expect(child.deadline('A9', on).legalLatestDate).toBe('2026-09-14');
    const again = child.isAppealed(at('2026-09-14', '23:59'), decided);
    child.does('forward-appeal', at('2026-09-15'), {}, { on: again, by: 'maria' });
    expect(child.stepOf(on)).toBe('dismissed');
  });
});

describe('A decision that was changed by the board', () => {
  it('is told anew to its parties, whose time to appeal it begins with that', () => {
    const child = new ReceivedDecision();
    const { on, decisionId } = child.decided;
    const appeal = child.isAppealed(at('2026-08-03'), child.decided);
    const change = {
      obviouslyWrong: true,
      quickAndSimple: true,
      toNobodysDisadvantage: true,
      newDecision: 'The demand is granted.',
      reasons: 'Overlooked.',
    };
    child.does('change-appealed-decision', at('2026-08-05'), change, { on: appeal, by: 'maria' });
    expect(child.deadlinesOf('A8', on).at(-1)).toMatchObject({
      state: 'running',
      nominalDueDate: '2026-08-10',
    });
    child.isReceived({ on, decisionId }, at('2026-08-06'), '2026-08-10');
    expect(child.deadlinesOf('A8', on).map(({ state }) => state)).toEqual(['met', 'met']);
    expect(child.deadlinesOf('A9', on).at(-1)).toMatchObject({
      state: 'running',
      legalLatestDate: '2026-08-31',
    });
  });
});

describe('What happens to a decision', () => {
  it('is never put before the decision by a correction of its time', () => {
    const child = new ReceivedDecision();
    const { on } = child.decided;
    const appeal = child.isAppealed(at('2026-08-03'), child.decided);
    const entryOf = (name: string) =>
      child.events.find(({ type }) => type === `child-protection/${name}`)?.id;
    const corrects = (name: string, matter: string) =>
      child.gives(
        'casework/correct-occurrence',
        at('2026-08-04'),
        { entryId: entryOf(name), happenedAt: at('2026-07-19'), reason: 'A slip.' },
        { on: matter, by: 'maria' },
      );
    expect(corrects('appeal-received', appeal).kind).not.toBe('accepted');
    expect(corrects('decision-notified', on).kind).not.toBe('accepted');
  });
});
