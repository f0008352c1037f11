import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beforeTheFirst } from '../event-store.js';
import { describeAgainstTheModel } from './against-the-model.js';
import { describeAppending } from './appending.js';
import { describeBounds } from './bounds.js';
import { describeClosing } from './closing.js';
import { describeConcurrency } from './concurrency.js';
import type { EngineUnderTest } from './engine-under-test.js';
import { describeFidelity } from './fidelity.js';
import { describeFollowing } from './following.js';
import { describeReading } from './reading.js';
import { describeRetrying } from './retrying.js';

/**
 * The contract of the log: what every adapter must pass on its real engine. Call it from an `.int.spec.ts`.
 *
 * The sections share one log, which grows; each test uses streams of its own and looks at the log from where it
 * found it. So an engine that is slow to start is started once.
 *
 * @param name the engine, as the test report shall call it
 * @param openEngine opens a fresh and empty log
 */
export function describeEventStore(name: string, openEngine: () => Promise<EngineUnderTest>): void {
  describe(`the log on ${name}`, () => {
    let opened: EngineUnderTest | undefined;
    beforeAll(async () => {
      opened = await openEngine();
    });
    afterAll(() => opened?.dispose());

    const engine = () => {
      if (opened === undefined) throw new Error('The engine did not open.');
      return opened;
    };

    it('is empty at first', async () => {
      const { store } = engine();
      expect(await store.head()).toBe(beforeTheFirst);
      expect(await store.readAll(beforeTheFirst, 10)).toEqual([]);
    });

    describeAppending(engine);
    describeRetrying(engine);
    describeConcurrency(engine);
    describeReading(engine);
    describeFollowing(engine);
    describeBounds(engine);
    describeFidelity(engine);
    describeAgainstTheModel(engine);
    describeClosing(engine);
  });
}
