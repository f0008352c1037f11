import { holidayYears, type Instant, type LocalDate } from '../calendar/index.js';
import type { DeadlineContext, LawAsOf } from '../deadlines/consequences.js';
import { deadlineSuperseded } from '../deadlines/events.js';
import type { SettingOf } from '../deadlines/rule.js';
import { hasRunOut } from '../deadlines/settling.js';
import type { Casefile } from '../kernel/casefile.js';
import type { CommandBody, CommandDefinition, Situation, Standing, Undecided } from '../kernel/command.js';
import {
  allThatIsWrong,
  invalid,
  isDuring,
  isHindrance,
  leftOut,
  needsFile,
  refuse,
} from '../kernel/command.js';
import { inTheNameOf, type Acting, type Context, type StaffMember } from '../kernel/context.js';
import {
  happens,
  isRecordedLate,
  stamped,
  type CaseEvent,
  type Cause,
  type DecidedEvent,
  type Stamp,
} from '../kernel/event.js';
import type { InvalidField } from '../kernel/field-faults.js';
import { isBlank } from '../kernel/fields.js';
import type { EveryLanguage } from '../kernel/labels.js';
import { isInForce, isRunning, lateFrom, stands } from '../kernel/deadline-course.js';
import type { Matter } from '../kernel/matter.js';
import {
  generalRefusalCodes,
  namingEntry,
  namingMatter,
  type Refusal,
  type RefusalCodes,
  type RefusalRule,
} from '../kernel/refusal.js';
import { personalFieldsOf } from '../kernel/personal.js';
import type { Role } from '../kernel/role.js';
import type { SeenFile } from '../kernel/seen-file.js';
import { catalogueOf } from './catalogue.js';
import { contradictionOf } from './contradictions.js';
import { correctsThePast } from './corrections.js';
import { confirmationAsked, lateRecordingExplained, whyRecordedLate } from './filekeeping/file-events.js';
import { laterRestsOnIt, unseenRestsOnIt } from './filekeeping/registered-in-error.js';
import { handlersOf, recordersOf } from './handlers.js';
import { hindranceOfParty, partyRefusals } from './party.js';
import type { Procedure } from './procedure.js';
import { recount } from './recounting.js';
import { restingOn } from './resting.js';
import { entryNamedBy, factsOf, isPast, matterAsOf, setBack } from './setting-back.js';
import { Telling, type Writing } from './telling.js';
import { wrongValuesIn } from './wrong-values.js';

/** A command as it is put to a file. */
export interface CommandRequest {
  readonly command: CommandBody;
  readonly matterId?: string;
  readonly cause: Exclude<Cause, 'clock'>;
}

/** What became of a command: the events to append and the file after them, or why there are none. */
export type Outcome<Details> =
  | {
      readonly kind: 'accepted';
      readonly events: readonly CaseEvent[];
      readonly file: Casefile<Details>;
      /** The file has to be folded anew: an event changed what earlier ones mean. */
      readonly refold: boolean;
    }
  | NotCarriedOut;

/** Why nothing became of a command, with every field of it that is wrong; what it is told as comes first. */
type NotCarriedOut = (
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'invalid'; readonly invalid: InvalidField }
) & { readonly fields: readonly InvalidField[] };

/** For whoever holds no role in which a command may be given now. */
export const roleNotAllowed: RefusalRule<EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  source: { SE: 'KL 2017:725 6:37–38; SoL 2025:400 30:5–6' },
  says: {
    sv: 'Ingen av dina roller får göra detta enligt lag eller delegationsordning. Be någon som får.',
    da: 'Ingen af dine roller må gøre dette efter loven eller kommunens kompetenceplan. Bed en, der må.',
    en: 'None of your roles may do this by law or delegation order. Ask somebody who may.',
  },
};

const noRoleThen: RefusalRule<EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  source: { SE: 'KL 2017:725 6:37–38; SoL 2025:400 30:5–6' },
  says: {
    sv: 'Den som gjorde det hade då ingen roll som får göra detta enligt lag eller delegationsordning. Ange i doneBy vem som gjorde det, och i occurredAt när.',
    da: 'Den, der gjorde det, havde dengang ingen rolle, der må gøre dette efter loven eller kommunens kompetenceplan. Angiv i doneBy, hvem der gjorde det, og i occurredAt hvornår.',
    en: 'Whoever did it held no role then that may do this by law or delegation order. Say in doneBy who did it, and in occurredAt when.',
  },
};

