export * from './embedded-read-log.js';
export {
  InvalidReadCursor,
  maximumIdsOfRead,
  ReadLogRefused,
  ReadLogUnavailable,
  ReadNotLogged,
  type LoggedRead,
  type ReadLog,
  type ReadPage,
  type ReadsAsked,
} from './read-log.js';
