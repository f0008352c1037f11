import { describe, expect, it } from '@jest/globals';
import { instantFromText, localDateOf, localTimeOf, type LocalDate } from '../calendar/index.js';
import { childProtection } from '../procedures/child-protection/index.js';
import { dueDates, endingOn } from './due-dates.js';
import { dueRevisionOf, rungTimes, type LaidAgainst } from './ladder.js';
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
  const length = typeof start!.length === 'function' ? start!.length(settingOf) : start!.length;
  const anchorAt = instantFromText(anchor)!;
  const force = Object.values(rule.versions)[0]!.force;
  return { startedAt: anchorAt, anchorAt, force, ...dueDates(anchorAt, length, rule.rolls, stockholm) };
}

/** The ladder in the order of time, each rung as its number and its local time. */
function laid(ladder: readonly Rung[], deadline: LaidAgainst): readonly string[] {
  return rungTimes(ladder, deadline, stockholm).map(
    ({ rung, at }) =>
      `${rung}: ${localDateOf(at, stockholm.timeZone)} ${localTimeOf(at, stockholm.timeZone)}`,
  );
}

describe('The ladder of every rule', () => {
  it.each<readonly [rule: string, anchor: string, ladder: readonly string[]]>([
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
    [
      'A3',
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
    ['A5', '2026-03-06T10:00:00+01:00', ['0: 2026-03-07 09:00', '1: 2026-03-08 00:00']],
    [
      'A6',
      '2026-03-06T10:00:00+01:00',
      ['0: 2026-03-10 09:00', '1: 2026-03-12 09:00', '2: 2026-03-14 00:00'],
    ],
    ['A6-at-once', '2026-03-06T10:00:00+01:00', ['0: 2026-03-09 09:00', '1: 2026-03-10 00:00']],
    [
      'A11',
      '2026-08-31T10:00:00+02:00',
      ['0: 2027-01-29 09:00', '1: 2027-02-21 09:00', '2: 2027-03-01 00:00'],
    ],
    [
      'A11-answer',
      '2026-11-26T10:00:00+01:00',
      ['0: 2026-12-10 09:00', '1: 2026-12-17 09:00', '2: 2026-12-29 00:00'],
    ],
  ])('%s from %s', (id, anchor, ladder) => {
    expect(laid(ruleOf(id).ladder, started(id, anchor))).toEqual(ladder);
  });

  it('has a vector above', () => {
    const ids = childProtection.deadlines.map(({ id }) => id);
    expect(ids).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A6-at-once', 'A11', 'A11-answer']);
  });

  it('ends by escalating to manager and quality officer when it is missed', () => {
    for (const { ladder } of childProtection.deadlines) {
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
    const endsEarly: LaidAgainst = { ...short, ...endingOn('2026-03-20', true, stockholm) };
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
    const after: LaidAgainst = { ...before, ...endingOn('2026-09-04', true, stockholm) };
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