const onlyInPerson: RefusalRule<EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  says: {
    sv: 'Detta kan ingen registrera åt någon annan. Den som gör det ska göra det själv, utan doneBy.',
    da: 'Dette kan ingen registrere for en anden. Den, der gør det, skal gøre det selv, uden doneBy.',
    en: 'Nobody can record this for another. Whoever does it has to do it in person, without doneBy.',
  },
};

const wrongStep: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ärendet är i ett annat läge, eller var det när det hände. Se vad som är tillåtet nu, och i tidslinjen vad som hände när.',
    da: 'Sagen er et andet sted i forløbet, eller var det, da det skete. Se, hvad der er muligt nu, og i tidslinjen, hvad der skete hvornår.',
    en: 'The matter is in another step, or was when it happened. See what is allowed now, and in the timeline what happened when.',
  },
};

const contradicted: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Det går inte ihop med uppgiften ‹entry›, som redan är registrerad. Rätta den först om den är fel.',
    da: 'Det passer ikke med oplysningen ‹entry›, som allerede er registreret. Ret den først, hvis den er forkert.',
    en: 'It is contradicted by the entry ‹entry›, which is on record already. Correct that first if it is wrong.',
  },
};

const onlyTheMatter: RefusalRule<EveryLanguage> = {
  code: 'SECRECY_BARRIER',
  source: { SE: 'OSL 2009:400 26:1; Lag 2001:454 7, 10 §§', DK: 'Forvaltningsloven § 32' },
  says: {
    sv: 'Du ser bara ärendet, inte akten som det ligger i. Be någon som ser akten, eller be en chef att ge dig insyn i den.',
    da: 'Du ser kun sagen, ikke akten, som den ligger i. Bed en, der ser akten, eller bed en leder om at give dig indsigt i den.',
    en: 'You see the matter alone, not the file that it lies in. Ask somebody who sees the file, or ask a manager to give you sight of it.',
  },
};

/** Where the reason lies in matters that whoever asks doesn't see. */
const notPossible: RefusalRule<EveryLanguage> = {
  code: 'NOT_POSSIBLE',
  says: {
    sv: 'Det går inte nu. Varför framgår av annat i akten, som du inte får se. Fråga den som handlägger ärendet.',
    da: 'Det kan ikke lade sig gøre nu. Hvorfor fremgår af andet i akten, som du ikke må se. Spørg den, der behandler sagen.',
    en: 'It isn’t possible now. Why is shown by other things in the file, which you may not see. Ask whoever handles the matter.',
  },
};

/** For a command on a file that is not worked in any more, or that leads something there. */
export const goesOnElsewhere: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Akten är sammanförd med en annan. Arbeta vidare i den.',
    da: 'Akten er lagt sammen med en anden. Arbejd videre i den.',
    en: 'The file has been merged into another. Go on in that one.',
  },
};

/** For a command that would put words, or a person, into a file that never holds any, or lead something there. */
export const holdsNoText: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  source: { SE: 'SoL 2025:400 14:4; 2001:453 11:5' },
  says: {
    sv: 'Akten är utan personer och utan fritext, och förblir det. Registrera det i en akt som handlar om någon.',
    da: 'Akten er uden personer og uden fritekst og forbliver det. Registrer det i en akt, der handler om nogen.',
    en: 'The file is without persons and without free text, and stays so. Record it in a file that is about somebody.',
  },
};

const lateNeedsReason: RefusalRule<EveryLanguage> = {
  code: 'GROUND_REQUIRED',
  source: { SE: 'FL 2017:900 27 §' },
  says: {
    sv: 'Det hände för mer än ett dygn sedan. Ange i lateReason varför det registreras först nu.',
    da: 'Det skete for mere end et døgn siden. Angiv i lateReason, hvorfor det først registreres nu.',
    en: 'It happened more than 24 hours ago. Say in lateReason why it is recorded only now.',
  },
};

const missNotYours: RefusalRule<EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  says: {
    sv: 'En missad frist skulle inte längre vara missad. Be en chef som varken har handlagt ärendet eller registrerat det som rättas eller gjordes för sent.',
    da: 'En overskredet frist ville ikke længere være overskredet. Bed en leder, der hverken har behandlet sagen eller registreret det, der rettes eller blev gjort for sent.',
    en: 'A missed deadline would be missed no more. Ask a manager who neither handled the matter nor recorded what is corrected or was done too late.',
  },
};

