import { ForeignTarget, StoreUnavailable } from '#event-store';
import { DataFolderRefused } from '#event-store/sqlite';
import { ConfigurationRefused } from '#platform';
import { AnchorsRefused, KeyStoreRefused, KeyStoreUnavailable, ReadLogRefused } from '#trust';
import { ReminderQueueRefused } from '#reminders';
import { ViewsLedElsewhere, ViewStoreRefused, ViewStoreUnavailable } from '#projections';
import { AddressRefused } from '#http';
import { NotMigrated } from './migrate.js';

/** Faults whose message says already what is wrong and what to do. */
const refusals = [
  ConfigurationRefused,
  DataFolderRefused,
  KeyStoreRefused,
  ReadLogRefused,
  ViewStoreRefused,
  ViewsLedElsewhere,
  ReminderQueueRefused,
  AnchorsRefused,
  AddressRefused,
  ForeignTarget,
  NotMigrated,
];

/** Faults of an engine at work: they say what failed. */
const breakdowns = [StoreUnavailable, KeyStoreUnavailable, ViewStoreUnavailable];

/** Codes of the operating system and of SQLite that speak of disk, file or permission (sqlite.org/rescode.html). */
const faultOfTheDisk =
  /^(?:E[A-Z]+|SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|BUSY)(?:_[A-Z]+)*)$/;

/**
 * The one line that an operator is told of a fault: what is wrong and what to do. Undefined for a fault of the
 * program itself, whose stack says more.
 */
export function lineFor(fault: unknown): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  if (refusals.some((kind) => fault instanceof kind)) return fault.message;
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  if (!breakdowns.some((kind) => fault instanceof kind) && !faultOfTheDisk.test(code)) return undefined;
  const what = fault.message.replaceAll(/\s+/g, ' ').replace(/\.?$/, '.');
  return `${what} Nothing recorded is lost: see to the engine or the disk, its space and its permissions, then start again.`;
}
