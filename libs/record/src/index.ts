export * from './casefiles.js';
export * from './codec.js';
export * from './giving.js';
export * from './identifiers.js';
export * from './schema.js';
export * from './subject-index.js';
