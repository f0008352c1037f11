import { createRequire } from 'node:module';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type {
  BatchAppendReq,
  BatchAppendResp,
  ReadResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { Expectation, Proposal, StoredEvent, Verdict } from './stored-log.js';

type Detail = NonNullable<ReturnType<Status['getDetails']>>;

/** The client's own copy of the messages that every protocol shares. */
const ofClient = createRequire(createRequire(import.meta.url).resolve('@eventstore/db-client'));
const { Any } = ofClient('google-protobuf/google/protobuf/any_pb.js') as { Any: new () => Detail };

/** Messages of the protocol from and to what the stand-in holds. */

export function nameOf(identifier: StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

export function identifierOf(stream: string): StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));
}

/** The stand-in needs no kind but the one that the client sends with a batch. */
export function uuidOf(text: string): UUID {
  return new shared.UUID().setString(text);
}

export function proposalFrom(message: BatchAppendReq.ProposedMessage): Proposal {
  const about = message.getMetadataMap();
  return {
    id: message.getId()?.getString() ?? '',
    type: about.get('type') ?? '',
    contentType: about.get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export function expectationOf(options: BatchAppendReq.Options): Expectation {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  return options.hasStreamPosition() ? Number(options.getStreamPosition()) : 'any';
}

export function eventMessage(event: StoredEvent): ReadResp {
  const position = String(event.position);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(uuidOf(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setCustomMetadata(event.metadata)
    .setData(event.data);
  const about = recorded.getMetadataMap();
  about.set('type', event.type);
  about.set('content-type', event.contentType);
  about.set('created', '0');
  const found = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(position);
  return new streams.ReadResp().setEvent(found);
}

export function notFound(stream: string): ReadResp {
  const missing = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream));
  return new streams.ReadResp().setStreamNotFound(missing);
}

export function confirmation(id: string): ReadResp {
  const confirmed = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id);
  return new streams.ReadResp().setConfirmation(confirmed);
}

export function checkpoint(position: number): ReadResp {
  const reached = new streams.ReadResp.Checkpoint()
    .setCommitPosition(String(position))
    .setPreparePosition(String(position));
  return new streams.ReadResp().setCheckpoint(reached);
}

export function caughtUp(): ReadResp {
  return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
}

/** The answer to an append, but for whose it is. */
export function verdictMessage(
  verdict: Verdict,
  expected: Expectation,
  hasPosition: boolean,
): BatchAppendResp {
  const answer = new streams.BatchAppendResp();
  if (verdict.kind === 'conflict') return answer.setError(conflictOf(verdict.end, expected));
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(verdict.revision));
  const position = String(verdict.position);
  if (hasPosition) {
    success.setPosition(
      new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position),
    );
  }
  return answer.setSuccess(success);
}

/** The server did not commit in time. */
export function timedOut(): BatchAppendResp {
  const detail = packed(new shared.Timeout(), 'event_store.client.Timeout');
  return new streams.BatchAppendResp().setError(new status.Status().setMessage('Timeout').setDetails(detail));
}

export function tooLarge(maximum: number): BatchAppendResp {
  const detail = new shared.MaximumAppendSizeExceeded().setMaxappendsize(maximum);
  return new streams.BatchAppendResp().setError(
    new status.Status().setDetails(packed(detail, 'event_store.client.MaximumAppendSizeExceeded')),
  );
}

/** What the client can't make out: an error without a kind of its own. */
export function notReady(): BatchAppendResp {
  const detail = packed(new shared.Empty(), 'google.protobuf.Empty');
  return new streams.BatchAppendResp().setError(
    new status.Status().setMessage('Server Is Not Ready').setDetails(detail),
  );
}

function conflictOf(end: number, expected: Expectation): Status {
  const conflict = new shared.WrongExpectedVersion();
  if (end < 0) conflict.setCurrentNoStream(new shared.Empty());
  else conflict.setCurrentStreamRevision(String(end));
  if (typeof expected === 'number') conflict.setExpectedStreamPosition(String(expected));
  else conflict.setExpectedNoStream(new shared.Empty());
  return new status.Status().setDetails(packed(conflict, 'event_store.client.WrongExpectedVersion'));
}

function packed(message: { serializeBinary(): Uint8Array }, name: string) {
  const detail = new Any();
  detail.pack(message.serializeBinary(), name);
  return detail;
}
