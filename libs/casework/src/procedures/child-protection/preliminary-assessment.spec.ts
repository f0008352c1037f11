import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import { contactMadeInPreliminary, investigationNotOpened } from './preliminary-assessment.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');

describe('Contacts before an investigation', () => {
  it.each([
    ['the reporter', { with: 'reporter', how: 'phone' }],
    ['a guardian', { with: 'guardian', how: 'meeting' }],
    ['the child, with a guardian’s consent', { with: 'child', how: 'meeting', guardianConsents: true }],
    [
      'a child mature enough to decide',
      { with: 'child', how: 'phone', maturityJudgedBy: 'Nearly 15, clear.' },
    ],
  ])('may be made with %s', (_, contact) => {
    const child = new ChildCase();
    const reportId = child.assessedReport(friday);
    child.does('record-preliminary-contact', monday, contact, { on: reportId });
    expect(eventsOf(child.events, contactMadeInPreliminary)[0]?.data).toEqual(contact);
  });

  it('name a person of the file', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(friday);
    const contact = { with: 'guardian', how: 'phone', personId: 'a-stranger' };
    const outcome = child.gives('record-preliminary-contact', monday, contact, { on: reportId });
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field: 'personId' } });
  });
});

describe('Declining to open', () => {
  it('closes the report with its reasons and what the child thinks', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(friday);
    child.openingIsDeclined(monday, reportId, { by: 'the-board' });
    expect(eventsOf(child.events, investigationNotOpened)[0]?.data).toEqual({
      reasons: 'The parents have sought help.',
      childsView: 'Wants no contact.',
      decidedBy: 'the-board',
    });
    expect(child.file.matters.get(reportId)).toMatchObject({ step: 'not-opened', closedAt: monday });
  });

  it('may say instead why the child has not been heard', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(friday);
    const command = { reasons: 'Help is given.', whyChildNotHeard: 'The child is two months old.' };
    child.does('decline-to-open', monday, command, { on: reportId });
    expect(child.stepOf(reportId)).toBe('not-opened');
  });
});

describe('A child who needs protection', () => {
  it('is investigated, whatever the reasons not to', () => {
    const child = new ChildCase();
    const on = child.reportArrives(friday);
    const assessment = { ...child.assessment(), needsProtection: true };
    child.does('record-protection-assessment', friday, assessment, { on });
    const declines = { reasons: 'The parents have sought help.', childsView: 'Wants no contact.' };
    for (const by of ['ingrid', 'the-board'])
      expect(child.gives('decline-to-open', monday, declines, { on, by })).toMatchObject({
        kind: 'refused',
        refusal: { code: 'STATE_CONFLICT', says: { en: expect.stringContaining('needs protection') } },
      });
    child.investigationIsOpened(monday, on);
    expect(child.stepOf(on)).toBe('opened');
  });
});

describe('Linking', () => {
  it('closes the report', () => {
    const child = new ChildCase();
    child.investigationOf(friday);
    const reportId = child.assessedReport(monday);
    child.reportIsLinked(monday, reportId);
    expect(child.file.matters.get(reportId)).toMatchObject({ step: 'linked', closedAt: monday });
  });
});
