import type { Instant, Jurisdiction, TimeZone } from '../calendar/index.js';
import type { Deadline } from './deadline-course.js';
import { GrowingRecord } from './growing-record.js';
import type { Matter, MatterMove } from './matter.js';
import type { Person } from './person.js';
import { nothingKept, type RecordKept } from './record-kept.js';
import type { Role } from './role.js';
import { idsOfPerson, type Joining } from './same-person.js';
import type { Seat } from './seat.js';

/** Why two files could not be merged, as things had become when the other one answered. */
export type WhyNotMerged = 'goes-on-elsewhere' | 'other-municipality' | 'other-person';

/** What a person put on record. The entries of one command are corrected together. */
export interface Entry {
  readonly eventId: string;
  readonly type: string;
  readonly commandId: string;
  readonly matterId?: string;
  readonly revision: number;
  readonly occurredAt: Instant;
  /** Staff ids of whoever did it and whoever put it on record. */
  readonly by: readonly string[];
  readonly opensMatters: readonly string[];
  /** Every matter that it is about, moves or rests on. */
  readonly touches: readonly string[];
  /** Moves that would bring back what it moved, as that was before it. */
  readonly undo: readonly MatterMove[];
  readonly inError: boolean;
  /** More than 24 hours after it happened, as that was recorded first. */
  readonly recordedLate?: true;
}

/** An act that somebody put on record for another, who has not confirmed it. */
export interface UnconfirmedAct {
  /** The entry that stands for the act: the first that its command put on record. */
  readonly entryId: string;
  readonly commandType: string;
  readonly matterId?: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** Staff id of whoever did it, by what was recorded. */
  readonly doneBy: string;
  readonly role: Role;
  /** Staff id of whoever recorded it. */
  readonly recordedBy: string;
  /** When it was said that it was not so; absent while no answer has been given. */
  readonly deniedAt?: Instant;
  /** It was said that it was so: nothing more is asked of it. */
  readonly confirmed?: true;
  /** How the denial was settled: its time was corrected, or a manager let it stand. */
  readonly settled?: 'time-corrected' | 'upheld';
}

/** That one of two files goes on in the other, as it stands in the file in whose stream it is decided first. */
export interface MergeProposal {
  /** The id of the event. */
  readonly proposalId: string;
  /** Revision of the event. */
  readonly revision: number;
  /** Absent until the other file has answered. */
  readonly answer?: 'accepted' | WhyNotMerged;
}

/** A file that goes on in another, and what of it is folded there. */
export interface TakenOver {
  readonly fileId: string;
  /** Revision of its last event before its end. */
  readonly endsAt: number;
  /** Whom it was about: here that is the subject of this file, as known by when it was taken over. */
  readonly sameAsSubject?: string;
  readonly subjectId?: string;
}

/**
 * Sight of a file that somebody was given for the sake of a matter of it: while that is open, and until it is taken
 * back. Of whoever was assigned the matter it says why; what they see, they see by handling it.
 */
export interface SightGrant {
  readonly entryId: string;
  readonly matterId: string;
  readonly staffId: string;
  /** Staff id of whoever gave it. */
  readonly grantedBy: string;
  readonly grantedAt: Instant;
  readonly asHandler: boolean;
  readonly endedAt?: Instant;
}

/** What a command left in the file: how a retry finds its first answer. */
export interface CommandTrace {
  readonly fingerprint?: string;
  /** Revision of the command's last event. */
  readonly revision: number;
}

/**
 * A file as its events have made it: one subject in one procedure in one municipality, one stream, the boundary
 * of consistency. `Details` is the procedure's own part.
 */
export interface Casefile<Details = unknown> {
  readonly fileId: string;
  readonly procedure: string;
  readonly municipalityId: string;
  readonly jurisdiction: Jurisdiction;
  readonly timeZone: TimeZone;
  /** Revision of the last event; -1 while nothing is recorded. */
  readonly revision: number;
  readonly lastRecordedAt: Instant;
  /** The latest instant at which something happened in a matter, or that bears on deadlines; empty while nothing has. */
  readonly lastBearingAt: Instant;
  /** Id of the last event that a person caused on the file itself; empty before the first. */
  readonly version: string;
  /** It is about nobody and holds nothing in anybody's own words, now or later. */
  readonly withoutText?: true;
  /** The person whom the file is about. */
  readonly subjectId?: string;
  /** Another file of the same person, which takes this one's place. */
  readonly mergedInto?: string;
  /** Revision of the event by which it ended there. */
  readonly endedAt?: number;
  /** The file in which it goes on, as that stands: who may see this one, and what its version is, goes by both. */
  readonly goesOnAs?: Casefile;
  /** By the id of the event. At most one has no answer. */
  readonly proposals: Readonly<Record<string, MergeProposal>>;
  /** The files that go on in this one, those that went on in them first. */
  readonly takenOver: readonly TakenOver[];
  readonly persons: Readonly<Record<string, Person>>;
  /** Which of its persons are one human, as far as that is known. */
  readonly joinings: readonly Joining[];
  /** Given to persons of the file who are no staff, the ended ones too. */
  readonly seats: Readonly<Record<string, Seat>>;
  readonly matters: GrowingRecord<Matter>;
  readonly deadlines: GrowingRecord<Deadline>;
  readonly entries: GrowingRecord<Entry>;
  readonly commands: GrowingRecord<CommandTrace>;
  /** By the id of the entry, also once it was confirmed: to take one out would copy all others. */
  readonly unconfirmed: GrowingRecord<UnconfirmedAct>;
  readonly grants: readonly SightGrant[];
  readonly record: RecordKept;
  readonly details: Details;
}

