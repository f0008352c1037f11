export {
  KeyStoreRefused,
  KeyStoreUnavailable,
  UnknownKeySet,
  type KeySet,
  type KeySets,
  type KeyStore,
  type SecretName,
} from './key-store.js';
export { secretOfFolder } from './secrets.js';
export * from './embedded-key-store.js';
