import { UnreadableEvent } from '#casework';
import { CorruptEvent, ForeignTarget, StoreUnavailable } from '#event-store';
import { DataFolderRefused } from '#event-store/sqlite';
import {
  AnchorsRefused,
  KeyStoreRefused,
  KeyStoreUnavailable,
  ReadLogRefused,
  ReadLogUnavailable,
  SealBroken,
  UnknownKeySet,
} from '#trust';
import { ReminderQueueRefused } from '#reminders';
import { ViewsLedElsewhere, ViewStoreRefused, ViewStoreUnavailable } from '#projections';
import { ConfigurationRefused } from '../configuration.js';
import { version } from '../version.js';
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
const breakdowns: readonly Kind[] = [
  StoreUnavailable,
  KeyStoreUnavailable,
  ReadLogUnavailable,
  ViewStoreUnavailable,
];

/** What was recorded can't be read as it was written. */
const damages: readonly Kind[] = [CorruptEvent, UnreadableEvent, SealBroken, UnknownKeySet];

/** Codes of the operating system and of SQLite that speak of disk, file or permission (sqlite.org/rescode.html). */
const faultOfTheDisk =
  /^(?:E[A-Z]+|SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|BUSY)(?:_[A-Z]+)*)$/;

/**
 * The one line that an operator is told of a fault: what is wrong and what to do. Undefined for a fault of the
 * program itself.
 *
 * @param own further refusals, of the program that runs
 */
export function lineFor(fault: unknown, own: readonly Kind[] = []): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  if ([...refusals, ...own].some((kind) => fault instanceof kind)) return fault.message;
  const what = fault.message.replaceAll(/\s+/g, ' ').replace(/\.?$/, '.');
  if (damages.some((kind) => fault instanceof kind)) {
    return `${what} The log or its keys are damaged, or of another record or version: restore both from one backup.`;
  }
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  if (!breakdowns.some((kind) => fault instanceof kind) && !faultOfTheDisk.test(code)) return undefined;
  return `${what} Nothing recorded is lost: see to the engine or the disk, its space and its permissions, then start again.`;
}

/**
 * The one line for a fault of the program itself: what it was and where, for a report. Whoever set CASETRAIL_LOG_LEVEL
 * to `debug` has the stack below it.
 */
export function lineForMistake(fault: unknown, logLevel: string | undefined): string {
  const stack = fault instanceof Error ? (fault.stack ?? '') : '';
  const what = String(fault).replaceAll(/\s+/g, ' ').replace(/\.?$/, '.');
  const [, where] = /\/dist\/((?:apps|libs)\/\S+?):\d+\)?$/m.exec(stack) ?? [];
  const line =
    `${what} This is a mistake in Casetrail ${version}${where === undefined ? '' : `, in ${where}`}, and nothing ` +
    'recorded is lost: please report this line.';
  return logLevel === 'debug' ? `${line}\n${stack}` : `${line} CASETRAIL_LOG_LEVEL=debug shows more.`;
}

/** Runs what a process is for. Whatever ends it is told in one line, and the exit code is 1. */
export async function runProcess(work: () => Promise<unknown>, own: readonly Kind[] = []): Promise<void> {
  const end = (fault: unknown) => {
    const line = lineFor(fault, own);
    const told = line ?? lineForMistake(fault, process.env.CASETRAIL_LOG_LEVEL);
    process.stderr.write(`casetrail: ${told}\n`);
    process.exitCode = 1;
    // After a mistake nobody knows what is still open, and would keep the process alive.
    if (line === undefined) process.exit();
  };
  // Also raised for a promise that nobody waits for.
  process.once('uncaughtException', (fault) => {
    end(fault);
    process.exit();
  });
  try {
    await work();
  } catch (fault) {
    end(fault);
  }
}
