import {
  actingAs,
  allowedAtIntake,
  allowedIn,
  catalogueOf,
  generalRefusalsOfBodies,
  isHindrance,
  partyIn,
  seenBy,
  standingSeats,
  type Asking,
  type Casefile,
  type CommandDefinition,
  type CommandOffered,
  type Instant,
  type Outcome,
  type Party,
  type Refusal,
  type WhatIsAllowed,
} from '#casework';
import type { CaseSpecification } from '../../libs/casework/src/testing/specification.js';
import { withIdsOf } from './examples-offered.js';
import { rightBodiesFor, wellFormedBodyFor } from './right-bodies.js';

/** One of so many, from 0. */
export type Chance = (below: number) => number;

/** Who works where the walk is, as the file has it by now. */
export interface People {
  readonly staff: () => readonly string[];
  readonly units: () => readonly string[];
}

/** The commands that were given, in a walk and others before; and which of them by their example. */
export interface DoneByNow {
  readonly given: Set<string>;
  readonly byExample: Set<string>;
  /** The examples that the API document shows, by type of command. */
  readonly examples: ReadonlyMap<string, object>;
}

/** Somebody who asks what they may do: one of the staff, or whoever holds a seat. */
interface Walker {
  readonly by: string;
  readonly party?: Party;
}

/** Where they ask: at intake, for the file itself or for a matter in it. */
interface Place {
  readonly at: CommandDefinition['at'];
  readonly matterId?: string;
}

const aMinute = 60_000;
const aDay = 86_400_000;
/** So many are asked besides whether they may do something new. */
const othersAsked = 5;

const pauses = [0, aMinute, 3_600_000, aDay, 5 * aDay, 40 * aDay];

/**
 * Commands of which no body may be right though nothing known before stands in the way: which entry can still be
 * corrected, and by whom, is known of each entry alone; and somebody may be without sight of whom nothing is known here.
 */
const maybeNoneIsRight: ReadonlySet<string> = new Set([
  'casework/correct-occurrence',
  'casework/register-in-error',
]);

/**
 * A walk through one file: at each step somebody asks what they may do, everything that they are told is tried, and one
 * of the things that they may do is done.
 */
export class Walk<Details> {
  #now: number;

  constructor(
    readonly spec: CaseSpecification<Details>,
    begins: Instant,
    private readonly people: People,
    private readonly done: DoneByNow,
  ) {
    this.#now = Date.parse(begins);
  }

  /** @throws {Error} what somebody was told isn't so */
  step(chance: Chance): void {
    this.#now += aMinute + pick(pauses, chance);
    const { walker, place, told } = this.#whereSomethingIsNew(chance);
    for (const { type, refusal } of told?.notNow ?? []) this.#expectRefused(walker, place, type, refusal);
    if (chance(4) === 0) this.#expectNothingElse(walker, place, told);
    if (told && told.allowed.length > 0) this.#give(walker, place, this.#chosen(told, chance), chance);
  }

  /** Who asks where: of a few the first who may do what no walk has done yet, or anything once all is done; or else the last. */
  #whereSomethingIsNew(chance: Chance) {
    const left = [...this.done.examples.keys()].filter((type) => !this.done.byExample.has(type));
    let asked = this.#asks(chance, left);
    for (let more = 0; more < othersAsked && !this.#hasNew(asked.told); more += 1)
      asked = this.#asks(chance, left);
    return asked;
  }

  /** Anybody anywhere; every other time, while something is left to do, one whose role may do it, where it is done. */
  #asks(chance: Chance, left: readonly string[]) {
    const goes = left.length > 0 && chance(2) === 0 ? this.#goesFor(pick(left, chance), chance) : undefined;
    const walker = goes?.walker ?? this.#walker(chance);
    const place = goes?.place ?? this.#place(chance);
    return { walker, place, told: this.#told(walker, place) };
  }

  /** Undefined where it is done nowhere as things stand. */
  #goesFor(type: string, chance: Chance): { readonly walker: Walker; readonly place: Place } | undefined {
    const { at, by, during } = this.#definition(type);
    const places =
      at === 'matter'
        ? this.spec.current.matters
            .values()
            .filter(({ kind, step }) => during?.[kind]?.includes(step))
            .map(({ matterId }): Place => ({ at, matterId }))
        : [{ at }];
    const staff = this.people.staff().filter((each) => {
      const { roles } = this.spec.contextOf(each, this.#at).recorder;
      return by.some((role) => roles.includes(role));
    });
    if (places.length === 0 || staff.length === 0) return undefined;
    return { walker: { by: pick(staff, chance) }, place: pick(places, chance) };
  }

