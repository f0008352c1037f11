import { EventStoreDBClient } from '@eventstore/db-client';

/** The server did not answer in time, or the session was ended meanwhile. What was asked may still happen. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** One client, from its making until its connection is given up. */
export class Session {
  readonly client: EventStoreDBClient;
  readonly #onEnd = new Set<() => void>();
  #hasEnded = false;

  constructor(url: string) {
    this.client = EventStoreDBClient.connectionString(url);
  }

  /**
   * Asks the server, and waits no longer than `milliseconds`: the client itself waits for ever for the answer to
   * an append, and learns of no end that came from this side.
   *
   * @throws {Unanswered} it took longer, or the session ended
   * @throws whatever the client threw
   */
  ask<T>(work: (client: EventStoreDBClient) => Promise<T>, milliseconds: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = (answer: () => void) => {
        clearTimeout(timer);
        forget();
        answer();
      };
      const timer = setTimeout(() => {
        settle(() => reject(new Unanswered(`no answer within ${milliseconds} ms`)));
      }, milliseconds);
      const forget = this.onEnd(() => {
        settle(() => reject(new Unanswered('the connection was given up')));
      });
      work(this.client).then(
        (answer) => settle(() => resolve(answer)),
        (fault: unknown) => {
          settle(() => reject(retriable(fault)));
        },
      );
    });
  }

  /**
   * Calls `listen` when the session ends, at once if it has ended.
   *
   * @returns what makes it forget the listener
   */
  onEnd(listen: () => void): () => void {
    if (this.#hasEnded) queueMicrotask(listen);
    else this.#onEnd.add(listen);
    return () => this.#onEnd.delete(listen);
  }

  /** Cuts off whatever is under way, with a word to each who waits, and frees the connection. Idempotent. */
  async end(): Promise<void> {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    for (const listen of [...this.#onEnd]) listen();
    this.#onEnd.clear();
    await this.client.dispose();
    void closeChannel(this.client).catch(() => undefined);
  }
}

/** Whoever retries takes a TypeError for a mistake of its own, but here it is one of the client. */
function retriable(fault: unknown): Error {
  const isClear = fault instanceof Error && !(fault instanceof TypeError);
  return isClear ? fault : new Error(String(fault), { cause: fault });
}

/** The client's own `dispose` leaves the channel open, whose socket keeps the process alive. */
async function closeChannel(client: EventStoreDBClient): Promise<void> {
  const getChannel: unknown = Reflect.get(client, 'getChannel');
  if (typeof getChannel !== 'function') return;
  const channel: unknown = await Reflect.apply(getChannel, client, []);
  const close: unknown = typeof channel === 'object' && channel !== null && Reflect.get(channel, 'close');
  if (typeof close === 'function') Reflect.apply(close, channel, []);
}
