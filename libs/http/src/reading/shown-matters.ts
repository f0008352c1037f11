import type { Casefile, Matter } from '#casework';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const textLength = 512;

/**
 * Which matters of a file somebody has been shown on the pages before: so each is shown once, however the order has
 * changed meanwhile, as it does when something is missed, closed or begins. A bit for each matter, by its place among all
 * of the file.
 */
export class ShownMatters {
  private constructor(
    private readonly matters: Casefile['matters'],
    private readonly bits: Buffer,
  ) {}

  static none({ matters }: Pick<Casefile, 'matters'>): ShownMatters {
    return new ShownMatters(matters, Buffer.alloc(0));
  }

  /** Those of a text that `toText` gave of the same file, also of a shorter one. */
  static fromText({ matters }: Pick<Casefile, 'matters'>, text: string): ShownMatters {
    return new ShownMatters(matters, inflateRawSync(Buffer.from(text.trimEnd(), 'base64url')));
  }

  has({ matterId }: Matter): boolean {
    const place = this.matters.placeOf(matterId) ?? 0;
    return (((this.bits[place >> 3] ?? 0) >> (place & 7)) & 1) === 1;
  }

  with(shown: readonly Matter[]): ShownMatters {
    const bits = Buffer.alloc(Math.ceil(this.matters.size / 8));
    this.bits.copy(bits);
    for (const { matterId } of shown) {
      const place = this.matters.placeOf(matterId) ?? 0;
      bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
    }
    return new ShownMatters(this.matters, bits);
  }

  /** As long for one file as for another, but for the largest: else it would tell how many matters there are unseen. */
  toText(): string {
    const text = deflateRawSync(this.bits).toString('base64url');
    return text.padEnd(Math.ceil(text.length / textLength) * textLength);
  }
}
