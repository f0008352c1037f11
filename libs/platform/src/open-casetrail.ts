import { join } from 'node:path';
import {
  catalogueOf,
  dataClassesOf,
  municipalityProcedure,
  procedures as everyProcedure,
  rolesOf,
  settingsOf,
  type MunicipalityRegister,
  type Procedure,
} from '#casework';
import { InvalidPosition, isPositionOf } from '#event-store';
import { CasefileDesk, concludedByReminder, planReminders, reminderKind, type DueRung } from '#reminders';
import {
  Casefiles,
  ClaimedIntakes,
  CommandGiving,
  Identifiers,
  SubjectIndex,
  UsedTickets,
  Versions,
} from '#record';
import { embeddedTokens, SealedPlaces, singleUseTickets } from '#trust';
import { type ViewProgress, ViewRunner, ViewsLedElsewhere, ViewWatch } from '#projections';
import {
  Caseload,
  CaseloadChanges,
  KnownMunicipalities,
  OpenConfirmations,
  OpenDeadlines,
  viewsOf,
} from '#views';
import { CalendarAddresses } from './calendar-addresses.js';
import type { Casetrail } from './casetrail.js';
import type { Clock } from './clock.js';
import { embeddedAmong, embeddedEngines, type Configuration } from './configuration.js';
import { openEngines, ownDataFolder, type EngineSettings, type OpenedEngines } from './engines.js';
import { healthOf, lagOf } from './health.js';
import type { Logger } from './logger.js';
import { registerReader, unfounded } from './municipality-registers.js';
import { OpenedParts } from './opened-parts.js';
import {
  openChannels,
  reachIn,
  startReminding,
  type ChannelSettings,
  type GoingOut,
  type Sending,
} from './reminding.js';
import {
  currentTrace,
  Metrics,
  observedDesk,
  observedLog,
  tracedFollowing,
  traceparent,
} from './telemetry/index.js';
import { atEase } from './worker/at-ease.js';
import type { Completion } from './worker/completion.js';
import { progressInFile, type KeptProgress } from './worker/kept-progress.js';
import { Settler } from './worker/settling.js';
import { anchorFolder, startWork } from './worker/work.js';

/** How long the views rest once they have caught up, in milliseconds: how far a list may lag behind a command. */
const restOfViews = 20;

/** What a system is composed of, and whether this process also does the worker's work. */
export type SystemSettings = EngineSettings & ChannelSettings & Pick<Configuration, 'worker'>;

/** What a system takes from its process. */
export interface Surroundings {
  readonly logger: Logger;
  readonly clock: Clock;
  readonly metrics?: Metrics;
  /** Other than those of the field, for a spec that makes one up. */
  readonly procedures?: readonly Procedure[];
  /** Other than at work, for rounds that show in seconds what takes minutes. */
  readonly reminderTiming?: Sending['timing'];
}

/**
 * Opens a data folder with every engine embedded and starts the worker: no server, no account. One process owns
 * the folder until it closes the system or ends.
 *
 * @throws {DataFolderRefused | KeyStoreRefused} in one line, why the folder can't be used and what to do
 */
export function openEmbedded(
  settings: Pick<Configuration, 'dataFolder' | 'masterKey'>,
  surroundings: Surroundings,
): Promise<Casetrail> {
  return openCasetrail({ ...embeddedEngines, worker: 'within', ...settings }, surroundings);
}

/**
 * Opens the engines and, where the worker is within, starts its work: keeps the views, completes what spans files,
 * settles the clocks and anchors the log. Several processes may do so on engines that all are on servers.
 *
 * @throws as `openEngines`
 */
