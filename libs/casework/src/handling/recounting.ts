import type { Instant } from '../calendar/index.js';
import type { DeadlineContext, GivenThen, StartGiven } from '../deadlines/consequences.js';
import {
  deadlineCancelled,
  deadlineEvents,
  deadlineExpired,
  deadlineExtended,
  deadlineMet,
  deadlineMissed,
  deadlinePassed,
  deadlineStarted,
  deadlineSuperseded,
  passingWithdrawn,
  type DeadlineExtended,
  type DeadlineMet,
  type DeadlineStarted,
} from '../deadlines/events.js';
import { emptyFile, type Casefile } from '../kernel/casefile.js';
import { isPlaceTaken, type EndedBecause, type MissAnswer } from '../kernel/deadline.js';
import { isInForce, isOpen, stands, type Deadline } from '../kernel/deadline-course.js';
import { happens, stamped, type CaseEvent, type DecidedEvent } from '../kernel/event.js';
import type { Matter, MatterMove } from '../kernel/matter.js';
import { catalogueOf, movesBy } from './catalogue.js';
import { corrected, correctionsIn, correctsThePast, isLeftOut, type Corrections } from './corrections.js';
import {
  lateRecordingExplained,
  personAdded,
  registeredInError,
  type PersonLeft,
} from './filekeeping/file-events.js';
import { tellOfPersonsOfFile } from './person-facts.js';
import type { Procedure } from './procedure.js';
import { factsOf } from './setting-back.js';
import { Telling, type Writing } from './telling.js';

/** Starting event, rule, party and item: what a deadline is the same by, however often it is counted anew. */
type CourseKey = string;

/** What became of deadlines and by time when a file's history was gone through in the order in which it happened. */
interface Course<Details> {
  readonly file: Casefile<Details>;
  /** What followed from acts and time, in order; of deadlines and events of the clock it knows names, not ids. */
  readonly events: readonly CaseEvent[];
}

/** How a deadline that goes another way now is brought there. */
interface Turn {
  /** As it is on record. */
  readonly current: Deadline | undefined;
  readonly was: readonly CaseEvent[];
  readonly is: readonly CaseEvent[];
  /** How much of what it is now is on record of it already; undefined where it is counted anew. */
  readonly goesOnFrom: number | undefined;
  /** What has become known of its misses, where any of them is none now. */
  readonly missAnswer: MissAnswer | undefined;
}

/**
 * What becoming known of something does to deadlines and to what time had brought about: a correction, or an act of
 * before something that bears on deadlines. The history is gone through twice in the order in which it happened,
 * without it and with it. A deadline whose course differs goes on from where it stands, where what has become known
 * can be told of it after what is on record; else it is superseded and counted anew. What time would not have
 * brought about is withdrawn. All that was on record stays readable.
 *
 * A start that isn't touched keeps the dates that it was given then; a new anchor is counted by the rules, and the
 * settings that were in force when it happened.
 *
 * @param telling of the file right after it
 * @param history every event of the file in order before it
 * @param known the events that have become known
 * @param settledUntil what time had brought about by this instant is on record
 * @returns the entries by which deadlines had been met or extended too late that are missed less now
 */
export function recount<Details>(
  procedure: Procedure<Details>,
  telling: Telling<Details>,
  history: readonly CaseEvent[],
  known: readonly CaseEvent[],
  settledUntil: Instant,
  context: DeadlineContext,
): readonly string[] {
  const [first] = known;
  if (!first) throw new Error('Deadlines are counted anew though nothing has become known.');
  const correction = known.find(correctsThePast);
  const names = namesOf(telling.file, history);
  const { before, after } = coursesOf(procedure, telling.file, history, known, settledUntil, context, names);
  const doneLate = doneLateIn(telling.file, history, names);
  const turns = turnsOf(telling.file, before, after, names, correction ?? first, doneLate);
  withdraw(procedure, telling, before, after, names, (correction ?? first).id);
  supersede(telling, turns, correction ?? first);
  const ids = new Ids(names, turns, (correction ?? first).id, context);
  const told = new Map<CourseKey, number>();
  for (const event of after.events) {
    const key = keyOf(event);
    const turn = turns.get(key);
    if (!turn) continue;
    const place = told.get(key) ?? 0;
    told.set(key, place + 1);
    if (place < (turn.goesOnFrom ?? 0)) continue;
    const written = telling.tell(renamed(event, turn, ids), 'clock');
    ids.writes(event, written);
  }
  return [...turns].flatMap(([key, { missAnswer }]) =>
    missAnswer === 'corrected-since' ? (doneLate.get(key) ?? []).map(({ entryId }) => entryId) : [],
  );
}

