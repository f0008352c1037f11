import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ViewStoreUnavailable } from './faults.js';
import { SeenPosition } from './seen-position.js';

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
});

afterEach(() => {
  jest.useRealTimers();
});

/** Lets the time pass until the next look, and what follows from it happen. */
async function tick(): Promise<void> {
  await jest.advanceTimersByTimeAsync(100);
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const long = 60_000;

describe('The position that readers see', () => {
  it('is looked up while somebody waits, and only then', async () => {
    const positions = ['1', '2', '3'];
    let reads = 0;
    const seen = new SeenPosition(() => Promise.resolve(positions[reads++]));
    await tick();
    expect(reads).toBe(0);
    const waiting = seen.waitFor('2', long);
    await settled();
    expect(reads).toBe(1);
    await tick();
    expect(await waiting).toBe(true);
    await tick();
    await tick();
    expect(reads).toBe(2);
    expect(await seen.waitFor('1', long)).toBe(true);
    expect(reads).toBe(2);
  });

  it('is looked up at once when it may have moved, and believed only when it has', async () => {
    const positions = ['1', '1', '2'];
    let reads = 0;
    const seen = new SeenPosition(() => Promise.resolve(positions[reads++]));
    const waiting = seen.waitFor('2', long);
    await settled();
    seen.mayHaveMoved();
    await settled();
    expect(reads).toBe(2);
    seen.mayHaveMoved();
    expect(await waiting).toBe(true);
  });

  it.each([0, 1, 2, 3, 4, 5])(
    'is looked up for whoever asks %d steps after another was answered, when a hint came during the look',
    async (steps) => {
      let position = 1;
      const seen = new SeenPosition(() => {
        seen.mayHaveMoved();
        return Promise.resolve(String(position));
      });
      expect(await seen.waitFor('1', long)).toBe(true);
      position = 2;
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      const waiting = seen.waitFor('2', long);
      await jest.advanceTimersByTimeAsync(long);
      expect(await waiting).toBe(true);
    },
  );

  it('is not looked up while it is told', async () => {
    let reads = 0;
    const seen = new SeenPosition(() => Promise.resolve(String((reads += 1))));
    seen.isTold = true;
    const waiting = seen.waitFor('5', long);
    await tick();
    seen.reached('5');
    expect(await waiting).toBe(true);
    expect(reads).toBe(0);
    const another = seen.waitFor('6', long);
    seen.isTold = false;
    for (let turn = 0; turn < 6; turn += 1) await tick();
    expect(await another).toBe(true);
  });

  it('is not reached when the time is over, or nobody asks any more', async () => {
    const seen = new SeenPosition(() => Promise.resolve(undefined));
    const short = seen.waitFor('1', 10);
    const never = seen.waitFor('1', long);
    await tick();
    seen.stop();
    expect(await Promise.all([short, never])).toEqual([false, false]);
  });

  it('tells whoever waits why it can’t be read', async () => {
    const gone = new ViewStoreUnavailable('gone');
    const seen = new SeenPosition(() => Promise.reject(gone));
    await expect(seen.waitFor('1', long)).rejects.toBe(gone);
  });
});
