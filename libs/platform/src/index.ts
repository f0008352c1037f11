export * from './casetrail.js';
export * from './clock.js';
export * from './configuration.js';
export * from './embedded.js';
export * from './logger.js';
