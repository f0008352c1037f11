import { describe, expect, it } from '@jest/globals';
import { unansweredActs } from '../../kernel/index.js';
import { eventsOf } from '../../testing/specification.js';
import { preliminaryAssessmentStarted, protectionAssessmentMade } from './protection-assessment.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');

describe('The protection assessment', () => {
  it('names who assessed, and begins the preliminary assessment', () => {
    const child = new ChildCase();
    const reportId = child.reportArrives(friday);
    child.protectionIsAssessed(at('2026-03-06', '23:00'), reportId, { by: 'jonas' });
    const [made] = eventsOf(child.events, protectionAssessmentMade);
    expect(made).toMatchObject({ staffId: 'jonas', role: 'on-call', data: { assessorId: 'jonas' } });
    expect(eventsOf(child.events, preliminaryAssessmentStarted)).toHaveLength(1);
    expect(child.stepOf(reportId)).toBe('preliminary');
  });

  it('recorded by another is theirs to confirm who assessed, and names nobody else', () => {
    const child = new ChildCase();
    const on = child.reportArrives(friday);
    const records = (how: object) =>
      child.gives(
        'record-protection-assessment',
        friday,
        { ...child.assessment(), ...how },
        { on, by: 'jonas' },
      );
    for (const how of [{}, { doneBy: 'isak' }]) {
      expect(records(how)).toMatchObject({ kind: 'invalid', invalid: { field: 'assessorId' } });
    }
    expect(records({ doneBy: 'ingrid' }).kind).toBe('accepted');
    expect(eventsOf(child.events, protectionAssessmentMade)).toMatchObject([
      { staffId: 'ingrid', recordedBy: 'jonas', data: { assessorId: 'ingrid' } },
    ]);
    expect(unansweredActs(child.file)).toMatchObject([{ doneBy: 'ingrid', recordedBy: 'jonas' }]);
  });

  it('begins none for a report that belongs to an ongoing investigation', () => {
    const child = new ChildCase();
    child.investigationOf(friday);
    const reportId = child.assessedReport(at('2026-03-09'));
    expect(child.stepOf(reportId)).toBe('assessed');
  });

  it('is made once for each report', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(friday);
    const again = child.gives('record-protection-assessment', friday, child.assessment(), { on: reportId });
    expect(again).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
  });

  it('is made by somebody with a role in force', () => {
    const child = new ChildCase();
    const reportId = child.reportArrives(friday);
    const command = { ...child.assessment(), assessorId: 'a-stranger' };
    const outcome = child.gives('record-protection-assessment', friday, command, { on: reportId });
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field: 'assessorId' } });
  });
});
