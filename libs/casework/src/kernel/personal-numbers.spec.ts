import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysAfter } from '../calendar/index.js';
import {
  expectedNumber,
  isPersonalNumber,
  kindOfNumber,
  personalNumbers,
  swedishTestNumber,
} from './personal-numbers.js';

const { read: readSwedish } = personalNumbers.SE;
const { read: readDanish } = personalNumbers.DK;

describe('A Swedish number', () => {
  it.each([
    // The example of SKV 704, and its century.
    ['196408233234', { kind: 'personal', year: '1964', birthDate: '1964-08-23' }],
    ['186408233234', { kind: 'personal', year: '1864', birthDate: '1864-08-23' }],
    // The example of SKV 707: 60 is added to the day.
    ['197010632391', { kind: 'coordination', year: '1970', birthDate: '1970-10-03' }],
    [swedishTestNumber('20160229'), { kind: 'personal', year: '2016', birthDate: '2016-02-29' }],
    [swedishTestNumber('20000229'), { kind: 'personal', year: '2000', birthDate: '2000-02-29' }],
    [swedishTestNumber('20160289'), { kind: 'coordination', year: '2016', birthDate: '2016-02-29' }],
    [swedishTestNumber('20150161'), { kind: 'coordination', year: '2015', birthDate: '2015-01-01' }],
    [swedishTestNumber('20150191'), { kind: 'coordination', year: '2015', birthDate: '2015-01-31' }],
    // Numbers for tests by Skatteverket, whose month, or month and day, nobody knows.
    ['191500722390', { kind: 'coordination', year: '1915' }],
    ['191500882392', { kind: 'coordination', year: '1915' }],
    [swedishTestNumber('20150060'), { kind: 'coordination', year: '2015' }],
    [swedishTestNumber('20150460'), { kind: 'coordination', year: '2015', month: '04' }],
    ['20150304T123', { kind: 'temporary', form: 'T', year: '2015', birthDate: '2015-03-04' }],
    ['20150304TF12', { kind: 'temporary', form: 'TF', year: '2015', birthDate: '2015-03-04' }],
  ])('%s reads as what it is', (written, number) => {
    expect(readSwedish(written)).toEqual(number);
  });

  it.each([
    ['nothing but noughts', '000000000000'],
    ['29 February of a common year', swedishTestNumber('20150229')],
    ['29 February of 1900', swedishTestNumber('19000229')],
    ['30 February', swedishTestNumber('20160230')],
    ['31 April', swedishTestNumber('20150431')],
    ['month 13', swedishTestNumber('20151301')],
    ['month 00 of a personal number', swedishTestNumber('20150001')],
    ['day 00 of a personal number', swedishTestNumber('20150100')],
    ['day 32', swedishTestNumber('20150132')],
    ['day 92', swedishTestNumber('20150192')],
    ['30 February with 60', swedishTestNumber('20160290')],
    ['month 13 with day 60', swedishTestNumber('20151360')],
    ['month 00 with day 92', swedishTestNumber('20150092')],
    ['another check digit', '196408233235'],
    ['another check digit, of one whose day is open', '191500722391'],
    ['serial 000', '201503040000'],
    ['the century of organisations', '165560000000'],
    ['the century to come', swedishTestNumber('21150304')],
    ['ten digits', '6408233234'],
    ['a hyphen', '19640823-3234'],
    ['a letter', '19640823323a'],
    ['blanks around', ' 196408233234 '],
    ['a line feed after', '196408233234\n'],
    ['digits of another script', '١٩٦٤٠٨٢٣٣٢٣٤'],
    ['a temporary number of no day', '20150230T123'],
    ['a temporary number in small letters', '20150304t123'],
    ['a temporary number too long', '20150304TF123'],
    ['an interim number of a library', '20150304T12'],
  ])('with %s is none', (_, written) => {
    expect(isPersonalNumber('SE', written)).toBe(false);
  });

  const days = fc.integer({ min: 0, max: 60_000 }).map((count) => daysAfter('1870-01-01', count));
  const serials = fc.integer({ min: 1, max: 999 });
  const numberOf = (day: string, serial: number, added = 0) => {
    const [year = '', month = '', date = ''] = day.split('-');
    return swedishTestNumber(`${year}${month}${String(Number(date) + added).padStart(2, '0')}`, serial);
  };

  it('is one of any day, and of its coordination, with any serial', () => {
    fc.assert(
      fc.property(days, serials, (birthDate, serial) => {
        expect(readSwedish(numberOf(birthDate, serial))).toMatchObject({ kind: 'personal', birthDate });
        expect(readSwedish(numberOf(birthDate, serial, 60))).toMatchObject({
          kind: 'coordination',
          birthDate,
        });
      }),
    );
  });

  it('is none with one digit changed, and none with two neighbours exchanged unless they are 0 and 9', () => {
    fc.assert(
      fc.property(days, serials, fc.nat(9), fc.integer({ min: 1, max: 9 }), (day, serial, place, more) => {
        const number = numberOf(day, serial);
        const at = 2 + place;
        const digit = (Number(number.charAt(at)) + more) % 10;
        expect(readSwedish(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`)).toBeUndefined();
        const [a = '', b = ''] = number.slice(at, at + 2);
        if (b === '' || a === b || [a, b].sort().join('') === '09') return;
        expect(readSwedish(`${number.slice(0, at)}${b}${a}${number.slice(at + 2)}`)).toBeUndefined();
      }),
    );
  });
});

describe('A CPR number', () => {
  it.each([
    // The example of CPR-kontoret, Personnummeret i CPR.
    ['0707614285', '1961-07-07'],
    // The table of the seventh digit, at its edges; each number satisfies the modulus 11 control.
    ['0104413331', '1941-04-01'],
    ['1202197309', '2019-02-12'],
    ['2103646750', '1864-03-21'],
    ['2311446951', '2044-11-23'],
    ['2212988823', '1898-12-22'],
    ['1306729647', '1972-06-13'],
    ['2903326975', '2032-03-29'],
    ['1803089430', '2008-03-18'],
  ])('%s is of %s', (digits, birthDate) => {
    expect(readDanish(digits)).toEqual({ kind: 'personal', year: birthDate.slice(0, 4), birthDate });
  });

  it.each([
    ['the example with another digit', '0707614286'],
    ['noughts alone, though their sum is right', '0000000000'],
    ['30 February', '3002154004'],
    ['29 February of 1900, as the seventh digit says', '2902000006'],
    ['month 13', '0113154004'],
    ['twelve digits', '200707614285'],
    ['a hyphen', '070761-4285'],
    ['the day raised by more than six tens', '9902154008'],
  ])('with %s is none', (_, digits) => {
    expect(isPersonalNumber('DK', digits)).toBe(false);
  });

  /** Every serial of a day that the control refuses. */
  const withoutControl = (day: string) =>
    Array.from({ length: 1000 }, (_, serial) => `${day}${String(serial).padStart(4, '0')}`).filter(
      (digits) =>
        [...digits].reduce((sum, digit, at) => sum + Number(digit) * Number('4327654321'[at]), 0) % 11,
    );

  it.each([
    '1960 1962 1964 1965 1966 1967 1969 1970 1974 1975 1978 1980 1981 1982 1983 1984 1985 1986 1987 1988 1989 1990 1991 1992 1994 1995'.split(
      ' ',
    ),
  ])('goes without modulus 11 control where it is of 1 January %s or another year listed', (...years) => {
    for (const year of years) {
      const numbers = withoutControl(`0101${year.slice(2)}`);
      expect(numbers.length).toBeGreaterThan(800);
      expect(numbers.filter((digits) => !isPersonalNumber('DK', digits))).toEqual([]);
    }
  });

  it.each(['010161', '010196', '020165', '010765', '311264'])(
    'does not on any other day, such as %s',
    (day) => {
      expect(withoutControl(day).filter((digits) => isPersonalNumber('DK', digits))).toEqual([]);
    },
  );

  it('of 1 January 1865 is not meant by the list: the seventh digit tells the century', () => {
    const numbers = withoutControl('010165').filter((digits) =>
      readDanish(`${digits.slice(0, 6)}5${digits.slice(7)}`),
    );
    for (const digits of numbers) {
      expect(readDanish(`${digits.slice(0, 6)}5${digits.slice(7)}`)?.birthDate).toBe('1865-01-01');
    }
    expect(numbers.length).toBeLessThan(200);
  });

  it('made by the municipality raises the first digit of the day by six', () => {
    expect(readDanish('6403154000')).toEqual({
      kind: 'temporary',
      form: 'day-plus-60',
      year: '2015',
      birthDate: '2015-03-04',
    });
  });
});

describe('A number on a day', () => {
  const born = swedishTestNumber('20260306');

  it('is of somebody who is born', () => {
    expect(expectedNumber('SE', born, '2026-03-06')).toBeUndefined();
    expect(expectedNumber('SE', born, '2026-03-05')?.en).toMatch(/born/);
    expect(expectedNumber('SE', swedishTestNumber('20270060'), '2026-03-05')?.en).toMatch(/born/);
    expect(expectedNumber('SE', swedishTestNumber('20260060'), '2026-03-05')).toBeUndefined();
    expect(expectedNumber('SE', swedishTestNumber('20260360'), '2026-03-01')).toBeUndefined();
    expect(expectedNumber('SE', swedishTestNumber('20260360'), '2026-02-28')?.en).toMatch(/born/);
  });

  it.each([
    ['SE', 'temporary', '18741231T123', '18750101T123'],
    ['SE', 'personal', swedishTestNumber('18741231'), swedishTestNumber('18750101')],
    ['SE', 'coordination', swedishTestNumber('18740060'), swedishTestNumber('18750060')],
    ['SE', 'coordination', swedishTestNumber('18741291'), swedishTestNumber('18750161')],
    ['DK', 'personal', '3112745008', '0101755002'],
    ['DK', 'temporary', '9112745000', '6101755000'],
  ] as const)(
    'in %s of a time that nobody who lives was born in, %s, is nobody’s: %s, but %s',
    (country, kind, before, since) => {
      for (const number of [before, since]) expect(personalNumbers[country].read(number)?.kind).toBe(kind);
      expect(expectedNumber(country, before, '2026-03-06')?.en).toMatch(/alive, born 1875-01-01/);
      expect(expectedNumber(country, since, '2026-03-06')).toBeUndefined();
    },
  );

  it.each([
    ['20150304T123', 'none', false],
    ['20150304T123', 'TF', false],
    ['20150304T123', 'T', true],
    ['20150304TF12', 'T,TF', true],
    [swedishTestNumber('20150304'), 'none', true],
  ])('%s where temporary numbers are %s', (written, forms, isTaken) => {
    expect(expectedNumber('SE', written, '2026-03-06', forms) === undefined).toBe(isTaken);
  });
});

it('Any text is a number or is none, and no number of one country is one of the other', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[0-9TF-]{0,14}$/),
    fc.stringMatching(/^[0-9]{10}$/),
    fc.stringMatching(/^[0-9]{12}$/),
  );
  fc.assert(
    fc.property(texts, (written) => {
      const inEither = (['SE', 'DK'] as const).filter((country) => isPersonalNumber(country, written));
      expect(inEither.length).toBeLessThan(2);
      expect(kindOfNumber(written) !== undefined).toBe(inEither.length === 1);
    }),
  );
});
