import { join } from 'node:path';
import type { Procedure } from '#casework';
import type { EventStore } from '#event-store';
import type { Casefiles, CommandGiving } from '#record';
import { anchorLog, type Vault } from '#trust';
import { supervise, type Supervision } from '#projections';
import { machineTimer, type Clock } from '../clock.js';
import type { Logger } from '../logger.js';
import type { OpenedParts } from '../opened-parts.js';
import { atEase } from './at-ease.js';
import { Completion } from './completion.js';
import type { KeptProgress } from './kept-progress.js';
import { settleForever, type Settler } from './settling.js';
import { sweepForever } from './sweeping.js';

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
  readonly settler: Settler;
  readonly vault: Vault;
  readonly progress: KeptProgress;
  /** The folder of the anchors, and the secret that they are signed with. */
  readonly anchors: { readonly folder: string; readonly secret: Buffer };
  readonly now: Clock;
  readonly logger: Logger;
  /** Told of each loop that ended by a fault and starts again. */
  readonly restarted: (loop: string) => void;
}

/**
 * Starts what the worker does besides the views: completes what spans files, settles the clocks, sweeps what has ended
 * out of the vault, anchors.
 */
export function startWork(working: Working, parts: OpenedParts): Completion {
  const { log, settler, vault, anchors, now } = working;
  const following = atEase(log, restOfReactors);
  const completion = new Completion({ ...working, log: following });
  const loops = [
    supervise((signal) => completion.run(signal), toldOf('completion', working)),
    supervise(
      (signal, goesWell) => completion.retryForever(signal, goesWell),
      toldOf('completion retries', working),
    ),
    supervise((signal, goesWell) => settleForever(settler, signal, goesWell), toldOf('settling', working)),
    supervise((signal, goesWell) => sweepForever(vault, signal, goesWell), toldOf('vault', working)),
    supervise(
      (signal) => anchorLog(following, { ...anchors, now, timer: machineTimer, ...anchorEvery }, signal),
      toldOf('anchors', working),
    ),
  ];
  parts.add(loops, (all) => Promise.all(all.map((loop) => loop.stop())));
  return completion;
}

/** How the log and the figures of this process are told that a loop has ended and starts again. */
export function toldOf(
  loop: string,
  { logger, restarted }: Pick<Working, 'logger' | 'restarted'>,
): Supervision {
  return {
    failed: (fault) => {
      restarted(loop);
      logger.error(
        { loop, fault: fault instanceof Error ? fault.name : typeof fault },
        'a loop failed and starts again',
      );
    },
  };
}

/** Where the anchors of a data folder lie. */
export function anchorFolder(dataFolder: string): string {
  return join(dataFolder, 'anchors');
}
