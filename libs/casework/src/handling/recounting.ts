import type { Instant } from '../calendar/index.js';
import type { DeadlineContext } from '../deadlines/consequences.js';
import {
  deadlineEvents,
  deadlineMissed,
  deadlineStarted,
  deadlineSuperseded,
  passingWithdrawn,
  type DeadlineStarted,
} from '../deadlines/events.js';
import { emptyFile, type Casefile, type FileOrigin } from '../kernel/casefile.js';
import { isInForce, missedSince, stands, type Deadline } from '../kernel/deadline-course.js';
import { happens, type CaseEvent, type DecidedEvent } from '../kernel/event.js';
import { catalogueOf, movesBy } from './catalogue.js';
import { corrected, correctionsIn, correctsThePast, isLeftOut, type Corrections } from './corrections.js';
import { registeredInError } from './filekeeping/file-events.js';
import { foldFile } from './fold.js';
import type { Procedure } from './procedure.js';
import { factsOf, isPast, setBack, type SetBack } from './setting-back.js';
import { standing, Telling, type Writing } from './telling.js';

/** Starting event, rule, party and item: what a deadline is the same by, however often it is counted anew. */
type CourseKey = string;

/** What becomes of deadlines and by time when a file's history is gone through once more. */
interface Course<Details> {
  readonly file: Casefile<Details>;
  /** What follows from acts and time, in order. */
  readonly events: readonly CaseEvent[];
}

/**
 * What a correction does to deadlines and to what time had brought about. The history is gone through twice, without
 * the correction and with it, and each deadline whose course differs is superseded and counted anew: with its right
 * anchor, met, extended and missed only by what stays in effect. So a clock that an entry in error had stopped runs
 * again, and one that it had kept from starting starts. What was given before stays readable.
 *
 * A start that the correction doesn't touch keeps the dates that it was given then; a new anchor is counted by the
 * rules, and the settings that are in force now.
 *
 * @param telling of the file right after the correction
 * @param history every event of the file in order before the correction
 * @param corrections the events of the correction
 */
export function recount<Details>(
  procedure: Procedure<Details>,
  telling: Telling<Details>,
  history: readonly CaseEvent[],
  corrections: readonly CaseEvent[],
  context: DeadlineContext,
): void {
  const [correction] = corrections.filter(correctsThePast);
  if (!correction) throw new Error('Deadlines are counted anew without a correction.');
  const until = correction.recordedAt;
  const before = courseOf(procedure, telling.file, history, until, context);
  const after = courseOf(procedure, telling.file, [...history, ...corrections], until, context);
  const changed = changedKeys(before.events, after.events);
  const because = correction.type === registeredInError.type ? 'registered-in-error' : 'anchor-corrected';
  const superseded = new Map<CourseKey, Deadline>();
  const passedOver = new Set<CourseKey>();
  for (const key of changed) {
    const current = inForceUnder(telling.file, key);
    if (!current) {
      if (before.events.some((event) => keyOf(event) === key) && isOfDeadline(key)) passedOver.add(key);
      continue;
    }
    superseded.set(key, current);
    const undoesMiss = missedSince(current) !== undefined && !isMissedUnder(after.file, key);
    const { deadlineId, ruleId, matterId } = current;
    telling.tell(
      happens(deadlineSuperseded, { deadlineId, ruleId, because, undoesMiss }, { matterId }),
      'clock',
    );
  }
  withdrawLapses(procedure, telling, before, after, history, correction.id);
  const ids = new Map<string, string>();
  for (const event of after.events) {
    const key = keyOf(event);
    if (!changed.has(key) || passedOver.has(key)) continue;
    const written = telling.tell(renamed(event, superseded.get(key), ids, correction.id, context), 'clock');
    ids.set(event.id, written.id);
  }
}

/** Events of the procedure that time had brought about, and would not have. */
function withdrawLapses<Details>(
  procedure: Procedure<Details>,
  telling: Telling<Details>,
  before: Course<Details>,
  after: Course<Details>,
  history: readonly CaseEvent[],
  becauseOf: string,
): void {
  const stay = new Set(after.events.map(keyOf));
  for (const lapse of before.events) {
    if (isDeadlineEvent(lapse) || stay.has(keyOf(lapse)) || !history.some(({ id }) => id === lapse.id))
      continue;
    const restores = movesBy(catalogueOf(procedure), lapse).map(({ matterId }) =>
      standing(matterId, after.file.matters[matterId]),
    );
    telling.tell(
      happens(
        passingWithdrawn,
        { withdrawn: [lapse.id], withdrawnType: lapse.type, becauseOf, resumes: [], restores },
        { ...(lapse.matterId !== undefined && { matterId: lapse.matterId }) },
      ),
      'clock',
    );
  }
}

