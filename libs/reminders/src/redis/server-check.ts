import { ReminderQueueRefused } from '../faults.js';

/** What a Redis says of itself. */
export interface RedisServerFacts {
  /** What it does when its memory is full. */
  readonly evictionPolicy: string;
  /** Whether what it holds survives a restart but for the last second. */
  readonly keepsAppendOnlyFile: boolean;
}

/** Reads the answer to INFO: lines of `name:value`. */
export function factsFrom(info: string): RedisServerFacts {
  const facts = new Map(
    info.split(/\r?\n/).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1)] as const;
    }),
  );
  return {
    evictionPolicy: facts.get('maxmemory_policy') ?? 'unknown',
    keepsAppendOnlyFile: facts.get('aof_enabled') === '1',
  };
}

/** Why a Redis can't be worked with; undefined when it can. */
export function refusalOf({ evictionPolicy }: RedisServerFacts): ReminderQueueRefused | undefined {
  if (evictionPolicy === 'noeviction') return undefined;
  return new ReminderQueueRefused(
    `Redis drops jobs when its memory is full (maxmemory-policy is ${evictionPolicy}). Set maxmemory-policy to noeviction.`,
  );
}
