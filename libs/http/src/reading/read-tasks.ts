import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  epochOf,
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
import { confirmationTasks, type ConfirmationTask } from './confirmation-tasks.js';
import { deadlinesSeen } from './seen-deadlines.js';

/** A reminder that reached nobody, as whoever has to see to it is shown it: ids, rule and dates. */
interface ReminderTaskShown {
  readonly task: 'reminder';
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

type TaskShown = ReminderTaskShown | ConfirmationTask;

/** More than anybody has; the oldest are shown. */
const mostTasks = 200;

/**
 * What fell to somebody: reminders that nobody could be reached by, while their deadline is open, what was recorded in
 * their name, until they answer for it, and what was denied to a manager, until it is settled. The oldest first.
 */
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
    const reminders = found.flatMap(({ deadline: { deadlineId }, at, because }): readonly TaskShown[] => {
      const deadline = seenById.get(deadlineId);
      if (!deadline) return [];
      const { municipalityId: _, force: __, timeZone: ___, elapsed: ____, what, ...shown } = deadline;
      return [{ task: 'reminder', ...shown, what: inLanguage(what, language), remindedAt: at, because }];
    });
    const confirmations = await confirmationTasks(this.system, caller, language, mostTasks);
    const tasks = [...reminders, ...confirmations].sort(
      (one, other) => epochOf(since(one)) - epochOf(since(other)),
    );
    await this.system.logRead(staff, municipalityId, {
      what: 'tasks',
      purpose,
      ids: [...new Set(tasks.map(({ matterId, fileId }) => matterId ?? fileId))],
    });
    return tasks;
  }
}

/** When it became a task. */
function since(task: TaskShown): Instant {
  return task.task === 'reminder' ? task.remindedAt : (task.deniedAt ?? task.recordedAt);
}
