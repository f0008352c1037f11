import { catalogueOf, type Casefile, type CommandDefinition, type Procedure } from '#casework';
import { versionOfDraft, type Casefiles } from '#record';
import type { VaultEntry, VaultScope } from '#trust';
import type { Casetrail } from '#platform';
import type { DraftKept } from '../answers/drafts.js';
import { viewerOf, type Caller } from '../caller.js';
import { seenBy, type SeenFile } from '#casework';

/** What the vault calls a note that isn't signed yet. */
export const noteDraft = 'note-draft';

/** In which file somebody keeps drafts. */
export interface DraftPlace {
  readonly caller: Caller;
  readonly casefiles: Casefiles;
  readonly fileId: string;
}

/** The file in which work goes on, as somebody sees it. */
export interface FileOfDrafts {
  readonly file: Casefile;
  readonly seen: SeenFile | undefined;
  /** The file and those that go on in it: what was begun in these has come along. */
  readonly fileIds: readonly string[];
}

/** Of another municipality there is nothing, for its author either. */
export async function fileOfDrafts({
  caller,
  casefiles,
  fileId,
}: DraftPlace): Promise<FileOfDrafts | undefined> {
  const { file } = await casefiles.loadCurrent(fileId);
  if (file.municipalityId !== caller.identity.municipalityId) return undefined;
  const seen = seenBy(casefiles.procedure.sights, viewerOf(caller), file);
  return { file, seen, fileIds: [file.fileId, ...file.takenOver.map((taken) => taken.fileId)] };
}

/** Whether somebody sees what a draft is about: without that nobody reads or writes one, their own included. */
export function showsWhere(seen: SeenFile | undefined, { matterId }: Pick<VaultScope, 'matterId'>): boolean {
  if (!seen) return false;
  return matterId === undefined ? seen.isOpen : seen.showsMatter(matterId);
}

/** A draft of one's own in that file; undefined for anybody else's, and for one that is gone. */
export async function ownDraft(
  { vault }: Pick<Casetrail, 'vault'>,
  { caller: { staff } }: DraftPlace,
  { fileIds }: FileOfDrafts,
  draftId: string,
): Promise<VaultEntry | undefined> {
  const entry = await vault.find(draftId);
  const isTheirs =
    entry?.kind === noteDraft && entry.owner === staff.staffId && fileIds.includes(entry.fileId);
  return isTheirs ? entry : undefined;
}

/** The command that signs a note where a draft is about; undefined in a procedure whose record holds no text. */
export function signingOf(
  procedure: Procedure,
  { matterId }: Pick<VaultScope, 'matterId'>,
): CommandDefinition | undefined {
  const type = matterId === undefined ? 'casework/sign-note-of-file' : 'casework/sign-note';
  return catalogueOf(procedure).commands.get(type);
}

/** Whether somebody assigns the handlers of a procedure, and so has to know who has begun what. */
export function assignsHandlers(procedure: Procedure, { staff }: Caller): boolean {
  const assigning = catalogueOf(procedure).commands.get('casework/assign-handler');
  return assigning?.by.some((role) => staff.roles.includes(role)) ?? false;
}

/** What stands for a version of a draft, as that of a matter does. */
export function versionOf(
  { identifiers }: Pick<Casetrail, 'identifiers'>,
  { id }: Pick<VaultEntry, 'id'>,
  version: number,
): string {
  return versionOfDraft(identifiers, { id }, version);
}

export function keptAs(system: Pick<Casetrail, 'identifiers'>, entry: VaultEntry): DraftKept {
  const { id, matterId, begunAt, writtenAt, endsAt, version } = entry;
  return {
    draftId: id,
    ...(matterId !== undefined && { matterId }),
    ...{ begunAt, writtenAt, endsAt },
    version: versionOf(system, entry, version),
  };
}
