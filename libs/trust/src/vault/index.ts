export * from './embedded-vault.js';
export {
  maximumContentBytes,
  VaultBroken,
  VaultRefused,
  VaultUnavailable,
  type Created,
  type NewVaultRecord,
  type NotInVault,
  type Replaced,
  type Vault,
  type VaultAccess,
  type VaultConflict,
  type VaultEntry,
  type VaultRecord,
  type VaultReplacement,
  type VaultScope,
  type Withdrawn,
} from './vault.js';
