import { describe, expect, it } from '@jest/globals';
import { daysAfter, monthsAfter, type LocalDate } from '../../calendar/index.js';
import { CaseAfterDecision, type Decided } from './testing/after-the-decision.js';
import { at, ChildCase } from './testing/child-case.js';
import { isCounted, type Counted, type Starts } from './testing/counted-by-hand.js';

/** A demand that is refused at an hour of a day, some months after its application. */
function demandRefused(day: LocalDate, hour: string): { child: CaseAfterDecision; decided: Decided } {
  const child = new CaseAfterDecision();
  const on = child.applicationArrives(at(monthsAfter(day, -8)));
  const demand = { partyId: child.guardianId };
  child.does('demand-decision', at(daysAfter(day, -1)), demand, { on });
  const refusal = { reasons: 'An expert is awaited.', saysHowToAppeal: true };
  const { id } = child.puts('refuse-demand', at(day, hour), refusal, { on, by: 'maria' });
  return { child, decided: { on, decisionId: id } };
}

const contactWithFamily: Starts = (day, hour) => {
  const child = new ChildCase();
  child.applicationArrives(at(day, hour));
  return child.deadline('A3-contact');
};

const reply =
  (replyBy?: LocalDate): Starts =>
  (day, hour) => {
    const child = new ChildCase();
    const on = child.investigationIsOpened(at(day, hour), child.applicationArrives(at(day, hour)));
    const basis = { partyId: child.guardianId, material: 'The report of the school.', oralRightTold: true };
    const command = { ...basis, ...(replyBy !== undefined && { replyBy }) };
    child.does('communicate-basis', at(day, hour), command, { on, by: 'maria' });
    return child.deadline('A7');
  };

const notification: Starts = (day, hour) => demandRefused(day, hour).child.deadline('A8');

const timeToAppeal: Starts = (day, hour) => {
  const { child, decided } = demandRefused(daysAfter(day, -3), '10:00');
  const handed = {
    decisionId: decided.decisionId,
    partyId: child.guardianId,
    mode: 'handed-over',
    saysHowToAppeal: true,
  };
  child.does('notify-decision', at(day, hour), handed, { on: decided.on, by: 'maria' });
  return child.deadline('A9');
};

const forwarding: Starts = (day, hour) => {
  const { child, decided } = demandRefused(daysAfter(day, -3), '10:00');
  return child.deadline('A10', child.isAppealed(at(day, hour), decided));
};

const sixMonths: Starts = (day, hour) => {
  const child = new ChildCase();
  child.applicationArrives(at(day, hour));
  return child.deadline('A11');
};

const answerToDemand: Starts = (day, hour) => {
  const child = new ChildCase();
  const on = child.applicationArrives(at(monthsAfter(day, -8)));
  child.does('demand-decision', at(day, hour), { partyId: child.guardianId }, { on });
  return child.deadline('A11-answer');
};

describe('One working day to reach the family that has applied (A3-contact), counted by hand', () => {
  isCounted(contactWithFamily, [
    ['a Wednesday', '2026-11-18', '2026-11-19'],
    ['a Friday', '2026-11-27', '2026-11-30'],
    ['the last of a month', '2026-11-30', '2026-12-01'],
    ['an application of a Saturday', '2026-11-28', '2026-11-30'],
    ['before Christmas Eve', '2026-12-23', '2026-12-28'],
    ['before New Year’s Eve', '2026-12-30', '2027-01-04'],
    ['Twelfth Night, which is one itself', '2027-01-05', '2027-01-07'],
    ['before Maundy Thursday, which is one', '2026-04-01', '2026-04-02'],
    ['Maundy Thursday', '2026-04-02', '2026-04-07'],
    ['before Midsummer Eve', '2026-06-18', '2026-06-22'],
    ['Walpurgis Eve before a first of May on a Friday', '2026-04-30', '2026-05-04'],
    ['before Ascension Day', '2026-05-13', '2026-05-15'],
    ['before a sixth of June on a Friday; Whit Monday is one', '2025-06-05', '2025-06-09'],
    ['the Sunday on which summer time ends', '2026-10-25', '2026-10-26'],
    ['Easter Day, on which summer time begins', '2027-03-28', '2027-03-30'],
    ['to a leap day', '2028-02-28', '2028-02-29'],
    ['the last day of the act of 2001', '2025-06-30', '2025-07-01'],
    ['New Year’s Eve, the last before Lag 2025:1501', '2025-12-31', '2026-01-02'],
    ['New Year’s Day', '2026-01-01', '2026-01-02'],
  ]);

  it('counts a letter of Monday morning from Friday, for which it counts', () => {
    const child = new ChildCase();
    const letter = {
      channel: 'letter',
      arrivalRule: 'previous-working-day',
      countsFrom: '2026-11-13',
    } as const;
    child.applicationArrives(at('2026-11-16', '08:00'), letter);
    expect(child.deadline('A3-contact').nominalDueDate).toBe('2026-11-16');
  });
});

