import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, ValidateNested } from 'class-validator';
import { Code, IsDay, IsId, IsInstant, Maybe, OneOf, PersonalText, YesNo } from '#casework';
import { problemIn, schemaOf } from './schema.js';

const places = {
  desk: { label: { en: 'desk' }, help: { en: 'At the desk.' } },
  machine: { label: { en: 'machine' }, help: { en: 'At the machine.' } },
};

class Book {
  @Code() title!: string;
  @Maybe() @IsDay() printed?: string;
}

class Loan {
  @IsId() loanId!: string;
  @IsInstant() lentAt!: string;
  @OneOf(places) at!: string;
  @YesNo() renewed!: boolean;
  @Maybe() @PersonalText('narrative', 10) note?: string;
  @Maybe() @IsInt() @Max(9) copies?: number;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Book)
  books!: Book[];
}

class Renewal extends Loan {
  @Maybe() @ValidateNested() @Type(() => Book) instead?: Book;
}

const loan = {
  loanId: '0197a1b2-0000-8000-8000-000000000001',
  lentAt: '2026-03-06T16:30:00+01:00',
  at: 'desk',
  renewed: false,
  books: [{ title: 'A' }],
};

describe('The schema of a class', () => {
  it('is what the decorators say, nested and inherited ones included', () => {
    expect(schemaOf(Renewal)).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: expect.arrayContaining(['loanId', 'lentAt', 'at', 'renewed', 'books']),
      properties: {
        at: { enum: ['desk', 'machine'] },
        lentAt: { format: 'date-time' },
        books: { type: 'array', maxItems: 2, items: { required: ['title'], additionalProperties: false } },
        instead: { type: 'object', properties: { printed: { format: 'date' } } },
      },
    });
    expect(schemaOf(Renewal).required).not.toContain('note');
  });

  it('lets a right body through', () => {
    expect(problemIn(Loan, loan)).toBeUndefined();
    expect(problemIn(Loan, { ...loan, note: 'å\t\r\n😀' })).toBeUndefined();
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
    ['text that is too long', { ...loan, note: 'x'.repeat(11) }, 'note', 'at most 10 characters'],
    ['a NUL in text', { ...loan, note: 'a\u0000b' }, 'note', 'without control characters'],
    ['half a character', { ...loan, books: [{ title: '\ud83d' }] }, 'books.0.title', 'whole characters'],
    ['empty text', { ...loan, note: '' }, 'note', 'text that says something'],
    ['blanks alone', { ...loan, note: ' \t\u00a0\u200b\u3164' }, 'note', 'text that says something'],
    ['too few entries', { ...loan, books: [] }, 'books', 'at least one entry'],
    [
      'too many entries',
      { ...loan, books: [{ title: 'A' }, { title: 'B' }, { title: 'C' }] },
      'books',
      'at most 2 entries',
    ],
    ['a number out of bounds', { ...loan, copies: 10 }, 'copies', 'a number of at most 9'],
  ])('names the field and what was expected: %s', (_, body, field, expected) => {
    const problem = problemIn(Loan, body === undefined ? body : JSON.parse(JSON.stringify(body)));
    expect(problem?.field).toBe(field);
    expect(problem?.expected).toContain(expected);
  });
});

describe('A text that has to be given', () => {
  it('says what it wants, and whether it is missing', () => {
    const expected = 'text that says something: blanks alone do not';
    expect(problemIn(Book, {})).toEqual({ field: 'title', expected, missing: true });
    expect(problemIn(Book, { title: ' ' })).toEqual({ field: 'title', expected });
  });
});
