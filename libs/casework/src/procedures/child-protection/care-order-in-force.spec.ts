import { describe, expect, it } from '@jest/globals';
import type { Instant } from '../../calendar/index.js';
import { CareCase } from './testing/care-case.js';
import { at } from './testing/child-case.js';
import { lastDays, statesOf } from './testing/placement-case.js';

/** Days counted by hand from LVU 1990:52 5 § and Lag 1930:173, apart from the code. */

function ordered(day = at('2026-03-09')) {
  const child = new CareCase();
  return { child, on: child.isOrderedWithoutCustody(at('2026-03-02'), day) };
}

const typesIn = (brought: readonly { readonly type: string; readonly occurredAt: Instant }[]) =>
  brought.map(({ type, occurredAt }) => [type, occurredAt]);

describe('An order of care by which no care has begun', () => {
  it.each([
    ['four weeks from its legal force', '2026-03-30', '2026-04-27', '2026-04-27'],
    ['over the change to summer time', '2026-03-23', '2026-04-20', '2026-04-20'],
    ['to the Tuesday where they end on Good Friday', '2026-03-06', '2026-04-03', '2026-04-07'],
    ['to the Monday where they end on a Saturday', '2026-04-04', '2026-05-02', '2026-05-04'],
    ['to the day after Christmas where they end on it', '2026-11-27', '2026-12-25', '2026-12-28'],
    ['to a leap day', '2028-02-01', '2028-02-29', '2028-02-29'],
  ])('holds %s', (_, inForce, nominal, latest) => {
    const child = new CareCase();
    const on = child.isOrderedWithoutCustody(at('2026-03-02'), at('2026-03-02'));
    child.orderIsInForce(at(inForce), on);
    expect(lastDays(child.last('care-begins', on))).toEqual([nominal, latest]);
    child.timeReaches(at(latest, '23:59'));
    expect(child.stepOf(on)).toBe('care-ordered');
    child.timeReaches(at(latest, '23:59').replace('59:00.000', '59:59.999'));
    expect(child.stepOf(on)).toBe('care-ordered');
  });

  it('is nothing from the day after: a miss of the board, and a lapse by the clock', () => {
    const { child, on } = ordered();
    child.orderIsInForce(at('2026-03-30'), on);
    const end = at('2026-04-28', '00:00');
    expect(typesIn(child.timeReaches(at('2026-06-01')).filter(({ matterId }) => matterId === on))).toEqual([
      ['casework/deadline-missed', end],
      ['child-protection/care-order-lapsed', end],
      ['casework/deadline-cancelled', end],
    ]);
    expect(child.file.matters.get(on)).toMatchObject({ step: 'order-lapsed', closedAt: end });
    expect(child.inCare(on).standing).toEqual({ is: 'ended', at: end });
    expect(child.last('care-begins', on).misses).toHaveLength(1);
  });

  it('lets no care begin after the lapse, though no worker has been there to tell of it', () => {
    const { child, on } = ordered();
    child.orderIsInForce(at('2026-03-30'), on);
    expect(
      child.gives('record-care-execution', at('2026-04-28', '00:00'), {}, { on, by: 'isak' }),
    ).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
    expect(child.file.details.cares.get(on)?.standing.is).not.toBe('ongoing');
  });

  it('doesn’t lapse after all where it turns out that the care had begun in time; both facts stay', () => {
    const { child, on } = ordered();
    child.orderIsInForce(at('2026-03-30'), on);
    child.timeReaches(at('2026-04-29'));
    expect(child.stepOf(on)).toBe('order-lapsed');
    child.afterwards(
      'record-care-execution',
      at('2026-04-27', '15:00'),
      at('2026-04-30'),
      {},
      {
        on,
        by: 'isak',
      },
    );
    expect(child.stepOf(on)).toBe('in-care');
    expect(child.file.matters.get(on)?.closedAt).toBeUndefined();
    expect(child.last('care-begins', on)).toMatchObject({ state: 'met', onTime: true });
    expect(lastDays(child.last('A16', on))).toEqual(['2026-10-27', '2026-10-27']);
  });

  it('follows a correction of the day of its legal force', () => {
    const { child, on } = ordered();
    child.orderIsInForce(at('2026-03-30'), on);
    const entryId = child.events.findLast(({ type }) => type.endsWith('care-order-in-force'))?.id;
    const happenedAt = at('2026-03-24');
    child.does(
      'casework/correct-occurrence',
      at('2026-04-01'),
      { entryId, happenedAt, reason: 'A slip.' },
      {
        on,
        by: 'maria',
      },
    );
    expect(lastDays(child.last('care-begins', on))).toEqual(['2026-04-21', '2026-04-21']);
  });

  it('is watched from the day of the order, so that nobody forgets it before its legal force is known', () => {
    const { child, on } = ordered(at('2026-03-09'));
    expect(child.last('care-awaited', on)).toMatchObject({
      ...{ state: 'running', force: 'target', nominalDueDate: '2026-04-06', legalLatestDate: '2026-04-06' },
    });
    child.orderIsInForce(at('2026-03-30'), on);
    expect(statesOf(child, 'care-awaited', on)).toEqual(['met']);
  });

  it('is met by the beginning of the care', () => {
    const { child, on } = ordered();
    child.does('record-care-execution', at('2026-03-16'), {}, { by: 'isak', on });
    expect(statesOf(child, 'care-awaited', on)).toEqual(['met']);
    expect(child.gives('record-care-order-in-force', at('2026-03-30'), {}, { on, by: 'lars' })).toMatchObject(
      {
        kind: 'refused',
      },
    );
  });

  it('leaves nothing to wait for where a court has ended it', () => {
    const { child, on } = ordered();
    child.orderIsInForce(at('2026-03-30'), on);
    child.does('record-care-ended-by-court', at('2026-04-07'), {}, { by: 'lars', on });
    expect(child.last('care-begins', on)).toMatchObject({ state: 'cancelled', misses: [] });
    child.timeReaches(at('2026-06-01'));
    expect(child.stepOf(on)).toBe('care-ended');
  });

  it('is no matter of waiting where the child was in custody: the care begins with it', () => {
    const child = new CareCase();
    const on = child.isInCare(at('2026-03-06'));
    expect(child.deadlinesOf('care-awaited', on)).toEqual([]);
  });

  it('makes room, once lapsed, for care that is ordered anew', () => {
    const { child, on } = ordered();
    child.orderIsInForce(at('2026-03-30'), on);
    child.timeReaches(at('2026-04-29'));
    const custodyId = child.custodyIsDecided(
      at('2026-05-04'),
      {},
      {
        on: child.investigationOf(at('2026-05-04')),
      },
    );
    child.isExecuted(at('2026-05-04'), custodyId);
    child.careIsAppliedFor(at('2026-05-05'), custodyId);
    const anew = child.careIsOrdered(at('2026-05-07'), custodyId);
    expect([on, anew].map((id) => child.stepOf(id))).toEqual(['order-lapsed', 'in-care']);
  });
});
