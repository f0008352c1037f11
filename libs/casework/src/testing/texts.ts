import { holidayLabels, weekdayOf } from '../calendar/index.js';
import { lengthInWords, phrases } from '../deadlines/explanation-phrases.js';
import { catalogueOf, erasedMark, generalRefusals, type Procedure } from '../handling/index.js';
import {
  causes,
  codedReasons,
  type Codes,
  commonDataClasses,
  countries,
  dateInWords,
  deadlineKinds,
  deadlineStates,
  endReasons,
  type EventDescription,
  type FieldsClass,
  fieldsIn,
  forces,
  generalRefusalCodes,
  type Language,
  languages,
  missAnswers,
  type Length,
  type Said,
} from '../kernel/index.js';
import { variationsOf } from './sample-fields.js';

/** What is said in each language; nothing in a language in which nobody has said it. */
export type Texts = Readonly<Partial<Record<Language, string>>>;

/** One text for people, and where it is said: `command child-protection/open-investigation, field purpose: help`. */
export interface PlacedTexts {
  readonly place: string;
  readonly texts: Texts;
}

/** A sentence that tells an event, and by which field it differs from the plain one: `from application`. */
export interface Sentence {
  readonly of: string;
  readonly texts: Texts;
}

/** Codes among which somebody chooses, and where. */
export interface PlacedCodes {
  readonly place: string;
  readonly codes: Codes;
}

/** A field of a command or an event, `children.birthDate` where it is a part's, and what people are told of it. */
export interface PlacedField {
  readonly place: string;
  /** The form that it is entered or shown in: the same for all fields of one class in one place. */
  readonly form: string;
  readonly said: Said | undefined;
}

/** Every text for people of a procedure, the sentences of its events included, each under a place of its own. */
export function* textsOf(procedure: Procedure): Iterable<PlacedTexts> {
  const { name, title, matters, chapters, deadlines, settings, retention, notice } = procedure;
  yield { place: `procedure ${name}`, texts: title };
  for (const [kind, { title: texts, steps }] of Object.entries(matters)) {
    yield { place: `matter ${kind}`, texts };
    for (const [step, label] of Object.entries(steps)) {
      yield { place: `matter ${kind}, step ${step}`, texts: label };
    }
  }
  for (const chapter of chapters) {
    yield { place: `chapter ${chapter.name}`, texts: chapter.title };
    for (const { type, title: texts, refusals } of chapter.commands) {
      yield { place: `command ${type}`, texts };
      for (const [reason, { says }] of Object.entries(refusals)) {
        yield { place: `command ${type}, refusal ${reason}`, texts: says };
      }
    }
  }
  for (const event of catalogueOf(procedure).events.values()) {
    yield { place: `event ${event.type}`, texts: event.title };
    for (const { of, texts } of sentencesOf(event)) {
      yield { place: `event ${event.type}, told${of === '' ? '' : ` with ${of}`}`, texts };
    }
  }
  for (const { id, what, starts, extensions = [], cancels = [] } of deadlines) {
    yield { place: `deadline ${id}`, texts: what };
    for (const { on, anchoredBecause } of starts)
      if (anchoredBecause) yield { place: `deadline ${id}, counted from ${on}`, texts: anchoredBecause };
    for (const { on, ground } of extensions)
      yield { place: `deadline ${id}, extended by ${on}`, texts: ground };
    for (const { on, because } of cancels)
      yield { place: `deadline ${id}, cancelled by ${on}`, texts: because };
  }
  for (const setting of settings) yield* saidAt(`setting ${setting.name}`, setting);
  for (const { id, what } of retention) yield { place: `retention ${id}`, texts: what };
  if (notice) yield { place: 'notice', texts: notice.text };
  for (const { place, said } of fieldsOf(procedure)) yield* saidAt(place, said);
  for (const { place, codes } of codesOf(procedure)) yield* codeTexts(place, codes);
}

/** Every text that belongs to no procedure. */
export function* kernelTexts(): Iterable<PlacedTexts> {
  for (const { place, codes } of kernelCodes) yield* codeTexts(place, codes);
  yield { place: 'mark of what is erased', texts: erasedMark };
  for (const [place, { says }] of generalRefusals.entries())
    yield { place: `general refusal ${place + 1}`, texts: says };
  for (const [day, texts] of Object.entries(holidayLabels)) yield { place: `holiday ${day}`, texts };
  for (const month of months) {
    const texts = inEach((language) => wordsOf(`2026-${month}-01`, language).at(-2));
    yield { place: `month ${month}`, texts };
  }
  for (const day of aWeek) {
    yield { place: `weekday ${weekdayOf(day)}`, texts: inEach((language) => wordsOf(day, language)[0]) };
  }
  for (const length of lengths) {
    const [[unit, count] = []] = Object.entries(length);
    const texts = inEach((language) => lengthInWords(length, language));
    yield { place: `length ${unit ?? ''} ${String(count)}`, texts };
  }
  for (const phrase of Object.keys(explanationIn('en'))) {
    const texts = inEach((language) => explanationIn(language)[phrase]);
    yield { place: `explanation of a deadline, ${phrase}`, texts };
  }
}

