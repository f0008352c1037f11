import fc from 'fast-check';
import {
  daysAfter,
  endOfDay,
  epochOf,
  instantFromEpoch,
  localDateOf,
  type Instant,
} from '../../calendar/index.js';
import type { Casefile } from '../../kernel/casefile.js';
import type { Deadline } from '../../kernel/deadline-course.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Matter } from '../../kernel/matter.js';
import type { Outcome } from '../../handling/handling.js';
import { deadlineMissed } from '../../deadlines/events.js';
import type { CorrectOccurrence } from '../../handling/filekeeping/corrected-time.js';
import type { RegisterInError } from '../../handling/filekeeping/registered-in-error.js';
import { CaseSpecification, happenedAt } from '../specification.js';
import { harbour, harbourStaff, type Harbour } from './harbour.js';
import type { Act, Course, Entry, Fields, MissSaid, Said } from './interpreter.js';

/**
 * Random histories of a ship's calls, as numbers that choose among what there is, so that a history that shows a
 * disagreement can be made shorter by leaving steps out. Time is chosen where it hurts: at the ends of days and of
 * lengths and a millisecond to either side, over nights in which the clocks change, over the new year and the
 * changes of the law.
 */
export interface Step {
  readonly what: number;
  readonly which: number;
  readonly advance: Moment;
  readonly back: Moment;
  readonly until: number;
}

interface Moment {
  readonly way: number;
  readonly amount: number;
}

export interface Plan {
  readonly season: number;
  readonly theme: number;
  readonly steps: readonly Step[];
  /** How long after the last step the file is looked at. */
  readonly look: Moment;
}

const moment: fc.Arbitrary<Moment> = fc.record({ way: fc.nat(99), amount: fc.nat(9_999) });

export const plans: fc.Arbitrary<Plan> = fc.record({
  season: fc.nat(99),
  theme: fc.nat(99),
  steps: fc.array(
    fc.record({
      what: fc.nat(99),
      which: fc.nat(9_999),
      advance: moment,
      back: moment,
      until: fc.nat(9_999),
    }),
    { minLength: 1, maxLength: 14, size: 'max' },
  ),
  look: moment,
});

/** Local times at which histories begin: before the change of the clocks, of the year, of the law, at midsummer. */
const seasons = [
  '2026-10-16T07:00:00.000Z',
  '2026-12-14T10:00:00.000Z',
  '2026-12-23T10:00:00.000Z',
  '2026-12-30T21:00:00.000Z',
  '2027-03-19T10:00:00.000Z',
  '2027-06-14T10:00:00.000Z',
  '2027-06-28T10:00:00.000Z',
  '2028-02-20T10:00:00.000Z',
] as const;

const themes: readonly (readonly string[])[] = [
  ['berth-assigned', 'berth-time-extended', 'pilot-delayed'],
  ['owners-notified', 'owner-objected', 'objection-time-prolonged'],
  ['permits-asked', 'permit-given', 'quarantine-ordered', 'quarantine-reviewed', 'quarantine-prolonged'],
  [
    'berth-assigned',
    'berth-time-extended',
    'pilot-delayed',
    'delay-explained',
    'call-called-off',
    'complaint-made',
  ],
  ['owners-notified', 'owner-objected', 'objection-time-prolonged', 'cargo-sold', 'call-called-off'],
  [
    'quarantine-ordered',
    'quarantine-reviewed',
    'quarantine-prolonged',
    'permits-asked',
    'permit-given',
    'ship-released',
    'health-reported',
  ],
  [
    'quarantine-ordered',
    'permits-asked',
    'permit-withdrawn',
    'ship-released',
    'quarantine-reviewed',
    'call-called-off',
  ],
  [
    'inspection-appointed',
    'inspection-held',
    'pilot-ordered',
    'pilot-boarded',
    'call-called-off',
    'call-answered',
  ],
  [
    'berth-assigned',
    'call-answered',
    'complaint-made',
    'owners-notified',
    'owner-objected',
    'quarantine-ordered',
    'quarantine-reviewed',
    'permits-asked',
    'permit-given',
    'inspection-appointed',
    'health-reported',
  ],
];

const zone = 'Europe/Stockholm';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const lengths = [45 * minute, 30 * minute, 6 * hour, 4 * hour, 24 * hour];
const owners = ['anna', 'bo'];
const items = ['timber', 'grain'];

function among<Value>(values: readonly Value[], number: number): Value {
  const value = values[number % values.length];
  if (value === undefined) throw new Error('Nothing to choose from.');
  return value;
}

