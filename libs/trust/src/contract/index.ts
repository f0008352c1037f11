export * from './describe-key-store.js';
export * from './describe-read-log.js';
export type { KeyStoreUnderTest, ReadLogUnderTest } from './engines-under-test.js';
