import { describe, expect, it } from '@jest/globals';
import { daysAfter } from '../../calendar/index.js';
import { at } from './testing/child-case.js';
import { isCounted, type Starts } from './testing/counted-by-hand.js';
import { CustodyCase } from './testing/custody-case.js';

const submission: Starts = (day, hour) => {
  const child = new CustodyCase();
  return child.deadline('A22-court', child.custodyIsDecided(at(day, hour)));
};

const applyingForCare: Starts = (day, hour) => {
  const child = new CustodyCase();
  const decided = at(daysAfter(day, -1));
  const confirmed = at(daysAfter(day, 2));
  return child.timeToApply(child.confirmedCustody({ decided, executed: at(day, hour), confirmed }));
};

describe('A week to submit a custody to the court (A22-court), counted by hand', () => {
  isCounted(submission, [
    ['to a Monday', '2026-11-16', '2026-11-23'],
    ['to All Saints’ Day, over the end of summer time', '2026-10-24', '2026-10-31', '2026-11-02'],
    ['from the last of a month', '2026-11-30', '2026-12-07'],
    ['to Christmas Eve', '2026-12-17', '2026-12-24', '2026-12-28'],
    ['to Christmas Day', '2026-12-18', '2026-12-25', '2026-12-28'],
    ['to New Year’s Eve', '2026-12-24', '2026-12-31', '2027-01-04'],
    ['to New Year’s Day', '2026-12-25', '2027-01-01', '2027-01-04'],
    ['to Epiphany', '2026-12-30', '2027-01-06', '2027-01-07'],
    ['to Good Friday', '2027-03-19', '2027-03-26', '2027-03-30'],
    ['to Easter Monday', '2027-03-22', '2027-03-29', '2027-03-30'],
    ['from the Sunday on which summer time begins', '2027-03-28', '2027-04-04', '2027-04-05'],
    ['to Midsummer Eve', '2026-06-12', '2026-06-19', '2026-06-22'],
    ['to Ascension Day', '2027-04-29', '2027-05-06', '2027-05-07'],
    ['to a leap day', '2028-02-22', '2028-02-29'],
    ['from the last day of the act of 2001', '2025-06-30', '2025-07-07'],
    ['to Epiphany over New Year', '2025-12-30', '2026-01-06', '2026-01-07'],
    ['from New Year’s Day', '2026-01-01', '2026-01-08'],
  ]);

  it('ends the custody at the end of the day to which it rolls, where nothing was submitted', () => {
    const child = new CustodyCase();
    child.custodyIsDecided(at('2026-12-17'));
    child.timeReaches(at('2027-02-01'));
    expect(child.lapses).toEqual([at('2026-12-29', '00:00')]);
  });

  it('is kept by a submission on the day to which it rolls', () => {
    const child = new CustodyCase();
    const on = child.custodyIsDecided(at('2026-12-17'));
    child.isSubmitted(at('2026-12-28', '23:59'), on);
    child.timeReaches(at('2027-02-01'));
    expect(child.lapses).toEqual([]);
  });
});

describe('Four weeks to apply for care (A22-care), counted by hand', () => {
  isCounted(applyingForCare, [
    ['to a Tuesday', '2026-11-03', '2026-12-01'],
    ['to a Saturday, over the end of summer time', '2026-10-24', '2026-11-21', '2026-11-23'],
    ['from the last of a month', '2026-10-31', '2026-11-28', '2026-11-30'],
    ['to Christmas Eve', '2026-11-26', '2026-12-24', '2026-12-28'],
    ['to Christmas Day', '2026-11-27', '2026-12-25', '2026-12-28'],
    ['to New Year’s Eve', '2026-12-03', '2026-12-31', '2027-01-04'],
    ['to Epiphany', '2026-12-09', '2027-01-06', '2027-01-07'],
    ['to Good Friday', '2027-02-26', '2027-03-26', '2027-03-30'],
    ['to Midsummer Eve', '2027-05-28', '2027-06-25', '2027-06-28'],
    ['to a leap day', '2028-02-01', '2028-02-29'],
    ['from the last day of the act of 2001', '2025-06-30', '2025-07-28'],
    ['over New Year', '2025-12-31', '2026-01-28'],
  ]);

  it.each([
    ['nothing that is asked for', () => undefined, [at('2026-11-24', '00:00')]],
    [
      'longer time that is asked for on the day to which it rolls',
      (child: CustodyCase, on: string) => {
        child.longerTimeIsAsked(at('2026-11-23', '23:59'), on);
      },
      [],
    ],
    [
      'longer time that is granted to a Monday',
      (child: CustodyCase, on: string) => {
        child.longerTimeIsAsked(at('2026-11-16'), on);
        child.longerTimeIsGranted(at('2026-11-18'), on, '2026-12-07');
      },
      [at('2026-12-08', '00:00')],
    ],
  ])('of a custody executed on 24 October end it with %s', (_, asks, lapses) => {
    const child = new CustodyCase();
    const on = child.confirmedCustody({ decided: at('2026-10-24'), confirmed: at('2026-10-30') });
    asks(child, on);
    child.timeReaches(at('2027-02-01'));
    expect(child.lapses).toEqual(lapses);
  });
});

describe('The law that the time of a custody began under', () => {
  it.each([
    ['2025-06-30', '23:59', 'SE-2001'],
    ['2025-07-01', '00:00', 'SE-2025'],
    ['2025-12-31', '23:59', 'SE-2025'],
    ['2026-01-01', '00:00', 'SE-2025B'],
  ])('is that of its local day: %s at %s', (day, hour, ruleset) => {
    expect(submission(day, hour).ruleset).toBe(ruleset);
  });

  it('is that of its own day where it is recorded afterwards', () => {
    const recorded = { at: at('2025-07-02', '09:00'), lateReason: 'The system was down.' };
    const began = at('2025-06-30', '23:59');
    const child = new CustodyCase();
    const on = child.custodyIsDecided(
      began,
      {},
      { on: child.investigationOf(at('2025-06-27')), ...recorded },
    );
    expect(child.deadline('A22-court', on)).toMatchObject({
      ruleset: 'SE-2001',
      nominalDueDate: '2025-07-07',
    });
    child.isExecuted(began, on, recorded);
    child.isSubmitted(at('2025-07-01'), on, recorded);
    child.isConfirmed(at('2025-07-02'), on);
    expect(child.timeToApply(on).nominalDueDate).toBe('2025-07-28');
  });
});
