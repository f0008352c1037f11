import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Maybe } from '#casework';
import { schemaOf } from './schema.js';
import { Book, Loan } from './testing/loan.js';

class Renewal extends Loan {
  @Maybe() @ValidateNested() @Type(() => Book) instead?: Book;
}

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
});
