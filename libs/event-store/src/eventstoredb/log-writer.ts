import { NO_STREAM } from '@eventstore/db-client';
import pRetry from 'p-retry';
import type { Appended, EventToAppend, ExpectedRevision } from '../event-store.js';
import { CorruptEvent, InvalidAppend, RevisionConflict, StoreUnavailable } from '../faults.js';
import { connectionFault, type Connection } from './connection.js';
import type { LogReader } from './log-reader.js';
import { restingWithin } from './patience.js';
import { positionOf } from './position.js';
import { actualEnd, describeServerFault } from './server-fault.js';
import { proposedEvent } from './stored-event.js';

interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventToAppend[];
  /** The revision that the first event gets. */
  readonly first: number;
}

/** Whether an append was stored can't be told yet. */
class Doubt extends Error {
  override readonly name = 'Doubt';

  constructor(fault: unknown) {
    super(describeServerFault(fault), { cause: fault });
  }
}

/**
 * Appends, and leaves no doubt while the server can be asked: after a lost answer it looks whether the events
 * stand where the expectation says they would, and asks again under the first expectation where they don't.
 */
export class LogWriter {
  constructor(
    private readonly connection: Connection,
    private readonly reader: LogReader,
    private readonly prefix: string,
    private readonly report: (trouble: string) => void,
  ) {}

  /** @throws as `EventStore.append`, but for what is refused before anything is sent */
  async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<Appended> {
    const append = { stream, expected, events, first: expected === 'no-stream' ? 0 : expected + 1 };
    const proposed = events.map(proposedEvent);
    try {
      return await pRetry(() => this.#attempt(append, proposed), {
        ...restingWithin(this.connection.patience),
        shouldRetry: ({ error }) => {
          if (!(error instanceof Doubt)) return false;
          this.report(`Appending to ${stream} again after: ${error.message}`);
          return true;
        },
      });
    } catch (fault) {
      if (!(fault instanceof Doubt)) throw fault;
      const { cause, message } = fault;
      this.connection.troubled(cause);
      throw new StoreUnavailable(`The append was not answered (${message}).`, { cause });
    }
  }

  /** @throws {Doubt} */
  async #attempt(append: Append, proposed: ReturnType<typeof proposedEvent>[]): Promise<Appended> {
    const { stream, expected, events, first } = append;
    const revision = first + events.length - 1;
    let answer;
    try {
      answer = await this.connection.ask((client) =>
        client.appendToStream(this.prefix + stream, proposed, {
          expectedRevision: expected === 'no-stream' ? NO_STREAM : BigInt(expected),
          deadline: this.connection.patience.answer,
          requiresLeader: true,
        }),
      );
    } catch (fault) {
      return this.#afterFault(append, fault);
    }
    const { position, nextExpectedRevision } = answer;
    // A retry may be answered without a position.
    if (position && position.commit >= 0n && Number(nextExpectedRevision) === revision) {
      return this.#stored(revision, positionOf(position));
    }
    const found = await this.#look(append);
    if (found !== 'another' && found !== 'nothing') return found;
    throw new CorruptEvent(stream, first, 'its stream was deleted on the server');
  }

  async #afterFault(append: Append, fault: unknown): Promise<Appended> {
    const { stream, expected } = append;
    const kind = connectionFault(fault);
    if (kind === 'too-large') {
      throw new InvalidAppend('The append exceeds what the server is set to take.', { cause: fault });
    }
    if (kind === 'barred' || kind === 'missing') {
      const words = `The server refuses the append (${describeServerFault(fault)}).`;
      throw new StoreUnavailable(words, { cause: fault });
    }
    const found = await this.#look(append);
    if (typeof found === 'object') return found;
    if (kind !== 'conflict' && found === 'nothing') throw new Doubt(fault);
    const actual = actualEnd(fault) ?? (await this.reader.end(stream));
    throw new RevisionConflict(stream, expected, actual);
  }

  /** What stands where the append would put its events: itself, something else, or nothing. */
  async #look({ stream, events, first }: Append): Promise<Appended | 'another' | 'nothing'> {
    try {
      const found = await this.reader.places(stream, first, events.length);
      const last = found.at(-1);
      if (last === undefined) return 'nothing';
      const isStored = events.every(
        ({ id }, index) => found[index]?.id === id && found[index].revision === first + index,
      );
      return isStored ? this.#stored(last.revision, last.position) : 'another';
    } catch (fault) {
      throw new Doubt(fault);
    }
  }

  #stored(revision: number, position: string): Appended {
    this.reader.sees(position);
    return { revision, position };
  }
}
