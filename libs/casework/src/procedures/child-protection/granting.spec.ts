import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import { supportGranted, supportRefused } from './granting.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');

describe('A decision on support', () => {
  it('answers the applications that it names, and leaves the clocks of the others alone', () => {
    const child = new ChildCase();
    const first = child.applicationArrives(friday);
    const on = child.investigationIsOpened(friday, first);
    child.childIsAsked(friday, on);
    const applicant = { name: 'Astrid Andersson', contact: '070-000 00 01' };
    const second = child.applicationArrives(friday, { applicantRole: 'child', applicant });
    child.consents(friday, on, child.guardianId);
    child.does('link-application', friday, {}, { on: second });
    child.communicationIsWaived(friday, on);
    child.does('refuse-support', monday, child.refusal([first]), { on, by: 'maria' });
    expect([first, second].map((id) => child.stepOf(id))).toEqual(['decided', 'under-investigation']);
    expect(child.deadline('A11', first).state).toBe('cancelled');
    expect(child.deadline('A11', second).state).toBe('running');
    child.does('grant-support', monday, child.granting({ answers: [second] }), { on, by: 'maria' });
    expect(child.deadline('A11', second).state).toBe('cancelled');
    expect(eventsOf(child.events, supportRefused)[0]?.data.answers).toEqual([first]);
    expect(child.stepOf(on)).toBe('investigating');
  });

  it('stands with whom it goes against, whether it may be appealed and what it brings', () => {
    const child = new ChildCase();
    const asked = child.applicationArrives(friday);
    const on = child.investigationIsOpened(friday, asked);
    child.childIsAsked(friday, on);
    child.communicationIsWaived(friday, on);
    const inPart = {
      answers: [asked],
      notGranted: 'Ten more.',
      reasons: 'Ten are enough.',
      until: '2026-06-30',
    };
    child.does('grant-support-in-part', monday, child.granting(inPart), { on, by: 'maria' });
    const { guardianId } = child;
    expect(child.file.details.decisions.values()).toMatchObject([
      {
        kind: 'grant-support-in-part',
        mayBeAppealed: true,
        goesAgainst: [guardianId],
        answers: [asked],
        brings: { is: 'support-granted', extent: 'part', from: '2026-04-01', until: '2026-06-30' },
        parties: { [guardianId]: { is: 'to-be-notified' } },
      },
    ]);
  });

  it('in full may leave its reasons out, for it goes against nobody', () => {
    const child = new ChildCase();
    const asked = child.applicationArrives(friday);
    const on = child.investigationIsOpened(friday, asked);
    child.childIsAsked(friday, on);
    child.does('grant-support', monday, child.granting({ answers: [asked] }), { on, by: 'maria' });
    expect(eventsOf(child.events, supportGranted)[0]?.data).toMatchObject({
      goesAgainst: [],
      consentedBy: [child.guardianId],
    });
  });

  it.each([
    ['a paragraph of another kind of decision', { legalBasis: ['SoL 2025:400 20:3'] }, 'legalBasis'],
    ['a paragraph that was no longer in force', { legalBasis: ['SoL 2001:453 4:1'] }, 'legalBasis'],
    ['a last day before its first', { until: '2026-03-31' }, 'until'],
    ['an application that isn’t of the investigation', { answers: ['elsewhere'] }, 'answers'],
  ])('isn’t made with %s', (_, how, field) => {
    const child = new ChildCase();
    const on = child.investigationIsOpened(friday, child.applicationArrives(friday));
    child.childIsAsked(friday, on);
    child.consents(friday, on, child.guardianId);
    expect(child.gives('grant-support', monday, child.granting(how), { on, by: 'maria' })).toMatchObject({
      kind: 'invalid',
      invalid: { field },
    });
  });
});
