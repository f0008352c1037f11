import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  daysAfter,
  instantAt,
  instantFromText,
  localDateOf,
  localTimeOf,
  type Instant,
  type LocalDate,
} from '../calendar/index.js';
import { childProtection } from '../procedures/child-protection/index.js';
import type { Length } from '../kernel/deadline.js';
import { dueDates, endingOn, type Locality } from './due-dates.js';
import {
  dueRevisionOf,
  rungTimes,
  timesAfter,
  timeToTell,
  toldThatCounts,
  type LaidAgainst,
  type RungTime,
} from './ladder.js';
import type { DeadlineRule, Rung } from './rule.js';

const stockholm = { jurisdiction: 'SE', timeZone: 'Europe/Stockholm' } as const;

function ruleOf(id: string): DeadlineRule {
  const rule = childProtection.deadlines.find((each) => each.id === id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  return rule;
}

function settingOf(name: string): string {
  return childProtection.settings.find((setting) => setting.name === name)!.byDefault;
}

/** A deadline that a rule starts at an instant in Stockholm. */
function started(id: string, anchor: string): LaidAgainst {
  const rule = ruleOf(id);
  const [start] = rule.starts;
  // Where versions of the law differ, by the one in force.
  const said = start!.length ?? Object.values(rule.versions).at(-1)!.length;
  const length = typeof said === 'function' ? said(settingOf) : said;
  const anchorAt = instantFromText(anchor)!;
  const force = Object.values(rule.versions)[0]!.force;
  const { kind } = rule;
  return {
    startedAt: anchorAt,
    anchorAt,
    kind,
    force,
    ...dueDates(anchorAt, length!, rule.rolls, stockholm),
  };
}

/** The ladder in the order of time, each rung as its number and its local time. */
function laid(ladder: readonly Rung[], deadline: LaidAgainst): readonly string[] {
  return rungTimes(ladder, deadline, stockholm).map(
    ({ rung, at }) =>
      `${rung}: ${localDateOf(at, stockholm.timeZone)} ${localTimeOf(at, stockholm.timeZone)}`,
  );
}

/** By rule and anchor: each rung and when it is told, counted by hand. */
const ladders: readonly (readonly [rule: string, anchor: string, ladder: readonly string[]])[] = [
  [
    'A1',
    '2026-03-06T10:12:00+01:00',
    ['0: 2026-03-06 11:12', '1: 2026-03-06 15:00', '3: 2026-03-07 00:00', '2: 2026-03-07 08:00'],
  ],
  [
    'A1',
    '2026-03-06T16:30:00+01:00',
    ['0: 2026-03-06 17:30', '2: 2026-03-07 08:00', '1: 2026-03-07 15:00', '3: 2026-03-08 00:00'],
  ],
  [
    'A2',
    '2026-12-10T11:00:00+01:00',
    [
      '0: 2026-12-17 09:00',
      '1: 2026-12-21 09:00',
      '2: 2026-12-22 09:00',
      '3: 2026-12-24 09:00',
      '4: 2026-12-29 00:00',
    ],
  ],
  ['A3', '2026-03-06T10:00:00+01:00', ['1: 2026-03-07 09:00', '0: 2026-03-09 09:00', '2: 2026-03-10 00:00']],
  [
    'A3-contact',
    '2026-03-06T10:00:00+01:00',
    ['1: 2026-03-07 09:00', '0: 2026-03-09 09:00', '2: 2026-03-10 00:00'],
  ],
  [
    'A4',
    '2026-10-31T13:00:00+01:00',
    [
      '0: 2026-12-31 09:00',
      '1: 2027-01-29 09:00',
      '2: 2027-02-14 09:00',
      '3: 2027-02-21 09:00',
      '4: 2027-03-02 00:00',
    ],
  ],
  ['A5', '2026-03-06T10:00:00+01:00', ['0: 2026-03-07 09:00', '1: 2026-03-10 00:00']],
  ['A6', '2026-03-06T10:00:00+01:00', ['0: 2026-03-10 09:00', '1: 2026-03-12 09:00', '2: 2026-03-14 00:00']],
  ['A6-at-once', '2026-03-06T10:00:00+01:00', ['0: 2026-03-09 09:00', '1: 2026-03-10 00:00']],
  ['A11', '2026-08-31T10:00:00+02:00', ['0: 2027-01-29 09:00', '1: 2027-02-21 09:00']],
  [
    'A11-answer',
    '2026-11-26T10:00:00+01:00',
    ['0: 2026-12-10 09:00', '1: 2026-12-17 09:00', '2: 2026-12-29 00:00'],
  ],
  // Easter Monday moves nothing.
  ['transfer-answer', '2026-03-06T10:00:00+01:00', ['0: 2026-03-30 09:00', '1: 2026-04-06 09:00']],
  ['A8', '2026-12-10T10:00:00+01:00', ['0: 2026-12-15 09:00', '1: 2026-12-16 00:00']],
  // The party’s own time: nobody of the authority is told.
  ['A9', '2027-06-04T00:00:00+02:00', []],
  ['A10', '2026-03-06T10:00:00+01:00', ['0: 2026-03-09 09:00', '1: 2026-03-13 09:00', '2: 2026-03-14 00:00']],
  // Its last day is Christmas Day, and the next weekday Monday 28 December.
  [
    'A22-court',
    '2026-12-18T10:00:00+01:00',
    ['0: 2026-12-21 09:00', '1: 2026-12-23 09:00', '2: 2026-12-24 09:00', '3: 2026-12-29 00:00'],
  ],
  [
    'care-awaited',
    '2026-03-06T10:00:00+01:00',
    ['0: 2026-03-20 09:00', '1: 2026-04-03 09:00', '2: 2026-04-04 00:00'],
  ],
  [
    // Four weeks end on Good Friday; the miss comes after the Tuesday.
    'care-begins',
    '2026-03-06T10:00:00+01:00',
    ['0: 2026-03-20 09:00', '1: 2026-03-27 09:00', '2: 2026-04-01 09:00', '3: 2026-04-08 00:00'],
  ],
  ['A22-execution', '2026-03-06T10:00:00+01:00', ['0: 2026-03-09 09:00', '1: 2026-03-10 00:00']],
  ['A-consent', '2026-03-06T10:00:00+01:00', ['0: 2026-03-09 09:00', '1: 2026-03-10 00:00']],
  ['A-bias', '2026-03-06T10:00:00+01:00', ['0: 2026-03-09 09:00', '1: 2026-03-10 00:00']],
  [
    'A12',
    '2026-03-06T10:00:00+01:00',
    ['0: 2026-06-06 09:00', '1: 2026-08-07 09:00', '2: 2026-08-30 09:00', '3: 2026-09-08 00:00'],
  ],
  [
    'A13',
    '2026-03-06T10:00:00+01:00',
    ['0: 2026-06-06 09:00', '1: 2026-08-07 09:00', '2: 2026-08-30 09:00', '3: 2026-09-08 00:00'],
  ],
  ['A14-begin', '2026-03-06T10:00:00+01:00', ['0: 2026-03-09 09:00', '1: 2026-03-10 00:00']],
  [
    'A14',
    '2026-03-06T10:00:00+01:00',
    ['0: 2026-06-06 09:00', '1: 2026-08-07 09:00', '2: 2026-08-30 09:00', '3: 2026-09-08 00:00'],
  ],
  ['A15', '2026-03-06T10:00:00+01:00', ['0: 2026-07-23 09:00', '1: 2026-08-16 09:00', '2: 2026-09-08 00:00']],
  ['A23', '2026-03-06T10:00:00+01:00', ['0: 2026-04-06 09:00', '1: 2026-04-22 09:00', '2: 2026-05-07 00:00']],
  ['A24', '2026-03-06T10:00:00+01:00', ['0: 2028-01-06 09:00', '1: 2028-03-07 00:00']],
  ['A16', '2026-03-06T10:00:00+01:00', ['0: 2026-07-23 09:00', '1: 2026-08-16 09:00', '2: 2026-09-08 00:00']],
  ['A17', '2026-03-06T10:00:00+01:00', ['0: 2026-07-23 09:00', '1: 2026-08-16 09:00', '2: 2026-09-08 00:00']],
  ['A18', '2026-03-06T10:00:00+01:00', ['0: 2026-07-23 09:00', '1: 2026-08-16 09:00', '2: 2026-09-08 00:00']],
  ['A19', '2026-03-06T10:00:00+01:00', ['0: 2026-04-22 09:00', '1: 2026-05-16 09:00', '2: 2026-06-09 00:00']],
  // Its last day is Christmas Day, and the next weekday Monday 28 December.
  [
    'A19-court',
    '2026-12-18T10:00:00+01:00',
    ['0: 2026-12-22 09:00', '1: 2026-12-24 09:00', '2: 2026-12-29 00:00'],
  ],
  [
    'A19-apply',
    '2026-03-20T10:00:00+01:00',
    ['0: 2026-03-31 09:00', '1: 2026-04-02 09:00', '2: 2026-04-08 00:00'],
  ],
  ['A25', '2026-03-06T10:00:00+01:00', ['0: 2026-05-16 09:00', '1: 2026-06-09 00:00']],
  ['A21', '2026-03-06T10:00:00+01:00', ['0: 2026-05-06 09:00', '1: 2026-06-09 00:00']],
  ['A20', '2026-03-06T10:00:00+01:00', ['0: 2026-08-07 09:00', '1: 2026-09-06 09:00', '2: 2026-09-07 00:00']],
  ['A20-end', '2026-03-06T10:00:00+01:00', ['0: 2026-03-30 09:00', '1: 2026-04-07 00:00']],
  ['A20-ubu-kf', '2026-03-06T10:00:00+01:00', ['0: 2027-02-04 09:00', '1: 2027-03-07 00:00']],
];

describe('The ladder of every rule', () => {
  it.each(ladders)('%s from %s', (id, anchor, ladder) => {
    expect(laid(ruleOf(id).ladder, started(id, anchor))).toEqual(ladder);
  });

  it('that has a length has a vector above', () => {
    const ids = childProtection.deadlines
      .filter(({ starts }) => starts.every((start) => start.until === undefined))
      .map(({ id }) => id);
    const above = new Set(ladders.map(([id]) => id));
    expect(ids.filter((id) => !above.has(id))).toEqual([]);
  });

  it('ends by escalating to manager and quality officer when it is missed, where it is a duty', () => {
    for (const { ladder } of childProtection.deadlines.filter(({ kind }) => kind === 'duty')) {
      expect(ladder.at(-1)).toEqual({ at: { missed: true }, to: ['unit-manager', 'quality-officer'] });
    }
  });

  it('guards an acute danger in one rule', () => {
    expect(childProtection.deadlines.filter(({ guards }) => guards).map(({ id }) => id)).toEqual(['A1']);
  });
});

describe('A rung', () => {
  it('means nine o’clock by the wall on days when clocks change', () => {
    // Summer time begins on 29 March 2026 and ends on 25 October.
    expect(rungTimes(ruleOf('A2').ladder, started('A2', '2026-03-22T10:00:00+01:00'), stockholm)[0]).toEqual({
      rung: 0,
      at: '2026-03-29T07:00:00.000Z',
    });
    expect(rungTimes(ruleOf('A2').ladder, started('A2', '2026-10-18T10:00:00+02:00'), stockholm)[0]).toEqual({
      rung: 0,
      at: '2026-10-25T08:00:00.000Z',
    });
  });

  it('that counts hours counts elapsed ones over a change of the clocks', () => {
    expect(laid(ruleOf('A1').ladder, started('A1', '2026-03-29T01:30:00+01:00'))[0]).toBe(
      '0: 2026-03-29 03:30',
    );
    expect(laid(ruleOf('A1').ladder, started('A1', '2026-10-25T02:30:00+02:00'))[0]).toBe(
      '0: 2026-10-25 02:30',
    );
  });

  it('that would lie before the start does not exist', () => {
    const short = { ...started('A4', '2026-03-02T10:00:00+01:00') };
    const endsEarly: LaidAgainst = { ...short, ...endingOn({ day: '2026-03-20' }, true, stockholm) };
    expect(laid(ruleOf('A4').ladder, endsEarly)).toEqual([
      '2: 2026-03-06 09:00',
      '3: 2026-03-13 09:00',
      '4: 2026-03-21 00:00',
      '0: 2026-05-02 09:00',
    ]);
    const ladder: readonly Rung[] = [{ at: { onDueDay: '09:00' }, to: ['intake-worker'] }];
    expect(laid(ladder, started('A1', '2026-03-06T10:00:00+01:00'))).toEqual([]);
  });

  it('that counts from the end moves with an extension, one that counts from the start stays', () => {
    const before = started('A4', '2026-03-02T10:00:00+01:00');
    const after: LaidAgainst = { ...before, ...endingOn({ day: '2026-09-04' }, true, stockholm) };
    const times = (deadline: LaidAgainst) =>
      rungTimes(ruleOf('A4').ladder, deadline, stockholm)
        .toSorted((one, other) => one.rung - other.rung)
        .map(dueRevisionOf);
    const kept = times(before).map((revision, rung) => revision === times(after)[rung]);
    expect(kept).toEqual([true, false, false, false, false]);
  });

  it('of a target is missed by the nominal day, of the law by the legal one', () => {
    const dates = (force: LaidAgainst['force']): LocalDate => {
      const deadline = { ...started('A2', '2026-12-10T11:00:00+01:00'), force };
      return laid(ruleOf('A2').ladder, deadline).at(-1)!;
    };
    expect([dates('statutory'), dates('target')]).toEqual(['4: 2026-12-29 00:00', '4: 2026-12-25 00:00']);
  });
});

const copenhagen = { jurisdiction: 'DK', timeZone: 'Europe/Copenhagen' } as const;

/** A deadline of a length; it starts at its anchor unless said. */
function lasting(
  anchor: string,
  length: Length,
  { startsAt = anchor, place = stockholm }: { readonly startsAt?: string; readonly place?: Locality } = {},
): LaidAgainst {
  const [anchorAt, startedAt] = [instantFromText(anchor)!, instantFromText(startsAt)!];
  return {
    startedAt,
    anchorAt,
    kind: 'duty',
    force: 'statutory',
    ...dueDates(anchorAt, length, true, place),
  };
}

/** When a ladder of one rung tells, local; the first time of one that repeats. */
function tells(
  at: Rung['at'],
  deadline: LaidAgainst,
  place: Locality = stockholm,
  told: readonly RungTime[] = [],
) {
  return rungTimes([{ at, to: [] }], deadline, place, told).map((time) => localOf(time.at, place));
}

function localOf(at: Instant, { timeZone }: Locality): string {
  return `${localDateOf(at, timeZone)} ${localTimeOf(at, timeZone)}`;
}

/** The first times of a rung that repeats, each told before the next is asked for. */
function repeated(at: Rung['at'], deadline: LaidAgainst, count: number, place: Locality = stockholm) {
  const told: RungTime[] = [];
  while (told.length < count) told.push(...rungTimes([{ at, to: [] }], deadline, place, told));
  return told.map((time) => localOf(time.at, place));
}

describe('A rung at a share of the time', () => {
  it('means nine o’clock of the day at that share where the time ends with a day, a part of a day left out', () => {
    const deadline = lasting('2026-12-10T11:00:00+01:00', { days: 14 });
    expect(tells({ share: 50 }, deadline)).toEqual(['2026-12-17 09:00']);
    expect(tells({ share: 80 }, deadline)).toEqual(['2026-12-21 09:00']);
    expect(tells({ share: 100 }, deadline)).toEqual(['2026-12-24 09:00']);
    expect(tells({ share: 0 }, deadline)).toEqual([]);
  });

  it('means that share of what elapses where it ends at an instant', () => {
    const over = lasting('2026-10-24T16:00:00+02:00', { hours: 24 });
    expect(tells({ share: 50 }, over)).toEqual(['2026-10-25 03:00']);
    expect(tells({ share: 100 }, over)).toEqual(['2026-10-25 15:00']);
    const odd = lasting('2026-03-10T10:00:00.001Z', { hours: 1 });
    expect(rungTimes([{ at: { share: 33 }, to: [] }], odd, stockholm)[0]?.at).toBe(
      '2026-03-10T10:19:48.001Z',
    );
  });

  it.each([-1, 101, Number.NaN])('is refused for %p percent', (share) => {
    expect(() => tells({ share }, lasting('2026-12-10T11:00:00+01:00', { days: 14 }))).toThrow(RangeError);
  });
});

describe('A rung that counts working days', () => {
  it('passes over the holidays of the file’s country', () => {
    const rung = { workingDaysAfterStart: 3, at: '08:00' };
    const swedish = lasting('2026-12-23T10:00:00+01:00', { days: 30 });
    expect(tells(rung, swedish)).toEqual(['2026-12-30 08:00']);
    const danish = lasting('2026-12-23T10:00:00+01:00', { days: 30 }, { place: copenhagen });
    expect(tells(rung, danish, copenhagen)).toEqual(['2026-12-29 08:00']);
  });

  it('counts back from the nominal last day', () => {
    const until = (place: Locality) => lasting('2027-03-02T10:00:00+01:00', { days: 28 }, { place });
    expect(tells({ workingDaysBeforeDue: 2 }, until(stockholm))).toEqual(['2027-03-24 09:00']);
    expect(tells({ workingDaysBeforeDue: 2 }, until(copenhagen), copenhagen)).toEqual(['2027-03-23 09:00']);
  });
});

describe('A rung that counts hours before', () => {
  it('goes by the wall clock, also over a change of clocks', () => {
    const due = lasting('2026-03-28T09:00:00+01:00', { hours: 24 });
    expect(localOf(due.nominalDue, stockholm)).toBe('2026-03-29 10:00');
    expect(tells({ hoursBeforeDue: 24 }, { ...due, startedAt: '2026-03-27T00:00:00.000Z' })).toEqual([
      '2026-03-28 10:00',
    ]);
    expect(tells({ hoursBeforeDue: 24 }, lasting('2026-12-10T11:00:00+01:00', { days: 14 }))).toEqual([
      '2026-12-24 00:00',
    ]);
  });
});

describe('A rung before an anchor that lies ahead', () => {
  const meeting = lasting(
    '2026-03-30T10:00:00+02:00',
    { hours: 1 },
    { startsAt: '2026-03-20T08:00:00+01:00' },
  );

  it('lies before it, from when the deadline started', () => {
    expect(tells({ beforeAnchor: { days: 2 } }, meeting)).toEqual(['2026-03-28 09:00']);
    expect(tells({ beforeAnchor: { workingDays: 1 } }, meeting)).toEqual(['2026-03-27 09:00']);
    expect(tells({ beforeAnchor: { hours: 24 } }, meeting)).toEqual(['2026-03-29 10:00']);
    expect(tells({ beforeDue: { days: 3 } }, meeting)).toEqual(['2026-03-27 09:00']);
  });

  it('does not exist when its time has passed at the start', () => {
    expect(tells({ beforeAnchor: { days: 14 } }, meeting)).toEqual([]);
    expect(tells({ beforeAnchor: { days: 10 } }, meeting)).toEqual(['2026-03-20 09:00']);
    expect(tells({ beforeAnchor: { days: 1 } }, { ...meeting, startedAt: meeting.anchorAt })).toEqual([]);
  });
});

describe('A deadline that has been missed when it starts', () => {
  it('escalates at its start', () => {
    const late = lasting('2026-03-02T10:00:00+01:00', { days: 1 }, { startsAt: '2026-03-09T10:00:00+01:00' });
    expect(tells({ missed: true }, late)).toEqual(['2026-03-09 10:00']);
  });
});

describe('A rung that repeats', () => {
  it('tells after each period, counted from the start and not from the time before', () => {
    const deadline = lasting('2026-10-31T11:00:00+01:00', { months: 4 });
    expect(repeated({ every: { months: 1 }, from: 'start' }, deadline, 5)).toEqual([
      ...['2026-11-30 09:00', '2026-12-31 09:00', '2027-01-31 09:00', '2027-02-28 09:00', '2027-03-31 09:00'],
    ]);
    expect(repeated({ every: { workingDays: 2 }, from: 'start' }, deadline, 3)).toEqual([
      ...['2026-11-03 09:00', '2026-11-05 09:00', '2026-11-09 09:00'],
    ]);
  });

  it('keeps its hour when the clocks change', () => {
    const deadline = lasting('2026-03-15T11:00:00+01:00', { months: 1 });
    expect(repeated({ every: { weeks: 1 }, from: 'start', at: '08:30' }, deadline, 3)).toEqual([
      ...['2026-03-22 08:30', '2026-03-29 08:30', '2026-04-05 08:30'],
    ]);
  });

  it('from the miss tells after the last day: of the law the legal one, else the nominal one', () => {
    const rung = { every: { days: 1 }, from: 'missed', at: '08:00' } as const;
    const statutory = lasting('2026-12-10T11:00:00+01:00', { days: 14 });
    expect(repeated(rung, statutory, 2)).toEqual(['2026-12-29 08:00', '2026-12-30 08:00']);
    expect(repeated(rung, { ...statutory, force: 'target' }, 1)).toEqual(['2026-12-25 08:00']);
  });

  it('is laid out one time ahead, and after a year tells once for all that has passed', () => {
    const ladder: readonly Rung[] = [{ at: { every: { days: 1 }, from: 'start' }, to: [] }];
    const deadline = lasting('2026-01-12T11:00:00+01:00', { days: 14 });
    const [first, ...others] = rungTimes(ladder, deadline, stockholm);
    expect(others).toEqual([]);
    const now = '2027-01-12T12:00:00.000Z';
    const last = timeToTell(ladder, deadline, stockholm, first!, now)!;
    expect(last.at).toBe('2027-01-12T08:00:00.000Z');
    expect(rungTimes(ladder, deadline, stockholm, [last])).toEqual([
      { rung: 0, at: '2027-01-13T08:00:00.000Z' },
    ]);
    expect(timesAfter(ladder, deadline, stockholm, first!, now)).toHaveLength(364);
  });

  it('has no other times than its own', () => {
    const ladder: readonly Rung[] = [{ at: { every: { days: 2 }, from: 'start' }, to: [] }];
    const deadline = lasting('2026-01-12T11:00:00+01:00', { days: 14 });
    const at = (day: LocalDate) => instantAt(day, '09:00', stockholm.timeZone);
    const told = (day: LocalDate) =>
      timeToTell(ladder, deadline, stockholm, { rung: 0, at: at(day) }, at('2026-01-20'))?.at;
    expect([told('2026-01-12'), told('2026-01-15'), told('2026-01-16')]).toEqual([
      undefined,
      undefined,
      at('2026-01-20'),
    ]);
  });

  it.each([0, -1, 1.5])('after %p days is refused', (days) => {
    const deadline = lasting('2026-01-12T11:00:00+01:00', { days: 14 });
    expect(() => tells({ every: { days }, from: 'start' }, deadline)).toThrow(RangeError);
  });
});

const someNumber = fc.integer({ min: 1, max: 40 });
const someHour = fc.constantFrom('00:00', '02:30', '09:00', '23:59');
const someRung: fc.Arbitrary<Rung['at']> = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((share) => ({ share })),
  someNumber.map((days) => ({ afterStart: { days } })),
  someNumber.map((hours) => ({ afterStart: { hours } })),
  someNumber.map((days) => ({ beforeDue: { days } })),
  someHour.map((onDueDay) => ({ onDueDay })),
  fc.record({ workingDaysAfterStart: someNumber, at: someHour }),
  someNumber.map((workingDaysBeforeDue) => ({ workingDaysBeforeDue })),
  someNumber.map((hoursBeforeDue) => ({ hoursBeforeDue })),
  someNumber.map((days) => ({ beforeAnchor: { days } })),
  someNumber.map((workingDays) => ({ beforeAnchor: { workingDays } })),
  someNumber.map((hours) => ({ beforeAnchor: { hours } })),
  fc.constant({ missed: true } as const),
  fc.record({
    every: fc.oneof(
      someNumber.map((days) => ({ days })),
      someNumber.map((weeks) => ({ weeks })),
      someNumber.map((months) => ({ months })),
      someNumber.map((workingDays) => ({ workingDays })),
    ),
    from: fc.constantFrom('start' as const, 'missed' as const),
    at: someHour,
  }),
);
const someLength: fc.Arbitrary<Length> = fc.oneof(
  someNumber.map((days) => ({ days })),
  someNumber.map((hours) => ({ hours })),
  fc.integer({ min: 1, max: 6 }).map((months) => ({ months })),
  someNumber.map((workingDays) => ({ workingDays })),
);

