import { ForeignTarget, StoreUnavailable } from '#event-store';
import { DataFolderRefused } from '#event-store/sqlite';
import { AnchorsRefused, KeyStoreRefused, KeyStoreUnavailable, ReadLogRefused } from '#trust';
import { ReminderQueueRefused } from '#reminders';
import { ViewsLedElsewhere, ViewStoreRefused, ViewStoreUnavailable } from '#projections';
import { ConfigurationRefused } from '../configuration.js';
import { AddressRefused } from './address-refused.js';

/** A kind of fault. */
type Kind = abstract new (...given: never[]) => Error;

/** Faults whose message says already what is wrong and what to do. */
const refusals: readonly Kind[] = [
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
];

/** Faults of an engine at work: they say what failed. */
const breakdowns: readonly Kind[] = [StoreUnavailable, KeyStoreUnavailable, ViewStoreUnavailable];

/** Codes of the operating system and of SQLite that speak of disk, file or permission (sqlite.org/rescode.html). */
const faultOfTheDisk =
  /^(?:E[A-Z]+|SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|BUSY)(?:_[A-Z]+)*)$/;

/**
 * The one line that an operator is told of a fault: what is wrong and what to do. Undefined for a fault of the
 * program itself, whose stack says more.
 *
 * @param own further refusals, of the program that runs
 */
export function lineFor(fault: unknown, own: readonly Kind[] = []): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  if ([...refusals, ...own].some((kind) => fault instanceof kind)) return fault.message;
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  if (!breakdowns.some((kind) => fault instanceof kind) && !faultOfTheDisk.test(code)) return undefined;
  const what = fault.message.replaceAll(/\s+/g, ' ').replace(/\.?$/, '.');
  return `${what} Nothing recorded is lost: see to the engine or the disk, its space and its permissions, then start again.`;
}

/** Runs what a process is for. What its operator can put right is told in one line, and the exit code is 1. */
export async function runProcess(work: () => Promise<unknown>, own: readonly Kind[] = []): Promise<void> {
  try {
    await work();
  } catch (fault) {
    const line = lineFor(fault, own);
    if (line === undefined) throw fault;
    process.stderr.write(`casetrail: ${line}\n`);
    process.exitCode = 1;
  }
}
