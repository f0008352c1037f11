import {
  clockHoursBefore,
  daysAfter,
  daysBetween,
  epochOf,
  hoursAfter,
  instantAt,
  instantFromEpoch,
  localDateOf,
  monthsAfter,
  weeksAfter,
  workingDaysAfter,
  workingDaysBefore,
  type Instant,
  type Jurisdiction,
  type LocalDate,
} from '../calendar/index.js';
import type { Length } from '../kernel/deadline.js';
import { lateFrom, type Deadline } from '../kernel/deadline-course.js';
import type { Locality } from './due-dates.js';
import type { RepeatedAt, Rung } from './rule.js';

/** When a rung that names a day and no hour is told, local time: at the beginning of a working day, this system's own choice. */
const morning = '09:00';

/** What the instants of a ladder are counted from. */
export type LaidAgainst = Pick<
  Deadline,
  | 'startedAt'
  | 'anchorAt'
  | 'nominalDueDate'
  | 'nominalDue'
  | 'legalLatestDate'
  | 'legalLatest'
  | 'force'
  | 'kind'
  | 'elapsed'
>;

/** A rung of a ladder and when its time comes. The two are its name: of a rung that repeats each time has its own. */
export interface RungTime {
  /** Its place in the rule's ladder, from 0. */
  readonly rung: number;
  readonly at: Instant;
}

/** One rung of one deadline at the instant at which its time comes. */
export interface RungReference extends RungTime {
  readonly municipalityId: string;
  readonly procedure: string;
  readonly fileId: string;
  readonly matterId: string;
  readonly deadlineId: string;
}

/**
 * When somebody is yet to be told of a deadline: the rungs of its rule's ladder in the order of their instants, of two
 * at once in the order of the ladder. Days count from the anchor's local date or back from the nominal last day (the
 * date without roll-over: [two dates](docs/law/time.md)), and mean 09:00 there unless the rung names an hour.
 *
 * A rung whose time has passed when its deadline starts doesn't exist: thirty days before the end of twenty; a miss
 * that lies before the start is told at the start. One that comes after the miss stays, for the deadline stays open:
 * on-call is told on the morning after; of what isn't the authority's to do nobody is told after its end. Of a rung that repeats there is the next time only, the first after those told.
 *
 * @param told what has been told of it
 * @throws {RangeError} a result outside the years of the calendar or, for working days, of the holiday table; a rung
 * that names no such share, number or hour; an unknown zone
 */
export function rungTimes(
  ladder: readonly Rung[],
  deadline: LaidAgainst,
  place: Locality,
  told: readonly RungTime[] = [],
): readonly RungTime[] {
  return ladder
    .flatMap(({ at }, rung): readonly RungTime[] => {
      if (isRepeated(at)) {
        const last = lastOf(told, rung);
        const next = firstOf(repeats(at, deadline, place, last && justAfter(last.at)));
        return next === undefined ? [] : [{ rung, at: next }];
      }
      const time = { rung, at: timeOf(at, deadline, place) };
      return time.at < deadline.startedAt || isAmong(told, time) ? [] : [time];
    })
    .filter(({ at }) => liesBeforeEnd(deadline, at))
    .sort((one, other) => (one.at === other.at ? one.rung - other.rung : one.at < other.at ? -1 : 1));
}

/** Of what was told, all that says what is yet to be told: of a rung that repeats its last time. */
export function toldThatCounts(ladder: readonly Rung[], told: readonly RungTime[]): readonly RungTime[] {
  return told.filter((time) => {
    const rung = ladder[time.rung];
    return rung === undefined || !isRepeated(rung.at) || lastOf(told, time.rung) === time;
  });
}

/**
 * What is told when a rung's time has come: that time, and of a rung that repeats the last one until now, for it tells
 * all that those before it would have told.
 *
 * @returns undefined when the deadline isn't laid out like this any more
 * @throws {RangeError} as `rungTimes`
 */
export function timeToTell(
  ladder: readonly Rung[],
  deadline: LaidAgainst,
  place: Locality,
  { rung, at }: RungTime,
  now: Instant,
): RungTime | undefined {
  const rungAt = ladder[rung]?.at;
  if (rungAt === undefined) return undefined;
  if (!isRepeated(rungAt)) {
    const isLaid =
      timeOf(rungAt, deadline, place) === at && at >= deadline.startedAt && liesBeforeEnd(deadline, at);
    return isLaid ? { rung, at } : undefined;
  }
  let last: Instant | undefined;
  for (const time of repeats(rungAt, deadline, place, at)) {
    if ((last === undefined ? time !== at : time > now) || !liesBeforeEnd(deadline, time)) break;
    last = time;
  }
  return last === undefined ? undefined : { rung, at: last };
}