/** What somebody did when the last day of a deadline had gone by. */
interface DoneLate {
  readonly entryId: string;
  readonly at: Instant;
}

/** What persons did too late, by the deadline that it met or extended: also what has been corrected since. */
function doneLateIn(
  file: Casefile,
  history: readonly CaseEvent[],
  names: Names,
): ReadonlyMap<CourseKey, readonly DoneLate[]> {
  const doneLate = new Map<CourseKey, readonly DoneLate[]>();
  for (const event of history) {
    if (!isTooLate(event) || !file.entries.get(event.data.byEventId)) continue;
    const deadline = file.deadlines.get(event.data.deadlineId);
    if (!deadline) continue;
    const key = names.keyOf(deadline);
    const late = { entryId: event.data.byEventId, at: event.occurredAt };
    doneLate.set(key, [...(doneLate.get(key) ?? []), late]);
  }
  return doneLate;
}

/** The deadlines and the lapses that go another way than before. */
function turnsOf<Details>(
  file: Casefile<Details>,
  before: Course<Details>,
  after: Course<Details>,
  names: Names,
  known: CaseEvent,
  doneLate: ReadonlyMap<CourseKey, readonly DoneLate[]>,
): ReadonlyMap<CourseKey, Turn> {
  const [was, is] = [byKey(before.events), byKey(after.events)];
  const turns = new Map<CourseKey, Turn>();
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(key) ?? [], is.get(key) ?? []];
    const same = sameFrom(one, other);
    if (same === one.length && same === other.length) continue;
    const current = names.inForceUnder(file, key);
    // Whatever is no longer, or never was, on record doesn't come back by what has become known of something else.
    if (!current && one.length > 0 && isOfDeadline(key)) continue;
    const now = names.inForceUnder(after.file, key);
    const isCorrected =
      correctsThePast(known) ||
      // What is known of the file itself, as who belongs to it, does nothing in a matter that could be in time.
      (known.matterId === undefined && isMissedLess(current, now)) ||
      (doneLate.get(key) ?? []).some(({ at }) => isMissedLess(current, now, at));
    const goesOn = !isCorrected && current && canGoOn(current, one.slice(same), other.slice(same));
    const missAnswer = current && answerTo(current, now, other, known, isCorrected);
    turns.set(key, { current, was: one, is: other, goesOnFrom: goesOn ? same : undefined, missAnswer });
  }
  return turns;
}

/**
 * Whether what is known of a deadline now can be told after what is on record of it: nothing that counts is lost by
 * that, no day is missed twice, and no end is told of it but the last. What has ended neither runs again nor is
 * missed, for lists have forgotten it.
 */
function canGoOn(current: Deadline, gone: readonly CaseEvent[], come: readonly CaseEvent[]): boolean {
  const isMissedNow = come.some(({ type }) => type === deadlineMissed.type);
  const hasEnded = endsForGood.has(come.at(-1)?.type ?? '');
  if (!isOpen(current) && (isMissedNow || !hasEnded)) return false;
  if (gone.length === 0) return true;
  const decided = new Set(come.map((event) => factsOf(event).byEventId));
  return (
    come.length > 0 &&
    gone.every(({ type, data }) => {
      if (type === deadlineSuperseded.type) return isPlaceTaken(factsOf({ data }).because);
      if (type === deadlineExtended.type) return decided.has(factsOf({ data }).byEventId);
      return type !== deadlineStarted.type;
    }) &&
    come.every(({ type, occurredAt }) => {
      if (type === deadlineMissed.type) return current.misses.every(({ at }) => at !== occurredAt);
      return type !== deadlineSuperseded.type;
    })
  );
}