/** -1, 0 or 1 millisecond, most often none. */
const besides = (amount: number) => among([0, 0, 1, -1], amount);

/** 24:00 of the day that lies so many days from an instant's own, by the clocks of the harbour. */
function midnight(instant: Instant, days: number): number {
  return epochOf(endOfDay(daysAfter(localDateOf(instant, zone), days), zone));
}

function later(now: Instant, { way, amount }: Moment): Instant {
  const from = epochOf(now);
  if (way < 10) return now;
  if (way < 30) return instantFromEpoch(from + (amount % 180) * minute);
  if (way < 50) return instantFromEpoch(from + (amount % 72) * hour);
  if (way < 70) return instantFromEpoch(from + (amount % 25) * day + (amount % 7) * minute);
  if (way < 80) return instantFromEpoch(from + among(lengths, amount >> 2) + Math.max(0, besides(amount)));
  const end = midnight(now, (amount >> 2) % 16) + besides(amount);
  return instantFromEpoch(Math.max(from, end));
}

function earlier(now: Instant, acts: readonly Act[], { way, amount }: Moment): Instant {
  const from = epochOf(now);
  if (way < 35) return now;
  if (way < 45) return instantFromEpoch(from - (amount % 180) * minute);
  if (way < 55) return instantFromEpoch(from - (amount % 72) * hour);
  if (way < 75) return instantFromEpoch(from - (amount % 25) * day - (amount % 7) * minute);
  if (way < 85 && acts.length > 0) {
    const after = epochOf(among(acts, amount >> 4).at) + among(lengths, amount >> 2) + besides(amount);
    return instantFromEpoch(Math.min(from, after));
  }
  if (way < 88 && acts.length > 0) return instantFromEpoch(Math.min(from, epochOf(among(acts, amount).at)));
  return instantFromEpoch(Math.min(from, midnight(now, -1 - ((amount >> 2) % 16)) + besides(amount)));
}

function between(one: Instant, other: Instant, amount: number): Instant {
  const [from, to] = [epochOf(one), epochOf(other)];
  return instantFromEpoch(from + Math.floor(((to - from) * (amount % 100)) / 99));
}

/** A history as it went: what the kernel took on record, and what it says. */
export class ShipCalls {
  readonly spec = new CaseSpecification<Harbour>(harbour, harbourStaff);
  readonly entries: Entry[] = [];
  readonly acts: Act[] = [];
  /** In words, with what was not accepted left out. */
  readonly told: string[] = [];
  /** How many misses the file held after each step. */
  readonly misses: number[] = [];
  now: Instant;

  constructor({ season, theme, steps, look }: Plan) {
    this.now = among(seasons, season);
    const kinds = among(themes, theme);
    this.#arrives(this.now);
    for (const step of steps) {
      this.now = later(this.now, step.advance);
      this.#step(step, kinds);
      const deadlines = this.spec.current.deadlines.values();
      this.misses.push(deadlines.reduce((sum, { misses }) => sum + misses.length, 0));
    }
    this.now = later(this.now, look);
    this.spec.timeReaches(this.now);
  }

