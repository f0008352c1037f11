import {
  daysAfter,
  endOfDay,
  epochOf,
  instantFromEpoch,
  localDateOf,
  monthsAfter,
  rollForward,
  startOfDay,
  weeksAfter,
  workingDaysAfter,
  type Instant,
  type LocalDate,
} from '../../calendar/index.js';

/**
 * What deadlines mean, said a second time and slowly: the harbour's rules as plain data, and a walk through time
 * from instant to instant that asks at each what ends, what the law makes of it and what is done. It knows nothing of
 * the kernel but its calendar, keeps no file, and starts from nothing whenever something becomes known. What it says
 * of a history is compared with what the kernel says of it (`agreement.spec.ts`).
 *
 * Readings, where the rule leaves room:
 * - At an instant, first every end that goes by at it goes by; then what passing brings about happens, each with what
 *   follows; then a new law comes into force; then people act, in the order in which it was recorded. So nothing that
 *   happens at an end is in time, not even what another end brings about.
 * - An act changes the deadlines that it finds before it starts any itself.
 * - A deadline counted anew by a new law that would be over before the law's first day ends on that day, rolled as
 *   the rule says.
 * - What counts (states, dates, misses that stand, lapses) never depends on whether the worker came. A miss that was
 *   none when it became known is on record, and answered, only if somebody had put the passing of time on record
 *   before: the worker, or whoever recorded something else.
 * - A miss of a later end than the one that was missed first is none, too, if what was done or decided late came
 *   before it.
 * - A miss of a deadline that fell away, because what started it never came about, is corrected since.
 * - Once somebody was on record as having done it or given it more time too late, a miss of before that is corrected
 *   since when it is none after all, by whatever becomes known: also when that too late act was none, and when it is
 *   another act that came before it.
 */

/** What somebody did, as it was recorded. */
export interface Act {
  readonly id: string;
  readonly what: string;
  /** The act that opened its matter: itself, where it did. */
  readonly matter: string;
  readonly at: Instant;
  readonly recorded: Instant;
  readonly fields: Fields;
}

export interface Fields {
  readonly ownerId?: string;
  readonly ownerIds?: readonly string[];
  readonly itemId?: string;
  readonly itemIds?: readonly string[];
  readonly until?: LocalDate;
  readonly untilInstant?: Instant;
  readonly from?: Instant;
  readonly full?: boolean;
}

/** What is put on record: an act, that one was none or was at another time, or what time had brought about by then. */
export type Entry =
  | { readonly act: Act }
  | { readonly comes: Instant }
  | { readonly inError: string; readonly recorded: Instant }
  | { readonly corrects: string; readonly to: Instant; readonly recorded: Instant };

/** What is to be said of a deadline. */
export interface Course {
  readonly state: string;
  readonly nominalDay: LocalDate;
  readonly legalLatest: Instant;
  readonly ruleset: string;
  readonly extendedLate: boolean;
  /** When it was met, cancelled, or went by for good. */
  readonly endedAt?: Instant;
  readonly onTime?: boolean;
}

/** A last day that went by, and what has become known of it since. */
export interface MissSaid {
  readonly at: Instant;
  readonly answer?: string;
}

export interface Said {
  /** By what started it, rule, party and item; those that fell away are not among them. */
  readonly courses: ReadonlyMap<string, Course>;
  /** Every miss that was ever recorded, of deadlines too that fell away. */
  readonly misses: ReadonlyMap<string, readonly MissSaid[]>;
  readonly lapses: readonly string[];
  /** The calls, by the acts that opened them, whose ship is free because its quarantine has lapsed. */
  readonly free: readonly string[];
}

type PlainLength =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly workingDays: number }
  | { readonly hours: number }
  | { readonly minutes: number };

interface PlainVersion {
  readonly force: 'statutory' | 'target' | 'local';
  readonly length?: PlainLength;
  readonly anew?: true;
}

