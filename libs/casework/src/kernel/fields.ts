import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  ArrayMinSize,
  getMetadataStorage,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
  ValidationTypes,
  type ValidationOptions,
} from 'class-validator';
import { instantFromText, isLocalDate, type Jurisdiction } from '../calendar/index.js';
import type { Codes, EveryLanguage, Labels, Said } from './labels.js';
import { anyPersonalNumber, isPersonalNumber, kindOfNumber, personalNumbers } from './personal-numbers.js';
import { Personal, type DataClass, type FieldsClass } from './personal.js';

/** Names of the project's own checks, as the schema maker meets them. */
export const fieldChecks = {
  id: 'isCaseId',
  instant: 'isInstant',
  date: 'isLocalDate',
  words: 'isWords',
  shape: 'isShaped',
  personalNumber: 'isPersonalNumber',
} as const;

export const idPattern = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
const idShape = new RegExp(idPattern);

/**
 * A letter, a figure, a mark or a sign: something besides white space and what is drawn as nothing. Half a character is
 * told as that.
 *
 * Most of what is drawn as nothing has a property of Unicode's (Default_Ignorable_Code_Point). No property tells apart
 * the letters and signs whose very picture is a blank: those are named by code, braille's blank, the place of an object,
 * the null notehead and the two blanks of hieroglyphs (Unicode 17, NamesList: BLANK, NULL).
 */
export const wordsPattern =
  '(?![\\p{DI}\\u2800\\uFFFC\\u{1D159}\\u{13441}\\u{13442}])[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Cs}]';
const wordsShape = new RegExp(wordsPattern, 'u');

/** Control characters but for tab and line breaks, and halves of surrogate pairs: not every engine can keep them. */
export const strangePattern = '(?![\\t\\n\\r])[\\p{Cc}\\p{Cs}]';

/** Text without anything strange in it. */
export const wholeTextPattern = `^((?!${strangePattern})[\\s\\S])*$`;

/** Such text that says something. */
export const wholeWordsPattern = `^(?=[\\s\\S]*${wordsPattern})((?!${strangePattern})[\\s\\S])*$`;

/** What the kinds of text are, as people are told who gave something else. */
export const textKinds = {
  id: {
    sv: 'ett UUID med små bokstäver, till exempel 0197a1b2-0000-8000-8000-000000000001',
    da: 'et UUID med små bogstaver, for eksempel 0197a1b2-0000-8000-8000-000000000001',
    en: 'a UUID in lower case, such as 0197a1b2-0000-8000-8000-000000000001',
  },
  words: {
    sv: 'text som säger något: det gör inte blanksteg ensamma',
    da: 'tekst, der siger noget: det gør mellemrum alene ikke',
    en: 'text that says something: blanks alone do not',
  },
  instant: {
    sv: 'en tidpunkt med tidszon, före år 9999, till exempel 2026-03-06T16:30:00+01:00',
    da: 'et tidspunkt med tidszone, før år 9999, for eksempel 2026-03-06T16:30:00+01:00',
    en: 'an instant with offset, before the year 9999, such as 2026-03-06T16:30:00+01:00',
  },
  day: {
    sv: 'ett datum, till exempel 2026-03-06',
    da: 'en dato, for eksempel 2026-03-06',
    en: 'a calendar date such as 2026-03-06',
  },
} as const satisfies Readonly<Record<string, EveryLanguage>>;

/** Whether text says nothing: it counts as missing. */
export function isBlank(text: string): boolean {
  return !wordsShape.test(text);
}

function check(
  name: string,
  holds: (value: unknown) => boolean,
  says: Labels,
  constraints: readonly string[] = [],
) {
  return (options?: ValidationOptions): PropertyDecorator =>
    together(
      ValidateBy(
        {
          name,
          constraints: [...constraints],
          validator: { validate: holds, defaultMessage: () => `$property must be ${says.en}` },
        },
        options,
      ),
      Wants(says),
    );
}

const isId = check(fieldChecks.id, (value) => typeof value === 'string' && idShape.test(value), textKinds.id);

const HoldsId: PropertyDecorator = (prototype, field) => tell(prototype, String(field), { holds: 'id' });

/** A UUID in lower case, as the server makes them. */
export const IsId = (options?: ValidationOptions): PropertyDecorator => together(isId(options), HoldsId);

/** Text that says something. */
export const IsWords = check(
  fieldChecks.words,
  (value) => typeof value === 'string' && wordsShape.test(value),
  textKinds.words,
);