  #step(step: Step, kinds: readonly string[]): void {
    const { what, which } = step;
    if (what < 4) this.#arrives(earlier(this.now, this.acts, step.back));
    else if (what < 12) this.#comes();
    else if (what < 18) this.#isInError(this.#correctable(which));
    else if (what < 27) this.#wasAtAnotherTime(this.#correctable(which), step);
    else this.#acts(among(kinds, which), step);
  }

  /** Now and then an arrival, with which a whole matter goes or moves; else what was done in one. */
  #correctable(which: number): Act {
    const within = this.acts.filter(({ id, matter }) => id !== matter);
    return among(within.length === 0 || which % 5 === 0 ? this.acts : within, which >> 3);
  }

  #arrives(at: Instant): void {
    const outcome = this.spec.when({
      type: 'harbour/report-arrival',
      by: 'pilot',
      at: this.now,
      command: happenedAt(at, this.now, 'late'),
    });
    const event = this.#taken(outcome, 'harbour/arrival-reported');
    if (event) this.#records({ id: event.id, matter: event.id, what: 'arrival-reported', at, fields: {} });
  }

  #acts(what: string, step: Step): void {
    const { which, until } = step;
    const calls = this.acts.filter(({ id, matter }) => id === matter);
    const call = among(calls, (which >> 5) % 4 === 3 ? calls.length - 1 : 0);
    const back = earlier(this.now, this.acts, step.back);
    const at = back < call.at ? between(call.at, this.now, step.back.amount) : back;
    const fields = fieldsOf(what, at, which >> 7, until);
    const recordedBy = (by: string) =>
      this.spec.when({
        type: `harbour/record-${what}`,
        by,
        at: this.now,
        on: this.#matterOf(call),
        command: { ...fields, ...happenedAt(at, this.now, 'late') },
      });
    const type = `harbour/${what}`;
    // What makes something that was done too late be in time is the manager's.
    const event = this.#taken(recordedBy('pilot'), type) ?? this.#taken(recordedBy('master'), type);
    if (event) this.#records({ id: event.id, matter: call.id, what, at, fields });
  }

  #isInError(act: Act): void {
    const outcome = this.spec.when<RegisterInError>({
      type: 'casework/register-in-error',
      by: 'master',
      at: this.now,
      on: this.#matterOf(act),
      command: { entryId: act.id, reason: 'error' },
    });
    if (!this.#taken(outcome, 'casework/registered-in-error')) return;
    this.entries.push({ inError: act.id, recorded: this.now });
    this.told.push(`${this.now} ${act.what} ${act.id} was registered in error`);
  }

  #wasAtAnotherTime(act: Act, { back, advance }: Step): void {
    const to = advance.amount % 2 === 0 ? earlier(act.at, this.acts, back) : later(act.at, back);
    const { until, untilInstant } = act.fields;
    if (until !== undefined && localDateOf(to, zone) > until) return;
    if (untilInstant !== undefined && to > untilInstant) return;
    const outcome = this.spec.when<CorrectOccurrence>({
      type: 'casework/correct-occurrence',
      by: 'master',
      at: this.now,
      on: this.#matterOf(act),
      command: { entryId: act.id, happenedAt: to, reason: 'wrong time' },
    });
    if (!this.#taken(outcome, 'casework/occurrence-corrected')) return;
    this.entries.push({ corrects: act.id, to, recorded: this.now });
    this.told.push(`${this.now} ${act.what} ${act.id} was at ${to}`);
  }

  #comes(): void {
    this.spec.timeReaches(this.now);
    this.entries.push({ comes: this.now });
    this.told.push(`${this.now} the worker came`);
  }

  #records(act: Omit<Act, 'recorded'>): void {
    const whole = { ...act, recorded: this.now };
    this.acts.push(whole);
    this.entries.push({ act: whole });
    const fields = Object.keys(act.fields).length > 0 ? ` ${JSON.stringify(act.fields)}` : '';
    this.told.push(
      `${this.now} ${act.what} ${act.id}${act.matter === act.id ? '' : ` of ${act.matter}`}${fields} at ${act.at}`,
    );
  }

  #taken(outcome: Outcome<Harbour>, type: string): CaseEvent | undefined {
    return outcome.kind === 'accepted' ? outcome.events.find((event) => event.type === type) : undefined;
  }

  #matterOf({ matter }: Act): string {
    return this.spec.events.find(({ id }) => id === matter)?.matterId ?? '';
  }
}

function fieldsOf(what: string, at: Instant, which: number, until: number): Fields {
  const days = among([0, 1, 3, 7, 14, 30], until);
  const lastDay = daysAfter(localDateOf(at, zone), days);
  switch (what) {
    case 'owners-notified':
      return { ownerIds: which % 3 === 0 ? owners : [among(owners, which)] };
    case 'permits-asked':
      return { itemIds: which % 3 === 0 ? items : [among(items, which)] };
    case 'owner-objected':
    case 'cargo-sold':
      return { ownerId: among(owners, which) };
    case 'permit-given':
    case 'permit-withdrawn':
      return { itemId: among(items, which) };
    case 'objection-time-prolonged':
      return { ownerId: among(owners, which), until: lastDay };
    case 'quarantine-ordered':
      return {
        from: instantFromEpoch(epochOf(at) - (which % 4) * 3 * day),
        full: which % 3 !== 0,
      };
    case 'pilot-delayed':
      return { untilInstant: instantFromEpoch(epochOf(at) + among([0, 1, 26, 100, 300], until) * hour) };
    case 'berth-time-extended':
    case 'quarantine-prolonged':
    case 'inspection-appointed':
      return { until: lastDay };
    default:
      return {};
  }
}

