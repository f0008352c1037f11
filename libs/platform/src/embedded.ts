import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  municipalityAsOf,
  municipalityProcedure,
  procedures as practised,
  settingsOf,
  type Instant,
  type MunicipalityAsOf,
  type MunicipalityRegister,
  type Procedure,
} from '#casework';
import { InvalidPosition } from '#event-store';
import { claimDataFolder, openSqliteEventStore } from '#event-store/sqlite';
import { Casefiles, CommandGiving, Identifiers, SubjectIndex } from '#record';
import { anchorLog, embeddedTokens, openKeyStore, openReadLog, singleUseTickets } from '#trust';
import {
  Caseload,
  CaseloadChanges,
  caseloadView,
  OpenDeadlines,
  deadlinesView,
  openSqliteViews,
  ViewRunner,
} from '#views';
import type { Casetrail } from './casetrail.js';
import type { Clock } from './clock.js';
import type { Configuration } from './configuration.js';
import type { Logger } from './logger.js';
import { atEase } from './worker/at-ease.js';
import { Completion } from './worker/completion.js';
import { progressInFile } from './worker/kept-progress.js';
import { settleDue, settleForever } from './worker/settling.js';
import { supervise } from './worker/supervised.js';

/** How long a follower rests once it has caught up, in milliseconds: how far a list may lag behind a command. */
const restOfViews = 20;
const restOfReactors = 250;

/** An anchor at the latest after so many events, and so long after the first event that has none. */
const anchorEvery = { everyEvents: 10_000, everyMilliseconds: 60_000 };

/** A municipality before its register begins: nobody is in it, and nothing is chosen. */
const unfounded = {
  staff: () => undefined,
  hasUnit: () => false,
  setting: (name: string) => {
    throw new RangeError(`${name} is asked of a municipality that has not been founded.`);
  },
  delegates: () => false,
};

export interface EmbeddedSurroundings {
  readonly logger: Logger;
  readonly clock: Clock;
}

/**
 * Opens a data folder with every engine embedded and starts the worker: no server, no account. One process owns
 * the folder until it closes the system or ends.
 *
 * @throws {DataFolderRefused | KeyStoreRefused} in one line, why the folder can't be used and what to do
 */
