import { describe, expect, it } from '@jest/globals';
import type { Appended, EventStore } from '../event-store.js';
import { RevisionConflict } from '../faults.js';
import type { EngineInUse } from './engine-under-test.js';
import { idsOf, newEvents, newStream, readOn, wholeStream } from './sample-events.js';

const writers = 50;

/** Writers who try again: each that gets in sends all the others back to read the whole stream. */
const rivals = 20;

/** Many writers at once: one wins each revision, and nobody's append is torn. */
export function describeConcurrency(engine: EngineInUse): void {
  describe('concurrent writers', () => {
    it('have one winner for a revision', async () => {
      const { store } = engine();
      const stream = newStream();
      const appends = Array.from({ length: writers }, () => newEvents(3));
      const answers = await Promise.allSettled(
        appends.map((each) => store.append(stream, 'no-stream', each)),
      );
      const winners = appends.filter((_, index) => answers[index]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      for (const answer of answers) {
        if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(RevisionConflict);
      }
      expect(idsOf(await wholeStream(store, stream))).toEqual(idsOf(winners.flat()));
    });

    it('all get in when they read again after each conflict', async () => {
      const { store } = engine();
      const stream = newStream();
      const answers = await Promise.all(
        Array.from({ length: rivals }, () => appendUntilItCounts(store, stream)),
      );
      const last = answers.map((answer) => answer.revision).sort((one, other) => one - other);
      expect(last).toEqual(Array.from({ length: rivals }, (_, index) => 2 * index + 1));
    });

    it('of many streams keep each append whole and in order in the whole log', async () => {
      const { store } = engine();
      const start = await store.head();
      const streams = Array.from({ length: writers }, () => newStream());
      await Promise.all(
        streams.map(async (stream) => {
          for (const expected of ['no-stream', 2, 5, 8] as const) {
            await store.append(stream, expected, newEvents(3));
          }
        }),
      );
      const log = await readOn(store, start);
      expect(log).toHaveLength(writers * 12);
      for (const stream of streams) {
        const ofStream = log.filter((event) => event.stream === stream);
        expect(ofStream).toEqual(await wholeStream(store, stream));
      }
    });
  });
}

async function appendUntilItCounts(store: EventStore, stream: string): Promise<Appended> {
  const events = newEvents(2);
  for (;;) {
    const last = (await wholeStream(store, stream)).at(-1);
    try {
      return await store.append(stream, last?.revision ?? 'no-stream', events);
    } catch (fault) {
      if (!(fault instanceof RevisionConflict)) throw fault;
    }
  }
}
