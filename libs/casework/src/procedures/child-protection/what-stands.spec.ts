import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/specification.js';
import { guardiansOn } from './parties.js';
import { CaseAfterDecision } from './testing/after-the-decision.js';
import { at } from './testing/child-case.js';

/** Talks that one guardian consents to, and for which the board has overruled the other, who appeals that. */
class Overruled extends CaseAfterDecision {
  readonly on: string;
  readonly one: string;
  readonly other: string;
  readonly appealId: string;

  constructor() {
    super();
    this.on = this.investigationOf(at('2026-03-02'));
    this.does('casework/add-person', at('2026-03-02'), { role: 'guardian', person: { name: 'Greta' } });
    [this.one = '', this.other = ''] = guardiansOn(this.file, '2026-03-02');
    this.isOverruled(at('2026-03-03'), this.on);
    const decisionId = this.file.details.decisions.ids()[0] ?? '';
    const decided = { on: this.on, decisionId };
    this.isReceived(decided, at('2026-03-04'), '2026-03-05', this.other);
    this.appealId = this.isAppealed(at('2026-03-06'), decided, { appellantId: this.other });
    this.does('forward-appeal', at('2026-03-09'), {}, { on: this.appealId, by: 'maria' });
  }

  isOverruled(day: ReturnType<typeof at>, on: string): void {
    this.consents(day, on, this.one);
    this.communicationIsWaived(day, on);
    this.childIsAsked(day, on);
    const overruling = {
      legalBasis: ['FB 1949:381 6:13 a'],
      reasons: 'The child needs it.',
      guardianId: this.other,
      support: 'supportive-talks',
    };
    this.does('overrule-guardian', day, overruling, { on, by: 'the-board' });
  }

  isRuled(ruledOn: string, outcome: string, court = 'administrative-court'): void {
    const ruling = { court, outcome, ruledOn };
    this.does('record-ruling', at(ruledOn), ruling, { on: this.appealId, by: 'maria' });
  }

  grants(day: string, on = this.on) {
    return this.gives('grant-support', at(day), this.granting({ from: day }), { on, by: 'maria' });
  }
}

describe('A guardian who was overruled, and appealed', () => {
  it.each([
    ['upheld', 'accepted'],
    ['dismissed', 'accepted'],
    ['written-off', 'accepted'],
    ['changed', 'refused'],
    ['annulled', 'refused'],
    ['sent-back', 'refused'],
  ])('where the court %s it: the grant is %s', (outcome, kind) => {
    const child = new Overruled();
    child.isRuled('2026-03-19', outcome);
    expect(child.grants('2026-03-19').kind).toBe(kind);
  });

  it('is overruled until the day of the ruling', () => {
    const child = new Overruled();
    child.isRuled('2026-03-19', 'annulled');
    const grant = child.granting();
    const on = { on: child.on, by: 'maria' };
    expect(child.afterwards('grant-support', at('2026-03-18'), at('2026-03-20'), grant, on).kind).toBe(
      'accepted',
    );
  });

  it.each([
    ['upholds the board’s decision', 'annulled', 'upheld', 'accepted'],
    ['annuls it after all', 'upheld', 'annulled', 'refused'],
    ['doesn’t try it', 'annulled', 'dismissed', 'refused'],
  ])('goes by the higher court, which %s', (_, lower, higher, kind) => {
    const child = new Overruled();
    child.isRuled('2026-03-19', lower);
    child.isRuled('2026-04-20', higher, 'court-of-appeal');
    expect(child.grants('2026-04-21').kind).toBe(kind);
  });

  it('is overruled again only by another decision', () => {
    const child = new Overruled();
    child.isRuled('2026-03-19', 'annulled');
    child.isOverruled(at('2026-03-20'), child.on);
    expect(child.grants('2026-03-23').kind).toBe('accepted');
  });

  it('isn’t overruled in an investigation of another time', () => {
    const child = new Overruled();
    child.investigationIsClosed(at('2026-03-20'), child.on);
    const later = child.investigationOf(at('2028-03-02'));
    child.childIsAsked(at('2028-03-02'), later);
    expect(refusalOf(child.grants('2028-03-06', later))).toBe('MISSING_CONSENT');
  });

  it('is overruled still in the investigation that carries that one on', () => {
    const child = new Overruled();
    child.investigationIsClosed(at('2026-03-20'), child.on);
    const reportId = child.assessedReport(at('2026-04-07'));
    const carriedOn = child.investigationIsOpened(at('2026-04-07'), reportId, { continues: child.on });
    child.childIsAsked(at('2026-04-07'), carriedOn);
    expect(child.grants('2026-04-08', carriedOn).kind).toBe('accepted');
  });
});

/** An application that was refused, whose refusal was appealed and forwarded to the court. */
class RefusedAndAppealed extends CaseAfterDecision {
  readonly applicationId: string;
  readonly on: string;
  readonly appealId: string;

  constructor() {
    super();
    this.applicationId = this.applicationArrives(at('2026-03-02'));
    this.on = this.investigationIsOpened(at('2026-03-02'), this.applicationId);
    this.applicationsAreRefused(at('2026-03-03'), this.on);
    const decided = { on: this.on, decisionId: this.file.details.decisions.ids()[0] ?? '' };
    this.isReceived(decided, at('2026-03-04'), '2026-03-05');
    this.appealId = this.isAppealed(at('2026-03-06'), decided);
  }

