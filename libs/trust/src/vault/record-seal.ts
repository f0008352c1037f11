import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { decrypt, encrypt, sealBytes } from '../aes-gcm.js';
import { canonicalJson } from '../chain.js';
import { VaultBroken, type VaultEntry } from './vault.js';
import type { SealedRecord } from './vault-table.js';

const keyBytes = 32;

/** The key of a record, as it is used and as it is stored. */
export interface RecordKey {
  readonly key: KeyObject;
  readonly wrapped: Buffer;
}

/** A key that nothing was sealed under yet. */
export function newRecordKey(id: string, wrappingKey: Buffer): RecordKey {
  const bytes = randomBytes(keyBytes);
  return { key: createSecretKey(bytes), wrapped: encrypt(bytes, wrappingKey, keyBinding(id)) };
}

/** @throws {VaultBroken} it isn’t the key that was wrapped for this record */
export function unwrapRecordKey(
  { entry: { id }, wrappedKey }: Pick<SealedRecord, 'entry' | 'wrappedKey'>,
  wrappingKey: Buffer,
): RecordKey {
  const bytes =
    wrappedKey.length === keyBytes + sealBytes ? decrypt(wrappedKey, wrappingKey, keyBinding(id)) : undefined;
  if (bytes === undefined) throw new VaultBroken(id);
  return { key: createSecretKey(bytes), wrapped: wrappedKey };
}

export function sealContent(content: string, entry: VaultEntry, { key }: RecordKey): Buffer {
  return encrypt(content, key, contentBinding(entry));
}

/** @throws {VaultBroken} content, owner, end or whatever else is told of the record was changed */
export function openContent({ entry, sealed }: SealedRecord, { key }: RecordKey): string {
  const content = sealed.length < sealBytes ? undefined : decrypt(sealed, key, contentBinding(entry));
  if (content === undefined) throw new VaultBroken(entry.id);
  return content.toString();
}

function keyBinding(id: string): string {
  return `vault key ${id}`;
}

/** All that is told of a record but for its readings, which are counted without its key. */
function contentBinding(entry: VaultEntry): string {
  const { id, kind, version, fileId, matterId = '', owner, writers, readers } = entry;
  const { begunAt, writtenAt, endsAt } = entry;
  const belongsTo = [fileId, matterId];
  return canonicalJson([
    'vault',
    id,
    kind,
    version,
    belongsTo,
    owner,
    writers,
    readers,
    begunAt,
    writtenAt,
    endsAt,
  ]);
}
