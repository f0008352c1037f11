import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { FieldsClass, Language } from '#casework';
import { problemIn } from '#record';
import { invalidField } from './problem.js';

/** Why somebody reads; it goes into the read log. */
export const readingPurposes = ['casework', 'supervision', 'quality', 'audit'] as const;

class Reading {
  @IsOptional() @IsIn([...readingPurposes]) purpose?: (typeof readingPurposes)[number];
}

export class FileQuery extends Reading {
  @IsOptional() @IsIn(['sv', 'en']) language?: Language;
}

const whole = /^[1-9][0-9]{0,5}$/;

export class CaseloadQuery extends Reading {
  @IsOptional() @IsIn(['mine', 'unit', 'unassigned', 'all']) list?: 'mine' | 'unit' | 'unassigned' | 'all';
  @IsOptional() @IsString() @MaxLength(120) kind?: string;
  @IsOptional() @IsString() @MaxLength(120) step?: string;
  @IsOptional() @IsString() @MaxLength(120) handler?: string;
  @IsOptional() @IsString() @MaxLength(120) unit?: string;
  @IsOptional() @IsIn(['overdue', 'due-soon', 'missed', 'none']) deadline?:
    'overdue' | 'due-soon' | 'missed' | 'none';
  @IsOptional() @IsIn(['open', 'closed']) state?: 'open' | 'closed';
  @IsOptional() @IsIn(['due', '-due', 'opened', '-opened']) sort?: 'due' | '-due' | 'opened' | '-opened';
  @IsOptional() @Matches(whole) limit?: string;
  @IsOptional() @IsString() @MaxLength(1_000) cursor?: string;
  @IsOptional() @IsString() @MaxLength(200) minPosition?: string;
}

export class CountsQuery extends Reading {
  @IsOptional() @IsIn(['true', 'false']) exact?: 'true' | 'false';
}

/**
 * A query string as its class says.
 *
 * @throws {Problem} INVALID_FIELD naming the first parameter that is unknown or wrong
 */
export function checkedQuery<Query extends object>(fields: FieldsClass<Query>, query: unknown): Query {
  const given = { ...(query as object) };
  const problem = problemIn(fields, given);
  if (problem) throw invalidField(problem.field, problem.expected);
  return given as Query;
}
