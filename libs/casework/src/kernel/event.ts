import type { Instant } from '../calendar/index.js';
import type { Casefile } from './casefile.js';
import type { Codes, EveryLanguage, Labels } from './labels.js';
import type { DeadlineMove } from './deadline-course.js';
import type { MatterMove } from './matter.js';
import type { PersonRole } from './person.js';
import type { DataClass, FieldsClass } from './personal.js';
import type { Role } from './role.js';

/** Who or what brought an event about. What the clock writes doesn't move a matter's version. */
export const causes = {
  person: {
    label: { sv: 'någon', da: 'en person', en: 'a person' },
    help: {
      sv: 'Någon som arbetar i kommunen, eller som tar del i akten, registrerade det.',
      da: 'En, der arbejder i kommunen eller har del i sagen, registrerede det.',
      en: 'Somebody who works for the municipality, or takes part in the file, recorded it.',
    },
  },
  clock: {
    label: { sv: 'tiden', da: 'tiden', en: 'time' },
    help: {
      sv: 'Det följde av lagen eller av att tiden gick.',
      da: 'Det fulgte af loven eller af, at tiden gik.',
      en: 'It followed from the law, or from the passing of time.',
    },
  },
  completion: {
    label: { sv: 'fullföljd', da: 'fuldført', en: 'completion' },
    help: {
      sv: 'Systemet fullföljde det som en annan akt hade bestämt.',
      da: 'Systemet fuldførte det, som en anden akt havde bestemt.',
      en: 'The system completed what another file had called for.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

export type Cause = keyof typeof causes;

/** What every event says apart from its own fields. */
export interface EventFacts {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  /** The matter that the event is about; without it, the file itself. */
  readonly matterId?: string;
  /** When it happened in the world. Deadlines count from here. */
  readonly occurredAt: Instant;
  /** When it was written into the log; never before its predecessor's in the file. */
  readonly recordedAt: Instant;
  readonly cause: Cause;
  /** Staff id and acting role of whoever did it; absent when the clock wrote. */
  readonly staffId?: string;
  readonly role?: Role;
  /** Staff id of whoever put it on record, when that was somebody else. */
  readonly recordedBy?: string;
  /** Instead of a staff id: the person of the file who did it, as a party; `role` names their seat. */
  readonly partyId?: string;
  /** For which person of the file the party acted. */
  readonly onBehalfOf?: string;
  /** The command that brought it about: one id for all events of one command. */
  readonly commandId: string;
  /** What kind of command that was; absent when the clock wrote. */
  readonly commandType?: string;
  /** Keyed fingerprint of that command's body, to tell a retry from another command under the same key. */
  readonly fingerprint?: string;
  /** Kinds of personal data of this event that have been erased: their fields are absent. */
  readonly erased?: readonly DataClass[];
  /** Kinds of personal data of this event that this reading has left sealed: their fields are absent. */
  readonly unopened?: readonly DataClass[];
}

/** An event with its own fields, as folds, timelines and views read it. */
export interface CaseEvent<Fields extends object = object> extends EventFacts {
  readonly data: Fields;
}

/**
 * What to call somebody or something in a text that is made on reading: a person or a member of staff by id, an entry
 * of the file by its title and when it happened, a deadline by the id of its rule, a role or a code by its stable name,
 * a date or an instant in the words of the language and the zone of the file.
 */
export type NameOf = (id: string) => string;

/** One sentence of a timeline, in the past tense, for each language in which it is read. */
export interface Telling<Fields extends object> {
  en(fields: Fields, nameOf: NameOf): string;
  sv?(fields: Fields, nameOf: NameOf): string;
  da?(fields: Fields, nameOf: NameOf): string;
}

/**
 * A command that an event obliges the system to give outside of its file. The event is the durable intent: whoever
 * finds it unfulfilled, also after a crash, gives the command again under the same id.
 */
export type IntendedCommand = IntendedAnywhere & (OnFile | AddressedElsewhere);

interface IntendedAnywhere {
  readonly type: string;
  readonly body: object;
  /** Whose command it is; of the same procedure, where none is named. */
  readonly procedure?: string;
  /** When it happened, where that isn't the time of the intending event. */
  readonly occurredAt?: Instant;
}

/** On a file that is known, of the same municipality. */
interface OnFile {
  readonly fileId: string;
  readonly addressedTo?: undefined;
}

/**
 * On whichever file of an addressee the command is about by its `subjects`, or on a new one. It is a command of theirs,
 * decided by their register and in nobody's name; whoever sends it learns nothing of what comes of it.
 */
interface AddressedElsewhere {
  readonly addressedTo: Addressee;
  readonly fileId?: undefined;
}

/** Who is addressed by an event. */
export interface Addressee {
  readonly municipalityId: string;
}

/** The command of the system that registers an event anew on the file where it belongs. */
export type Reregistration = Pick<IntendedCommand, 'type' | 'body'>;

/** Kinds of personal data, or all there are. */
export type ErasedClasses = 'all' | readonly DataClass[];

/** Somebody as an event names them. */
export interface NamedPerson {
  /** Absent of somebody whom the event doesn't tie to a person of the file. */
  readonly personId?: string;
  readonly role: PersonRole;
  /** What was said of them, by data class: these may be shown apart. */
  readonly said: Readonly<Partial<Record<DataClass, object>>>;
}

/** One kind of event, as it has to be known to write it and to read it back. */
export interface EventKind<Fields extends object = object> {
  /** Stable and unique over all procedures: `child-protection/investigation-opened`. */
  readonly type: string;
  /** Version of the fields. Events of an older version are upcast on reading. */
  readonly version: number;
  readonly fields: FieldsClass<Fields>;
  /** For each older version, how its fields become those of the next version. */
  readonly upcasts?: Readonly<Record<number, (older: Record<string, unknown>) => Record<string, unknown>>>;
  /** How matters begin, move and end by it. */
  moves?(fields: Fields, facts: Pick<EventFacts, 'matterId'>): readonly MatterMove[];
  /** How deadlines begin, move and end by it. */
  movesDeadlines?(
    fields: Fields,
    facts: Pick<EventFacts, 'matterId' | 'occurredAt'>,
  ): readonly DeadlineMove[];
  /**
   * For an event that takes away for good what was sealed before it: of which kinds, in its matter, or without one in
   * the whole stream. What comes after it is sealed under keys that it doesn't touch.
   */
  erases?(fields: Fields): ErasedClasses;
  /** Whose identity is protected from then on, and whose no more. */
  protects?(fields: Fields): readonly { readonly personId: string; readonly protected: boolean }[];
  /**
   * Its moves tell lists what stands in another file that is folded with this one: the fold has it from there, and
   * leaves them out.
   */
  readonly carriesOver?: true;
}

/**
 * One kind of event of a stream, with its fold: it stands beside its fields, so no event can be left unfolded.
 * (Methods, not function properties: definitions of different fields share one list.)
 */
export interface FoldedEvent<State = unknown, Fields extends object = object> extends EventKind<Fields> {
  /** What the events before it made, with this one. Pure; a personal field may be copied, never judged. */
  evolve(state: State, event: CaseEvent<Fields>): State;
}

/** A draft that an event takes the place of. */
export interface ConcludedDraft {
  readonly draftId: string;
  /** As its author was told it; absent in what was signed before that was asked for. */
  readonly version?: string;
}

/** What the kernel's own and the procedures' events have in common: they are told on a timeline. */
export interface EventDescription<Fields extends object = object> extends EventKind<Fields> {
  readonly title: Labels;
  /**
   * The persons whom it names, as far as they are named in it, whatever the file knows of them: a matter that is shown
   * without its file shows these. Fields that have been erased are absent.
   */
  namesPersons?(fields: Partial<Fields>): readonly NamedPerson[];
  /**
   * For an event that fixes what its author had begun outside of the log: that draft, as they had it before them. It is
   * destroyed once the event is on record, if it is theirs and still says that; whoever finds the event sees to it.
   */
  concludesDraft?(fields: Fields): ConcludedDraft | undefined;
  /** What has to follow on other files, whether they are known or found by whoever is addressed. */
  intends?(event: CaseEvent<Fields>): readonly IntendedCommand[];
  /**
   * For an event that may turn out to belong to another file: how it is registered there.
   *
   * @param handledBy everybody who has handled its matter or recorded it; they stay so there
   */
  reregisters?(event: CaseEvent<Fields>, handledBy: readonly string[]): Reregistration;
  /**
   * It has effect beyond the file: a decision, a ruling, what was carried out. It never goes out of effect with the
   * opening of its matter; while it stands, that can't be registered in error.
   */
  readonly standsByItself?: true;
  /**
   * Whether it could have been decided as it was at an instant: at another, where not, that is no corrected time; at its
   * own, where it could no more without an earlier entry, it rests on that.
   */
  couldBeOf?(file: Casefile, event: CaseEvent<Fields>, at: Instant): boolean;
  readonly tells: Telling<Fields>;
}

/** One kind of event of a procedure. Its fold makes the procedure's own part of the file. */
export interface EventDefinition<Details = unknown, Fields extends object = object>
  extends EventDescription<Fields>, FoldedEvent<Details, Fields> {
  /** Of the events of one such name a matter has one. Its decisions see to that by what was so then. */
  readonly once?: string;
}

/** One kind of event that every procedure knows, told in every language: it changes the file itself. */
export interface FileEvent<Fields extends object = object> extends EventDescription<Fields> {
  readonly title: EveryLanguage;
  readonly tells: Required<Telling<Fields>>;
  evolveFile<Details>(file: Casefile<Details>, event: CaseEvent<Fields>): Casefile<Details>;
}

/** An event that a command has decided on, before it has an id, a time and a place in the file. */
export interface DecidedEvent<Fields extends object = object> {
  readonly type: string;
  readonly data: Fields;
  readonly matterId?: string;
  /** Where it differs from the command's. */
  readonly occurredAt?: Instant;
}

/** Says that an event of this kind happens. The type checker holds the fields against the definition. */
export function happens<Fields extends object>(
  definition: EventKind<Fields>,
  data: NoInfer<Fields>,
  about: { readonly matterId?: string; readonly occurredAt?: Instant } = {},
): DecidedEvent<Fields> {
  return { type: definition.type, data, ...about };
}

/** Where a stream ends: its last event's revision, -1 before the first, and when that was recorded. */
export type StreamEnd = Pick<EventFacts, 'revision'> & { readonly lastRecordedAt: Instant };

/** In whose name and when events are written: what all events of one command and cause have in common. */
export interface Stamp extends Pick<
  EventFacts,
  | 'cause'
  | 'commandId'
  | 'commandType'
  | 'staffId'
  | 'role'
  | 'recordedBy'
  | 'partyId'
  | 'onBehalfOf'
  | 'fingerprint'
> {
  /** When they are written, by the clock. */
  readonly now: Instant;
  /** When they happened, where that isn't now and the event itself doesn't say. */
  readonly occurredAt?: Instant;
}

/**
 * A decided event as the next one of a stream. It is recorded never before its predecessor, whatever the clock says;
 * what the clock writes names nobody.
 */
export function stamped<Fields extends object>(
  { type, data, matterId, occurredAt }: DecidedEvent<Fields>,
  id: string,
  { revision, lastRecordedAt }: StreamEnd,
  { now, cause, commandId, fingerprint, ...by }: Stamp,
): CaseEvent<Fields> {
  const byHand = cause !== 'clock';
  return {
    id,
    type,
    revision: revision + 1,
    occurredAt: occurredAt ?? by.occurredAt ?? now,
    recordedAt: now > lastRecordedAt ? now : lastRecordedAt,
    cause,
    commandId,
    data,
    ...(matterId !== undefined && { matterId }),
    ...(byHand && by.commandType !== undefined && { commandType: by.commandType }),
    ...(byHand && by.staffId !== undefined && { staffId: by.staffId }),
    ...(byHand && by.role !== undefined && { role: by.role }),
    ...(byHand && by.recordedBy !== undefined && { recordedBy: by.recordedBy }),
    ...(byHand && by.partyId !== undefined && { partyId: by.partyId }),
    ...(byHand && by.onBehalfOf !== undefined && { onBehalfOf: by.onBehalfOf }),
    ...(fingerprint !== undefined && { fingerprint }),
  };
}

/**
 * More than this between happening and recording needs a reason and stays visible. The law says as soon as possible
 * and gives no number (FL 2017:900 27 §, SoL 2025:400 14:3); the number is this system's own choice.
 */
const lateAfterHours = 24;

export function isRecordedLate(occurredAt: Instant, recordedAt: Instant): boolean {
  return Date.parse(recordedAt) - Date.parse(occurredAt) > lateAfterHours * 3_600_000;
}
