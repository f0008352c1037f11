import { catalogueOf, type CaseEvent } from '#casework';
import type { Casefiles } from './casefiles.js';
import type { Office } from './office.js';

/**
 * Destroys the draft that an event takes the place of, and those of what it erases. A draft goes with its own author
 * alone: an event that names somebody else’s leaves it. A second time nothing is there any more.
 *
 * @param erasedIn the files in which the event erases something; none for an event that erases nothing
 * @throws {VaultUnavailable} not everything could be destroyed: do it again
 */
export async function destroyDrafts(
  drafts: NonNullable<Office['drafts']>,
  { procedure }: Pick<Casefiles, 'procedure'>,
  event: CaseEvent,
  erasedIn: readonly string[],
): Promise<void> {
  const draftId = catalogueOf(procedure).events.get(event.type)?.concludesDraft?.(event.data);
  const draft = draftId === undefined ? undefined : await drafts.find(draftId);
  if (draft && [event.staffId, event.recordedBy].includes(draft.owner)) await drafts.destroy([draft.id]);
  // What is begun after an erasure is none of it, also where the worker comes to the event once more.
  const { matterId, recordedAt } = event;
  for (const fileId of erasedIn) {
    const scope = matterId === undefined ? { fileId } : { fileId, matterId };
    await drafts.destroyAllOf(scope, recordedAt);
  }
}