function supersede<Details>(
  telling: Telling<Details>,
  turns: ReadonlyMap<CourseKey, Turn>,
  known: CaseEvent,
): void {
  for (const { current, goesOnFrom, missAnswer } of turns.values()) {
    if (!current || goesOnFrom !== undefined) continue;
    const { deadlineId, ruleId, matterId } = current;
    telling.tell(
      happens(
        deadlineSuperseded,
        { deadlineId, ruleId, because: becauseOf(known), ...(missAnswer && { missAnswer }) },
        { matterId },
      ),
      'clock',
    );
  }
}

function becauseOf(known: CaseEvent): EndedBecause {
  if (!correctsThePast(known)) return 'recorded-late';
  return known.type === registeredInError.type ? 'registered-in-error' : 'anchor-corrected';
}

/**
 * What has become known of the misses of a deadline that is counted anew, where any of them is none now. What was
 * done too late for it is on record: whatever makes that none is a correction, also where it comes as an act.
 */
function answerTo(
  current: Deadline,
  now: Deadline | undefined,
  is: readonly CaseEvent[],
  known: CaseEvent,
  isCorrected: boolean,
): MissAnswer | undefined {
  const missedNow = now?.misses.map(({ at }) => at) ?? [];
  if (current.misses.filter(stands).every(({ at }) => missedNow.includes(at))) return undefined;
  if (!now || isCorrected) return isMissedLess(current, now) ? 'corrected-since' : undefined;
  const isExtension = is.some(
    ({ type, data }) => type === deadlineExtended.type && factsOf({ data }).byEventId === known.id,
  );
  if (isExtension) return 'extended-in-time';
  if (now.state === 'met') return 'done-in-time';
  return now.state === 'cancelled' ? 'ended-before' : undefined;
}

/**
 * Whether a miss is none now, or a later one: another that is as early takes the place of none but one.
 *
 * @param until of the misses up to then; of all without it
 */
function isMissedLess(was: Deadline | undefined, now: Deadline | undefined, until?: Instant): boolean {
  const missed = was?.misses.filter(stands) ?? [];
  return missed.some(({ at }, place) => {
    if (until !== undefined && at > until) return false;
    const instead = now?.misses[place];
    return instead === undefined || instead.at > at;
  });
}

/** What time had brought about and would not have: expiries, passings and lapses, those of an instant together. */
function withdraw<Details>(
  procedure: Procedure<Details>,
  telling: Telling<Details>,
  before: Course<Details>,
  after: Course<Details>,
  names: Names,
  becauseOf: string,
): void {
  const stay = new Set(after.events.map(nameOf));
  const together = new Map<string, CaseEvent[]>();
  for (const event of before.events) {
    if (!isOfTime(event) || stay.has(nameOf(event)) || names.idOf(nameOf(event)) === undefined) continue;
    const when = `${event.matterId} ${event.occurredAt}`;
    together.set(when, [...(together.get(when) ?? []), event]);
  }
  for (const events of together.values()) {
    const [first] = events;
    if (!first) continue;
    const { ruleId } = factsOf(first);
    const restores = events
      .flatMap((event) => movesBy(catalogueOf(procedure), event))
      .map(({ matterId }) => standing(matterId, after.file.matters.get(matterId)));
    const withdrawn = events.flatMap((event) => names.idOf(nameOf(event)) ?? []);
    telling.tell(
      happens(
        passingWithdrawn,
        {
          withdrawn,
          withdrawnType: first.type,
          ...(ruleId !== undefined && { ruleId }),
          becauseOf,
          restores,
        },
        { ...(first.matterId !== undefined && { matterId: first.matterId }) },
      ),
      'clock',
    );
  }
}

/** A move after which a matter stands as it does. */
function standing(matterId: string, matter: Matter | undefined): MatterMove {
  if (!matter) return { matterId, inError: true, closed: true };
  const { step, unitId, handlerId, closedAt, inError } = matter;
  return {
    matterId,
    step,
    unitId,
    handlerId: handlerId ?? null,
    closed: closedAt !== undefined,
    inError,
    ...(closedAt !== undefined && { closedAt }),
  };
}

/** The ids by which what has no more than a name is known on record. */
class Ids {
  readonly #ids = new Map<string, string>();

  constructor(
    private readonly names: Names,
    turns: ReadonlyMap<CourseKey, Turn>,
    private readonly becauseOf: string,
    private readonly context: DeadlineContext,
  ) {
    for (const { current, is, goesOnFrom = 0 } of turns.values()) {
      const started = is.slice(0, goesOnFrom).findLast(({ type }) => type === deadlineStarted.type);
      const { deadlineId } = started ? factsOf(started) : {};
      if (current && deadlineId !== undefined) this.#ids.set(deadlineId, current.deadlineId);
    }
  }

