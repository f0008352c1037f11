export { calendarOf, type CalendarEntry, type CalendarOptions } from './calendar-of.js';
export {
  calendarToken,
  CalendarTokenRefused,
  readCalendarToken,
  type CalendarOwner,
  type Generation,
} from './calendar-token.js';
