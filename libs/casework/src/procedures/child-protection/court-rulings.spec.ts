import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/specification.js';
import { CaseAfterDecision, type Decided } from './testing/after-the-decision.js';
import { at } from './testing/child-case.js';

const byManager = { by: 'maria' } as const;
const dismissal = { toldRightly: true, reasons: 'It came too late.', saysHowToAppeal: true };

const changed = {
  obviouslyWrong: true,
  quickAndSimple: true,
  toNobodysDisadvantage: true,
  newDecision: 'The appeal is taken up.',
  reasons: 'The envelope had been misread.',
};

/** An appeal that the board dismissed as late on 21 August 2026, and whose dismissal was appealed on the 27th. */
class Dismissed extends CaseAfterDecision {
  readonly decided: Decided = this.demandIsRefused();
  readonly first: string;
  readonly second: string;

  constructor() {
    super();
    this.isReceived(this.decided, at('2026-07-21'), '2026-07-27');
    this.first = this.isAppealed(at('2026-08-20'), this.decided);
    const { id: decisionId } = this.puts('dismiss-appeal-late', at('2026-08-21'), dismissal, {
      on: this.first,
      ...byManager,
    });
    this.second = this.isAppealed(at('2026-08-27'), { on: this.first, decisionId });
  }

  isRuled(ruledOn: string, outcome: string, court = 'administrative-court', on = this.second): void {
    if (this.stepOf(on) === 'received')
      this.does('forward-appeal', at(ruledOn, '09:00'), {}, { on, ...byManager });
    this.does('record-ruling', at(ruledOn), { court, outcome, ruledOn }, { on, ...byManager });
  }
}

describe('The dismissal of an appeal as late', () => {
  it.each(['annulled', 'sent-back'])(
    'that the court has %s holds no longer: the appeal is with the board again, which forwards it (FL 45–46 §§)',
    (outcome) => {
      const child = new Dismissed();
      child.isRuled('2026-10-01', outcome);
      expect(child.stepOf(child.first)).toBe('received');
      expect(child.file.matters.get(child.first)).not.toHaveProperty('closedAt');
      expect(child.deadlinesOf('A10', child.first).at(-1)).toMatchObject({
        state: 'running',
        nominalDueDate: '2026-10-08',
      });
      const again = child.gives('dismiss-appeal-late', at('2026-10-02'), dismissal, {
        on: child.first,
        ...byManager,
      });
      expect(again).toMatchObject({ refusal: { code: 'STATE_CONFLICT', source: 'FL 2017:900 45–46 §§' } });
      child.does('forward-appeal', at('2026-10-02'), {}, { on: child.first, ...byManager });
      child.isRuled('2026-12-01', 'upheld', 'administrative-court', child.first);
      expect(child.stepOf(child.first)).toBe('ruled');
    },
  );

  it('that the court has changed brings the appeal before that court, which rules on it next', () => {
    const child = new Dismissed();
    child.isRuled('2026-10-01', 'changed');
    expect(child.stepOf(child.first)).toBe('forwarded');
    expect(child.deadlinesOf('A10', child.first).map(({ state }) => state)).toEqual(['met']);
    child.isRuled('2026-10-01', 'changed', 'administrative-court', child.first);
    expect(child.stepOf(child.first)).toBe('ruled');
  });

  it('that the court lets stand keeps the appeal dismissed', () => {
    const child = new Dismissed();
    child.isRuled('2026-10-01', 'upheld');
    expect(child.stepOf(child.first)).toBe('dismissed');
  });

  it('that a higher court lets stand after all is one again, unless the appeal was ruled on meanwhile', () => {
    const [waiting, ruled] = [new Dismissed(), new Dismissed()];
    for (const child of [waiting, ruled]) child.isRuled('2026-10-01', 'annulled');
    ruled.isRuled('2026-11-02', 'upheld', 'administrative-court', ruled.first);
    for (const child of [waiting, ruled]) child.isRuled('2026-12-01', 'upheld', 'court-of-appeal');
    expect(waiting.stepOf(waiting.first)).toBe('dismissed');
    expect(waiting.deadlinesOf('A10', waiting.first).at(-1)?.state).toBe('cancelled');
    expect(ruled.stepOf(ruled.first)).toBe('ruled');
  });

  it('that the board itself has changed lets the appeal go on as well (FL 39 §)', () => {
    const child = new Dismissed();
    child.does('change-appealed-decision', at('2026-08-28'), changed, { on: child.second, ...byManager });
    expect(child.stepOf(child.first)).toBe('received');
    expect(child.deadlinesOf('A10', child.first).at(-1)).toMatchObject({ nominalDueDate: '2026-09-04' });
    child.does('forward-appeal', at('2026-08-31'), {}, { on: child.first, ...byManager });
  });

  it('stands as it was once the ruling was registered in error', () => {
    const child = new Dismissed();
    child.isRuled('2026-10-01', 'annulled');
    const ruling = child.events.findLast(({ type }) => type === 'child-protection/court-ruled');
    const inError = { entryId: ruling?.id ?? '', reason: 'Another case.' };
    child.does('casework/register-in-error', at('2026-10-02'), inError, { on: child.second, ...byManager });
    expect(child.stepOf(child.first)).toBe('dismissed');
    expect(child.file.details.appeals.get(child.first)?.standing).toEqual({ is: 'dismissed' });
  });
});

/** An application of 2 March 2026 that was refused the day after, whose refusal was appealed and forwarded. */
class RefusedAndAppealed extends CaseAfterDecision {
  readonly applicationId = this.applicationArrives(at('2026-03-02'));
  readonly on = this.investigationIsOpened(at('2026-03-02'), this.applicationId);
  readonly appealId: string;

