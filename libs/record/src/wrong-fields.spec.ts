import { describe, expect, it } from '@jest/globals';
import { fieldFaults, languages } from '#casework';
import { Book, Loan, loan } from './testing/loan.js';
import { mostWrongFields, wrongFieldIn, wrongFieldsIn } from './wrong-fields.js';

/** As it comes over the wire. */
function sent(body: unknown): unknown {
  return body === undefined ? body : JSON.parse(JSON.stringify(body));
}

function nested(levels: number): unknown {
  return JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
}

const told = (body: unknown) => wrongFieldsIn(Loan, sent(body)).map(({ field, fault }) => [field, fault]);

describe('A wrong field', () => {
  it('is none in a right body', () => {
    expect(wrongFieldsIn(Loan, loan)).toEqual([]);
    expect(wrongFieldsIn(Loan, { ...loan, note: 'å\t\r\n😀' })).toEqual([]);
  });

  it.each([
    ['nothing', undefined, '', 'an object'],
    ['a list', [], '', 'an object'],
    ['text', 'x', '', 'an object'],
    ['an unknown field', { ...loan, color: 'red' }, 'color', 'left out: no such field is known here'],
    ['a missing field', { ...loan, at: undefined }, 'at', 'one of desk, machine'],
    ['a wrong type', { ...loan, renewed: 'no' }, 'renewed', 'true or false'],
    ['null for text', { ...loan, note: null }, 'note', 'text'],
    ['a code that is none', { ...loan, at: 'window' }, 'at', 'one of desk, machine'],
    ['an id that is none', { ...loan, loanId: '17' }, 'loanId', 'a UUID in lower case, such as'],
    [
      'a day that does not exist',
      { ...loan, books: [{ title: 'A', printed: '2026-02-30' }] },
      'books.0.printed',
      'a calendar date',
    ],
    [
      'an instant without offset',
      { ...loan, lentAt: '2026-03-06T16:30:00' },
      'lentAt',
      'an instant with offset',
    ],
    [
      'an instant in the year 9999',
      { ...loan, lentAt: '9999-12-31T23:59:59Z' },
      'lentAt',
      'before the year 9999',
    ],
    ['text that is too long', { ...loan, note: 'x'.repeat(11) }, 'note', 'at most 10 characters'],
    ['a NUL in text', { ...loan, note: 'a\u0000b' }, 'note', 'without control characters'],
    ['half a character', { ...loan, books: [{ title: '\ud83d' }] }, 'books.0.title', 'whole characters'],
    ['empty text', { ...loan, note: '' }, 'note', 'text that says something'],
    [
      'blanks alone',
      { ...loan, note: ' \t\u00a0\u200b\u3164\u2800\ufffc\ufff9\u0301\u{1D159}\u{13441}\u{13442}' },
      'note',
      'text that says something',
    ],
    ['too few entries', { ...loan, books: [] }, 'books', 'at least one entry'],
    [
      'too many entries',
      { ...loan, books: [{ title: 'A' }, { title: 'B' }, { title: 'C' }] },
      'books',
      'at most 2 entries',
    ],
    ['a number out of bounds', { ...loan, copies: 10 }, 'copies', 'a number of at most 9'],
  ])('is named with what was expected: %s', (_, body, field, expected) => {
    const problem = wrongFieldIn(Loan, sent(body));
    expect(problem?.field).toBe(field);
    expect(problem?.expected.en).toContain(expected);
  });

  it('is told in every language', () => {
    const everything = { at: 'window', books: [{ printed: 'then' }, 1, 2], copies: 10, note: 'x'.repeat(11) };
    for (const { expected, fault } of [...wrongFieldsIn(Loan, everything), ...wrongFieldsIn(Loan, [])]) {
      expect(fieldFaults).toHaveProperty(fault);
      expect(languages.filter((language) => expected[language] === undefined)).toEqual([]);
      expect(expected.sv).not.toBe(expected.en);
    }
  });

  it('says what it wants, and that blanks count as nothing', () => {
    const expected = { en: 'text that says something: blanks alone do not' };
    for (const title of [undefined, '', ' ', '\t', '\u00a0', '\u200b', '\u3164', ' \u2060 ']) {
      const [problem, ...further] = wrongFieldsIn(Book, sent({ title }));
      expect(problem).toMatchObject({ field: 'title', fault: 'missing', expected });
      expect(further).toEqual([]);
    }
    expect(told({ ...loan, at: ' ', loanId: '', lentAt: '\u200b' })).toEqual([
      ['loanId', 'missing'],
      ['lentAt', 'missing'],
      ['at', 'missing'],
    ]);
  });
});

describe('All that is wrong', () => {
  it('is told at once, each field once, as the fields are declared and what is unknown last', () => {
    const body = {
      color: 'red',
      copies: 'many',
      books: [{ title: 'A', printed: '2026-02-30', weight: 3 }, { title: 5 }, { title: 'C' }],
      note: 'a\u0000b which is too long',
      at: 5,
      renewed: null,
      shape: 'round',
    };
    expect(told(body)).toEqual([
      ['loanId', 'missing'],
      ['lentAt', 'missing'],
      ['at', 'not-a-code'],
      ['renewed', 'wrong-kind'],
      ['note', 'too-long'],
      ['copies', 'wrong-kind'],
      ['books', 'too-many'],
      ['books.0.printed', 'wrong-form'],
      ['books.0.weight', 'unknown'],
      ['books.1.title', 'wrong-kind'],
      ['color', 'unknown'],
      ['shape', 'unknown'],
    ]);
  });

  it('is in the same order whatever the order of the body', () => {
    const one = { at: 'window', renewed: 'no', color: 1 };
    const other = { color: 1, renewed: 'no', at: 'window' };
    expect(told(one)).toEqual(told(other));
  });

  it('is told of the strange characters of a body that is wrong elsewhere as well', () => {
    expect(told({ ...loan, renewed: 'no', note: 'a\u0000b' })).toEqual([
      ['renewed', 'wrong-kind'],
      ['note', 'strange-characters'],
    ]);
  });

  it.each<[string, unknown]>([
    ['entries', { ...loan, books: Array.from({ length: 50_000 }, () => 1) }],
    ['unknown fields', Object.fromEntries(Array.from({ length: 30_000 }, (_, index) => [`x${index}`, 1]))],
    ['letters in a name', { ...loan, ['x'.repeat(150_000)]: 1 }],
    ['levels', { ...loan, note: nested(5_000) }],
    ['levels of what is unknown', { ...loan, x: nested(5_000) }],
    ['levels in place of a body', nested(50_000)],
  ])('is bounded, however many %s there are', (_, body) => {
    const problems = wrongFieldsIn(Loan, body);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(mostWrongFields);
    expect(JSON.stringify(problems).length).toBeLessThan(50_000);
  });

  it('names a field whose name has marks of JSON Pointer in it as it was sent', () => {
    expect(told({ ...loan, 'a/b~c': 1 })).toEqual([['a/b~c', 'unknown']]);
  });
});
