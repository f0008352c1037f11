import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { supervise, timerDelay, type Supervised } from './supervised.js';

const running: Supervised[] = [];

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(async () => {
  for (const loop of running.splice(0)) await loop.stop();
  jest.useRealTimers();
});

/** A loop whose work is a spec's; when it began, in milliseconds from now on, and what was told of its ends. */
function supervised(
  work: (goesWell: () => void, signal: AbortSignal, times: number) => Promise<void>,
  longestPause?: number,
) {
  const began: number[] = [];
  const told: string[] = [];
  const start = Date.now();
  const loop = supervise(
    (signal, goesWell) => {
      began.push(Date.now() - start);
      return work(goesWell, signal, began.length);
    },
    {
      failed: (fault) => told.push(String(fault)),
      ...(longestPause !== undefined && { longestPause }),
    },
  );
  running.push(loop);
  return { began, told, loop };
}

describe('A supervised loop', () => {
  it('starts again after each fault, whatever it is, later and later up to a longest pause', async () => {
    const { began, told } = supervised(
      (_, __, times) => Promise.reject(times % 2 === 0 ? new Error('away') : new TypeError('undefined')),
      1_000,
    );
    await jest.advanceTimersByTimeAsync(4_000);
    expect(began).toEqual([0, 50, 150, 350, 750, 1_550, 2_550, 3_550]);
    expect(told.slice(0, 2)).toEqual(['TypeError: undefined', 'Error: away']);
  });

  it('starts again after an end that nobody asked for, and says so', async () => {
    const { began, told } = supervised(() => Promise.resolve());
    await jest.advanceTimersByTimeAsync(100);
    expect(began).toEqual([0, 50]);
    expect(told).toEqual(Array(2).fill('Error: The work has ended by itself.'));
  });

  it('waits but shortly once it has gone well', async () => {
    const { began } = supervised((goesWell, _, times) => {
      if (times >= 3) goesWell();
      return Promise.reject(new Error('away'));
    });
    await jest.advanceTimersByTimeAsync(300);
    expect(began).toEqual([0, 50, 150, 200, 250, 300]);
  });

  it('ends when it is stopped: its work, or the pause before it starts again; no end is told then', async () => {
    const working = supervised((_, signal) => timerDelay(60_000, signal));
    await working.loop.stop();
    expect(working.told).toEqual([]);
    const pausing = supervised(() => Promise.reject(new Error('away')));
    await jest.advanceTimersByTimeAsync(10);
    await pausing.loop.stop();
    await pausing.loop.stop();
    expect(pausing.began).toEqual([0]);
  });
});
