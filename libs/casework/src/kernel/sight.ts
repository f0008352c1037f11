import {
  givesSight,
  isInEffect,
  isProtected,
  type Casefile,
  type Entry,
  type SightGrant,
} from './casefile.js';
import type { Actor, StaffMember } from './context.js';
import type { EventFacts } from './event.js';
import type { Matter } from './matter.js';
import type { DataClass } from './personal.js';
import type { Role } from './role.js';
import { partyIn } from './seat.js';
import type { SeenFile, SightedEvent } from './seen-file.js';

/**
 * What a role sees of a procedure's files, as data: an allow-list, so that nothing is shown because nobody forbade it.
 * It is evaluated here for a file and compiled into every query of a view, so that both always agree
 * ([access](docs/law/confidentiality-and-erasure.md)).
 */
export interface Sight {
  /**
   * All matters of the municipality, those of the own unit, those of it that nobody handles, those that one handles,
   * those in which somebody was given sight, or those of the one file in which somebody who is no staff has a seat.
   */
  readonly scope: 'municipality' | 'unit' | 'unassigned' | 'assigned' | 'granted' | 'seat';
  /** Kinds of matters, each in these steps; others are not shown. */
  readonly matters: Readonly<Record<string, 'any' | readonly string[]>>;
  /** Only matters of which a deadline is or ever was missed. */
  readonly missed?: true;
  /** Files with a person of protected identity are shown only where this says so. */
  readonly protected: boolean;
  /**
   * How far it reaches: the matter alone, the file itself too, or also other matters in it: those that some entry has
   * joined to it, as an application and the investigation that is to answer it, or every one.
   */
  readonly reach: 'matter' | 'file' | 'joined' | 'whole-file';
  /**
   * Persons as the events of the matter name them, as the file knows them, or not at all; for a seat, of those whom the
   * file knows whoever sits in it and for whom they act.
   */
  readonly persons: 'none' | 'as-named' | 'as-known' | 'own';
  /** Kinds of events, by type. */
  readonly events: 'any' | readonly string[];
  /** Kinds of personal data: in pages, in the texts of timelines and as content. */
  readonly classes: readonly DataClass[];
  /** What somebody did or recorded in a matter themselves stays readable to them when the matter is no longer shown. */
  readonly asAuthor?: true;
  /** May ask by personal number whether somebody has a file. */
  readonly lookUp?: true;
  /** Also what was registered in error, though nothing of the file is in effect. */
  readonly inError?: true;
}

export type Sights = Partial<Readonly<Record<Role, readonly Sight[]>>>;

/** What lists and files ask of a matter alike. */
export interface SightedMatter {
  readonly kind: string;
  readonly step: string;
  readonly unitId: string;
  readonly handlerId?: string;
  /** Whether somebody of its file has a protected identity. */
  readonly protected: boolean;
  /** Whether a deadline of it is or ever was missed. */
  readonly everMissed: boolean;
  /** Whether whoever looks was given sight of the file for it. No list knows that. */
  readonly granted?: boolean;
  /** Whether whoever looks has a seat in its file. No list knows that either. */
  readonly seated?: boolean;
}

/** Who looks: somebody of a municipality, as its register has them at that instant, or as a file has seated them. */
export interface Viewer {
  readonly municipalityId: string;
  readonly staff: Actor;
}

/**
 * The kinds of events that give somebody sight of a file and take it away. That it happened is told to whoever sees the
 * file; why, and for the sake of which matter, to whoever sees that one.
 */
export const sightEvents = {
  granted: 'casework/sight-granted',
  ended: 'casework/sight-ended',
} as const;

const ofMatterAndFile: readonly string[] = Object.values(sightEvents);

/** The sights of all roles that somebody holds. */
export function sightsOf(sights: Sights, roles: readonly Role[]): readonly Sight[] {
  return roles.flatMap((role) => sights[role] ?? []);
}

/** Whether a sight shows a matter to somebody of the same municipality and zone. */
export function isShownBy(sight: Sight, { staffId, unitId }: StaffMember, matter: SightedMatter): boolean {
  const steps = sight.matters[matter.kind];
  return (
    (steps === 'any' || (steps?.includes(matter.step) ?? false)) &&
    (sight.protected || !matter.protected) &&
    (sight.missed !== true || matter.everMissed) &&
    isWithin[sight.scope](matter, { staffId, unitId })
  );
}

