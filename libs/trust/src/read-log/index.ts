export * from './embedded-read-log.js';
export {
  InvalidReadCursor,
  ReadLogRefused,
  ReadLogUnavailable,
  ReadNotLogged,
  type LoggedRead,
  type ReadLog,
  type ReadPage,
  type ReadsAsked,
} from './read-log.js';
