import { join } from 'node:path';
import type { Instant } from '#casework';
import { makePrivateFolder } from '../private-folder.js';
import { newWitness, opensWitness } from '../keys/wrapped-keys.js';
import { SealedVault } from './sealed-vault.js';
import { openVaultTable } from './sqlite-vault-table.js';
import { VaultRefused, type Vault } from './vault.js';

/** How a vault is opened, wherever it lies. */
export interface VaultOptions {
  /** 32 bytes that lie nowhere in it: the key store’s secret `vault`. */
  readonly wrappingKey: Buffer;
  readonly now: () => Instant;
}

/**
 * Opens the vault in a folder of its own, or begins one. A vault that is lost begins anew: nothing else rests on it. A
 * fault of the disk ends its taking records until it is opened anew.
 *
 * @throws {VaultRefused} in one line: it belongs to another master key, or was written by a newer version
 * @throws {DataFolderRefused} in one line: the disk, or SQLite, refuses it
 */
export async function openVault({
  folder,
  wrappingKey,
  now,
}: VaultOptions & { readonly folder: string }): Promise<Vault> {
  makePrivateFolder(folder);
  const path = join(folder, 'vault.sqlite');
  const table = await openVaultTable(path, () => newWitness(wrappingKey));
  if (!opensWitness(table.witness, wrappingKey)) {
    await table.close();
    throw new VaultRefused(
      `The master key does not fit ${path}: give the one that it was begun with, or move the file aside.`,
    );
  }
  return new SealedVault(table, wrappingKey, now);
}
