import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { deadlineStarted, type Language } from '#casework';
import { InvalidPosition, type Position } from '#event-store';
import type { Casetrail } from '#platform';
import { ViewBehind } from '#projections';
import type { CaseloadRow, PageAsked } from '#views';
import type { CaseloadCountsShown, CaseloadPageShown } from '../answers/caseload.js';
import { CASETRAIL, openedFor, viewerOf, type Caller } from '../caller.js';
import type { Purpose } from '../read-requests.js';
import { rowsInWords } from './row-in-words.js';
import { subjectNames } from './subject-names.js';
import { showPosition, takePosition } from '../shown-position.js';

/** How long a page waits for the reader's own write to show. */
const patienceMilliseconds = 5_000;

/** One list of matters of every procedure, page by page, with whom each is about only where names are asked for. */
export class ReadCaseload extends Query<CaseloadPageShown> {
  constructor(
    readonly caller: Caller,
    readonly purpose: Purpose,
    readonly asked:
      Omit<PageAsked, 'viewer' | 'now'> | { readonly caseNumber: string; readonly minPosition?: string },
    readonly words: { readonly language: Language; readonly names: boolean },
  ) {
    super();
  }
}

@QueryHandler(ReadCaseload)
export class ReadCaseloadHandler implements IQueryHandler<ReadCaseload> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  /**
   * @throws {InvalidPosition} `minPosition` is none of this log
   * @throws {ViewBehind} the list has not reached it in time
   * @throws {InvalidCursor} as `Caseload.page`
   */
  async execute({ caller, purpose, asked, words }: ReadCaseload): Promise<CaseloadPageShown> {
    const { minPosition, ...of } = asked;
    if (minPosition !== undefined) await this.#reach(takePosition(this.system, minPosition));
    const { municipalityId } = caller.identity;
    const viewer = viewerOf(caller);
    const page =
      'caseNumber' in of
        ? await this.system.caseload.ofCaseNumber(viewer, of.caseNumber, (row) => this.#seenIn(caller, row))
        : await this.system.caseload.page({ ...of, viewer, now: this.system.now() });
    const inWords = await rowsInWords(this.system, municipalityId, words.language);
    const names = words.names ? await subjectNames(this.system, caller, page.rows) : undefined;
    await this.system.logRead(caller.staff, municipalityId, {
      what: `caseload/${'caseNumber' in of ? 'case-number' : of.list}${names ? '/names' : ''}`,
      purpose,
      ids: [
        ...('caseNumber' in of ? [this.system.identifiers.soughtAs(municipalityId, of.caseNumber)] : []),
        ...page.rows.map(({ matterId }) => matterId),
      ],
    });
    return {
      ...page,
      rows: page.rows.map((row) => ({
        ...inWords(row),
        ...(names && { displayName: names.get(row.matterId) ?? null }),
      })),
      position: showPosition(this.system, page.position),
    };
  }

  /** Whether a matter is somebody's to see, and its deadlines: by all that they see of its file. */
  async #seenIn(
    caller: Caller,
    { procedure, fileId, matterId }: CaseloadRow,
  ): Promise<{ readonly showsDeadlines: boolean } | undefined> {
    const casefiles = this.system.casefiles.get(procedure);
    const opened = casefiles && (await openedFor(caller, casefiles, fileId));
    if (!opened?.seen.showsMatter(matterId)) return undefined;
    return { showsDeadlines: opened.seen.showsEvent({ type: deadlineStarted.type, matterId }) };
  }

  async #reach(position: Position | undefined): Promise<void> {
    if (position === undefined) throw new InvalidPosition();
    if (!(await this.system.viewsReach(position, patienceMilliseconds))) {
      throw new ViewBehind('caseload', position);
    }
  }
}

/** What the standing lists hold. */
export class CountCaseload extends Query<CaseloadCountsShown> {
  constructor(
    readonly caller: Caller,
    readonly purpose: Purpose,
    readonly isExact: boolean,
  ) {
    super();
  }
}

@QueryHandler(CountCaseload)
export class CountCaseloadHandler implements IQueryHandler<CountCaseload> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ caller, purpose, isExact }: CountCaseload): Promise<CaseloadCountsShown> {
    const counts = await this.system.caseload.counts({
      viewer: viewerOf(caller),
      now: this.system.now(),
      isExact,
    });
    const read = { what: 'caseload/counts', purpose, ids: [] };
    await this.system.logRead(caller.staff, caller.identity.municipalityId, read);
    return { ...counts, position: showPosition(this.system, counts.position) };
  }
}
