import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import { reporterFeedbackGiven, reporterMeetingOffered } from './feedback.js';
import { at, ChildCase, fromSchool } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');

describe('Feedback to a mandated reporter', () => {
  it.each([
    ['opened', (child: ChildCase, reportId: string) => child.investigationIsOpened(monday, reportId)],
    ['not-opened', (child: ChildCase, reportId: string) => child.openingIsDeclined(monday, reportId)],
    [
      'already-ongoing',
      (child: ChildCase, reportId: string) => {
        child.investigationIsOpened(monday, child.assessedReport(monday));
        child.reportIsLinked(monday, reportId);
      },
    ],
  ])('exposes exactly one fact: %s', (fact, decide) => {
    const child = new ChildCase();
    const reportId = child.assessedReport(friday, fromSchool);
    child.feedbackIsAsked(friday, reportId);
    decide(child, reportId);
    child.does('give-feedback', monday, {}, { on: reportId });
    expect(eventsOf(child.events, reporterFeedbackGiven).map(({ data }) => data)).toEqual([{ fact }]);
  });

  it('is given before the report is linked when an investigation is ongoing', () => {
    const child = new ChildCase();
    child.investigationOf(friday);
    const reportId = child.reportArrives(monday, {
      reporterType: 'counsellor',
      reporter: { authority: 'Counselling' },
    });
    child.feedbackIsAsked(monday, reportId);
    child.does('give-feedback', monday, {}, { on: reportId });
    expect(eventsOf(child.events, reporterFeedbackGiven)[0]?.data).toEqual({ fact: 'already-ongoing' });
  });
});

describe('A meeting with the reporter', () => {
  it.each([
    ['offered', { suitable: true, invitees: ['child', 'guardian', 'reporter'] }],
    ['found unsuitable', { suitable: false, invitees: [], whyUnsuitable: 'Threats have been made.' }],
  ])('is %s', (_, meeting) => {
    const child = new ChildCase();
    const reportId = child.reportArrives(friday, fromSchool);
    child.does('offer-meeting', friday, meeting, { on: reportId });
    expect(eventsOf(child.events, reporterMeetingOffered)[0]?.data).toEqual(meeting);
  });

  it.each([
    ['somebody when it is suitable', { suitable: true, invitees: [] }],
    ['nobody when it is not', { suitable: false, invitees: ['reporter'], whyUnsuitable: 'Threats.' }],
  ])('invites %s', (_, meeting) => {
    const child = new ChildCase();
    const reportId = child.reportArrives(friday, fromSchool);
    const outcome = child.gives('offer-meeting', friday, meeting, { on: reportId });
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field: 'invitees' } });
  });
});
