import { instantFromText, isLocalDate, type Instant, type TimeZone } from '../calendar/index.js';
import { catalogueOf, type Catalogue } from './catalogue.js';
import { correctionsIn, isLeftOut } from './corrections.js';
import { codedReasons, isCodedReason } from '../kernel/coded-reasons.js';
import { dateInWords, entryInWords, instantInWords } from '../kernel/dates-in-words.js';
import {
  isRecordedLate,
  type CaseEvent,
  type Cause,
  type EventDescription,
  type NameOf,
} from '../kernel/event.js';
import {
  actAnsweredFor,
  fileOpened,
  occurrenceCorrected,
  registeredInError,
  type ActAnsweredFor,
  type FileOpened,
  type OccurrenceCorrected,
} from './filekeeping/file-events.js';
import { fieldsIn } from '../kernel/fields.js';
import { inLanguage, type EveryLanguage, type Language } from '../kernel/labels.js';
import { personalFieldsOf } from '../kernel/personal.js';
import type { Casefile } from '../kernel/casefile.js';
import type { Procedure } from './procedure.js';
import type { Role } from '../kernel/role.js';
import type { SeenFile } from '../kernel/seen-file.js';
import { asSeenBy } from './persons-seen.js';

/** One event of a file, told. */
export interface TimelineEntry {
  /** What a correction names it by. */
  readonly entryId: string;
  readonly type: string;
  readonly title: string;
  readonly text: string;
  /** As it was recorded; `correctedAt` where that was wrong. */
  readonly occurredAt: Instant;
  readonly correctedAt?: Instant;
  readonly recordedAt: Instant;
  /** Recorded by a person more than 24 hours after it happened. */
  readonly recordedLate: boolean;
  readonly matterId?: string;
  readonly cause: Cause;
  /** Whoever did it, and in which role. */
  readonly staffId?: string;
  readonly role?: Role;
  /** Whoever put it on record, when that was somebody else. */
  readonly recordedBy?: string;
  /** Instead of one of the staff: the person of the file who did it in a seat, and for whom where not themselves. */
  readonly partyId?: string;
  readonly onBehalfOf?: string;
  /** That party by name, with the one for whom they acted. */
  readonly party?: string;
  /** Whether the one in whose name it was recorded says that it was so; absent until they have answered. */
  readonly confirmed?: boolean;
  /** Registered in error: it stays readable and has no effect. */
  readonly inError: boolean;
}

/** Stands where a personal field was before its key was destroyed. */
export const erasedMark: EveryLanguage = { sv: '[gallrat]', da: '[slettet]', en: '[erased]' };

/** Which of the events that are read with it a part of a timeline tells, and of which file. */
export interface PartOfTimeline {
  readonly file: Pick<Casefile, 'timeZone' | 'matters'>;
  /** By id. The others say what is known of these. */
  readonly tells: ReadonlySet<string>;
}

/**
 * What a part of a timeline is told with, beside its own events: the revisions of the entries that these name, and of
 * those by which somebody has corrected or answered for what is about the same matters, or about the file itself.
 */
export function toldWith(
  { entries }: Pick<Casefile, 'entries'>,
  events: readonly CaseEvent[],
): readonly number[] {
  const matters = new Set(events.map(({ matterId }) => matterId));
  const saying = entries
    .values()
    .filter(({ type, matterId }) => saysOfOthers.has(type) && matters.has(matterId));
  const named = events.flatMap(({ data }) =>
    Object.values(data).flatMap((value: unknown) =>
      typeof value === 'string' ? (entries.get(value) ?? []) : [],
    ),
  );
  return [...new Set([...saying, ...named].map(({ revision }) => revision))];
}

const saysOfOthers: ReadonlySet<string> = new Set([
  registeredInError.type,
  occurrenceCorrected.type,
  actAnsweredFor.type,
]);

/**
 * Tells the events of a file in recorded order, each in one sentence of the language. The texts are made on
 * reading and may hold personal data: they are shown and never stored.
 *
 * @param nameOf names of persons and staff by id
 * @param seen what of it is told: an event that isn't shown is absent, and named by no other
 * @param part what of these events is told; all of them, if left out
 * @throws {Error} an event that the procedure doesn't know
 */
export function tellTimeline<Details>(
  procedure: Procedure<Details>,
  events: readonly CaseEvent[],
  language: Language,
  nameOf: NameOf,
  seen: Pick<SeenFile, 'showsEvent' | 'matterOf' | 'shows'>,
  part?: PartOfTimeline,
): readonly TimelineEntry[] {
  const catalogue = catalogueOf(procedure);
  const corrections = correctionsIn(events);
  const answers = answersIn(events);
  const isInError = (event: CaseEvent) =>
    isLeftOut(event, corrections) || part?.file.matters.get(seen.matterOf(event) ?? '')?.inError === true;
  const named = inWords(catalogue, language, part?.file.timeZone ?? timeZoneIn(events), nameOf);
  const before = new Map<string, CaseEvent>();
  const say: NameOf = (id) => {
    const entry = before.get(id);
    const description = entry && catalogue.events.get(entry.type);
    if (!description) return named(id);
    return entryInWords(inLanguage(description.title, language), named(entry.occurredAt), language);
  };
  return events
    .filter((event) => seen.showsEvent(event))
    .flatMap((event) => {
      const description = catalogue.events.get(event.type);
      if (!description) throw new Error(`${event.type} is no event of ${procedure.name}.`);
      const { id: entryId, type, occurredAt, recordedAt, cause, staffId, role } = event;
      const matterId = seen.matterOf(event);
      const { recordedBy, partyId, onBehalfOf, commandId } = event;
      const isTold = part?.tells.has(entryId) ?? true;
      const said = asSeenBy(seen, description, event);
      const text = isTold ? told(said, description, language, say, procedure.holdsFreeText) : '';
      before.set(entryId, event);
      if (isCorrection(event)) correct(before, event.data);
      if (!isTold) return [];
      const correctedAt = corrections.occurredAt.get(entryId);
      const confirmed = recordedBy === undefined ? undefined : answers.get(commandId);
      return {
        entryId,
        type,
        title: inLanguage(description.title, language),
        text,
        occurredAt,
        recordedAt,
        recordedLate: cause !== 'clock' && isRecordedLate(occurredAt, recordedAt),
        cause,
        inError: isInError(event),
        ...(correctedAt !== undefined && { correctedAt }),
        ...(matterId !== undefined && { matterId }),
        // What the operator of the system did is in nobody’s name.
        ...(staffId !== undefined && staffId !== '' && { staffId }),
        ...(role !== undefined && { role }),
        ...(recordedBy !== undefined && { recordedBy }),
        ...(partyId !== undefined && { partyId, party: partyInWords(partyId, onBehalfOf, named, language) }),
        ...(onBehalfOf !== undefined && { onBehalfOf }),
        ...(confirmed !== undefined && { confirmed }),
      };
    });
}