type Within = (matter: SightedMatter, staff: Pick<StaffMember, 'staffId' | 'unitId'>) => boolean;

const isWithin: Readonly<Record<Sight['scope'], Within>> = {
  municipality: () => true,
  unit: (matter, { unitId }) => matter.unitId === unitId,
  unassigned: (matter, { unitId }) => matter.unitId === unitId && matter.handlerId === undefined,
  assigned: (matter, { staffId }) => matter.handlerId === staffId,
  granted: ({ granted }) => granted === true,
  seat: ({ seated }) => seated === true,
};

/** A sight where it shows something of a file. */
interface Showing {
  readonly sight: Sight;
  readonly matterIds: ReadonlySet<string>;
  readonly isOpen: boolean;
}

/**
 * The one answer to what somebody sees of a file, or undefined when it isn't theirs to open. One that doesn't exist,
 * one of another municipality and one that is hidden from them answer alike.
 *
 * A matter that was registered in error opens nothing; it is read by whoever sees the file otherwise. A file without
 * matters is open to every role whose sight reaches a file.
 */
export function seenBy(
  sights: Sights,
  { municipalityId, staff }: Viewer,
  file: Casefile,
): SeenFile | undefined {
  if (file.revision < 0 || file.municipalityId !== municipalityId) return undefined;
  const held = sightsOf(sights, staff.roles);
  const facts = new SightedFile(file, staff);
  const showing = held.flatMap((sight) => showingOf(sight, staff, file, facts));
  const asAuthor = held.filter((sight) => sight.asAuthor);
  const hasWritten = (matterId: string) => asAuthor.length > 0 && facts.written.has(matterId);
  if (showing.length === 0 && (asAuthor.length === 0 || facts.written.size === 0)) return undefined;
  const showingEvent = (event: SightedEvent): readonly Sight[] => [
    ...showing.filter((each) => covers(each, event)).map(({ sight }) => sight),
    ...(event.matterId !== undefined && isBy(staff, event) ? asAuthor : []),
  ];
  const withData = (all: readonly Sight[], dataClass: DataClass) =>
    all.some(({ classes }) => classes.includes(dataClass));
  const isOpen = showing.some((each) => each.isOpen);
  const showsMatter = (matterId: string) => showing.some(({ matterIds }) => matterIds.has(matterId));
  return {
    matters: file.matters.values().filter(({ matterId }) => showsMatter(matterId)),
    isOpen,
    isFound: showing.some(({ sight }) => sight.lookUp),
    opens: (matterId) =>
      matterId === undefined
        ? isOpen || showing.some(({ sight }) => sight.persons === 'own')
        : showsMatter(matterId) || hasWritten(matterId),
    showsMatter,
    showsEvent: (event) => showingEvent(event).length > 0 || showing.some((each) => isToldBy(each, event)),
    matterOf: (event) => (showingEvent(event).length > 0 ? event.matterId : undefined),
    shows: (dataClass, event) => withData(showingEvent(event), dataClass),
    showsNamed: (dataClass, event) =>
      withData(
        showingEvent(event).filter(({ persons }) => persons !== 'none'),
        dataClass,
      ),
    showsPerson: (dataClass, personId) =>
      withData(
        showing
          .filter(
            ({ isOpen, sight: { persons } }) =>
              (isOpen && persons === 'as-known') || (persons === 'own' && isOwn(staff, personId)),
          )
          .map(({ sight }) => sight),
        dataClass,
      ),
  };
}

/** Whether a person is the one who sits, or the one for whom they act. */
function isOwn({ party }: Actor, personId: string): boolean {
  return party !== undefined && (personId === party.personId || personId === party.onBehalfOf);
}

function showingOf(sight: Sight, staff: Actor, file: Casefile, facts: SightedFile): readonly Showing[] {
  if (sight.scope === 'seat' && !facts.seated) return [];
  const isOpen = sight.reach !== 'matter';
  const all = file.matters.values();
  if (all.length === 0) return isOpen ? [{ sight, matterIds: new Set(), isOpen }] : [];
  const shown = all.filter((matter) => isShownBy(sight, staff, facts.of(matter, sight)));
  const opening = shown.filter(({ inError }) => !inError || sight.inError);
  if (opening.length === 0) return [];
  return [{ sight, matterIds: readBy(sight, idsOf(isOpen ? shown : opening), facts), isOpen }];
}