/** Something that happens at an instant: an act, a lapse, a miss. */
interface Fact {
  readonly id: string;
  readonly what: string;
  readonly matter: string;
  readonly since: string;
  readonly at: Instant;
  readonly fields: Fields;
}

interface PlainRule {
  readonly kind: 'duty' | 'window' | 'appointment';
  readonly rolls?: true;
  /** By first day of the law. */
  readonly versions: readonly [PlainVersion, PlainVersion, PlainVersion];
  readonly startedBy: string;
  readonly onlyIf?: 'full';
  readonly countedFrom?: 'from';
  readonly endsOn?: 'until';
  readonly each?: 'ownerIds' | 'itemIds' | 'ownerId';
  /** With `ofIts`: only by those that name its party or item. */
  readonly metBy: readonly string[];
  readonly cancelledBy: readonly string[];
  readonly replacedBy?: string;
  readonly extendedBy: readonly string[];
  readonly lapseBrings?: string;
}

export const laws = ['2020-01-01', '2027-01-01', '2027-07-01'] as const;
const rulesets = ['HAR-1', 'HAR-2', 'HAR-3'] as const;

const always = (version: PlainVersion) => [version, version, version] as const;

/** Acts that concern one owner or one item alone. */
const ofOne: Readonly<Record<string, 'ownerId' | 'itemId'>> = {
  'owner-objected': 'ownerId',
  'objection-time-prolonged': 'ownerId',
  'cargo-sold': 'ownerId',
  'permit-given': 'itemId',
  'permit-withdrawn': 'itemId',
};

