import { describe, expect, it } from '@jest/globals';
import { inProcessSignal } from './view-signal.js';

describe('A signal within one process', () => {
  it('tells everybody who listens, until they stop', () => {
    const signal = inProcessSignal();
    const heard: string[] = [];
    const stop = signal.listen((position) => heard.push(`one ${position}`));
    signal.listen((position) => heard.push(`other ${position}`));
    signal.announce('1');
    stop();
    stop();
    signal.announce('2');
    expect(heard).toEqual(['one 1', 'other 1', 'other 2']);
  });

  it('says nothing after it was closed, and nothing of what was before somebody listened', async () => {
    const signal = inProcessSignal();
    const heard: string[] = [];
    signal.announce('1');
    signal.listen((position) => heard.push(position));
    await signal.close();
    await signal.close();
    signal.announce('2');
    expect(heard).toEqual([]);
  });

  it('takes as many listeners as there are', () => {
    const signal = inProcessSignal();
    let heard = 0;
    for (let listener = 0; listener < 200; listener += 1) signal.listen(() => (heard += 1));
    signal.announce('1');
    expect(heard).toBe(200);
  });
});
