export * from './serve.js';
export { machineTimer, type Timer } from './live/audience.js';