  #hasNew(told: WhatIsAllowed | undefined): boolean {
    const { examples, byExample } = this.done;
    const isAllDone = examples.size > 0 && byExample.size === examples.size;
    // What is given by its example is given.
    return told?.allowed.some(({ type }) => isAllDone || !byExample.has(type)) ?? false;
  }

  /** Time goes by and the worker settles the file. */
  rest(days: number): void {
    this.#now += days * aDay;
    this.spec.timeReaches(this.#at);
  }

  /**
   * Somebody gives something that nobody said they may: any command, anywhere, with a body that may be right elsewhere.
   * It is accepted or refused; what it never does is fail. Undefined where nothing can be given.
   */
  overstep(chance: Chance): Outcome<Details> | undefined {
    this.#now += pick(pauses, chance);
    const walker = this.#walker(chance);
    const place = this.#somewhere(chance);
    const commands = this.#commandsAt(place);
    if (commands.length === 0) return undefined;
    const definition = pick(commands, chance);
    const bodies = this.#rightBodies(walker, place, definition.type);
    const wellFormed = wellFormedBodyFor(definition, { now: this.#at });
    const body = bodies.length > 0 && chance(3) > 0 ? pick(bodies, chance) : wellFormed;
    const earlier = chance(3) === 0 ? { occurredAt: this.#before(chance), lateReason: 'It was busy.' } : {};
    return this.#tries(walker, place, definition.type, { ...body, ...earlier });
  }

  #somewhere(chance: Chance): Place {
    return this.spec.current.revision < 0 ? { at: 'intake' } : this.#place(chance);
  }

  #commandsAt(place: Place): readonly CommandDefinition<Details>[] {
    return [...catalogueOf(this.spec.procedure).commands.values()].filter(
      ({ type, at, internal }) =>
        at === place.at && internal !== true && (at !== 'intake' || this.#landsHere(type)),
    );
  }

  #before(chance: Chance): Instant {
    return new Date(this.#now - pick([0, 1, aMinute, aDay, 20 * aDay, 150 * aDay], chance)).toISOString();
  }

  /** What no walk has done yet, or not by its example, if there is such; and mostly what the procedure is about, not the keeping of its file. */
  #chosen({ allowed }: WhatIsAllowed, chance: Chance): string {
    const isNew = ({ type }: CommandOffered) => !this.done.given.has(type);
    const hasNoExampleTaken = ({ type }: CommandOffered) => !this.done.byExample.has(type);
    const isOwn = ({ type }: CommandOffered) => type.startsWith(`${this.spec.procedure.name}/`);
    const liked =
      chance(4) === 0 ? [] : [isNew, hasNoExampleTaken, isOwn].map((each) => allowed.filter(each));
    return pick(liked.find((each) => each.length > 0) ?? allowed, chance).type;
  }

  get #at(): Instant {
    return new Date(this.#now).toISOString();
  }

  #walker(chance: Chance): Walker {
    const { current } = this.spec;
    const seats = standingSeats(current).map(({ seatId, onBehalfOf }) => {
      const { fileId } = current;
      const party = partyIn(current, { fileId, seatId, ...(onBehalfOf !== undefined && { onBehalfOf }) });
      return { by: '', ...(party && { party }) };
    });
    return pick([...this.people.staff().map((by) => ({ by })), ...seats], chance);
  }

  #place(chance: Chance): Place {
    const matters = this.spec.current.matters.ids();
    const ofMatters = [...matters, ...matters].map((matterId): Place => ({ at: 'matter', matterId }));
    return pick<Place>([{ at: 'intake' }, { at: 'file' }, ...ofMatters], chance);
  }

  /** Undefined for whoever sees nothing there. */
  #told(walker: Walker, { at, matterId }: Place): WhatIsAllowed | undefined {
    const { procedure, current } = this.spec;
    const asking = this.#asking(walker);
    if (at === 'intake') return walker.party ? undefined : this.#toldAtIntake(asking);
    if (current.revision < 0) return undefined;
    if (matterId !== undefined && !asking.seen?.showsMatter(matterId)) return undefined;
    return allowedIn(procedure, current, asking)(matterId);
  }

  /** In this file: what opens one of its own, and nothing else, is told of none. */
  #toldAtIntake(asking: Asking): WhatIsAllowed {
    const { procedure } = this.spec;
    const { allowed, notNow } = allowedAtIntake(procedure, asking);
    return { allowed: allowed.filter(({ type }) => this.#landsHere(type)), notNow };
  }

  /** Whether a command at intake is about this file, and not about one that it opens. */
  #landsHere(type: string): boolean {
    const { current } = this.spec;
    return current.revision < 0 || (!current.withoutText && this.#definition(type).subjects !== undefined);
  }

  #asking({ by, party }: Walker): Asking {
    const { now, recorder, municipality, seen } = this.spec.contextOf(by, this.#at);
    if (!party) return { now, actor: recorder, municipality, seen };
    const actor = actingAs(party);
    const viewer = { municipalityId: municipality.municipalityId, staff: actor };
    return { now, actor, municipality, seen: seenBy(this.spec.procedure.sights, viewer, this.spec.current) };
  }

  #expectRefused(walker: Walker, place: Place, type: string, refusal: Refusal): void {
    for (const body of [{}, ...this.#rightBodies(walker, place, type).slice(0, 1)]) {
      const outcome = this.#tries(walker, place, type, body);
      const isSo = outcome.kind === 'refused' && JSON.stringify(outcome.refusal) === JSON.stringify(refusal);
      if (!isSo) throw this.#untrue(walker, type, refusal, outcome);
    }
  }

  /** What is told neither as allowed nor as not: to whom it is told, none of it is theirs to give. */
  #expectNothingElse(walker: Walker, place: Place, told: WhatIsAllowed | undefined): void {
    if (!told || place.at === 'intake' || !this.#asking(walker).seen) return;
    const known = new Set([...told.allowed, ...told.notNow].map(({ type }) => type));
    for (const { type, at, internal } of catalogueOf(this.spec.procedure).commands.values()) {
      if (at !== place.at || internal === true || known.has(type)) continue;
      const [body = {}] = this.#rightBodies(walker, place, type);
      const outcome = this.#tries(walker, place, type, body);
      if (outcome.kind === 'accepted') throw this.#untrue(walker, type, 'nothing', outcome);
    }
  }

  /** Gives what is allowed: one of the right bodies is accepted, and none is refused for what is known before it. */
  #give(walker: Walker, place: Place, type: string, chance: Chance): void {
    const bodies = this.#rightBodies(walker, place, type);
    const first = chance(bodies.length);
    const forAnother = { doneBy: pick(this.people.staff(), chance) };
    const isGiven = (body: object) => {
      const outcome = this.#tries(walker, place, type, body);
      if (outcome.kind === 'refused' && !('doneBy' in body) && !this.#isOfBody(type, outcome.refusal))
        throw this.#untrue(walker, type, 'allowed', outcome);
      return outcome.kind === 'accepted';
    };
    const isAccepted =
      this.#isGivenByExample(type, bodies, isGiven) ||
      (chance(4) === 0 && isGiven({ ...bodies[first], ...forAnother })) ||
      bodies.some((_, index) => isGiven(bodies[(first + index) % bodies.length]!));
    if (isAccepted) this.done.given.add(type);
    else if (!maybeNoneIsRight.has(type)) throw this.#untrue(walker, type, 'allowed', 'no body is right');
  }

  /** Until it was once: tries the example of a command with the ids of what stands here. */
  #isGivenByExample(type: string, bodies: readonly object[], isGiven: (body: object) => boolean): boolean {
    const { examples, byExample } = this.done;
    const example = examples.get(type);
    if (!example || byExample.has(type)) return false;
    const isAccepted = bodies.some((body) => isGiven(withIdsOf(body, example) as object));
    if (isAccepted) byExample.add(type);
    return isAccepted;
  }

  /** Whether a refusal is declared as one for what the body says. */
  #isOfBody(type: string, refusal: Refusal): boolean {
    // What contradicts a correction may lie where whoever corrects doesn’t see it.
    if (maybeNoneIsRight.has(type) && refusal.code === 'SECRECY_BARRIER') return true;
    const { refusals } = this.#definition(type);
    const ofBody = Object.values(refusals).filter((reason) => !isHindrance(reason));
    return [...ofBody, ...generalRefusalsOfBodies].some(
      ({ code, says }) => code === refusal.code && saying(says.en).test(refusal.says.en),
    );
  }

  #rightBodies({ by, party }: Walker, { matterId }: Place, type: string): readonly object[] {
    const { staff, units } = this.people;
    const file: Casefile = this.spec.current;
    return rightBodiesFor(this.#definition(type), {
      ...{ file, matterId, by: party?.personId ?? by, now: this.#at },
      ...{ staff: staff(), units: units() },
    });
  }

  #tries({ by, party }: Walker, { matterId }: Place, type: string, body: object): Outcome<Details> {
    return this.spec.when({
      ...{ type, by, at: this.#at, command: body },
      ...(party && { party }),
      ...(matterId !== undefined && { on: matterId }),
      files: [otherFile(this.spec.current)],
    });
  }

  #definition(type: string): CommandDefinition<Details> {
    return catalogueOf(this.spec.procedure).commands.get(type)!;
  }

  #untrue(walker: Walker, type: string, told: unknown, outcome: unknown): Error {
    const { kind, ...rest } = (typeof outcome === 'string' ? { kind: outcome } : outcome) as Outcome<Details>;
    const what = kind === 'accepted' ? kind : `${kind} ${JSON.stringify(rest)}`;
    const who = walker.party ? `the ${walker.party.seat}` : walker.by;
    return new Error(
      `${who} was told of ${type}: ${JSON.stringify(told)}, and it is ${what} at ${this.#at}.`,
    );
  }
}

function otherFile(file: Casefile): Casefile {
  return { ...file, fileId: 'file-2', persons: {} };
}

function saying(text: string): RegExp {
  const pattern = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/‹\w+›/g, '.+');
  return new RegExp(`^${pattern}$`);
}

function pick<Each>(all: readonly Each[], chance: Chance): Each {
  return all[chance(all.length)]!;
}
