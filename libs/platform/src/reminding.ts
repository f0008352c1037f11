import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { inLanguage, type Roles } from '#casework';
import { supervise } from '#projections';
import {
  logChannel,
  remindForever,
  type ReminderChannel,
  type ReminderDesk,
  type RoleReach,
  type RoleTitle,
} from '#reminders';
import type { QueueTiming } from '#reminders/redis';
import type { Clock } from './clock.js';
import type { Configuration } from './configuration.js';
import type { Logger } from './logger.js';
import type { OpenedParts } from './opened-parts.js';
import type { QueueDepth } from './telemetry/index.js';
import { toldOf } from './worker/work.js';

/** Before every key of the reminders on Redis. */
export const reminderPrefix = 'casetrail';

/** Where messages lie that no other channel takes: one line of JSON each, in the data folder. */
export const reminderFile = 'reminders.jsonl';

/** Where reminders look for whoever holds a role. */
export const reachIn =
  (roles: Roles): RoleReach =>
  (role) =>
    roles[role]?.reach ?? 'municipality';

/** What reminders call a role. */
export const roleTitlesIn =
  (roles: Roles): RoleTitle =>
  (role, language) => {
    const known = roles[role];
    return known ? inLanguage(known.label, language) : role;
  };

/** Over what reminders go out. */
export type ChannelSettings = Pick<Configuration, 'smtp' | 'webhook' | 'dataFolder'>;

/**
 * The channels that the configuration names; without any, messages are written to a file in the data folder.
 *
 * @throws {RangeError} an address that can't be used
 */
export async function openChannels(
  { smtp, webhook, dataFolder }: ChannelSettings,
  roles: Roles,
  now: Clock,
  parts: OpenedParts,
): Promise<readonly ReminderChannel[]> {
  const channels: ReminderChannel[] = [];
  if (smtp ?? webhook) {
    const { smtpChannel, webhookChannel } = await import('#reminders/channels');
    if (smtp) channels.push(smtpChannel({ ...smtp, roleTitle: roleTitlesIn(roles) }));
    if (webhook) channels.push(webhookChannel({ ...webhook, now }));
  } else {
    const path = join(dataFolder, reminderFile);
    channels.push(logChannel((line) => appendFileSync(path, `${line}\n`, { mode: 0o600 })));
  }
  parts.add(channels, (all) => Promise.all(all.map((channel) => channel.close())));
  return channels;
}

/** The reminders of a process that are going out. */
export interface GoingOut {
  /** Jobs in the queue by state; empty without one, or while it can't be asked. */
  queueDepth(): Promise<QueueDepth>;
  /** Whether Redis can be worked with; undefined without a queue. */
  queueState(): Promise<'working' | 'unreachable' | 'refused' | undefined>;
}

/** What sending reminders needs. */
export interface Sending {
  readonly desk: ReminderDesk;
  readonly now: Clock;
  readonly logger: Logger;
  readonly restarted: (loop: string) => void;
  /** For rounds that show in seconds what takes minutes at work. */
  readonly timing?: Partial<QueueTiming>;
}

/**
 * Lets reminders go out as long as the process works: by a sweep, or by BullMQ with a sweep behind it.
 *
 * @throws {ReminderQueueRefused} in one line, what to set in Redis
 */
export async function startReminding(
  reminders: Configuration['reminders'],
  { desk, now, logger, restarted, timing }: Sending,
  parts: OpenedParts,
): Promise<GoingOut> {
  if (reminders.engine === 'embedded') {
    const loop = supervise(
      (signal) => remindForever({ desk, now, logger }, signal),
      toldOf('reminders', { logger, restarted }),
    );
    parts.add(loop, (running) => running.stop());
    return { queueDepth: () => Promise.resolve({}), queueState: () => Promise.resolve(undefined) };
  }
  const { ReminderQueue } = await import('#reminders/redis');
  const queue = await ReminderQueue.open({
    ...{ url: reminders.url, prefix: reminderPrefix, desk, now, logger },
    ...(timing && { timing }),
  });
  parts.add(queue, (opened) => opened.close());
  return {
    queueDepth: async () => ({ ...(await queue.health()).depth }),
    queueState: async () => (await queue.health()).redis,
  };
}
