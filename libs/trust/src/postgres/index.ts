export { openPostgresKeyStore, type PostgresKeyStoreOptions } from './postgres-key-store.js';
export { openPostgresReadLog, ReadLogRefused } from './postgres-read-log.js';
