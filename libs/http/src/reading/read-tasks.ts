import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  inLanguage,
  type DeadlineKind,
  type DeadlineState,
  type Instant,
  type Language,
  type LocalDate,
} from '#casework';
import type { Casetrail } from '#platform';
import { CASETRAIL, viewerOf, type Caller } from '../caller.js';
import type { Purpose } from '../read-requests.js';
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
  readonly kind: DeadlineKind;
  readonly state: DeadlineState;
  readonly nominalDue: Instant;
  readonly nominalDueDate: LocalDate;
  readonly legalLatest: Instant;
  readonly legalLatestDate: LocalDate;
  /** Since when it has been missed, if it has. */
  readonly missedSince?: Instant;
  /** When the reminder was to be given. */
  readonly remindedAt: Instant;
  readonly because: string;
}

/** More than anybody has; the oldest are shown. */
const mostTasks = 200;

/** What fell to somebody because nobody whom a reminder was for could be reached, while its deadline is open. */
export class ReadTasks extends Query<readonly TaskShown[]> {
  constructor(
    readonly caller: Caller,
    readonly purpose: Purpose,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(ReadTasks)
export class ReadTasksHandler implements IQueryHandler<ReadTasks> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ caller, purpose, language }: ReadTasks): Promise<readonly TaskShown[]> {
    const { staff } = caller;
    const { municipalityId } = caller.identity;
    const found = await this.system.deadlines.tasksOf(municipalityId, staff.staffId, mostTasks);
    const deadlines = found.map(({ deadline }) => deadline);
    const seen = await deadlinesSeen(this.system, viewerOf(caller), deadlines);
    const seenById = new Map(seen.map((deadline) => [deadline.deadlineId, deadline]));
    const tasks = found.flatMap(({ deadline: { deadlineId }, at, because }): readonly TaskShown[] => {
      const deadline = seenById.get(deadlineId);
      if (!deadline) return [];
      const { municipalityId: _, force: __, what, ...shown } = deadline;
      return [{ ...shown, what: inLanguage(what, language), remindedAt: at, because }];
    });
    await this.system.logRead(staff, municipalityId, {
      what: 'tasks',
      purpose,
      ids: [...new Set(tasks.map(({ matterId }) => matterId))],
    });
    return tasks;
  }
}
