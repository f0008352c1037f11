import { once } from 'node:events';
import { status, type ServerWritableStream } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { caughtUp, checkpoint, confirmation, eventMessage, nameOf, notFound } from './messages.js';
import type { StoredEvent, StoredLog } from './stored-log.js';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;
type Options = ReadReq.Options;

const backwards = streams.ReadReq.Options.ReadDirection.BACKWARDS;

/** Subscriptions that stay open and are told nothing. */
export const deafened = new WeakSet<ReadCall>();

/** Events that a filtered subscription looks at before it says how far it has come. */
const window = 32;

/** Answers one reading of a stream or of the whole log, which ends. */
export async function answerReading(call: ReadCall, log: StoredLog, options: Options): Promise<void> {
  const found = options.hasStream() ? streamEvents(log, options) : logEvents(log, options);
  if (found === 'no-place') {
    call.emit('error', { code: status.UNKNOWN, details: 'Unexpected ReadAllResult: Error' });
    return;
  }
  if (found === undefined) await send(call, notFound(nameOf(options.getStream()?.getStreamIdentifier())));
  for (const event of (found ?? []).slice(0, Number(options.getCount()))) {
    if (call.cancelled) return;
    await send(call, eventMessage(event));
  }
  call.end();
}

/**
 * Answers one subscription to the whole log until it ends: strictly after its position, through its filter.
 *
 * @param announces whether to say that it has caught up, as servers from 23.10 on do
 */
export async function answerSubscription(
  call: ReadCall,
  log: StoredLog,
  options: Options,
  announces: boolean,
): Promise<void> {
  const all = options.getAll();
  const from = all?.getPosition();
  if (from && !log.isPlace(Number(from.getCommitPosition()))) {
    call.emit('error', { code: status.UNKNOWN, details: 'Exception was thrown by handler.' });
    return;
  }
  let index = from
    ? log.indexFrom(Number(from.getCommitPosition()) + 1)
    : all?.hasEnd()
      ? log.events.length
      : 0;
  let hasAnnounced = !announces;
  await send(call, confirmation('stand-in'));
  while (!call.cancelled && !call.writableEnded) {
    const event = deafened.has(call) ? undefined : log.events[index];
    if (event) {
      index += 1;
      if (isWanted(event, options)) await send(call, eventMessage(event));
      else if (index % window === 0) await send(call, checkpoint(event.position));
      continue;
    }
    if (!hasAnnounced) {
      hasAnnounced = true;
      await send(call, checkpoint(log.events.at(-1)?.position ?? 0));
      await send(call, caughtUp());
    }
    await nextAppend(call, log);
  }
}

function streamEvents(log: StoredLog, options: Options): readonly StoredEvent[] | undefined {
  const wanted = options.getStream();
  const stream = nameOf(wanted?.getStreamIdentifier());
  const events = log.ofStream(stream);
  if (options.getReadDirection() === backwards) return events?.toReversed();
  const from = wanted?.hasRevision() ? Number(wanted.getRevision()) : 0;
  return events?.slice(Math.max(0, from - log.firstOf(stream)));
}

/** Forwards from a position with the event there, backwards from before it. */
function logEvents(log: StoredLog, options: Options): readonly StoredEvent[] | 'no-place' {
  const isBackwards = options.getReadDirection() === backwards;
  const all = options.getAll();
  const from = all?.getPosition() && Number(all.getPosition()?.getCommitPosition());
  if (from !== undefined && !log.isPlace(from)) return 'no-place';
  const count = Number(options.getCount());
  if (isBackwards) {
    const end = from === undefined ? log.events.length : log.indexFrom(from);
    return log.events.slice(Math.max(0, end - count), end).toReversed();
  }
  const first = from === undefined ? 0 : log.indexFrom(from);
  return log.events.slice(first, first + count);
}

function isWanted(event: StoredEvent, options: Options): boolean {
  const filter = options.getFilter();
  if (!filter) return true;
  const expression = filter.getStreamIdentifier() ?? filter.getEventType();
  const text = filter.hasStreamIdentifier() ? event.stream : event.type;
  const prefixes = expression?.getPrefixList() ?? [];
  if (prefixes.length > 0) return prefixes.some((prefix) => text.startsWith(prefix));
  return new RegExp(expression?.getRegex() ?? '').test(text);
}

async function nextAppend(call: ReadCall, log: StoredLog): Promise<void> {
  await new Promise<void>((resolve) => {
    const goOn = () => {
      forget();
      for (const end of ends) call.off(end, goOn);
      resolve();
    };
    const forget = log.onAppend(goOn);
    const ends = ['cancelled', 'close', 'finish'];
    for (const end of ends) call.once(end, goOn);
  });
}

/** Writes at the reader's pace. */
async function send(call: ReadCall, message: ReadResp): Promise<void> {
  if (call.write(message) || call.cancelled) return;
  const over = new AbortController();
  const stop = () => over.abort();
  call.once('cancelled', stop).once('close', stop);
  await once(call, 'drain', { signal: over.signal }).catch(() => undefined);
  call.off('cancelled', stop).off('close', stop);
}