/** Text that a pattern takes, in words what that is, and an example of it. */
export const Shaped = (pattern: string, says: Labels, example: string): PropertyDecorator => {
  const shape = new RegExp(pattern, 'u');
  return check(fieldChecks.shape, (value) => typeof value === 'string' && shape.test(value), says, [
    pattern,
    says.en,
    example,
  ])();
};

/** An instant: ISO 8601 with an offset or Z. */
export const IsInstant = check(
  fieldChecks.instant,
  (value) => typeof value === 'string' && instantFromText(value) !== undefined,
  textKinds.instant,
);

const isDay = check(
  fieldChecks.date,
  (value) => typeof value === 'string' && isLocalDate(value),
  textKinds.day,
);

/** A calendar date that exists: YYYY-MM-DD. Whether anybody can mean that day is asked for every command. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  together(isDay(options), (prototype, field) => tell(prototype, String(field), { holds: 'day' }));

/** Several decorators as one: a field that many classes have is declared once, with its words and its form. */
export function together(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (prototype, field) => {
    for (const decorate of decorators) decorate(prototype, field);
  };
}

/** A short code or name of at most 120 characters that holds nothing personal. */
export const Code = (): PropertyDecorator => together(IsString(), IsWords(), MaxLength(120));

/** Of what a code is one, where the procedures that are composed say which there are. */
export const codeLists = [
  'procedure',
  'zone',
  'matter-kind',
  'step',
  'role',
  'person-role',
  'seat',
  'qualification',
  'rule',
  'ruleset',
  'command',
  'event',
  'data-class',
  'setting',
  'problem',
  'practised-procedure',
  'read',
] as const;

export type CodeList = (typeof codeLists)[number];

/** Of what an answer has parts whose classes the procedures declare: what waits for somebody’s word. */
export type PartList = 'awaiting';

/** A personal number, a day, or the id of something. */
type Held = 'number' | 'day' | 'id';

/** What people are told of a field besides its form. */
interface FieldFacts {
  readonly said?: Said;
  /** Of a field that is only answered: what it is, in the language of the API document. */
  readonly means?: string;
  /** What its text has to be, for people who gave something else. */
  readonly wants?: Labels;
  readonly codes?: Codes;
  readonly codesOf?: CodeList;
  readonly part?: () => FieldsClass;
  /** Instead of one part: several, told apart by their fields. */
  readonly kinds?: () => readonly FieldsClass[];
  /** An object whose fields are names, each with such a part. */
  readonly byName?: true;
  /** Null where there is none. */
  readonly orNull?: true;
  /** What the API document shows as an example of it. */
  readonly example?: string;
  /** In the API document alone: as what its value is written there, where its checks leave that open. */
  readonly writtenAs?: () => FieldsClass;
  /** Whatever an event of any kind holds in one of its fields, or an object that only this program reads back. */
  readonly open?: 'value' | 'object';
  /** Parts whose class the procedures that are composed say. */
  readonly partsOf?: PartList;
  /**
   * What its text is, or each of its texts. Whether anybody can mean that number or day, when it is given, is asked for
   * every command.
   */
  readonly holds?: Held;
}

const factsOfFields = new WeakMap<object, Map<string, FieldFacts>>();

function tell(prototype: object, field: string, facts: FieldFacts): void {
  const own = factsOfFields.get(prototype) ?? new Map<string, FieldFacts>();
  own.set(field, { ...own.get(field), ...facts });
  factsOfFields.set(prototype, own);
}

/** What a field is called, and what it means or what to enter: where the field is declared, and nowhere else. */
export const Says =
  (label: Labels, help: Labels): PropertyDecorator =>
  (prototype, field) =>
    tell(prototype, String(field), { said: { label, help } });

/** The same of a field that the files of every country have. */
export const SaysEverywhere: (label: EveryLanguage, help: EveryLanguage) => PropertyDecorator = Says;

const meanings = new WeakMap<object, string>();

/** What a field of an answer is, or what a class of fields is as a whole. Nobody enters it, so it has no label. */
export const Means =
  (means: string): ((target: object, field?: string | symbol) => void) =>
  (target, field) => {
    if (field === undefined) meanings.set(target, means);
    else tell(target, String(field), { means });
  };

/** What a class says that it is as a whole; its ancestors don’t say it for it. */
export function meaningOfClass(fields: FieldsClass): string | undefined {
  return meanings.get(fields);
}

/** What the API document shows as an example of a text. */
export const Example =
  (example: string): PropertyDecorator =>
  (prototype, field) =>
    tell(prototype, String(field), { example });

/** A field whose checks leave its form open, written in the API document as such a part. */
export const WrittenAs =
  (writtenAs: () => FieldsClass): PropertyDecorator =>
  (prototype, field) =>
    tell(prototype, String(field), { writtenAs });

