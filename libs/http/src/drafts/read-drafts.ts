import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NoteDraft } from '#casework';
import type { Casetrail } from '#platform';
import type { DraftOfAnother, DraftShown, DraftsShown } from '../answers/drafts.js';
import { CASETRAIL } from '../caller.js';
import type { Purpose } from '../read-requests.js';
import {
  assignsHandlers,
  fileOfDrafts,
  keptAs,
  noteDraft,
  ownDraft,
  showsWhere,
  type DraftPlace,
} from './draft-file.js';

/**
 * The drafts of a file: one's own, whatever one still sees, so that one can take them away; and for whoever assigns the handlers those of others where they see what these are
 * about: that there are some, whose and since when. What a draft says is told to its author alone.
 */
export class ReadDrafts extends Query<DraftsShown | undefined> {
  constructor(
    readonly place: DraftPlace,
    readonly purpose: Purpose,
  ) {
    super();
  }
}

@QueryHandler(ReadDrafts)
export class ReadDraftsHandler implements IQueryHandler<ReadDrafts> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ place, purpose }: ReadDrafts): Promise<DraftsShown | undefined> {
    const { caller, casefiles } = place;
    const of = await fileOfDrafts(place);
    if (!of) return undefined;
    const listed = await Promise.all(of.fileIds.map((fileId) => this.system.vault.list({ fileId })));
    const drafts = listed
      .flat()
      .filter(({ kind }) => kind === noteDraft)
      .sort((one, other) => (one.begunAt < other.begunAt ? -1 : 1));
    const isOwn = ({ owner }: { readonly owner: string }) => owner === caller.staff.staffId;
    const own = drafts.filter(isOwn);
    if (!of.seen && own.length === 0) return undefined;
    const ofOthers = assignsHandlers(casefiles.procedure, caller)
      ? drafts.filter((entry) => !isOwn(entry) && showsWhere(of.seen, entry))
      : [];
    await logDraftRead(this.system, place, purpose, 'drafts', [of.file.fileId]);
    return {
      own: own.map((entry) => keptAs(this.system, entry)),
      others: ofOthers.map(({ owner, matterId, begunAt, writtenAt, endsAt }): DraftOfAnother => ({
        authorId: owner,
        ...(matterId !== undefined && { matterId }),
        ...{ begunAt, writtenAt, endsAt },
      })),
    };
  }
}

/** A draft of one's own, whole. Undefined alike for another's, for one that is gone, and where one sees no more. */
export class ReadDraft extends Query<DraftShown | undefined> {
  constructor(
    readonly place: DraftPlace,
    readonly draftId: string,
    readonly purpose: Purpose,
  ) {
    super();
  }
}

@QueryHandler(ReadDraft)
export class ReadDraftHandler implements IQueryHandler<ReadDraft> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ place, draftId, purpose }: ReadDraft): Promise<DraftShown | undefined> {
    const of = await fileOfDrafts(place);
    const entry = of && (await ownDraft(this.system, place, of, draftId));
    if (!of || !entry || !showsWhere(of.seen, entry)) return undefined;
    // It is what somebody reads of a child, though they wrote it themselves.
    await logDraftRead(this.system, place, purpose, 'draft', [
      of.file.fileId,
      ...(entry.matterId === undefined ? [] : [entry.matterId]),
      draftId,
    ]);
    const record = await this.system.vault.read(draftId, place.caller.staff.staffId);
    if (!record) return undefined;
    return { ...keptAs(this.system, record.entry), note: noteIn(record.content) };
  }
}

/** What a record of the vault says, which holds nothing but what was checked when it was put there. */
function noteIn(content: string): NoteDraft {
  const said: unknown = JSON.parse(content);
  return Object.assign(new NoteDraft(), said);
}

function logDraftRead(
  system: Casetrail,
  { caller, casefiles }: DraftPlace,
  purpose: Purpose,
  what: string,
  ids: readonly string[],
): Promise<void> {
  return system.logRead(caller.staff, caller.identity.municipalityId, {
    what: `${casefiles.procedure.name}/${what}`,
    purpose,
    ids,
  });
}
