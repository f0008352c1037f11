import type { EventStore, Position } from '#event-store';
import type { Build, ViewStore } from './view-store.js';

/** How far the views have come: asked by whoever reads them, in the process that keeps them or in another. */
export interface ViewProgress {
  /**
   * Waits until readers see the log up to a position.
   *
   * @param timeoutMs how long at most, in milliseconds
   * @returns false when the time is over, or the process stops asking, before that
   * @throws {ViewStoreUnavailable} the engine can't be reached or can't work now
   */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  /**
   * How the views stand.
   *
   * @throws {ViewStoreUnavailable} the engine can't be reached or can't work now
   */
  status(): Promise<ViewStatus>;
}

/** How the views stand, for health and operators. */
export interface ViewStatus {
  /** What readers see; undefined while the views are filled for the first time. */
  readonly serving?: BuildStatus;
  /** What is being filled beside it, to take its place. */
  readonly rebuilding?: BuildStatus;
  /** Position of the last event in the log. */
  readonly head: Position;
  /** Whether this process keeps the views; another one may. */
  readonly leads: boolean;
  /** Why this process, which is to keep the views or to stand by, can't; it tries again by itself. */
  readonly fault?: string;
}

export interface BuildStatus {
  readonly build: number;
  readonly position: Position;
  /** Whether the log holds events that it has not read. */
  readonly isBehind: boolean;
  /** How many events it has read, and when the last of them was recorded (empty before the first). */
  readonly events: number;
  readonly recordedAt: string;
  readonly parked: number;
  /** Why it waits before it goes on; it does so by itself. Known to the process that leads. */
  readonly fault?: string;
}

/** What the feeds of a process that leads wait for. */
export type FaultsOfFeeds = Readonly<Partial<Record<Build['state'], string | undefined>>>;

/** How the builds of a store stand against a log. */
export async function statusOf(
  store: ViewStore,
  log: Pick<EventStore, 'head'>,
  faults: FaultsOfFeeds = {},
): Promise<Omit<ViewStatus, 'leads' | 'fault'>> {
  const head = await log.head();
  const builds = await store.builds();
  const told = async (state: Build['state']): Promise<BuildStatus | undefined> => {
    const build = builds.find((each) => each.state === state);
    const fault = faults[state];
    return (
      build && {
        build: build.number,
        position: build.position,
        isBehind: build.position < head,
        events: build.events,
        recordedAt: build.recordedAt,
        parked: await store.countParked(build.number),
        ...(fault !== undefined && { fault }),
      }
    );
  };
  const serving = await told('serving');
  const rebuilding = await told('filling');
  return { head, ...(serving && { serving }), ...(rebuilding && { rebuilding }) };
}
