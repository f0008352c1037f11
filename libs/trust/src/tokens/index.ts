export * from './embedded-tokens.js';
export * from './identity.js';