const rules: Readonly<Record<string, PlainRule>> = {
  berth: {
    kind: 'duty',
    rolls: true,
    versions: [
      { force: 'statutory', length: { days: 5 } },
      { force: 'statutory', length: { days: 8 }, anew: true },
      { force: 'target', length: { days: 6 } },
    ],
    startedBy: 'arrival-reported',
    metBy: ['berth-assigned'],
    cancelledBy: ['call-called-off'],
    extendedBy: ['berth-time-extended', 'pilot-delayed'],
  },
  answer: {
    kind: 'duty',
    versions: [
      { force: 'target', length: { hours: 6 } },
      { force: 'target', length: { hours: 6 } },
      { force: 'statutory', length: { hours: 4 } },
    ],
    startedBy: 'arrival-reported',
    metBy: ['call-answered'],
    cancelledBy: [],
    extendedBy: [],
  },
  complaint: {
    kind: 'window',
    rolls: true,
    versions: [
      { force: 'statutory', length: { months: 1 } },
      { force: 'statutory', length: { days: 10 }, anew: true },
      { force: 'statutory', length: { days: 10 } },
    ],
    startedBy: 'arrival-reported',
    metBy: ['complaint-made'],
    cancelledBy: [],
    extendedBy: [],
  },
  pilot: {
    kind: 'duty',
    versions: [
      { force: 'local', length: { minutes: 45 } },
      { force: 'local', length: { minutes: 45 } },
      { force: 'local', length: { minutes: 30 } },
    ],
    startedBy: 'pilot-ordered',
    metBy: ['pilot-boarded'],
    cancelledBy: ['call-called-off'],
    extendedBy: [],
  },
  objection: {
    kind: 'window',
    rolls: true,
    versions: [
      { force: 'statutory', length: { weeks: 2 } },
      { force: 'statutory', length: { weeks: 3 } },
      { force: 'statutory', length: { weeks: 1 }, anew: true },
    ],
    startedBy: 'owners-notified',
    each: 'ownerIds',
    metBy: ['owner-objected'],
    cancelledBy: ['call-called-off'],
    extendedBy: ['objection-time-prolonged'],
    lapseBrings: 'right-forfeited',
  },
  inspection: {
    kind: 'appointment',
    versions: always({ force: 'local' }),
    startedBy: 'inspection-appointed',
    endsOn: 'until',
    metBy: ['inspection-held'],
    cancelledBy: ['call-called-off'],
    replacedBy: 'inspection-appointed',
    extendedBy: [],
  },
  permit: {
    kind: 'duty',
    versions: [
      { force: 'local', length: { workingDays: 3 } },
      { force: 'local', length: { workingDays: 3 } },
      { force: 'statutory', length: { workingDays: 4 } },
    ],
    startedBy: 'permits-asked',
    each: 'itemIds',
    metBy: ['permit-given'],
    cancelledBy: ['permit-withdrawn', 'quarantine-lapsed'],
    extendedBy: [],
  },
  quarantine: {
    kind: 'duty',
    versions: [
      { force: 'statutory', length: { days: 10 } },
      { force: 'statutory', length: { days: 10 } },
      { force: 'statutory', length: { days: 7 }, anew: true },
    ],
    startedBy: 'quarantine-ordered',
    metBy: ['quarantine-reviewed'],
    cancelledBy: ['call-called-off'],
    extendedBy: ['quarantine-prolonged'],
    lapseBrings: 'quarantine-lapsed',
  },
  health: {
    kind: 'duty',
    versions: [
      { force: 'local', length: { days: 12 } },
      { force: 'local', length: { days: 12 } },
      { force: 'local', length: { days: 20 }, anew: true },
    ],
    startedBy: 'quarantine-ordered',
    onlyIf: 'full',
    countedFrom: 'from',
    metBy: ['health-reported'],
    cancelledBy: ['quarantine-lapsed'],
    extendedBy: [],
  },
  release: {
    kind: 'duty',
    versions: always({ force: 'target', length: { hours: 24 } }),
    startedBy: 'quarantine-lapsed',
    metBy: ['ship-released'],
    cancelledBy: [],
    extendedBy: [],
    lapseBrings: 'release-forced',
  },
  guard: {
    kind: 'duty',
    versions: always({ force: 'local', length: { weeks: 3 } }),
    startedBy: 'quarantine-ordered',
    metBy: ['release-forced', 'ship-released'],
    cancelledBy: [],
    extendedBy: [],
  },
  sale: {
    kind: 'duty',
    rolls: true,
    versions: [
      { force: 'statutory', length: { months: 1 } },
      { force: 'statutory', length: { months: 1 } },
      { force: 'statutory', length: { days: 10 } },
    ],
    startedBy: 'right-forfeited',
    each: 'ownerId',
    metBy: ['cargo-sold'],
    cancelledBy: ['call-called-off'],
    extendedBy: [],
  },
  delay: {
    kind: 'duty',
    versions: always({ force: 'target', length: { days: 2 } }),
    startedBy: 'missed berth',
    metBy: ['delay-explained'],
    cancelledBy: [],
    extendedBy: [],
  },
};

const zone = 'Europe/Stockholm';

/** 00:00 of each law's first day. */
const beginnings = laws.map((day) => startOfDay(day, zone));

interface End {
  readonly nominalDay: LocalDate;
  readonly legalLatest: Instant;
  /** The first instant that is too late. */
  readonly late: Instant;
}

interface Deadline extends End {
  readonly key: string;
  readonly ruleId: string;
  readonly rule: PlainRule;
  readonly of: string | undefined;
  readonly matter: string;
  readonly since: string;
  readonly anchor: Instant;
  law: number;
  state: 'running' | 'extended' | 'missed' | 'expired' | 'passed' | 'met' | 'cancelled' | 'moved';
  nominalDay: LocalDate;
  legalLatest: Instant;
  late: Instant;
  misses: Instant[];
  extendedLate: boolean;
  endedAt: Instant | undefined;
  onTime: boolean | undefined;
  /** It was somebody, not time, that met it when it had been missed. */
  /** When it was last met or given more time though it had been missed, by somebody's act; empty without one. */
  doneLateAt: Instant;
}

/** What the deadlines of a file are at an instant, as far as is known. */
interface World {
  readonly deadlines: readonly Deadline[];
  readonly lapses: readonly string[];
  readonly free: readonly string[];
}

