import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { freshPostgresDatabase } from '../../../test/engines/postgres.js';
import { caseloadView, deadlinesView } from '#views';
import { ViewNotReady, ViewStoreUnavailable } from './faults.js';
import { openSqliteViews, viewsFileName } from './sqlite-views.js';
import { tablePrefix } from './table.js';
import { leavingNothing } from './testing/leaving-nothing.js';
import { garden, gardenProcedure, matterMoved, noted } from './testing/made-up-procedure.js';
import { MemoryLog } from './testing/memory-log.js';
import { failingOn, noDelay, plot, runViews } from '../../views/src/testing/running-views.js';
import { viewEngines } from './testing/view-engines.js';
import { waitUntil } from './testing/wait-until.js';
import { ViewRunner } from './view-runner.js';

const leaving = leavingNothing();
const { folder, afterwards } = leaving;

/** The names of all tables of a build. */
function tablesOf(build: number): string[] {
  return [caseloadView, deadlinesView]
    .flatMap((view) => view.tables.map(({ name }) => tablePrefix(view, build) + name))
    .sort();
}

/** What an engine says when its disk is full. */
const diskFull = {
  SQLite: () => Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' }),
  PostgreSQL: () => new ViewStoreUnavailable('disk full'),
};

const weighed = (name: string) => [matterMoved, { step: 'weighed' }, { matterId: `plot-${name}` }] as const;

