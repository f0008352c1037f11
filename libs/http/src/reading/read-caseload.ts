import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InvalidPosition, type Position } from '#event-store';
import type { Casetrail } from '#platform';
import { ViewBehind } from '#projections';
import type { PageAsked } from '#views';
import type { CaseloadCountsShown, CaseloadPageShown } from '../answers/caseload.js';
import { CASETRAIL, viewerOf, type Caller } from '../caller.js';
import type { Purpose } from '../read-requests.js';
import { showPosition, takePosition } from '../shown-position.js';

/** How long a page waits for the reader's own write to show. */
const patienceMilliseconds = 5_000;

/** One list of matters of every procedure, page by page, without any personal field. */
export class ReadCaseload extends Query<CaseloadPageShown> {
  constructor(
    readonly caller: Caller,
    readonly purpose: Purpose,
    readonly asked: Omit<PageAsked, 'viewer' | 'now'>,
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
  async execute({ caller, purpose, asked }: ReadCaseload): Promise<CaseloadPageShown> {
    const { minPosition, ...of } = asked;
    if (minPosition !== undefined) await this.#reach(takePosition(this.system, minPosition));
    const page = await this.system.caseload.page({
      ...of,
      viewer: viewerOf(caller),
      now: this.system.now(),
    });
    await this.system.logRead(caller.staff, caller.identity.municipalityId, {
      what: `caseload/${of.list}`,
      purpose,
      ids: page.rows.map(({ matterId }) => matterId),
    });
    return { ...page, position: showPosition(this.system, page.position) };
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