/** What is to be said at an instant of everything that was put on record until then. */
export function interpret(entries: readonly Entry[], now: Instant): Said {
  const recorded = new Map<string, Map<Instant, string | undefined>>();
  const doneLate = new Map<string, Instant>();
  const note = ({ deadlines }: World) => {
    for (const { key, misses, doneLateAt } of deadlines) {
      if (doneLateAt > (doneLate.get(key) ?? '')) doneLate.set(key, doneLateAt);
      const ofIt = recorded.get(key) ?? new Map<Instant, string | undefined>();
      recorded.set(key, ofIt);
      for (const at of misses) ofIt.set(at, undefined);
    }
  };
  entries.forEach((entry, index) => {
    const at = 'act' in entry ? entry.act.recorded : 'comes' in entry ? entry.comes : entry.recorded;
    const known = entries.slice(0, index);
    note(worldAt(known, 'act' in entry ? entry.act.at : at));
    const before = worldAt(known, at);
    const after = worldAt(entries.slice(0, index + 1), at);
    const doneLateBefore = new Map(doneLate);
    note(after);
    for (const [key, misses] of recorded) {
      const deadline = after.deadlines.find((each) => each.key === key);
      const was = before.deadlines.find((each) => each.key === key);
      for (const missedAt of misses.keys()) {
        if (!was?.misses.includes(missedAt) || deadline?.misses.includes(missedAt)) continue;
        misses.set(missedAt, answerBy(entry, was, deadline, doneLateBefore.get(key) ?? ''));
      }
    }
  });
  const world = worldAt(entries, now);
  note(world);
  return said(world, recorded);
}

/** Why a miss that was recorded is none, now that this has become known. */
function answerBy(
  entry: Entry,
  was: Deadline,
  deadline: Deadline | undefined,
  wasDoneLateAt: Instant,
): string | undefined {
  const never = '~';
  const cleared = was.misses.filter((at, place) => (deadline?.misses[place] ?? never) > at);
  const isCleared = cleared.length > 0;
  if ('act' in entry && deadline && !cleared.some((at) => at <= wasDoneLateAt)) {
    if (deadline.rule.extendedBy.includes(entry.act.what)) return 'extended-in-time';
    if (deadline.state === 'met') return 'done-in-time';
    return deadline.state === 'cancelled' ? 'ended-before' : undefined;
  }
  return isCleared ? 'corrected-since' : undefined;
}

function said(
  { deadlines, lapses, free }: World,
  recorded: ReadonlyMap<string, ReadonlyMap<Instant, string | undefined>>,
): Said {
  return {
    courses: new Map(
      deadlines.map(({ key, state, nominalDay, legalLatest, law, extendedLate, endedAt, onTime }) => [
        key,
        {
          state,
          nominalDay,
          legalLatest,
          ruleset: rulesets[law] ?? '',
          extendedLate,
          ...(endedAt !== undefined && { endedAt }),
          ...(onTime !== undefined && { onTime }),
        },
      ]),
    ),
    misses: new Map(
      [...recorded]
        .filter(([, misses]) => misses.size > 0)
        .map(([key, misses]) => [
          key,
          [...misses]
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([at, answer]) => ({ at, ...(answer !== undefined && { answer }) })),
        ]),
    ),
    lapses: lapses.toSorted(),
    free: free.toSorted(),
  };
}

/** The acts that count, at the times that are right, in the order in which they were put on record. */
function actsIn(entries: readonly Entry[]): readonly Act[] {
  const inError = new Set(entries.flatMap((entry) => ('inError' in entry ? [entry.inError] : [])));
  const times = new Map(
    entries.flatMap((entry) => ('corrects' in entry ? [[entry.corrects, entry.to]] : [])),
  );
  return entries
    .flatMap((entry) => ('act' in entry ? [entry.act] : []))
    .filter(({ id, matter }) => !inError.has(id) && !inError.has(matter))
    .map((act) => ({ ...act, at: times.get(act.id) ?? act.at }));
}