describe.each(viewEngines(freshPostgresDatabase))('A runner of views on $engine', ({ engine, place }) => {
  it('shows what was in the log and what comes', async () => {
    const log = new MemoryLog();
    const rose = plot('rose');
    const { shown } = await runViews(log, await place(leaving), leaving);
    expect(await shown(log.write(rose))).toEqual(['P-rose asked']);
    expect(await shown(log.write(rose.happens(...weighed('rose'))))).toEqual(['P-rose weighed']);
  });

  it('leaves out streams that are no file of its procedures', async () => {
    const log = new MemoryLog();
    log.writeEvents('subject:1', [{ id: 's', type: 'subject/claimed', data: 'no JSON', metadata: {} }]);
    log.writeEvents('nameless', [{ id: 'n', type: 'any', data: '{}', metadata: {} }]);
    const { shown, runner } = await runViews(log, await place(leaving), leaving);
    expect(await shown(log.write(plot('rose')))).toEqual(['P-rose asked']);
    expect(await runner.parked()).toEqual([]);
  });

  it('goes on at its checkpoint after it was stopped', async () => {
    const log = new MemoryLog();
    const at = await place(leaving);
    const first = await runViews(log, at, leaving);
    const reached = log.write(plot('rose'));
    expect(await first.runner.waitFor(reached, 5_000)).toBe(true);
    await first.runner.stop();
    await first.store.close();
    const rose = log.events.length;
    const second = await runViews(log, at, leaving);
    expect(await second.shown(log.write(plot('iris')))).toHaveLength(2);
    const { serving } = await second.runner.status();
    expect(serving).toMatchObject({ build: 1, events: rose + 2, isBehind: false, parked: 0 });
  });

  it('tells whoever waits when a position is reached, and no later than asked', async () => {
    const log = new MemoryLog();
    const { runner } = await runViews(log, await place(leaving), leaving);
    expect(await runner.waitFor('999999999', 10)).toBe(false);
    const waiting = runner.waitFor('000000002', 60_000);
    log.write(plot('rose'));
    expect(await waiting).toBe(true);
    const never = runner.waitFor('999999999', 60_000);
    await runner.stop();
    expect(await never).toBe(false);
  });

  it('begins again after an end that it did not ask for', async () => {
    const log = new MemoryLog();
    const { delay, asked } = noDelay();
    const { shown } = await runViews(log, await place(leaving), leaving, { delay });
    log.breakOff(new Error('The engine went away.'));
    expect(await shown(log.write(plot('rose')))).toEqual(['P-rose asked']);
    log.breakOff('end');
    expect(await shown(log.write(plot('iris')))).toHaveLength(2);
    expect(asked).toEqual([50, 50]);
  });

  it('waits longer while faults go on, says which, and takes the events in the end', async () => {
    const log = new MemoryLog();
    const { delay, asked } = noDelay();
    let faults = 0;
    const full = failingOn(noted.type, () => {
      faults += 1;
      return faults > 4 ? undefined : diskFull[engine]();
    });
    const rose = plot('rose').happens(noted, { times: 1 }, { matterId: 'plot-rose' });
    log.write(rose);
    const seen: (string | undefined)[] = [];
    const { runner, shown } = await runViews(log, await place(leaving), leaving, {
      views: [full, deadlinesView],
      delay: async (milliseconds, signal) => {
        const { rebuilding } = await runner.status();
        seen.push(rebuilding?.fault);
        await delay(milliseconds, signal);
      },
    });
    await waitUntil(async () => (await runner.status()).serving !== undefined);
    expect(await shown()).toEqual(['P-rose asked']);
    expect(await runner.parked()).toEqual([]);
    expect(asked).toEqual([50, 100, 200, 400]);
    expect(seen[0]).toMatch(/^\w+: disk full$/);
    expect((await runner.status()).serving?.fault).toBeUndefined();
  });

  it('tries a poison event again, parks it with what follows in its file, and goes on with the others', async () => {
    const log = new MemoryLog();
    const { delay } = noDelay();
    let tries = 0;
    const poisoned = failingOn(noted.type, () => {
      tries += 1;
      return new TypeError('step of undefined');
    });
    const rose = plot('rose').happens(noted, { times: 1 }, { matterId: 'plot-rose' });
    const iris = plot('iris');
    log.write(rose, iris);
    const { runner, shown } = await runViews(log, await place(leaving), leaving, {
      views: [poisoned, deadlinesView],
      delay,
      attempts: 4,
    });
    const last = log.write(rose.happens(...weighed('rose')), iris.happens(...weighed('iris')));
    await waitUntil(async () => (await runner.status()).serving?.position === last);
    expect(await shown()).toEqual(['P-iris weighed', 'P-rose asked']);
    expect(tries).toBeGreaterThanOrEqual(4);
    expect(await runner.parked()).toMatchObject([
      { stream: rose.stream, type: noted.type, revision: 2, reason: 'TypeError: step of undefined' },
      { stream: rose.stream, type: matterMoved.type, revision: 3 },
    ]);
    expect((await runner.status()).serving?.parked).toBe(2);
  });

  it('finds a poison event in what it has gathered from several portions', async () => {
    const log = new MemoryLog();
    const poisoned = failingOn(noted.type, () => new Error('no'));
    const files = Array.from({ length: 20 }, (_, index) => plot(`plant-${index}`));
    files[11]?.happens(noted, { times: 1 }).happens(...weighed('plant-11'));
    const last = log.write(...files);
    const { runner, shown } = await runViews(log, await place(leaving), leaving, {
      views: [poisoned, deadlinesView],
      delay: noDelay().delay,
      portionSize: 3,
      gathered: 1_000,
    });
    await waitUntil(async () => (await runner.status()).serving?.position === last);
    expect(await shown()).toEqual(files.map((_, index) => `P-plant-${index} asked`).sort());
    expect((await runner.parked()).map(({ type }) => type)).toEqual([noted.type, matterMoved.type]);
    expect((await runner.status()).serving).toMatchObject({ events: log.events.length, parked: 2 });
  });

  it('parks what it can not read, without trying again or quoting it', async () => {
    const log = new MemoryLog();
    const { delay, asked } = noDelay();
    const rose = plot('rose');
    log.write(rose);
    const [, opening] = rose.toAppend;
    log.writeEvents(rose.stream, [{ ...opening!, type: 'garden/of-tomorrow' }]);
    log.writeEvents('garden:other', [{ ...opening!, data: '{"secret' }]);
    log.writeEvents('garden:newer', [{ ...opening!, metadata: { ...opening!.metadata, version: '2' } }]);
    const last = log.write(plot('iris'));
    const { runner, shown } = await runViews(log, await place(leaving), leaving, { delay });
    await waitUntil(async () => (await runner.status()).serving?.position === last);
    expect(await shown()).toEqual(['P-iris asked', 'P-rose asked']);
    const parked = await runner.parked();
    expect(parked.map(({ stream }) => stream)).toEqual([rose.stream, 'garden:other', 'garden:newer']);
    expect(JSON.stringify(parked)).not.toContain('secret');
    expect(asked).toEqual([]);
  });

  it('tries parked events again when it fills the views anew', async () => {
    const log = new MemoryLog();
    let isPoison = true;
    const poisoned = failingOn(noted.type, () => (isPoison ? new Error('no') : undefined));
    const rose = plot('rose')
      .happens(noted, { times: 1 })
      .happens(...weighed('rose'));
    const { runner, shown } = await runViews(log, await place(leaving), leaving, {
      views: [poisoned, deadlinesView],
      delay: noDelay().delay,
    });
    const last = log.write(rose);
    await waitUntil(async () => (await runner.status()).serving?.position === last);
    expect(await shown()).toEqual(['P-rose asked']);
    isPoison = false;
    expect(await runner.rebuild()).toBe(true);
    expect(await shown()).toEqual(['P-rose weighed']);
    expect(await runner.parked()).toEqual([]);
  });
});

