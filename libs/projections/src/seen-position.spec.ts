import { describe, expect, it } from '@jest/globals';
import type { Delay } from './delay.js';
import { ViewStoreUnavailable } from './faults.js';
import { SeenPosition } from './seen-position.js';

/** A clock that a spec moves on: delays end when it says so, or when they are aborted. */
function clock() {
  const sleeping = new Set<() => void>();
  const delay: Delay = (milliseconds, signal) =>
    new Promise((resolve) => {
      if (milliseconds >= 1_000) {
        signal.addEventListener('abort', () => resolve(), { once: true });
        return;
      }
      const wake = () => {
        sleeping.delete(wake);
        resolve();
      };
      sleeping.add(wake);
      if (signal.aborted) wake();
      else signal.addEventListener('abort', wake, { once: true });
    });
  return {
    delay,
    tick: async () => {
      for (const wake of [...sleeping]) wake();
      await turns();
    },
  };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const long = 60_000;

describe('The position that readers see', () => {
  it('is looked up while somebody waits, and only then', async () => {
    const { delay, tick } = clock();
    const positions = ['1', '2', '3'];
    let reads = 0;
    const seen = new SeenPosition(() => Promise.resolve(positions[reads++]), delay);
    await tick();
    expect(reads).toBe(0);
    const waiting = seen.waitFor('2', long);
    await turns();
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
    const { delay } = clock();
    const positions = ['1', '1', '2'];
    let reads = 0;
    const seen = new SeenPosition(() => Promise.resolve(positions[reads++]), delay);
    const waiting = seen.waitFor('2', long);
    await turns();
    seen.mayHaveMoved();
    await turns();
    expect(reads).toBe(2);
    seen.mayHaveMoved();
    expect(await waiting).toBe(true);
  });

  it('is not looked up while it is told', async () => {
    const { delay, tick } = clock();
    let reads = 0;
    const seen = new SeenPosition(() => Promise.resolve(String((reads += 1))), delay);
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
    const { delay } = clock();
    const seen = new SeenPosition(() => Promise.resolve(undefined), delay);
    const short = seen.waitFor('1', 10);
    const never = seen.waitFor('1', long);
    await turns();
    seen.stop();
    expect(await Promise.all([short, never])).toEqual([false, false]);
  });

  it('tells whoever waits why it can’t be read', async () => {
    const { delay } = clock();
    const gone = new ViewStoreUnavailable('gone');
    const seen = new SeenPosition(() => Promise.reject(gone), delay);
    await expect(seen.waitFor('1', long)).rejects.toBe(gone);
  });
});