function renamed(
  { type, data, matterId, occurredAt }: CaseEvent,
  current: Deadline | undefined,
  ids: ReadonlyMap<string, string>,
  correctionId: string,
  { idFor }: DeadlineContext,
): DecidedEvent {
  const { deadlineId, anchorEventId, byEventId, supersedes } = factsOf({ data });
  const when = { ...(matterId !== undefined && { matterId }), occurredAt };
  if (deadlineId === undefined) return { type, data, ...when };
  const named = (id: string) => idFor('deadline', id, correctionId);
  const replaces = supersedes === undefined ? current?.deadlineId : named(supersedes);
  return {
    type,
    data: {
      ...data,
      deadlineId: named(deadlineId),
      ...(anchorEventId !== undefined && { anchorEventId: ids.get(anchorEventId) ?? anchorEventId }),
      ...(byEventId !== undefined && { byEventId: ids.get(byEventId) ?? byEventId }),
      ...(type === deadlineStarted.type && replaces !== undefined && { supersedes: replaces }),
      ...(type === deadlineMissed.type && { explainedBefore: isExplained(current) }),
    },
    ...when,
  };
}

function isExplained(deadline: Deadline | undefined): boolean {
  const misses = deadline?.misses.filter(stands) ?? [];
  return misses.length > 0 && misses.every(({ explained }) => explained);
}

function changedKeys(before: readonly CaseEvent[], after: readonly CaseEvent[]): ReadonlySet<CourseKey> {
  const [was, is] = [byKey(before), byKey(after)];
  return new Set([...was.keys(), ...is.keys()].filter((key) => was.get(key) !== is.get(key)));
}

/** What happens to each deadline, as a text to compare. */
function byKey(events: readonly CaseEvent[]): ReadonlyMap<CourseKey, string> {
  const courses = new Map<CourseKey, string>();
  for (const event of events) {
    const { type, data, occurredAt, matterId } = event;
    const key = keyOf(event);
    courses.set(key, `${courses.get(key) ?? ''}${JSON.stringify([type, data, occurredAt, matterId])}`);
  }
  return courses;
}

const ofDeadlines: ReadonlySet<string> = new Set(deadlineEvents.map(({ type }) => type));

function isDeadlineEvent({ type }: Pick<CaseEvent, 'type'>): boolean {
  return ofDeadlines.has(type);
}

/** Of a deadline the key that its id was made from here; of a lapse what and when it is. */
function keyOf(event: CaseEvent): CourseKey {
  const { deadlineId } = factsOf(event);
  return deadlineId === undefined ? lapseKey(event) : (deadlineId.split(anew)[0] ?? deadlineId);
}

function isOfDeadline(key: CourseKey): boolean {
  return key.startsWith('deadline/');
}

function lapseKey({
  type,
  matterId = '',
  occurredAt = '',
}: Pick<DecidedEvent, 'type' | 'matterId' | 'occurredAt'>): CourseKey {
  return ['lapse', type, matterId, occurredAt].join('/');
}

/** Stands before the version of the law by which a deadline of the same key was counted anew. */
const anew = '/anew/';

const partsOfKey = 5;

/** The name under which a deadline derives its id: starting event, rule, party and item, and the law where it changed. */
function keyFrom(...name: readonly string[]): string {
  const key = name.slice(0, partsOfKey).join('/');
  return name.length === partsOfKey ? key : `${key}${anew}${name.slice(partsOfKey).join('/')}`;
}

function keyOfDeadline({
  anchorEventId,
  ruleId,
  partyId = '',
  itemId = '',
}: Pick<Deadline, 'anchorEventId' | 'ruleId' | 'partyId' | 'itemId'>): CourseKey {
  return keyFrom('deadline', anchorEventId, ruleId, partyId, itemId);
}

function inForceUnder(file: Casefile, key: CourseKey): Deadline | undefined {
  return Object.values(file.deadlines).find(
    (deadline) => isInForce(deadline) && keyOfDeadline(deadline) === key,
  );
}

function isMissedUnder(file: Casefile, key: CourseKey): boolean {
  const deadline = inForceUnder(file, key);
  return deadline !== undefined && missedSince(deadline) !== undefined;
}

