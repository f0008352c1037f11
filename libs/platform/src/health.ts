import type { WriteState } from '#event-store';
import type { ReadLog, Vault } from '#trust';
import type { ViewProgress, ViewStatus } from '#projections';
import type { Clock } from './clock.js';
import type { GoingOut } from './reminding.js';
import type { Completion } from './worker/completion.js';
import type { Settler } from './worker/settling.js';

/** Whether the parts of a running system do their work. Nothing in it is about a case. */
export interface Health {
  /** Commands and reads can be served. */
  readonly ready: boolean;
  readonly log: { readonly takesWrites: boolean; readonly reason?: string };
  readonly reads: { readonly takesReads: boolean };
  /** Of the drafts; without it everything else goes on. */
  readonly vault: { readonly takesRecords: boolean };
  readonly views: {
    /** False while they are filled for the first time. */
    readonly serving: boolean;
    readonly behind: boolean;
    /** Events that the views could not take. */
    readonly parked: number;
    readonly rebuilding: boolean;
    /** Whether this process keeps them; another one may. */
    readonly led: boolean;
    /** False while their engine can't be asked. */
    readonly reachable: boolean;
  };
  /** Of the queue of the reminders, where there is one. With Redis away they go out by the sweep. */
  readonly reminders?: { readonly redis: 'working' | 'unreachable' | 'refused' };
  /** Intents of events that could not be fulfilled and wait for somebody. */
  readonly unfulfilled: number;
  /** Files in which what time has brought about could not be recorded; they are tried again, ever later. */
  readonly unsettled: number;
}

/** The parts that a system's health is asked of. */
export interface Examined {
  readonly log: { readonly state: WriteState };
  readonly reads: Pick<ReadLog, 'takesReads'>;
  readonly vault: Pick<Vault, 'takesRecords'>;
  readonly progress: ViewProgress;
  /** Absent where the worker is another process. */
  readonly completion: Pick<Completion, 'unfulfilled'> | undefined;
  readonly settler: Pick<Settler, 'unsettled'>;
  readonly goingOut: GoingOut | undefined;
}

/** Asks each part; one that can't answer is said to be unreachable. */
export async function healthOf({
  log,
  reads,
  vault,
  progress,
  completion,
  settler,
  goingOut,
}: Examined): Promise<Health> {
  const { state } = log;
  const status = await statusOf(progress);
  const redis = await goingOut?.queueState();
  const takesWrites = state.writes === 'taken';
  const { serving, rebuilding } = status ?? {};
  return {
    ready: takesWrites && reads.takesReads && serving !== undefined,
    log: { takesWrites, ...(state.writes === 'stopped' && { reason: state.reason }) },
    reads: { takesReads: reads.takesReads },
    vault: { takesRecords: vault.takesRecords },
    views: {
      serving: serving !== undefined,
      behind: serving?.isBehind ?? true,
      parked: serving?.parked ?? 0,
      rebuilding: rebuilding !== undefined,
      led: status?.leads ?? false,
      reachable: status !== undefined,
    },
    ...(redis !== undefined && { reminders: { redis } }),
    unfulfilled: completion?.unfulfilled.length ?? 0,
    unsettled: settler.unsettled,
  };
}

async function statusOf(progress: ViewProgress): Promise<ViewStatus | undefined> {
  try {
    return await progress.status();
  } catch {
    return undefined;
  }
}

/** How far readers of the views are behind the log, in seconds: the age of the last event that they see, 0 at its end. */
export async function lagOf(progress: ViewProgress, now: Clock): Promise<number> {
  const serving = (await statusOf(progress))?.serving;
  if (!serving?.isBehind || serving.recordedAt === '') return 0;
  return Math.max((Date.parse(now()) - Date.parse(serving.recordedAt)) / 1_000, 0);
}
