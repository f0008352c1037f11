import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  Code,
  CodeOf,
  deadlineStates,
  IsDay,
  IsId,
  IsInstant,
  languages,
  Means,
  OneOf,
  oneOfCodes,
  Says,
  Shaped,
  together,
  type DeadlineState,
  type EveryLanguage,
  type FieldsClass,
  type Instant,
  type InvalidField,
  type Labels,
  type Language,
  type LocalDate,
} from '#casework';
import { schemaOf, wrongFieldsIn } from '#record';
import {
  deadlineFilters,
  listedStandings,
  type Asked,
  type DeadlineFilter,
  type ListedStanding,
} from '#views';
import { refuseWrong } from './problem.js';

export const purposes = ['casework', 'supervision', 'quality', 'audit'] as const;

/** Why somebody reads; it goes into the read log. A party reads for themselves, whatever they say. */
export type Purpose = (typeof purposes)[number] | 'party';

/** A key of the client’s own, as it stands in `Idempotency-Key`. */
export const keyPattern = /^[\x21-\x7e]{8,200}$/;

/** A version as it stands in `If-Match` and `ETag` (RFC 9110 8.8.3). */
export const versionTag = /^"[A-Za-z0-9_-]{16}"$/;

/** How many a page has that says nothing of it. */
export const defaultLimit = 50;

/** How many a page has at most. */
const Limit = (atMost: number, byDefault = defaultLimit): PropertyDecorator =>
  together(Means(`How many at most; ${byDefault}, if left out.`), IsOptional(), Min(1), Max(atMost), IsInt());

/** In which language the texts are to be. */
const LanguageAsked = (byDefault = 'English'): PropertyDecorator =>
  together(
    Means(
      `The language of the texts: English, or one of the country whose law it is. Another is refused (422), naming those in which it is said. If left out, what Accept-Language asks for, else ${byDefault}.`,
    ),
    IsOptional(),
    IsIn([...languages]),
  );

class Reading {
  @Means('Why you read; it goes into the log of reads. Casework, if left out.')
  @IsOptional()
  @IsIn([...purposes])
  purpose?: (typeof purposes)[number];
}

export class FileQuery extends Reading {
  @LanguageAsked()
  language?: Language;
}

export class DraftsQuery extends Reading {}

/** Of what takes no parameters, or no body: a field that is given is refused, for whoever sent it counts on it. */
export class NoFields {}

export class MeQuery {
  @LanguageAsked()
  language?: Language;
}

export class UnitsQuery extends Reading {}

export class MunicipalitiesQuery extends Reading {}

/** Whom to choose from. */
export class StaffQuery extends FileQuery {
  @Means('Only who holds this role.') @IsOptional() @CodeOf('role') role?: string;
  @Means('Only who has this qualification.') @IsOptional() @CodeOf('qualification') qualification?: string;
  @Means('Only who belongs to this unit.') @IsOptional() @Code() unit?: string;
  @Means('On which day, in the time zone of the municipality; today, if left out.')
  @IsOptional()
  @IsDay()
  day?: LocalDate;
}

export class RegisterQuery extends Reading {
  @Means('The register as it was kept until then; as it is now, if left out.')
  @IsOptional()
  @IsInstant()
  at?: Instant;
}

export class RegisterHistoryQuery extends FileQuery {
  @Limit(100) limit?: number;
  @Means('The next of the page before.') @IsOptional() @IsString() @MaxLength(200) cursor?: string;
}

/** The language that offers are read in. */
export class OffersQuery {
  @LanguageAsked('that of the country')
  language?: Language;
}

/** Which page of what lies in a file. */
class FilePageQuery extends FileQuery {
  @Means('The next of the page before.') @IsOptional() @IsString() @MaxLength(12_000) cursor?: string;
}

/** A page of a file's matters, with the file itself. */
export class MattersQuery extends FilePageQuery {
  @Limit(100, 30) limit?: number;
}

/** A page of a file's deadlines, and which of them. */
export class DeadlinesQuery extends FilePageQuery {
  @Means('Only those of this matter.') @IsOptional() @IsId() matterId?: string;
  @Means('Only those that stand so.') @IsOptional() @OneOf(deadlineStates) state?: DeadlineState;
  @Limit(100, 30) limit?: number;
}

/** A page of a file's timeline. */
export class TimelineQuery extends FilePageQuery {
  @Means('What was recorded first comes first, or what was recorded last. Oldest, if left out.')
  @IsOptional()
  @IsIn(['oldest', 'newest'])
  order?: 'oldest' | 'newest';
  @Limit(100, 100) limit?: number;
}

/** To whom something of a matter would go out, page by page. */
export class ExtractQuery extends FilePageQuery {
  @Means('The person of the file to whom it would go out.') @IsId() partyId!: string;
  @Limit(100, 100) limit?: number;
}

/** The language that a calendar is told in. */
export class CalendarQuery {
  @LanguageAsked()
  language?: Language;
}

