export * from './metrics.js';
export * from './observed-desk.js';
export * from './observed-log.js';
export * from './tracing.js';
