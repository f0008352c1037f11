import { randomFillSync } from 'node:crypto';

/** Bytes of a nonce of AES-GCM (NIST SP 800-38D section 8.2.2: random, at most 2^32 under one key). */
export const nonceBytes = 12;

// Random bytes are drawn for many nonces at once: a draw for each would cost as much as half the encryption.
const drawn = Buffer.alloc(nonceBytes * 512);
let used = drawn.length;

/** A random nonce; valid until the next 500 are drawn, so copy it at once. */
export function randomNonce(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  return drawn.subarray(used, (used += nonceBytes));
}
