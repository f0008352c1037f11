import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { namesSeen } from '#casework';
import type { Casetrail } from '#platform';
import type { DisplayNamesShown } from '../answers/file.js';
import { CASETRAIL, openedFor, type Caller } from '../caller.js';
import type { DisplayNames, Purpose } from '../read-requests.js';

type NamedMatter = DisplayNames['matters'][number];

/** The names of the subjects of matters that a list shows. Those that one may not see are left out. */
export class ReadDisplayNames extends Query<DisplayNamesShown['names']> {
  constructor(
    readonly caller: Caller,
    readonly purpose: Purpose,
    readonly matters: readonly NamedMatter[],
  ) {
    super();
  }
}

@QueryHandler(ReadDisplayNames)
export class ReadDisplayNamesHandler implements IQueryHandler<ReadDisplayNames> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ caller, purpose, matters }: ReadDisplayNames): Promise<DisplayNamesShown['names']> {
    const names: DisplayNamesShown['names'][number][] = [];
    for (const matter of matters) {
      const name = await this.#subjectOf(matter, caller);
      if (name !== undefined) names.push({ matterId: matter.matterId, name });
    }
    await this.system.logRead(caller.staff, caller.identity.municipalityId, {
      what: 'display-names',
      purpose,
      ids: names.map(({ matterId }) => matterId),
    });
    return names;
  }

  /** Undefined for what one may not see. A row doesn't say which procedure its file is of. */
  async #subjectOf({ fileId, matterId }: NamedMatter, caller: Caller): Promise<string | null | undefined> {
    for (const casefiles of this.system.casefiles.values()) {
      if (casefiles.procedure.zone !== caller.identity.zone) continue;
      const opened = await openedFor(caller, casefiles, fileId);
      if (!opened) continue;
      const { file, seen } = opened;
      if (!seen.showsMatter(matterId)) return undefined;
      const history = await casefiles.history(fileId, seen.opens);
      const names = namesSeen(casefiles.procedure, seen, history, [matterId]);
      return names.get(file.subjectId ?? '') ?? null;
    }
    return undefined;
  }
}
