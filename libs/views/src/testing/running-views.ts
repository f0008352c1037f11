import type { EventStore, Position } from '#event-store';
import { Caseload } from '../caseload/caseload.js';
import { ViewRunner, type ViewRunnerOptions } from '#projections';
import type { leavingNothing } from '../../../projections/src/testing/leaving-nothing.js';
import { garden, matterOpened, setOf } from './made-up-procedure.js';
import type { ViewPlace } from '../../../projections/src/testing/view-engines.js';
import { WrittenFile } from './written-file.js';

/** Somebody who sees everything in the municipality that files of specs belong to. */
export const auditor = {
  municipalityId: 'north',
  zone: 'green',
  staff: { staffId: 'ada', unitId: 'unit-1', roles: ['auditor'], qualifications: [] },
} as const;

export const cursorKey = Buffer.alloc(32, 1);

/** A file with one plot in it. */
export function plot(name: string): WrittenFile {
  const opening = { kind: 'plot', caseNumber: `P-${name}`, unitId: 'unit-1', step: 'asked' };
  return new WrittenFile(`file-${name}`)
    .opened()
    .happens(matterOpened, opening, { matterId: `plot-${name}` });
}

/** Views that follow a log, as an app would compose them, until the test ends. */
export async function runViews(
  log: EventStore,
  place: ViewPlace,
  { afterwards }: Pick<ReturnType<typeof leavingNothing>, 'afterwards'>,
  options: Partial<ViewRunnerOptions> = {},
) {
  const store = await place.open();
  const procedures = [garden];
  const runner = afterwards(new ViewRunner({ log, store, ...setOf(procedures), ...options }), (started) =>
    started.stop(),
  );
  await runner.start();
  const caseload = new Caseload({
    store,
    procedures,
    cursorKey,
    waitFor: (position, timeoutMs) => runner.waitFor(position, timeoutMs),
  });
  /** The whole list, as case number and step, by opening. */
  const shown = async (minPosition?: Position): Promise<readonly string[]> => {
    const { rows } = await caseload.page({
      viewer: auditor,
      list: 'all',
      sort: { by: 'opened', direction: 'ascending' },
      limit: 100,
      now: '2026-06-01T12:00:00.000Z',
      ...(minPosition !== undefined && { minPosition }),
    });
    return rows.map(({ caseNumber, step }) => `${caseNumber} ${step}`);
  };
  return { store, runner, caseload, shown };
}