describe('Fourteen days to respond, that never roll (A7), counted by hand', () => {
  isCounted(reply(), [
    ['to a Wednesday', '2026-11-18', '2026-12-02'],
    ['to Christmas Eve', '2026-12-10', '2026-12-24'],
    ['to a Saturday', '2026-11-28', '2026-12-12'],
    ['to Good Friday', '2027-03-12', '2027-03-26'],
    ['to Midsummer Eve', '2026-06-05', '2026-06-19'],
    ['to All Saints’ Sunday, over the end of summer time', '2026-10-18', '2026-11-01'],
    ['over a February of 28 days', '2026-02-15', '2026-03-01'],
    ['to a leap day', '2028-02-15', '2028-02-29'],
    ['from the last day of the act of 2001', '2025-06-30', '2025-07-14'],
    ['from the first day of the act of 2025', '2025-07-01', '2025-07-15'],
    ['over New Year', '2025-12-31', '2026-01-14'],
  ]);

  describe('where a day is named', () => {
    isCounted(reply('2026-12-09'), [['a Wednesday', '2026-11-18', '2026-12-09']]);
    isCounted(reply('2026-12-31'), [['New Year’s Eve, which stays', '2026-12-10', '2026-12-31']]);
  });
});

describe('Three working days to notify a party (A8), counted by hand', () => {
  isCounted(notification, [
    ['a Monday', '2026-11-16', '2026-11-19'],
    ['a Friday', '2026-11-27', '2026-12-02'],
    ['a Saturday', '2026-11-28', '2026-12-02'],
    ['the week before Christmas', '2026-12-17', '2026-12-22'],
    ['over Christmas', '2026-12-22', '2026-12-29'],
    ['over New Year and Epiphany', '2026-12-30', '2027-01-07'],
    ['over Easter', '2026-04-01', '2026-04-08'],
    ['over Midsummer', '2026-06-18', '2026-06-24'],
    ['over the first of May', '2026-04-29', '2026-05-05'],
    ['over Ascension Day', '2026-05-12', '2026-05-18'],
    ['over the sixth of June, and not Whit Monday', '2025-06-04', '2025-06-10'],
    ['over the end of summer time', '2026-10-23', '2026-10-28'],
    ['over a leap day', '2028-02-25', '2028-03-01'],
    ['from the last day of the act of 2001', '2025-06-30', '2025-07-03'],
    ['from New Year’s Eve', '2025-12-31', '2026-01-07'],
    ['from New Year’s Day', '2026-01-01', '2026-01-07'],
  ]);
});

