import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isInForce } from '../kernel/deadline-course.js';
import { deadlineMet, deadlineMissed } from '../deadlines/events.js';
import { LibraryDesk } from '../testing/library-desk.js';
import { lendingLibrary } from '../testing/lending-library.js';
import { eventsOf } from '../testing/specification.js';
import { emptyFile, type Casefile, type FileOrigin } from '../kernel/casefile.js';
import { isDuring } from '../kernel/command.js';
import { catalogueOf } from './catalogue.js';
import { correctsThePast } from './corrections.js';
import type { CaseEvent } from '../kernel/event.js';
import { evolveFile, foldFile } from './fold.js';

const origin: FileOrigin = {
  fileId: 'file-1',
  municipalityId: 'municipality-1',
  jurisdiction: 'SE',
  timeZone: 'Europe/Stockholm',
};

/** As whoever keeps files in memory does it: event by event, and anew only after a correction. */
function foldedStepByStep(events: readonly CaseEvent[]): Casefile {
  let file: Casefile = emptyFile(lendingLibrary.name, lendingLibrary.initialDetails, origin);
  events.forEach((event, index) => {
    file = correctsThePast(event)
      ? foldFile(lendingLibrary, origin, events.slice(0, index + 1))
      : evolveFile(lendingLibrary, file, event);
  });
  return file;
}

/** One thing that somebody does, or that time brings; what isn't allowed then is refused. */
interface Happening {
  readonly what: keyof typeof types | 'correct-time' | 'in-error' | 'wait';
  /** Hours since the one before it. */
  readonly after: number;
  /** Hours that it lies back when it is recorded. */
  readonly back: number;
  /** Which matter or entry it is about, counted over those there are. */
  readonly which: number;
}

const happening: fc.Arbitrary<Happening> = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('weigh', 'lend', 'tell', 'renew', 'take-back') },
    { weight: 2, arbitrary: fc.constantFrom('receive', 'assign', 'decline', 'wait') },
    { weight: 3, arbitrary: fc.constantFrom('correct-time', 'in-error') },
  ),
  after: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 2_000 })),
  back: fc.integer({ min: 0, max: 60 }),
  which: fc.nat({ max: 40 }),
});

const types = {
  receive: 'lending-library/receive-request',
  weigh: 'lending-library/weigh-request',
  decline: 'lending-library/decline-request',
  lend: 'lending-library/lend-book',
  renew: 'lending-library/renew-loan',
  tell: 'lending-library/tell-reader',
  'take-back': 'lending-library/take-back',
  assign: 'casework/assign-handler',
} as const;