function readBy({ reach }: Sight, shown: ReadonlySet<string>, facts: SightedFile): Showing['matterIds'] {
  if (reach === 'whole-file') return facts.all;
  return reach === 'joined' ? facts.joinedTo(shown) : shown;
}

function idsOf(matters: readonly Matter[]): ReadonlySet<string> {
  return new Set(matters.map(({ matterId }) => matterId));
}

/** What sights ask of a file, each found once for all of its matters, and only where a sight asks for it. */
class SightedFile {
  readonly seated: boolean;
  readonly #isProtected: boolean;
  #all: ReadonlySet<string> | undefined;
  #missed: ReadonlySet<string> | undefined;
  #granted: ReadonlySet<string> | undefined;
  #written: ReadonlySet<string> | undefined;

  constructor(
    private readonly file: Casefile,
    private readonly staff: Actor,
  ) {
    this.seated = staff.party !== undefined && partyIn(file, staff.party) !== undefined;
    this.#isProtected = isProtected(file);
  }

  of({ matterId, kind, step, unitId, handlerId, closedAt }: Matter, { missed, scope }: Sight): SightedMatter {
    return {
      kind,
      step,
      unitId,
      ...(handlerId !== undefined && { handlerId }),
      protected: this.#isProtected,
      everMissed: missed === true && this.missed.has(matterId),
      granted: scope === 'granted' && closedAt === undefined && this.granted.has(matterId),
      seated: this.seated,
    };
  }

  /** Some matters with those that entries have joined to them, directly or by others: both are touched by one. */
  joinedTo(matterIds: ReadonlySet<string>): ReadonlySet<string> {
    const together = this.file.entries
      .values()
      .filter((entry) => entry.matterId !== undefined && entry.touches.length > 1)
      .filter((entry) => isInEffect(this.file, entry))
      .map(({ touches }) => touches);
    const found = new Set(matterIds);
    for (let before = 0; before < found.size;) {
      before = found.size;
      for (const touched of together)
        if (touched.some((each) => found.has(each))) for (const each of touched) found.add(each);
    }
    return found;
  }

  get all(): ReadonlySet<string> {
    return (this.#all ??= new Set(this.file.matters.ids()));
  }

  /** The matters of which a deadline is or ever was missed. */
  get missed(): ReadonlySet<string> {
    const missed = () => this.file.deadlines.values().filter(({ misses }) => misses.length > 0);
    return (this.#missed ??= new Set(missed().map(({ matterId }) => matterId)));
  }

  /** The matters for which whoever looks was given sight. */
  get granted(): ReadonlySet<string> {
    const isTheirs = (grant: SightGrant) => grant.staffId === this.staff.staffId && givesSight(grant);
    return (this.#granted ??= new Set(this.file.grants.filter(isTheirs).map(({ matterId }) => matterId)));
  }

  /** The matters in which whoever looks has recorded something. */
  get written(): ReadonlySet<string> {
    const isBy = ({ by }: Entry) => by.includes(this.staff.staffId);
    return (this.#written ??= new Set(
      this.file.entries
        .values()
        .filter(isBy)
        .flatMap(({ matterId }) => matterId ?? []),
    ));
  }
}

function covers({ sight, matterIds, isOpen }: Showing, { type, matterId }: SightedEvent): boolean {
  if (!showsKind(sight, type)) return false;
  return matterId === undefined ? isOpen : matterIds.has(matterId);
}

/** Whether it is told that it happened, whatever the matter. */
function isToldBy({ sight, isOpen }: Showing, { type }: SightedEvent): boolean {
  return isOpen && ofMatterAndFile.includes(type) && showsKind(sight, type);
}

/** Whether a sight shows events of a kind, in the matters that it shows. */
export function showsKind({ events }: Sight, type: string): boolean {
  return events === 'any' || events.includes(type);
}

function isBy({ staffId }: StaffMember, event: Pick<EventFacts, 'staffId' | 'recordedBy'>): boolean {
  return event.staffId === staffId || event.recordedBy === staffId;
}
