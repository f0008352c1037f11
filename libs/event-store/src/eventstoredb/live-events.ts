import type { AllStreamRecordedEvent, AllStreamSubscription } from '@eventstore/db-client';
import { Unanswered, type Session } from './session.js';

/** The server ended a subscription without a fault. */
export class SubscriptionEnded extends Error {
  override readonly name = 'SubscriptionEnded';
}

/**
 * The events of one subscription as they arrive, taken in order, until it is over. What arrives and is not taken
 * fills a bounded buffer; then the server is held back.
 */
export class LiveEvents {
  #why: Error | undefined;
  #isConfirmed = false;
  #wake: () => void = () => undefined;
  readonly #forget: () => void;
  readonly #lateness: NodeJS.Timeout;

  constructor(
    private readonly subscription: AllStreamSubscription,
    readonly session: Session,
    patience: number,
  ) {
    subscription
      .on('readable', () => this.#wake())
      .on('confirmation', () => {
        this.#isConfirmed = true;
        clearTimeout(this.#lateness);
      })
      .on('error', (why: Error) => this.fail(why))
      .on('end', () => this.fail(new SubscriptionEnded('the server ended the subscription')));
    this.#forget = session.onEnd(() => this.fail(new Unanswered('the connection was given up')));
    this.#lateness = setTimeout(() => {
      this.fail(new Unanswered(`no subscription within ${patience} ms`));
    }, patience);
  }

  /** No further event comes after those that are here. */
  fail(why: Error): void {
    this.#why ??= why;
    this.#wake();
  }

  /** Whether the server took the subscription. */
  get isConfirmed(): boolean {
    return this.#isConfirmed;
  }

  /** Why no further event comes; `undefined` while some may. */
  get end(): Error | undefined {
    return this.#why;
  }

  /** Whether events are here that were not taken. */
  get hasMore(): boolean {
    return this.subscription.readableLength > 0;
  }

  /** The next event that is here already. */
  take(): AllStreamRecordedEvent | undefined {
    for (;;) {
      const resolved = this.subscription.read() as { event?: AllStreamRecordedEvent } | null;
      if (resolved === null) return undefined;
      if (resolved.event) return resolved.event;
    }
  }

  /**
   * Waits until an event can be taken or the subscription is over, `milliseconds` at most.
   *
   * @returns whether it is so; not when the time is over or `signal` was aborted
   */
  arrival(milliseconds: number, signal: AbortSignal): Promise<boolean> {
    if (this.#why || this.hasMore) return Promise.resolve(true);
    if (signal.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (hasArrived: boolean) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', aborted);
        this.#wake = () => undefined;
        resolve(hasArrived);
      };
      const aborted = () => settle(false);
      const timer = setTimeout(() => settle(false), milliseconds);
      signal.addEventListener('abort', aborted);
      this.#wake = () => settle(true);
    });
  }

  /** Gives the subscription up. */
  stop(): void {
    clearTimeout(this.#lateness);
    this.#forget();
    void this.subscription.unsubscribe().catch(() => undefined);
    this.subscription.destroy();
  }
}