/** An object, or a list of them, that only this program reads back: the API document leaves its fields open. */
export const ReadBack = (): PropertyDecorator => (prototype, field) =>
  tell(prototype, String(field), { open: 'object' });

/** What a field of an event holds, whichever field that is. */
export const AnyValue = (): PropertyDecorator =>
  together(Allow(), (prototype, field) => tell(prototype, String(field), { open: 'value' }));

function Wants(wants: Labels): PropertyDecorator {
  return (prototype, field) => tell(prototype, String(field), { wants });
}

const Coded =
  (codes: Codes): PropertyDecorator =>
  (prototype, field) =>
    tell(prototype, String(field), { codes });

const OfPart =
  (part: () => FieldsClass): PropertyDecorator =>
  (prototype, field) =>
    tell(prototype, String(field), { part });

const HoldsNumber: PropertyDecorator = (prototype, field) =>
  tell(prototype, String(field), { holds: 'number' });

/** A personal number that somebody of a country can have. */
export const PersonalNumberOf = (country: Jurisdiction): PropertyDecorator =>
  together(
    check(
      fieldChecks.personalNumber,
      (value) => typeof value === 'string' && isPersonalNumber(country, value),
      personalNumbers[country].says,
      [country],
    )(),
    HoldsNumber,
  );

/** One of these codes. */
export const OneOf = (codes: Codes): PropertyDecorator => together(IsIn(Object.keys(codes)), Coded(codes));

/** Several of these codes. */
export const SomeOf = (
  codes: Codes,
  { atLeast = 0, atMost }: { readonly atLeast?: number; readonly atMost: number },
): PropertyDecorator =>
  together(
    IsArray(),
    ...(atLeast > 0 ? [ArrayMinSize(atLeast)] : []),
    ArrayMaxSize(atMost),
    IsIn(Object.keys(codes), { each: true }),
    Coded(codes),
  );

/** The values of a text, in the API document alone, where its own checks don’t list them. */
export const CodedAs =
  (codesOf: CodeList): PropertyDecorator =>
  (prototype, field) =>
    tell(prototype, String(field), { codesOf });

/** A code of a list that the procedures make up. */
export const CodeOf = (list: CodeList): PropertyDecorator => together(IsString(), CodedAs(list));

/** Several codes of such a list. */
export const CodesOf = (list: CodeList): PropertyDecorator =>
  together(IsArray(), IsString({ each: true }), CodedAs(list));

/** Null where there is none. */
export const OrNull = (): PropertyDecorator => (prototype, field) =>
  tell(prototype, String(field), { orNull: true });

/** How many: 0, 1, 2 … */
export const HowMany = (): PropertyDecorator => together(Min(0), IsInt());

/** An object with fields of its own. */
export const Part = (part: () => FieldsClass): PropertyDecorator =>
  together(IsDefined(), ValidateNested(), Type(part), OfPart(part));

/** An object with fields of its own, or none. */
export const MaybePart = (part: () => FieldsClass): PropertyDecorator =>
  together(IsOptional(), ValidateNested(), Type(part), OfPart(part));

/** A list of objects with fields of their own. */
export const Parts = (
  part: () => FieldsClass,
  { atLeast = 0, atMost }: { readonly atLeast?: number; readonly atMost?: number } = {},
): PropertyDecorator =>
  together(
    IsArray(),
    ...(atLeast > 0 ? [ArrayMinSize(atLeast)] : []),
    ...(atMost === undefined ? [] : [ArrayMaxSize(atMost)]),
    ValidateNested({ each: true }),
    Type(part),
    OfPart(part),
  );

/** An object with fields of its own under each of several names. */
export const PartsByName = (part: () => FieldsClass): PropertyDecorator =>
  together(IsObject(), OfPart(part), (prototype, field) => tell(prototype, String(field), { byName: true }));

/** A list of objects of several kinds, told apart by their fields. */
export const PartsOfKinds = (kinds: () => readonly FieldsClass[]): PropertyDecorator =>
  together(IsArray(), (prototype, field) => tell(prototype, String(field), { kinds }));

/** A list of objects of the kinds that the procedures declare. */
export const PartsDeclared = (partsOf: PartList): PropertyDecorator =>
  together(IsArray(), (prototype, field) => tell(prototype, String(field), { partsOf }));

/** Personal text of at most `atMost` characters that says something, sealed under the key of its kind. */
export const PersonalText = (dataClass: DataClass, atMost = 20_000): PropertyDecorator =>
  together(IsString(), IsWords(), MaxLength(atMost), Personal(dataClass));

