import { describe, expect, it } from '@jest/globals';
import { eventsOf } from '../../testing/specification.js';
import { investigationOpened } from './investigation.js';
import { at, ChildCase, type Giving } from './testing/child-case.js';

function extends4(child: ChildCase, on: string, day: string, newDate: string): void {
  const command = { ground: 'special-reasons', reasons: 'An expert is awaited.', newDate };
  child.does('extend-investigation', at(day), command, { on, by: 'maria' });
}

function openedInError(child: ChildCase, on: string, day: string, by = 'maria'): void {
  const opened = child.events.findLast(({ type }) => type === investigationOpened.type);
  const error = { entryId: opened?.id ?? '', reason: 'Opened on the wrong report.' };
  child.does('casework/register-in-error', at(day), error, { on, by });
}

describe('An investigation that continues another', () => {
  /** Begun on 15 January, extended to 1 September, closed on 10 June. */
  function extendedAndClosed() {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-01-15'));
    extends4(child, first, '2026-05-10', '2026-09-01');
    child.investigationIsClosed(at('2026-06-10'), first);
    return { child, first };
  }

  it('keeps the first day and the last extension', () => {
    const { child, first } = extendedAndClosed();
    const second = child.investigationIsOpened(at('2026-06-20'), child.assessedReport(at('2026-06-20')), {
      continues: first,
    });
    expect(child.deadline('A4', second)).toMatchObject({
      state: 'extended',
      anchorAt: at('2026-01-15'),
      extendedTo: '2026-09-01',
      nominalDueDate: '2026-09-01',
      misses: [],
    });
    const explained = child.explained(child.deadline('A4', second));
    expect(explained).toContain('counted from Thursday 15 January 2026');
    expect(explained).toContain(
      'because it goes on with the same question that was taken up then, and the time does not begin anew (JO 2565-2016). The last day was at first Friday 15 May 2026.',
    );
    expect(explained).toContain('to Tuesday 1 September 2026 (special reasons)');
    child.investigationIsClosed(at('2026-06-25'), second);
    const third = child.investigationIsOpened(at('2026-07-01'), child.assessedReport(at('2026-07-01')), {
      continues: second,
    });
    extends4(child, third, '2026-08-20', '2026-10-01');
    expect(child.deadline('A4', third)).toMatchObject({
      anchorAt: at('2026-01-15'),
      extendedTo: '2026-10-01',
    });
  });

  it('was missed as the first was when that was extended too late, and is missed again after it', () => {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-01-15'));
    extends4(child, first, '2026-05-20', '2026-09-01');
    child.investigationIsClosed(at('2026-06-10'), first);
    const second = child.investigationIsOpened(at('2026-06-20'), child.assessedReport(at('2026-06-20')), {
      continues: first,
    });
    expect(child.deadline('A4', first).misses).toHaveLength(1);
    expect(child.deadline('A4', second)).toMatchObject({
      state: 'extended',
      misses: [{ at: at('2026-05-16', '00:00') }],
    });
    child.timeReaches(at('2026-09-02', '00:00'));
    expect(child.deadline('A4', second)).toMatchObject({
      state: 'missed',
      misses: [{ at: at('2026-05-16', '00:00') }, { at: at('2026-09-02', '00:00') }],
    });
  });

  it('is met late when the first was missed and extended too late, whenever it is closed', () => {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-03-01'));
    extends4(child, first, '2026-07-10', '2026-09-01');
    child.investigationIsClosed(at('2026-07-11'), first);
    const on = child.assessedReport(at('2026-07-12'));
    const second = child.investigationIsOpened(at('2026-07-12'), on, { continues: first });
    child.investigationIsClosed(at('2026-08-20'), second);
    expect(child.deadline('A4', second)).toMatchObject({
      state: 'met',
      onTime: false,
      misses: [{ at: at('2026-07-02', '00:00') }],
    });
  });

  it('shows of an extension that was too late that it was, and when it was decided', () => {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-03-01'));
    extends4(child, first, '2026-07-10', '2026-09-01');
    child.investigationIsClosed(at('2026-08-10'), first);
    const opens = (day: string, continues: string) => {
      const on = child.assessedReport(at(day));
      return child.investigationIsOpened(at(day), on, { continues });
    };
    const second = opens('2026-08-20', first);
    child.investigationIsClosed(at('2026-08-21'), second);
    const third = opens('2026-08-22', second);
    for (const matterId of [second, third]) {
      expect(child.deadline('A4', matterId)).toMatchObject({
        extendedTo: '2026-09-01',
        extendedLate: true,
        extensions: [{ decidedAt: at('2026-07-10') }],
        misses: [{ at: at('2026-07-02', '00:00') }],
      });
      expect(child.explained(child.deadline('A4', matterId))).toContain(
        'extended on Friday 10 July 2026 to Tuesday 1 September 2026 (special reasons), but that was decided only when the time had already run out',
      );
    }
  });

  it('shows of an extension that was in time when it was decided, and not that it was late', () => {
    const { child, first } = extendedAndClosed();
    const on = child.assessedReport(at('2026-06-20'));
    const second = child.deadline(
      'A4',
      child.investigationIsOpened(at('2026-06-20'), on, { continues: first }),
    );
    expect(second).not.toHaveProperty('extendedLate');
    expect(child.explained(second)).toContain('extended on Sunday 10 May 2026 to');
    expect(child.explained(second)).not.toContain('run out');
  });

  it('is missed at once when its time ran out while it was closed, and says so', () => {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-03-01'));
    child.investigationIsClosed(at('2026-06-10'), first);
    const on = child.assessedReport(at('2026-07-05'));
    const second = child.investigationIsOpened(at('2026-07-05'), on, { continues: first });
    expect(child.deadline('A4', first)).toMatchObject({ state: 'met', onTime: true });
    expect(child.deadline('A4', second)).toMatchObject({
      state: 'missed',
      misses: [{ at: at('2026-07-02', '00:00') }],
    });
    const explained = child.explained(child.deadline('A4', second));
    expect(explained).toContain(
      'When the matter was taken up again on Sunday 5 July 2026, the last day, Wednesday 1 July 2026, had passed already, ' +
        'and so the deadline was missed',
    );
    expect(explained).not.toContain('it had not been done');
  });

  it('loses the extension with it, when that was registered in error', () => {
    const { child, first } = extendedAndClosed();
    const second = child.investigationIsOpened(at('2026-06-11'), child.assessedReport(at('2026-06-11')), {
      continues: first,
    });
    const extension = child.events.find(({ type }) => type === 'child-protection/investigation-extended');
    const error = { entryId: extension?.id ?? '', reason: 'It was of another child.' };
    child.does('casework/register-in-error', at('2026-06-12'), error, { on: first });
    expect(
      child.deadlinesOf('A4', second).map(({ state, nominalDueDate }) => [state, nominalDueDate]),
    ).toEqual([
      ['superseded', '2026-09-01'],
      ['missed', '2026-05-15'],
    ]);
  });

  it('has no clock of its own besides', () => {
    const { child, first } = extendedAndClosed();
    const on = child.assessedReport(at('2026-06-20'));
    const both = { purpose: 'Care.', continues: first, newClock: { reason: 'Another parent.' } };
    expect(child.gives('open-investigation', at('2026-06-20'), both, { on, by: 'maria' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'STATE_CONFLICT', field: 'newClock' },
    });
  });
});

