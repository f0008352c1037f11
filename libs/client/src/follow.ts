import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { components, messages, operations } from './api.js';
import type { Casetrail } from './casetrail.js';

type Problem = components['schemas']['Problem'];

/** One message of a stream: its kind, the position after it, and what it holds. */
export type Heard<Address extends keyof messages> = {
  readonly [Kind in keyof messages[Address]]: {
    readonly event: Kind;
    /** What goes on after it: `lastEventId` of a later call. */
    readonly id: string;
    readonly data: messages[Address][Kind];
  };
}[keyof messages[Address]];

/** How long a stream is followed, and how. */
export interface Following {
  /** Ends the stream; without it, it is followed until whoever listens leaves the loop. */
  readonly signal?: AbortSignal;
  /** How long to wait before a stream that broke off is opened again, in milliseconds, until the server names a time. */
  readonly retryMilliseconds?: number;
}

/** A stream was not opened: the answer says why. */
export class StreamRefused extends Error {
  override readonly name = 'StreamRefused';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/**
 * A list as it changes. What breaks off is opened again where it was, so that no message is left out; one may be told
 * twice.
 *
 * @throws {StreamRefused} it can't be opened, at first or again: the token has ended, say
 */
export function followCaseload(
  client: Casetrail,
  query: NonNullable<operations['followCaseload']['parameters']['query']> = {},
  following: Following = {},
): AsyncGenerator<Heard<'/v1/caseload/live'>> {
  return messagesOf((lastEventId, signal) => {
    const from = { ...query, ...(lastEventId !== undefined && { lastEventId }) };
    return client.GET('/v1/caseload/live', { params: { query: from }, parseAs: 'stream', signal });
  }, following);
}

/**
 * A file as it changes, likewise.
 *
 * @throws {StreamRefused} as `followCaseload`
 */
export function followFile(
  client: Casetrail,
  path: operations['followFile']['parameters']['path'],
  query: NonNullable<operations['followFile']['parameters']['query']> = {},
  following: Following = {},
): AsyncGenerator<Heard<'/v1/{procedure}/files/{fileId}/live'>> {
  return messagesOf((lastEventId, signal) => {
    const from = { ...query, ...(lastEventId !== undefined && { lastEventId }) };
    const params = { path, query: from };
    return client.GET('/v1/{procedure}/files/{fileId}/live', { params, parseAs: 'stream', signal });
  }, following);
}

interface Opened {
  readonly data?: ReadableStream<Uint8Array> | null;
  readonly error?: Problem;
}

async function* messagesOf<Address extends keyof messages>(
  open: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Opened>,
  { signal: ended, retryMilliseconds = 2_000 }: Following,
): AsyncGenerator<Heard<Address>> {
  const left = new AbortController();
  const signal = ended ? AbortSignal.any([ended, left.signal]) : left.signal;
  let lastEventId: string | undefined;
  let pause = retryMilliseconds;
  try {
    while (!signal.aborted) {
      const opened = await open(lastEventId, signal).catch(() => undefined);
      if (opened?.error && (lastEventId === undefined || !isPassing(opened.error))) {
        throw new StreamRefused(opened.error);
      }
      if (opened?.data) {
        const parsed = opened.data
          .pipeThrough(new TextDecoderStream())
          .pipeThrough(new EventSourceParserStream({ onRetry: (milliseconds) => (pause = milliseconds) }));
        try {
          for await (const { event = 'message', id = '', data } of parsed) {
            lastEventId = id;
            yield { event, id, data: JSON.parse(data) as unknown } as Heard<Address>;
          }
        } catch {
          // Broken off: what was not told yet is told when it is opened again.
        }
      }
      await waited(pause, signal);
    }
  } finally {
    left.abort();
  }
}

/** Whether the same may be answered soon: the server is busy, away for a moment, or was asked too often. */
function isPassing({ status }: Problem): boolean {
  return status === 429 || status >= 500;
}

function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
