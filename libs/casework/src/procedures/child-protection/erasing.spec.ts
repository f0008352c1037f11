import { beforeEach, describe, expect, it } from '@jest/globals';
import { contentErased } from '../../handling/filekeeping/content-erased.js';
import { eventsOf } from '../../testing/specification.js';
import type { ReportAsMade } from './report-as-made.js';
import { CaseAfterDecision } from './testing/after-the-decision.js';
import { at, ChildCase } from './testing/child-case.js';

const purge = { ground: 'statutory-purge' };
const byArchivist = { by: 'arvid' };

describe('What no longer has to be kept', () => {
  let child: ChildCase;

  beforeEach(() => {
    child = new ChildCase();
  });

  const erases = (matterId: string, day: string, command: object = purge) =>
    child.gives('casework/erase-matter', at(day), command, { ...byArchivist, on: matterId });
  const erasesFile = (day: string, command: object = purge) =>
    child.gives('casework/erase-file', at(day), command, byArchivist);
  const refusalOn = (outcome: ReturnType<typeof erases>) => {
    if (outcome.kind !== 'refused') throw new Error(`Not refused but ${JSON.stringify(outcome)}`);
    const { code, source, says } = outcome.refusal;
    return { code, source, says: says.en };
  };
  const declinedReport = (day: string, report: Partial<ReportAsMade> = {}) => {
    const reportId = child.assessedReport(at(day), report);
    child.openingIsDeclined(at(day), reportId);
    return reportId;
  };

  it('is a report that led to nothing, from the day after five years', () => {
    const reportId = declinedReport('2021-03-10');
    expect(refusalOn(erases(reportId, '2026-03-10'))).toEqual({
      code: 'RETENTION_LOCK',
      source: 'SoL 2025:400 16:1; 2001:453 12:1',
      says: expect.stringContaining('11 March 2026'),
    });
    expect(erases(reportId, '2026-03-11').kind).toBe('accepted');
    expect(eventsOf(child.events, contentErased)).toMatchObject([
      { matterId: reportId, data: { ground: 'statutory-purge', rules: ['A-purge-report'] } },
    ]);
  });

  it('counts from the last note, and that something was erased is none', () => {
    const reportId = declinedReport('2020-03-10');
    child.does(
      'casework/register-in-error',
      at('2021-03-10'),
      {
        entryId: child.file.entries.values().at(-1)!.eventId,
        reason: 'Declined by mistake.',
      },
      { on: reportId, by: 'maria' },
    );
    child.openingIsDeclined(at('2021-03-10', '11:00'), reportId);
    expect(refusalOn(erases(reportId, '2026-03-10')).code).toBe('RETENTION_LOCK');
    expect(erases(reportId, '2026-03-11', { ...purge, classes: ['reporter'] }).kind).toBe('accepted');
    expect(erases(reportId, '2026-03-12').kind).toBe('accepted');
  });

  it('is no investigation before the child turns 30, nor ever where nobody knows when that is', () => {
    const known = new ChildCase();
    for (const [each, birthDate] of [
      [known, '2015-05-05'],
      [child, undefined],
    ] as const) {
      const reportId = each.reportOnChildrenArrives(at('2026-02-02'), [
        { name: 'Astrid', ...(birthDate && { birthDate }) },
      ]);
      each.protectionIsAssessed(at('2026-02-02'), reportId);
      each.investigationIsClosed(at('2026-04-02'), each.investigationIsOpened(at('2026-02-03'), reportId));
    }
    const [, investigationId = ''] = known.file.matters.ids();
    const erasesKnown = (day: string) =>
      known.gives('casework/erase-matter', at(day), purge, { ...byArchivist, on: investigationId });
    expect(refusalOn(erasesKnown('2045-05-04'))).toMatchObject({
      code: 'RETENTION_LOCK',
      source: 'SoL 2025:400 16:2 a',
    });
    expect(erasesKnown('2045-05-05').kind).toBe('accepted');
    const [, unknownId = ''] = child.file.matters.ids();
    expect(refusalOn(erases(unknownId, '2060-01-01')).says).toContain('the day that this is counted from');
  });

  it('is nothing of a matter that is open, on no ground', () => {
    const reportId = child.assessedReport(at('2026-02-02'));
    for (const ground of ['statutory-purge', 'order', 'unlawful']) {
      expect(refusalOn(erases(reportId, '2026-02-03', { ground })).code).toBe('STATE_CONFLICT');
      expect(refusalOn(erasesFile('2026-02-03', { ground })).code).toBe('STATE_CONFLICT');
    }
  });

  it('is what a court has ordered, whatever has to be kept', () => {
    const reportId = declinedReport('2026-02-02');
    expect(erases(reportId, '2026-02-03', { ground: 'order', classes: ['reporter'] }).kind).toBe('accepted');
    const [event] = eventsOf(child.events, contentErased);
    expect(event?.data).toEqual({ ground: 'order', classes: ['reporter'] });
  });

  it('is, as entered unlawfully, only what was registered in error', () => {
    const reportId = child.reportArrives(at('2026-02-02'));
    const entry = child.file.entries.values().find(({ matterId }) => matterId === reportId);
    const other = declinedReport('2026-02-03');
    child.does(
      'casework/register-in-error',
      at('2026-02-04'),
      { entryId: entry?.eventId, reason: 'Another child.' },
      { on: reportId, by: 'maria' },
    );
    expect(refusalOn(erases(other, '2026-02-05', { ground: 'unlawful' })).code).toBe('GROUND_REQUIRED');
    expect(refusalOn(erasesFile('2026-02-05', { ground: 'unlawful' })).code).toBe('GROUND_REQUIRED');
    expect(erases(reportId, '2026-02-05', { ground: 'unlawful' }).kind).toBe('accepted');
  });

  it('is a whole file once nothing in it has to be kept, and then nobody in it is known', () => {
    declinedReport('2020-02-03');
    declinedReport('2021-02-03');
    expect(refusalOn(erasesFile('2025-02-04')).says).toContain('4 February 2026');
    expect(erasesFile('2026-02-04').kind).toBe('accepted');
    expect(Object.values(child.file.persons)).toEqual(
      Object.keys(child.file.persons).map((personId) => ({
        personId,
        role: personId === child.childId ? 'subject' : 'guardian',
        protectedIdentity: false,
        identified: false,
      })),
    );
    const next = child.assessedReport(at('2026-03-02'));
    expect(child.stepOf(next)).toBe('preliminary');
    expect(child.file).toEqual(child.current);
  });

  it('is erased by nobody who works with it, and when it is recorded', () => {
    const reportId = declinedReport('2021-02-03');
    const asManager = child.gives('casework/erase-matter', at('2026-03-02'), purge, {
      on: reportId,
      by: 'maria',
    });
    expect(refusalOn(asManager).code).toBe('OUT_OF_DELEGATION');
    const before = child.afterwards('casework/erase-matter', at('2026-03-02'), at('2026-03-04'), purge, {
      ...byArchivist,
      on: reportId,
    });
    expect(before).toMatchObject({ kind: 'invalid', invalid: { field: 'occurredAt' } });
  });
});

