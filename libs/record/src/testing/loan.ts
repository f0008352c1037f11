import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, ValidateNested } from 'class-validator';
import { Code, IsDay, IsId, IsInstant, Maybe, OneOf, PersonalText, YesNo } from '#casework';

const places = {
  desk: { label: { en: 'desk' }, help: { en: 'At the desk.' } },
  machine: { label: { en: 'machine' }, help: { en: 'At the machine.' } },
};

/** Fields of every kind: what a library notes of its books … */
export class Book {
  @Code() title!: string;
  @Maybe() @IsDay() printed?: string;
}

/** … and of lending them. */
export class Loan {
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

/** A loan as it should be noted. */
export const loan = {
  loanId: '0197a1b2-0000-8000-8000-000000000001',
  lentAt: '2026-03-06T16:30:00+01:00',
  at: 'desk',
  renewed: false,
  books: [{ title: 'A' }],
};
