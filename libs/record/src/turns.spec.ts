import { beforeEach, describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

/** A turn that lasts until it is let go. */
function held(): { readonly work: () => Promise<string>; readonly letGo: () => void } {
  let letGo: () => void = () => undefined;
  const lasting = new Promise<string>((resolve) => {
    letGo = () => {
      resolve('done');
    };
  });
  return { work: () => lasting, letGo };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('A turn at a file', () => {
  it('comes at once where nobody has one, and at another file', async () => {
    const turns = new Turns();
    const { work, letGo } = held();
    const first = turns.take('one', work);
    expect(await turns.take('another', () => Promise.resolve('done'))).toBe('done');
    letGo();
    expect(await first).toBe('done');
    expect(await turns.take('one', () => Promise.resolve('again'))).toBe('again');
  });

  it('comes to one after the other, in the order in which they came, also after a fault', async () => {
    const turns = new Turns();
    const { work, letGo } = held();
    const order: number[] = [];
    const first = turns.take('one', work);
    const others = [1, 2, 3].map((n) =>
      turns.take('one', () => {
        order.push(n);
        return n === 2 ? Promise.reject(new Error('A fault.')) : Promise.resolve(n);
      }),
    );
    others[1]!.catch(() => undefined);
    await settled();
    expect(order).toEqual([]);
    letGo();
    await first;
    await expect(others[1]).rejects.toThrow('A fault.');
    expect([await others[0], await others[2]]).toEqual([1, 3]);
    expect(order).toEqual([1, 2, 3]);
  });

  it('is not waited for where too many wait', async () => {
    const turns = new Turns({ mostAtOnce: 2 });
    const { work, letGo } = held();
    const first = turns.take('one', work);
    const second = turns.take('one', () => Promise.resolve('second'));
    expect(await turns.take('one', () => Promise.resolve('third'))).toBeUndefined();
    letGo();
    expect([await first, await second]).toEqual(['done', 'second']);
    expect(await turns.take('one', () => Promise.resolve('fourth'))).toBe('fourth');
  });

  describe('in which others interfere', () => {
    let paused: number[];
    let turns: Turns;

    beforeEach(() => {
      paused = [];
      turns = new Turns({
        mostTries: 9,
        chance: () => 0.5,
        pause: (milliseconds) => {
          paused.push(milliseconds);
          return Promise.resolve();
        },
      });
    });

    it('is tried again after pauses that grow up to a bound, and given up', async () => {
      let tries = 0;
      const inConflict = () => {
        tries += 1;
        return Promise.resolve<string | undefined>(undefined);
      };
      expect(await turns.take('one', inConflict)).toBeUndefined();
      expect(tries).toBe(9);
      expect(paused).toEqual([2, 4, 8, 16, 32, 64, 128, 128]);
    });

    it('hands on to those in line how much they do, until nobody is left', async () => {
      const conflicts = [true, true, true, false];
      const first = turns.take('one', () => Promise.resolve(conflicts.shift() === true ? undefined : 'done'));
      const others = [1, 2, 3, 4].map((n) => turns.take('one', () => Promise.resolve(n)));
      expect(await Promise.all([first, ...others])).toEqual(['done', 1, 2, 3, 4]);
      expect(paused).toEqual([2, 4, 8, 4, 2]);
      expect(await turns.take('one', () => Promise.resolve('again'))).toBe('again');
      expect(paused).toHaveLength(5);
    });
  });
});
