import type { LocalDate } from '../../calendar/index.js';
import {
  personAdded,
  personChanged,
  type ExtractedEntry as ExtractedEntryOf,
  type ExtractSource as ExtractSourceOf,
  type MaskedField as MaskedFieldOf,
} from '../../handling/index.js';
import {
  hasProtectedIdentity,
  isSamePerson,
  personalFieldsOf,
  type CaseEvent,
  type Context,
} from '../../kernel/index.js';
import { anonymityDecided, anonymityWished } from './anonymity.js';
import { disclosureGiven, disclosureRefused, disclosureRequested } from './disclosure-events.js';
import type { DisclosureState } from './disclosure-state.js';
import { isPlaceOfStayHidden } from './restricting-contact.js';
import { mayBeParty } from './representatives.js';
import type { MaskedEntry, SecrecyGround, Withheld } from './secrecy-grounds.js';
import type { ChildFile, ChildProtection } from './state.js';

type MaskedField = MaskedFieldOf<SecrecyGround>;

/** What a party may have of one entry of the file. */
export type ExtractedEntry = ExtractedEntryOf<SecrecyGround>;

/** The child's file that something is given out of. */
export type ExtractSource = ExtractSourceOf<ChildProtection>;

/**
 * What a party may have of a matter, entry by entry: all that was done in it and all that the file knows of its persons
 * (FL 2017:900 10 §), but for where another person is who has a protected identity, which how anybody else is reached can
 * tell as well (OSL 2009:400 21:3), for who reported where that is secret or nobody has tried yet whether it is (26:5), and
 * for where the child is while its place of stay is hidden (26:2). Somebody who is no party on the day is given
 * what names them alone (26:1). What takes a judgement, such as what the child told in confidence (12:3), is withheld by
 * whoever gives the extract.
 *
 * @param day the local date on which it is given
 */
export function extractFor(
  source: ExtractSource,
  matterId: string,
  partyId: string,
  day: LocalDate,
): readonly ExtractedEntry[] {
  const recipient = { personId: partyId, hasAll: mayBeParty(source.file, partyId, day) };
  return entriesFor(source, recipient, isOfMatter(matterId));
}

/**
 * What may go out of what a request for documents asks for, masked as a party's extract is, whoever asks. A party has a
 * party's insight while they are one; anybody else what names them alone, unless the test for harm was made (26:1).
 *
 * @param harmRuledOut it was found that what goes out harms nobody, or that the secrecy yields to whoever asks
 */
export function disclosureTo(
  source: ExtractSource,
  { requestedIn, entries, requester, personId }: DisclosureState,
  { day, harmRuledOut }: { readonly day: LocalDate; readonly harmRuledOut: boolean },
): readonly ExtractedEntry[] {
  const isParty = requester === 'party' && personId !== undefined && mayBeParty(source.file, personId, day);
  const recipient = { ...(personId !== undefined && { personId }), hasAll: isParty || harmRuledOut };
  const isAsked =
    entries.length === 0 ? isOfMatter(requestedIn) : ({ id }: CaseEvent) => entries.includes(id);
  return entriesFor(source, recipient, isAsked);
}

/** By entries, what goes out of these, with what is withheld by hand. */
export function wentOut(
  entries: readonly ExtractedEntry[],
  byHand: readonly Withheld[],
): { readonly given: string[]; readonly masked: MaskedEntry[]; readonly withheld: Withheld[] } {
  const barred = entries.filter((entry) => entry.is === 'withheld');
  const grounds = [...new Set(barred.map(({ ground }) => ground))];
  return {
    given: entries.filter(({ is }) => is === 'given').map(({ entryId }) => entryId),
    masked: entries
      .filter((entry) => entry.is === 'masked')
      .map(({ entryId, fields }) => ({
        entryId,
        fields: fields.map(({ field }) => field),
        grounds: [...new Set(fields.map(({ ground }) => ground))],
      })),
    withheld: [
      ...byHand,
      ...grounds.map((ground) => ({
        ground,
        entries: barred.filter((entry) => entry.ground === ground).map(({ entryId }) => entryId),
      })),
    ],
  };
}

/** The events of the file that were on record by the act. */
export function recordedBy({ history = [], now }: Pick<Context, 'history' | 'now'>): readonly CaseEvent[] {
  return history.filter(({ recordedAt }) => recordedAt <= now);
}

/** To whom something goes out: nobody of the file, where no person is named. */
interface Recipient {
  readonly personId?: string;
  /** Whether they may have what is about others too. */
  readonly hasAll: boolean;
}

