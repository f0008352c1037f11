export * from './faults.js';
export type * from './key-set.js';
export type * from './key-store.js';
export { secretOfFolder } from './folder-secret.js';
export * from './embedded-key-store.js';
export type { SecretName } from './secrets.js';
