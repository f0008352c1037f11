import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { tellTimeline, type Language } from '#casework';
import type { Casetrail } from '#platform';
import type { Casefiles } from '#record';
import type { FilePage, TimelineShown } from '../answers/file.js';
import { CASETRAIL, openedFor, type Reader } from '../caller.js';
import type { Purpose } from '../read-requests.js';
import { filePage, namesIn } from './file-page.js';

/** Which file is read, by whom, in which language. */
export interface FileRead {
  readonly caller: Reader;
  readonly purpose: Purpose;
  readonly casefiles: Casefiles;
  readonly fileId: string;
  readonly language: Language;
}

/** One file: its matters with what is allowed now, and its deadlines explained. Undefined unless it is open to one. */
export class ReadFile extends Query<FilePage | undefined> {
  constructor(readonly read: FileRead) {
    super();
  }
}

@QueryHandler(ReadFile)
export class ReadFileHandler implements IQueryHandler<ReadFile> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ read }: ReadFile): Promise<FilePage | undefined> {
    const { caller, casefiles, fileId, language } = read;
    const opened = await openedFor(caller, casefiles, fileId);
    if (!opened) return undefined;
    await logFileRead(this.system, read, 'file');
    const history = await casefiles.history(fileId, opened.seen.opens);
    const { versions } = this.system;
    const now = this.system.now();
    return filePage(casefiles.procedure, { ...opened, history }, caller, language, { now, versions });
  }
}

/** What has happened in the matters that one sees, and in the file itself. Undefined unless it is open to one. */
export class ReadTimeline extends Query<TimelineShown | undefined> {
  constructor(readonly read: FileRead) {
    super();
  }
}

@QueryHandler(ReadTimeline)
export class ReadTimelineHandler implements IQueryHandler<ReadTimeline> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ read }: ReadTimeline): Promise<TimelineShown | undefined> {
    const { caller, casefiles, fileId, language } = read;
    const opened = await openedFor(caller, casefiles, fileId);
    if (!opened) return undefined;
    await logFileRead(this.system, read, 'timeline');
    const history = await casefiles.history(fileId, opened.seen.opens);
    const { procedure } = casefiles;
    const { seen } = opened;
    const nameOf = namesIn(procedure, seen, history, caller.municipality, language);
    return { fileId, language, entries: tellTimeline(procedure, history, language, nameOf, seen) };
  }
}

/** Before anything of the file leaves. */
function logFileRead(
  system: Casetrail,
  { caller, purpose, casefiles, fileId }: FileRead,
  what: string,
): Promise<void> {
  return system.logRead(caller.staff, caller.identity.municipalityId, {
    what: `${casefiles.procedure.name}/${what}`,
    purpose,
    ids: [fileId],
  });
}
