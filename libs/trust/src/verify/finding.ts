import type { Position, RecordedEvent, StreamRevision } from '#event-store';

/** What can be wrong with a log. */
export type FindingKind =
  /** An event is not what was recorded: a stored field of it is another. */
  | 'changed'
  /** Events between others, or a whole stream, were taken out. */
  | 'missing'
  /** An event was put in that was never recorded. */
  | 'inserted'
  /** An event stands in another place of its stream or of the log than where it was recorded. */
  | 'reordered'
  /** The last events of a stream or of the log were taken out. */
  | 'cut-off'
  /** The engine can't read an event back; what follows it was not verified. */
  | 'unreadable'
  /** The anchor file itself was tampered with. */
  | 'anchor-broken';

/** One thing that the verifier found. It names events by place, never by content. */
export interface Finding {
  readonly kind: FindingKind;
  readonly stream?: string;
  /** Of the first event concerned. */
  readonly revision?: StreamRevision;
  /** Of an event that is there; one that is missing has none. */
  readonly position?: Position;
  /** One sentence in English. */
  readonly says: string;
}

/** @param says what is wrong with it, as the rest of a sentence that begins with its name */
export function findingAt(kind: FindingKind, event: RecordedEvent, says: string): Finding {
  const { stream, revision, position } = event;
  return { kind, stream, revision, position, says: `Revision ${revision} of ${stream} ${says}.` };
}

/** @param says why they are not there, as the rest of a sentence */
export function findingOfAbsent(
  kind: 'missing' | 'cut-off',
  stream: string,
  first: StreamRevision,
  last: StreamRevision,
  says: string,
): Finding {
  const which = first === last ? `Revision ${first}` : `Revisions ${first} to ${last}`;
  return {
    kind,
    stream,
    revision: first,
    says: `${which} of ${stream} ${first === last ? 'is' : 'are'} ${says}.`,
  };
}
