import { holidayYears, type Instant, type LocalDate } from '../calendar/index.js';
import type { SettingOf } from '../deadlines/rule.js';
import { consequencesOf } from '../deadlines/consequences.js';
import { recounted } from './recounting.js';
import { settle } from '../deadlines/settling.js';
import type { Casefile } from '../kernel/casefile.js';
import { catalogueOf, movesBy } from './catalogue.js';
import type { CommandBody, CommandDefinition, Decision, InvalidField } from '../kernel/command.js';
import { invalid, refuse } from '../kernel/command.js';
import type { Context } from '../kernel/context.js';
import { happens, isRecordedLate, type CaseEvent, type Cause, type DecidedEvent } from '../kernel/event.js';
import { correctsThePast } from './corrections.js';
import { evolveFile } from './fold.js';
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
];

/**
 * The way of a command within the law: settle what time has brought about, check role, matter, step and times,
 * decide, and derive what follows for deadlines. Pure: the caller appends the events at the file's revision.
 */
export function handle<Details>(
  procedure: Procedure<Details>,
  definition: CommandDefinition<Details>,
  before: Casefile<Details>,
  request: CommandRequest,
  context: Context,
): Outcome<Details> {
  const settled = new Recording(procedure, before, context, 'clock', undefined);
  settled.add(settle(before, context.now));
  const { file } = settled;
  const matter = request.matterId === undefined ? undefined : file.matters[request.matterId];
  const earliest = lawBegins(procedure, (name) => context.municipality.setting(name));
  const role = actingRole(procedure.name, definition, context);
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
  const recording = new Recording(procedure, file, context, request.cause, role, settled.events);
  const { lateReason } = request.command;
  if (lateReason !== undefined) {
    const about = request.matterId === undefined ? {} : { matterId: request.matterId };
    recording.add([happens(lateRecordingExplained, { reason: lateReason }, about)]);
  }
  recording.addWithConsequences(decision.events);
  return {
    kind: 'accepted',
    events: recording.events,
    file: recording.file,
    refold: recording.events.some(correctsThePast),
  };
}

/** The misses to record at `now`, as events of the clock; none when the file is settled. */
export function handleTime<Details>(
  procedure: Procedure<Details>,
  before: Casefile<Details>,
  context: Context,
): { readonly events: readonly CaseEvent[]; readonly file: Casefile<Details> } {
  const recording = new Recording(procedure, before, context, 'clock', undefined);
  recording.add(settle(before, context.now));
  return recording;
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

/** Decided events becoming the file's next events: each gets its id, times and revision, and is folded. */
class Recording<Details> {
  readonly events: CaseEvent[];
  readonly #recordedAt: Instant;

  constructor(
    readonly procedure: Procedure<Details>,
    public file: Casefile<Details>,
    readonly context: Context,
    readonly cause: Cause,
    readonly role: Role | undefined,
    earlier: readonly CaseEvent[] = [],
  ) {
    this.events = [...earlier];
    this.#recordedAt = context.now > file.lastRecordedAt ? context.now : file.lastRecordedAt;
  }

  add(decided: readonly DecidedEvent[]): void {
    for (const each of decided) this.#record(each, this.cause);
  }

  addWithConsequences(decided: readonly DecidedEvent[]): void {
    const { municipality, idFor } = this.context;
    const settingOf = (name: string) => municipality.setting(name);
    const derived = { settingOf, rulesets: this.procedure.rulesets(settingOf), idFor };
    const catalogue = catalogueOf(this.procedure);
    for (const each of decided) {
      const event = this.#record(each, this.cause);
      const consequences = [
        ...consequencesOf(catalogue, this.file, event, movesBy(catalogue, event), derived),
        ...(correctsThePast(event) ? recounted(this.procedure, this.file, this.#history(), derived) : []),
      ];
      for (const consequence of consequences) this.#record(consequence, 'clock');
    }
  }

  #history(): readonly CaseEvent[] {
    const { history } = this.context;
    if (!history) throw new Error('The past is corrected by a command that does not read the history.');
    return [...history, ...this.events];
  }

  #record(decided: DecidedEvent, cause: Cause): CaseEvent {
    const { context, role } = this;
    const event: CaseEvent = {
      id: context.idFor('event', String(this.events.length)),
      type: decided.type,
      revision: this.file.revision + 1,
      occurredAt: decided.occurredAt ?? context.occurredAt,
      recordedAt: this.#recordedAt,
      cause,
      commandId: context.commandId,
      data: decided.data,
      ...(decided.matterId !== undefined && { matterId: decided.matterId }),
      ...(cause !== 'clock' && { staffId: context.actor.staffId }),
      ...(cause !== 'clock' && role !== undefined && { role }),
      ...(context.fingerprint !== undefined && { fingerprint: context.fingerprint }),
    };
    this.file = evolveFile(this.procedure, this.file, event);
    this.events.push(event);
    return event;
  }
}