/** Where a procedure has no law of its own, nothing is older than the tables of holidays reach. */
const firstDayOfTables: LocalDate = `${holidayYears.first}-01-01`;

/** The first instant that the procedure's law covers; before it nothing can have happened. */
function lawBegins({ rulesets }: Pick<Procedure, 'rulesets'>, settingOf: SettingOf): Instant {
  const [first] = rulesets(settingOf);
  return `${first?.from ?? firstDayOfTables}T00:00:00.000Z`;
}

/** Refusals that any command may meet for what its body says: of whom it speaks, of when, and of what is on record. */
export const generalRefusalsOfBodies: readonly RefusalRule<EveryLanguage>[] = [
  noRoleThen,
  onlyInPerson,
  lateNeedsReason,
  contradicted,
  missNotYours,
];

/** Refusals that any command may meet, first those that are known before its body. */
export const generalRefusals: readonly RefusalRule<EveryLanguage>[] = [
  onlyTheMatter,
  roleNotAllowed,
  ...partyRefusals,
  goesOnElsewhere,
  holdsNoText,
  wrongStep,
  notPossible,
  ...generalRefusalsOfBodies,
];

/**
 * Why somebody who sees a file in part may not give a command there: it would act on more than they see. Asked before
 * anything of the file is looked at, so that it tells nothing of the rest.
 */
export function barrierFor(
  definition: Pick<CommandDefinition, 'at' | 'needsFile' | 'withoutFile' | 'isOwedBy'>,
  body: object,
  seen: Pick<SeenFile, 'isOpen'>,
  { roles }: Pick<StaffMember, 'roles'>,
): Refusal | undefined {
  if (seen.isOpen || !needsFile(definition, body)) return undefined;
  if (definition.withoutFile?.some((role) => roles.includes(role))) return undefined;
  const field = needsFile(definition)
    ? undefined
    : Object.keys(body).find((name) => needsFile(definition, { [name]: 0 }));
  return field === undefined ? onlyTheMatter : { ...onlyTheMatter, field };
}

/** Whether a command has to be decided with the file's history at hand: it reads it, or is decided as one of before. */
export function needsHistory(
  definition: Pick<CommandDefinition, 'readsHistory' | 'at' | 'happensNow'>,
  file: Casefile,
  times: Pick<Context, 'occurredAt' | 'now'>,
): boolean {
  return definition.readsHistory === true || isOfBefore(definition, file, times);
}

/**
 * Whether an act is decided as one of before: something on record that bears on deadlines happened after it, or it is
 * about the file itself and a day was missed after it, which could be none by it though nothing was done.
 */
function isOfBefore(
  { at, happensNow }: Pick<CommandDefinition, 'at' | 'happensNow'>,
  file: Casefile,
  { occurredAt, now }: Pick<Context, 'occurredAt' | 'now'>,
): boolean {
  if (happensNow) return false;
  return isPast(file, occurredAt) || (at === 'file' && isMissedBetween(file, occurredAt, now));
}

/** Whether a miss stands of the time after an instant, or will once the worker has been there. */
function isMissedBetween({ deadlines }: Pick<Casefile, 'deadlines'>, after: Instant, now: Instant): boolean {
  return deadlines
    .values()
    .some(
      (each) =>
        (isInForce(each) && each.misses.some((miss) => stands(miss) && miss.at > after)) ||
        (isRunning(each) && hasRunOut(each, now) && lateFrom(each) > after),
    );
}

/**
 * The way of a command within the law: settle what time has brought about by the time of the act, check role, matter,
 * step and times, decide, derive what follows for deadlines, and let time bring about what it has since. Pure: the
 * caller appends the events at the file's revision.
 *
 * @throws {Error} a command that needs the file's history (`needsHistory`) without it in the context
 */
export function handle<Details>(
  procedure: Procedure<Details>,
  definition: CommandDefinition<Details>,
  before: Casefile<Details>,
  request: CommandRequest,
  context: Context,
): Outcome<Details> {
  const outcome = carriedOut(procedure, definition, before, request, context);
  return outcome.kind === 'accepted' ? outcome : withItsFields(outcome, request.command);
}

