import type { Instant } from '../calendar/index.js';
import { emptyFile, type Casefile } from '../kernel/casefile.js';
import type { CommandDefinition, Standing, Target } from '../kernel/command.js';
import type { Actor, MunicipalityAsOf } from '../kernel/context.js';
import type { Labels } from '../kernel/labels.js';
import type { Refusal } from '../kernel/refusal.js';
import type { Role } from '../kernel/role.js';
import type { SeenFile } from '../kernel/seen-file.js';
import { seenBy } from '../kernel/sight.js';
import { catalogueOf } from './catalogue.js';
import { barrierFor, handleTime, hindranceOfPlace, undecidedFor } from './handling.js';
import type { Procedure } from './procedure.js';

/** A command as somebody who might give it is told of it. */
export interface CommandOffered {
  readonly type: string;
  readonly title: Labels;
  readonly at: Target;
  /** The roles that may give it by law and by the delegation order. */
  readonly roles: readonly Role[];
}

/** A command that would be refused now, whatever its body said. */
export interface CommandHindered extends CommandOffered {
  readonly refusal: Refusal;
}

/** What somebody may do as things stand, in the order of the procedure's chapters. */
export interface WhatIsAllowed {
  /** With a right body each is accepted, as an act of theirs and of now. */
  readonly allowed: readonly CommandOffered[];
  /** Others that a role of theirs may give, or that others may give now: each with why it is refused to them. */
  readonly notNow: readonly CommandHindered[];
}

/** Who asks what is allowed, and the municipality's register: both as of now. */
export interface Asking {
  readonly now: Instant;
  readonly actor: Actor;
  readonly municipality: MunicipalityAsOf;
  /** What they see of the file; undefined for nothing, or where only what is owed to it can be asked. */
  readonly seen: SeenFile | undefined;
}

/**
 * What somebody may do in a file: for one of its matters, or without `matterId` for the file itself. Each command is
 * asked by the functions that it is refused by when it is given, on the file as time has made it; those of the system
 * itself are left out. Where the file goes on in another, what is given here is carried out there, and that is asked.
 */
export function allowedIn<Details>(
  procedure: Procedure<Details>,
  file: Casefile<Details>,
  asking: Asking,
): (matterId?: string) => WhatIsAllowed {
  if (file.mergedInto !== undefined) return allowedWhereItGoesOn(procedure, file, asking);
  // A clock that is behind what is on record doesn't make it to come.
  const { lastRecordedAt } = file;
  const now = asking.now > lastRecordedAt ? asking.now : lastRecordedAt;
  const askingThen = { ...asking, now };
  const settled = settledBy(procedure, file, askingThen);
  return (matterId) => {
    if (matterId === undefined)
      return amongCommands(procedure, { at: 'file', file: settled, matter: undefined }, askingThen);
    const matter = asking.seen?.showsMatter(matterId) ? settled.matters.get(matterId) : undefined;
    return matter ? amongCommands(procedure, { at: 'matter', file: settled, matter }, askingThen) : nothing;
  };
}

/** Of what is about the ended file itself, and never done elsewhere, nothing. */
function allowedWhereItGoesOn<Details>(
  procedure: Procedure<Details>,
  { goesOnAs }: Casefile<Details>,
  asking: Asking,
): (matterId?: string) => WhatIsAllowed {
  if (!goesOnAs || !asking.seen) return () => nothing;
  const { municipalityId } = asking.municipality;
  const there = goesOnAs as Casefile<Details>;
  const seen = seenBy(procedure.sights, { municipalityId, staff: asking.actor }, there);
  const allowedThere = allowedIn(procedure, there, { ...asking, seen });
  const { commands } = catalogueOf(procedure);
  const isDoneThere = ({ type }: CommandOffered) => commands.get(type)?.ofThisFile !== true;
  return (matterId) => {
    const { allowed, notNow } = allowedThere(matterId);
    return { allowed: allowed.filter(isDoneThere), notNow: notNow.filter(isDoneThere) };
  };
}

