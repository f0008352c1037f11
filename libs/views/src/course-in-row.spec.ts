import { describe, expect, it } from '@jest/globals';
import type { DeadlineBeginning, DeadlineCourse, DeadlineKind, DeadlineMove } from '#casework';
import { columnsOf, courseIn, openCourseAfter, unfinishedCourseAfter } from './course-in-row.js';

const deadlineId = 'deadline-1';

function begins(kind: DeadlineKind = 'duty', said: Partial<DeadlineBeginning> = {}): DeadlineBeginning {
  return {
    ...{ deadlineId, ruleId: 'G1', ruleset: 'SE-2025', kind, force: 'statutory', immediate: false },
    ...{ matterId: 'plot-1', anchorEventId: 'event', anchorAt: '2026-02-01T09:00:00.000Z' },
    startedAt: '2026-02-01T09:00:00.000Z',
    ...{ anchorDate: '2026-02-01', length: { days: 9 }, recordedLate: false, elapsed: false },
    ...{ nominalDue: '2026-02-10T23:00:00.000Z', nominalDueDate: '2026-02-10' },
    ...{ legalLatest: '2026-02-11T23:00:00.000Z', legalLatestDate: '2026-02-11' },
    passedOver: [{ date: '2026-02-10', because: 'sunday' }],
    ...said,
  };
}

const end = {
  ...{ elapsed: false, nominalDue: '2026-02-20T23:00:00.000Z', nominalDueDate: '2026-02-20' },
  ...{ legalLatest: '2026-02-20T23:00:00.000Z', legalLatestDate: '2026-02-20', passedOver: [] },
};

const late = { at: '2026-02-14T09:00:00.000Z' };

const passes = { deadlineId, passes: { at: '2026-02-11T23:00:00.000Z', explained: false } };

describe('The course of a deadline in a row', () => {
  const begun = openCourseAfter(undefined, { deadlineId, begins: begins() })!;
  const missed = openCourseAfter(begun, passes)!;
  const extendedLate = openCourseAfter(missed, {
    deadlineId,
    extends: { ...end, decidedLate: true, decidedAt: '2026-02-12T09:00:00.000Z', byEventId: 'event' },
  })!;

  it.each<[string, DeadlineCourse]>([
    ['running', begun],
    ['missed', missed],
    ['extended', extendedLate],
    ['running', openCourseAfter(undefined, { deadlineId, begins: begins('window', { elapsed: true }) })!],
  ])('comes back from it as it went in, %s', (state, course) => {
    expect(course.state).toBe(state);
    expect(courseIn(columnsOf(course))).toEqual(course);
  });

  it.each<[DeadlineKind, string | undefined]>([
    ['duty', 'missed'],
    ['window', undefined],
    ['appointment', undefined],
  ])('of a %s is, once its last day has gone by, %s', (kind, state) => {
    const open = openCourseAfter(undefined, { deadlineId, begins: begins(kind) });
    expect(openCourseAfter(open, passes)?.state).toBe(state);
  });

  it.each<[string, DeadlineMove, string]>([
    [
      'met late',
      { deadlineId, meets: { ...late, byEventId: 'event', onTime: false, recordedLate: false } },
      'met',
    ],
    ['cancelled', { deadlineId, cancels: { ...late, by: 'garden/left' } }, 'cancelled'],
  ])('that was %s is unfinished until its miss has a reason', (_, ends, state) => {
    expect(openCourseAfter(missed, ends)).toBeUndefined();
    const ended = unfinishedCourseAfter(missed, ends);
    expect(ended).toMatchObject({ state, misses: [{ at: passes.passes.at, explained: false }] });
    expect(unfinishedCourseAfter(ended, { deadlineId, explains: late })).toBeUndefined();
    const explained = unfinishedCourseAfter(missed, { deadlineId, explains: late });
    expect(unfinishedCourseAfter(explained, ends)).toBeUndefined();
  });

  it('is finished by an end that shows its miss to have been none, by another in its place, and without a miss', () => {
    const early = { at: '2026-02-03T09:00:00.000Z', byEventId: 'event', onTime: true, recordedLate: true };
    const met = { deadlineId, meets: early };
    expect(unfinishedCourseAfter(missed, met)).toBeUndefined();
    expect(unfinishedCourseAfter(begun, met)).toBeUndefined();
    const supersedes = { because: 'anchor-corrected' } as const;
    expect(unfinishedCourseAfter(missed, { deadlineId, supersedes })).toBeUndefined();
  });

  it('that has ended takes no move but a new beginning', () => {
    expect(openCourseAfter(undefined, passes)).toBeUndefined();
    expect(openCourseAfter(undefined, { deadlineId, begins: begins() })).toEqual(begun);
  });
});
