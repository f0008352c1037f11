import { IsNumber, IsString } from 'class-validator';
import type { Instant, LocalDate } from '../calendar/index.js';
import { IsDay, IsInstant, Maybe, Means } from '../kernel/fields.js';

@Means('How long a deadline runs, or the end that was named: one of these.')
export class LengthShown {
  @Means('Calendar days.') @Maybe() @IsNumber() readonly days?: number;
  @Means('Weeks.') @Maybe() @IsNumber() readonly weeks?: number;
  @Means('Months, each counted from the anchor’s own day.') @Maybe() @IsNumber() readonly months?: number;
  @Means('Working days.') @Maybe() @IsNumber() readonly workingDays?: number;
  @Means('Danish weekdays (hverdage): Monday to Saturday for the nominal day, to Friday for the legal one.')
  @Maybe()
  @IsNumber()
  readonly danishWeekdays?: number;
  @Means('Elapsed hours.') @Maybe() @IsNumber() readonly hours?: number;
  @Means('Elapsed minutes.') @Maybe() @IsNumber() readonly minutes?: number;
  @Means('The same day, or the next one if it begins at or after this local time.')
  @Maybe()
  @IsString()
  readonly sameDayBefore?: string;
  @Means('The last day, as it was named.') @Maybe() @IsDay() readonly day?: LocalDate;
  @Means('The last instant, as it was named.') @Maybe() @IsInstant() readonly instant?: Instant;
}
