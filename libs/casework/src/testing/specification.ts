import type { Instant } from '../calendar/index.js';
import { emptyFile, type Casefile } from '../kernel/casefile.js';
import { catalogueOf, movesBy } from '../handling/catalogue.js';
import type { CommandBody } from '../kernel/command.js';
import {
  actingBy,
  actingBySeat,
  withoutRole,
  type Acting,
  type Context,
  type MunicipalityAsOf,
  type OfferInForce,
  type StaffMember,
} from '../kernel/context.js';
import type { Party } from '../kernel/seat.js';
import type { CaseEvent, EventDescription } from '../kernel/event.js';
import { evolveFile, foldFile } from '../handling/fold.js';
import { fieldsIn } from '../kernel/fields.js';
import { answerMerge, type AnswerMerge } from '../handling/filekeeping/merging.js';
import { fileTakenOver } from '../handling/filekeeping/merge-events.js';
import { goOnAsOne, type GoOnAsOne } from '../handling/filekeeping/as-one.js';
import { readAsOne } from '../handling/read-as-one.js';
import { barrierFor, handle, handleTime, type Outcome } from '../handling/handling.js';
import { personalFieldsOf, type DataClass } from '../kernel/personal.js';
import type { Procedure } from '../handling/procedure.js';
import { commonSettings } from '../municipality/common-settings.js';
import { everythingSeen } from './everything-seen.js';
import type { SeenFile } from '../kernel/seen-file.js';
import { seenBy } from '../kernel/sight.js';

/** A municipality that specs set up by hand; what it doesn't say is allowed. */
export interface SpecifiedMunicipality {
  readonly staff: readonly StaffMember[];
  readonly units: readonly string[];
  readonly offers?: readonly OfferInForce[];
  readonly settings?: Readonly<Record<string, string>>;
  readonly delegates?: MunicipalityAsOf['delegates'];
  /** Each sees what is theirs; otherwise all see everything. */
  readonly bySights?: true;
  /** In place of all that: a register that says different things of different days. */
  readonly register?: (instant: Instant) => MunicipalityAsOf;
}

/** One command as a spec gives it: who, when it is recorded, on which matter, with which fields. */
export interface GivenCommand<Body extends CommandBody = CommandBody> {
  readonly type: string;
  readonly by: string;
  /** When it is recorded; `command.occurredAt` says when it happened. Instants may carry any offset. */
  readonly at: string;
  readonly on?: string;
  readonly command: Body;
  /** At intake: the files of its subjects. */
  readonly subjectFiles?: readonly string[];
  /** In place of `by`: somebody who is no staff gives it. */
  readonly party?: Party;
  /** The other file that it joins this one with. */
  readonly files?: readonly Casefile[];
  /** `completion`: given by the system, because an event of another file intends it. */
  readonly cause?: 'person' | 'completion';
}

/** The ids of what happens in any other file begin with its own. */
const firstFile = 'file-1';

const { type: goesOnAsOne } = goOnAsOne(
  () => [],
  () => [],
);

interface Recorded<Details> {
  readonly events: readonly CaseEvent[];
  readonly file: Casefile<Details>;
}

/**
 * A spec in the words of the domain: given commands, when a command, then events or a refusal. Ids count up
 * (`id-1`, `id-2`, …) so that a spec can name them; nothing depends on the wall clock.
 */
export class CaseSpecification<Details> {
  #events: CaseEvent[] = [];
  #current: Casefile<Details> | undefined;
  /** What each of the staff sees of the file as it is: many commands are tried on one. */
  #seenOf = new WeakMap<Casefile, WeakMap<Acting['recorder'], { readonly seen: SeenFile | undefined }>>();
  #commands = 0;

  constructor(
    readonly procedure: Procedure<Details>,
    readonly municipality: SpecifiedMunicipality,
    readonly place: { readonly jurisdiction: 'SE' | 'DK'; readonly timeZone: string } = {
      jurisdiction: 'SE',
      timeZone: 'Europe/Stockholm',
    },
    readonly fileId = firstFile,
  ) {}

