import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { epochOf, instantFromEpoch, type Instant } from '../../calendar/index.js';
import { dueDates, hasRunOut } from '../../deadlines/index.js';
import { isOnTime, lateFrom, type Force, type Length } from '../../kernel/index.js';
import { childProtection } from './index.js';
import { at, ChildCase } from './testing/child-case.js';

const sweden = { jurisdiction: 'SE', timeZone: 'Europe/Stockholm' } as const;

/** A report of Friday at ten, and an assessment of then, recorded on Saturday morning. */
function assessed(then: Instant, workerHasBeen = false) {
  const child = new ChildCase();
  const reportId = child.reportArrives(at('2026-12-11'));
  if (workerHasBeen) child.timeReaches(at('2026-12-12', '00:00'));
  child.protectionIsAssessed(then, reportId, { at: at('2026-12-12', '08:00') });
  return child.deadline('A1');
}

const midnight = at('2026-12-12', '00:00');
const justBefore = instantFromEpoch(epochOf(midnight) - 1);

describe('The protection assessment of a report of Friday 11 December at ten', () => {
  it('is late at 00:00 of Saturday, which is the 24:00 of Friday', () => {
    expect(assessed(midnight)).toMatchObject({
      state: 'met',
      onTime: false,
      misses: [{ at: midnight, explained: false }],
    });
  });

  it('is on time at 23:59:59.999', () => {
    expect(assessed(justBefore)).toMatchObject({ state: 'met', onTime: true, misses: [] });
  });

  it('is the same when the worker has been in between: the miss of then is answered, and not taken away', () => {
    expect(assessed(midnight, true)).toMatchObject({ onTime: false, misses: [{ at: midnight }] });
    expect(assessed(justBefore, true)).toMatchObject({
      onTime: true,
      misses: [{ at: midnight, answer: 'done-in-time' }],
    });
  });
});

describe('No instant is both missed and on time', () => {
  const byDefault = (name: string) =>
    childProtection.settings.find((setting) => setting.name === name)?.byDefault ?? '';
  const instants = fc
    .integer({ min: epochOf('2024-01-01T00:00:00.000Z'), max: epochOf('2030-12-31T00:00:00.000Z') })
    .map(instantFromEpoch);

  function ended(anchor: Instant, length: Length, rolls: boolean, force: Force) {
    return { ...dueDates(anchor, length, rolls, sweden), force, misses: [] } as const;
  }

  function isEitherAround(deadline: ReturnType<typeof ended>, offset: number) {
    const then = instantFromEpoch(epochOf(lateFrom(deadline)) + offset);
    expect([isOnTime(deadline, then), hasRunOut(deadline, then)]).toEqual([offset < 0, offset >= 0]);
  }

  const around = fc.oneof(
    fc.constantFrom(-1, 0, 1),
    fc.integer({ min: -3, max: 3 }).map((days) => days * 86_400_000),
  );

  const starts = childProtection.deadlines.flatMap(({ id, rolls, versions, starts: ways }) =>
    ways.flatMap(({ length }, place) =>
      length === undefined ? [] : [{ name: `${id}, start ${place + 1}`, rolls, length, versions }],
    ),
  );

  it.each(starts)('of $name', ({ rolls, length, versions }) => {
    const force = versions['SE-2025B']?.force ?? 'statutory';
    const given = typeof length === 'function' ? length(byDefault) : length;
    fc.assert(
      fc.property(instants, around, (anchor, offset) => {
        isEitherAround(ended(anchor, given, rolls, force), offset);
      }),
    );
  });

  it('of a made-up deadline in hours or minutes', () => {
    const elapsed = fc.oneof(
      fc.integer({ min: 1, max: 72 }).map((hours): Length => ({ hours })),
      fc.integer({ min: 1, max: 4_000 }).map((minutes): Length => ({ minutes })),
    );
    fc.assert(
      fc.property(instants, elapsed, around, (anchor, length, offset) => {
        isEitherAround(ended(anchor, length, false, 'statutory'), offset);
      }),
    );
  });

  it('a deadline of five hours from ten: 15:00:00.000 is on time, a millisecond later is late', () => {
    const deadline = ended(at('2026-12-11', '10:00'), { hours: 5 }, false, 'statutory');
    const three = at('2026-12-11', '15:00');
    const later = instantFromEpoch(epochOf(three) + 1);
    expect([isOnTime(deadline, three), hasRunOut(deadline, three)]).toEqual([true, false]);
    expect([isOnTime(deadline, later), hasRunOut(deadline, later)]).toEqual([false, true]);
  });
});
