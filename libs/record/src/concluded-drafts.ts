import {
  catalogueOf,
  draftRewritten,
  type CaseEvent,
  type CommandBody,
  type ConcludedDraft,
  type Instant,
  type Labels,
  type Refusal,
} from '#casework';
import type { VaultEntry } from '#trust';
import type { Answer } from './answer.js';
import type { Casefiles } from './casefiles.js';
import type { Identifiers } from './identifiers.js';
import type { Office } from './office.js';

type Drafts = NonNullable<Office['drafts']>;
interface VersionedDrafts {
  readonly drafts: Drafts;
  readonly identifiers: Pick<Identifiers, 'version'>;
}

type FilesOfEvents = Pick<Casefiles, 'procedure' | 'load'>;

const aDraftOfHere: Labels = {
  sv: 'ett utkast om det som anteckningen gäller, eller inget',
  da: 'en kladde om det, notatet gælder, eller ingen',
  en: 'a draft about what the note is about, or none',
};

/** What stands for a version of a draft, as that of a matter does. */
export function versionOfDraft(
  identifiers: Pick<Identifiers, 'version'>,
  { id }: Pick<VaultEntry, 'id'>,
  version: number,
): string {
  return identifiers.version('draft', id, String(version));
}

/**
 * Why events can't be put on record: one names a draft of its own author that is about something else, another file or
 * another matter, or one that says something else by now. Nothing is said of somebody else’s, and what has ended while
 * its note was written is no hindrance.
 *
 * @throws {VaultUnavailable}
 */
export async function wrongInDrafts(
  { drafts, identifiers }: VersionedDrafts,
  casefiles: FilesOfEvents,
  {
    fileId,
    events,
    body,
  }: {
    readonly fileId: string;
    readonly events: readonly CaseEvent[];
    readonly body: CommandBody;
  },
): Promise<Extract<Answer, { kind: 'invalid' }> | { readonly rewritten: Refusal } | undefined> {
  for (const event of events) {
    const concluded = await concludedBy(drafts, casefiles, event);
    if (!concluded) continue;
    const { draft, version } = concluded;
    const [field = ''] = Object.entries(body).find(([, value]) => value === draft.id) ?? [];
    if (await isAbout(draft, casefiles, fileId, event)) {
      if (version === undefined || version === versionOfDraft(identifiers, draft, draft.version)) continue;
      const [{ code, says }, rewritten] = [draftRewritten, version];
      const [at = field] = Object.entries(body).find(([, value]) => value === rewritten) ?? [];
      return { rewritten: { code, says, field: at } };
    }
    const invalid = { field, fault: 'wrong-value', expected: aDraftOfHere } as const;
    return { kind: 'invalid', invalid, fields: [invalid] };
  }
  return undefined;
}

/** The draft that an event takes the place of, where it is there and its own author’s. */
async function concludedBy(
  drafts: Drafts,
  { procedure }: FilesOfEvents,
  event: CaseEvent,
): Promise<(Pick<ConcludedDraft, 'version'> & { readonly draft: VaultEntry }) | undefined> {
  const concluded = catalogueOf(procedure).events.get(event.type)?.concludesDraft?.(event.data);
  const draft = concluded && (await drafts.find(concluded.draftId));
  if (!draft || ![event.staffId, event.recordedBy].includes(draft.owner)) return undefined;
  return { ...concluded, draft };
}

/** Whether a draft is about what an event of a file is about; what was begun in a file that went on there has come along. */
async function isAbout(
  draft: VaultEntry,
  casefiles: FilesOfEvents,
  fileId: string,
  { matterId }: CaseEvent,
): Promise<boolean> {
  if (draft.matterId !== matterId) return false;
  if (draft.fileId === fileId) return true;
  const { file } = await casefiles.load(fileId);
  return file.takenOver.some((taken) => taken.fileId === draft.fileId);
}

/**
 * Destroys the draft that an event takes the place of, and those of what it erases. A draft goes with its own author
 * alone, and where the event is: one that names somebody else’s, or one about something else, leaves it, and so does one
 * that names another version than it has by now: what was written in another window, before or after, nobody has
 * signed, and it stays. A second time nothing is there any more.
 *
 * @param fileId the file that the event is of
 * @param erasedIn the files in which the event erases something; none for an event that erases nothing
 * @throws {VaultUnavailable} not everything could be destroyed: do it again
 */
export async function destroyDrafts(
  { drafts, identifiers }: VersionedDrafts,
  casefiles: FilesOfEvents,
  event: CaseEvent,
  { fileId, erasedIn }: { readonly fileId: string; readonly erasedIn: readonly string[] },
): Promise<void> {
  const { matterId, recordedAt } = event;
  const concluded = await concludedBy(drafts, casefiles, event);
  if (
    concluded &&
    stillSays(concluded.draft, concluded.version, recordedAt, identifiers) &&
    (await isAbout(concluded.draft, casefiles, fileId, event))
  ) {
    const { draft } = concluded;
    // Whoever is just writing it is told that these words are kept, or that there is no such draft: never both.
    await drafts.withdraw(draft.id, draft.owner, draft.version);
  }
  // What is begun after an erasure is none of it, also where the worker comes to the event once more.
  for (const erased of erasedIn) {
    const scope = { fileId: erased, ...(matterId !== undefined && { matterId }) };
    await drafts.destroyAllOf(scope, recordedAt);
  }
}

/** Whether a draft says what was signed: it has that version, or, where none was named, was not written after it. */
function stillSays(
  draft: VaultEntry,
  version: string | undefined,
  signedAt: Instant,
  identifiers: Pick<Identifiers, 'version'>,
): boolean {
  return version === undefined
    ? draft.writtenAt <= signedAt
    : version === versionOfDraft(identifiers, draft, draft.version);
}