describe('What is appealed', () => {
  it('is kept until the appeal has ended, also from an order: the court tries it', () => {
    const child = new CaseAfterDecision();
    const applicationId = child.applicationArrives(at('2026-03-02'));
    const on = child.investigationIsOpened(at('2026-03-02'), applicationId);
    child.applicationsAreRefused(at('2026-03-03'), on);
    const decided = { on, decisionId: child.file.details.decisions.ids()[0] ?? '' };
    child.isReceived(decided, at('2026-03-04'), '2026-03-05');
    child.investigationIsClosed(at('2026-03-05'), on);
    const appealId = child.isAppealed(at('2026-03-06'), decided);
    child.timeReaches(at('2026-06-01'));
    const erases = (matterId: string) =>
      child.gives(
        'casework/erase-matter',
        at('2026-06-01'),
        { ground: 'order' },
        { ...byArchivist, on: matterId },
      );
    for (const each of [applicationId, on])
      expect(erases(each)).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
    child.does('forward-appeal', at('2026-06-01'), {}, { on: appealId, by: 'maria' });
    const ruling = { court: 'administrative-court', outcome: 'upheld', ruledOn: '2026-06-01' };
    child.does('record-ruling', at('2026-06-01'), ruling, { on: appealId, by: 'maria' });
    for (const each of [applicationId, on]) expect(erases(each).kind).toBe('accepted');
  });
});