describe('Any ladder', () => {
  it('comes in order, never before its deadline started, and is laid out anew as it was step by step', () => {
    fc.assert(
      fc.property(
        fc.array(someRung, { minLength: 1, maxLength: 6 }),
        someLength,
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }),
        fc.integer({ min: -90, max: 90 }),
        fc.constantFrom<Locality>(stockholm, copenhagen),
        fc.constantFrom('statutory' as const, 'target' as const),
        fc.option(fc.integer({ min: 1, max: 60 })),
        (ats, length, epoch, ahead, place, force, later) => {
          const ladder = ats.map((at): Rung => ({ at, to: [] }));
          const anchorAt = new Date(epoch).toISOString();
          const startedAt = new Date(epoch - ahead * 86_400_000).toISOString();
          const begun = {
            startedAt,
            anchorAt,
            kind: 'duty' as const,
            force,
            ...dueDates(anchorAt, length, true, place),
          };
          const moved =
            later !== null && endingOn({ day: daysAfter(begun.nominalDueDate, later) }, true, place);
          let told: readonly RungTime[] = [];
          let toldBefore = '';
          for (let step = 0; step < 12; step += 1) {
            const deadline: LaidAgainst = moved && step >= 4 ? { ...begun, ...moved } : begun;
            const times = rungTimes(ladder, deadline, place, told);
            expect(times).toEqual(rungTimes(ladder, deadline, place, toldThatCounts(ladder, told)));
            expect(times.map(({ at }) => at)).toEqual(times.map(({ at }) => at).toSorted());
            for (const time of times) {
              expect(time.at >= startedAt).toBe(true);
              expect(told).not.toContainEqual(time);
              expect(timeToTell(ladder, deadline, place, time, time.at)).toEqual(time);
            }
            const [next] = times;
            if (!next) break;
            // What was moved may come before what was told; else time goes on.
            if (step !== 4) expect(next.at >= toldBefore).toBe(true);
            toldBefore = next.at;
            told = [...told, next];
          }
          expect(toldThatCounts(ladder, told).length).toBeLessThanOrEqual(told.length);
        },
      ),
      { numRuns: 150 },
    );
  });
});