  /** From now on what is called so has the id under which it was written. */
  writes(event: CaseEvent, written: CaseEvent): void {
    this.#ids.set(nameOf(event), written.id);
  }

  ofDeadline(name: string): string {
    return this.#ids.get(name) ?? this.context.idFor('deadline', name, this.becauseOf);
  }

  /** The same text, unless it is the name of an event of the clock. */
  ofEvent(name: string): string {
    return this.#ids.get(name) ?? this.names.idOf(name) ?? name;
  }
}

function renamed({ type, data, matterId, occurredAt }: CaseEvent, { current }: Turn, ids: Ids): DecidedEvent {
  const { deadlineId, supersedes } = factsOf({ data });
  const named = Object.fromEntries(
    Object.entries(data).map(([field, value]): [string, unknown] => [
      field,
      typeof value === 'string' ? ids.ofEvent(value) : value,
    ]),
  );
  const replaces = supersedes === undefined ? current?.deadlineId : ids.ofDeadline(supersedes);
  return {
    type,
    data: {
      ...named,
      ...(deadlineId !== undefined && { deadlineId: ids.ofDeadline(deadlineId) }),
      ...(type === deadlineStarted.type && replaces !== undefined && { supersedes: replaces }),
      ...(type === deadlineMissed.type && { explainedBefore: isExplained(current) }),
    },
    ...(matterId !== undefined && { matterId }),
    occurredAt,
  };
}

function isExplained(deadline: Deadline | undefined): boolean {
  const misses = deadline?.misses.filter(stands) ?? [];
  return misses.length > 0 && misses.every(({ explained }) => explained);
}

function byKey(events: readonly CaseEvent[]): ReadonlyMap<CourseKey, readonly CaseEvent[]> {
  const courses = new Map<CourseKey, CaseEvent[]>();
  for (const event of events) {
    const course = courses.get(keyOf(event));
    if (course) course.push(event);
    else courses.set(keyOf(event), [event]);
  }
  return courses;
}

/** How many events two courses have in common before they part. */
function sameFrom(one: readonly CaseEvent[], other: readonly CaseEvent[]): number {
  const parts = one.findIndex((event, place) => {
    const twin = other[place];
    return !twin || asText(event) !== asText(twin);
  });
  return parts < 0 ? one.length : parts;
}

function asText({ type, data, occurredAt, matterId }: CaseEvent): string {
  return JSON.stringify([type, data, occurredAt, matterId]);
}

const ofDeadlines: ReadonlySet<string> = new Set(deadlineEvents.map(({ type }) => type));
const endings: ReadonlySet<string> = new Set([deadlineExpired.type, deadlinePassed.type]);
const endsForGood: ReadonlySet<string> = new Set([...endings, deadlineMet.type, deadlineCancelled.type]);

function isDeadlineEvent({ type }: Pick<CaseEvent, 'type'>): boolean {
  return ofDeadlines.has(type);
}

/** What time alone brings about and may be taken back: an expiry, a passing, a lapse. A miss may not. */
function isOfTime({ type }: CaseEvent): boolean {
  return endings.has(type) || !ofDeadlines.has(type);
}

/** Stands before the version of the law by which a deadline of the same key was counted anew. */
const anew = '/anew/';

const partsOfKey = 5;

/** The name under which a deadline derives its id: starting event, rule, party and item, and the law where it changed. */
function keyFrom(...name: readonly string[]): string {
  const key = name.slice(0, partsOfKey).join('/');
  return name.length === partsOfKey ? key : `${key}${anew}${name.slice(partsOfKey).join('/')}`;
}

function isOfDeadline(key: CourseKey): boolean {
  return key.startsWith('deadline/');
}

/** Of a deadline the key that its name was made from; of a lapse its name. */
function keyOf(event: CaseEvent): CourseKey {
  const { deadlineId } = factsOf(event);
  return deadlineId === undefined ? lapseName(event) : courseKeyOf(deadlineId);
}

function courseKeyOf(nameOfDeadline: string): CourseKey {
  return nameOfDeadline.split(anew)[0] ?? nameOfDeadline;
}

