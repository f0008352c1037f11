import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore, Position, RecordedEvent } from '#event-store';
import { silentLogger } from '#platform';
import { ChangeFeed, mostEventsAtOnce, type FollowedSystem } from './change-feed.js';
import type { Batch, Follower } from './batch.js';

const positionOf = (number: number): Position => String(number).padStart(9, '0');

/** A log that grows when a spec says so, and views that come along as far as it lets them. */
class System {
  readonly events: RecordedEvent[] = [];
  viewsAt = Number.MAX_SAFE_INTEGER;
  /** What the next look at the views meets. */
  fault: Error | undefined;
  readonly followed: FollowedSystem;
  #woken: (() => void)[] = [];

  constructor() {
    this.followed = {
      log: {
        readAll: (after, limit) => this.#after(after, limit),
        follow: (...asked) => this.#follow(...asked),
      },
      head: () => Promise.resolve(this.head),
      viewsReach: async (position: Position) => {
        await nextTurn();
        return Number(position) <= this.viewsAt;
      },
      caseloadChanges: {
        between: () => {
          const { fault } = this;
          this.fault = undefined;
          return fault ? Promise.reject(fault) : Promise.resolve([]);
        },
      },
      municipalityAsOf: () => Promise.resolve(undefined),
      now: () => '2026-03-02T08:00:00.000Z',
    };
  }

  get head(): Position {
    return positionOf(this.events.length);
  }

  grow(count = 1): void {
    for (let more = 0; more < count; more += 1) {
      const position = positionOf(this.events.length + 1);
      const revision = this.events.length;
      this.events.push({
        id: position,
        type: 'noted',
        data: '{}',
        metadata: {},
        stream: 'a:b',
        revision,
        position,
      });
    }
    for (const wake of this.#woken.splice(0)) wake();
  }

  #after(after: Position, limit: number): Promise<readonly RecordedEvent[]> {
    return Promise.resolve(this.events.slice(Number(after), Number(after) + limit));
  }

  async *#follow(
    ...[after, limit, signal]: Parameters<EventStore['follow']>
  ): ReturnType<EventStore['follow']> {
    const isOver = () => signal.aborted;
    for (let last = after; !isOver();) {
      const events = await this.#after(last, limit);
      last = events.at(-1)?.position ?? last;
      const caughtUp = last === this.head;
      if (events.length > 0) yield { events, caughtUp };
      if (last !== this.head || isOver()) continue;
      await new Promise<void>((resolve) => {
        this.#woken.push(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }
}

/** Somebody who notes what they are told. */
class Noting implements Follower {
  readonly list = { byDeadlines: false };
  readonly told: Position[] = [];
  readonly missed: Position[] = [];
  skipped: Position | undefined;

  constructor(public position: Position) {}

  take({ after, last, events, isMissed }: Batch): Promise<void> {
    expect(after).toBe(this.position);
    const positions = events.map((event) => event.position);
    this.told.push(...positions);
    if (isMissed) this.missed.push(...positions);
    this.position = last;
    return Promise.resolve();
  }

  skipTo(position: Position): void {
    this.skipped = position;
    this.position = position;
  }

  async has(count: number): Promise<void> {
    while (this.told.length < count) await nextTurn();
  }
}

const fromTo = (first: number, last: number): readonly Position[] =>
  Array.from({ length: last - first + 1 }, (_, index) => positionOf(first + index));

let system: System;
let feed: ChangeFeed;

beforeEach(() => {
  system = new System();
  feed = new ChangeFeed(system.followed, silentLogger);
});

afterEach(() => feed.close());

describe('The feed', () => {
  it('tells each event once, whoever comes when', async () => {
    system.grow(3);
    const first = new Noting(await feed.beginning());
    await feed.join(first);
    system.grow(2);
    const back = new Noting(positionOf(1));
    await feed.join(back);
    system.grow(2_500);
    await Promise.all([first.has(2_502), back.has(2_504)]);
    expect(first.told).toEqual(fromTo(4, 2_505));
    expect(back.told).toEqual(fromTo(2, 2_505));
    expect(first.missed).toEqual([]);
    expect(back.missed.slice(0, 2)).toEqual(fromTo(2, 3));
  });

  it('lets somebody come back from beyond its own place', async () => {
    system.grow(1);
    system.viewsAt = 1;
    const first = new Noting(await feed.beginning());
    await feed.join(first);
    system.grow(4);
    const ahead = new Noting(positionOf(3));
    await feed.join(ahead);
    system.viewsAt = 5;
    await Promise.all([first.has(4), ahead.has(2)]);
    expect(first.told).toEqual(fromTo(2, 5));
    expect(ahead.told).toEqual(fromTo(4, 5));
  });

  it('tells the limit of what was missed, and of more only that it is too much', async () => {
    system.grow(mostEventsAtOnce + 1);
    const atLimit = new Noting(positionOf(1));
    const beyond = new Noting('');
    await feed.join(atLimit);
    await feed.join(beyond);
    expect(atLimit.told).toHaveLength(mostEventsAtOnce);
    expect(beyond.told).toEqual([]);
    expect(beyond.skipped).toBe(system.head);
    system.grow(1);
    await Promise.all([atLimit.has(mostEventsAtOnce + 1), beyond.has(1)]);
  });

  it('tells nothing before the views show it', async () => {
    const follower = new Noting(await feed.beginning());
    await feed.join(follower);
    system.viewsAt = 0;
    system.grow(1);
    for (let turn = 0; turn < 20; turn += 1) await nextTurn();
    expect(follower.told).toEqual([]);
    system.viewsAt = 1;
    await follower.has(1);
  });

  it('begins again where it was after a fault, and tells nothing twice', async () => {
    const follower = new Noting(await feed.beginning());
    await feed.join(follower);
    system.fault = new Error('The views are away.');
    system.grow(2);
    await follower.has(2);
    expect(follower.told).toEqual(fromTo(1, 2));
  });

  it('lets go of somebody whose way back fails', async () => {
    system.grow(2);
    system.fault = new Error('The views are away.');
    await expect(feed.join(new Noting(positionOf(1)))).rejects.toThrow('The views are away.');
    const next = new Noting(positionOf(1));
    await feed.join(next);
    expect(next.told).toEqual(fromTo(2, 2));
  });

  it('reads on for the others when one leaves, and begins at the log’s end for the next when all have', async () => {
    const [one, other] = [new Noting(await feed.beginning()), new Noting(await feed.beginning())];
    await feed.join(one);
    await feed.join(other);
    feed.leave(one);
    system.grow(1);
    await other.has(1);
    feed.leave(other);
    system.grow(3);
    expect(await feed.beginning()).toBe(system.head);
    const next = new Noting(await feed.beginning());
    await feed.join(next);
    system.grow(1);
    await next.has(1);
    expect({ one: one.told, other: other.told, next: next.told }).toEqual({
      one: [],
      other: fromTo(1, 1),
      next: fromTo(5, 5),
    });
  });
});
