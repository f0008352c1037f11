export * from './embedded-tokens.js';
export * from './identity.js';
export * from './single-use-tickets.js';