/**
 * What follows if only the persons' events of a history had happened, corrected as it says, each with what time had
 * brought about before it.
 */
function courseOf<Details>(
  procedure: Procedure<Details>,
  { fileId, municipalityId, jurisdiction, timeZone }: FileOrigin,
  history: readonly CaseEvent[],
  until: Instant,
  { settingOf, rulesets }: DeadlineContext,
): Course<Details> {
  const origin = { fileId, municipalityId, jurisdiction, timeZone };
  const corrections = correctionsIn(history);
  const given = startsGiven(history);
  const lapses = lapsesIn(history, corrections);
  const context: DeadlineContext = { settingOf, rulesets, idFor: keyFrom };
  const writing: Writing = (decided, _, file) => supposed(asGiven(decided, given), file, lapses);
  const telling = (from: SetBack<Details>) => new Telling(procedure, from, context, writing, corrections);
  let all: readonly CaseEvent[] = [];
  let file: Casefile<Details> = emptyFile(procedure.name, procedure.initialDetails, origin);
  let reached: Instant = '';
  for (const act of history.filter((event) => event.cause !== 'clock' && !isDeadlineEvent(event))) {
    const { occurredAt } = corrected(act, corrections);
    if (occurredAt > reached) reached = occurredAt;
    const told = telling(setBackTo(procedure, file, all, occurredAt, corrections));
    told.settle(occurredAt);
    told.retell(act);
    if (!isLeftOut(act, corrections)) told.follow({ ...act, occurredAt });
    told.settle(reached);
    all = [...all.filter((event) => !told.aside.has(event)), ...told.events];
    file = told.aside.size === 0 ? told.file : foldFile(procedure, origin, all, corrections);
  }
  const last = telling({ file, aside: [] });
  last.settle(until);
  return { file: last.file, events: [...all, ...last.events].filter(({ cause }) => cause === 'clock') };
}

function setBackTo<Details>(
  procedure: Procedure<Details>,
  file: Casefile<Details>,
  history: readonly CaseEvent[],
  to: Instant,
  corrections: Corrections,
): SetBack<Details> {
  return isPast(file, to) ? setBack(procedure, file, history, to, corrections) : { file, aside: [] };
}

/** What time brought about in the procedure and was not taken back, by what and when it is. */
function lapsesIn(history: readonly CaseEvent[], { withdrawn }: Corrections): ReadonlyMap<CourseKey, string> {
  return new Map(
    history
      .filter((event) => event.cause === 'clock' && !isDeadlineEvent(event) && !withdrawn.has(event.id))
      .map((event) => [lapseKey(event), event.id]),
  );
}

function supposed(
  decided: DecidedEvent,
  { revision, lastRecordedAt }: Casefile,
  lapses: ReadonlyMap<CourseKey, string>,
): CaseEvent {
  const { type, data, matterId, occurredAt = lastRecordedAt } = decided;
  const { deadlineId } = factsOf({ data });
  const key = deadlineId === undefined ? lapseKey(decided) : [type, deadlineId, occurredAt].join('/');
  return {
    id: lapses.get(key) ?? key,
    type,
    data,
    revision,
    occurredAt,
    recordedAt: lastRecordedAt,
    cause: 'clock',
    commandId: '',
    ...(matterId !== undefined && { matterId }),
  };
}

function isStart(step: DecidedEvent): step is DecidedEvent<DeadlineStarted> {
  return step.type === deadlineStarted.type;
}

/** The starts that the history holds, the latest last: what was counted then is not counted again. */
function startsGiven(history: readonly CaseEvent[]): ReadonlyMap<CourseKey, readonly DeadlineStarted[]> {
  const given = new Map<CourseKey, readonly DeadlineStarted[]>();
  for (const event of history) {
    if (!isStart(event)) continue;
    const key = keyOfDeadline(event.data);
    given.set(key, [...(given.get(key) ?? []), event.data]);
  }
  return given;
}

function asGiven(
  step: DecidedEvent,
  given: ReadonlyMap<CourseKey, readonly DeadlineStarted[]>,
): DecidedEvent {
  if (!isStart(step)) return step;
  const { anchorAt, ruleset, deadlineId, supersedes } = step.data;
  const then = (given.get(keyOfDeadline(step.data)) ?? []).findLast(
    (start) => start.anchorAt === anchorAt && start.ruleset === ruleset,
  );
  if (!then) return step;
  const { supersedes: _, ...counted } = then;
  return { ...step, data: { ...counted, deadlineId, ...(supersedes !== undefined && { supersedes }) } };
}