/**
 * The times of a rung after one of them, until an instant: none unless it repeats.
 *
 * @throws {RangeError} as `rungTimes`
 */
export function timesAfter(
  ladder: readonly Rung[],
  deadline: LaidAgainst,
  place: Locality,
  { rung, at }: RungTime,
  until: Instant,
): readonly RungTime[] {
  const rungAt = ladder[rung]?.at;
  if (rungAt === undefined || !isRepeated(rungAt)) return [];
  const times: RungTime[] = [];
  for (const time of repeats(rungAt, deadline, place, justAfter(at))) {
    if (time > until || !liesBeforeEnd(deadline, time)) break;
    times.push({ rung, at: time });
  }
  return times;
}

/**
 * Tells the time of a rung from the one that it had before its deadline was moved: a short code, the same for the
 * same instant. A rung that counts from the start keeps it when the deadline is extended, and is not told again.
 */
export function dueRevisionOf({ at }: Pick<RungTime, 'at'>): string {
  return epochOf(at).toString(36);
}

/** A duty stays open when its last day has gone by; a window and an appointment are over then. */
function liesBeforeEnd(deadline: LaidAgainst, at: Instant): boolean {
  return deadline.kind === 'duty' || at < lateFrom(deadline);
}

type OnceAt = Exclude<Rung['at'], RepeatedAt>;

function isRepeated(at: Rung['at']): at is RepeatedAt {
  return 'every' in at;
}

function isAmong(times: readonly RungTime[], { rung, at }: RungTime): boolean {
  return times.some((each) => each.rung === rung && each.at === at);
}

function lastOf(times: readonly RungTime[], rung: number): RungTime | undefined {
  return times
    .filter((each) => each.rung === rung)
    .reduce<RungTime | undefined>((last, each) => (last && last.at >= each.at ? last : each), undefined);
}

function firstOf(instants: Iterable<Instant>): Instant | undefined {
  for (const instant of instants) return instant;
  return undefined;
}

function justAfter(instant: Instant): Instant {
  return instantFromEpoch(epochOf(instant) + 1);
}

function timeOf(at: OnceAt, deadline: LaidAgainst, place: Locality): Instant {
  if ('missed' in at) {
    const missed = lateFrom(deadline);
    return missed < deadline.startedAt ? deadline.startedAt : missed;
  }
  if ('share' in at) return atShare(at.share, deadline, place);
  if ('hoursBeforeDue' in at) return clockHoursBefore(deadline.nominalDue, at.hoursBeforeDue, place.timeZone);
  if ('onDueDay' in at || 'beforeDue' in at || 'workingDaysBeforeDue' in at) {
    return onDay(at, deadline.nominalDueDate, place);
  }
  const { anchorAt } = deadline;
  const start = () => localDateOf(anchorAt, place.timeZone);
  if ('dayAfterStart' in at || 'workingDaysAfterStart' in at) return onDay(at, start(), place);
  if ('beforeAnchor' in at) {
    const { beforeAnchor } = at;
    return 'hours' in beforeAnchor
      ? clockHoursBefore(anchorAt, beforeAnchor.hours, place.timeZone)
      : onDay({ beforeAnchor }, start(), place);
  }
  const { afterStart } = at;
  return 'hours' in afterStart ? hoursAfter(anchorAt, afterStart.hours) : onDay(afterStart, start(), place);
}

/**
 * When a share of the time has passed. Where it ends with a day: 09:00 of the day at that share of the days, a part of
 * a day left out. Where it ends at an instant: that share of what elapses, a part of a millisecond left out.
 */
function atShare(
  percent: number,
  { anchorAt, elapsed, nominalDue, nominalDueDate }: LaidAgainst,
  place: Locality,
): Instant {
  if (!(percent >= 0 && percent <= 100)) throw new RangeError('A share of the time is 0 to 100 percent.');
  if (elapsed) {
    const from = epochOf(anchorAt);
    return instantFromEpoch(from + Math.floor(((epochOf(nominalDue) - from) * percent) / 100));
  }
  const first = localDateOf(anchorAt, place.timeZone);
  const days = Math.floor((daysBetween(first, nominalDueDate) * percent) / 100);
  return instantAt(daysAfter(first, days), morning, place.timeZone);
}

