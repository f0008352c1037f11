import { randomUUID, type KeyObject } from 'node:crypto';
import { dataClasses, type DataClass } from '#casework';
import { KeyStoreUnavailable } from './faults.js';
import type { KeySet } from './key-set.js';
import { newKey, unwrapKey, wrapKey } from './wrapping.js';

/** Wrapped keys of one key set by kind of data, without those that were destroyed. */
export type WrappedKeys = ReadonlyMap<DataClass, Buffer>;

const witnessPurpose = 'witness';

/** A key set that nobody has used. */
export function newKeySet(): KeySet {
  return { keyId: randomUUID(), keys: new Map(dataClasses.map((dataClass) => [dataClass, newKey()])) };
}

/** The keys of a set as every engine stores them. */
export function wrapKeys({ keyId, keys }: KeySet, wrappingKey: Buffer): WrappedKeys {
  const wrapped = new Map<DataClass, Buffer>();
  for (const [dataClass, key] of keys) {
    wrapped.set(dataClass, wrapKey(key, wrappingKey, purposeOf(keyId, dataClass)));
  }
  return wrapped;
}

/** @throws {KeyStoreUnavailable} a wrapped key is not what was stored under this id */
export function unwrapKeys(keyId: string, wrapped: WrappedKeys, wrappingKey: Buffer): KeySet {
  const keys = new Map<DataClass, KeyObject>();
  for (const [dataClass, wrappedKey] of wrapped) {
    const key = unwrapKey(wrappedKey, wrappingKey, purposeOf(keyId, dataClass));
    if (key === undefined) {
      throw new KeyStoreUnavailable(
        `The ${dataClass} key of key set ${keyId} is damaged: put the key store back from a backup.`,
      );
    }
    keys.set(dataClass, key);
  }
  return { keyId, keys };
}

/** A wrapped key that protects nothing: whoever can open it has the master key that the store was created with. */
export function newWitness(wrappingKey: Buffer): Buffer {
  return wrapKey(newKey(), wrappingKey, witnessPurpose);
}

/** Whether the witness was made under this key. */
export function opensWitness(witness: Buffer, wrappingKey: Buffer): boolean {
  return unwrapKey(witness, wrappingKey, witnessPurpose) !== undefined;
}

/** Binds a wrapped key to its set and kind, so that it can't be put in another's place. */
function purposeOf(keyId: string, dataClass: DataClass): string {
  return `${keyId} ${dataClass}`;
}
