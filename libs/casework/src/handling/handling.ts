import { holidayYears, type Instant, type LocalDate } from '../calendar/index.js';
import type { SettingOf } from '../deadlines/rule.js';
import type { DeadlineContext } from '../deadlines/consequences.js';
import { deadlineSuperseded } from '../deadlines/events.js';
import { recount } from './recounting.js';
import { isPast, setBack } from './setting-back.js';
import { Telling, type Writing } from './telling.js';
import type { Casefile } from '../kernel/casefile.js';
import { catalogueOf } from './catalogue.js';
import type { CommandBody, CommandDefinition, Decision, InvalidField } from '../kernel/command.js';
import { invalid, refuse } from '../kernel/command.js';
import type { Context } from '../kernel/context.js';
import { happens, isRecordedLate, stamped, type CaseEvent, type Cause, type Stamp } from '../kernel/event.js';
import { correctsThePast } from './corrections.js';
import { lateRecordingExplained } from './filekeeping/file-events.js';
import type { EveryLanguage } from '../kernel/labels.js';
import type { Matter } from '../kernel/matter.js';
import type { Procedure } from './procedure.js';
import type { Refusal, RefusalRule } from '../kernel/refusal.js';
import type { Role } from '../kernel/role.js';

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
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'invalid'; readonly invalid: InvalidField };

const roleNotAllowed: RefusalRule<EveryLanguage> = {
  code: 'OUT_OF_DELEGATION',
  source: { SE: 'KL 2017:725 6:37–38; SoL 2025:400 30:5–6' },
  says: {
    sv: 'Ingen av dina roller får göra detta enligt lag eller delegationsordning. Be någon som får.',
    da: 'Ingen af dine roller må gøre dette efter loven eller kommunens kompetenceplan. Bed en, der må.',
    en: 'None of your roles may do this by law or delegation order. Ask somebody who may.',
  },
};

const wrongStep: RefusalRule<EveryLanguage> = {
  code: 'STATE_CONFLICT',
  says: {
    sv: 'Ärendet är i ett annat läge. Se vad som är tillåtet nu.',
    da: 'Sagen er et andet sted i forløbet. Se, hvad der er muligt nu.',
    en: 'The matter is in another step. See what is allowed now.',
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
    sv: 'Rättelsen tar bort orsaken till en missad frist. Be en chef som inte har handlagt ärendet att rätta.',
    da: 'Rettelsen fjerner grunden til en overskredet frist. Bed en leder, der ikke har behandlet sagen, om at rette.',
    en: 'The correction undoes the ground of a missed deadline. Ask a manager who has not handled the matter to correct it.',
  },
};

/** Where a procedure has no law of its own, nothing is older than the tables of holidays reach. */
const firstDayOfTables: LocalDate = `${holidayYears.first}-01-01`;

/** The first instant that the procedure's law covers; before it nothing can have happened. */
function lawBegins({ rulesets }: Pick<Procedure, 'rulesets'>, settingOf: SettingOf): Instant {
  const [first] = rulesets(settingOf);
  return `${first?.from ?? firstDayOfTables}T00:00:00.000Z`;
}

/** Refusals that every command may meet before its own. */
export const generalRefusals: readonly RefusalRule<EveryLanguage>[] = [
  roleNotAllowed,
  wrongStep,
  goesOnElsewhere,
  lateNeedsReason,
  missNotYours,
];

/**
 * Whether a command has to be decided with the file's history at hand: it reads it, or it happened before something
 * on record that bears on deadlines.
 */
