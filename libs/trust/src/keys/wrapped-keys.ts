import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { decrypt, encrypt, sealBytes } from '../aes-gcm.js';
import { KeyStoreUnavailable, type KeySet } from './key-store.js';

const keyBytes = 32;

/** Bytes of a wrapped key. */
export const wrappedBytes = keyBytes + sealBytes;

/** Wrapped keys of one key set by class of data, without those that were destroyed. */
export type WrappedKeys = ReadonlyMap<string, Buffer>;

const witnessPurpose = 'witness';

/** A key set that nobody has used. */
export function newKeySet(dataClasses: readonly string[]): KeySet {
  return { keyId: randomUUID(), keys: new Map(dataClasses.map((dataClass) => [dataClass, newKey()])) };
}

/** The keys of a set as every engine stores them. */
export function wrapKeys({ keyId, keys }: KeySet, wrappingKey: Buffer): WrappedKeys {
  const wrapped = new Map<string, Buffer>();
  for (const [dataClass, key] of keys) {
    wrapped.set(dataClass, encrypt(key.export(), wrappingKey, purposeOf(keyId, dataClass)));
  }
  return wrapped;
}

/** @throws {KeyStoreUnavailable} a wrapped key is not what was stored under this id */
export function unwrapKeys(keyId: string, wrapped: WrappedKeys, wrappingKey: Buffer): KeySet {
  const keys = new Map<string, KeyObject>();
  for (const [dataClass, wrappedKey] of wrapped) {
    const key = unwrapped(wrappedKey, wrappingKey, purposeOf(keyId, dataClass));
    if (key === undefined) {
      throw new KeyStoreUnavailable(
        `The ${dataClass} key of key set ${keyId} is damaged: put the key store back from a backup.`,
      );
    }
    keys.set(dataClass, createSecretKey(key));
  }
  return { keyId, keys };
}

/** A wrapped key that protects nothing: whoever can open it has the master key that the store was created with. */
export function newWitness(wrappingKey: Buffer): Buffer {
  return encrypt(randomBytes(keyBytes), wrappingKey, witnessPurpose);
}

/** Whether the witness was made under this key. */
export function opensWitness(witness: Buffer, wrappingKey: Buffer): boolean {
  return unwrapped(witness, wrappingKey, witnessPurpose) !== undefined;
}

function newKey(): KeyObject {
  return createSecretKey(randomBytes(keyBytes));
}

function unwrapped(wrapped: Buffer, wrappingKey: Buffer, purpose: string): Buffer | undefined {
  return wrapped.length === wrappedBytes ? decrypt(wrapped, wrappingKey, purpose) : undefined;
}

/** Binds a wrapped key to its set and class, so that it can't be put in another's place. */
function purposeOf(keyId: string, dataClass: string): string {
  return `${keyId} ${dataClass}`;
}