function lapseName({
  type,
  matterId = '',
  occurredAt = '',
  data,
}: Pick<DecidedEvent, 'type' | 'matterId' | 'occurredAt' | 'data'>): string {
  return ['lapse', type, matterId, occurredAt, JSON.stringify(data)].join('/');
}

function nameOf(event: CaseEvent): string {
  return isDeadlineEvent(event) ? [event.type, keyOf(event), event.occurredAt].join('/') : lapseName(event);
}

/** What deadlines and events of the clock that are on record are called by what they are and when, not by ids. */
interface Names {
  /** The id of the event of the clock that is called so and was not withdrawn. */
  idOf(name: string): string | undefined;
  /** The deadline of a key that counts: in force, or followed by what has taken its place. */
  inForceUnder(file: Casefile, key: CourseKey): Deadline | undefined;
  keyOf(deadline: Pick<Deadline, 'anchorEventId' | 'ruleId' | 'partyId' | 'itemId'>): CourseKey;
}

function namesOf(file: Casefile, history: readonly CaseEvent[]): Names {
  const { withdrawn } = correctionsIn(history);
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  const called = (id: string) => names.get(id) ?? id;
  const keyOfDeadline: Names['keyOf'] = ({ anchorEventId, ruleId, partyId = '', itemId = '' }) =>
    keyFrom('deadline', called(anchorEventId), ruleId, partyId, itemId);
  for (const event of history) {
    if (event.cause !== 'clock') continue;
    const { deadlineId } = factsOf(event);
    const deadline = deadlineId === undefined ? undefined : file.deadlines.get(deadlineId);
    if (deadline && !isOfTime(event) && event.type !== deadlineMissed.type) continue;
    if (!deadline && isDeadlineEvent(event)) continue;
    const name = deadline
      ? [event.type, keyOfDeadline(deadline), event.occurredAt].join('/')
      : lapseName({ ...event, data: withNames(event.data, called) });
    names.set(event.id, name);
    if (!withdrawn.has(event.id)) ids.set(name, event.id);
  }
  return {
    idOf: (name) => ids.get(name),
    inForceUnder: (of, key) => {
      const ofKey = of.deadlines.values().filter((deadline) => keyOfDeadline(deadline) === key);
      return ofKey.find(isInForce) ?? ofKey.findLast(({ endedBecause }) => isPlaceTaken(endedBecause));
    },
    keyOf: keyOfDeadline,
  };
}

function withNames(data: object, called: (id: string) => string): object {
  return Object.fromEntries(
    Object.entries(data).map(([field, value]): [string, unknown] => [
      field,
      typeof value === 'string' ? called(value) : value,
    ]),
  );
}

/**
 * What follows if only the persons' events of a history had happened, corrected as it says, in the order in which
 * they did, each on the file as time had made it: without and with what has become known.
 */
function coursesOf<Details>(
  procedure: Procedure<Details>,
  { fileId, municipalityId, jurisdiction, timeZone, lastRecordedAt }: Casefile<Details>,
  history: readonly CaseEvent[],
  known: readonly CaseEvent[],
  settledUntil: Instant,
  { lawAt }: DeadlineContext,
  names: Names,
): { readonly before: Course<Details>; readonly after: Course<Details> } {
  const origin = { fileId, municipalityId, jurisdiction, timeZone };
  const givenThen = givenIn(history, names);
  const context: DeadlineContext = { lawAt, idFor: keyFrom, givenThen };
  const writing: Writing = (decided, _, file) => supposed(decided, file);
  const was = asTheyHappened(procedure, history);
  const is = asTheyHappened(procedure, [...history, ...known]);
  const part = is.acts.findIndex((act, place) => !isSame(act, was.acts[place]));
  const empty = emptyFile(procedure.name, procedure.initialDetails, origin);
  const shared = new Telling(procedure, empty, context, writing, was.corrections);
  goThrough(shared, was.acts.slice(0, part));
  const goOn = ({ acts, corrections }: HappenedInOrder, until: Instant): Course<Details> => {
    const telling = shared.copy(corrections);
    goThrough(telling, acts.slice(part));
    telling.settle(until);
    return { file: telling.file, events: telling.events.filter(({ cause }) => cause === 'clock') };
  };
  return { before: goOn(was, settledUntil), after: goOn(is, lastRecordedAt) };
}