/** What the kernel says of a file, in the words of the interpreter. */
export function kernelSays(file: Casefile<Harbour>, events: readonly CaseEvent[]): Said {
  const names = new Map<string, string>();
  const nameOf = (id: string): string => names.get(id) ?? id;
  const keyOf = ({ anchorEventId, ruleId, partyId, itemId }: Deadline): string =>
    [nameOf(anchorEventId), ruleId, partyId, itemId].filter((part) => part !== undefined).join(' / ');
  const deadlines = file.deadlines.values();
  const lapseOf = ({ type, sinceId, ownerId, at }: Omit<Harbour['lapses'][number], 'eventId'>) =>
    [type.replace('harbour/', ''), sinceId, ...(ownerId === undefined ? [] : [ownerId]), `@${at}`].join(' ');
  for (const { id, type, cause, occurredAt: at, data } of events) {
    if (cause !== 'clock') continue;
    if ('sinceId' in data) {
      const ownerId = 'ownerId' in data ? { ownerId: String(data.ownerId) } : {};
      names.set(id, lapseOf({ type, sinceId: String(data.sinceId), at, ...ownerId }));
    }
    if (type === deadlineMissed.type && 'deadlineId' in data && 'ended' in data) {
      const missed = file.deadlines.get(String(data.deadlineId));
      if (missed) names.set(id, `missed ${keyOf(missed)} @${String(data.ended)}`);
    }
  }
  const courses = new Map<string, Course>();
  const misses = new Map<string, Map<Instant, string | undefined>>();
  const inForceLast = deadlines.toSorted((one, other) => Number(isAbout(one)) - Number(isAbout(other)));
  for (const deadline of inForceLast) {
    const key = keyOf(deadline);
    const ofIt = misses.get(key) ?? new Map<Instant, string | undefined>();
    misses.set(key, ofIt);
    for (const { at, answer } of deadline.misses) ofIt.set(at, answer);
    if (!isAbout(deadline)) continue;
    if (courses.has(key)) throw new Error(`${key} is in force twice.`);
    courses.set(key, courseOf(deadline));
  }
  return {
    courses,
    misses: new Map(
      [...misses]
        .filter(([, ofIt]) => ofIt.size > 0)
        .map(([key, ofIt]): [string, readonly MissSaid[]] => [
          key,
          [...ofIt]
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([at, answer]) => ({ at, ...(answer !== undefined && { answer }) })),
        ]),
    ),
    lapses: file.details.lapses.map(lapseOf).sort(),
    free: events
      .filter(
        ({ type, matterId = '' }) =>
          type === 'harbour/arrival-reported' && isFree(file.matters.get(matterId)),
      )
      .map(({ id }) => id)
      .sort(),
  };
}

function isFree(matter: Matter | undefined): boolean {
  return matter?.inError === false && matter.step === 'free';
}

/** In force, or followed by the day appointed in its place. */
function isAbout({ state, endedBecause }: Deadline): boolean {
  return state !== 'superseded' || endedBecause === 'moved';
}

function courseOf(deadline: Deadline): Course {
  const { state, nominalDueDate, legalLatest, ruleset, extendedLate, metAt, endedAt, onTime } = deadline;
  const ended = metAt ?? endedAt;
  return {
    state: state === 'superseded' ? 'moved' : state,
    nominalDay: nominalDueDate,
    legalLatest,
    ruleset,
    extendedLate: extendedLate ?? false,
    ...(ended !== undefined && { endedAt: ended }),
    ...(onTime !== undefined && { onTime }),
  };
}

/** Where the two say different things, in words; empty where they agree. */
export function disagreements(kernel: Said, model: Said): readonly string[] {
  return [
    ...differing('', kernel.courses, model.courses),
    ...differing('misses of ', kernel.misses, model.misses),
    ...differing('', new Map([['lapses', kernel.lapses]]), new Map([['lapses', model.lapses]])),
    ...differing('', new Map([['free', kernel.free]]), new Map([['free', model.free]])),
  ];
}

function differing<Value>(
  what: string,
  kernel: ReadonlyMap<string, Value>,
  model: ReadonlyMap<string, Value>,
): readonly string[] {
  return [...new Set([...kernel.keys(), ...model.keys()])].flatMap((key) => {
    const [one, other] = [inWords(kernel.get(key)), inWords(model.get(key))];
    return one === other ? [] : [`${what}${key}\n    kernel ${one}\n    model  ${other}`];
  });
}

function inWords(value: unknown): string {
  return value === undefined ? 'none' : JSON.stringify(value);
}