export async function openEmbedded(
  { dataFolder, masterKey }: Pick<Configuration, 'dataFolder' | 'masterKey'>,
  { logger, clock }: EmbeddedSurroundings,
): Promise<Casetrail> {
  const closing: (() => unknown)[] = [];
  const opened = <Engine>(engine: Engine, close: (engine: Engine) => unknown): Engine => {
    closing.unshift(() => close(engine));
    return engine;
  };
  const close = async () => {
    const [fault] = await faultsOfClosing(closing.splice(0));
    if (fault !== undefined) throw fault;
  };
  try {
    const at = (name: string) => join(dataFolder, name);
    opened(claimDataFolder(dataFolder), (folder) => {
      folder.release();
    });
    mkdirSync(at('views'), { recursive: true, mode: 0o700 });
    const keys = opened(
      openKeyStore({ folder: at('keys'), ...(masterKey !== undefined && { masterKey }) }),
      (store) => store.close(),
    );
    const log = opened(openSqliteEventStore({ folder: dataFolder }), (store) => store.close());
    const reads = opened(openReadLog({ folder: at('reads') }), (store) => store.close());
    const viewStore = opened(await openSqliteViews({ folder: at('views') }), (store) => store.close());

    const register = municipalityProcedure(practised);
    const procedures = new Map<string, Procedure>(
      [...practised, register].map((procedure) => [procedure.name, procedure]),
    );
    const casefiles = new Map(
      [...procedures].map(([name, procedure]) => [name, new Casefiles(procedure, log, keys)]),
    );
    const registers = new Casefiles<MunicipalityRegister>(register, log, keys);
    const asOf = registerReader(registers, settingsOf(practised));
    const subjects = new SubjectIndex(log, keys);
    const identifiers = new Identifiers(keys.secret('ids'));
    const giving = new CommandGiving({
      casefiles,
      subjects,
      identifiers,
      municipalityAsOf: asOf,
      now: clock,
    });
    const tokens = embeddedTokens(keys.secret('tokens'), clock);

    const views = new ViewRunner({
      log: atEase(log, restOfViews),
      store: viewStore,
      views: [caseloadView, deadlinesView],
      procedures: practised,
    });
    opened(views, (runner) => runner.stop());
    await views.start();
    const settling = { procedures, giving, deadlines: new OpenDeadlines(viewStore), now: clock };
    const completion = new Completion({
      log: atEase(log, restOfReactors),
      procedures,
      casefiles,
      giving,
      logger,
      progress: progressInFile(at('worker/completion.json')),
    });
    const loops = [
      supervise('completion', logger, (signal) => completion.run(signal)),
      supervise('settling', logger, (signal) => settleForever(settling, signal)),
      supervise('anchors', logger, (signal) =>
        anchorLog(
          atEase(log, restOfReactors),
          {
            folder: at('anchors'),
            secret: keys.secret('anchors'),
            now: clock,
            timer: afterAWhile,
            ...anchorEvery,
          },
          signal,
        ),
      ),
    ];
    opened(loops, (all) => Promise.all(all.map((loop) => loop.stop())));

    return {
      now: clock,
      procedures,
      casefiles,
      giving,
      subjects,
      caseload: new Caseload({
        store: viewStore,
        procedures: practised,
        cursorKey: keys.secret('cursors'),
        waitFor: (position, patience) => views.waitFor(position, patience),
      }),
      caseloadChanges: new CaseloadChanges({ store: viewStore, log, procedures: practised }),
      log,
      identities: tokens,
      tokens,
      tickets: singleUseTickets({ secret: keys.secret('tokens'), log, now: clock }),
      found: (municipalityId, fields) => {
        const { jurisdiction, timeZone } = fields;
        return giving.giveAsSystem(register, 'municipality/found', municipalityId, fields, {
          ...unfounded,
          municipalityId,
          jurisdiction,
          timeZone,
        });
      },
      municipalityAsOf: asOf,
      logRead: (by, municipalityId, read) =>
        reads.record({
          ...read,
          at: clock(),
          staffId: by.staffId,
          role: by.roles.join('+'),
          municipalityId,
        }),
      readsOf: (municipalityId, asked, limit) => reads.readsOf(municipalityId, asked, limit),
      head: () => log.head(),
      viewsReach: async (position, patience) => {
        // The log tells a position by its form.
        await log.readAll(position, 1);
        if (position > (await log.head())) throw new InvalidPosition();
        return views.waitFor(position, patience);
      },
      settleDue: () => settleDue(settling),
      rebuildViews: () => views.rebuild(),
      health: async () => {
        const { serving, rebuilding } = await views.status();
        const { state } = log;
        const takesWrites = state.writes === 'taken';
        return {
          ready: takesWrites && reads.takesReads && serving !== undefined,
          log: { takesWrites },
          reads: { takesReads: reads.takesReads },
          views: {
            serving: serving !== undefined,
            behind: serving?.isBehind ?? true,
            parked: serving?.parked ?? 0,
            rebuilding: rebuilding !== undefined,
          },
          unfulfilled: completion.unfulfilled.length,
        };
      },
      close,
    };
  } catch (fault) {
    await faultsOfClosing(closing.splice(0));
    throw fault;
  }
}

/** Takes every step, also after one that failed: no engine may be left open because of another. */
async function faultsOfClosing(steps: readonly (() => unknown)[]): Promise<readonly Error[]> {
  const faults: Error[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (fault) {
      faults.push(fault instanceof Error ? fault : new Error(String(fault)));
    }
  }
  return faults;
}

function afterAWhile(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
}

/** Reads registers as of an instant; one answer serves a whole local day as long as the register stands. */
function registerReader(
  registers: Casefiles<MunicipalityRegister>,
  settings: ReturnType<typeof settingsOf>,
): (municipalityId: string, instant: Instant) => Promise<MunicipalityAsOf | undefined> {
  const kept = new Map<string, { readonly key: string; readonly asOf: MunicipalityAsOf }>();
  return async (municipalityId, instant) => {
    const { file } = await registers.load(municipalityId);
    if (file.revision < 0) return undefined;
    const key = `${file.revision}/${instant.slice(0, 13)}`;
    const known = kept.get(municipalityId);
    if (known?.key === key) return known.asOf;
    const asOf = municipalityAsOf(file, instant, settings);
    kept.set(municipalityId, { key, asOf });
    return asOf;
  };
}