/** Walks through time, from the first act to an instant. */
function worldAt(entries: readonly Entry[], until: Instant): World {
  const acts = actsIn(entries).toSorted(({ at: one }, { at: other }) =>
    one < other ? -1 : one > other ? 1 : 0,
  );
  const deadlines: Deadline[] = [];
  const lapses: string[] = [];
  const free = new Set<string>();

  const happens = (fact: Fact) => {
    for (const deadline of deadlines.filter((each) => each.matter === fact.matter && isOpen(each))) {
      finds(fact, deadline);
    }
    deadlines.push(...startedBy(fact));
  };
  const timeGoesBy = (at: Instant) => {
    for (;;) {
      const over = deadlines.filter((each) => isRunning(each) && each.late <= at);
      const [first] = over.toSorted(({ late: one }, { late: other }) => (one < other ? -1 : 1));
      if (!first) return;
      const together = over.filter(({ late }) => late === first.late);
      for (const deadline of together) goesBy(deadline);
      for (const { key, ruleId, rule, of, matter, since } of together) {
        const fields = rule.lapseBrings === 'right-forfeited' && of !== undefined ? { ownerId: of } : {};
        const fact = { matter, since, at: first.late, fields };
        if (rule.kind === 'duty')
          happens({ ...fact, id: `missed ${key} @${first.late}`, what: `missed ${ruleId}` });
        const { lapseBrings: what } = rule;
        if (what === undefined) continue;
        const id = [what, since, ...Object.values(fields), `@${first.late}`].join(' ');
        lapses.push(id);
        if (what === 'quarantine-lapsed') free.add(matter);
        happens({ ...fact, id, what });
      }
    }
  };

  const [first] = acts;
  const instants = new Set([
    ...acts.map(({ at }) => at),
    ...beginnings.filter((day) => first && day > first.at),
  ]);
  for (const at of [...instants].sort()) {
    if (at > until) break;
    timeGoesBy(at);
    const law = beginnings.indexOf(at);
    if (law > 0) deadlines.forEach((deadline) => lawChanges(deadline, law));
    for (const act of acts) {
      if (act.at !== at) continue;
      happens({ ...act, since: act.id });
      timeGoesBy(at);
    }
  }
  timeGoesBy(until);
  return { deadlines, lapses, free: [...free] };
}

function isRunning({ state }: Deadline): boolean {
  return state === 'running' || state === 'extended';
}

function isOpen(deadline: Deadline): boolean {
  return isRunning(deadline) || deadline.state === 'missed';
}

/** Its end goes by undone. */
function goesBy(deadline: Deadline): void {
  if (deadline.rule.kind === 'duty') {
    deadline.state = 'missed';
    deadline.misses.push(deadline.late);
    return;
  }
  deadline.state = deadline.rule.kind === 'window' ? 'expired' : 'passed';
  deadline.endedAt = deadline.late;
}

/** Something happens while a deadline is open. */
function finds(fact: Fact, deadline: Deadline): void {
  const { what, at, fields } = fact;
  const { rule } = deadline;
  const one = ofOne[what];
  if (one !== undefined && fields[one] !== deadline.of) return;
  if (rule.metBy.includes(what)) {
    deadline.state = 'met';
    deadline.endedAt = at;
    deadline.onTime = deadline.misses.length === 0;
    if (!deadline.onTime && fact.id === fact.since) deadline.doneLateAt = at;
  } else if (rule.extendedBy.includes(what)) {
    const end =
      fields.untilInstant === undefined
        ? lastDay(fields.until ?? '', rule, deadline.law)
        : lastInstant(fields.untilInstant);
    Object.assign(deadline, end);
    deadline.state = 'extended';
    if (deadline.misses.length > 0) {
      deadline.extendedLate = true;
      if (fact.id === fact.since) deadline.doneLateAt = at;
    }
  } else if (rule.cancelledBy.includes(what)) {
    deadline.state = 'cancelled';
    deadline.endedAt = at;
  } else if (rule.replacedBy === what) {
    deadline.state = 'moved';
  }
}

