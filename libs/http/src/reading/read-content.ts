import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { catalogueOf, contentOf, inLanguage } from '#casework';
import type { Casetrail } from '#platform';
import type { EntryContentShown } from '../answers/file.js';
import { CASETRAIL } from '../caller.js';
import { openedAtEase, type FileRead } from './read-file.js';

/** The content of one entry. Undefined alike for one that is hidden and one that there isn't. */
export class ReadContent extends Query<EntryContentShown | undefined> {
  constructor(
    readonly read: FileRead,
    readonly entryId: string,
  ) {
    super();
  }
}

@QueryHandler(ReadContent)
export class ReadContentHandler implements IQueryHandler<ReadContent> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ read, entryId }: ReadContent): Promise<EntryContentShown | undefined> {
    const { caller, casefiles, fileId, language, purpose } = read;
    const opened = await openedAtEase(read);
    const event = opened && (await casefiles.entry(opened.file, entryId, opened.seen.opens, read.signal));
    if (!opened || !event || !opened.seen.showsEvent(event)) return undefined;
    const { procedure } = casefiles;
    await this.system.logRead(caller.staff, caller.identity.municipalityId, {
      what: `${procedure.name}/entry`,
      purpose,
      ids: [fileId, entryId],
    });
    const description = catalogueOf(procedure).events.get(event.type);
    const { type, occurredAt } = event;
    const matterId = opened.seen.matterOf(event);
    return {
      fileId,
      entryId,
      type,
      title: description ? inLanguage(description.title, language) : type,
      ...(matterId !== undefined && { matterId }),
      occurredAt,
      content: description ? contentOf(description, event, opened.seen, language) : [],
    };
  }
}
