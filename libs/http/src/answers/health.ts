import { IsIn, IsString } from 'class-validator';
import { HowMany, Maybe, MaybePart, Means, Part, YesNo } from '#casework';

@Means('That the process lives.')
export class Alive {
  @Means('It lives.') @IsIn(['ok']) readonly status!: 'ok';
}

@Means('Whether the log does its work.')
class LogHealth {
  @Means('Whether commands can be recorded.') @YesNo() readonly takesWrites!: boolean;
  @Means('Why not.') @Maybe() @IsString() readonly reason?: string;
}

@Means('Whether the log of reads does its work.')
class ReadsHealth {
  @Means('Whether reads can be logged; what can’t be logged is not shown.')
  @YesNo()
  readonly takesReads!: boolean;
}

@Means('Whether the vault of the drafts does its work.')
class VaultHealth {
  @Means('Whether drafts can be kept and read; everything else goes on without.')
  @YesNo()
  readonly takesRecords!: boolean;
}

@Means('Whether the lists do their work.')
class ViewsHealth {
  @Means('Whether lists are shown; they are not while they are filled for the first time.')
  @YesNo()
  readonly serving!: boolean;
  @Means('Whether they lag behind the log.') @YesNo() readonly behind!: boolean;
  @Means('Events that they could not take.') @HowMany() readonly parked!: number;
  @Means('Whether they are filled anew beside those that are shown.') @YesNo() readonly rebuilding!: boolean;
  @Means('Whether this process keeps them; another one may.') @YesNo() readonly led!: boolean;
  @Means('Whether their engine can be asked.') @YesNo() readonly reachable!: boolean;
}

@Means('Whether the queue of the reminders does its work.')
class RemindersHealth {
  @Means('The queue of the reminders; with it away they go out all the same.')
  @IsIn(['working', 'unreachable', 'refused'])
  readonly redis!: 'working' | 'unreachable' | 'refused';
}

@Means('Whether the parts of the system do their work. Nothing in it is about a case.')
export class HealthShown {
  @Means('Whether commands and reads can be served.') @YesNo() readonly ready!: boolean;
  @Means('The log.') @Part(() => LogHealth) readonly log!: LogHealth;
  @Means('The log of reads.') @Part(() => ReadsHealth) readonly reads!: ReadsHealth;
  @Means('The vault of the drafts.') @Part(() => VaultHealth) readonly vault!: VaultHealth;
  @Means('The lists.') @Part(() => ViewsHealth) readonly views!: ViewsHealth;
  @Means('The reminders, where they have a queue.')
  @MaybePart(() => RemindersHealth)
  readonly reminders?: RemindersHealth;
  @Means('What follows from an event on other files, could not be done and waits for somebody.')
  @HowMany()
  readonly unfulfilled!: number;
  @Means('Files in which what time has brought about could not be recorded; they are tried again.')
  @HowMany()
  readonly unsettled!: number;
}
