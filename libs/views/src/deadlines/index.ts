export { deadlinesView } from './deadlines-view.js';
export {
  OpenDeadlines,
  type DeadlinePage,
  type DeadlinePlace,
  type FileToSettle,
  type HandlerAsked,
  type OpenDeadlineRow,
  type ReminderTask,
  type UntoldRung,
} from './open-deadlines.js';