/** Where a file stands before its first event. */
export interface FileOrigin {
  readonly fileId: string;
  readonly municipalityId: string;
  readonly jurisdiction: Jurisdiction;
  readonly timeZone: TimeZone;
}

/** A file in which nothing has happened. */
export function emptyFile<Details>(
  procedure: string,
  details: Details,
  origin: FileOrigin,
): Casefile<Details> {
  return {
    ...origin,
    procedure,
    revision: -1,
    lastRecordedAt: '',
    lastBearingAt: '',
    version: '',
    persons: {},
    joinings: [],
    seats: {},
    matters: GrowingRecord.empty(),
    deadlines: GrowingRecord.empty(),
    entries: GrowingRecord.empty(),
    commands: GrowingRecord.empty(),
    unconfirmed: GrowingRecord.empty(),
    proposals: {},
    takenOver: [],
    grants: [],
    record: nothingKept,
    details,
  };
}

/** Whether a grant gives sight, as long as its matter is open. */
export function givesSight({ asHandler, endedAt }: SightGrant): boolean {
  return !asHandler && endedAt === undefined;
}

/** Whether any person of the file has a protected identity, or of the one in which it goes on. */
export function isProtected({ persons, goesOnAs }: Pick<Casefile, 'persons' | 'goesOnAs'>): boolean {
  return (
    Object.values(persons).some((person) => person.protectedIdentity) ||
    (goesOnAs !== undefined && isProtected(goesOnAs))
  );
}

/** Whether a human has a protected identity, under whichever id: in the file, or in the one in which it goes on. */
export function hasProtectedIdentity(
  file: Pick<Casefile, 'persons' | 'joinings' | 'subjectId' | 'goesOnAs'>,
  personId: string,
): boolean {
  const { persons, subjectId, goesOnAs } = file;
  if (idsOfPerson(file, personId).some((each) => persons[each]?.protectedIdentity)) return true;
  if (!goesOnAs) return false;
  const there = personId === subjectId ? goesOnAs.subjectId : personId;
  return there !== undefined && hasProtectedIdentity(goesOnAs, there);
}

/** The proposal to merge that the other file has not answered: nothing else is written into this one before it has. */
export function unansweredProposal({ proposals }: Pick<Casefile, 'proposals'>): MergeProposal | undefined {
  return Object.values(proposals).find(({ answer }) => answer === undefined);
}

/** Matters that are open, those registered in error left out. */
export function openMatters(file: Casefile, kind?: string): readonly Matter[] {
  return file.matters
    .values()
    .filter(
      (matter) =>
        matter.closedAt === undefined &&
        !matter.inError &&
        matter.goesOnIn === undefined &&
        (kind === undefined || matter.kind === kind),
    );
}

const byMatter = new WeakMap<object, ReadonlyMap<string, readonly Deadline[]>>();

/** The deadlines of a matter, in the order in which they began: those of a file are put by matters once, as it stands. */
export function deadlinesOfMatter(
  { deadlines }: Pick<Casefile, 'deadlines'>,
  matterId: string,
): readonly Deadline[] {
  let grouped = byMatter.get(deadlines);
  if (!grouped) {
    const groups = new Map<string, Deadline[]>();
    for (const deadline of deadlines.values()) {
      const group = groups.get(deadline.matterId);
      if (group) group.push(deadline);
      else groups.set(deadline.matterId, [deadline]);
    }
    grouped = groups;
    byMatter.set(deadlines, grouped);
  }
  return grouped.get(matterId) ?? [];
}

/** The acts for which an answer is awaited. */
export function unansweredActs({ unconfirmed }: Pick<Casefile, 'unconfirmed'>): readonly UnconfirmedAct[] {
  return unconfirmed.values().filter((act) => !act.confirmed && act.deniedAt === undefined);
}

/** The act recorded in somebody's name that an entry belongs to by its own id, unless they have confirmed it. */
export function unconfirmedAct(
  { unconfirmed }: Pick<Casefile, 'unconfirmed'>,
  entryId: string,
): UnconfirmedAct | undefined {
  const act = unconfirmed.get(entryId);
  return act?.confirmed ? undefined : act;
}

/** The acts that were denied, still count as they were recorded, and that no manager has let stand. */
export function disputedActs(file: Casefile): readonly UnconfirmedAct[] {
  return file.unconfirmed.values().filter(({ entryId, deniedAt, settled }) => {
    const entry = file.entries.get(entryId);
    return deniedAt !== undefined && settled === undefined && entry !== undefined && isInEffect(file, entry);
  });
}

/** The one of some acts that an entry belongs to: all that one command put on record is one act. */
export function actWith<Act extends Pick<UnconfirmedAct, 'entryId'>>(
  entryId: string,
  acts: readonly Act[],
  { entries }: Pick<Casefile, 'entries'>,
): Act | undefined {
  const commandId = entries.get(entryId)?.commandId;
  return commandId === undefined
    ? undefined
    : acts.find((act) => entries.get(act.entryId)?.commandId === commandId);
}

/** Whether an entry still counts: neither it nor the matter that it is about was registered in error. */
export function isInEffect(file: Casefile, entry: Entry): boolean {
  const matter = entry.matterId === undefined ? undefined : file.matters.get(entry.matterId);
  return !entry.inError && matter?.inError !== true;
}