describe('Three weeks to appeal (A9), counted by hand', () => {
  isCounted(timeToAppeal, [
    ['to a Tuesday', '2026-11-03', '2026-11-24'],
    ['over the end of summer time', '2026-10-13', '2026-11-03'],
    ['to a Saturday', '2026-10-31', '2026-11-21', '2026-11-23'],
    ['from the last of a month to a Sunday', '2027-01-31', '2027-02-21', '2027-02-22'],
    ['to Christmas Eve', '2026-12-03', '2026-12-24', '2026-12-28'],
    ['to Christmas Day', '2026-12-04', '2026-12-25', '2026-12-28'],
    ['to New Year’s Eve', '2026-12-10', '2026-12-31', '2027-01-04'],
    ['to Epiphany', '2026-12-16', '2027-01-06', '2027-01-07'],
    ['to Good Friday', '2027-03-05', '2027-03-26', '2027-03-30'],
    ['to Maundy Thursday', '2027-03-04', '2027-03-25'],
    ['to Ascension Day', '2026-04-23', '2026-05-14', '2026-05-15'],
    ['to Midsummer Eve', '2027-06-04', '2027-06-25', '2027-06-28'],
    ['to the sixth of June', '2025-05-16', '2025-06-06', '2025-06-09'],
    ['to All Saints’ Day', '2026-10-10', '2026-10-31', '2026-11-02'],
    ['to a leap day', '2028-02-08', '2028-02-29'],
    ['from the last day of the act of 2001', '2025-06-30', '2025-07-21'],
    ['over New Year', '2025-12-31', '2026-01-21'],
  ]);

  it.each([
    ['at the board on the last minute', '2026-10-13', at('2026-11-03', '23:59'), undefined, 'in time'],
    ['at the board a minute after', '2026-10-13', at('2026-11-04', '00:00'), undefined, 'late'],
    ['at the court on the last day', '2026-10-13', at('2026-11-09'), '2026-11-03', 'in time'],
    ['at the court a day after', '2026-10-13', at('2026-11-09'), '2026-11-04', 'late'],
    ['at the board after Midsummer', '2027-06-04', at('2027-06-28', '23:59'), undefined, 'in time'],
    ['at the board after that', '2027-06-04', at('2027-06-29', '00:00'), undefined, 'late'],
    ['at the court after Midsummer', '2027-06-04', at('2027-07-05'), '2027-06-28', 'in time'],
    ['at the court after that', '2027-06-04', at('2027-07-05'), '2027-06-29', 'late'],
    ['at the board after New Year', '2026-12-10', at('2027-01-04', '23:59'), undefined, 'in time'],
    ['at the court after New Year', '2026-12-10', at('2027-01-12'), '2027-01-04', 'in time'],
  ])('an appeal %s (FL 44–45 §§), received on %s', (_, received, arrived, atCourt, found) => {
    const { child, decided } = demandRefused(daysAfter(received, -3), '10:00');
    child.isReceived(decided, at(daysAfter(received, -2)), received);
    const on = child.isAppealed(arrived, decided, atCourt === undefined ? {} : { arrivedAtCourtOn: atCourt });
    const dismissal = { toldRightly: true, reasons: 'It came too late.', saysHowToAppeal: true };
    const dismissed = child.gives('dismiss-appeal-late', at('2027-07-15'), dismissal, { on, by: 'maria' });
    expect(dismissed.kind === 'accepted' ? 'late' : 'in time').toBe(found);
  });
});

describe('A week to check and forward an appeal, that never rolls (A10), counted by hand', () => {
  isCounted(forwarding, [
    ['to a Monday', '2026-11-16', '2026-11-23'],
    ['to Christmas Eve', '2026-12-17', '2026-12-24'],
    ['to Good Friday', '2027-03-19', '2027-03-26'],
    ['to All Saints’ Day, over the end of summer time', '2026-10-24', '2026-10-31'],
    ['to Midsummer Eve', '2026-06-12', '2026-06-19'],
    ['to a leap day', '2028-02-22', '2028-02-29'],
    ['over a February of 28 days', '2027-02-24', '2027-03-03'],
    ['from the last day of the act of 2001', '2025-06-30', '2025-07-07'],
    ['over New Year', '2025-12-31', '2026-01-07'],
  ]);

  it('counts from the day at the board, not from that at the court', () => {
    const { child, decided } = demandRefused('2026-10-10', '10:00');
    const on = child.isAppealed(at('2026-11-09'), decided, { arrivedAtCourtOn: '2026-11-03' });
    expect(child.deadline('A10', on).nominalDueDate).toBe('2026-11-16');
  });
});

const lastDayOfSixMonths: readonly Counted[] = [
  ['to a Wednesday', '2026-03-16', '2026-09-16'],
  ['from 31 August to a Sunday', '2026-08-31', '2027-02-28'],
  ['from 30 August to a leap day', '2027-08-30', '2028-02-29'],
  ['from 31 August to the same leap day', '2027-08-31', '2028-02-29'],
  ['to Christmas Eve', '2026-06-24', '2026-12-24'],
  ['from the last of June, not to the last of December', '2026-06-30', '2026-12-30'],
  ['to Good Friday', '2026-09-26', '2027-03-26'],
  ['to the day on which summer time begins', '2026-09-28', '2027-03-28'],
  ['to the day on which summer time ends', '2026-04-25', '2026-10-25'],
  ['from the last day of the act of 2001', '2025-06-30', '2025-12-30'],
  ['from the first day of the act of 2025', '2025-07-01', '2026-01-01'],
  ['from the last of December', '2025-12-31', '2026-06-30'],
];

