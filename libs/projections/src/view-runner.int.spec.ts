import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { freshPostgresDatabase } from '../../../test/engines/postgres.js';
import { ViewNotReady, ViewStoreUnavailable } from './faults.js';
import { openSqliteViews, viewsFileName } from './sqlite-views.js';
import { tablePrefix } from './table.js';
import { leavingNothing } from './testing/leaving-nothing.js';
import {
  Bed,
  bedsIn,
  bedsView,
  failingOn,
  gardenViews,
  heldUp,
  kindNamed,
  moved,
  noted,
  notesView,
  runViews,
} from './testing/made-up-views.js';
import { MemoryLog } from './testing/memory-log.js';
import { viewEngines } from './testing/view-engines.js';
import { longestWait, waitUntil } from './testing/wait-until.js';
import { ViewRunner } from './view-runner.js';

const leaving = leavingNothing();
const { folder, afterwards } = leaving;

/** The names of all tables of a build. */
function tablesOf(build: number): string[] {
  return gardenViews.views
    .flatMap((view) => view.tables.map(({ name }) => tablePrefix(view, build) + name))
    .sort();
}

/** What an engine says when its disk is full. */
const diskFull = {
  SQLite: () => Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' }),
  PostgreSQL: () => new ViewStoreUnavailable('disk full'),
};

describe.each(viewEngines(freshPostgresDatabase))('A runner of views on $engine', ({ engine, place }) => {
  it('shows what was in the log and what comes', async () => {
    const log = new MemoryLog();
    const rose = new Bed('rose');
    const { shown } = await runViews(log, await place(leaving), leaving);
    expect(await shown(log.write(rose))).toEqual(['rose planted']);
    expect(await shown(log.write(rose.moved('weighed')))).toEqual(['rose weighed']);
  });

  it('leaves out streams of other kinds', async () => {
    const log = new MemoryLog();
    log.writeEvents('subject:1', [{ id: 's', type: 'subject/claimed', data: 'no JSON', metadata: {} }]);
    log.writeEvents('nameless', [{ id: 'n', type: 'any', data: '{}', metadata: {} }]);
    const { shown, runner } = await runViews(log, await place(leaving), leaving);
    expect(await shown(log.write(new Bed('rose')))).toEqual(['rose planted']);
    expect(await runner.parked()).toEqual([]);
  });

  it('goes on at its checkpoint after it was stopped', async () => {
    const log = new MemoryLog();
    const at = await place(leaving);
    const first = await runViews(log, at, leaving);
    const reached = log.write(new Bed('rose'));
    expect(await first.runner.waitFor(reached, longestWait)).toBe(true);
    await first.runner.stop();
    await first.store.close();
    const rose = log.events.length;
    const second = await runViews(log, at, leaving);
    expect(await second.shown(log.write(new Bed('iris')))).toHaveLength(2);
    const { serving } = await second.runner.status();
    expect(serving).toMatchObject({ build: 1, events: rose + 1, isBehind: false, parked: 0 });
  });

  it('tells whoever waits when a position is reached, and no later than asked', async () => {
    const log = new MemoryLog();
    const { runner } = await runViews(log, await place(leaving), leaving);
    expect(await runner.waitFor('999999999', 10)).toBe(false);
    const waiting = runner.waitFor('000000001', 60_000);
    log.write(new Bed('rose'));
    expect(await waiting).toBe(true);
    const never = runner.waitFor('999999999', 60_000);
    await runner.stop();
    expect(await never).toBe(false);
  });

  it('begins again after an end that it did not ask for', async () => {
    const log = new MemoryLog();
    const { shown } = await runViews(log, await place(leaving), leaving);
    log.breakOff(new Error('The engine went away.'));
    expect(await shown(log.write(new Bed('rose')))).toEqual(['rose planted']);
    log.breakOff('end');
    expect(await shown(log.write(new Bed('iris')))).toHaveLength(2);
  });

  it('waits while faults go on, says which, and takes the events in the end', async () => {
    const log = new MemoryLog();
    let faults = 0;
    const full = failingOn(bedsView, noted.type, () => {
      faults += 1;
      return faults > 4 ? undefined : diskFull[engine]();
    });
    log.write(new Bed('rose').noted(1));
    const { runner, shown } = await runViews(log, await place(leaving), leaving, {
      views: [full, notesView],
    });
    const told = new Set<string>();
    await waitUntil(async () => {
      const { serving, rebuilding } = await runner.status();
      if (rebuilding?.fault !== undefined) told.add(rebuilding.fault);
      return serving !== undefined;
    });
    expect([...told]).toEqual([expect.stringMatching(/^\w+: disk full$/)]);
    expect(await shown()).toEqual(['rose planted']);
    expect(await runner.parked()).toEqual([]);
    expect(faults).toBe(5);
    expect((await runner.status()).serving?.fault).toBeUndefined();
  });

  it('tries a poison event again, parks it with what follows in its file, and goes on with the others', async () => {
    const log = new MemoryLog();
    let tries = 0;
    const poisoned = failingOn(bedsView, noted.type, () => {
      tries += 1;
      return new TypeError('step of undefined');
    });
    const rose = new Bed('rose').noted(1);
    const iris = new Bed('iris');
    log.write(rose, iris);
    const { runner, shown } = await runViews(log, await place(leaving), leaving, {
      views: [poisoned, notesView],
      attempts: 4,
    });
    const last = log.write(rose.moved('weighed'), iris.moved('weighed'));
    await waitUntil(async () => (await runner.status()).serving?.position === last);
    expect(await shown()).toEqual(['iris weighed', 'rose planted']);
    expect(tries).toBeGreaterThanOrEqual(4);
    expect(await runner.parked()).toMatchObject([
      { stream: rose.stream, type: noted.type, revision: 1, reason: 'TypeError: step of undefined' },
      { stream: rose.stream, type: moved.type, revision: 2 },
    ]);
    expect((await runner.status()).serving?.parked).toBe(2);
  });

  it('finds a poison event in what it has gathered from several portions', async () => {
    const log = new MemoryLog();
    const poisoned = failingOn(bedsView, noted.type, () => new Error('no'));
    const files = Array.from({ length: 20 }, (_, index) => new Bed(`plant-${index}`));
    files[11]?.noted(1).moved('weighed');
    const last = log.write(...files);
    const { runner, shown } = await runViews(log, await place(leaving), leaving, {
      views: [poisoned, notesView],
      portionSize: 3,
      gathered: 1_000,
    });
    await waitUntil(async () => (await runner.status()).serving?.position === last);
    expect(await shown()).toEqual(files.map((_, index) => `plant-${index} planted`).sort());
    expect((await runner.parked()).map(({ type }) => type)).toEqual([noted.type, moved.type]);
    expect((await runner.status()).serving).toMatchObject({ events: log.events.length, parked: 2 });
  });

  it('parks what it can not read, without trying again or quoting it', async () => {
    const log = new MemoryLog();
    const rose = new Bed('rose');
    log.write(rose);
    const [opening] = rose.toAppend;
    log.writeEvents(rose.stream, [{ ...opening!, type: 'garden/of-tomorrow' }]);
    log.writeEvents('garden:other', [{ ...opening!, data: '{"secret' }]);
    log.writeEvents('garden:newer', [{ ...opening!, metadata: { ...opening!.metadata, version: '2' } }]);
    const last = log.write(new Bed('iris'));
    const { runner, shown } = await runViews(log, await place(leaving), leaving, {
      // It would never come to an end.
      attempts: 1_000,
    });
    await waitUntil(async () => (await runner.status()).serving?.position === last);
    expect(await shown()).toEqual(['iris planted', 'rose planted']);
    const parked = await runner.parked();
    expect(parked.map(({ stream }) => stream)).toEqual([rose.stream, 'garden:other', 'garden:newer']);
    expect(JSON.stringify(parked)).not.toContain('secret');
  });

  it('tries parked events again when it fills the views anew', async () => {
    const log = new MemoryLog();
    let isPoison = true;
    const poisoned = failingOn(bedsView, noted.type, () => (isPoison ? new Error('no') : undefined));
    const rose = new Bed('rose').noted(1).moved('weighed');
    const { runner, shown } = await runViews(log, await place(leaving), leaving, {
      views: [poisoned, notesView],
    });
    const last = log.write(rose);
    await waitUntil(async () => (await runner.status()).serving?.position === last);
    expect(await shown()).toEqual(['rose planted']);
    isPoison = false;
    expect(await runner.rebuild()).toBe(true);
    expect(await shown()).toEqual(['rose weighed']);
    expect(await runner.parked()).toEqual([]);
  });
});