describe('An opening registered in error and made anew', () => {
  function inError(extended = false) {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-03-02'));
    if (extended) extends4(child, first, '2026-03-02', '2026-09-01');
    openedInError(child, first, '2026-03-03');
    return { child, first };
  }

  it('is the same question: the clock goes on, and what it was extended to', () => {
    const { child, first } = inError(true);
    const second = child.investigationOf(at('2026-04-02'));
    expect(child.deadline('A4', second)).toMatchObject({
      state: 'extended',
      anchorAt: at('2026-03-02'),
      extendedTo: '2026-09-01',
    });
    expect(eventsOf(child.events, investigationOpened).at(-1)?.data).toMatchObject({
      insteadOf: first,
      carriesClock: true,
      clockFrom: at('2026-03-02'),
    });
  });

  it('shows of what it had been extended to that it was extended too late', () => {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-03-02'));
    extends4(child, first, '2026-07-10', '2026-09-01');
    // Maria extended it too late, and so can't be the one who takes the miss away.
    openedInError(child, first, '2026-07-12', 'vera');
    const second = child.investigationOf(at('2026-07-13'));
    expect(child.deadline('A4', second)).toMatchObject({
      anchorAt: at('2026-03-02'),
      extendedTo: '2026-09-01',
      extendedLate: true,
      extensions: [{ decidedAt: at('2026-07-10') }],
    });
  });

  it('keeps it through a later correction, and through a second error', () => {
    const { child } = inError();
    const second = child.investigationOf(at('2026-03-04'));
    child.investigationIsClosed(at('2026-03-05'), second);
    const closed = child.events.findLast(({ type }) => type === 'child-protection/investigation-closed');
    const error = { entryId: closed?.id ?? '', reason: 'Closed by a wrong click.' };
    child.does('casework/register-in-error', at('2026-03-06'), error, { on: second });
    expect(child.deadlinesOf('A4', second).map(({ state, anchorAt }) => [state, anchorAt])).toEqual([
      ['superseded', at('2026-03-02')],
      ['running', at('2026-03-02')],
    ]);
    openedInError(child, second, '2026-03-09');
    const third = child.investigationOf(at('2026-03-10'));
    expect(child.deadline('A4', third).anchorAt).toBe(at('2026-03-02'));
  });

  it('counts from before, when it turns out to have been opened before', () => {
    const { child } = inError();
    const giving = { at: at('2026-03-04'), lateReason: 'The system was down.' };
    const reportId = child.reportArrives(at('2026-02-27'), {}, giving);
    child.protectionIsAssessed(at('2026-02-27'), reportId, giving);
    const second = child.investigationIsOpened(at('2026-02-28'), reportId, {}, giving);
    expect(child.deadline('A4', second).anchorAt).toBe(at('2026-02-28'));
  });

  it('begins anew when a manager records why, and with nobody else’s reason', () => {
    const { child } = inError();
    const on = child.assessedReport(at('2026-03-04'));
    const newClock = { reason: 'It is about another parent.' };
    expect(
      child.gives('open-investigation', at('2026-03-04'), { purpose: 'Care.', newClock }, { on }),
    ).toMatchObject({ refusal: { code: 'OUT_OF_DELEGATION' } });
    const second = child.investigationIsOpened(at('2026-03-04'), on, { newClock }, { by: 'maria' });
    expect(child.deadline('A4', second).anchorAt).toBe(at('2026-03-04'));
    expect(eventsOf(child.events, investigationOpened).at(-1)?.data).toMatchObject({
      newClockReason: newClock.reason,
      carriesClock: false,
    });
  });

  it('begins anew from the 31st day', () => {
    const { child } = inError();
    expect(child.deadline('A4', child.investigationOf(at('2026-04-03'))).anchorAt).toBe(at('2026-04-03'));
  });
});

