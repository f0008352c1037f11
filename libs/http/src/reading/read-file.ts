import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { tellingOfPersons, type Deadline, type DeadlineState, type Language } from '#casework';
import type { Casetrail } from '#platform';
import { giveWay, type Casefiles } from '#record';
import { InvalidCursor } from '#views';
import type { FileDeadlines, FilePage, MatterAlone, MatterOnPage } from '../answers/file.js';
import { CASETRAIL, openedFor, type OpenedFile, type Reader } from '../caller.js';
import type { Purpose } from '../read-requests.js';
import { ShownFile, type ReadableFile } from './file-page.js';
import { ShownMatters } from './shown-matters.js';
import { standingOf } from './standing-of-file.js';

/** Which file is read, by whom, in which language. */
export interface FileRead {
  readonly caller: Reader;
  readonly purpose: Purpose;
  readonly casefiles: Casefiles;
  readonly fileId: string;
  readonly language: Language;
  /** Aborted once whoever asked is gone. */
  readonly signal?: AbortSignal;
}

/** Which page of something that lies in a file. */
export interface PageOfFile {
  /** From 1 to 100. */
  readonly limit: number;
  readonly cursor?: string;
}

/**
 * One file: a page of its matters with what is allowed now, and their deadlines explained. Undefined unless it is open
 * to one.
 */
export class ReadFile extends Query<FilePage | undefined> {
  constructor(
    readonly read: FileRead,
    readonly page: PageOfFile,
  ) {
    super();
  }
}

@QueryHandler(ReadFile)
export class ReadFileHandler implements IQueryHandler<ReadFile> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  /** @throws {InvalidCursor} it isn't of this file and this reader, or a file has been merged into it since */
  async execute({ read, page: { limit, cursor } }: ReadFile): Promise<FilePage | undefined> {
    const { signal } = read;
    const opened = await openedAtEase(read);
    if (!opened) return undefined;
    const { file } = opened;
    const places = new PlacesInFile(this.system, read, opened, 'matters');
    const shownBefore =
      cursor === undefined ? ShownMatters.none(file) : ShownMatters.fromText(file, places.takeBack(cursor));
    await logFileRead(this.system, read, 'file', []);
    await giveWay(signal);
    const now = this.system.now();
    const { counts, matters, deadlinesOf } = standingOf(opened, now);
    const left = matters.filter((matter) => !shownBefore.has(matter));
    const onPage = left.slice(0, limit);
    const readable = await readableWith(
      read,
      opened,
      onPage.map(({ matterId }) => matterId),
    );
    const shown = shownFile(this.system, read, readable);
    const told: MatterOnPage[] = [];
    for (const matter of onPage) {
      await giveWay(signal);
      told.push(shown.matter(matter, deadlinesOf(matter.matterId), 'with-others'));
    }
    return {
      ...shown.head(),
      counts,
      matters: told,
      ...(left.length > limit && { next: places.handOut(shownBefore.with(onPage).toText()) }),
    };
  }
}

/** One matter by itself. Undefined alike for one that is hidden and one that there isn't. */
export class ReadMatter extends Query<MatterAlone | undefined> {
  constructor(
    readonly read: FileRead,
    readonly matterId: string,
  ) {
    super();
  }
}

@QueryHandler(ReadMatter)
export class ReadMatterHandler implements IQueryHandler<ReadMatter> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ read, matterId }: ReadMatter): Promise<MatterAlone | undefined> {
    const opened = await openedAtEase(read);
    const matter = opened?.seen.showsMatter(matterId) ? opened.file.matters.get(matterId) : undefined;
    if (!opened || !matter) return undefined;
    await logFileRead(this.system, read, 'matter', [matterId]);
    await giveWay(read.signal);
    const { deadlinesOf } = standingOf(opened, this.system.now());
    const shown = shownFile(this.system, read, await readableWith(read, opened, [matterId]));
    return {
      fileId: opened.file.fileId,
      ...shown.matter(matter, deadlinesOf(matterId), 'alone'),
    };
  }
}

/** Which deadlines of a file. */
export interface DeadlinesAsked {
  readonly matterId?: string;
  readonly state?: DeadlineState;
}

/** The deadlines of a file that one sees, page by page. Undefined unless the file is open to one. */
export class ReadFileDeadlines extends Query<FileDeadlines | undefined> {
  constructor(
    readonly read: FileRead,
    readonly page: PageOfFile,
    readonly asked: DeadlinesAsked,
  ) {
    super();
  }
}

