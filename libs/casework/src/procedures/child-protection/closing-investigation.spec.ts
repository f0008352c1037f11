import { describe, expect, it } from '@jest/globals';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { closedWithoutSupport, investigationClosed } from './closing-investigation.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');

describe('Closing an investigation without support', () => {
  it('meets its four months', () => {
    const child = new ChildCase();
    const investigationId = child.preparedInvestigation(friday);
    child.investigationIsClosed(monday, investigationId, {
      presenterId: 'isak',
      dissent: 'One member dissented.',
    });
    expect(eventsOf(child.events, closedWithoutSupport)[0]?.data).toMatchObject({
      legalBasis: ['SoL 2025:400 20:3'],
      decidedBy: 'maria',
      presenterId: 'isak',
      answers: [],
    });
    expect(eventsOf(child.events, investigationClosed)).toHaveLength(1);
    expect(child.file.matters.get(investigationId)).toMatchObject({ step: 'closed', closedAt: monday });
    expect(child.deadline('A4').state).toBe('met');
  });

  it.each([
    ['came during the investigation', monday],
    ['came before it', at('2026-03-05')],
  ])('waits until an application that %s is linked to it, and then until it is decided', (_, day) => {
    const child = new ChildCase();
    const waiting = day === monday ? undefined : child.applicationArrives(day);
    const on = child.preparedInvestigation(friday);
    const applicationId = waiting ?? child.applicationArrives(day);
    const closes = () =>
      child.gives('close-without-support', at('2026-03-10'), child.closing(), { on, by: 'maria' });
    const number = child.file.matters.get(applicationId)?.caseNumber ?? '';
    expect(closes()).toMatchObject({
      refusal: { code: 'STATE_CONFLICT', says: { en: expect.stringMatching(`Link it first: ${number}`) } },
    });
    child.does('link-application', at('2026-03-10'), {}, { on: applicationId });
    expect(closes()).toMatchObject({
      refusal: {
        code: 'STATE_CONFLICT',
        says: { en: expect.stringMatching(`Grant or refuse it first: ${number}`) },
      },
    });
    child.applicationsAreRefused(at('2026-03-10'), on);
    child.closingIsPrepared(at('2026-03-10'), on);
    expect(closes().kind).toBe('accepted');
  });

  it('waits for no application that came after it was made', () => {
    const child = new ChildCase();
    const on = child.preparedInvestigation(friday);
    const { applicant: _, ...application } = child.application();
    const byGuardian = { ...application, applicantId: child.guardianId };
    child.does('register-application', at('2026-03-10'), byGuardian);
    const decides = child.afterwards(
      'close-without-support',
      monday,
      at('2026-03-10', '12:00'),
      child.closing(),
      {
        on,
        by: 'maria',
      },
    );
    expect(decides.kind).toBe('accepted');
  });

  it('waits for an application that its maker may not see, and says of why nothing', () => {
    const child = new ChildCase({ bySights: true });
    const report = child.reportArrives(friday);
    const assigned = { handlerId: 'ingrid', reason: 'Takes it up.' };
    child.does('casework/assign-handler', friday, assigned, { by: 'maria', on: report });
    const on = child.investigationIsOpened(friday, report);
    child.applicationArrives(monday, { unitId: 'investigations' });
    const outcome = child.gives('close-without-support', monday, child.closing(), { on, by: 'maria' });
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
    const outcome = child.gives('close-without-support', monday, child.closing(), { on, by: 'maria' });
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_POSSIBLE' } });
    expect(outcome).not.toHaveProperty('refusal.source');
  });

  it('waits for a report that came during the investigation, and names its case number only', () => {
    const child = new ChildCase();
    const investigationId = child.preparedInvestigation(friday);
    const reportId = child.assessedReport(monday);
    const outcome = child.gives('close-without-support', monday, child.closing(), {
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

  it('isn’t decided without the facts that were decisive, and says so', () => {
    const child = new ChildCase();
    const investigationId = child.preparedInvestigation(friday);
    const decision = { ...child.closing(), reasons: ' ' };
    expect(
      child.gives('close-without-support', monday, decision, { on: investigationId, by: 'maria' }),
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
    const investigationId = child.preparedInvestigation(monday);
    child.investigationIsClosed(at('2026-03-10'), investigationId);
    expect(child.deadline('A2', waiting).state).toBe('running');
  });

  it.each([
    ['2025-06-30', ['SoL 2001:453 11:2'], 'accepted'],
    ['2025-06-30', ['SoL 2025:400 20:3'], 'invalid'],
    ['2025-07-01', ['SoL 2001:453 11:2'], 'invalid'],
    ['2025-07-01', ['SoL 2025:400 20:3'], 'accepted'],
    ['2026-03-09', ['SoL 2025:400 20:3'], 'accepted'],
  ])('on %s by %s is %s: it rests on the law of its day', (day, legalBasis, outcome) => {
    const child = new ChildCase();
    const on = child.preparedInvestigation(at('2025-05-05'));
    const command = child.closing({ legalBasis });
    expect(child.gives('close-without-support', at(day), command, { on, by: 'maria' }).kind).toBe(outcome);
  });

  it('waits until the child was heard, or it was found why not: no view in its body does', () => {
    const child = new ChildCase();
    const on = child.investigationOf(friday);
    child.concernedAreTold(friday, on);
    const closes = () => child.gives('close-without-support', monday, child.closing(), { on, by: 'maria' });
    expect(closes()).toMatchObject({
      kind: 'refused',
      refusal: { code: 'CHILD_NOT_HEARD', source: 'SoL 2025:400 3:2; 2001:453 11:10' },
    });
    child.childIsHeard(monday, on);
    expect(closes().kind).toBe('accepted');
  });

  it('goes against nobody, and can’t be appealed', () => {
    const child = new ChildCase();
    const on = child.preparedInvestigation(friday);
    child.investigationIsClosed(monday, on);
    expect(child.file.details.decisions.values()).toMatchObject([
      { kind: 'close-without-support', goesAgainst: [], mayBeAppealed: false, decidedAt: monday },
    ]);
  });
});

describe('Closing an investigation with support', () => {
  it('asks that support was granted in it, and then without support is no more', () => {
    const child = new ChildCase();
    const on = child.preparedInvestigation(friday);
    const closes = (name: string) => child.gives(name, monday, child.closing(), { on, by: 'maria' });
    expect(refusalOf(closes('close-with-support'))).toBe('STATE_CONFLICT');
    child.consents(friday, on, child.guardianId);
    child.does('grant-support', friday, child.granting(), { on, by: 'maria' });
    expect(child.stepOf(on)).toBe('investigating');
    expect(refusalOf(closes('close-without-support'))).toBe('STATE_CONFLICT');
    expect(closes('close-with-support').kind).toBe('accepted');
    expect(child.stepOf(on)).toBe('closed');
    expect(eventsOf(child.events, investigationClosed)[0]?.data.outcome).toBe('close-with-support');
    expect(child.deadline('A4').state).toBe('met');
  });
});
