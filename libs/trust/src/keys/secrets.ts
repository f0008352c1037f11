import { hkdfSync } from 'node:crypto';

/**
 * What secrets are derived for. Each purpose has one of its own, so that what one of them signs or names can't
 * be used for another.
 */
export type SecretName =
  'subject-index' | 'ids' | 'tokens' | 'anchors' | 'cursors' | 'calendar' | 'key-wrapping';

/** 32 bytes, always the same for a master key and a name (HKDF with SHA-256, RFC 5869). */
export function deriveSecret(masterKey: Buffer, name: SecretName): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', `casetrail/${name}`, 32));
}
