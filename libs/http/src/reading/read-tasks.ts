import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { epochOf, inLanguage, seenBy, type Instant, type Language } from '#casework';
import type { Casetrail } from '#platform';
import type { Tasks, UnhandledMatterTask } from '../answers/tasks.js';
import { CASETRAIL, viewerOf, type Caller } from '../caller.js';
import type { Purpose } from '../read-requests.js';
import { confirmationTasks } from './confirmation-tasks.js';
import { deadlinesSeen } from './seen-deadlines.js';

type TaskShown = Tasks['tasks'][number];

/** More than anybody has; the oldest are shown. */
const mostTasks = 200;

/**
 * What fell to somebody: reminders that nobody could be reached by, while their deadline is open, what was recorded in
 * their name, until they answer for it, what was denied to a manager, until it is settled, and what came in on a file in
 * which they handle something, until somebody handles it. The oldest first.
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
    const unhandled = await this.#unhandledBeside(caller, language);
    const tasks = [...reminders, ...confirmations, ...unhandled].sort(
      (one, other) => epochOf(since(one)) - epochOf(since(other)),
    );
    await this.system.logRead(staff, municipalityId, {
      what: 'tasks',
      purpose,
      ids: [...new Set(tasks.map(({ matterId, fileId }) => matterId ?? fileId))],
    });
    return tasks;
  }

  /** By the files as they stand, for the list may be behind. */
  async #unhandledBeside(caller: Caller, language: Language): Promise<readonly UnhandledMatterTask[]> {
    const shown: UnhandledMatterTask[] = [];
    for (const row of await this.system.caseload.unhandledBeside(viewerOf(caller), mostTasks)) {
      const casefiles = this.system.casefiles.get(row.procedure);
      if (!casefiles) continue;
      const { file } = await casefiles.loadCurrent(row.fileId);
      const seen = seenBy(casefiles.procedure.sights, viewerOf(caller), file);
      const matter = seen?.matters.find(({ matterId }) => matterId === row.matterId);
      if (!seen || !matter || matter.handlerId !== undefined || matter.closedAt !== undefined) continue;
      const { matterId, caseNumber, kind, step, unitId, openedAt } = matter;
      shown.push({
        task: 'unhandled-matter',
        procedure: row.procedure,
        fileId: file.fileId,
        ...{ matterId, caseNumber, kind, step, unitId, openedAt },
        what: inLanguage(casefiles.procedure.matters[kind]?.title ?? { en: kind }, language),
        version: this.system.versions.of(file, matterId, seen.isOpen),
      });
    }
    return shown;
  }
}

/** When it became a task. */
function since(task: TaskShown): Instant {
  switch (task.task) {
    case 'reminder':
      return task.remindedAt;
    case 'unhandled-matter':
      return task.openedAt;
    case 'confirmation':
    case 'denied-act':
      return task.deniedAt ?? task.recordedAt;
  }
}