  isRuled(ruledOn: string, outcome: string): void {
    this.does('forward-appeal', at('2026-03-09'), {}, { on: this.appealId, by: 'maria' });
    const ruling = { court: 'administrative-court', outcome, ruledOn };
    this.does('record-ruling', at(ruledOn), ruling, { on: this.appealId, by: 'maria' });
  }

  closes(how: 'with' | 'without', day: string) {
    return this.gives(`close-${how}-support`, at(day), this.closing(), { on: this.on, by: 'maria' });
  }
}

describe('A refusal that was appealed', () => {
  it('is registered in error only after the appeal, and after what its party was told of it', () => {
    const child = new RefusedAndAppealed();
    const isInError = (type: string, on: string, by = 'maria') => {
      const entry = child.events.findLast((each) => each.type === `child-protection/${type}`);
      const inError = { entryId: entry?.id, reason: 'Another child’s.' };
      return child.gives('casework/register-in-error', at('2026-03-07'), inError, { on, by });
    };
    expect(refusalOf(isInError('support-refused', child.on))).toBe('STATE_CONFLICT');
    expect(child.stepOf(child.applicationId)).toBe('decided');
    expect(isInError('appeal-received', child.appealId).kind).toBe('accepted');
    for (const told of ['decision-received', 'decision-notified']) {
      expect(refusalOf(isInError('support-refused', child.on))).toBe('STATE_CONFLICT');
      expect(isInError(told, child.on).kind).toBe('accepted');
    }
    // Nobody was told in time of what stood until then: that is for a manager who had no hand in it.
    expect(isInError('support-refused', child.on, 'vera').kind).toBe('accepted');
    expect(child.stepOf(child.applicationId)).toBe('under-investigation');
  });
});

describe('A refusal that the court has sent back', () => {
  it('is tried anew in the investigation that goes on, which isn’t closed before', () => {
    const child = new RefusedAndAppealed();
    child.concernedAreTold(at('2026-03-09'), child.on);
    child.isRuled('2026-03-19', 'sent-back');
    expect(child.stepOf(child.applicationId)).toBe('under-investigation');
    expect(refusalOf(child.closes('without', '2026-03-20'))).toBe('STATE_CONFLICT');
    const grant = child.granting({ answers: [child.applicationId] });
    child.does('grant-support', at('2026-03-20'), grant, { on: child.on, by: 'maria' });
    expect(child.stepOf(child.applicationId)).toBe('decided');
    expect(child.closes('with', '2026-03-23').kind).toBe('accepted');
  });

  it('may be refused again, and that may be appealed as well', () => {
    const child = new RefusedAndAppealed();
    child.isRuled('2026-03-19', 'sent-back');
    child.applicationsAreRefused(at('2026-03-20'), child.on);
    const again = { on: child.on, decisionId: child.file.details.decisions.ids()[1] ?? '' };
    child.isReceived(again, at('2026-03-20', '11:00'), '2026-03-23');
    expect(child.stepOf(child.isAppealed(at('2026-03-24'), again))).toBe('received');
  });

  it('waits for an investigation where that one is closed, and is tried in the next', () => {
    const child = new RefusedAndAppealed();
    child.concernedAreTold(at('2026-03-09'), child.on);
    child.investigationIsClosed(at('2026-03-10'), child.on);
    child.isRuled('2026-06-09', 'sent-back');
    expect(child.stepOf(child.applicationId)).toBe('received');
    const anew = child.investigationIsOpened(at('2026-06-10'), child.applicationId);
    child.applicationsAreRefused(at('2026-06-11'), anew);
    expect(child.stepOf(child.applicationId)).toBe('decided');
  });

  it('stands as decided once that ruling was registered in error', () => {
    const child = new RefusedAndAppealed();
    child.isRuled('2026-03-19', 'sent-back');
    const ruled = child.events.findLast(({ type }) => type === 'child-protection/court-ruled');
    const inError = { entryId: ruled?.id, reason: 'Another case.' };
    child.does('casework/register-in-error', at('2026-03-20'), inError, { on: child.appealId, by: 'maria' });
    expect(child.stepOf(child.applicationId)).toBe('decided');
  });
});

describe('An investigation in which a refusal became a grant on appeal', () => {
  it('by the court is closed with support', () => {
    const child = new RefusedAndAppealed();
    child.concernedAreTold(at('2026-03-09'), child.on);
    child.isRuled('2026-03-19', 'changed');
    expect(refusalOf(child.closes('without', '2026-03-20'))).toBe('STATE_CONFLICT');
    expect(child.closes('with', '2026-03-20').kind).toBe('accepted');
  });

  it('by the board is closed with support', () => {
    const child = new RefusedAndAppealed();
    child.concernedAreTold(at('2026-03-09'), child.on);
    const change = {
      obviouslyWrong: true,
      quickAndSimple: true,
      toNobodysDisadvantage: true,
      newDecision: 'Ten talks.',
      reasons: 'A certificate was overlooked.',
    };
    child.does('change-appealed-decision', at('2026-03-09'), change, { on: child.appealId, by: 'maria' });
    expect(refusalOf(child.closes('without', '2026-03-10'))).toBe('STATE_CONFLICT');
    expect(child.closes('with', '2026-03-10').kind).toBe('accepted');
  });

  it('and not where the refusal was upheld', () => {
    const child = new RefusedAndAppealed();
    child.concernedAreTold(at('2026-03-09'), child.on);
    child.isRuled('2026-03-19', 'upheld');
    expect(refusalOf(child.closes('with', '2026-03-20'))).toBe('STATE_CONFLICT');
    expect(child.closes('without', '2026-03-20').kind).toBe('accepted');
  });
});
