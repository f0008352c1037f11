export * from './embedded-read-log.js';
export type * from './logged-read.js';
export {
  InvalidReadCursor,
  maximumIdsOfRead,
  ReadLogRefused,
  ReadLogUnavailable,
  ReadNotLogged,
  type ReadLog,
  type ReadPage,
  type ReadsAsked,
} from './read-log.js';
