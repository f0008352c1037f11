import { describe, expect, it } from '@jest/globals';
import { freshPostgresDatabase } from '../../../test/engines/postgres.js';
import { ViewNotReady } from './faults.js';
import { leavingNothing } from './testing/leaving-nothing.js';
import { Bed, bedsView, runViews } from './testing/made-up-views.js';
import { MemoryLog } from './testing/memory-log.js';
import { viewEngines } from './testing/view-engines.js';
import { longestWait, untilSeen, waitUntil } from './testing/wait-until.js';
import { inProcessSignal, type ViewSignal } from './view-signal.js';
import { ViewWatch } from './view-watch.js';

const leaving = leavingNothing();
const { afterwards } = leaving;

describe.each(viewEngines(freshPostgresDatabase))('A watch of views on $engine', ({ place }) => {
  /** Views that one process keeps, and the watch of another. */
  async function watched(said?: ViewSignal, heard?: ViewSignal) {
    const at = await place(leaving);
    const log = new MemoryLog();
    const { runner } = await runViews(log, at, leaving, { ...(said && { signal: said }) });
    const store = await at.open();
    const watch = afterwards(new ViewWatch({ log, store, ...(heard && { signal: heard }) }), (started) =>
      started.close(),
    );
    return { log, runner, store, watch };
  }

  it('tells when readers see a position, without a signal', async () => {
    const { log, watch } = await watched();
    const waiting = watch.waitFor('000000001', longestWait);
    const position = log.write(new Bed('rose'));
    expect(await waiting).toBe(true);
    expect(await watch.waitFor(position, longestWait)).toBe(true);
    expect(await watch.waitFor('999999999', 20)).toBe(false);
  });

  it('tells it as well when the signal is doubled, wrong or lost', async () => {
    const signal = inProcessSignal();
    const { log, watch } = await watched(undefined, signal);
    signal.announce('000000001');
    const early = watch.waitFor('000000001', 150);
    signal.announce('000000001');
    signal.announce('000000001');
    expect(await early).toBe(false);
    expect(await watch.waitFor(log.write(new Bed('rose')), longestWait)).toBe(true);
  });

  it('hears of a position from whoever keeps the views', async () => {
    const signal = inProcessSignal();
    const { log, watch } = await watched(signal, signal);
    for (const name of ['rose', 'iris', 'fern']) {
      expect(await watch.waitFor(log.write(new Bed(name)), longestWait)).toBe(true);
    }
  });

  it('says how the views stand as their runner does, but that it does not lead', async () => {
    const { log, runner, watch } = await watched();
    const position = log.write(new Bed('rose'));
    await untilSeen(runner, position);
    expect(await runner.status()).toMatchObject({ leads: true, head: position });
    expect(await watch.status()).toEqual({ ...(await runner.status()), leads: false });
  });

  it('follows from build to build', async () => {
    const { log, runner, watch } = await watched();
    expect(await watch.waitFor(log.write(new Bed('rose')), longestWait)).toBe(true);
    await runner.rebuild();
    expect(await watch.waitFor(log.write(new Bed('iris')), longestWait)).toBe(true);
    expect((await watch.status()).serving?.build).toBe(2);
  });

  it('ends the waiting when it is closed', async () => {
    const { watch } = await watched();
    const never = watch.waitFor('999999999', 60_000);
    watch.close();
    expect(await never).toBe(false);
  });

  it('leaves it to the reading to say that a view has another version', async () => {
    const { log, runner, store, watch } = await watched();
    const position = log.write(new Bed('rose'));
    await waitUntil(async () => (await runner.status()).serving?.position === position);
    expect(await watch.waitFor(position, longestWait)).toBe(true);
    for (const version of [0, 2]) {
      const ofAnother = store.read({ ...bedsView, version }, () => Promise.resolve('shown'));
      await expect(ofAnother).rejects.toThrow(ViewNotReady);
    }
  });
});
