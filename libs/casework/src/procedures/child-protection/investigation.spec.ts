import { describe, expect, it } from '@jest/globals';
import { eventsOf, refusalOf } from '../../testing/specification.js';
import { investigationOpened } from './investigation.js';
import { at, ChildCase } from './testing/child-case.js';

const friday = at('2026-03-06');
const monday = at('2026-03-09');

describe('Opening an investigation', () => {
  it('on a report closes the report and begins a matter of its own', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(friday);
    const investigationId = child.investigationIsOpened(monday, reportId, { unitId: 'investigations' });
    expect(child.stepOf(reportId)).toBe('opened');
    expect(child.file.matters.get(reportId)?.closedAt).toBe(monday);
    expect(child.file.matters.get(investigationId)).toMatchObject({
      kind: 'investigation',
      step: 'investigating',
      unitId: 'investigations',
      openedAt: monday,
    });
    expect(eventsOf(child.events, investigationOpened)[0]?.data).toMatchObject({
      from: 'report',
      sourceId: reportId,
      childId: child.childId,
      decidedBy: 'ingrid',
      carriesClock: false,
    });
  });

  it('on an application leaves the application open until it is answered', () => {
    const child = new ChildCase();
    const applicationId = child.applicationArrives(friday);
    child.investigationIsOpened(monday, applicationId);
    expect(child.stepOf(applicationId)).toBe('under-investigation');
    expect(child.file.matters.get(applicationId)?.closedAt).toBeUndefined();
  });

  it('may rest on what has become known in another way', () => {
    const child = new ChildCase();
    child.openingIsDeclined(monday, child.assessedReport(friday));
    const command = {
      purpose: 'Safety at home.',
      unitId: 'intake',
      howItBecameKnown: 'Seen on a visit next door.',
    };
    child.does('open-investigation-unasked', at('2026-03-10'), command);
    expect(eventsOf(child.events, investigationOpened)[0]?.data).toMatchObject({ from: 'other' });
  });

  it('links an application that comes while it is ongoing', () => {
    const child = new ChildCase();
    child.investigationOf(friday);
    const applicationId = child.applicationArrives(monday);
    child.does('link-application', monday, {}, { on: applicationId });
    expect(child.stepOf(applicationId)).toBe('under-investigation');
  });

  it('twice on one report, or on one that was linked, is refused as already open', () => {
    const child = new ChildCase();
    const reportId = child.assessedReport(friday);
    const investigationId = child.investigationIsOpened(friday, reportId);
    const linkedId = child.assessedReport(monday);
    child.reportIsLinked(monday, linkedId);
    const opens = (on: string) => child.gives('open-investigation', monday, { purpose: 'Care.' }, { on });
    for (const on of [reportId, linkedId]) expect(refusalOf(opens(on))).toBe('ALREADY_OPEN');
    child.investigationIsClosed(monday, investigationId);
    expect(refusalOf(opens(reportId))).toBe('ALREADY_OPEN');
  });

  it('twice on one application is refused as already open, and once that is decided for its step', () => {
    const child = new ChildCase();
    const on = child.applicationArrives(friday);
    const investigationId = child.investigationIsOpened(friday, on);
    const opens = () => child.gives('open-investigation', monday, { purpose: 'Care.' }, { on });
    expect(refusalOf(opens())).toBe('ALREADY_OPEN');
    child.applicationsAreRefused(monday, investigationId);
    child.investigationIsClosed(monday, investigationId);
    expect(refusalOf(opens())).toBe('STATE_CONFLICT');
  });

  it.each([
    ['after it was opened', at('2026-03-06', '11:00')],
    ['before it was opened', at('2026-03-06', '09:00')],
  ])('waits for no record of the protection assessment, made %s', (_, assessedAt) => {
    const child = new ChildCase();
    const on = child.reportArrives(at('2026-03-06', '08:00'));
    child.investigationIsOpened(friday, on);
    expect(child.deadline('A1', on).state).toBe('running');
    const recorded = at('2026-03-06', '12:00');
    const records = () =>
      child.gives('record-protection-assessment', assessedAt, child.assessment(), { on, at: recorded });
    expect(records().kind).toBe('accepted');
    expect(child.deadline('A1', on)).toMatchObject({ state: 'met', onTime: true });
    expect(child.file.matters.get(on)).toMatchObject({ step: 'opened', closedAt: friday });
    expect(child.current.matters.get(on)).toMatchObject({ step: 'opened', closedAt: friday });
    expect(child.deadline('A2', on).state).toBe('met');
    expect(refusalOf(records())).toBe('STATE_CONFLICT');
  });

  it('in error leaves an assessment that was recorded after it', () => {
    const child = new ChildCase();
    const on = child.reportArrives(friday);
    const investigationId = child.investigationIsOpened(friday, on);
    child.protectionIsAssessed(friday, on);
    const opened = child.events.find(({ type }) => type === investigationOpened.type);
    const error = { entryId: opened?.id ?? '', reason: 'Opened on the wrong child.' };
    child.does('casework/register-in-error', monday, error, { on: investigationId });
    expect(child.stepOf(on)).toBe('received');
    const again = child.gives('record-protection-assessment', monday, child.assessment(), { on });
    expect(refusalOf(again)).toBe('STATE_CONFLICT');
    child.openingIsDeclined(monday, on);
    expect(child.stepOf(on)).toBe('not-opened');
  });

  it.each([
    ['unitId', { unitId: 'nowhere' }],
    ['continues', { continues: 'no-investigation' }],
  ])('with a wrong %s is sent back', (field, how) => {
    const child = new ChildCase();
    const reportId = child.assessedReport(friday);
    const outcome = child.gives('open-investigation', monday, { purpose: 'Care.', ...how }, { on: reportId });
    expect(outcome).toMatchObject({ kind: 'invalid', invalid: { field } });
  });
});

describe('Closing and opening again', () => {
  function reopenedAfter(closedOn: string, openedOn: string) {
    const child = new ChildCase();
    child.investigationIsClosed(at(closedOn), child.investigationOf(at('2026-01-15')));
    const reportId = child.assessedReport(at(openedOn));
    return child.gives('open-investigation', at(openedOn), { purpose: 'Care.' }, { on: reportId });
  }

  it('is refused for 30 days unless it goes on or a manager says why not', () => {
    expect(refusalOf(reopenedAfter('2026-03-01', '2026-03-31'))).toBe('STATE_CONFLICT');
  });

  it('is free from the 31st day', () => {
    expect(reopenedAfter('2026-03-01', '2026-04-01').kind).toBe('accepted');
  });

  it('names the investigation that goes on', () => {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-01-15'));
    child.investigationIsClosed(at('2026-03-01'), first);
    const second = child.investigationIsOpened(at('2026-03-10'), child.assessedReport(at('2026-03-10')), {
      continues: first,
    });
    expect(child.file.matters.get(second)?.continues).toBe(first);
  });

  it('needs no word of it when the earlier one was opened in error', () => {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-03-02'));
    const opened = child.events.find(({ type }) => type === investigationOpened.type);
    const error = { entryId: opened?.id ?? '', reason: 'Opened on the wrong child.' };
    child.does('casework/register-in-error', at('2026-03-03'), error, { on: first });
    expect(child.investigationOf(at('2026-03-04'))).not.toBe(first);
  });
});