describe.each(viewEngines(freshPostgresDatabase))('Filling views anew on $engine', ({ place }) => {
  it('shows the old ones, kept up, until the new ones are whole; then drops them', async () => {
    const log = new MemoryLog();
    const at = await place(leaving);
    const files = Array.from({ length: 30 }, (_, index) => new Bed(`plant-${index}`));
    log.write(...files);
    const { runner, shown } = await runViews(log, at, leaving, { portionSize: 3, gathered: 3 });
    await waitUntil(async () => (await runner.status()).serving !== undefined);
    const rebuilding = Promise.all([runner.rebuild(), runner.rebuild()]);
    let builds = 0;
    for (let added = 1; added <= 20; added += 1) {
      const position = log.write(new Bed(`new-${added}`));
      expect(await shown(position)).toHaveLength(30 + added);
      builds = Math.max(builds, (await runner.status()).rebuilding?.build ?? 0);
    }
    expect(await rebuilding).toEqual([true, true]);
    expect(await shown()).toHaveLength(50);
    expect(builds).toBe(2);
    expect(await at.tables()).toEqual([
      ...tablesOf(2),
      ...['views_migration', 'views_migration_lock', 'views_v1_build', 'views_v1_parked'],
    ]);
  });

  it('goes on at the next start when it was interrupted', async () => {
    const log = new MemoryLog();
    const at = await place(leaving);
    log.write(...Array.from({ length: 50 }, (_, index) => new Bed(`plant-${index}`)));
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    let isInterrupted = false;
    let taken = 0;
    const interrupted = heldUp(bedsView, (events) => {
      if (!isInterrupted) return Promise.resolve();
      taken += events.length;
      return taken > 6 ? gate : Promise.resolve();
    });
    const first = await runViews(log, at, leaving, {
      views: [interrupted, notesView],
      portionSize: 2,
      gathered: 2,
    });
    await waitUntil(async () => (await first.runner.status()).serving !== undefined, 20);
    isInterrupted = true;
    const rebuilt = first.runner.rebuild();
    await waitUntil(() => taken > 6, 20);
    const stopped = first.runner.stop();
    goOn();
    await stopped;
    expect(await rebuilt).toBe(false);
    const { serving, rebuilding } = await first.runner.status();
    expect(serving?.build).toBe(1);
    expect(rebuilding?.build).toBe(2);
    expect(rebuilding?.events).toBeGreaterThan(4);
    expect(rebuilding?.events).toBeLessThan(50);
    await first.store.close();
    const second = await runViews(log, at, leaving);
    await waitUntil(async () => (await second.runner.status()).serving?.build === 2, 20);
    expect(await second.shown()).toHaveLength(50);
  });

  it.each([
    ['a kind of stream is new', { kinds: [...gardenViews.kinds, kindNamed('orchard')] }],
    ['what a view rests on has changed', { views: [{ ...bedsView, basis: 'meadow' }, notesView] }],
  ])('happens at the start when %s; the list is served meanwhile', async (_, options) => {
    const log = new MemoryLog();
    const at = await place(leaving);
    log.write(new Bed('rose'));
    const before = await runViews(log, at, leaving);
    await waitUntil(async () => (await before.runner.status()).serving !== undefined);
    await before.runner.stop();
    await before.store.close();
    const after = await runViews(log, at, leaving, options);
    expect(await after.shown()).toEqual(['rose planted']);
    await waitUntil(async () => (await after.runner.status()).serving?.build === 2);
    expect(await after.shown()).toEqual(['rose planted']);
  });

  it('happens at the start for a new version; until it is whole the list says so rather than be empty', async () => {
    const log = new MemoryLog();
    const at = await place(leaving);
    log.write(new Bed('rose'), new Bed('iris'));
    const before = await runViews(log, at, leaving);
    await waitUntil(async () => (await before.runner.status()).serving !== undefined);
    await before.runner.stop();
    await before.store.close();
    const store = await at.open();
    const next = { ...bedsView, version: 2 };
    const views = [next, notesView];
    const runner = new ViewRunner({ ...gardenViews, log, store, views, portionSize: 1, gathered: 1 });
    const rowsOf = () => store.read(next, bedsIn);
    await expect(rowsOf()).rejects.toThrow(ViewNotReady);
    afterwards(runner, (started) => started.stop());
    await runner.start();
    const counts: (number | string)[] = [];
    await waitUntil(async () => {
      const count = await rowsOf().then(
        (rows) => rows.length,
        (fault: unknown) => (fault instanceof ViewNotReady ? 'not ready' : 'fault'),
      );
      counts.push(count);
      return count === 2;
    });
    expect(counts.filter((count) => count !== 2 && count !== 'not ready')).toEqual([]);
    const replaced = tablesOf(1);
    await waitUntil(async () => !(await at.tables()).some((name) => replaced.includes(name)));
  });

  it('throws away what was filled from another log', async () => {
    const at = await place(leaving);
    const longer = new MemoryLog();
    longer.write(new Bed('rose'), new Bed('iris'));
    const before = await runViews(longer, at, leaving);
    await waitUntil(async () => (await before.runner.status()).serving !== undefined);
    await before.runner.stop();
    await before.store.close();
    const shorter = new MemoryLog();
    shorter.write(new Bed('fern'));
    const after = await runViews(shorter, at, leaving);
    await waitUntil(async () => (await after.runner.status()).serving !== undefined);
    expect(await after.shown()).toEqual(['fern planted']);
  });

  it('throws away what was filled from a log of another kind, wherever its position would sort', async () => {
    const at = await place(leaving);
    const old = new MemoryLog();
    old.write(new Bed('rose'), new Bed('iris'));
    const filled = await runViews(old, at, leaving);
    await waitUntil(async () => (await filled.runner.status()).serving !== undefined);
    await filled.runner.stop();
    await filled.store.close();
    const copy = new MemoryLog('c');
    copy.write(new Bed('rose'), new Bed('iris'), new Bed('fern'));
    const after = await runViews(copy, at, leaving);
    await waitUntil(async () => (await after.runner.status()).serving !== undefined);
    expect(await after.shown()).toEqual(['fern planted', 'iris planted', 'rose planted']);
    expect(await after.runner.parked()).toEqual([]);
  });
});

describe('The file of views', () => {
  it('are kept from others', async () => {
    const at = folder();
    afterwards(await openSqliteViews({ folder: at }), (store) => store.close());
    for (const suffix of ['', '-wal', '-shm']) {
      expect(statSync(join(at, viewsFileName + suffix)).mode & 0o777).toBe(0o600);
    }
  });
});
