import { hkdfSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeyStoreRefused, type SecretName } from './key-store.js';
import { masterKeyFromText, masterKeyOfFolder, type KeyFolder } from './master-key.js';

/** 32 bytes, always the same for a master key and a name (HKDF with SHA-256, RFC 5869). */
export function deriveSecret(masterKey: Buffer, name: SecretName): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, '', `casetrail/${name}`, 32));
}

/**
 * A secret of a key store that another process may have open: read from the master key alone, changing nothing.
 *
 * @throws {KeyStoreRefused} there is no key store in the folder yet, or its master key can't be read
 */
export function secretOfFolder({ folder, masterKey }: KeyFolder, name: SecretName): Buffer {
  if (masterKey !== undefined) return deriveSecret(masterKeyFromText(masterKey, folder).bytes, name);
  if (!existsSync(join(folder, 'master.key'))) {
    throw new KeyStoreRefused(
      `There is no key store in ${folder}: start Casetrail there once, or name its folder.`,
    );
  }
  return deriveSecret(masterKeyOfFolder(folder, true).bytes, name);
}
