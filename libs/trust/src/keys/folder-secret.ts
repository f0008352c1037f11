import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeyStoreRefused } from './faults.js';
import type { KeyStoreOptions } from './embedded-key-store.js';
import { masterKeyFromText, masterKeyOfFolder } from './master-key.js';
import { deriveSecret, type SecretName } from './secrets.js';

/**
 * A secret of a key store that another process may have open: read from the master key alone, changing nothing.
 *
 * @throws {KeyStoreRefused} there is no key store in the folder yet, or its master key can't be read
 */
export function secretOfFolder({ folder, masterKey }: KeyStoreOptions, name: SecretName): Buffer {
  if (masterKey !== undefined) return deriveSecret(masterKeyFromText(masterKey, folder).bytes, name);
  if (!existsSync(join(folder, 'master.key'))) {
    throw new KeyStoreRefused(
      `There is no key store in ${folder}: start Casetrail there once, or name its folder.`,
    );
  }
  return deriveSecret(masterKeyOfFolder(folder, true).bytes, name);
}
