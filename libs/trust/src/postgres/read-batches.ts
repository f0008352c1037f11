import type { LoggedRead } from '../read-log/read-log.js';

/** Most reads, and most ids of them together, that are stored at once; a single read may have more ids. */
const readsAtOnce = 200;
const idsAtOnce = 5_000;

interface Waiting {
  readonly read: LoggedRead;
  readonly resolve: () => void;
  readonly reject: (fault: unknown) => void;
}

/** Stores reads in batches: those of one turn of the event loop, and all that came while a batch was on its way. */
export class ReadBatches {
  #waiting: Waiting[] = [];
  #storing: Promise<void> | undefined;

  constructor(private readonly insert: (reads: readonly LoggedRead[]) => Promise<void>) {}

  /** Resolves when the read is stored, in the order in which reads were handed over. */
  store(read: LoggedRead): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ read, resolve, reject });
      this.#storing ??= this.#storeAll();
    });
  }

  /** Resolves when nothing is waiting any more. */
  async stored(): Promise<void> {
    await this.#storing;
  }

  async #storeAll(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const batch = this.#nextBatch();
      try {
        await this.insert(batch.map(({ read }) => read));
        for (const { resolve } of batch) resolve();
      } catch (fault) {
        for (const { reject } of batch) reject(fault);
      }
    }
    this.#storing = undefined;
  }

  #nextBatch(): readonly Waiting[] {
    let ids = 0;
    const end = this.#waiting.findIndex(({ read }, index) => {
      ids += read.ids.length;
      return index > 0 && (index === readsAtOnce || ids > idsAtOnce);
    });
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
  }
}
