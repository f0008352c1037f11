import type { Database, Statement } from 'better-sqlite3';
import { StoreClosed, StoreUnavailable } from '../faults.js';
import type { WriteState } from '../event-store.js';
import { describeFault, isStorageFault } from './sqlite-fault.js';

/** Most jobs of one commit; the rest wait for the next turn, so that the event loop stays responsive. */
export const maximumJobsPerCommit = 500;

/** Most bytes of one commit, as its jobs declared them. A single job may exceed it. */
export const maximumBytesPerCommit = 4 * 1024 * 1024;

interface QueuedJob {
  readonly bytes: number;
  /** Does the work and returns what tells the caller, once it is durable. */
  readonly attempt: () => () => void;
  readonly refuse: (fault: unknown) => void;
}

/**
 * One durable commit for all that was asked within one turn of the event loop, over one connection that nobody
 * else writes through. The price of making a write durable is paid once a turn, not once a job.
 *
 * A job runs synchronously inside the transaction and in a savepoint of its own: it sees what earlier jobs of
 * the turn wrote, and when it throws, only its own writes are undone. Nobody is answered before COMMIT.
 */
export class GroupCommit {
  readonly #connection: Database;
  readonly #onCommit: () => void;
  readonly #begin: Statement<[]>;
  readonly #commit: Statement<[]>;
  readonly #rollback: Statement<[]>;
  readonly #savepoint: Statement<[]>;
  readonly #release: Statement<[]>;
  readonly #undo: Statement<[]>;
  #queue: QueuedJob[] = [];
  #turnIsPlanned = false;
  #state: WriteState = { writes: 'taken' };
  #commits = 0;

  /**
   * @param connection the only connection that writes to its file
   * @param onCommit called after each commit, once its callers were answered
   */
  constructor(connection: Database, onCommit: () => void = () => undefined) {
    this.#connection = connection;
    this.#onCommit = onCommit;
    this.#begin = connection.prepare('BEGIN IMMEDIATE');
    this.#commit = connection.prepare('COMMIT');
    this.#rollback = connection.prepare('ROLLBACK');
    this.#savepoint = connection.prepare('SAVEPOINT job');
    this.#release = connection.prepare('RELEASE job');
    this.#undo = connection.prepare('ROLLBACK TO job');
  }

  /** Whether jobs are taken. Once stopped by a fault of the disk it stays so until the file is opened anew. */
  get state(): WriteState {
    return this.#state;
  }

  /** How many transactions were committed so far. */
  get commits(): number {
    return this.#commits;
  }

  /**
   * Runs a job with the other jobs of this turn.
   *
   * @param job reads and writes through the connection, synchronously; throws to undo what it wrote
   * @param bytes about how much it writes; bounds the size of one transaction
   * @returns what the job returned, once that is durable
   * @throws whatever the job threw; its writes are undone
   * @throws {StoreUnavailable} the transaction failed; whether the job was stored is unknown
   * @throws {StoreClosed} after `close`
   */
  run<T>(job: () => T, bytes = 0): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#requireWrites();
      this.#queue.push({
        bytes,
        attempt: () => {
          const result = job();
          return () => resolve(result);
        },
        refuse: reject,
      });
      this.#planTurn();
    });
  }

  /** Takes no further jobs and commits those that were taken. Idempotent; leaves the connection open. */
  close(): void {
    if (this.#state.writes === 'closed') return;
    while (this.#queue.length > 0) this.#commitBatch();
    this.#state = { writes: 'closed' };
  }

  #requireWrites(): void {
    if (this.#state.writes === 'closed') throw new StoreClosed();
    if (this.#state.writes === 'stopped') throw new StoreUnavailable(this.#state.reason);
  }

  #planTurn(): void {
    if (this.#turnIsPlanned) return;
    this.#turnIsPlanned = true;
    setImmediate(() => {
      this.#turnIsPlanned = false;
      if (this.#queue.length > 0) this.#commitBatch();
      if (this.#queue.length > 0) this.#planTurn();
    });
  }

  #commitBatch(): void {
    const batch = this.#takeBatch();
    const answers: (() => void)[] = [];
    try {
      this.#begin.run();
      for (const job of batch) answers.push(this.#attempt(job));
      this.#commit.run();
    } catch (fault) {
      this.#abandon(batch, fault);
      return;
    }
    this.#commits += 1;
    for (const answer of answers) answer();
    this.#onCommit();
  }

  #takeBatch(): QueuedJob[] {
    let bytes = 0;
    const tooMany = this.#queue.findIndex((job, index) => {
      bytes += job.bytes;
      return index > 0 && (index === maximumJobsPerCommit || bytes > maximumBytesPerCommit);
    });
    const batch = tooMany < 0 ? this.#queue : this.#queue.slice(0, tooMany);
    this.#queue = tooMany < 0 ? [] : this.#queue.slice(tooMany);
    return batch;
  }

  #attempt(job: QueuedJob): () => void {
    this.#savepoint.run();
    try {
      const answer = job.attempt();
      this.#release.run();
      return answer;
    } catch (fault) {
      // A fault of the disk may have ended the transaction by itself: nothing may run on outside of it.
      if (isStorageFault(fault) || !this.#connection.inTransaction) throw fault;
      this.#undo.run();
      this.#release.run();
      return () => job.refuse(fault);
    }
  }

  #abandon(batch: readonly QueuedJob[], fault: unknown): void {
    const rolledBack = this.#rollBack();
    if (isStorageFault(fault) || !rolledBack) {
      const reason = `No writes since ${describeFault(fault)}. Mend the disk and start again.`;
      this.#state = { writes: 'stopped', reason };
    }
    const refusal = new StoreUnavailable(`The commit failed (${describeFault(fault)}).`, { cause: fault });
    const refused = this.#state.writes === 'stopped' ? [...batch, ...this.#queue.splice(0)] : batch;
    for (const job of refused) job.refuse(refusal);
  }

  #rollBack(): boolean {
    try {
      if (this.#connection.inTransaction) this.#rollback.run();
      return true;
    } catch {
      return false;
    }
  }
}
