export * from './data-folder.js';
export { openDurableFile, openForReading } from './durable-file.js';
export { DataFolderRefused } from './folder-refusal.js';
export { GroupCommit } from './group-commit.js';
export * from './open-sqlite-event-store.js';
export { SqliteEventStore } from './sqlite-event-store.js';
