import type { KeyObject } from 'node:crypto';
import type { DataClass } from '#casework';

/** The keys of one file: one per kind of personal data, without those that were destroyed. */
export interface KeySet {
  /** A random UUID. Sealed sections name it, so that their keys are found without knowing the file. */
  readonly keyId: string;
  readonly keys: ReadonlyMap<DataClass, KeyObject>;
}