export function needsHistory(
  { readsHistory }: Pick<CommandDefinition, 'readsHistory'>,
  file: Casefile,
  occurredAt: Instant,
): boolean {
  return readsHistory === true || isPast(file, occurredAt);
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
  const role = actingRole(procedure.name, definition, context);
  const { now, occurredAt } = context;
  const isLate = isPast(before, occurredAt);
  const telling = tellingOf(procedure, before, context, role);
  if (!isLate) telling.settle(occurredAt);
  const file = isLate ? setBack(procedure, before, historyIn(context), occurredAt) : telling.file;
  const matter = request.matterId === undefined ? undefined : file.matters[request.matterId];
  const earliest = lawBegins(procedure, (name) => context.municipality.setting(name));
  const hindrance =
    request.cause === 'person'
      ? hindranceOf(definition, file, matter, role, earliest, context, request)
      : undefined;
  const decision =
    hindrance ??
    definition.decide({
      command: request.command,
      file,
      matter,
      context,
      lawBegins: earliest,
      events: catalogueOf(procedure).events,
    });
  if (decision.kind !== 'accepted') return decision;
  const corrects = decision.events.some(correctsThePast);
  if (corrects) telling.settle(now);
  const { lateReason } = request.command;
  if (lateReason !== undefined) {
    const about = request.matterId === undefined ? {} : { matterId: request.matterId };
    telling.tell(happens(lateRecordingExplained, { reason: lateReason }, about), request.cause);
  }
  if (corrects || isLate) {
    const history = historyIn(context);
    const earlier = [...history, ...telling.events];
    const known = decision.events.map((each) => telling.tell(each, request.cause));
    const settledUntil = corrects ? now : before.lastRecordedAt;
    recount(procedure, telling, earlier, known, settledUntil, deadlineContext(procedure, context));
    const undone = corrects && telling.events.some(undoesMiss);
    if (undone && request.cause === 'person' && !mayUndoMiss(definition, context, matter)) {
      return { kind: 'refused', refusal: missNotYours };
    }
    telling.refold(history);
  } else {
    for (const each of decision.events) telling.tellWithConsequences(each, request.cause);
    telling.settle(now);
  }
  const { events } = telling;
  return { kind: 'accepted', events, file: telling.file, refold: events.some(correctsThePast) };
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
  context: Context,
): { readonly events: readonly CaseEvent[]; readonly file: Casefile<Details> } {
  const telling = tellingOf(procedure, before, context, undefined);
  telling.settle(context.now);
  return telling;
}

function deadlineContext(
  procedure: Pick<Procedure, 'rulesets'>,
  { municipality, idFor }: Context,
): DeadlineContext {
  const settingOf = (name: string) => municipality.setting(name);
  return { settingOf, rulesets: procedure.rulesets(settingOf), idFor };
}

/** Events of one command, or of the clock, as they are written into the file. */
function tellingOf<Details>(
  procedure: Procedure<Details>,
  from: Casefile<Details>,
  context: Context,
  role: Role | undefined,
): Telling<Details> {
  const { now, occurredAt, commandId, actor, fingerprint, idFor } = context;
  const stamp: Omit<Stamp, 'cause'> = {
    now,
    occurredAt,
    commandId,
    staffId: actor.staffId,
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
  return type === deadlineSuperseded.type && 'undoesMiss' in data && data.undoesMiss === true;
}

/** What a miss rested on is corrected by a superior who never had the matter: nobody clears themselves. */
function mayUndoMiss(
  { undoesMisses = [] }: Pick<CommandDefinition, 'undoesMisses'>,
  { actor }: Pick<Context, 'actor'>,
  matter: Matter | undefined,
): boolean {
  return (
    actor.roles.some((role) => undoesMisses.includes(role)) &&
    matter?.handledBy?.includes(actor.staffId) !== true &&
    matter?.handlerId !== actor.staffId
  );
}

/** The first of the actor's roles in which the command may be given. */
export function actingRole(
  procedure: string,
  definition: Pick<CommandDefinition, 'type' | 'by'>,
  { actor, municipality }: Pick<Context, 'actor' | 'municipality'>,
): Role | undefined {
  return actor.roles.find(
    (role) => definition.by.includes(role) && municipality.delegates(procedure, definition.type, role),
  );
}

/** Whether the command may be given on the matter in the step that it is in. */
export function isDuring(
  { during, anyStep }: Pick<CommandDefinition, 'during' | 'anyStep'>,
  matter: Matter,
): boolean {
  if (matter.inError) return false;
  if (anyStep !== undefined) return anyStep === 'open-or-closed' || matter.closedAt === undefined;
  return during?.[matter.kind]?.includes(matter.step) ?? false;
}

function hindranceOf(
  definition: CommandDefinition,
  file: Casefile,
  matter: Matter | undefined,
  role: Role | undefined,
  earliest: Instant,
  { now, occurredAt }: Context,
  { command }: CommandRequest,
): Decision | undefined {
  if (occurredAt > now) return invalid('occurredAt', 'a time that is not in the future');
  if (occurredAt < earliest) {
    return invalid('occurredAt', `a time not before ${earliest}, the first that the law's tables cover`);
  }
  if (role === undefined) return refuse(roleNotAllowed);
  if (file.mergedInto !== undefined) return refuse(goesOnElsewhere);
  if (definition.at === 'matter' && (!matter || !isDuring(definition, matter))) return refuse(wrongStep);
  if (matter && occurredAt < matter.openedAt) {
    return invalid('occurredAt', `a time not before the matter began (${matter.openedAt})`);
  }
  if (isRecordedLate(occurredAt, now) && command.lateReason === undefined) {
    return refuse(lateNeedsReason, 'lateReason');
  }
  return undefined;
}