/** Which list, and what of it. */
export class ListQuery extends FileQuery {
  @Means(
    'Which list: what you handle, what your unit has, what nobody of it handles, or whatever you see. Mine, if left out.',
  )
  @IsOptional()
  @IsIn(['mine', 'unit', 'unassigned', 'all'])
  list?: 'mine' | 'unit' | 'unassigned' | 'all';
  @Means('Only matters of this kind.') @IsOptional() @CodeOf('matter-kind') kind?: string;
  @Means('Only matters in this step.') @IsOptional() @CodeOf('step') step?: string;
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
  @Limit(100) limit?: number;
  @Means('Whether each row says whom it is about, where you may see it; no, if left out.')
  @IsOptional()
  @IsBoolean()
  names?: boolean;
  @Means(
    'The matter of this case number, open, closed or registered in error, in whichever list or none, where you see it in its file. No other filter goes with it.',
  )
  @IsOptional()
  @IsString()
  @MaxLength(40)
  caseNumber?: string;
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
  @Means('Whether to count past 1,000.') @IsOptional() @IsBoolean() exact?: boolean;
}

/** Whose reads, or the reads of what: one of the two. */
export class ReadsQuery {
  @Means('Whose reads. Either this or id is given: without one, and with both, it is refused.')
  @IsOptional()
  @IsString()
  @MaxLength(120)
  staff?: string;
  @Means('The reads of what: the id of a file, a matter or an entry. Either this or staff is given.')
  @IsOptional()
  @IsString()
  @MaxLength(120)
  id?: string;
  @Limit(999) limit?: number;
  @Means('The next of the page before.') @IsOptional() @IsString() @MaxLength(200) cursor?: string;
}

@Means('A matter whose subject is to be named.')
class NamedMatter {
  @Means('The file of the matter.') @IsId() fileId!: string;
  @Means('The matter.') @IsId() matterId!: string;
}

@Means('Whose display names a client asks for: rows that it shows.')
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

@Means('Whom to look for. A personal number stands in a body, never in an address.')
export class SubjectLookUp extends Reading {
  @Shaped('^(\\d{8}|\\d{6})-?(\\d{4}|T\\d{3}|TF\\d{2})$', soughtNumber, '20150101-9804')
  personalNumber!: string;
}

/**
 * A body as its class says, of a request whose address takes no parameters.
 *
 * @throws {Problem} INVALID_FIELD naming every field that is missing, unknown or wrong, and every parameter
 */
export function checked<Fields extends object>(
  fields: FieldsClass<Fields>,
  given: unknown = {},
  query?: unknown,
): Fields {
  refuseWrong([...wrongInQuery(NoFields, query), ...wrongFieldsIn(fields, given)]);
  return given as Fields;
}

/** A query string as it was read: the parameters that are as their class says, and what is wrong with the others. */
export interface QueryRead<Fields> {
  readonly asked: Partial<Fields>;
  readonly wrong: readonly InvalidField[];
}

/**
 * A query string as its class says.
 *
 * @throws {Problem} INVALID_FIELD naming every parameter that is unknown or wrong
 */
export function queried<Fields extends object>(
  fields: FieldsClass<Fields>,
  query?: unknown,
): Partial<Fields> {
  const { asked, wrong } = readQuery(fields, query);
  refuseWrong(wrong);
  return asked;
}

/**
 * A query string, where more is asked of it than its class says: in an address, numbers and yes or no are texts. No
 * parameter is a list: what stands twice in an address may have been meant in one way or the other.
 */
export function readQuery<Fields extends object>(
  fields: FieldsClass<Fields>,
  query: unknown = {},
): QueryRead<Fields> {
  const { properties } = schemaOf(fields);
  const values = Object.fromEntries(
    Object.entries(query ?? {}).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' && Object.hasOwn(properties, name)
        ? read(value, properties[name]?.type)
        : value,
    ]),
  );
  const wrong = wrongFieldsIn(fields, values).map((each): InvalidField => {
    const isRepeated = Array.isArray(values[each.field]) && Object.hasOwn(properties, each.field);
    return isRepeated ? { field: each.field, fault: 'too-many', expected: onlyOnce } : each;
  });
  const names = new Set(wrong.map(({ field }) => field.split('.')[0]));
  const right = Object.entries(values).filter(([name]) => !names.has(name));
  return { asked: Object.fromEntries(right) as Partial<Fields>, wrong };
}

/** What is wrong with a parameter that names none of those that are known. */
export function unknownAmong(
  field: string,
  given: string | undefined,
  known: readonly string[],
  expected: Labels = oneOfCodes(known),
): readonly InvalidField[] {
  return given === undefined || known.includes(given) ? [] : [{ field, fault: 'not-a-code', expected }];
}

/** Everything that is wrong with a query string, as its class says. */
export function wrongInQuery(fields: FieldsClass, query?: unknown): readonly InvalidField[] {
  return readQuery(fields, query).wrong;
}

const onlyOnce: EveryLanguage = {
  sv: 'ett enda värde: det står flera gånger i adressen',
  da: 'én værdi: den står flere gange i adressen',
  en: 'one value: it stands several times in the address',
};

/** What a text stands for where another type is asked for; itself where it stands for none. */
function read(text: string, type: unknown): unknown {
  if (type === 'integer' && /^-?\d{1,9}$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
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