function carriedOut<Details>(
  procedure: Procedure<Details>,
  definition: CommandDefinition<Details>,
  before: Casefile<Details>,
  request: CommandRequest,
  context: Context,
): Extract<Outcome<Details>, { kind: 'accepted' }> | Undecided {
  const role = actingRole(procedure.name, definition, context);
  const { now, occurredAt } = context;
  const isLate = isOfBefore(definition, before, context);
  const telling = tellingOf(procedure, before, context, { commandType: definition.type, role });
  const refused = isLate ? refusedOnceSettled(procedure, definition, before, request, context) : undefined;
  if (refused) return refused;
  if (!isLate) telling.settle(occurredAt);
  const file = isLate ? setBack(procedure, before, historyIn(context), occurredAt) : telling.file;
  const { matters } = isLate ? before : file;
  const named = request.matterId === undefined ? undefined : matters.get(request.matterId);
  const matter = isLate && named ? matterAsOf(procedure, named, historyIn(context), occurredAt) : named;
  const standing = { file, matter, context };
  const undecided = undecidedFor(procedure, definition, standing, request.cause, request.command);
  if (undecided) return undecided;
  const decision = definition.decide({
    ...standing,
    command: request.command,
    lawBegins: earliestIn(procedure, context),
    events: catalogueOf(procedure).events,
  });
  const wrong = allThatIsWrong(
    ...(request.cause === 'person' ? wrongInBody(definition, request.command, context) : []),
    decision.kind !== 'accepted' && decision,
  );
  if (wrong) return aboutWhom(wrong, procedure, context);
  if (decision.kind !== 'accepted') return decision;
  const corrects = decision.events.some(correctsThePast);
  if (corrects) telling.settle(now);
  const isIntake = definition.at === 'intake';
  if (!isIntake) tellWhyLate(telling, definition, request, now);
  const first = telling.events.length;
  if (corrects || isLate) {
    const history = historyIn(context);
    const earlier = [...history, ...telling.events];
    const known = decision.events.map((each) => telling.tell(each, request.cause));
    const inTheWay = request.cause === 'person' ? contradictionOf(procedure, earlier, known) : undefined;
    if (inTheWay) {
      const isSeen = context.seen?.showsEvent(inTheWay) ?? false;
      return refuse(isSeen ? namedBy(procedure, inTheWay, before, contradicted) : onlyTheMatter);
    }
    const resting = request.cause === 'person' ? restingOn(procedure, before, earlier, known) : undefined;
    if (resting) {
      const isSeen = context.seen?.showsEvent(resting) ?? false;
      return refuse(
        isSeen ? namedBy(procedure, resting, before, laterRestsOnIt) : unseenRestsOnIt,
        'entryId',
      );
    }
    const settledUntil = corrects ? now : before.lastRecordedAt;
    const law = deadlineContext(procedure, context);
    const doneLate = recount(procedure, telling, earlier, known, settledUntil, law);
    const undone = telling.events
      .filter(undoesMiss)
      .filter((event) => corrects || startedByHand(before, event) || isCountedAnew(event, telling));
    const about = [matter, ...undone.map(({ matterId = '' }) => matters.get(matterId))];
    const corrected = new Set([...known.flatMap((event) => entryNamedBy(event).entryId ?? []), ...doneLate]);
    if (undone.length > 0 && request.cause === 'person' && !mayUndoMiss(procedure, corrected, context, about))
      return refuse(missNotYours);
    if (telling.events.some(correctsThePast)) telling.refold(history);
  } else {
    // As an act of before is told, or the order would say that something has happened in the file since.
    const known = decision.events.map((each) => telling.tell(each, request.cause));
    for (const event of known) telling.follow(event);
    telling.settle(now);
  }
  const done = telling.events.slice(first).filter(({ cause }) => cause === 'person');
  if (isIntake) {
    // It belongs to the matter that is opened, as whatever else is said at intake.
    const { matterId } = decision.events.find((each) => each.matterId !== undefined) ?? {};
    tellWhyLate(telling, definition, { ...request, ...(matterId !== undefined && { matterId }) }, now);
  }
  if (request.cause === 'person') {
    for (const asked of confirmationOf(definition, done, role, context)) telling.tell(asked, 'clock');
  }
  const { events } = telling;
  return { kind: 'accepted', events, file: telling.file, refold: events.some(correctsThePast) };
}

/** Each field once, as it was found first, and the words of a refusal for what it expected of its field. */
function withItsFields({ further = [], ...first }: Undecided, command: CommandBody): NotCarriedOut {
  const fields = new Map<string, InvalidField>();
  for (const each of [first, ...further]) {
    const found = each.kind === 'invalid' ? [each.invalid] : fieldsRefused(each.refusal, command);
    for (const wrong of found) if (!fields.has(wrong.field)) fields.set(wrong.field, wrong);
  }
  return { ...first, fields: [...fields.values()] };
}

