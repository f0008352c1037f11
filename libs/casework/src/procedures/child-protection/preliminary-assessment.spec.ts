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

describe('A talk with the child on its own word', () => {
  const judged = { with: 'child', how: 'phone', maturityJudgedBy: 'Clear and thoughtful.' };

  function talksWith(born: object, contact: object = judged) {
    const child = new ChildCase();
    const on = child.reportOnChildrenArrives(friday, [{ name: 'Astrid', ...born }]);
    return child.gives('record-preliminary-contact', monday, contact, { on });
  }

  it.each([
    ['who is three', { birthDate: '2023-01-01' }],
    ['who turns twelve the day after', { birthDate: '2014-03-10' }],
    ['who is expected', { expectedDate: '2026-06-01' }],
    ['who was expected last year', { expectedDate: '2025-06-01' }],
  ])('takes a guardian’s consent of one %s', (_, born) => {
    expect(talksWith(born)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'MISSING_CONSENT', field: 'maturityJudgedBy' },
    });
  });

  it.each([
    ['who turns twelve that day', { birthDate: '2014-03-09' }],
    ['who is nearly fifteen', { birthDate: '2011-04-01' }],
    ['whose age nobody knows', {}],
  ])('is had with one %s', (_, born) => {
    expect(talksWith(born).kind).toBe('accepted');
  });

  it('is had with a child of three by a guardian’s consent, and with none that isn’t born', () => {
    const consented = { with: 'child', how: 'meeting', guardianConsents: true };
    expect(talksWith({ birthDate: '2023-01-01' }, consented).kind).toBe('accepted');
    expect(talksWith({ expectedDate: '2026-06-01' }, consented)).toMatchObject({
      kind: 'invalid',
      invalid: { field: 'with' },
    });
  });

  it('is for whoever sees the file, which knows the age: nobody else learns of it', () => {
    const child = new ChildCase({ bySights: true });
    const on = child.reportOnChildrenArrives(friday, [{ name: 'Astrid', birthDate: '2023-01-01' }]);
    const talks = () => child.gives('record-preliminary-contact', monday, judged, { on });
    expect(talks()).toMatchObject({
      refusal: { code: 'SECRECY_BARRIER', field: 'maturityJudgedBy' },
    });
    const assigned = { handlerId: 'ingrid', reason: 'Takes it up.' };
    child.does('casework/assign-handler', monday, assigned, { by: 'maria', on });
    expect(talks()).toMatchObject({ refusal: { code: 'MISSING_CONSENT' } });
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
