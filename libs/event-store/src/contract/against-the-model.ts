import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { EventStore, EventToAppend, ExpectedRevision } from '../event-store.js';
import { RevisionConflict } from '../faults.js';
import type { EngineInUse } from './engine-under-test.js';
import { LogModel, type Verdict } from './model.js';
import { newEvents, newStream, readOn } from './sample-events.js';

interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
}

interface Step {
  /** Which of the streams. */
  readonly stream: number;
  /** How far the expectation is from the end of the stream. */
  readonly distance: number;
  readonly count: number;
  /** Which earlier append to ask for once more, if that many were made. */
  readonly again: number | null;
  /** Whether it is asked for under its first expectation: a true retry. */
  readonly keepsExpectation: boolean;
}

const course: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    stream: fc.nat({ max: 2 }),
    distance: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 2 })),
    count: fc.integer({ min: 1, max: 4 }),
    again: fc.option(fc.nat({ max: 20 }), { freq: 3 }),
    keepsExpectation: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30 },
);

/** Whatever is asked of it, the engine answers and holds what the model does. */
export function describeAgainstTheModel(engine: EngineInUse): void {
  describe('any course of appends', () => {
    it('is answered and stored as the model says', async () => {
      await fc.assert(
        fc.asyncProperty(course, async (steps) => {
          const { store } = engine();
          const start = await store.head();
          const streams = [newStream(), newStream(), newStream()];
          const model = new LogModel();
          const asked: Append[] = [];
          for (const step of steps) {
            const append = appendOf(step, streams[step.stream] ?? newStream(), asked, model);
            asked.push(append);
            const verdict = model.append(append.stream, append.expected, append.events);
            expect(await answerOf(store, append)).toEqual(verdict);
          }
          const log = await readOn(store, start, 5);
          expect(log.map(({ stream, revision, id }) => ({ stream, revision, id }))).toEqual(model.log);
        }),
        { numRuns: 60 },
      );
    });
  });
}

function appendOf(step: Step, stream: string, asked: readonly Append[], model: LogModel): Append {
  const earlier = step.again === null ? undefined : asked[step.again];
  if (earlier && step.keepsExpectation) return earlier;
  const name = earlier?.stream ?? stream;
  const last = model.idsOf(name).length - 1;
  const expected = Math.max(last + step.distance, -1);
  // No writer hands an id over anew at the end of a stream: it is unique there, and engines need not check it.
  const events = expected === last ? undefined : earlier?.events;
  return {
    stream: name,
    expected: expected < 0 ? 'no-stream' : expected,
    events: events ?? newEvents(step.count),
  };
}

async function answerOf(store: EventStore, { stream, expected, events }: Append): Promise<Verdict> {
  try {
    const { revision } = await store.append(stream, expected, events);
    return { revision };
  } catch (fault) {
    if (fault instanceof RevisionConflict) return 'conflict';
    throw fault;
  }
}
