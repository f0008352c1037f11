import { describe, expect, it } from '@jest/globals';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { decisionMade, investigationClosed } from './decision.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');

describe('The decision', () => {
  it('closes the investigation and meets its four months', () => {
    const child = new ChildCase();
    const investigationId = child.investigationOf(friday);
    child.investigationIsClosed(monday, investigationId, {
      presenterId: 'isak',
      dissent: 'One member dissented.',
    });
    expect(eventsOf(child.events, decisionMade)[0]?.data).toMatchObject({
      type: 'close-without-support',
      decidedBy: 'maria',
      presenterId: 'isak',
      answers: [],
    });
    expect(eventsOf(child.events, investigationClosed)).toHaveLength(1);
    expect(child.file.matters.get(investigationId)).toMatchObject({ step: 'closed', closedAt: monday });
    expect(child.deadline('A4').state).toBe('met');
  });

  it('answers every application that the investigation was about', () => {
    const child = new ChildCase();
    const first = child.applicationArrives(friday);
    const investigationId = child.investigationIsOpened(friday, first);
    const linked = child.applicationArrives(monday);
    child.does('link-application', monday, {}, { on: linked });
    const waived = { communication: 'waived', whyCommunicationWaived: 'Both agree in full.' };
    child.investigationIsClosed(monday, investigationId, waived);
    expect(eventsOf(child.events, decisionMade)[0]?.data.answers).toEqual([first, linked]);
    expect([first, linked].map((id) => child.stepOf(id))).toEqual(['decided', 'decided']);
  });

  it.each([
    ['came during the investigation', monday],
    ['came before it', at('2026-03-05')],
  ])('waits for an application that %s, and so for its applicant to be communicated with', (_, day) => {
    const child = new ChildCase();
    const waiting = day === monday ? undefined : child.applicationArrives(day);
    const on = child.investigationOf(friday);
    const applicationId = waiting ?? child.applicationArrives(day);
    const decides = (how: object = {}) =>
      child.gives('make-decision', at('2026-03-10'), child.closing(how), { on, by: 'maria' });
    const number = child.file.matters.get(applicationId)?.caseNumber ?? '';
    expect(decides({ communication: 'communicated' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'STATE_CONFLICT', says: { en: expect.stringContaining(number) } },
    });
    child.does('link-application', at('2026-03-10'), {}, { on: applicationId });
    expect(refusalOf(decides())).toBe('NOT_COMMUNICATED');
    expect(decides({ communication: 'communicated' }).kind).toBe('accepted');
    expect(child.stepOf(applicationId)).toBe('decided');
  });

  it('waits for no application that came after it was made', () => {
    const child = new ChildCase();
    const on = child.investigationOf(friday);
    child.applicationArrives(at('2026-03-10'));
    const decides = child.afterwards('make-decision', monday, at('2026-03-10', '12:00'), child.closing(), {
      on,
      by: 'maria',
    });
    expect(decides.kind).toBe('accepted');
  });

  it('waits for an application that its maker may not see, and says of why nothing', () => {
    const child = new ChildCase({ bySights: true });
    const report = child.reportArrives(friday);
    const assigned = { handlerId: 'ingrid', reason: 'Takes it up.' };
    child.does('casework/assign-handler', friday, assigned, { by: 'maria', on: report });
    const on = child.investigationIsOpened(friday, report);
    child.applicationArrives(monday, { unitId: 'investigations' });
    const outcome = child.gives('make-decision', monday, child.closing(), { on, by: 'maria' });
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_POSSIBLE' } });
  });

  it('waits for a report that its maker may not see, and says of why nothing', () => {
    const child = new ChildCase({ bySights: true });
    const report = child.reportArrives(friday);
    const assigned = { handlerId: 'ingrid', reason: 'Takes it up.' };
    child.does('casework/assign-handler', friday, assigned, { by: 'maria', on: report });
    child.protectionIsAssessed(friday, report);
    const on = child.investigationIsOpened(friday, report);
    child.reportArrives(monday, { unitId: 'investigations' });
    const outcome = child.gives('make-decision', monday, child.closing(), { on, by: 'maria' });
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_POSSIBLE' } });
    expect(outcome).not.toHaveProperty('refusal.source');
  });

  it('waits for a report that came during the investigation, and names its case number only', () => {
    const child = new ChildCase();
    const investigationId = child.investigationOf(friday);
    const reportId = child.assessedReport(monday);
    const outcome = child.gives('make-decision', monday, child.closing(), {
      on: investigationId,
      by: 'maria',
    });
    const number = child.file.matters.get(reportId)?.caseNumber ?? '';
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusal: { says: { en: expect.stringContaining(number) } },
    });
    child.reportIsLinked(monday, reportId);
    child.investigationIsClosed(monday, investigationId);
    expect(child.stepOf(investigationId)).toBe('closed');
  });

  it('is not made without the facts that were decisive, and says so', () => {
    const child = new ChildCase();
    const investigationId = child.investigationOf(friday);
    const decision = { ...child.closing(), reasons: ' ' };
    expect(
      child.gives('make-decision', monday, decision, { on: investigationId, by: 'maria' }),
    ).toMatchObject({
      kind: 'refused',
      refusal: {
        code: 'REASONS_MISSING',
        source: 'FL 2017:900 31–32 §§',
        says: { en: 'Give the facts that were decisive in reasons.' },
      },
    });
  });

  it('does not wait for a report that has a clock of its own', () => {
    const child = new ChildCase();
    const waiting = child.assessedReport(friday);
    const investigationId = child.investigationOf(monday);
    child.investigationIsClosed(at('2026-03-10'), investigationId);
    expect(child.deadline('A2', waiting).state).toBe('running');
  });
});
