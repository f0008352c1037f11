import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { seenBy, type Instant } from '#casework';
import type { Casetrail } from '#platform';
import type { Casefiles } from '#record';
import type { SubjectFound } from '../answers/file.js';
import { CASETRAIL, viewerOf, type Caller, type OpenedFile } from '../caller.js';
import type { Purpose } from '../read-requests.js';
import { standingOf } from './standing-of-file.js';

/**
 * Where the file of a known subject is. Undefined alike when there is none, none that is open to one, and for whoever
 * may look nobody up; what was sought is logged then by a keyed hash.
 */
export class FindSubject extends Query<SubjectFound | undefined> {
  constructor(
    readonly caller: Caller,
    readonly purpose: Purpose,
    readonly casefiles: Casefiles,
    readonly personalNumber: string,
  ) {
    super();
  }
}

@QueryHandler(FindSubject)
export class FindSubjectHandler implements IQueryHandler<FindSubject> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({
    caller,
    purpose,
    casefiles,
    personalNumber,
  }: FindSubject): Promise<SubjectFound | undefined> {
    const { procedure } = casefiles;
    const { municipalityId } = caller.identity;
    const subject = { municipalityId, procedure: procedure.name, personalNumber };
    const fileId = await this.system.subjects.find(subject);
    const file = fileId === undefined ? undefined : (await casefiles.loadCurrent(fileId)).file;
    const seen = file && seenBy(procedure.sights, viewerOf(caller), file);
    const found = file && seen?.isFound ? foundIn({ file, seen }, this.system.now()) : undefined;
    await this.system.logRead(caller.staff, municipalityId, {
      what: `${procedure.name}/subject-look-up`,
      purpose,
      ids: [found ? found.fileId : this.system.subjects.soughtAs(subject)],
    });
    return found;
  }
}

/** The most of its matters that a look-up shows: the page of the file shows them all. */
const mattersFound = 30;

function foundIn(opened: OpenedFile, now: Instant): SubjectFound {
  const { counts, matters } = standingOf(opened, now);
  return {
    fileId: opened.file.fileId,
    counts,
    matters: matters.slice(0, mattersFound).map(({ matterId, kind, caseNumber, step, unitId, closedAt }) => ({
      matterId,
      kind,
      caseNumber,
      step,
      unitId,
      open: closedAt === undefined,
    })),
  };
}
