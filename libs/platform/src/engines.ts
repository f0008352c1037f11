import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore, WriteState } from '#event-store';
import { claimDataFolder, openSqliteEventStore } from '#event-store/sqlite';
import { openKeyStore, openReadLog, openVault, type KeyStore, type ReadLog, type Vault } from '#trust';
import { inProcessSignal, openSqliteViews, type ViewSignal, type ViewStore } from '#projections';
import type { Clock } from './clock.js';
import { embeddedAmong, type Configuration, type Engines, type Served } from './configuration.js';
import type { OpenedParts } from './opened-parts.js';

/** The log, and whether it takes writes. */
export type Log = EventStore & { readonly state: WriteState };

/** The engines of a system, each embedded or on a server. Those that are not asked for are not even loaded. */
export interface OpenedEngines {
  readonly keys: KeyStore;
  readonly log: Log;
  readonly reads: ReadLog;
  /** Where the keys are. */
  readonly vault: Vault;
  readonly views: ViewStore;
  readonly signal: ViewSignal;
}

/** Told in one line of each failure of an engine that was got over by trying again: a retry hides nothing. */
export type Report = (trouble: string) => void;

/** What engines are opened from. */
export type EngineSettings = Engines & Pick<Configuration, 'dataFolder' | 'masterKey'>;

/**
 * Opens each engine where the configuration says.
 *
 * @param dataClasses the kinds of personal data that keys are kept for
 * @param parts what was opened is added to it, and is closed with it
 * @throws {DataFolderRefused | KeyStoreRefused | VaultRefused | ViewStoreRefused | StoreUnavailable} in one line, what can't be
 *   used and what to do
 */
export async function openEngines(
  settings: EngineSettings,
  dataClasses: readonly string[],
  parts: OpenedParts,
  report: Report,
  now: Clock,
): Promise<OpenedEngines> {
  if (embeddedAmong(settings) !== undefined) ownDataFolder(settings.dataFolder, parts);
  const keys = parts.add(await openKeys(settings, dataClasses), (opened) => opened.close());
  const log = parts.add(await openLog(settings, report), (opened) => opened.close());
  const reads = parts.add(await openReads(settings), (opened) => opened.close());
  const vault = parts.add(await openVaultBeside(keys, settings, now), (opened) => opened.close());
  const views = parts.add(await openViews(settings), (opened) => opened.close());
  const signal = parts.add(await openSignal(settings), (opened) => opened.close());
  return { keys, log, reads, vault, views, signal };
}

/** Makes a data folder this process's own until the parts are closed. */
export function ownDataFolder(dataFolder: string, parts: OpenedParts): void {
  parts.add(claimDataFolder(dataFolder), (folder) => {
    folder.release();
  });
}

/** The log alone, for whoever needs nothing else. */
export async function openLog(
  { log, dataFolder }: Pick<EngineSettings, 'log' | 'dataFolder'>,
  report: Report = toStandardError,
): Promise<Log> {
  if (log.engine === 'embedded') return openSqliteEventStore({ folder: dataFolder });
  const { openEventStoreDb } = await import('#event-store/eventstoredb');
  return openEventStoreDb({ url: log.url, namespace: log.namespace, report });
}

const toStandardError: Report = (trouble) => process.stderr.write(`${trouble}\n`);

async function openKeys(
  { keys, dataFolder, masterKey }: EngineSettings,
  dataClasses: readonly string[],
): Promise<KeyStore> {
  const given = { dataClasses, ...(masterKey !== undefined && { masterKey }) };
  if (keys.engine === 'embedded') return openKeyStore({ folder: join(dataFolder, 'keys'), ...given });
  const { openPostgresKeyStore } = await import('#trust/postgres');
  return openPostgresKeyStore({ url: keys.url, masterKey: masterKey ?? '', dataClasses });
}

async function openReads({ reads, dataFolder }: EngineSettings): Promise<ReadLog> {
  if (reads.engine === 'embedded') return openReadLog({ folder: join(dataFolder, 'reads') });
  const { openPostgresReadLog } = await import('#trust/postgres');
  return openPostgresReadLog({ url: reads.url });
}

/**
 * Beside the keys, whose backups are kept no longer than an erasure may take: what is destroyed here has to be gone
 * from all of them too.
 */
async function openVaultBeside(
  store: KeyStore,
  { keys, dataFolder }: EngineSettings,
  now: Clock,
): Promise<Vault> {
  const given = { wrappingKey: store.secret('vault'), now };
  if (keys.engine === 'embedded') return openVault({ folder: join(dataFolder, 'vault'), ...given });
  const { openPostgresVault } = await import('#trust/postgres');
  return openPostgresVault({ url: keys.url, ...given });
}

async function openViews({ views, dataFolder }: EngineSettings): Promise<ViewStore> {
  if (views.engine === 'served') {
    const { openPostgresViews } = await import('#projections/postgres');
    return openPostgresViews({ url: views.url });
  }
  const folder = join(dataFolder, 'views');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return openSqliteViews({ folder });
}

/** Where others keep the views, Redis carries the signal; without it their store is asked from time to time. */
async function openSignal({ views, reminders }: Engines): Promise<ViewSignal> {
  if (views.engine === 'embedded' || reminders.engine === 'embedded') return inProcessSignal();
  return redisSignalOf(reminders);
}

async function redisSignalOf({ url }: Served): Promise<ViewSignal> {
  const { redisSignal } = await import('./redis-signal.js');
  return redisSignal({ url, channel: 'casetrail:views' });
}