/** The field that a refusal is about, as one that is wrong; none where it is about no field. */
export function fieldsRefused({ field, says }: Refusal, command: object): readonly InvalidField[] {
  if (field === undefined) return [];
  let given: unknown = command;
  for (const name of field.split('.'))
    given = typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined;
  const isMissing = given === undefined || (typeof given === 'string' && isBlank(given));
  return [{ field, fault: isMissing ? 'missing' : 'wrong-value', expected: says }];
}

/** Puts on record why something is recorded late, where the command says so. */
function tellWhyLate<Details>(
  telling: Telling<Details>,
  definition: Pick<CommandDefinition, 'fields'>,
  { command: { lateReason }, matterId, cause }: CommandRequest,
  now: Instant,
): void {
  if (lateReason === undefined) return;
  const about = { occurredAt: now, ...(matterId !== undefined && { matterId }) };
  telling.tell(happens(lateRecordingExplained, whyRecordedLate(lateReason, definition), about), cause);
}

/**
 * Why an act of before is refused on the file as it is when the worker has been there: whether it has makes no
 * difference to who may take a miss away.
 */
function refusedOnceSettled<Details>(
  procedure: Procedure<Details>,
  definition: CommandDefinition<Details>,
  before: Casefile<Details>,
  request: CommandRequest,
  context: Context,
): Undecided | undefined {
  // No event of the act may get the id of one that settling has written.
  const idFor: Context['idFor'] = (...name) => context.idFor('settled', ...name);
  const { events, file } = handleTime(procedure, before, { ...context, idFor });
  if (events.length === 0) return undefined;
  const history = [...historyIn(context), ...events];
  const outcome = carriedOut(procedure, definition, file, request, { ...context, history });
  return outcome.kind === 'accepted' ? undefined : outcome;
}

/** Asks whoever did what another recorded to answer for it. */
function confirmationOf(
  { type: commandType }: Pick<CommandDefinition, 'type'>,
  done: readonly CaseEvent[],
  role: Role | undefined,
  context: Context,
): readonly DecidedEvent[] {
  const act = done.find(({ matterId }) => matterId !== undefined) ?? done[0];
  const by = inTheNameOf(context);
  if (!act || !('recordedBy' in by) || role === undefined) return [];
  const { staffId: doneBy, recordedBy } = by;
  const { id: entryId, matterId } = act;
  const { municipalityId } = context.municipality;
  const asked = { municipalityId, entryId, commandType, doneBy, role, recordedBy };
  const about = { occurredAt: context.now, ...(matterId !== undefined && { matterId }) };
  return [happens(confirmationAsked, asked, about)];
}

/** The refusal with the entry on record that stands in the way. */
function namedBy<Details>(
  procedure: Procedure<Details>,
  { type, occurredAt }: CaseEvent,
  { timeZone }: Casefile,
  refusal: RefusalRule,
): Refusal {
  const title = catalogueOf(procedure).events.get(type)?.title ?? { en: type };
  return namingEntry(title, occurredAt, timeZone, refusal);
}

function historyIn({ history }: Pick<Context, 'history'>): readonly CaseEvent[] {
  if (!history)
    throw new Error('An act of before, or a correction, is decided without the history of the file.');
  return history;
}

/** What time has brought about by `now`, as events of the clock; none when the file is settled. */
export function handleTime<Details>(
  procedure: Procedure<Details>,
  before: Casefile<Details>,
  context: Settling,
): { readonly events: readonly CaseEvent[]; readonly file: Casefile<Details> } {
  const telling = tellingOf(procedure, before, context);
  telling.settle(context.now);
  return telling;
}

/** What the events of time alone rest on. */
type Settling = Acting & Pick<Context, 'commandId' | 'fingerprint' | 'idFor'>;

function deadlineContext(
  procedure: Pick<Procedure, 'rulesets'>,
  { municipality, idFor }: Settling,
): DeadlineContext {
  const laws = new Map<Instant, LawAsOf>();
  return {
    lawAt: (instant) => {
      const known = laws.get(instant);
      if (known) return known;
      const then = municipality.at(instant);
      const settingOf = (name: string) => then.setting(name);
      const law = { settingOf, rulesets: procedure.rulesets(settingOf) };
      laws.set(instant, law);
      return law;
    },
    idFor,
  };
}

