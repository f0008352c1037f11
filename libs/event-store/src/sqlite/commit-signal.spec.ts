import { describe, expect, it } from '@jest/globals';
import { CommitSignal } from './commit-signal.js';

describe('the signal of a commit', () => {
  it('wakes everybody who waits', async () => {
    const signal = new CommitSignal();
    const { signal: going } = new AbortController();
    const waiting = [signal.next(signal.generation, going), signal.next(signal.generation, going)];
    signal.wake();
    await Promise.all(waiting);
    expect(signal.generation).toBe(1);
  });

  it('does not let anybody wait for a commit that came before they asked', async () => {
    const signal = new CommitSignal();
    const seen = signal.generation;
    signal.wake();
    await signal.next(seen, new AbortController().signal);
    expect(signal.generation).toBe(seen + 1);
  });

  it('lets go of those who give up, also when they gave up before', async () => {
    const signal = new CommitSignal();
    const giving = new AbortController();
    const waiting = signal.next(signal.generation, giving.signal);
    giving.abort();
    await waiting;
    await signal.next(signal.generation, giving.signal);
    expect(signal.generation).toBe(0);
  });
});
