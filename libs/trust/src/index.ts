export * from './chain.js';
export * from './keys/index.js';
export * from './sealing.js';
export * from './tokens/index.js';
