import { createCipheriv, createDecipheriv, randomFillSync, type CipherKey } from 'node:crypto';

/** AES-256-GCM (NIST SP 800-38D) as everything here uses it: what comes out is nonce, ciphertext and tag. */
const algorithm = 'aes-256-gcm';
const tagBytes = 16;

/** Bytes of a nonce (NIST SP 800-38D section 8.2.2: random, at most 2^32 under one key). */
const nonceBytes = 12;

/** How many bytes longer than what goes in it is. */
export const sealBytes = nonceBytes + tagBytes;

// Random bytes are drawn for many nonces at once: a draw for each would cost as much as half the encryption.
const drawn = Buffer.alloc(nonceBytes * 512);
let used = drawn.length;

/** Valid until the next 500 are drawn. */
function randomNonce(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  return drawn.subarray(used, (used += nonceBytes));
}

/** @param binding is authenticated with it: under another binding it doesn't open */
export function encrypt(plain: Buffer | string, key: CipherKey, binding: string): Buffer {
  const nonce = randomNonce();
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(binding));
  const encrypted = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, encrypted, cipher.getAuthTag()]);
}

/**
 * @param sealed at least `sealBytes` long
 * @returns undefined when key, binding or a byte differ
 */
export function decrypt(sealed: Buffer, key: CipherKey, binding: string): Buffer | undefined {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(binding))
    .setAuthTag(sealed.subarray(-tagBytes));
  const plain = decipher.update(sealed.subarray(nonceBytes, -tagBytes));
  try {
    decipher.final();
    return plain;
  } catch {
    return undefined;
  }
}