describe('Six months of an application, after which a decision may be demanded (A11), counted by hand', () => {
  isCounted(sixMonths, lastDayOfSixMonths);

  it.each(lastDayOfSixMonths)(
    'a demand %s: of %s comes too early on %s, and not on the day after',
    (...row) => {
      const [, applied, last] = row;
      for (const [day, isTooEarly] of [
        [at(last, '23:59'), true],
        [at(daysAfter(last, 1), '00:00'), false],
      ] as const) {
        const child = new ChildCase();
        const on = child.applicationArrives(at(applied));
        child.does('demand-decision', day, { partyId: child.guardianId }, { on });
        expect(child.deadlinesOf('A11-answer').length).toBe(isTooEarly ? 0 : 1);
      }
    },
  );
});

describe('Four weeks to answer a demand (A11-answer), counted by hand', () => {
  isCounted(answerToDemand, [
    ['to a Monday, over the end of summer time', '2026-10-05', '2026-11-02'],
    ['to a Saturday', '2026-10-31', '2026-11-28', '2026-11-30'],
    ['to Christmas Eve', '2026-11-26', '2026-12-24', '2026-12-28'],
    ['to New Year’s Eve', '2026-12-03', '2026-12-31', '2027-01-04'],
    ['to Epiphany', '2026-12-09', '2027-01-06', '2027-01-07'],
    ['to Good Friday', '2027-02-26', '2027-03-26', '2027-03-30'],
    ['to Midsummer Eve', '2027-05-28', '2027-06-25', '2027-06-28'],
    ['to a leap day', '2028-02-01', '2028-02-29'],
    ['from the last of January to a Sunday', '2027-01-31', '2027-02-28', '2027-03-01'],
    ['from the last day of the act of 2001', '2025-06-30', '2025-07-28'],
    ['over New Year', '2025-12-31', '2026-01-28'],
  ]);
});

describe('The law that a time began under', () => {
  const starts = {
    'A3-contact': contactWithFamily,
    A7: reply(),
    A8: notification,
    A9: timeToAppeal,
    A10: forwarding,
    A11: sixMonths,
    'A11-answer': answerToDemand,
  };

  it.each(Object.entries(starts))('is that of its local day for %s', (_, begins) => {
    expect([
      begins('2025-06-30', '23:59').ruleset,
      begins('2025-07-01', '00:00').ruleset,
      begins('2025-12-31', '23:59').ruleset,
      begins('2026-01-01', '00:00').ruleset,
    ]).toEqual(['SE-2001', 'SE-2025', 'SE-2025', 'SE-2025B']);
  });
});

describe('A time whose beginning is recorded afterwards counts from its own day, and by the law of that day', () => {
  const recorded = { at: at('2025-07-02', '09:00'), lateReason: 'The system was down.' };
  const began = at('2025-06-30', '23:59');

  it('of an application (A3-contact, A11)', () => {
    const child = new ChildCase();
    child.applicationArrives(began, {}, recorded);
    expect(child.deadlinesOf('A3-contact').at(-1)?.nominalDueDate).toBe('2025-07-01');
    expect(child.deadline('A11')).toMatchObject({ ruleset: 'SE-2001', nominalDueDate: '2025-12-30' });
  });

  it('of a demand (A11-answer), of what is decided on it (A8), of its receipt (A9) and of an appeal (A10)', () => {
    const child = new CaseAfterDecision();
    const on = child.applicationArrives(at('2024-11-04'));
    const partyId = child.guardianId;
    const by = { on, by: 'maria', ...recorded };
    child.does('demand-decision', at('2025-06-30', '09:00'), { partyId }, { on, ...recorded });
    expect(child.deadline('A11-answer')).toMatchObject({ ruleset: 'SE-2001', nominalDueDate: '2025-07-28' });
    const refusal = { reasons: 'An expert is awaited.', saysHowToAppeal: true };
    child.does('refuse-demand', at('2025-06-30', '10:00'), refusal, by);
    const decisionId = child.file.details.decisions.values()[0]?.decisionId ?? '';
    expect(child.deadline('A8')).toMatchObject({ ruleset: 'SE-2001', nominalDueDate: '2025-07-03' });
    const handed = { decisionId, partyId, mode: 'handed-over', saysHowToAppeal: true };
    child.does('notify-decision', at('2025-06-30', '11:00'), handed, by);
    expect(child.deadline('A9')).toMatchObject({ ruleset: 'SE-2001', nominalDueDate: '2025-07-21' });
    child.does('register-appeal', began, child.appeal(decisionId), by);
    expect(child.deadline('A10')).toMatchObject({ ruleset: 'SE-2001', nominalDueDate: '2025-07-07' });
  });
});