  /** Everything recorded so far. */
  get events(): readonly CaseEvent[] {
    return this.#events;
  }

  /** The file, folded from its first event. */
  get file(): Casefile<Details> {
    return foldFile(this.procedure, this.#origin(), this.#events);
  }

  /** The file as every outcome has left it, not folded anew: what the next command is decided on. */
  get current(): Casefile<Details> {
    return this.#current ?? emptyFile(this.procedure.name, this.procedure.initialDetails, this.#origin());
  }

  /** Gives a command that has to be accepted; answers its events. */
  given<Body extends CommandBody>(command: GivenCommand<Body>): readonly CaseEvent[] {
    const outcome = this.when(command);
    if (outcome.kind !== 'accepted') {
      throw new Error(`Given ${command.type} was not accepted: ${JSON.stringify(outcome)}`);
    }
    return outcome.events;
  }

  /** Gives a command; records its events when it is accepted. */
  when<Body extends CommandBody>({
    type,
    by,
    at,
    on,
    command,
    subjectFiles,
    party,
    files = [],
    cause = 'person',
  }: GivenCommand<Body>): Outcome<Details> {
    const definition = catalogueOf(this.procedure).commands.get(type);
    if (!definition) throw new Error(`${type} is no command of ${this.procedure.name}.`);
    const request = { command, cause, ...(on !== undefined && { matterId: on }) };
    const asStaff = this.contextOf(by, at, command, subjectFiles);
    const bySeat = party ? actingBySeat(party, asStaff.municipality, asStaff.now) : undefined;
    const seen = bySeat ? this.#seenBy(bySeat) : asStaff.seen;
    const { jurisdiction } = this.place;
    const addressed = definition.addresses?.(command);
    const municipalities = addressed?.map((municipalityId) => ({
      municipalityId,
      jurisdiction,
      name: municipalityId,
    }));
    const context = {
      ...asStaff,
      ...bySeat,
      ...(seen && { seen }),
      files,
      ...(municipalities && { municipalities }),
    };
    const barrier =
      cause === 'person' && context.seen && barrierFor(definition, command, context.seen, context.recorder);
    if (barrier) return { kind: 'refused', refusal: barrier, fields: [] };
    const outcome = handle(this.procedure, definition, this.current, request, context);
    if (outcome.kind === 'accepted') this.#record(outcome);
    return outcome;
  }

  /** Lets time pass: the worker settles the file at an instant. Answers the events of the clock. */
  timeReaches(at: string): readonly CaseEvent[] {
    const settled = handleTime(this.procedure, this.current, this.contextOf('clock', at));
    this.#record(settled);
    return settled.events;
  }

  /**
   * Another file goes on in this one, in the steps that the system takes: from then on this one is read with the
   * other's events before its own. Answers what follows from it.
   */
  takesOver(other: CaseSpecification<Details>, at: string): readonly CaseEvent[] {
    const [mergedFile, survivingFile] = [other.fileId, this.fileId];
    const given = { by: 'nobody', at, cause: 'completion' } as const;
    const answered = this.given<AnswerMerge>({
      ...given,
      type: answerMerge.type,
      files: [other.file],
      command: { proposalId: 'proposal-1', mergedFile, survivingFile, reason: 'The same person.' },
    });
    const [taken] = eventsOf(answered, fileTakenOver);
    if (!taken) throw new Error('The file was not taken over.');
    this.#events = [...readAsOne([{ takenOver: taken.data, history: other.events }], this.#events)];
    this.#current = this.file;
    return this.given<GoOnAsOne>({ ...given, type: goesOnAsOne, command: { mergedFile } });
  }

  /** Destroys the file's key of a kind of personal data: its fields are absent from now on. */
  erase(dataClass: DataClass): void {
    this.#events = this.#events.map((event) => {
      const personal = this.#personalIn(event);
      const kept = Object.entries(event.data).filter(([field]) => personal.get(field) !== dataClass);
      if (kept.length === Object.keys(event.data).length) return event;
      return { ...event, data: Object.fromEntries(kept), erased: [...(event.erased ?? []), dataClass] };
    });
    this.#current = this.file;
  }

  #record({ events, file }: Recorded<Details>): void {
    this.#foldWithoutKeysOfMatters(events);
    for (const way of undeclaredWays(this.procedure, this.current, events)) throw new Error(way);
    for (const event of events) this.#namesByIds(event);
    this.#events = [...this.#events, ...events];
    this.#current = file;
  }

  /** What is recorded as an id is one: those that are made up in specs are short, but none looks like a code. */
  #namesByIds({ type, data }: CaseEvent): void {
    const fields = catalogueOf(this.procedure).events.get(type)?.fields;
    if (!fields) return;
    const ids = fieldsIn(fields).flatMap(({ name, holds }) =>
      holds === 'id' ? [Reflect.get(data, name) as unknown].flat() : [],
    );
    const wrong = ids.filter((id) => typeof id === 'string').find((id) => /^[a-z]+(?:-[a-z]+)+$/.test(id));
    if (wrong !== undefined) throw new Error(`${type} says ${wrong} where an id is recorded.`);
  }

  /** Folding opens no key of a matter, so it may not even look at what is sealed under one. */
  #foldWithoutKeysOfMatters(events: readonly CaseEvent[]): void {
    let file = this.current;
    for (const event of events) {
      const personal = this.#personalIn(event);
      const data = new Proxy(event.data, {
        get(fields, name) {
          if (event.matterId !== undefined && personal.has(String(name))) {
            throw new Error(`${event.type} is folded by its ${String(name)}.`);
          }
          return Reflect.get(fields, name) as unknown;
        },
      });
      file = evolveFile(this.procedure, file, { ...event, data });
    }
  }

  #personalIn(event: CaseEvent): ReadonlyMap<string, DataClass> {
    return personalFieldsOf(catalogueOf(this.procedure).events.get(event.type)?.fields ?? Object);
  }

  #origin() {
    return { fileId: this.fileId, municipalityId: 'municipality-1', ...this.place };
  }

  /** What the next command's decision rests on: who gives it, when, and who did it. */
  contextOf(
    by: string,
    at: string,
    { occurredAt = at, ...command }: CommandBody = {},
    subjectFiles: readonly string[] = [this.fileId],
  ): Context {
    this.#commands += 1;
    const ordinal = this.#commands;
    const now = utc(at);
    const register = this.#registerAsOf(now);
    const acting = actingBy({ ...command, occurredAt: utc(occurredAt) }, by, register, now);
    const ids = new Map<string, string>();
    const ofFile = this.fileId === firstFile ? '' : `${this.fileId}-`;
    const idFor = (...name: readonly string[]) => {
      const key = name.join('/');
      const known = ids.get(key) ?? `${ofFile}${name[0] ?? 'id'}-${ordinal}-${ids.size + 1}`;
      ids.set(key, known);
      return known;
    };
    const { recorder, ...others } = acting ?? this.#strangerActing(by, utc(occurredAt), now);
    const seen = this.#seenBy({ recorder, municipality: register });
    return {
      ...others,
      recorder,
      ...(seen && { seen }),
      commandId: `${ofFile}command-${ordinal}`,
      subjectFiles,
      history: this.#events,
      idFor,
      caseNumberFor: (...name) => `CASE-${idFor('case', ...name)}`,
    };
  }

  #seenBy({
    recorder: staff,
    municipality,
  }: Pick<Acting, 'recorder' | 'municipality'>): SeenFile | undefined {
    if (!this.municipality.bySights) return everythingSeen;
    const { municipalityId } = municipality;
    const { current } = this;
    const ofFile = this.#seenOf.get(current) ?? new WeakMap();
    this.#seenOf.set(current, ofFile);
    const known = ofFile.get(staff) ?? {
      seen: seenBy(this.procedure.sights, { municipalityId, staff }, current),
    };
    ofFile.set(staff, known);
    return known.seen;
  }

  /** Who holds no role now is turned away before a command is put to a file: here the file turns them away. */
  #strangerActing(by: string, occurredAt: Instant, now: Instant): Acting {
    const municipality = this.#registerAsOf(occurredAt);
    return { now, occurredAt, actor: withoutRole(by), recorder: withoutRole(by), municipality };
  }

  #registerAsOf(instant: Instant): MunicipalityAsOf {
    const { staff, units, offers = [], settings, delegates, register } = this.municipality;
    if (register) return register(instant);
    const ofEveryDay: MunicipalityAsOf = {
      municipalityId: 'municipality-1',
      ...this.place,
      staff: (staffId) => staff.find((member) => member.staffId === staffId),
      staffIds: () => staff.map((member) => member.staffId),
      unitOf: (staffId) => staff.find((member) => member.staffId === staffId)?.unitId,
      hasUnit: (unitId) => units.includes(unitId),
      offer: (offerId) => offers.find((each) => each.offerId === offerId),
      setting: (name) => settings?.[name] ?? this.#defaultOf(name),
      delegates: delegates ?? (() => true),
      at: () => ofEveryDay,
    };
    return ofEveryDay;
  }

  #defaultOf(name: string): string {
    const setting = [...commonSettings, ...this.procedure.settings].find((each) => each.name === name);
    if (!setting) throw new Error(`${name} is no setting of ${this.procedure.name}.`);
    return setting.byDefault;
  }
}

