export { deadlinesView } from './deadlines-view.js';
export * from './open-deadlines.js';
