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
import { IsId, languages, Means, OneOf, Says, Shaped, type FieldsClass, type Language } from '#casework';
import { wrongFieldsIn } from '#record';
import {
  deadlineFilters,
  listedStandings,
  type Asked,
  type DeadlineFilter,
  type ListedStanding,
} from '#views';
import { invalidFields } from './problem.js';

const purposes = ['casework', 'supervision', 'quality', 'audit'] as const;

/** Why somebody reads; it goes into the read log. A party reads for themselves, whatever they say. */
export type Purpose = (typeof purposes)[number] | 'party';

/** A version as it stands in `If-Match` and `ETag` (RFC 9110 8.8.3). */
export const versionTag = /^"[A-Za-z0-9_-]{16}"$/;

class Reading {
  @Means('Why you read; it goes into the log of reads. Casework, if left out.')
  @IsOptional()
  @IsIn([...purposes])
  purpose?: (typeof purposes)[number];
}

export class FileQuery extends Reading {
  @Means('The language of the texts; if left out, what Accept-Language asks for, else English.')
  @IsOptional()
  @IsIn([...languages])
  language?: Language;
}

/** The language that a calendar is told in. */
export class CalendarQuery {
  @Means('The language of the texts; if left out, what Accept-Language asks for, else English.')
  @IsOptional()
  @IsIn([...languages])
  language?: Language;
}

/** Which list, and what of it. */
export class ListQuery extends Reading {
  @Means(
    'Which list: what you handle, what your unit has, what nobody of it handles, or whatever you see. Mine, if left out.',
  )
  @IsOptional()
  @IsIn(['mine', 'unit', 'unassigned', 'all'])
  list?: 'mine' | 'unit' | 'unassigned' | 'all';
  @Means('Only matters of this kind.') @IsOptional() @IsString() @MaxLength(120) kind?: string;
  @Means('Only matters in this step.') @IsOptional() @IsString() @MaxLength(120) step?: string;
  @Means('Only what this member of staff handles.')
  @IsOptional()
  @IsString()
  @MaxLength(120)
  handler?: string;
  @Means('Only what belongs to this unit.') @IsOptional() @IsString() @MaxLength(120) unit?: string;

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
  @Means('What is due first comes first, or what began first; with a hyphen the other way round.')
  @IsOptional()
  @IsIn(['due', '-due', 'opened', '-opened'])
  sort?: 'due' | '-due' | 'opened' | '-opened';
  @Means('How many at most.')
  @IsOptional()
  @Shaped(
    '^([1-9][0-9]?|100)$',
    { sv: 'ett heltal från 1 till 100', da: 'et helt tal fra 1 til 100', en: 'a whole number from 1 to 100' },
    '50',
  )
  limit?: string;
  @Means('The next of the page before.') @IsOptional() @IsString() @MaxLength(1_000) cursor?: string;
  @Means('The position of an answer to a command, to see at least that.')
  @IsOptional()
  @IsString()
  @MaxLength(200)
  minPosition?: string;
}

/** What a stream's address may say where a browser can set no header. */
export class LiveFileQuery extends Reading {
  @Means('A ticket in place of a token, where no header can be sent.')
  @IsOptional()
  @IsString()
  @MaxLength(4_096)
  ticket?: string;
  @Means('The id of the last message that was taken in, where no header can be sent.')
  @IsOptional()
  @IsString()
  @MaxLength(200)
  lastEventId?: string;
}

export class LiveCaseloadQuery extends ListQuery {
  @Means('A ticket in place of a token, where no header can be sent.')
  @IsOptional()
  @IsString()
  @MaxLength(4_096)
  ticket?: string;
  @Means('The id of the last message that was taken in, where no header can be sent.')
  @IsOptional()
  @IsString()
  @MaxLength(200)
  lastEventId?: string;
}

export class CountsQuery extends Reading {
  @Means('Whether to count past 1,000.') @IsOptional() @IsIn(['true', 'false']) exact?: 'true' | 'false';
}

/** Whose reads, or the reads of what: one of the two. */
export class ReadsQuery {
  @Means('Whose reads.') @IsOptional() @IsString() @MaxLength(120) staff?: string;
  @Means('The reads of what: the id of a file, a matter or an entry.')
  @IsOptional()
  @IsString()
  @MaxLength(120)
  id?: string;
  @Means('How many at most.')
  @IsOptional()
  @Shaped(
    '^[1-9][0-9]{0,2}$',
    { sv: 'ett heltal från 1 till 999', da: 'et helt tal fra 1 til 999', en: 'a whole number from 1 to 999' },
    '50',
  )
  limit?: string;
  @Means('The next of the page before.') @IsOptional() @IsString() @MaxLength(200) cursor?: string;
}

class NamedMatter {
  @Means('The file of the matter.') @IsId() fileId!: string;
  @Means('The matter.') @IsId() matterId!: string;
}

/** Whose display names a client asks for: rows that it shows. */
export class DisplayNames extends Reading {
  @Means('The matters.')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => NamedMatter)
  matters!: NamedMatter[];
}

const soughtNumber = {
  sv: 'i Sverige ett personnummer eller samordningsnummer med tolv siffror, seklet först, i Danmark ett personnummer med tio; med eller utan bindestreck; eller ett tillfälligt nummer',
  da: 'i Sverige et personnummer med tolv cifre, århundredet først, i Danmark et CPR-nummer med ti; med eller uden bindestreg; eller et midlertidigt nummer',
  en: 'in Sweden a personal or coordination number of twelve digits, century first, in Denmark a CPR number of ten; with or without a hyphen; or a temporary number',
};

/** Whom to look for. A personal number stands in a body, never in an address. */
export class SubjectLookUp extends Reading {
  @Shaped('^(\\d{8}|\\d{6})-?(\\d{4}|T\\d{3}|TF\\d{2})$', soughtNumber, '20150101-9804')
  personalNumber!: string;
}

/**
 * A query string, or a body, as its class says.
 *
 * @throws {Problem} INVALID_FIELD naming every parameter or field that is missing, unknown or wrong
 */
export function checked<Fields extends object>(fields: FieldsClass<Fields>, given: unknown = {}): Fields {
  const [first, ...further] = wrongFieldsIn(fields, given);
  if (first) throw invalidFields(first, ...further);
  return given as Fields;
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
