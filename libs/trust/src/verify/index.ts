export type * from './finding.js';
export * from './verify-log.js';