@QueryHandler(ReadFileDeadlines)
export class ReadFileDeadlinesHandler implements IQueryHandler<ReadFileDeadlines> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  /** @throws {InvalidCursor} it is of something else that was asked for, or a file has been merged into this one since */
  async execute({ read, page, asked }: ReadFileDeadlines): Promise<FileDeadlines | undefined> {
    const { matterId, state } = asked;
    const opened = await openedAtEase(read);
    if (!opened) return undefined;
    const { file } = opened;
    const places = new PlacesInFile(this.system, read, opened, ['deadlines', matterId ?? '', state ?? '']);
    const after = page.cursor === undefined ? undefined : places.takeBack(page.cursor);
    const from = after === undefined ? 0 : (file.deadlines.placeOf(after) ?? -1) + 1;
    await logFileRead(this.system, read, 'deadlines', matterId === undefined ? [] : [matterId]);
    await giveWay(read.signal);
    const { deadlinesOf } = standingOf(opened, this.system.now());
    const isShown = ({ matterId: of }: Deadline) => opened.seen.showsMatter(of) && deadlinesOf(of).length > 0;
    const asFar = file.deadlines
      .values()
      .slice(from)
      .filter(
        (deadline) =>
          (matterId === undefined || deadline.matterId === matterId) &&
          (state === undefined || deadline.state === state) &&
          isShown(deadline),
      );
    const onPage = asFar.slice(0, page.limit);
    const matters = [...new Set(onPage.map((deadline) => deadline.matterId))];
    const shown = shownFile(this.system, read, await readableWith(read, opened, matters));
    const deadlines: FileDeadlines['deadlines'][number][] = [];
    for (const deadline of onPage) {
      await giveWay(read.signal);
      deadlines.push(shown.deadline(deadline));
    }
    const last = onPage.at(-1);
    return {
      fileId: file.fileId,
      deadlines,
      ...(asFar.length > page.limit && last && { next: places.handOut(last.deadlineId) }),
    };
  }
}

/** As `openedFor`, in its turn among all that is long. */
export async function openedAtEase({
  caller,
  casefiles,
  fileId,
  signal,
}: FileRead): Promise<OpenedFile | undefined> {
  await giveWay(signal);
  return openedFor(caller, casefiles, fileId);
}

/** A file with what is told of persons in it and in some of its matters. */
export async function readableWith(
  { casefiles, signal }: FileRead,
  opened: OpenedFile,
  matters: readonly string[],
): Promise<ReadableFile> {
  const { file, seen } = opened;
  const telling = tellingOfPersons(casefiles.procedure, file, new Set(matters));
  return { ...opened, tellingOfPersons: await casefiles.eventsAt(file, telling, seen.opens, signal) };
}

function shownFile(
  { now, versions }: Casetrail,
  { casefiles, caller, language }: FileRead,
  readable: ReadableFile,
): ShownFile {
  return new ShownFile(casefiles.procedure, readable, caller, language, { now: now(), versions });
}

/**
 * Where pages of something in a file go on: sealed, for how much lies between two places tells of what isn't seen. A
 * place is good for the same reader, file and filters alone, and for none into which another file has been merged since:
 * what that brought along may come before it.
 */
export class PlacesInFile {
  readonly #of: string;

  /** @param asked what is shown page by page, and how it is filtered */
  constructor(
    private readonly system: Pick<Casetrail, 'places'>,
    { caller: { identity, staff }, casefiles, fileId }: FileRead,
    { file }: OpenedFile,
    asked: unknown,
  ) {
    const { municipalityId } = identity;
    const reader = staff.party?.seatId ?? staff.staffId;
    const merged = file.takenOver.length;
    this.#of = JSON.stringify([asked, casefiles.procedure.name, fileId, merged, municipalityId, reader]);
  }

  handOut(place: string): string {
    return this.system.places.handOut(place, this.#of);
  }

  /** @throws {InvalidCursor} */
  takeBack(cursor: string): string {
    const place = this.system.places.takeBack(cursor, this.#of);
    if (place === undefined) throw new InvalidCursor();
    return place;
  }
}

/** Before anything of the file leaves. */
export function logFileRead(
  system: Casetrail,
  { caller, purpose, casefiles, fileId }: FileRead,
  what: string,
  within: readonly string[],
): Promise<void> {
  return system.logRead(caller.staff, caller.identity.municipalityId, {
    what: `${casefiles.procedure.name}/${what}`,
    purpose,
    ids: [fileId, ...within],
  });
}
