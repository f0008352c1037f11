import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { hoursAfter, type Instant, type NoteDraft } from '#casework';
import type { Casetrail } from '#platform';
import { canonicalJson, type VaultEntry } from '#trust';
import type { DraftKept } from '../answers/drafts.js';
import { CASETRAIL } from '../caller.js';
import {
  fileOfDrafts,
  keptAs,
  noteDraft,
  ownDraft,
  showsWhere,
  signingOf,
  versionOf,
  type DraftPlace,
} from './draft-file.js';
import type { DraftBegun } from './draft-requests.js';

/** How long a draft is kept that nobody writes any more. */
const daysKept = 30;

/** How many drafts somebody has at most in one file. */
export const mostDrafts = 50;

/** What became of a draft that somebody has written. */
export type DraftWriting =
  | { readonly kind: 'kept'; readonly draft: DraftKept; readonly replayed: boolean }
  | { readonly kind: 'stale'; readonly version: string }
  | {
      readonly kind:
        | 'not-found'
        | 'gone-already'
        | 'nowhere'
        | 'not-given'
        | 'holds-no-text'
        | 'too-many'
        | 'other-body-under-key';
    };

/** Begins a draft, under an id that is the same for a retry with the same key; one that is gone comes back by none. */
export class BeginDraft extends Command<DraftWriting> {
  constructor(
    readonly place: DraftPlace,
    readonly key: string,
    readonly begun: DraftBegun,
  ) {
    super();
  }
}

@CommandHandler(BeginDraft)
export class BeginDraftHandler implements ICommandHandler<BeginDraft> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ place, key, begun: { matterId, note } }: BeginDraft): Promise<DraftWriting> {
    const { identifiers, vault } = this.system;
    const { caller, casefiles } = place;
    const of = await fileOfDrafts(place);
    if (!of?.seen) return { kind: 'not-found' };
    const about = matterId === undefined ? {} : { matterId };
    const signing = signingOf(casefiles.procedure, about);
    if (!signing) return { kind: 'not-found' };
    if (!showsWhere(of.seen, about)) return { kind: matterId === undefined ? 'not-found' : 'nowhere' };
    const { staffId, roles } = caller.staff;
    if (!signing.by.some((role) => roles.includes(role))) return { kind: 'not-given' };
    if (of.file.withoutText) return { kind: 'holds-no-text' };
    const id = identifiers.commandId(caller.identity.municipalityId, staffId, 'draft', key);
    const { fileId } = of.file;
    const content = wordingOf(note);
    if ((await vault.find(id)) === undefined) {
      const own = (await vault.list({ fileId })).filter(
        ({ kind, owner }) => kind === noteDraft && owner === staffId,
      );
      if (own.length >= mostDrafts) return { kind: 'too-many' };
    }
    const created = await vault.create({
      id,
      kind: noteDraft,
      fileId,
      ...about,
      owner: staffId,
      writers: [],
      readers: [],
      content,
      endsAt: endOf(this.system.now()),
    });
    // Under a key of their own there can be nobody else’s: it was signed or taken away.
    if (created.kind === 'absent') return { kind: 'gone-already' };
    const { entry, content: there } = created.record;
    // What was written since is what is there now; what it said at first is known of the first version alone.
    const isOther =
      entry.fileId !== fileId || entry.matterId !== matterId || (entry.version === 1 && there !== content);
    if (isOther) return { kind: 'other-body-under-key' };
    return { kind: 'kept', draft: keptAs(this.system, entry), replayed: created.kind === 'known' };
  }
}

/** Writes a draft of one's own anew, if it is still as one saw it; it is then kept for as long again. */
export class WriteDraft extends Command<DraftWriting> {
  constructor(
    readonly place: DraftPlace,
    readonly draftId: string,
    readonly version: string,
    readonly note: NoteDraft,
  ) {
    super();
  }
}

@CommandHandler(WriteDraft)
export class WriteDraftHandler implements ICommandHandler<WriteDraft> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({ place, draftId, version, note }: WriteDraft): Promise<DraftWriting> {
    const of = await fileOfDrafts(place);
    const entry = of && (await ownDraft(this.system, place, of, draftId));
    if (!entry || !showsWhere(of.seen, entry)) return { kind: 'not-found' };
    const expected = versionNamed(this.system, entry, version);
    if (expected === undefined) return staleNow(this.system, entry);
    const endsAt = endOf(this.system.now());
    const content = wordingOf(note);
    const replaced = await this.system.vault.replace(draftId, entry.owner, expected, { content, endsAt });
    switch (replaced.kind) {
      case 'absent':
        return { kind: 'not-found' };
      case 'conflict':
        return staleNow(this.system, replaced.entry);
      case 'replaced':
        return { kind: 'kept', draft: keptAs(this.system, replaced.entry), replayed: false };
    }
  }
}

/** Takes a draft of one's own away for good, also where one sees no more of what it is about. */
export class WithdrawDraft extends Command<'gone' | Exclude<DraftWriting, { readonly kind: 'kept' }>> {
  constructor(
    readonly place: DraftPlace,
    readonly draftId: string,
    readonly version: string,
  ) {
    super();
  }
}

@CommandHandler(WithdrawDraft)
export class WithdrawDraftHandler implements ICommandHandler<WithdrawDraft> {
  constructor(@Inject(CASETRAIL) private readonly system: Casetrail) {}

  async execute({
    place,
    draftId,
    version,
  }: WithdrawDraft): Promise<'gone' | Exclude<DraftWriting, { readonly kind: 'kept' }>> {
    const of = await fileOfDrafts(place);
    const entry = of && (await ownDraft(this.system, place, of, draftId));
    if (!entry) return { kind: 'not-found' };
    if (versionOf(this.system, entry, entry.version) !== version) return staleNow(this.system, entry);
    const withdrawn = await this.system.vault.withdraw(draftId, entry.owner, entry.version);
    switch (withdrawn.kind) {
      case 'absent':
        return { kind: 'not-found' };
      case 'conflict':
        return staleNow(this.system, withdrawn.entry);
      case 'withdrawn':
        return 'gone';
    }
  }
}

/** The version that is named: the one there is, or the one before it, by whoever asks again after a lost answer. */
function versionNamed(
  system: Pick<Casetrail, 'identifiers'>,
  entry: VaultEntry,
  named: string,
): number | undefined {
  return [entry.version, entry.version - 1].find((version) => versionOf(system, entry, version) === named);
}

function staleNow(
  system: Pick<Casetrail, 'identifiers'>,
  entry: VaultEntry,
): { readonly kind: 'stale'; readonly version: string } {
  return { kind: 'stale', version: versionOf(system, entry, entry.version) };
}

/** The same for the same note, in whatever order its fields came. */
function wordingOf(note: NoteDraft): string {
  return canonicalJson(note);
}

function endOf(now: Instant): Instant {
  return hoursAfter(now, daysKept * 24);
}
