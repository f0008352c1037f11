import { describe, expect, it } from '@jest/globals';
import { CommandBody } from '../kernel/command.js';
import { IsDay, Maybe, Parts } from '../kernel/fields.js';
import { wrongDaysIn } from './wrong-values.js';

class Stay {
  @Maybe() @IsDay() until?: string;
}

class Book extends CommandBody {
  @Maybe() @IsDay() from?: string;
  @Maybe() @IsDay({ each: true }) days?: string[];
  @Maybe() @Parts(() => Stay) stays?: Stay[];
}

const context = {
  now: '2026-03-09T09:00:00.000Z',
  municipality: { timeZone: 'Europe/Stockholm' },
} as Parameters<typeof wrongDaysIn>[2];

const wrongIn = (body: Partial<Book>) =>
  wrongDaysIn({ fields: Book }, body as Book, context).map((wrong) =>
    wrong.kind === 'invalid' ? [wrong.invalid.field, wrong.invalid.expected.en] : [],
  );

const aDay = 'a day from 1875-01-01 until 2126-03-09';

describe('A day in a command', () => {
  it.each(['0001-01-01', '1874-12-31', '2126-03-10', '9999-12-31'])('that nobody can mean is %s', (day) => {
    expect(wrongIn({ from: day })).toEqual([['from', aDay]]);
  });

  it.each(['1875-01-01', '2026-03-09', '2126-03-09'])('may be %s, as far as its command takes it', (day) => {
    expect(wrongIn({ from: day })).toEqual([]);
  });

  it('is sought in lists and parts, and each that is wrong is named', () => {
    const body = {
      days: ['2026-03-09', '0001-01-01'],
      stays: [{ until: '2026-03-09' }, {}, { until: '9999-12-31' }],
    };
    expect(wrongIn(body)).toEqual([
      ['days.1', aDay],
      ['stays.2.until', aDay],
    ]);
    expect(wrongIn({})).toEqual([]);
  });
});
