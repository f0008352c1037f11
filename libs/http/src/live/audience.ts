import type { OnModuleDestroy } from '@nestjs/common';
import { epochOf } from '#casework';
import type { Position } from '#event-store';
import type { Logger, Timer } from '#platform';
import type { Identity } from '#trust';
import { Problem } from '../problem.js';
import { ChangeFeed, type FollowedSystem } from './change-feed.js';
import type { StreamFollower } from './listener.js';
import type { RegisterNow } from './batch.js';

/** How many streams may be open at this process: a browser needs one for each list or file that it shows. */
export interface AudienceBounds {
  readonly streamsOfOne: number;
  readonly streamsInAll: number;
}

const usualBounds: AudienceBounds = { streamsOfOne: 10, streamsInAll: 1_000 };

const beatMilliseconds = 15_000;
/** The machine's timers take no longer ones. */
const longestTimer = 24 * 3_600_000;

/** Everybody who follows live at this process. */
export class Audience implements OnModuleDestroy {
  readonly #feed: ChangeFeed;
  /** Whom each open stream belongs to; one that is about to be opened counts. */
  readonly #seats = new Set<{ readonly person: string }>();
  readonly #followers = new Set<StreamFollower>();
  #isClosing = false;
  #stopBeating: (() => void) | undefined;

  constructor(
    private readonly system: FollowedSystem,
    private readonly logger: Logger,
    private readonly timer: Timer,
    private readonly bounds: AudienceBounds = usualBounds,
  ) {
    this.#feed = new ChangeFeed(system, logger);
  }

  /** Where a stream begins that nothing was told by before. */
  beginning(): Promise<Position> {
    return this.#feed.beginning();
  }

  /**
   * Lets somebody in: opens the stream, tells what was missed, and then all that comes, until it ends.
   *
   * @param open begins the answer; what it throws before that is the answer
   * @throws {Problem} BUSY when too many streams are open, UNAVAILABLE during a shutdown
   */
  async letIn({ municipalityId, staffId }: Identity, open: () => Promise<StreamFollower>): Promise<void> {
    const seat = this.#seatFor(`${municipalityId}/${staffId}`);
    let follower: StreamFollower;
    try {
      follower = await open();
    } catch (fault) {
      this.#seats.delete(seat);
      throw fault;
    }
    this.#followers.add(follower);
    this.#stopBeating ??= this.#beatLater();
    const { stream, identity } = follower.listener;
    const waitNoMore = this.#endWith(identity, follower);
    stream.onClosed(() => {
      waitNoMore();
      this.#seats.delete(seat);
      this.#followers.delete(follower);
      this.#feed.leave(follower);
    });
    if (this.#isClosing) stream.end();
    else await this.#join(follower);
  }

  /** Ends every stream, then the reading of the log. Nest waits for it before it stops listening. */
  async onModuleDestroy(): Promise<void> {
    this.#isClosing = true;
    this.#stopBeating?.();
    for (const { listener } of [...this.#followers]) listener.stream.end();
    await this.#feed.close();
  }

  #seatFor(person: string): { readonly person: string } {
    if (this.#isClosing) {
      throw new Problem(
        'UNAVAILABLE',
        {
          detail: {
            sv: 'Den här servern stängs. Anslut snart igen.',
            da: 'Denne server lukkes. Forbind igen om lidt.',
            en: 'This server is being stopped. Connect again shortly.',
          },
        },
        { 'retry-after': '1' },
      );
    }
    const ofPerson = [...this.#seats].filter((seat) => seat.person === person).length;
    if (ofPerson >= this.bounds.streamsOfOne || this.#seats.size >= this.bounds.streamsInAll) {
      throw new Problem(
        'BUSY',
        {
          detail: {
            sv: 'För många listor och akter följs. Stäng några, eller försök igen.',
            da: 'For mange lister og sager følges. Luk nogle, eller prøv igen.',
            en: 'Too many lists and files are being followed. Close some, or try again.',
          },
        },
        { 'retry-after': '15' },
      );
    }
    const seat = { person };
    this.#seats.add(seat);
    return seat;
  }

  async #join(follower: StreamFollower): Promise<void> {
    try {
      await this.#feed.join(follower);
    } catch (fault) {
      const name = fault instanceof Error ? fault.name : typeof fault;
      this.logger.error({ fault: name }, 'a stream was ended');
      follower.listener.stream.end();
    }
  }

  /** Ends the stream with the token that it was opened with; answers how to wait for that no more. */
  #endWith({ expiresAt }: Identity, { listener }: StreamFollower): () => void {
    let waitNoMore: () => void = () => undefined;
    const wait = () => {
      const left = epochOf(expiresAt) - epochOf(this.system.now());
      if (left <= 0) listener.stream.end();
      else waitNoMore = this.timer(Math.min(left, longestTimer), wait);
    };
    wait();
    return () => {
      waitNoMore();
    };
  }

  #beatLater(): () => void {
    return this.timer(beatMilliseconds, () => {
      this.#stopBeating = undefined;
      void this.#beat();
    });
  }

  async #beat(): Promise<void> {
    const registers = new Map<string, ReturnType<RegisterNow>>();
    const register: RegisterNow = (municipalityId) => {
      const known =
        registers.get(municipalityId) ?? this.system.municipalityAsOf(municipalityId, this.system.now());
      registers.set(municipalityId, known);
      return known;
    };
    await Promise.all([...this.#followers].map((follower) => follower.beat(register)));
    if (!this.#isClosing && this.#followers.size > 0) this.#stopBeating ??= this.#beatLater();
  }
}
