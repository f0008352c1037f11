export * from './chain.js';
export * from './keys/index.js';
export * from './sealed-places.js';
export * from './sealing.js';
export * from './tokens/index.js';
export * from './anchors/index.js';
export * from './verify/index.js';
export * from './read-log/index.js';
