import { NewerSchema } from '#schema';
import { newWitness, opensWitness } from '../keys/wrapped-keys.js';
import type { VaultOptions } from '../vault/embedded-vault.js';
import { SealedVault } from '../vault/sealed-vault.js';
import { VaultRefused, type Vault } from '../vault/vault.js';
import { PostgresDatabase } from './postgres-database.js';
import { whyNotOpened } from './postgres-fault.js';
import { PostgresVaultTable } from './postgres-vault-table.js';

const connections = 3;

/**
 * Opens the vault that several processes share, or begins one in a database that has none: the schema
 * `casetrail_vault`. No process keeps a record or a key in memory, so what is destroyed is at once destroyed for all.
 *
 * The server's write-ahead log holds wrapped keys until its segments are used again, and archives of it, standbys that
 * lag and backups until they are deleted. They are of no use without the master key.
 *
 * @param url `postgres://user:password@host:port/database`; the user must own the schema or be let create it
 * @throws {VaultRefused} in one line: no connection, another master key, or tables of a newer version
 */
export async function openPostgresVault({
  url,
  wrappingKey,
  now,
}: VaultOptions & { readonly url: string }): Promise<Vault> {
  const table = await openTable(url, wrappingKey);
  if (!opensWitness(table.witness, wrappingKey)) {
    await table.close();
    throw new VaultRefused(
      'The master key does not fit the vault in PostgreSQL: give the one that it was begun with.',
    );
  }
  return new SealedVault(table, wrappingKey, now);
}

async function openTable(url: string, wrappingKey: Buffer): Promise<PostgresVaultTable> {
  let database: PostgresDatabase | undefined;
  try {
    database = new PostgresDatabase(url, 'vault', connections);
    const table = new PostgresVaultTable(database);
    await table.open(() => newWitness(wrappingKey));
    return table;
  } catch (fault) {
    await database?.end();
    if (fault instanceof NewerSchema) {
      throw new VaultRefused('The vault in PostgreSQL was written by a newer Casetrail: start that version.');
    }
    throw new VaultRefused(whyNotOpened('the vault', url, fault), { cause: fault });
  }
}