/** A personal number of the country whose law the file goes by. */
export const PersonalNumberOfFile = (): PropertyDecorator =>
  together(
    check(
      fieldChecks.personalNumber,
      (value) => typeof value === 'string' && kindOfNumber(value) !== undefined,
      anyPersonalNumber.says,
    )(),
    HoldsNumber,
    Personal('identity'),
  );

export const Maybe = (): PropertyDecorator => IsOptional();

export const YesNo = (): PropertyDecorator => IsBoolean();

/** The same fields, of which some take these codes alone: what a procedure makes of fields that all procedures have. */
export function narrowed<Fields extends object>(
  fields: FieldsClass<Fields>,
  codes: Readonly<Partial<Record<keyof Fields & string, Codes>>>,
): FieldsClass<Fields> {
  const general: FieldsClass = fields;
  const narrower = class extends general {};
  for (const [field, allowed] of Object.entries<Codes | undefined>(codes)) {
    if (allowed) OneOf(allowed)(narrower.prototype, field);
  }
  return narrower as FieldsClass<Fields>;
}

/** A field of a class as people are told of it. */
export interface FieldDescription extends FieldFacts {
  readonly name: string;
  /** May be left out. */
  readonly optional: boolean;
}

/** The fields of a class as codes, in the words in which they are declared: for a field that names others. */
export function fieldsAsCodes(fields: FieldsClass): Codes {
  return Object.fromEntries(fieldsIn(fields).flatMap(({ name, said }) => (said ? [[name, said]] : [])));
}

/** A text that stands in a body, and in which field: `children.0.personalNumber`. */
export interface GivenText {
  readonly field: string;
  readonly text: string;
}

/** Every personal number, or every day, in a body of a class, those of its parts included. */
export function givenIn(fields: FieldsClass, held: keyof typeof holding, body: object): readonly GivenText[] {
  if (!mayHold(fields, held)) return [];
  const given = (value: unknown, within: string, { part, holds }: FieldFacts): readonly GivenText[] => {
    if (Array.isArray(value)) {
      const facts = { ...(part && { part }), ...(holds && { holds }) };
      return value.flatMap((each, index) => given(each, `${within}.${index}`, facts));
    }
    if (typeof value === 'string') return holds === held ? [{ field: within, text: value }] : [];
    if (typeof value !== 'object' || value === null || !part) return [];
    return givenIn(part(), held, value).map(({ field, text }) => ({ field: `${within}.${field}`, text }));
  };
  return fieldsIn(fields).flatMap(({ name, ...facts }) => given(Reflect.get(body, name), name, facts));
}

/** The ids without which a body of a class says nothing: of fields that can't be left out and hold one each. */
export function idsIn(fields: FieldsClass, body: object): readonly string[] {
  return fieldsIn(fields).flatMap(({ name, optional, holds }) => {
    const id: unknown = holds === 'id' && !optional ? Reflect.get(body, name) : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

const holding = { number: new WeakMap<FieldsClass, boolean>(), day: new WeakMap<FieldsClass, boolean>() };

/** Whether a class has a field for such a text, or a part of it has. */
function mayHold(fields: FieldsClass, held: keyof typeof holding): boolean {
  const known = holding[held].get(fields);
  if (known !== undefined) return known;
  const holds = fieldsIn(fields).some(
    (field) => field.holds === held || (field.part !== undefined && mayHold(field.part(), held)),
  );
  holding[held].set(fields, holds);
  return holds;
}

const described = new WeakMap<FieldsClass, readonly FieldDescription[]>();

/** The fields of a class, those of its ancestors included, in no order. Of parts only their class is told. */
export function fieldsIn(fields: FieldsClass): readonly FieldDescription[] {
  const known = described.get(fields) ?? describedIn(fields);
  described.set(fields, known);
  return known;
}

function describedIn(fields: FieldsClass): readonly FieldDescription[] {
  const checked = getMetadataStorage().getTargetValidationMetadatas(fields, '', false, false);
  const names = new Set(checked.map(({ propertyName }) => propertyName));
  const left = new Set(
    checked.flatMap(({ propertyName, type }) =>
      type === ValidationTypes.CONDITIONAL_VALIDATION ? [propertyName] : [],
    ),
  );
  return [...names].map((name) => ({ name, optional: left.has(name), ...factsOf(fields, name) }));
}

/** What the class says of a field itself goes before what its ancestors say. */
function factsOf(fields: FieldsClass, name: string): FieldFacts {
  let facts: FieldFacts = {};
  for (
    let prototype: unknown = fields.prototype;
    typeof prototype === 'object' && prototype !== null;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    facts = { ...factsOfFields.get(prototype)?.get(name), ...facts };
  }
  return facts;
}