/** Events of one command, or of the clock, as they are written into the file. */
function tellingOf<Details>(
  procedure: Procedure<Details>,
  from: Casefile<Details>,
  context: Settling,
  { commandType, role }: Pick<Stamp, 'commandType'> & { readonly role?: Role | undefined } = {},
): Telling<Details> {
  const { now, occurredAt, commandId, fingerprint, idFor } = context;
  const stamp: Omit<Stamp, 'cause'> = {
    now,
    occurredAt,
    commandId,
    ...inTheNameOf(context),
    ...(commandType !== undefined && { commandType }),
    ...(role !== undefined && { role }),
    ...(fingerprint !== undefined && { fingerprint }),
  };
  let written = 0;
  const writing: Writing = (decided, cause, file) => {
    const id = idFor('event', String(written));
    written += 1;
    return stamped(decided, id, file, { ...stamp, cause });
  };
  return new Telling(procedure, from, deadlineContext(procedure, context), writing);
}

function undoesMiss({ type, data }: CaseEvent): boolean {
  return type === deadlineSuperseded.type && 'missAnswer' in data && data.missAnswer === 'corrected-since';
}

/** Whether what started an event's deadline is a person's entry. What time started falls away with its ground. */
function startedByHand({ deadlines, entries }: Casefile, event: CaseEvent): boolean {
  const { anchorEventId = '' } = deadlines.get(factsOf(event).deadlineId ?? '') ?? {};
  return entries.get(anchorEventId) !== undefined;
}

/** Whether another takes the place of the deadline that an event ends. */
function isCountedAnew(event: CaseEvent, { events }: Pick<Telling<unknown>, 'events'>): boolean {
  const { deadlineId } = factsOf(event);
  return events.some((other) => factsOf(other).supersedes === deadlineId);
}

/**
 * What a miss rested on is corrected, or recorded afterwards, by somebody who is a superior now and had a hand neither
 * in the matter that it is about nor in the one that was missed, and neither in what is corrected nor in what was
 * done too late: nobody clears themselves.
 *
 * @param corrected the entries that are corrected, and those of what was done too late
 */
function mayUndoMiss(
  procedure: Pick<Procedure, 'chapters'>,
  corrected: ReadonlySet<string>,
  { recorder: { roles, staffId }, history = [] }: Context,
  matters: readonly (Matter | undefined)[],
): boolean {
  const superiors = superiorsIn(procedure);
  const handlers = matters.flatMap((matter) => (matter ? handlersOf(matter, history, superiors) : []));
  const recorders = history.filter(({ id }) => corrected.has(id)).flatMap(recordersOf);
  return roles.some((role) => superiors.includes(role)) && ![...handlers, ...recorders].includes(staffId);
}

/** The roles in which what a miss rested on may be corrected. */
function superiorsIn({ chapters }: Pick<Procedure, 'chapters'>): readonly Role[] {
  return chapters.flatMap(({ commands }) => commands.flatMap(({ undoesMisses = [] }) => undoesMisses));
}

/**
 * The role in which the actor gives a command, by law and by the delegation order then: of several the one that the
 * command names first, whoever handles before whoever leads. So a leader who handles is on record as a handler.
 */
export function actingRole(
  procedure: string,
  definition: Pick<CommandDefinition, 'type' | 'by'>,
  { actor, municipality }: Pick<Acting, 'actor' | 'municipality'>,
): Role | undefined {
  return definition.by.find(
    (role) =>
      actor.roles.includes(role) &&
      // What a party may do is no authority's to delegate.
      (actor.party !== undefined || municipality.delegates(procedure, definition.type, role)),
  );
}

/**
 * Whether those who act may: whoever records needs a role in which the command may be given now, and whoever did it
 * one in which it could be given then. So nobody acts on a role that was taken away, nor on another's. Who may give what
 * is owed, in whatever role, is for its decision.
 */
function hindranceInPersons<Details>(
  procedure: Procedure<Details>,
  definition: CommandDefinition<Details>,
  roleThen: Role | undefined,
  file: Casefile,
  command: CommandBody,
  { now, actor, recorder, municipality }: Acting,
): Undecided | undefined {
  if (recorder.party) return hindranceOfParty(recorder.party, roleThen, file, command);
  const asOfNow = { actor: recorder, municipality: municipality.at(now) };
  const isOwed = definition.isOwedBy !== undefined;
  if (!isOwed && actingRole(procedure.name, definition, asOfNow) === undefined) return refuse(roleNotAllowed);
  const isAnother = actor.staffId !== recorder.staffId;
  if (isAnother && definition.inPerson) return refuse(onlyInPerson, 'doneBy');
  if (isAnother && asOfNow.municipality.unitOf(actor.staffId) === undefined) {
    return invalid('doneBy', {
      sv: 'koden för någon som finns i registret',
      da: 'koden for en person, der er i registret',
      en: 'the staff id of somebody who is in the register',
    });
  }
  if (roleThen !== undefined || isOwed) return undefined;
  return refuse(noRoleThen, isAnother ? 'doneBy' : 'occurredAt');
}

