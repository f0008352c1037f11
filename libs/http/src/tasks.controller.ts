import { Controller, Get, Header, Headers, Inject, Query } from '@nestjs/common';
import type { Instant, LocalDate } from '#casework';
import type { Casetrail } from '#platform';
import { CASETRAIL } from './tokens.js';
import { callerOf } from './caller.js';
import { checkedQuery, FileQuery } from './queries.js';
import { deadlinesSeen } from './seen-deadlines.js';

/** A reminder that reached nobody, as whoever has to see to it is shown it: ids, rule and dates. */
interface TaskShown {
  readonly procedure: string;
  readonly fileId: string;
  readonly matterId: string;
  readonly caseNumber: string;
  readonly deadlineId: string;
  readonly ruleId: string;
  /** What the rule asks for. */
  readonly what: string;
  readonly nominalDue: Instant;
  readonly nominalDueDate: LocalDate;
  readonly legalLatest: Instant;
  readonly legalLatestDate: LocalDate;
  readonly missed: boolean;
  /** When the reminder was to be given. */
  readonly remindedAt: Instant;
  readonly because: string;
}

/** More than anybody has; the oldest are shown. */
const mostTasks = 200;

/** What fell to somebody because nobody whom a reminder was for could be reached, while its deadline is open. */
@Controller('v1/tasks')
export class TasksController {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  @Get()
  @Header('cache-control', 'no-store')
  async tasks(
    @Query() rawQuery: unknown,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<{ readonly tasks: readonly TaskShown[] }> {
    const { identity, staff } = await callerOf(this.system, authorization);
    const { language = 'en', purpose = 'casework' } = checkedQuery(FileQuery, rawQuery);
    const { municipalityId, zone } = identity;
    const found = await this.system.deadlines.tasksOf(municipalityId, staff.staffId, mostTasks);
    const deadlines = found.map(({ deadline }) => deadline);
    const seen = await deadlinesSeen(this.system, { municipalityId, zone, staff }, deadlines);
    const seenById = new Map(seen.map((deadline) => [deadline.deadlineId, deadline]));
    const tasks = found.flatMap(({ deadline: { deadlineId }, at, because }): readonly TaskShown[] => {
      const deadline = seenById.get(deadlineId);
      if (!deadline) return [];
      const { municipalityId: _, force: __, what, ...shown } = deadline;
      return [{ ...shown, what: what[language], remindedAt: at, because }];
    });
    await this.system.logRead(staff, municipalityId, {
      what: 'tasks',
      purpose,
      ids: [...new Set(tasks.map(({ matterId }) => matterId))],
    });
    return { tasks };
  }
}