describe.each(viewEngines(freshPostgresDatabase))('Filling views anew on $engine', ({ place }) => {
  it('shows the old ones, kept up, until the new ones are whole; then drops them', async () => {
    const log = new MemoryLog();
    const at = await place(leaving);
    const files = Array.from({ length: 30 }, (_, index) => plot(`plant-${index}`));
    log.write(...files);
    const { runner, shown } = await runViews(log, at, leaving, { portionSize: 3, gathered: 3 });
    await waitUntil(async () => (await runner.status()).serving !== undefined);
    const rebuilding = Promise.all([runner.rebuild(), runner.rebuild()]);
    let builds = 0;
    for (let added = 1; added <= 20; added += 1) {
      const position = log.write(plot(`new-${added}`));
      expect(await shown(position)).toHaveLength(30 + added);
      builds = Math.max(builds, (await runner.status()).rebuilding?.build ?? 0);
    }
    expect(await rebuilding).toEqual([true, true]);
    expect(await shown()).toHaveLength(50);
    expect(builds).toBe(2);
    expect(await at.tables()).toEqual([...tablesOf(2), 'views_v1_build', 'views_v1_parked']);
  });

  it('goes on at the next start when it was interrupted', async () => {
    const log = new MemoryLog();
    const at = await place(leaving);
    log.write(...Array.from({ length: 50 }, (_, index) => plot(`plant-${index}`)));
    const first = await runViews(log, at, leaving, { portionSize: 2, gathered: 2 });
    await waitUntil(async () => (await first.runner.status()).serving !== undefined);
    const rebuilt = first.runner.rebuild();
    await waitUntil(async () => ((await first.runner.status()).rebuilding?.events ?? 0) > 4);
    await first.runner.stop();
    expect(await rebuilt).toBe(false);
    const { serving, rebuilding } = await first.runner.status();
    expect(serving?.build).toBe(1);
    expect(rebuilding?.build).toBe(2);
    expect(rebuilding?.events).toBeLessThan(100);
    await first.store.close();
    const second = await runViews(log, at, leaving);
    await waitUntil(async () => (await second.runner.status()).serving?.build === 2);
    expect(await second.shown()).toHaveLength(50);
  });

  it('happens at the start when a procedure is new; the list is served meanwhile', async () => {
    const log = new MemoryLog();
    const at = await place(leaving);
    log.write(plot('rose'));
    const before = await runViews(log, at, leaving);
    await waitUntil(async () => (await before.runner.status()).serving !== undefined);
    await before.runner.stop();
    await before.store.close();
    const orchard = gardenProcedure({ name: 'orchard' });
    const after = await runViews(log, at, leaving, { procedures: [garden, orchard] });
    expect(await after.shown()).toEqual(['P-rose asked']);
    await waitUntil(async () => (await after.runner.status()).serving?.build === 2);
    expect(await after.shown()).toEqual(['P-rose asked']);
  });

  it('happens at the start for a new version; until it is whole the list says so rather than be empty', async () => {
    const log = new MemoryLog();
    const at = await place(leaving);
    log.write(plot('rose'), plot('iris'));
    const before = await runViews(log, at, leaving);
    await waitUntil(async () => (await before.runner.status()).serving !== undefined);
    await before.runner.stop();
    await before.store.close();
    const store = await at.open();
    const next = { ...caseloadView, version: 2 };
    const views = [next, deadlinesView];
    const runner = new ViewRunner({ log, store, views, procedures: [garden], portionSize: 1, gathered: 1 });
    const rowsOf = () =>
      store.read(next, ({ transaction }) =>
        transaction
          .withTables<{ matter: { matter_id: string } }>()
          .selectFrom('matter')
          .selectAll()
          .execute(),
      );
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
    longer.write(plot('rose'), plot('iris'));
    const before = await runViews(longer, at, leaving);
    await waitUntil(async () => (await before.runner.status()).serving !== undefined);
    await before.runner.stop();
    await before.store.close();
    const shorter = new MemoryLog();
    shorter.write(plot('fern'));
    const after = await runViews(shorter, at, leaving);
    await waitUntil(async () => (await after.runner.status()).serving !== undefined);
    expect(await after.shown()).toEqual(['P-fern asked']);
  });

  it('throws away what was filled from a log of another kind, wherever its position would sort', async () => {
    const at = await place(leaving);
    const old = new MemoryLog();
    old.write(plot('rose'), plot('iris'));
    const filled = await runViews(old, at, leaving);
    await waitUntil(async () => (await filled.runner.status()).serving !== undefined);
    await filled.runner.stop();
    await filled.store.close();
    const copy = new MemoryLog('c');
    copy.write(plot('rose'), plot('iris'), plot('fern'));
    const after = await runViews(copy, at, leaving);
    await waitUntil(async () => (await after.runner.status()).serving !== undefined);
    expect(await after.shown()).toEqual(['P-fern asked', 'P-iris asked', 'P-rose asked']);
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
