export { ageOn } from './age.js';
export {
  daysAfter,
  daysBetween,
  lastDayOfQuarter,
  monthsAfter,
  weeksAfter,
  yearsAfter,
} from './date-arithmetic.js';
export { holidayLabels, type HolidayName } from './holiday-names.js';
export { holidayYears } from './holiday-table.js';
export {
  epochOf,
  hoursAfter,
  instantFromEpoch,
  instantFromText,
  instantPattern,
  type Instant,
} from './instant.js';
export type { Jurisdiction } from './jurisdiction.js';
export { isLocalDate, localDatePattern, weekdayOf, type LocalDate, type Weekday } from './local-date.js';
export { clockHoursBefore, endOfDay, instantAt, localDateOf, localTimeOf, startOfDay } from './local-time.js';
export { rollForward } from './roll-forward.js';
export type { TimeZone } from './time-zone.js';
export { workingDaysAfter, workingDaysBefore } from './working-days.js';