/** Whether a command has something to say of anybody, or in somebody's own words. */
export function takesWords({ fields }: Pick<CommandDefinition, 'fields'>): boolean {
  return [...personalFieldsOf(fields).keys()].some((field) => field !== 'lateReason');
}

/** A refusal that is about who does it names the field that says so, where the command has it. */
function aboutWhom(
  undecided: Undecided,
  { refusalCodes }: Pick<Procedure, 'refusalCodes'>,
  { actor, recorder }: Pick<Acting, 'actor' | 'recorder'>,
): Undecided {
  if (undecided.kind !== 'refused') return undecided;
  const { refusal } = undecided;
  if (refusal.field !== undefined || actor.staffId === recorder.staffId) return undecided;
  const codes: RefusalCodes = { ...generalRefusalCodes, ...refusalCodes };
  const isAboutActor = codes[refusal.code]?.not === 'who';
  return isAboutActor ? { ...undecided, refusal: { ...refusal, field: 'doneBy' } } : undecided;
}

/**
 * Why a command isn't decided as things stand: who gives it, on what and when, or one of its own reasons that are known
 * before its body. With an empty body, for an act of now, it is why any would be refused.
 *
 * @param standing the file and the matter as the act meets them
 */
export function undecidedFor<Details>(
  procedure: Procedure<Details>,
  definition: CommandDefinition<Details>,
  standing: Standing<Details>,
  cause: CommandRequest['cause'],
  command: CommandBody,
): Undecided | undefined {
  const general =
    cause === 'person' ? generallyUndecided(procedure, definition, standing, command) : undefined;
  if (general) return general;
  const refusal = refusalBefore(definition, standing, catalogueOf(procedure).events);
  if (!refusal) return undefined;
  const ofBody = cause === 'person' ? wrongInBody(definition, command, standing.context) : [];
  return allThatIsWrong(...ofBody, aboutWhom(refuse(refusal), procedure, standing.context));
}

/** Why a command is nobody's to give where it is given: on a file that has ended or holds no text, or in that step. */
export function hindranceOfPlace<Details>(
  procedure: Procedure<Details>,
  definition: CommandDefinition<Details>,
  { file, matter }: Pick<Standing<Details>, 'file' | 'matter'>,
  { lateReason }: CommandBody,
): Undecided | undefined {
  if (file.mergedInto !== undefined) return refuse(goesOnElsewhere);
  const passedOn = passedOnFor(procedure, definition, file);
  if (passedOn) return refuse(passedOn);
  if (file.withoutText && (takesWords(definition) || lateReason !== undefined)) return refuse(holdsNoText);
  return definition.at === 'matter' && (!matter || !isDuring(definition, matter))
    ? refuse(wrongStep)
    : undefined;
}

/** Why a command isn't given on a file that has passed to another authority: it keeps nothing that is on record here. */
function passedOnFor<Details>(
  { passing, chapters }: Procedure<Details>,
  definition: CommandDefinition<Details>,
  file: Casefile<Details>,
): RefusalRule | undefined {
  if (!passing || definition.at === 'intake') return undefined;
  const why = passing.passedOn(file);
  const chapter = why && chapters.find(({ commands }) => commands.includes(definition));
  return chapter && passing.keeps.includes(chapter.name) ? undefined : why;
}

/** The first of a command's own reasons for refusing that are known before its body, told as far as its giver sees it. */
function refusalBefore<Details>(
  { refusals }: Pick<CommandDefinition<Details>, 'refusals'>,
  standing: Standing<Details>,
  events: Situation<Details, unknown>['events'],
): Refusal | undefined {
  const { file, context } = standing;
  for (const reason of Object.values(refusals)) {
    if (!isHindrance(reason)) continue;
    const inTheWay = reason.hinders({ ...standing, events });
    if (inTheWay === true) return said(reason);
    if (inTheWay === false || inTheWay.length === 0) continue;
    const [first = '', ...others] = inTheWay;
    const isSeen = [first, ...others].every((matterId) => context.seen?.showsMatter(matterId));
    return isSeen ? namingMatter(file.matters.get(first)?.caseNumber ?? '', said(reason)) : notPossible;
  }
  return undefined;
}

