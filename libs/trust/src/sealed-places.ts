import { createSecretKey, type KeyObject } from 'node:crypto';
import { decrypt, encrypt, sealBytes } from './aes-gcm.js';

/**
 * Places in a log or a list as clients carry them and bring them back: nothing can be read from one, and two don't
 * show which is the later, how far apart they are, or whether they are the same.
 */
export class SealedPlaces {
  readonly #key: KeyObject;

  /** @param secret 32 bytes that only the servers of one system know */
  constructor(secret: Uint8Array) {
    this.#key = createSecretKey(secret);
  }

  /** @param of what it is a place in, which it is good for alone */
  handOut(place: string, of: string): string {
    return encrypt(place, this.#key, of).toString('base64url');
  }

  /** The place; undefined for a text that was not handed out for this. */
  takeBack(text: string, of: string): string | undefined {
    const sealed = Buffer.from(text, 'base64url');
    if (sealed.length < sealBytes || sealed.toString('base64url') !== text) return undefined;
    return decrypt(sealed, this.#key, of)?.toString();
  }
}