describe('The time of an opening', () => {
  const unasked = { unitId: 'investigations', howItBecameKnown: 'By the police.', purpose: 'Care.' };

  function opens(child: ChildCase, day: string, how: object = {}, giving: Giving = {}) {
    return child.gives('open-investigation-unasked', day, { ...unasked, ...how }, giving);
  }

  function corrects(child: ChildCase, happenedAt: string, day: string) {
    const opened = child.events.findLast(({ type }) => type === investigationOpened.type);
    const command = { entryId: opened?.id ?? '', happenedAt, reason: 'By the minutes.' };
    const on = opened?.matterId ?? '';
    return child.gives('casework/correct-occurrence', day, command, { on, by: 'maria' });
  }

  /** An investigation of 10 January, closed on 1 April. */
  function closedInApril() {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-01-10'));
    child.investigationIsClosed(at('2026-04-01'), first);
    return { child, first };
  }

  const late = { at: at('2026-05-05'), lateReason: 'The minutes were signed late.' };
  const inError = {
    kind: 'refused',
    refusal: {
      code: 'STATE_CONFLICT',
      field: 'happenedAt',
      says: { en: expect.stringContaining('Register the entry in error and record it anew') },
    },
  };

  it('is not corrected to within thirty days of a closing where it has four months of its own', () => {
    const { child } = closedInApril();
    opens(child, at('2026-05-03'), {}, late);
    const [, own] = child.deadlinesOf('A4');
    expect(corrects(child, at('2026-04-15'), at('2026-05-06'))).toMatchObject(inError);
    expect(child.deadlinesOf('A4')[1]).toEqual(own);
    expect(corrects(child, at('2026-05-04'), at('2026-05-06')).kind).toBe('accepted');
  });

  it('is corrected there where a manager gave it a new clock, or where it goes on', () => {
    const own = closedInApril();
    opens(own.child, at('2026-04-20'), { newClock: { reason: 'Another parent.' } }, { by: 'maria' });
    expect(corrects(own.child, at('2026-04-15'), at('2026-04-21')).kind).toBe('accepted');
    const { child, first } = closedInApril();
    opens(child, at('2026-04-20'), { continues: first });
    expect(corrects(child, at('2026-04-15'), at('2026-04-21')).kind).toBe('accepted');
  });

  it('is not corrected to where it would go on no more', () => {
    const { child, first } = closedInApril();
    opens(child, at('2026-04-30'), { continues: first }, late);
    expect(corrects(child, at('2026-05-04'), at('2026-05-06'))).toMatchObject(inError);
  });

  it('is not corrected to when it would have taken the place of one in error, or no more', () => {
    const child = new ChildCase();
    const first = child.investigationOf(at('2026-01-10'));
    openedInError(child, first, '2026-04-01');
    opens(child, at('2026-05-03'), {}, late);
    expect(corrects(child, at('2026-04-15'), at('2026-05-06'))).toMatchObject(inError);
  });

  describe('after one that was extended for long and another', () => {
    /** Extended to June 2027 and closed in January; another from 1 March to 25 June. */
    function extendedForLong() {
      const child = new ChildCase();
      const older = child.investigationOf(at('2026-01-05'));
      extends4(child, older, '2026-01-06', '2027-06-01');
      child.investigationIsClosed(at('2026-01-20'), older);
      const latest = child.preparedInvestigation(at('2026-03-01'));
      child.investigationIsClosed(at('2026-06-25'), latest);
      return { child, older, latest };
    }

    it.each([
      ['within thirty days', at('2026-07-20')],
      ['later', at('2026-07-27')],
    ])('goes on with the older one never: %s', (_, day) => {
      const { child, older } = extendedForLong();
      expect(opens(child, day, { continues: older })).toMatchObject({
        kind: 'invalid',
        invalid: { field: 'continues' },
      });
    });

    it('nor when the other was called wrong', () => {
      const { child, older, latest } = extendedForLong();
      const closed = child.events.findLast(({ type }) => type === 'child-protection/investigation-closed');
      const error = { entryId: closed?.id ?? '', reason: 'Of another child.' };
      child.does('casework/register-in-error', at('2026-06-26'), error, { on: latest, by: 'maria' });
      openedInError(child, latest, '2026-06-26');
      for (const day of [at('2026-06-27'), at('2026-07-28')]) {
        expect(opens(child, day, { continues: older })).toMatchObject({
          kind: 'invalid',
          invalid: { field: 'continues' },
        });
      }
      expect(opens(child, at('2026-07-28')).kind).toBe('accepted');
      expect(child.deadlinesOf('A4').at(-1)).toMatchObject({ nominalDueDate: '2026-11-28' });
    });
  });

  it('leaves out a latest one that was called wrong: the one closed before it goes on', () => {
    const { child, first } = closedInApril();
    const second = child.investigationIsOpened(at('2026-04-10'), child.assessedReport(at('2026-04-10')), {
      continues: first,
    });
    openedInError(child, second, '2026-04-11');
    expect(opens(child, at('2026-04-12'), { continues: first }).kind).toBe('accepted');
    expect(child.deadlinesOf('A4').at(-1)).toMatchObject({ anchorAt: at('2026-01-10') });
  });
});
