import type { ExpectedRevision, StreamRevision } from './event-store.js';

/** The stream was not as the append expected. Nothing was written; read again and decide anew. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';

  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`Stream ${stream} was expected at ${expected} and is at ${actual}.`);
  }
}

/** The append itself is wrong: empty, malformed or too large. Retrying it can't help. */
export class InvalidAppend extends Error {
  override readonly name = 'InvalidAppend';
}

/** The engine can't serve now. After an append it is unknown whether the events were stored: read and see. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The store was closed by its owner. */
export class StoreClosed extends Error {
  override readonly name = 'StoreClosed';

  constructor() {
    super('The store is closed.');
  }
}

/** A stored event can't be read back as what it was: the log was damaged or written by something else. */
export class CorruptEvent extends Error {
  override readonly name = 'CorruptEvent';

  constructor(
    readonly stream: string,
    readonly revision: StreamRevision,
    reason: string,
  ) {
    super(`Event ${revision} of stream ${stream} is corrupt: ${reason}.`);
  }
}

/** The text is no position of this kind of log, for example a forged or foreign cursor. */
export class InvalidPosition extends Error {
  override readonly name = 'InvalidPosition';

  constructor() {
    super('That is no position of this log.');
  }
}
