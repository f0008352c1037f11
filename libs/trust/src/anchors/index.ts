export type * from './anchor.js';
export { readAnchors, type AnchorReading } from './anchor-file.js';
export { anchorLog } from './anchor-log.js';
export * from './anchor-writer.js';
