export type * from './logged-read.js';
export * from './read-log.js';