/** What a rung counts from a day: the first of the deadline, its last, or the one that it counts from. */
type FromDay =
  | Extract<
      OnceAt,
      | { onDueDay: string }
      | { beforeDue: object }
      | { dayAfterStart: string }
      | { workingDaysAfterStart: number }
      | { workingDaysBeforeDue: number }
    >
  | Extract<Length, { days: number } | { weeks: number } | { months: number }>
  | DaysBefore;

interface DaysBefore {
  readonly beforeAnchor: { readonly days: number } | { readonly workingDays: number };
}

const atMostRemembered = 4_096;

/** The instants of each rung by day and place: of many deadlines some begin or end on one day. */
const remembered = new WeakMap<object, Map<string, Instant>>();

function onDay(from: FromDay, day: LocalDate, place: Locality): Instant {
  const named = 'beforeAnchor' in from ? from.beforeAnchor : from;
  const known = remembered.get(named) ?? new Map<string, Instant>();
  remembered.set(named, known);
  const key = `${day} ${place.jurisdiction} ${place.timeZone}`;
  const instant = known.get(key) ?? instantAt(dayCounted(from, day, place), hourOf(from), place.timeZone);
  if (known.size >= atMostRemembered) known.clear();
  known.set(key, instant);
  return instant;
}

function hourOf(from: FromDay): string {
  if ('onDueDay' in from) return from.onDueDay;
  if ('dayAfterStart' in from) return from.dayAfterStart;
  return 'workingDaysAfterStart' in from ? (from.at ?? morning) : morning;
}

function dayCounted(from: FromDay, day: LocalDate, { jurisdiction }: Locality): LocalDate {
  if ('onDueDay' in from) return day;
  if ('dayAfterStart' in from) return daysAfter(day, 1);
  if ('beforeDue' in from) return daysAfter(day, -from.beforeDue.days);
  if ('workingDaysBeforeDue' in from) return workingDaysBefore(day, from.workingDaysBeforeDue, jurisdiction);
  if ('workingDaysAfterStart' in from) return workingDaysAfter(day, from.workingDaysAfterStart, jurisdiction);
  if ('beforeAnchor' in from) {
    const { beforeAnchor } = from;
    return 'days' in beforeAnchor
      ? daysAfter(day, -beforeAnchor.days)
      : workingDaysBefore(day, beforeAnchor.workingDays, jurisdiction);
  }
  if ('days' in from) return daysAfter(day, from.days);
  return 'weeks' in from ? weeksAfter(day, from.weeks) : monthsAfter(day, from.months);
}

/** The times of a rung that repeats, in order and without end, from an instant on and not before the start. */
function* repeats(
  { every, from, at = morning }: RepeatedAt,
  deadline: LaidAgainst,
  { jurisdiction, timeZone }: Locality,
  since: Instant = deadline.startedAt,
): Generator<Instant> {
  const earliest = since < deadline.startedAt ? deadline.startedAt : since;
  const base = from === 'start' ? localDateOf(deadline.anchorAt, timeZone) : lastDayOf(deadline);
  for (const day of daysEvery(every, base, localDateOf(earliest, timeZone), jurisdiction)) {
    const instant = instantAt(day, at, timeZone);
    if (instant >= earliest) yield instant;
  }
}

/** The day whose end, or in which, it is missed. */
function lastDayOf({ force, nominalDueDate, legalLatestDate }: LaidAgainst): LocalDate {
  return force === 'statutory' ? legalLatestDate : nominalDueDate;
}

/** Every so many days after a base, each counted from the base itself, the first ones before `since` left out. */
function* daysEvery(
  every: RepeatedAt['every'],
  base: LocalDate,
  since: LocalDate,
  jurisdiction: Jurisdiction,
): Generator<LocalDate> {
  const [length = 0] = Object.values(every) as readonly number[];
  if (!Number.isInteger(length) || length < 1)
    throw new RangeError('A rung repeats after one or more, and whole.');
  if ('workingDays' in every) {
    // So many working days after a working day are as many more after the base.
    for (let day = base; ; yield day) day = workingDaysAfter(day, length, jurisdiction);
  }
  const [after, longest] =
    'days' in every
      ? ([daysAfter, 1] as const)
      : 'weeks' in every
        ? ([weeksAfter, 7] as const)
        : ([monthsAfter, 31] as const);
  const passed = Math.floor(daysBetween(base, since) / (length * longest));
  for (let time = Math.max(1, passed); ; time += 1) yield after(base, time * length);
}
