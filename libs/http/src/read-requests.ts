import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  IsId,
  languages,
  languagesOf,
  OneOf,
  Says,
  Shaped,
  type FieldsClass,
  type Jurisdiction,
  type Language,
} from '#casework';
import { problemIn } from '#record';
import {
  deadlineFilters,
  listedStandings,
  type Asked,
  type DeadlineFilter,
  type ListedStanding,
} from '#views';
import { invalidField } from './problem.js';

const purposes = ['casework', 'supervision', 'quality', 'audit'] as const;

/** Why somebody reads; it goes into the read log. A party reads for themselves, whatever they say. */
export type Purpose = (typeof purposes)[number] | 'party';

/** A version as it stands in `If-Match` and `ETag` (RFC 9110 8.8.3). */
export const versionTag = /^"[A-Za-z0-9_-]{16}"$/;

class Reading {
  @IsOptional() @IsIn([...purposes]) purpose?: (typeof purposes)[number];
}

export class FileQuery extends Reading {
  @IsOptional() @IsIn([...languages]) language?: Language;
}

/** The language that a calendar is told in. */
export class CalendarQuery {
  @IsOptional() @IsIn([...languages]) language?: Language;
}

/** Which list, and what of it. */
export class ListQuery extends Reading {
  @IsOptional() @IsIn(['mine', 'unit', 'unassigned', 'all']) list?: 'mine' | 'unit' | 'unassigned' | 'all';
  @IsOptional() @IsString() @MaxLength(120) kind?: string;
  @IsOptional() @IsString() @MaxLength(120) step?: string;
  @IsOptional() @IsString() @MaxLength(120) handler?: string;
  @IsOptional() @IsString() @MaxLength(120) unit?: string;

  @Says(
    { sv: 'Frister', da: 'Frister', en: 'Deadlines' },
    {
      sv: 'Bara ärenden vars frister står så.',
      da: 'Kun sager, hvis frister står sådan.',
      en: 'Only matters whose deadlines stand so.',
    },
  )
  @IsOptional()
  @OneOf(deadlineFilters)
  deadline?: DeadlineFilter;

  @Says(
    { sv: 'Kvar att göra', da: 'Mangler at gøres', en: 'Still to be done' },
    {
      sv: 'Om något är kvar att göra; utan det: `open`.',
      da: 'Om noget mangler at gøres; uden det: `open`.',
      en: 'Whether anything is left to do; `open` if left out.',
    },
  )
  @IsOptional()
  @OneOf(listedStandings)
  state?: ListedStanding;
}

export class CaseloadQuery extends ListQuery {
  @IsOptional() @IsIn(['due', '-due', 'opened', '-opened']) sort?: 'due' | '-due' | 'opened' | '-opened';
  @IsOptional() @Shaped('^([1-9][0-9]?|100)$', 'a whole number from 1 to 100') limit?: string;
  @IsOptional() @IsString() @MaxLength(1_000) cursor?: string;
  @IsOptional() @IsString() @MaxLength(200) minPosition?: string;
}

/** What a stream's address may say where a browser can set no header. */
export class LiveFileQuery extends Reading {
  @IsOptional() @IsString() @MaxLength(4_096) ticket?: string;
  @IsOptional() @IsString() @MaxLength(200) lastEventId?: string;
}

export class LiveCaseloadQuery extends ListQuery {
  @IsOptional() @IsString() @MaxLength(4_096) ticket?: string;
  @IsOptional() @IsString() @MaxLength(200) lastEventId?: string;
}

export class CountsQuery extends Reading {
  @IsOptional() @IsIn(['true', 'false']) exact?: 'true' | 'false';
}

/** Whose reads, or the reads of what: one of the two. */
export class ReadsQuery {
  @IsOptional() @IsString() @MaxLength(120) staff?: string;
  @IsOptional() @IsString() @MaxLength(120) id?: string;
  @IsOptional() @Shaped('^[1-9][0-9]{0,2}$', 'a whole number from 1 to 999') limit?: string;
  @IsOptional() @IsString() @MaxLength(200) cursor?: string;
}

class NamedMatter {
  @IsId() fileId!: string;
  @IsId() matterId!: string;
}

/** Whose display names a client asks for: rows that it shows. */
export class DisplayNames extends Reading {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => NamedMatter)
  matters!: NamedMatter[];
}

/** Whom to look for. A personal number stands in a body, never in an address. */
export class SubjectLookUp extends Reading {
  @Shaped('^(\\d{8}|\\d{6})-?\\d{4}$', 'a personal number of ten or twelve digits, with or without a hyphen')
  personalNumber!: string;
}

/**
 * A query string, or a body, as its class says.
 *
 * @throws {Problem} INVALID_FIELD naming the first parameter or field that is unknown or wrong
 */
export function checked<Fields extends object>(fields: FieldsClass<Fields>, given: unknown = {}): Fields {
  const problem = problemIn(fields, given);
  if (problem) throw invalidField(problem.field, problem.expected, problem.missing);
  return given as Fields;
}

/**
 * The language that is asked for, where what belongs to a country is said in it; English, if none is asked for.
 *
 * @throws {Problem} INVALID_FIELD naming those in which it is said
 */
export function spokenIn(jurisdiction: Jurisdiction | undefined, language: Language = 'en'): Language {
  const spoken = languagesOf(jurisdiction);
  if (!spoken.includes(language)) throw invalidField('language', `one of ${spoken.join(', ')}`);
  return language;
}

/** The list and the filters that a query names: what one has still to do oneself, if nothing is said. */
export function listAsked({
  list = 'mine',
  state = 'open',
  kind,
  step,
  handler,
  unit,
  deadline,
}: ListQuery): Required<Pick<Asked, 'list' | 'filters'>> {
  return {
    list,
    filters: {
      open: state === 'open',
      ...(kind !== undefined && { kind }),
      ...(step !== undefined && { step }),
      ...(handler !== undefined && { handlerId: handler }),
      ...(unit !== undefined && { unitId: unit }),
      ...(deadline !== undefined && { deadlineState: deadline }),
    },
  };
}
