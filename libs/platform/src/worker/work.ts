import { join } from 'node:path';
import type { Procedure } from '#casework';
import type { EventStore } from '#event-store';
import type { Casefiles, CommandGiving } from '#record';
import { anchorLog } from '#trust';
import type { OpenDeadlines } from '#views';
import { machineTimer, type Clock } from '../clock.js';
import type { Logger } from '../logger.js';
import type { OpenedParts } from '../opened-parts.js';
import { atEase } from './at-ease.js';
import { Completion } from './completion.js';
import type { KeptProgress } from './kept-progress.js';
import { settleForever } from './settling.js';
import { supervise } from './supervised.js';

/** How long a reactor rests once it has caught up, in milliseconds. */
const restOfReactors = 250;

/** An anchor at the latest after so many events, and so long after the first event that has none. */
const anchorEvery = { everyEvents: 10_000, everyMilliseconds: 60_000 };

/** What the worker's loops work with. */
export interface Working {
  readonly log: EventStore;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly casefiles: ReadonlyMap<string, Casefiles>;
  readonly giving: CommandGiving;
  readonly deadlines: OpenDeadlines;
  readonly progress: KeptProgress;
  /** The folder of the anchors, and the secret that they are signed with. */
  readonly anchors: { readonly folder: string; readonly secret: Buffer };
  readonly now: Clock;
  readonly logger: Logger;
  /** Told of each loop that ended by a fault and starts again. */
  readonly restarted: (loop: string) => void;
}

/** Starts what follows the log besides the views: completes what spans files, settles the clocks, anchors. */
export function startWork(working: Working, parts: OpenedParts): Completion {
  const { log, procedures, giving, deadlines, anchors, now, logger, restarted } = working;
  const following = atEase(log, restOfReactors);
  const completion = new Completion({ ...working, log: following });
  const loops = [
    supervise('completion', { logger, restarted }, (signal) => completion.run(signal)),
    supervise('settling', { logger, restarted }, (signal) =>
      settleForever({ procedures, giving, deadlines, now }, signal),
    ),
    supervise('anchors', { logger, restarted }, (signal) =>
      anchorLog(following, { ...anchors, now, timer: machineTimer, ...anchorEvery }, signal),
    ),
  ];
  parts.add(loops, (all) => Promise.all(all.map((loop) => loop.stop())));
  return completion;
}

/** Where the anchors of a data folder lie. */
export function anchorFolder(dataFolder: string): string {
  return join(dataFolder, 'anchors');
}
