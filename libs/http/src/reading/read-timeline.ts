import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { tellingOfPersons, tellTimeline, toldWith, type CaseEvent } from '#casework';
import type { Casetrail } from '#platform';
import { giveWay } from '#record';
import type { TimelineShown } from '../answers/file.js';
import { CASETRAIL, type OpenedFile } from '../caller.js';
import { namesIn } from './file-page.js';
import { logFileRead, openedAtEase, PlacesInFile, type FileRead, type PageOfFile } from './read-file.js';

/** Whether what was recorded first comes first, or what was recorded last. */
export type TimelineOrder = 'oldest' | 'newest';

/**
 * What has happened in the matters that one sees, and in the file itself, page by page. Undefined unless it is open to
 * one.
 */
export class ReadTimeline extends Query<TimelineShown | undefined> {
  constructor(
    readonly read: FileRead,
    readonly page: PageOfFile & { readonly order: TimelineOrder },
  ) {
    super();
  }
}

/** So that the length of a place tells nothing of how much there is. */
const revisionLength = 16;

/** Events of which it is looked up at once whether they are shown. */
const lookedAtOnce = 200;

@QueryHandler(ReadTimeline)
export class ReadTimelineHandler implements IQueryHandler<ReadTimeline> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  /** @throws {InvalidCursor} it is of another file, reader or order, or a file has been merged into this one since */
  async execute({ read, page: { limit, cursor, order } }: ReadTimeline): Promise<TimelineShown | undefined> {
    const opened = await openedAtEase(read);
    if (!opened) return undefined;
    const places = new PlacesInFile(this.system, read, opened, ['timeline', order]);
    const after = cursor === undefined ? undefined : Number(places.takeBack(cursor));
    await logFileRead(this.system, read, 'timeline', []);
    const found = await shownRevisions(read, opened, order, after, limit + 1);
    const onPage = found.slice(0, limit);
    const last = onPage.at(-1);
    const entries = await told(read, opened, onPage);
    return {
      fileId: read.fileId,
      language: read.language,
      entries: order === 'newest' ? entries.toReversed() : entries,
      ...(found.length > limit &&
        last !== undefined && { next: places.handOut(String(last).padStart(revisionLength)) }),
    };
  }
}

/** The revisions of the first so many events after one that are shown, in the order that is asked for. */
async function shownRevisions(
  { casefiles, signal }: FileRead,
  { file, seen }: OpenedFile,
  order: TimelineOrder,
  after: number | undefined,
  most: number,
): Promise<readonly number[]> {
  const found: number[] = [];
  const first = -file.takenOver.reduce((events, { endsAt }) => events + endsAt + 1, 0);
  const step = order === 'oldest' ? 1 : -1;
  let next = after === undefined ? (order === 'oldest' ? first : file.revision) : after + step;
  while (found.length < most) {
    await giveWay(signal);
    const range = order === 'oldest' ? { from: next } : { upTo: next };
    const facts = await casefiles.facts(file, { ...range, limit: Math.max(lookedAtOnce, most) });
    const inOrder = order === 'oldest' ? facts : facts.toReversed();
    const last = inOrder.at(-1);
    if (!last) break;
    found.push(...inOrder.filter((event) => seen.showsEvent(event)).map(({ revision }) => revision));
    next = last.revision + step;
  }
  return found.slice(0, most);
}

/** What these events say, in recorded order: only they are opened, and what they can't be told without. */
async function told(
  { casefiles, caller, language, signal }: FileRead,
  { file, seen }: OpenedFile,
  revisions: readonly number[],
): Promise<TimelineShown['entries']> {
  const { procedure } = casefiles;
  const events = await casefiles.eventsAt(file, revisions, seen.opens, signal);
  const matters = new Set(events.flatMap(({ matterId }) => matterId ?? []));
  const known = new Set(revisions);
  const besides = [...toldWith(file, events), ...tellingOfPersons(procedure, file, matters)];
  const context = await casefiles.eventsAt(
    file,
    besides.filter((revision) => !known.has(revision)),
    seen.opens,
    signal,
  );
  const all = [...events, ...context].sort(inRecordedOrder);
  const nameOf = namesIn(procedure, seen, all, caller.municipality, language);
  await giveWay(signal);
  const tells = new Set(events.map(({ id }) => id));
  return tellTimeline(procedure, all, language, nameOf, seen, { file, tells });
}

function inRecordedOrder({ revision: one }: CaseEvent, { revision: other }: CaseEvent): number {
  return one - other;
}
