import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { personsNamedIn, seenBy, tellingOfPersons, type Instant, type Matter } from '#casework';
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
    const matters = file && seen?.isFound ? await this.#mattersOf({ file, seen }, subject, casefiles) : [];
    const found =
      file && seen && matters.length > 0 ? foundIn({ file, seen }, this.system.now(), matters) : undefined;
    await this.system.logRead(caller.staff, municipalityId, {
      what: `${procedure.name}/subject-look-up`,
      purpose,
      ids: [found ? found.fileId : this.system.subjects.soughtAs(subject)],
    });
    return found;
  }

  /**
   * The matters by which somebody finds a subject: all that they see of a file, or without it those that name the
   * subject by that very number. By another that leads to the same file they would learn of a number that their matters
   * don't tell.
   */
  async #mattersOf(
    { file, seen }: OpenedFile,
    { personalNumber }: Pick<FindSubject, 'personalNumber'>,
    casefiles: Casefiles,
  ): Promise<readonly Matter[]> {
    if (seen.isOpen) return seen.matters;
    const { procedure } = casefiles;
    const ids = new Set(seen.matters.map(({ matterId }) => matterId));
    const events = await casefiles.eventsAt(file, tellingOfPersons(procedure, file, ids), seen.opens);
    return seen.matters.filter(({ matterId }) =>
      personsNamedIn(procedure, seen, events, matterId).some(
        (person) => person.personalNumber === personalNumber,
      ),
    );
  }
}

/** The most of its matters that a look-up shows: the page of the file shows them all. */
const mattersFound = 30;

function foundIn(opened: OpenedFile, now: Instant, by: readonly Matter[]): SubjectFound {
  const { counts, matters } = standingOf(opened, now, by);
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
