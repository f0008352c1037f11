export * from './consequences.js';
export * from './due-dates.js';
export * from './events.js';
export { explainDeadline } from './explanation.js';
export * from './ladder.js';
export * from './rule.js';
export { rungInWords } from './rung-phrases.js';
export * from './settling.js';
