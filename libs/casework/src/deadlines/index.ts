export * from './consequences.js';
export * from './due-dates.js';
export * from './events.js';
export { explainDeadline } from './explanation.js';
export * from './ladder.js';
export * from './law-changes.js';
export * from './rule.js';
export { eventsNamedBy } from './rules-by-event.js';
export * from './settling.js';