  constructor() {
    super();
    this.applicationsAreRefused(at('2026-03-03'), this.on);
    const decided = { on: this.on, decisionId: this.file.details.decisions.ids()[0] ?? '' };
    this.isReceived(decided, at('2026-03-04'), '2026-03-05');
    this.appealId = this.isAppealed(at('2026-03-06'), decided);
    this.does('forward-appeal', at('2026-03-09'), {}, { on: this.appealId, ...byManager });
  }

  isRuled(ruledOn: string, outcome: string, court = 'administrative-court'): void {
    const ruling = { court, outcome, ruledOn };
    this.does('record-ruling', at(ruledOn), ruling, { on: this.appealId, ...byManager });
  }

  investigationEnds(day: string): void {
    this.concernedAreTold(at(day), this.on);
    this.investigationIsClosed(at(day), this.on);
  }

  isDemanded(day: string) {
    const command = { partyId: this.guardianId };
    return this.gives('demand-decision', at(day), command, { on: this.applicationId });
  }
}

describe('An application whose refusal is annulled', () => {
  it.each(['annulled', 'sent-back'])('is undecided again, also where it was only %s', (outcome) => {
    const child = new RefusedAndAppealed();
    child.isRuled('2026-03-19', outcome);
    expect(child.stepOf(child.applicationId)).toBe('under-investigation');
    child.applicationsAreRefused(at('2026-03-20'), child.on);
    expect(child.stepOf(child.applicationId)).toBe('decided');
  });

  it('stays decided where the court decided in the board’s place', () => {
    const child = new RefusedAndAppealed();
    child.isRuled('2026-03-19', 'changed');
    expect(child.stepOf(child.applicationId)).toBe('decided');
  });

  it('is decided again where a higher court lets the refusal stand after all', () => {
    const child = new RefusedAndAppealed();
    child.isRuled('2026-03-19', 'annulled');
    child.isRuled('2026-05-20', 'upheld', 'court-of-appeal');
    expect(child.stepOf(child.applicationId)).toBe('decided');
    expect(child.deadlinesOf('A11').at(-1)?.state).toBe('cancelled');
  });

  it('stays decided by what the board has decided anew, whatever the higher court says of the first decision', () => {
    const child = new RefusedAndAppealed();
    child.isRuled('2026-03-19', 'annulled');
    child.applicationsAreRefused(at('2026-03-20'), child.on);
    child.isRuled('2026-05-20', 'upheld', 'court-of-appeal');
    expect(child.stepOf(child.applicationId)).toBe('decided');
  });

  it('is to be investigated at once where its investigation is closed (SoL 14:2)', () => {
    const child = new RefusedAndAppealed();
    child.investigationEnds('2026-03-10');
    child.isRuled('2026-06-09', 'annulled');
    expect(child.stepOf(child.applicationId)).toBe('received');
    expect(child.deadlinesOf('A3').at(-1)).toMatchObject({ state: 'running', nominalDueDate: '2026-06-10' });
    child.investigationIsOpened(at('2026-06-10'), child.applicationId);
    expect(child.deadlinesOf('A3').at(-1)).toMatchObject({ state: 'met', onTime: true });
  });
});

describe('The six months of an application that is undecided again (FL 12 §)', () => {
  it('go on from the application, to the day that they had', () => {
    const child = new RefusedAndAppealed();
    child.isRuled('2026-03-19', 'sent-back');
    const sixMonths = child.deadlinesOf('A11').at(-1);
    expect(sixMonths).toMatchObject({ state: 'running', nominalDueDate: '2026-09-02' });
    expect(sixMonths && child.explained(sixMonths)).toContain('count from the application');
    child.isDemanded('2026-09-02');
    expect(child.deadlinesOf('A11-answer')).toEqual([]);
    child.isDemanded('2026-09-03');
    expect(child.deadline('A11-answer')).toMatchObject({ state: 'running', nominalDueDate: '2026-10-01' });
  });

  it('are over where they have gone by meanwhile: a decision may be demanded at once', () => {
    const child = new RefusedAndAppealed();
    child.isRuled('2026-11-02', 'annulled');
    child.timeReaches(at('2026-11-03', '00:00'));
    expect(child.deadlinesOf('A11').map(({ state }) => state)).toEqual(['cancelled', 'passed']);
    child.isDemanded('2026-11-03');
    expect(child.deadline('A11-answer').state).toBe('running');
  });

  it('allow one demand, and no second one after the court', () => {
    const child = new CaseAfterDecision();
    const applicationId = child.applicationArrives(at('2026-03-02'));
    const on = child.investigationIsOpened(at('2026-03-02'), applicationId);
    child.does('demand-decision', at('2026-09-07'), { partyId: child.guardianId }, { on: applicationId });
    child.applicationsAreRefused(at('2026-09-14'), on);
    const decided = { on, decisionId: child.file.details.decisions.ids()[0] ?? '' };
    child.isReceived(decided, at('2026-09-14', '11:00'), '2026-09-15');
    const appealId = child.isAppealed(at('2026-09-16'), decided);
    child.does('forward-appeal', at('2026-09-16'), {}, { on: appealId, ...byManager });
    const ruling = { court: 'administrative-court', outcome: 'sent-back', ruledOn: '2026-11-02' };
    child.does('record-ruling', at('2026-11-02'), ruling, { on: appealId, ...byManager });
    const second = { partyId: child.guardianId };
    expect(refusalOf(child.gives('demand-decision', at('2026-11-03'), second, { on: applicationId }))).toBe(
      'STATE_CONFLICT',
    );
  });
});
