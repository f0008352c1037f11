import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { catalogueOf, isOpen, isUnfinished, type Deadline, type DeadlineCourse } from '#casework';
import { harbour } from '../../casework/src/testing/harbour/harbour.js';
import { plans, ShipCalls } from '../../casework/src/testing/harbour/histories.js';
import { openCourseAfter, unfinishedCourseAfter } from './course-in-row.js';

const { events: descriptions } = catalogueOf(harbour);

/** More of them, and others: `HISTORIES=5000 SEED=3 npm run test:unit -- followed`. */
const histories = Number(process.env.HISTORIES ?? 300);
const seed = Number(process.env.SEED ?? 9);

/** The ids of the deadlines that a list which follows the events of a ship's call is left with. */
function followed({ spec }: ShipCalls, courseAfter: typeof openCourseAfter): readonly string[] {
  const courses = new Map<string, DeadlineCourse>();
  for (const event of spec.events) {
    for (const move of descriptions.get(event.type)?.movesDeadlines?.(event.data, event) ?? []) {
      const after = courseAfter(courses.get(move.deadlineId), move);
      if (after) courses.set(move.deadlineId, after);
      else courses.delete(move.deadlineId);
    }
  }
  return [...courses.keys()].sort();
}

function folded({ spec }: ShipCalls, isMeant: (deadline: Deadline) => boolean): readonly string[] {
  return spec.file.deadlines
    .values()
    .filter(isMeant)
    .map(({ deadlineId }) => deadlineId)
    .sort();
}

describe('A list that forgets what has ended', () => {
  it(`misses nothing that is open or asks for a reason, in ${histories} histories of seed ${seed}`, () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const calls = new ShipCalls(plan);
        expect(followed(calls, openCourseAfter)).toEqual(folded(calls, isOpen));
        expect(followed(calls, unfinishedCourseAfter)).toEqual(folded(calls, isUnfinished));
      }),
      { numRuns: histories, seed },
    );
  });
});
