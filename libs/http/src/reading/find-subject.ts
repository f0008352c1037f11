import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { seenBy } from '#casework';
import type { Casetrail } from '#platform';
import type { Casefiles } from '#record';
import type { SubjectFound } from '../answers/file.js';
import { CASETRAIL, viewerOf, type Caller } from '../caller.js';
import type { Purpose } from '../read-requests.js';

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
    const found =
      file && seen?.isFound
        ? {
            fileId: file.fileId,
            matters: seen.matters.map(({ matterId, kind, caseNumber, step, unitId, closedAt }) => ({
              matterId,
              kind,
              caseNumber,
              step,
              unitId,
              open: closedAt === undefined,
            })),
          }
        : undefined;
    await this.system.logRead(caller.staff, municipalityId, {
      what: `${procedure.name}/subject-look-up`,
      purpose,
      ids: [found ? found.fileId : this.system.subjects.soughtAs(subject)],
    });
    return found;
  }
}