export async function openCasetrail(
  settings: SystemSettings,
  {
    logger,
    clock,
    metrics = new Metrics(),
    reminderTiming,
    procedures: practised = everyProcedure,
  }: Surroundings,
): Promise<Casetrail> {
  const parts = new OpenedParts();
  try {
    const works = settings.worker === 'within';
    if (works && embeddedAmong(settings) === undefined) ownDataFolder(settings.dataFolder, parts);
    const report = (trouble: string) => {
      metrics.retried('log');
      logger.warn({ trouble }, 'the log was tried again');
    };
    const opened = await openEngines(settings, dataClassesOf(practised), parts, report, clock);
    const engines = { ...opened, log: observedLog(opened.log, metrics) };
    const { keys, log, reads, vault } = engines;

    const register = municipalityProcedure(practised);
    const roles = rolesOf(practised);
    const procedures = new Map<string, Procedure>(
      [...practised, register].map((procedure) => [procedure.name, procedure]),
    );
    const casefiles = new Map(
      [...procedures].map(([name, procedure]) => [
        name,
        new Casefiles(procedure, log, keys, { traceOf: currentTrace }),
      ]),
    );
    const registers = new Casefiles<MunicipalityRegister>(register, log, keys);
    const municipalityAsOf = registerReader(registers, settingsOf(practised));
    const subjects = new SubjectIndex(log, keys);
    const identifiers = new Identifiers(keys.secret('ids'));
    const giving = new CommandGiving({
      casefiles,
      subjects,
      intakes: new ClaimedIntakes(log, keys),
      drafts: vault,
      identifiers,
      municipalityAsOf,
      now: clock,
    });
    const tokens = embeddedTokens(keys.secret('tokens'), clock);

    const runner = works ? await startViews(engines, practised, register, parts) : undefined;
    const progress: ViewProgress = runner ?? watchViews(engines, parts);
    const deadlines = new OpenDeadlines(engines.views);
    const settler = new Settler({ procedures, giving, deadlines, municipalityAsOf, now: clock, logger });
    const looking = {
      ...{ casefiles, registers, settings: settingsOf(practised), reachOf: reachIn(roles), deadlines },
      channels: await openChannels(settings, roles, clock, parts),
    };
    const desk = observedDesk(new CasefileDesk({ ...looking, log, keys, identifiers, now: clock }), {
      metrics,
      now: clock,
      originOf: (rung) => traceOfDeadline(casefiles, rung),
    });
    let completion: Completion | undefined;
    let goingOut: GoingOut | undefined;
    if (works) {
      const restarted = (loop: string) => metrics.restarted(loop);
      completion = startWork(
        {
          ...{ procedures, giving, settler, now: clock },
          log: tracedFollowing(log, 'completion'),
          casefiles,
          vault,
          progress: await progressOf(settings, parts),
          anchors: { folder: anchorFolder(settings.dataFolder), secret: keys.secret('anchors') },
          logger,
          restarted,
        },
        parts,
      );
      goingOut = await startReminding(
        settings.reminders,
        { desk, now: clock, logger, restarted, ...(reminderTiming && { timing: reminderTiming }) },
        parts,
      );
    }
    metrics.watch({
      viewLagSeconds: () => lagOf(progress, clock),
      queueDepth: () => goingOut?.queueDepth() ?? Promise.resolve({}),
    });

    return {
      now: clock,
      metrics,
      procedures,
      roles,
      casefiles,
      registers,
      giving,
      subjects,
      identifiers,
      versions: new Versions(identifiers),
      places: new SealedPlaces(keys.secret('places')),
      deadlines,
      confirmations: new OpenConfirmations(engines.views),
      municipalities: new KnownMunicipalities(engines.views),
      reminders: desk,
      planReminders: (until) => planReminders(looking, clock(), until),
      vault,
      caseload: new Caseload({
        store: engines.views,
        procedures: practised,
        cursorKey: keys.secret('cursors'),
        waitFor: (position, patience) => progress.waitFor(position, patience),
      }),
      caseloadChanges: new CaseloadChanges({ store: engines.views, log, procedures: practised }),
      log,
      identities: tokens,
      tokens,
      tickets: singleUseTickets({
        secret: keys.secret('tokens'),
        uses: new UsedTickets(log, keys),
        now: clock,
      }),
      calendars: new CalendarAddresses(keys.secret('calendar'), registers),
      found: (municipalityId, fields) => {
        const { jurisdiction, timeZone } = fields;
        const asOf = unfounded({ municipalityId, jurisdiction, timeZone });
        return giving.giveAsSystem(register, 'municipality/found', municipalityId, fields, asOf);
      },
      municipalityAsOf,
      logRead: ({ staffId, roles, party }, municipalityId, read) =>
        reads.record({
          ...read,
          at: clock(),
          staffId: party?.seatId ?? staffId,
          role: roles.join('+'),
          municipalityId,
        }),
      readsOf: (municipalityId, asked, limit) => reads.readsOf(municipalityId, asked, limit),
      head: () => log.head(),
      viewsReach: async (position, patience) => {
        if (!(await isPositionOf(log, position))) throw new InvalidPosition();
        return progress.waitFor(position, patience);
      },
      settleDue: () => settler.once(),
      rebuildViews: () => {
        if (!runner) throw new ViewsLedElsewhere();
        return runner.rebuild();
      },
      health: () => healthOf({ log, reads, vault, progress, completion, settler, goingOut }),
      close: () => parts.close(),
    };
  } catch (fault) {
    await parts.close().catch(() => undefined);
    throw fault;
  }
}

/** The trace of the request whose event started a deadline. */
async function traceOfDeadline(
  casefiles: ReadonlyMap<string, Casefiles>,
  { procedure, fileId, deadlineId }: DueRung,
): Promise<string | undefined> {
  const files = casefiles.get(procedure);
  const anchor = (await files?.load(fileId))?.file.deadlines.get(deadlineId)?.anchorEventId;
  const stored = await files?.stored(fileId);
  return stored?.find(({ id }) => id === anchor)?.metadata[traceparent];
}

async function startViews(
  { log, views, signal }: OpenedEngines,
  practised: readonly Procedure[],
  register: Procedure<MunicipalityRegister>,
  parts: OpenedParts,
): Promise<ViewRunner> {
  const runner = new ViewRunner({
    log: tracedFollowing(atEase(log, restOfViews), 'views'),
    store: views,
    views: viewsOf(practised, concludedByReminder),
    kinds: [...practised.map(catalogueOf), catalogueOf(register), reminderKind],
    signal,
  });
  parts.add(runner, (started) => started.stop());
  await runner.start();
  return runner;
}

function watchViews({ log, views, signal }: OpenedEngines, parts: OpenedParts): ViewWatch {
  return parts.add(new ViewWatch({ log, store: views, signal }), (watch) => {
    watch.close();
  });
}

/** Beside the views, which follow the log likewise: in the data folder, or where every worker finds it. */
async function progressOf({ views, dataFolder }: EngineSettings, parts: OpenedParts): Promise<KeptProgress> {
  if (views.engine === 'embedded') return progressInFile(join(dataFolder, 'worker/completion.json'));
  const { progressInPostgres } = await import('./worker/progress-table.js');
  return parts.add(progressInPostgres(views.url), (shared) => shared.close()).of('completion');
}