/** A reason for refusing without what it is known by. */
function said({ code, source, not, says }: RefusalRule): Refusal {
  return { code, says, ...(source !== undefined && { source }), ...(not !== undefined && { not }) };
}

function earliestIn(
  procedure: Pick<Procedure, 'rulesets'>,
  { municipality }: Pick<Context, 'municipality'>,
): Instant {
  return lawBegins(procedure, (name) => municipality.setting(name));
}

/** Who, where and when. What rests on who did it or when is told once that is right; a number that can't be, with it. */
function generallyUndecided<Details>(
  procedure: Procedure<Details>,
  definition: CommandDefinition<Details>,
  { file, matter, context }: Standing<Details>,
  command: CommandBody,
): Undecided | undefined {
  const undecided =
    wrongTime(procedure, context) ??
    hindranceInPersons(
      procedure,
      definition,
      actingRole(procedure.name, definition, context),
      file,
      command,
      context,
    ) ??
    hindranceOfPlace(procedure, definition, { file, matter }, command) ??
    wrongTimeInMatter(definition, matter, context);
  const isOfBody = undecided?.kind === 'invalid' || undecided?.refusal.field !== undefined;
  return undecided && isOfBody
    ? allThatIsWrong(undecided, ...wrongValuesIn(definition, command, context))
    : undecided;
}

/** A time at which nothing can have happened. */
function wrongTime(
  procedure: Pick<Procedure, 'rulesets'>,
  context: Pick<Context, 'now' | 'occurredAt' | 'municipality'>,
): Undecided | undefined {
  const { now, occurredAt } = context;
  if (occurredAt > now)
    return invalid('occurredAt', {
      sv: 'en tidpunkt som inte ligger i framtiden',
      da: 'et tidspunkt, der ikke ligger i fremtiden',
      en: 'a time that is not in the future',
    });
  const earliest = earliestIn(procedure, context);
  if (occurredAt < earliest)
    return invalid('occurredAt', {
      sv: `en tidpunkt inte före ${earliest}, den första som lagens tabeller omfattar`,
      da: `et tidspunkt ikke før ${earliest}, det første, som lovens tabeller omfatter`,
      en: `a time not before ${earliest}, the first that the law's tables cover`,
    });
  return undefined;
}

/** A time that can't be that of the command, or of anything in its matter. */
function wrongTimeInMatter(
  { onlyNow }: Pick<CommandDefinition, 'onlyNow'>,
  matter: Matter | undefined,
  { now, occurredAt }: Pick<Context, 'now' | 'occurredAt'>,
): Undecided | undefined {
  if (matter && occurredAt < matter.openedAt)
    return invalid('occurredAt', {
      sv: `en tidpunkt inte före den då ärendet började (${matter.openedAt})`,
      da: `et tidspunkt ikke før det, hvor sagen begyndte (${matter.openedAt})`,
      en: `a time not before the matter began (${matter.openedAt})`,
    });
  return onlyNow !== undefined && occurredAt !== now ? leftOut('occurredAt', onlyNow) : undefined;
}

/** What is wrong with a body whatever its command is about. */
function wrongInBody(
  definition: Pick<CommandDefinition, 'fields'>,
  command: CommandBody,
  context: Pick<Context, 'now' | 'occurredAt' | 'municipality'>,
): readonly Undecided[] {
  const wrongReason = wrongLateReason(command, context);
  return [...(wrongReason ? [wrongReason] : []), ...wrongValuesIn(definition, command, context)];
}

function wrongLateReason(
  { lateReason }: CommandBody,
  { now, occurredAt }: Pick<Context, 'now' | 'occurredAt'>,
): Undecided | undefined {
  if (occurredAt === now && lateReason !== undefined) {
    return leftOut('lateReason', {
      sv: 'det händer nu. Om det hände tidigare, säg när i occurredAt',
      da: 'det sker nu. Hvis det skete før, så sig hvornår i occurredAt',
      en: 'it happens now. If it happened before, say in occurredAt when',
    });
  }
  return isRecordedLate(occurredAt, now) && lateReason === undefined
    ? refuse(lateNeedsReason, 'lateReason')
    : undefined;
}