/** The deadlines that something starts, by the law of its day. */
function startedBy({ id, what, matter, since, at, fields }: Fact): readonly Deadline[] {
  return Object.entries(rules)
    .filter(([, rule]) => rule.startedBy === what && (rule.onlyIf === undefined || fields[rule.onlyIf]))
    .flatMap(([ruleId, rule]) => {
      const law = beginnings.findLastIndex((beginning) => beginning <= at);
      const anchor = (rule.countedFrom && fields[rule.countedFrom]) ?? at;
      const named = rule.endsOn && fields[rule.endsOn];
      const ofWhom = rule.each === undefined ? [undefined] : [fields[rule.each] ?? []].flat();
      return ofWhom.map((of) => ({
        key: [id, ruleId, ...(of === undefined ? [] : [of])].join(' / '),
        ruleId,
        rule,
        of,
        matter,
        since,
        anchor,
        law,
        ...(named === undefined ? counted(anchor, rule, law) : lastDay(named, rule, law)),
        state: 'running' as const,
        misses: [],
        extendedLate: false,
        endedAt: undefined,
        onTime: undefined,
        doneLateAt: '',
      }));
    });
}

/** A new law comes into force while a deadline runs. */
function lawChanges(deadline: Deadline, law: number): void {
  const { rule, state, anchor } = deadline;
  if (state !== 'running' || !rule.versions[law]?.anew) return;
  const firstDay = laws[law] ?? '';
  const end = counted(anchor, rule, law);
  Object.assign(deadline, end.late <= (beginnings[law] ?? '') ? lastDay(firstDay, rule, law) : end);
  deadline.law = law;
}

const counts = new Map<string, End>();

function remembered(key: string, count: () => End): End {
  const end = counts.get(key) ?? count();
  counts.set(key, end);
  return end;
}

/** The end of a length: days of the calendar end at 24:00, elapsed time at its last instant. */
function counted(anchor: Instant, rule: PlainRule, law: number): End {
  const length = rule.versions[law]?.length;
  if (!length) throw new Error('A rule without a length names its end.');
  return remembered(JSON.stringify([anchor, length, rule.rolls, rule.versions[law]?.force]), () => {
    if ('hours' in length) return lastInstant(instantFromEpoch(epochOf(anchor) + length.hours * 3_600_000));
    if ('minutes' in length) return lastInstant(instantFromEpoch(epochOf(anchor) + length.minutes * 60_000));
    const day = localDateOf(anchor, zone);
    if ('days' in length) return lastDay(daysAfter(day, length.days), rule, law);
    if ('weeks' in length) return lastDay(weeksAfter(day, length.weeks), rule, law);
    if ('months' in length) return lastDay(monthsAfter(day, length.months), rule, law);
    return lastDay(workingDaysAfter(day, length.workingDays, 'SE'), rule, law);
  });
}

/** A statutory day counts as rolled, any other as it is named. */
function lastDay(nominalDay: LocalDate, rule: PlainRule, law: number): End {
  const force = rule.versions[law]?.force ?? 'local';
  return remembered(JSON.stringify([nominalDay, rule.rolls, force]), () => {
    const latest = rule.rolls ? rollForward(nominalDay, 'SE').date : nominalDay;
    const legalLatest = endOfDay(latest, zone);
    return {
      nominalDay,
      legalLatest,
      late: force === 'statutory' ? legalLatest : endOfDay(nominalDay, zone),
    };
  });
}

function lastInstant(instant: Instant): End {
  return {
    nominalDay: localDateOf(instant, zone),
    legalLatest: instant,
    late: instantFromEpoch(epochOf(instant) + 1),
  };
}