/** What is wrong with the ways that matters take by events of the procedure, if it says which there are. */
function undeclaredWays<Details>(
  procedure: Procedure<Details>,
  before: Casefile<Details>,
  events: readonly CaseEvent[],
): readonly string[] {
  const { ways } = procedure;
  if (!ways) return [];
  const catalogue = catalogueOf(procedure);
  const stands = new Map<string, { readonly kind: string; readonly step: string }>();
  return events
    .filter(({ type }) => catalogue.ownEvents.has(type))
    .flatMap((event) =>
      movesBy(catalogue, event).flatMap(({ matterId, opens, step }) => {
        const matter = opens ? undefined : (stands.get(matterId) ?? before.matters.get(matterId));
        const kind = opens?.kind ?? matter?.kind ?? '';
        if (step === undefined) return [];
        stands.set(matterId, { kind, step });
        const isDeclared = ways[kind]?.some(
          ({ from, to, by }) => from === matter?.step && to === step && by.includes(event.type),
        );
        return isDeclared
          ? []
          : [
              `${event.type} takes a ${kind} from ${matter?.step ?? 'nowhere'} to ${step}, which is no way of it.`,
            ];
      }),
    );
}

/** What a command says of when it happened: with a reason for recording it afterwards, where it is. */
export function happenedAt(
  at: string,
  recorded: string,
  lateReason: string,
): Pick<CommandBody, 'occurredAt' | 'lateReason'> {
  const occurredAt = utc(at);
  return { occurredAt, ...(occurredAt < utc(recorded) && { lateReason }) };
}

/** The events of one kind among others, with their fields. */
export function eventsOf<Fields extends object>(
  events: readonly CaseEvent[],
  definition: EventDescription<Fields>,
): readonly CaseEvent<Fields>[] {
  return events.filter((event): event is CaseEvent<Fields> => event.type === definition.type);
}

/** The code of a refusal; fails when the command was not refused. */
export function refusalOf(outcome: Outcome<unknown>): string {
  if (outcome.kind !== 'refused') throw new Error(`Not refused but ${outcome.kind}.`);
  return outcome.refusal.code;
}

function utc(text: string): Instant {
  return new Date(text).toISOString();
}
