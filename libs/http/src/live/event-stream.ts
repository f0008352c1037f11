import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Position } from '#event-store';

/** A message of a stream of server-sent events. */
export interface LiveMessage {
  readonly event: string;
  /** Whoever has this message has missed nothing up to here. It is sealed on its way. */
  readonly id: Position;
  readonly data: object;
}

/** How long a client waits before it connects again, in milliseconds. */
const retryMilliseconds = 2_000;

/** Most bytes that wait for a client that takes them too slowly. It is cut off then, and resumes where it was. */
export const mostWaitingBytes = 256 * 1024;

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // A proxy that gathered messages would hold them back until there are many.
  'x-accel-buffering': 'no',
};

/**
 * One client's stream of server-sent events (HTML standard, section 9.2), on the bare response. Every message has a
 * sealed position of the log as its id, and nothing else has an id.
 */
export class EventStream {
  #isOpen = true;
  #told: Position | undefined;
  readonly #closed: (() => void)[] = [];

  /**
   * @param sealed a position as its client gets it
   * @param further headers that any answer has
   */
  constructor(
    private readonly response: ServerResponse,
    private readonly sealed: (position: Position) => string,
    further: OutgoingHttpHeaders = {},
  ) {
    response.on('close', () => {
      this.#close();
    });
    // The client is gone; `close` follows.
    response.on('error', () => undefined);
    response.writeHead(200, { ...further, ...headers });
    this.#write(`retry: ${retryMilliseconds}\n\n`);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Calls when the stream has ended, whoever ended it; at once when it has already. */
  onClosed(call: () => void): void {
    if (this.#isOpen) this.#closed.push(call);
    else call();
  }

  send(messages: readonly LiveMessage[]): void {
    const last = messages.at(-1);
    if (!last) return;
    this.#told = last.id;
    this.#write(messages.map((message) => textOf(message, this.sealed(message.id))).join(''));
  }

  /** Shows that the stream lives; where nothing was told for a while, also how far the client has come. */
  beat(position: Position): void {
    const isNews = this.#told !== undefined && position > this.#told;
    if (isNews) this.#told = position;
    this.#write(isNews ? `:\nid: ${this.sealed(position)}\n\n` : ':\n\n');
  }

  /** Ends it without a message. */
  end(): void {
    if (!this.#isOpen) return;
    this.response.end();
    this.#close();
  }

  #write(text: string): void {
    if (!this.#isOpen) return;
    this.response.write(text);
    if (this.response.writableLength > mostWaitingBytes) this.response.destroy();
  }

  #close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    for (const call of this.#closed.splice(0)) call();
  }
}

/** What is told to many is written once. */
const written = new WeakMap<object, string>();

function textOf({ event, data }: LiveMessage, id: string): string {
  const text = written.get(data) ?? JSON.stringify(data);
  written.set(data, text);
  return `event: ${event}\nid: ${id}\ndata: ${text}\n\n`;
}
