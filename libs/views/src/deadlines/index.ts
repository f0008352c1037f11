export { deadlinesView } from './deadlines-view.js';
export { OpenDeadlines, type FileToSettle } from './open-deadlines.js';
