import { describe, expect, it } from '@jest/globals';
import { CaseAfterDecision } from './testing/after-the-decision.js';
import { at } from './testing/child-case.js';

const day = at('2026-07-21');
const slip = {
  slip: 'writing',
  wrongText: 'decided on 20 July 2062',
  rightText: 'decided on 20 July 2026',
  parties: 'needless',
  sameInSubstance: true,
};

describe('Correcting a decision (FL 36 §)', () => {
  it('stands beside the decision, which stays as it was written', () => {
    const child = new CaseAfterDecision();
    const { on, decisionId } = child.demandIsRefused();
    const before = child.file.details.decisions.get(decisionId);
    const [corrected] = child.does('correct-decision', day, { decisionId, ...slip }, { on, by: 'maria' });
    expect(corrected).toMatchObject({
      type: 'child-protection/decision-corrected',
      data: { wrongText: slip.wrongText, rightText: slip.rightText, decidedBy: 'maria' },
    });
    expect(child.file.details.decisions.get(decisionId)).toEqual(before);
  });

  it('starts and moves no deadline: the time to appeal goes on as it was', () => {
    const child = new CaseAfterDecision();
    const { on, decisionId } = child.demandIsRefused();
    const before = child.file.deadlines.values();
    child.does('correct-decision', day, { decisionId, ...slip }, { on, by: 'maria' });
    expect(child.file.deadlines.values()).toEqual(before);
  });

  it('is of a decision of that matter', () => {
    const child = new CaseAfterDecision();
    const { on } = child.demandIsRefused();
    const command = { decisionId: 'another', ...slip };
    expect(child.gives('correct-decision', day, command, { on, by: 'maria' })).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'decisionId' },
    });
  });
});
