import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { nonceBytes, randomNonce } from '../random-nonce.js';

const algorithm = 'aes-256-gcm';
const tagBytes = 16;
const keyBytes = 32;

/** Bytes of a wrapped key: nonce, ciphertext and tag. */
export const wrappedBytes = nonceBytes + keyBytes + tagBytes;

/** Makes a random 256-bit key. */
export function newKey(): KeyObject {
  return createSecretKey(randomBytes(keyBytes));
}

/**
 * Encrypts a key for storage (AES-256-GCM, NIST SP 800-38D, random 96-bit nonce).
 *
 * @param purpose is authenticated with it: a wrapped key can't take another's place
 * @returns nonce, ciphertext and tag, `wrappedBytes` long
 */
export function wrapKey(key: KeyObject, wrappingKey: Buffer, purpose: string): Buffer {
  const nonce = randomNonce();
  const cipher = createCipheriv(algorithm, wrappingKey, nonce).setAAD(Buffer.from(purpose));
  const encrypted = cipher.update(key.export());
  cipher.final();
  return Buffer.concat([nonce, encrypted, cipher.getAuthTag()]);
}

/** @returns undefined when wrapping key, purpose or a byte differ */
export function unwrapKey(wrapped: Buffer, wrappingKey: Buffer, purpose: string): KeyObject | undefined {
  if (wrapped.length !== wrappedBytes) return undefined;
  const decipher = createDecipheriv(algorithm, wrappingKey, wrapped.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(purpose))
    .setAuthTag(wrapped.subarray(-tagBytes));
  const key = decipher.update(wrapped.subarray(nonceBytes, -tagBytes));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return createSecretKey(key);
}