/** What somebody may begin in a file that is opened or found by it: whatever there is, nothing is said of it. */
export function allowedAtIntake<Details>(procedure: Procedure<Details>, asking: Asking): WhatIsAllowed {
  const { municipalityId, jurisdiction, timeZone } = asking.municipality;
  const origin = { fileId: '', municipalityId, jurisdiction, timeZone };
  const file = emptyFile(procedure.name, procedure.initialDetails, origin);
  return amongCommands(procedure, { at: 'intake', file, matter: undefined }, asking);
}

/** On what commands are asked for. */
interface Place<Details> extends Pick<Standing<Details>, 'file' | 'matter'> {
  readonly at: Target;
}

const nothing: WhatIsAllowed = { allowed: [], notNow: [] };

function amongCommands<Details>(
  procedure: Procedure<Details>,
  place: Place<Details>,
  asking: Asking,
): WhatIsAllowed {
  const { file, matter, at } = place;
  const { actor, municipality, seen } = asking;
  const context = { ...actingNow(asking), ...(seen && { seen }) };
  const allowed: CommandOffered[] = [];
  const notNow: CommandHindered[] = [];
  for (const definition of procedure.chapters.flatMap(({ commands }) => commands)) {
    if (!isEverGivenOn(definition, place) || !isTheirsToAsk(definition, file, asking)) continue;
    const { type, title, by } = definition;
    const roles = by.filter((role) => municipality.delegates(procedure.name, type, role));
    const offered = { type, title, at, roles };
    const barrier = seen && barrierFor(definition, {}, seen, actor);
    const refusal = barrier ?? refusalOfAny(procedure, definition, { file, matter, context });
    const isOfTheirRoles = by.some((role) => actor.roles.includes(role));
    if (!refusal) allowed.push(offered);
    else if (isOfTheirRoles || (!barrier && !hindranceOfPlace(procedure, definition, place, {})))
      notNow.push({ ...offered, refusal });
  }
  return { allowed, notNow };
}

/** Why a command would be refused with any body; undefined where one is accepted. */
function refusalOfAny<Details>(
  procedure: Procedure<Details>,
  definition: CommandDefinition<Details>,
  standing: Standing<Details>,
): Refusal | undefined {
  const undecided = undecidedFor(procedure, definition, standing, 'person', {});
  if (undecided?.kind === 'invalid')
    throw new Error(`${definition.type} has a wrong ${undecided.invalid.field} before any is given.`);
  return undecided?.refusal;
}

/** Whether a person ever gives a command there: on a matter, one of that kind. */
function isEverGivenOn<Details>(
  { at, internal, during, anyStep }: CommandDefinition<Details>,
  place: Place<Details>,
): boolean {
  if (at !== place.at || internal) return false;
  return !place.matter || anyStep !== undefined || Object.hasOwn(during ?? {}, place.matter.kind);
}

/** Whether what is asked for is in a file that they see, or owed to it by them. */
function isTheirsToAsk<Details>(
  definition: CommandDefinition<Details>,
  file: Casefile<Details>,
  { actor, municipality, seen }: Asking,
): boolean {
  const isOwed = definition.isOwedBy?.(file, actor, municipality);
  return isOwed ?? (definition.at === 'intake' || seen !== undefined);
}

/** A file as time has made it by the instant of the asking. What is told of it is stored nowhere. */
export function settledBy<Details>(
  procedure: Procedure<Details>,
  file: Casefile<Details>,
  asking: Asking,
): Casefile<Details> {
  // Nobody is shown what time has brought about here, so that its ids need only differ.
  const idFor = (...name: readonly string[]) => name.join(' ');
  return handleTime(procedure, file, { ...actingNow(asking), commandId: '', idFor }).file;
}

function actingNow({ now, actor, municipality }: Asking) {
  return { now, occurredAt: now, actor, recorder: actor, municipality };
}
