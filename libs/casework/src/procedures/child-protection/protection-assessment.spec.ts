import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import { preliminaryAssessmentStarted, protectionAssessmentMade } from './protection-assessment.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');

describe('The protection assessment', () => {
  it('names who assessed, whoever records it, and begins the preliminary assessment', () => {
    const child = new ChildCase();
    const reportId = child.reportArrives(friday);
    child.protectionIsAssessed(at('2026-03-06', '23:00'), reportId, { by: 'jonas' });
    const [made] = eventsOf(child.events, protectionAssessmentMade);
    expect(made).toMatchObject({ staffId: 'jonas', role: 'on-call', data: { assessorId: 'ingrid' } });
    expect(eventsOf(child.events, preliminaryAssessmentStarted)).toHaveLength(1);
    expect(child.stepOf(reportId)).toBe('preliminary');
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
