import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareLogs, copyLog, type EventStore } from '#event-store';
import {
  ConfigurationRefused,
  OpenedParts,
  openLog,
  ownDataFolder,
  systemClock,
  type Configuration,
} from '#platform';
import { ViewsLedElsewhere } from '#projections';
import { anchorsOf, verified } from './verifying.js';

const progressEveryMilliseconds = 1_000;

/** A log that can't be moved as it stands. The message is one line: why, and what to do. */
export class NotMigrated extends Error {
  override readonly name = 'NotMigrated';
}

/**
 * The command `migrate`: copies the log to the engine of the other kind, event by event, and proves the copy. The
 * source is not changed. Ended at any instant, it is given again and goes on where it was.
 *
 * @param from the system as it runs now
 * @param to the same with the other log
 * @throws {ConfigurationRefused} both logs are of one kind
 * @throws {NotMigrated | ForeignTarget | DataFolderRefused | ViewsLedElsewhere} in one line, what to do
 */
export async function migrate(from: Configuration, to: Configuration): Promise<void> {
  // Positions of two logs of one kind look alike: the views could not tell whose theirs is.
  if (from.log.engine === to.log.engine) {
    throw new ConfigurationRefused('--to', 'the other engine: CASETRAIL_LOG names one of that kind');
  }
  const parts = new OpenedParts();
  try {
    ownDataFolder(from.dataFolder, parts);
    const throwViewsAway = await holdViews(from, parts);
    const source = parts.add(await openLog(from), (opened) => opened.close());
    const before = await verified(source, anchorsOf(from));
    if (before.findings > 0) {
      throw new NotMigrated('The log is not as it was written: nothing was copied. Look into it first.');
    }
    const target = parts.add(await openLog(to), (opened) => opened.close());
    await copy(source, target, before.events);
    const { same, difference } = await compareLogs(source, target);
    if (difference !== undefined) {
      throw new NotMigrated(`${difference} Stop whatever writes to either log, then migrate again.`);
    }
    const aside = setAnchorsAside(from);
    if ((await verified(target, anchorsOf(to))).findings > 0) {
      throw new NotMigrated('The copy is not as the log was written: keep to the log that you have.');
    }
    await throwViewsAway();
    tell(to, same, before.anchors, aside);
  } finally {
    await parts.close();
  }
}

/**
 * Keeps everybody else from the views as long as the parts are open.
 *
 * @returns throws them away: they hold positions of the log that they were filled from
 * @throws {ViewsLedElsewhere} a worker keeps them: the system is still running
 */
async function holdViews(
  { views, dataFolder }: Configuration,
  parts: OpenedParts,
): Promise<() => Promise<void>> {
  if (views.engine === 'embedded') {
    return () => rm(join(dataFolder, 'views'), { recursive: true, force: true });
  }
  const { openPostgresViews } = await import('#projections/postgres');
  const store = parts.add(await openPostgresViews({ url: views.url }), (opened) => opened.close());
  const lead = await store.lead();
  if (!lead) throw new ViewsLedElsewhere();
  parts.add(lead, (held) => held.release());
  return async () => {
    await store.dropRetired();
    for (const { number } of await store.builds()) await store.drop(number);
  };
}

async function copy(source: EventStore, target: EventStore, events: number): Promise<void> {
  const began = performance.now();
  let told = began;
  const { found, copied } = await copyLog(source, target, {
    progress: (progress) => {
      const now = performance.now();
      if (now - told < progressEveryMilliseconds) return;
      told = now;
      process.stderr.write(`${progressInWords({ ...progress, events, milliseconds: now - began })} ...\n`);
    },
  });
  const milliseconds = performance.now() - began;
  process.stderr.write(`${progressInWords({ found, copied, events, milliseconds })}\n`);
}

/** How far a copy is, of how many events, and how fast it goes. */
export function progressInWords({
  found,
  copied,
  events,
  milliseconds,
}: {
  readonly found: number;
  readonly copied: number;
  readonly events: number;
  readonly milliseconds: number;
}): string {
  const there = found + copied;
  const percent = events === 0 ? 100 : Math.min(Math.floor((there / events) * 100), 100);
  const rate = Math.round((there / Math.max(milliseconds, 1)) * 1_000);
  const earlier = found === 0 ? '' : `, ${found} of them copied before`;
  return `${there} of ${events} events (${percent} %${earlier}), ${rate} events/s`;
}

/** Anchors name positions of the log that they were made of: on the copy they begin anew. */
function setAnchorsAside({ dataFolder, log }: Configuration): string | undefined {
  const folder = join(dataFolder, 'anchors');
  const current = join(folder, 'anchors.jsonl');
  if (!existsSync(current)) return undefined;
  const engine = log.engine === 'embedded' ? 'sqlite' : 'esdb';
  const aside = join(folder, `anchors-of-${engine}-until-${systemClock().replaceAll(':', '')}.jsonl`);
  renameSync(current, aside);
  return aside;
}

/** An address as it may be printed: whoever set it knows the password. */
function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.password === '') return address;
  url.password = '***';
  return url.href;
}

function tell(to: Configuration, events: number, anchors: number, aside: string | undefined): void {
  const lines = [
    `${events} events copied and compared one by one; the chain of the copy is whole.`,
    ...(aside === undefined
      ? []
      : [`The ${anchors} anchors fit the old log, and were moved aside: keep ${aside}.`]),
    'Set next, for every process:',
    `  CASETRAIL_LOG=${to.log.engine === 'served' ? withoutPassword(to.log.url) : 'sqlite'}`,
    ...(to.log.engine === 'served' ? [`  CASETRAIL_LOG_NAMESPACE=${to.log.namespace}`] : []),
    'Lists and reminders are made anew from it at the next start; what was sent is not sent again.',
    'A worker with a data folder of its own has anchors there: move those aside likewise.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