const onBehalf: EveryLanguage = { sv: 'på uppdrag av', da: 'på vegne af', en: 'on behalf of' };

function partyInWords(
  partyId: string,
  onBehalfOf: string | undefined,
  nameOf: NameOf,
  language: Language,
): string {
  return onBehalfOf === undefined
    ? nameOf(partyId)
    : `${nameOf(partyId)}, ${onBehalf[language]} ${nameOf(onBehalfOf)}`;
}

/** From here on the entry is told with the time that is known to be right. */
function correct(entries: Map<string, CaseEvent>, { entryId, to }: OccurrenceCorrected): void {
  const entry = entries.get(entryId);
  if (entry) entries.set(entryId, { ...entry, occurredAt: to });
}

function isCorrection(event: CaseEvent): event is CaseEvent<OccurrenceCorrected> {
  return event.type === occurrenceCorrected.type;
}

/** By the id of the command that put an act on record for another, what that one has answered. */
function answersIn(events: readonly CaseEvent[]): ReadonlyMap<string, boolean> {
  const answers = events.filter(isAnswer).map(({ data }) => data);
  const commandOf = new Map(answers.length > 0 ? events.map(({ id, commandId }) => [id, commandId]) : []);
  return new Map(answers.map(({ entryId, confirmed }) => [commandOf.get(entryId) ?? '', confirmed]));
}

function isAnswer(event: CaseEvent): event is CaseEvent<ActAnsweredFor> {
  return event.type === actAnsweredFor.type;
}

/** The sentence of an event; in English where the language has none. */
function told(
  event: CaseEvent,
  description: EventDescription,
  language: Language,
  say: NameOf,
  holdsFreeText: boolean,
): string {
  const written = readable(event, description, language);
  const isCoded = !holdsFreeText && isUncoded('reason', description);
  const fields = isCoded ? inWordsOfCodes(written, language) : written;
  const { tells } = description;
  return tells[language]?.(fields, say) ?? tells.en(fields, say);
}

/** Whether the field of an event has no codes of its own that the event tells by itself. */
function isUncoded(field: string, { fields }: EventDescription): boolean {
  return fieldsIn(fields).some(({ name, codes }) => name === field && !codes);
}

/** Where nothing is written in somebody's own words, a reason is a code, and stands in a sentence as it is called. */
function inWordsOfCodes(fields: object, language: Language): object {
  if (!('reason' in fields) || typeof fields.reason !== 'string' || !isCodedReason(fields.reason))
    return fields;
  return { ...fields, reason: codedReasons[fields.reason].label[language] };
}

/** Names of rules, roles, codes, dates and times on top of the names that the reader brings. */
function inWords(
  { rules, named }: Pick<Catalogue, 'rules' | 'named'>,
  language: Language,
  timeZone: TimeZone,
  nameOf: NameOf,
): NameOf {
  return (id) => {
    const rule = rules.get(id);
    if (rule) return inLanguage(rule.what, language);
    const labels = named.get(id);
    if (labels) return inLanguage(labels, language);
    if (isLocalDate(id)) return dateInWords(id, language);
    const instant = instantFromText(id);
    return instant === undefined ? nameOf(id) : instantInWords(instant, language, timeZone);
  };
}

function isFileOpened(event: CaseEvent): event is CaseEvent<FileOpened> {
  return event.type === fileOpened.type;
}

function timeZoneIn(events: readonly CaseEvent[]): TimeZone {
  return events.find(isFileOpened)?.data.timeZone ?? 'Etc/UTC';
}

/** Stands where a sentence needs a personal field that is not shown. */
const unsaid = '–';

/** The event's fields, with a mark in the place of each that has been erased, or that its sentence can't do without. */
function readable(
  { data, erased = [] }: CaseEvent,
  { fields }: EventDescription,
  language: Language,
): object {
  const needed = new Set(fieldsIn(fields).flatMap(({ name, optional }) => (optional ? [] : [name])));
  const marks = [...personalFieldsOf(fields)]
    .filter(([field]) => !(field in data))
    .flatMap(([field, dataClass]) => {
      if (erased.includes(dataClass)) return [[field, erasedMark[language]] as const];
      return needed.has(field) ? [[field, unsaid] as const] : [];
    });
  return { ...data, ...Object.fromEntries<string>(marks) };
}
