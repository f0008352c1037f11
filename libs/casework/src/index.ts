export * from './calendar/index.js';
export * from './kernel/index.js';
export * from './deadlines/index.js';
export * from './handling/index.js';
export * from './municipality/index.js';
export * from './procedures/index.js';
