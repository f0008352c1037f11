import { IsString } from 'class-validator';
import { IsInstant, Means, type Instant } from '#casework';

@Means('Where somebody’s calendar is.')
export class CalendarAddress {
  @Means('The path of the calendar. Whoever has it reads the calendar, so it is a secret.')
  @IsString()
  readonly path!: string;
}

@Means('What opens one stream.')
export class StreamTicket {
  @Means('What to send as ticket; it stands for you, so it belongs in no log.')
  @IsString()
  readonly ticket!: string;
  @Means('When it stops counting.') @IsInstant() readonly expiresAt!: Instant;
}
