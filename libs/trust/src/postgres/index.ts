export { openPostgresKeyStore, type PostgresKeyStoreOptions } from './postgres-key-store.js';
export { openPostgresReadLog } from './postgres-read-log.js';
export { openPostgresVault } from './postgres-vault.js';