function goThrough<Details>(telling: Telling<Details>, acts: readonly Happened[]): void {
  for (const { act, occurredAt, isLeftOut } of acts) {
    telling.settle(occurredAt);
    telling.retell(act);
    if (!isLeftOut) telling.follow({ ...act, occurredAt });
  }
}

interface Happened {
  readonly act: CaseEvent;
  readonly occurredAt: Instant;
  readonly isLeftOut: boolean;
}

interface HappenedInOrder {
  readonly corrections: Corrections;
  readonly acts: readonly Happened[];
}

/**
 * What persons put on record, at the times that are right and in their order. What opens a matter goes before all of it,
 * and what adds a person to the file before whatever becomes of that person, who may have left or died earlier.
 */
function asTheyHappened<Details>(
  procedure: Procedure<Details>,
  history: readonly CaseEvent[],
): HappenedInOrder {
  const corrections = correctionsIn(history);
  const catalogue = catalogueOf(procedure);
  const opened = new Map<string, Instant>();
  const added = new Map<string, Instant>();
  const acts = history
    .filter((event) => event.cause !== 'clock' && !isDeadlineEvent(event) && !isOfRecording(event))
    .map((act) => {
      const { occurredAt } = corrected(act, corrections);
      const moves = movesBy(catalogue, act);
      for (const { matterId, opens } of moves) if (opens) opened.set(matterId, occurredAt);
      const personId = tellOfPersonsOfFile.has(act.type) ? (act.data as PersonLeft).personId : '';
      if (act.type === personAdded.type && !added.has(personId)) added.set(personId, occurredAt);
      const place = [...[act, ...moves].map(({ matterId = '' }) => opened.get(matterId)), added.get(personId)]
        .map((at) => at ?? '')
        .reduce((latest, at) => (at > latest ? at : latest), occurredAt);
      return { act, occurredAt, isLeftOut: isLeftOut(act, corrections), place };
    })
    .sort(({ place: one }, { place: other }) => (one < other ? -1 : one > other ? 1 : 0));
  return { corrections, acts };
}

/** It tells of the recording, which comes after what is gone through here. */
function isOfRecording({ type }: CaseEvent): boolean {
  return type === lateRecordingExplained.type;
}

function isSame(one: Happened, other: Happened | undefined): boolean {
  return one.act === other?.act && one.occurredAt === other.occurredAt && one.isLeftOut === other.isLeftOut;
}

/** It is written nowhere, and so takes no place of its own in the file. */
function supposed(decided: DecidedEvent, { revision, lastRecordedAt }: Casefile): CaseEvent {
  const now = lastRecordedAt;
  const end = { revision: revision - 1, lastRecordedAt };
  const event = stamped(decided, '', end, { now, occurredAt: now, cause: 'clock', commandId: '' });
  return { ...event, id: nameOf(event) };
}

function isStart(step: DecidedEvent): step is DecidedEvent<DeadlineStarted> {
  return step.type === deadlineStarted.type;
}

/** Whether a deadline was met or extended when its last day had gone by. */
function isTooLate(event: CaseEvent): event is CaseEvent<DeadlineMet> | CaseEvent<DeadlineExtended> {
  const { onTime, decidedLate } = event.data as Partial<DeadlineMet & DeadlineExtended>;
  return (
    (event.type === deadlineMet.type && onTime === false) ||
    (event.type === deadlineExtended.type && decidedLate === true)
  );
}

/** What the starts that the history holds were given, the latest of each: it is not counted again. */
function givenIn(history: readonly CaseEvent[], names: Names): GivenThen {
  const given = new Map<string, StartGiven>();
  const underOf = (key: CourseKey, { anchorAt, ruleset }: Pick<DeadlineStarted, 'anchorAt' | 'ruleset'>) =>
    [key, anchorAt, ruleset].join(' ');
  for (const event of history) {
    if (!isStart(event)) continue;
    const { deadlineId: _, anchorEventId: __, supersedes: ___, ...start } = event.data;
    given.set(underOf(names.keyOf(event.data), start), start);
  }
  return ({ deadlineId, ...start }) => given.get(underOf(courseKeyOf(deadlineId), start));
}
