import { describe, expect, it } from '@jest/globals';
import type { DeadlineRule } from '#casework';
import { StoreUnavailable } from '#event-store';
import { ViewNotReady } from '#projections';
import type { Outdated, DeadlinePlace } from '#views';
import { madeUp as madeUpProcedure } from '../../../casework/src/testing/made-up.js';
import { Settler } from './settling.js';

/** A rule whose running deadlines the newer law counts anew. */
const countedAnew: DeadlineRule = {
  id: 'G1',
  what: { en: 'Harvest' },
  kind: 'duty',
  responsible: 'gardener',
  versions: { old: { force: 'statutory' }, new: { force: 'statutory', running: 'counted-anew' } },
  starts: [],
  rolls: false,
  stops: [],
  ladder: [],
};

const garden = madeUpProcedure<unknown>({
  name: 'garden',
  title: { en: 'Garden' },
  zone: 'green',
  deadlines: [countedAnew],
  rulesets: (setting) => [
    { ruleset: 'old', from: '2001-01-01' },
    { ruleset: 'new', from: setting('garden/law') },
  ],
  initialDetails: undefined,
});

const north = { timeZone: 'Europe/Stockholm', setting: () => '2026-07-01' } as const;

/** A settler that is told in pages of two what is due, and which files can't be settled. */
function madeUp({
  due = [],
  outdated = {},
  broken = new Set(),
  settling = () => Promise.resolve(),
}: {
  readonly due?: readonly string[];
  readonly outdated?: Readonly<Record<string, readonly string[]>>;
  readonly broken?: ReadonlySet<string>;
  readonly settling?: (fileId: string) => Promise<void>;
}) {
  const clock = { now: '2026-06-01T12:00:00.000Z' };
  const settled: string[] = [];
  const logged: object[] = [];
  const asked: Outdated[] = [];
  const file = (fileId: string) => ({ procedure: 'garden', fileId });
  const settler = new Settler({
    procedures: new Map([['garden', garden]]),
    giving: {
      settle: async (_, fileId) => {
        if (broken.has(fileId)) throw new RangeError('A fold that fails.');
        await settling(fileId);
        settled.push(fileId);
        return true;
      },
    },
    deadlines: {
      dueForSettling: (_, __, after?: DeadlinePlace) => {
        const from = after ? Number(after.deadlineId) : 0;
        const next = { at: '', deadlineId: String(from + 2) };
        return Promise.resolve({
          files: due.slice(from, from + 2).map(file),
          ...(due.length > from + 2 && { next }),
        });
      },
      outdated: (of) => {
        asked.push(of);
        return Promise.resolve({ files: (outdated[of.municipalityId] ?? []).map(file) });
      },
      municipalities: () => Promise.resolve(['north', 'unfounded']),
    },
    municipalityAsOf: (id) => Promise.resolve(id === 'north' ? north : undefined),
    now: () => clock.now,
    logger: { error: (facts) => logged.push(facts) },
  });
  return { settler, settled, logged, asked, clock };
}

describe('One look at what time has brought about', () => {
  it('settles every file that is due, page after page, and each once', async () => {
    const { settler, settled } = madeUp({ due: ['a', 'b', 'c', 'a', 'd'] });
    expect(await settler.once()).toBe(4);
    expect(settled).toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes on past a file that can’t be settled, says so, and leaves it alone for longer each time', async () => {
    const broken = new Set(['a']);
    const { settler, settled, logged, clock } = madeUp({ due: ['a', 'b'], broken });
    expect(await settler.once()).toBe(1);
    expect(settled).toEqual(['b']);
    expect(settler.unsettled).toBe(1);
    expect(logged).toEqual([{ fileId: 'a', failures: 1, fault: 'RangeError' }]);

    clock.now = '2026-06-01T12:00:14.999Z';
    await settler.once();
    expect(logged).toHaveLength(1);
    clock.now = '2026-06-01T12:00:15.000Z';
    await settler.once();
    expect(logged).toHaveLength(2);
    clock.now = '2026-06-01T12:00:44.999Z';
    await settler.once();
    expect([logged.length, settler.unsettled]).toEqual([2, 1]);

    broken.clear();
    clock.now = '2026-06-01T12:00:45.000Z';
    expect(await settler.once()).toBe(2);
    expect([settled.at(-2), settler.unsettled]).toEqual(['a', 0]);
  });

  it('ends when the log can’t be asked: that is no fault of a file', async () => {
    const settling = () => Promise.reject(new StoreUnavailable('Away.'));
    const { settler, logged } = madeUp({ due: ['a', 'b'], settling });
    await expect(settler.once()).rejects.toThrow(StoreUnavailable);
    expect([logged, settler.unsettled]).toEqual([[], 0]);
  });

  it('finds what a new version of the law counts anew from its first day, local time, in each municipality', async () => {
    const { settler, settled, asked, clock } = madeUp({ outdated: { north: ['a'], unfounded: ['b'] } });
    clock.now = '2026-06-30T21:59:59.999Z';
    expect(await settler.once()).toBe(0);
    expect(asked).toEqual([]);
    clock.now = '2026-06-30T22:00:00.000Z';
    expect(await settler.once()).toBe(1);
    expect(asked).toEqual([{ municipalityId: 'north', procedure: 'garden', ruleId: 'G1', ruleset: 'old' }]);
    expect(settled).toEqual(['a']);
  });

  it('knows of nothing while the views are filled for the first time', async () => {
    const filling = new Settler({
      procedures: new Map(),
      giving: { settle: () => Promise.resolve(true) },
      deadlines: {
        dueForSettling: () => Promise.reject(new ViewNotReady('deadlines')),
        outdated: () => Promise.resolve({ files: [] }),
        municipalities: () => Promise.resolve([]),
      },
      municipalityAsOf: () => Promise.resolve(undefined),
      now: () => '2026-06-01T12:00:00.000Z',
      logger: { error: () => undefined },
    });
    expect(await filling.once()).toBe(0);
  });
});