function hoursLater(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

function happens(desk: LibraryDesk, { what, back, which }: Happening, at: string): void {
  const { matters, entries } = desk.file;
  const pick = <Each>(all: readonly Each[]): Each | undefined => all[which % Math.max(1, all.length)];
  const entry = pick(
    entries
      .values()
      .filter(({ matterId }) => matterId !== undefined)
      .slice(-4),
  );
  const correction = { entryId: entry?.eventId, reason: 'A reason.' };
  if (what === 'wait') {
    desk.spec.timeReaches(at);
  } else if (what === 'correct-time') {
    const happenedAt = hoursLater(entry?.occurredAt ?? at, which % 2 === 0 ? -back : back);
    desk.when('casework/correct-occurrence', { at }, { ...correction, happenedAt }, entry?.matterId);
  } else if (what === 'in-error') {
    desk.when('casework/register-in-error', { at }, correction, entry?.matterId);
  } else {
    const type = types[what];
    const { during, anyStep } = catalogueOf(lendingLibrary).commands.get(type) ?? {};
    const command = { ...(during && { during }), ...(anyStep && { anyStep }) };
    const matter = pick(matters.values().filter((each) => isDuring(command, each)));
    const [earliest = at] = [matter?.openedAt, hoursLater(at, -back)]
      .filter((time) => time !== undefined)
      .toSorted()
      .reverse();
    const recorded = { at, by: 'head', occurredAt: earliest, lateReason: 'A reason.' };
    desk.when(type, recorded, fieldsOf(what, which, at), matter?.matterId);
  }
}

function fieldsOf(what: Happening['what'], which: number, at: string): object {
  if (what === 'receive') return { title: 'A book' };
  if (what === 'lend') return { readers: ['anna', 'bo'] };
  if (what === 'tell') return { readerId: which % 2 === 0 ? 'anna' : 'bo' };
  if (what === 'renew') return { until: hoursLater(at, 2_000).slice(0, 10) };
  if (what === 'assign') return { handlerId: which % 2 === 0 ? 'head' : 'desk-clerk' };
  return {};
}

const firstRequest: Happening = { what: 'receive', after: 0, back: 0, which: 0 };

/** A file after a made-up course of things, from a day on which a new law comes into force and clocks change. */
function afterAll(course: readonly Happening[]): LibraryDesk {
  const desk = new LibraryDesk();
  let at = '2025-06-27T08:00:00.000Z';
  for (const each of [firstRequest, ...course]) {
    at = hoursLater(at, each.after);
    happens(desk, each, at);
  }
  return desk;
}

const courses = fc.array(happening, { minLength: 5, maxLength: 40, size: 'max' });

function holdsForEveryCourse(holds: (desk: LibraryDesk) => void): void {
  fc.assert(
    fc.property(courses, (course) => {
      holds(afterAll(course));
    }),
    { numRuns: 40, seed: 20_260_306 },
  );
}

describe('A file, whatever happens in it', () => {
  it('is the same folded step by step and from its first event', () => {
    holdsForEveryCourse(({ spec }) => {
      expect(foldedStepByStep(spec.events)).toEqual(foldFile(lendingLibrary, origin, spec.events));
    });
  });

  it('has revisions without a gap and times of recording in order', () => {
    holdsForEveryCourse(({ spec: { events } }) => {
      expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
      const recorded = events.map(({ recordedAt }) => recordedAt);
      expect(recorded).toEqual(recorded.toSorted());
      expect(events.every(({ occurredAt, recordedAt }) => occurredAt <= recordedAt)).toBe(true);
    });
  });

  it('never misses a deadline later that has been met, and misses none twice on one last day', () => {
    holdsForEveryCourse(({ spec: { events } }) => {
      const met = new Set<string>();
      const missed = new Set<string>();
      for (const event of events) {
        for (const { data } of eventsOf([event], deadlineMissed)) {
          const miss = `${data.deadlineId} ${data.ended}`;
          expect(met.has(data.deadlineId) || missed.has(miss)).toBe(false);
          missed.add(miss);
        }
        for (const { data } of eventsOf([event], deadlineMet)) met.add(data.deadlineId);
      }
    });
  });

  it('is settled once: a second look at the same instant finds nothing', () => {
    holdsForEveryCourse(({ spec }) => {
      spec.timeReaches('2040-01-02T09:00:00+01:00');
      expect(spec.timeReaches('2040-01-02T09:00:00+01:00')).toEqual([]);
    });
  });

  it('has one deadline in force for a start, a rule and a party', () => {
    holdsForEveryCourse(({ file }) => {
      const keys = file.deadlines
        .values()
        .filter(isInForce)
        .map(({ anchorEventId, ruleId, partyId }) => [anchorEventId, ruleId, partyId].join(' '));
      expect(keys).toEqual([...new Set(keys)]);
    });
  });

  it('lets deadlines rest only on what is in effect, at the times that are right', () => {
    holdsForEveryCourse(({ file }) => {
      for (const deadline of file.deadlines.values()) {
        const anchor = file.entries.get(deadline.anchorEventId);
        const matter = file.matters.get(deadline.matterId);
        if (!isInForce(deadline)) continue;
        expect(matter?.inError).toBe(false);
        expect(anchor?.inError).toBe(false);
        expect(deadline.anchorAt).toBe(anchor?.occurredAt);
        const meeting =
          deadline.metByEventId === undefined ? undefined : file.entries.get(deadline.metByEventId);
        expect(deadline.metAt).toBe(meeting?.occurredAt);
        expect(meeting?.inError).not.toBe(true);
      }
    });
  });

  it('forgets in its details and matters what was registered in error', () => {
    holdsForEveryCourse(({ file }) => {
      const out = file.matters
        .values()
        .filter(({ kind, step, inError }) => kind === 'loan' && step === 'out' && !inError);
      expect(file.details.out.toSorted()).toEqual(out.map(({ matterId }) => matterId).toSorted());
    });
  });
});

describe('A fold', () => {
  it('fails on an event that the procedure does not know, instead of passing over it', () => {
    const desk = new LibraryDesk();
    desk.receives({ at: '2026-03-06T09:00:00+01:00' });
    const [event] = desk.spec.events;
    const unknown = event && { ...event, type: 'lending-library/burnt' };
    expect(() => foldFile(lendingLibrary, origin, unknown ? [unknown] : [])).toThrow('is no event of');
  });
});
