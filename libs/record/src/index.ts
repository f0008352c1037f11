export * from './answer.js';
export * from './casefiles.js';
export * from './codec.js';
export * from './giving.js';
export * from './identifiers.js';
export type { Office } from './office.js';
export * from './schema.js';
export * from './subject-index.js';
