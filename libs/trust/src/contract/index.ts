export * from './describe-key-store.js';
export * from './describe-read-log.js';
export * from './describe-vault.js';
export type { KeyStoreUnderTest, ReadLogUnderTest, VaultUnderTest } from './engines-under-test.js';