function entriesFor(
  { file, events, kinds }: ExtractSource,
  { personId, hasAll }: Recipient,
  isAsked: (event: CaseEvent) => boolean,
): readonly ExtractedEntry[] {
  const secretReporters = reportersKept(events);
  const isAnotherHidden = hidesAnother(file, personId);
  return events.filter(isAsked).map((event): ExtractedEntry => {
    const entry = { entryId: event.id, type: event.type };
    const isOwn = isSameAs(file, personId, personOf(event));
    const isBarred = (!hasAll && !isOwn) || isAnothersRequest(event, file, personId);
    if (isBarred) return { ...entry, is: 'withheld', ground: 'OSL-26-1' };
    const isHiddenFrom = personId !== file.subjectId && isPlaceOfStayHidden(file.details);
    const fields = masked(event, { kinds, isOwn, isAnotherHidden, secretReporters, isHiddenFrom });
    return fields.length === 0 ? { ...entry, is: 'given' } : { ...entry, is: 'masked', fields };
  });
}

function isOfMatter(matterId: string): (event: CaseEvent) => boolean {
  return ({ cause, type, matterId: of }) =>
    of === undefined ? ofPersons.includes(type) : of === matterId && cause !== 'clock';
}

/** Whether somebody of the file but the recipient has a protected identity. */
export function hidesAnother(file: ChildFile, recipientId: string | undefined): boolean {
  return Object.keys(file.persons).some(
    (id) => !isSameAs(file, id, recipientId) && hasProtectedIdentity(file, id),
  );
}

function isSameAs(file: ChildFile, one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && isSamePerson(file, one, other);
}

const ofPersons: readonly string[] = [personAdded.type, personChanged.type];

/** Whom an entry is about: the person, or whoever applied. */
function personOf({ data }: CaseEvent): string | undefined {
  if ('personId' in data && typeof data.personId === 'string') return data.personId;
  return 'applicantId' in data && typeof data.applicantId === 'string' ? data.applicantId : undefined;
}

const ofDisclosure: readonly string[] = [
  disclosureRequested.type,
  disclosureGiven.type,
  disclosureRefused.type,
];

/** Who else has asked for documents is no material of the party's case. */
function isAnothersRequest(
  { type, matterId = '' }: CaseEvent,
  file: ChildFile,
  personId: string | undefined,
): boolean {
  if (!ofDisclosure.includes(type)) return false;
  return !isSameAs(file, personId, file.details.disclosures.get(matterId)?.personId);
}

/** The reports whose reporter is not to be told, or of whom nobody has tried yet whether they may be. */
export function reportersKept(events: readonly CaseEvent[]): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const { type, matterId = '', data } of events) {
    if (type === anonymityWished.type) kept.add(matterId);
    if (type !== anonymityDecided.type || !('withheld' in data)) continue;
    if (data.withheld === true) kept.add(matterId);
    else kept.delete(matterId);
  }
  return kept;
}

interface Masking extends Pick<ExtractSource, 'kinds'> {
  /** Whether it is about whoever it goes out to. */
  readonly isOwn: boolean;
  /** Whether it may not be told where somebody else is: how the child is reached, or a friend, tells that too. */
  readonly isAnotherHidden: boolean;
  readonly secretReporters: ReadonlySet<string>;
  /** Whether where the child is may not be told to whoever it goes out to: all but the child itself. */
  readonly isHiddenFrom: boolean;
}

/** The fields of an entry that are blacked out. */
function masked(
  event: CaseEvent,
  { kinds, isOwn, isAnotherHidden, secretReporters, isHiddenFrom }: Masking,
): readonly MaskedField[] {
  const description = kinds.get(event.type);
  const isOfSecret = secretReporters.has(event.matterId ?? '');
  return [...personalFieldsOf(description?.fields ?? Object)].flatMap(([field, dataClass]): MaskedField[] => {
    if (!(field in event.data) && !event.unopened?.includes(dataClass)) return [];
    if (dataClass === 'protected' && !isOwn) return [{ field, ground: 'OSL-21-3' }];
    if (dataClass === 'whereabouts' && isHiddenFrom) return [{ field, ground: 'OSL-26-2' }];
    if (dataClass === 'contact' && !isOwn && isAnotherHidden) return [{ field, ground: 'OSL-21-3' }];
    if (isOfSecret && dataClass === 'reporter') return [{ field, ground: 'OSL-26-5' }];
    // Why it was found dangerous to tell who reported can tell it.
    if (isOfSecret && event.type === anonymityDecided.type) return [{ field, ground: 'OSL-26-5' }];
    return [];
  });
}
