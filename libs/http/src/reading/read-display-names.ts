import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Casetrail } from '#platform';
import type { DisplayNamesShown } from '../answers/file.js';
import { CASETRAIL, type Caller } from '../caller.js';
import type { DisplayNames, Purpose } from '../read-requests.js';
import { subjectNames } from './subject-names.js';

type NamedMatter = DisplayNames['matters'][number];

/** The names of the subjects of matters that a list shows. Those that one may not see are left out. */
export class ReadDisplayNames extends Query<DisplayNamesShown['names']> {
  constructor(
    readonly caller: Caller,
    readonly purpose: Purpose,
    readonly matters: readonly NamedMatter[],
    /** Aborted once whoever asked is gone. */
    readonly signal?: AbortSignal,
  ) {
    super();
  }
}

@QueryHandler(ReadDisplayNames)
export class ReadDisplayNamesHandler implements IQueryHandler<ReadDisplayNames> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ caller, purpose, matters, signal }: ReadDisplayNames): Promise<DisplayNamesShown['names']> {
    const known = await subjectNames(this.system, caller, matters, signal);
    const names = matters.flatMap(({ matterId }) => {
      const name = known.get(matterId);
      return name === undefined ? [] : [{ matterId, name }];
    });
    await this.system.logRead(caller.staff, caller.identity.municipalityId, {
      what: 'display-names',
      purpose,
      ids: names.map(({ matterId }) => matterId),
    });
    return names;
  }
}