/** The sentences that an event may be told in, each once: the plain one, then what becomes of it by its fields. */
export function sentencesOf({ fields, tells }: EventDescription): readonly Sentence[] {
  const sentences = new Map<string, Sentence>();
  for (const { of, data } of variationsOf(fields)) {
    const texts = inEach((language) => tells[language]?.(data, (id) => id));
    const key = JSON.stringify(texts);
    if (!sentences.has(key)) sentences.set(key, { of, texts });
  }
  return [...sentences.values()];
}

/** Every field of every command and event of a procedure, those of parts included. */
export function* fieldsOf(procedure: Procedure): Iterable<PlacedField> {
  for (const { place, fields } of classesOf(procedure)) yield* fieldsBelow(place, '', fields);
}

/** Every list of codes of a procedure: those that it declares, and those that its fields take. */
export function* codesOf(procedure: Procedure): Iterable<PlacedCodes> {
  const { roles, personRoles, seats = {}, qualifications, refusalCodes, dataClasses } = procedure;
  yield* [
    { place: 'role', codes: roles },
    { place: 'role of a person', codes: personRoles },
    { place: 'seat', codes: seats },
    { place: 'qualification', codes: qualifications },
    { place: 'refusal code', codes: refusalCodes },
    { place: 'data class', codes: dataClasses },
  ];
  for (const { place, fields } of classesOf(procedure)) yield* codesBelow(place, fields);
}

/** Every list of codes that belongs to no procedure. */
export const kernelCodes: readonly PlacedCodes[] = [
  { place: 'country', codes: countries },
  { place: 'force', codes: forces },
  { place: 'kind of a deadline', codes: deadlineKinds },
  { place: 'state of a deadline', codes: deadlineStates },
  { place: 'why a deadline ended', codes: endReasons },
  { place: 'what has become known of a miss', codes: missAnswers },
  { place: 'cause', codes: causes },
  { place: 'coded reason', codes: codedReasons },
  { place: 'refusal code', codes: generalRefusalCodes },
  { place: 'data class', codes: commonDataClasses },
];

function classesOf(procedure: Procedure): readonly { place: string; fields: FieldsClass }[] {
  return [
    ...procedure.chapters.flatMap(({ commands }) =>
      commands.map(({ type, fields }) => ({ place: `command ${type}`, fields })),
    ),
    ...[...catalogueOf(procedure).events.values()].map(({ type, fields }) => ({
      place: `event ${type}`,
      fields,
    })),
  ];
}

function* fieldsBelow(place: string, above: string, fields: FieldsClass): Iterable<PlacedField> {
  for (const { name, said, part } of fieldsIn(fields)) {
    const field = `${above}${name}`;
    yield { place: `${place}, field ${field}`, form: `${place}, fields ${above}`, said };
    if (part) yield* fieldsBelow(place, `${field}.`, part());
  }
}

function* codesBelow(place: string, fields: FieldsClass, above = ''): Iterable<PlacedCodes> {
  for (const { name, codes, part } of fieldsIn(fields)) {
    const field = `${above}${name}`;
    if (codes) yield { place: `${place}, field ${field}`, codes };
    if (part) yield* codesBelow(place, part(), `${field}.`);
  }
}

function* codeTexts(place: string, codes: Codes): Iterable<PlacedTexts> {
  for (const [code, said] of Object.entries(codes)) yield* saidAt(`${place}, code ${code}`, said);
}

function* saidAt(place: string, said: Said | undefined): Iterable<PlacedTexts> {
  yield { place: `${place}: label`, texts: said?.label ?? {} };
  yield { place: `${place}: help`, texts: said?.help ?? {} };
}

function inEach(say: (language: Language) => string | undefined): Texts {
  const texts: Partial<Record<Language, string>> = {};
  for (const language of languages) {
    const text = say(language);
    if (text !== undefined) texts[language] = text;
  }
  return texts;
}

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

const aWeek = ['05', '06', '07', '08', '09', '10', '11'].map((day) => `2026-01-${day}`);

function wordsOf(date: string, language: Language): readonly string[] {
  return dateInWords(date, language).split(' ');
}

const lengths: readonly Length[] = [
  ...[1, 2].flatMap((count) => [
    { days: count },
    { weeks: count },
    { months: count },
    { workingDays: count },
    { danishWeekdays: count },
    { hours: count },
    { minutes: count },
  ]),
  { sameDayBefore: '15:00' },
];

/** Every phrase of an explanation. */
function explanationIn(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(phrasesBelow('', phrases[language]));
}

/** Each phrase with its place, and with marks where something is put in. */
function* phrasesBelow(place: string, said: unknown): Iterable<readonly [place: string, text: string]> {
  if (typeof said === 'string') yield [place, said];
  else if (isPhrase(said)) yield [place, said(...putIn)];
  else
    for (const [name, below] of Object.entries(said ?? {}))
      yield* phrasesBelow(`${place} ${name}`.trim(), below);
}

/** No phrase has more put in. */
const putIn = ['‹first›', '‹second›', '‹third›'] as const;

function isPhrase(said: unknown): said is (...words: readonly string[]) => string {
  return typeof said === 'function';
}
