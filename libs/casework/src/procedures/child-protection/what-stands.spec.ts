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
    const overruling = {
      legalBasis: ['FB 1949:381 6:13 a'],
      reasons: 'The child needs it.',
      childsView: 'Wants it.',
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
    expect(refusalOf(child.grants('2028-03-06', later))).toBe('MISSING_CONSENT');
  });

  it('is overruled still in the investigation that carries that one on', () => {
    const child = new Overruled();
    child.investigationIsClosed(at('2026-03-20'), child.on);
    const reportId = child.assessedReport(at('2026-04-07'));
    const carriedOn = child.investigationIsOpened(at('2026-04-07'), reportId, { continues: child.on });
    expect(child.grants('2026-04-08', carriedOn).kind).toBe('accepted');
  });
});
