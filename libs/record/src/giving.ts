import {
  catalogueOf,
  goesOnElsewhere,
  handle,
  handleTime,
  mattersSeen,
  mayOpen,
  versionOf,
  type CaseEvent,
  type Casefile,
  type CommandBody,
  type CommandDefinition,
  type Context,
  type Instant,
  type IndexChange,
  type IntendedCommand,
  type InvalidField,
  type MatterMove,
  type MunicipalityAsOf,
  type Procedure,
  type Refusal,
  type Role,
  type StaffMember,
} from '#casework';
import { RevisionConflict, StoreUnavailable } from '#event-store';
import { canonicalJson } from '#trust';
import { v7 } from 'uuid';
import type { Casefiles, LoadedFile } from './casefiles.js';
import type { Identifiers } from './identifiers.js';
import type { SubjectIndex } from './subject-index.js';

/** A command as it comes in, its body checked against its schema already. */
export interface GivenCommand {
  readonly definition: CommandDefinition;
  readonly body: CommandBody;
  readonly by: { readonly staffId: string; readonly municipalityId: string };
  /** Absent at intake. */
  readonly fileId?: string;
  readonly matterId?: string;
  /** The version that the client saw; required but at intake. */
  readonly expectedVersion?: number;
  readonly idempotencyKey?: string;
}

/** What happened between the version that a client saw and now, as far as it may be told. */
export interface Intervening {
  readonly type: string;
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly role?: Role;
}

/** An accepted command: what it left in the file. A retry gets the same. */
export interface Accepted {
  readonly kind: 'accepted';
  readonly fileId: string;
  /** The matters that it opened. */
  readonly matters: readonly {
    readonly matterId: string;
    readonly kind: string;
    readonly caseNumber: string;
  }[];
  /** The version for the next command on the same matter. */
  readonly version: number;
  /** Position of its last event in the log: what a reader of views waits for. */
  readonly position: string;
  readonly events: readonly { readonly type: string; readonly revision: number }[];
  /** Files that the same command was given on besides: a report's siblings. */
  readonly alsoOn: readonly string[];
  readonly replayed: boolean;
}

export type Answer =
  | Accepted
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      readonly file: Casefile;
      readonly viewer: Pick<Context, 'actor' | 'municipality'>;
    }
  | { readonly kind: 'invalid'; readonly invalid: InvalidField }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-role' }
  | { readonly kind: 'stale'; readonly version: number; readonly since: readonly Intervening[] }
  | { readonly kind: 'other-body-under-key' }
  | { readonly kind: 'in-flight' }
  | { readonly kind: 'busy' };

/** Somebody else has just assigned another file to the command's subject, where it has to be given now. */
interface Outrun {
  readonly kind: 'outrun';
}

/** What giving commands needs. */
export interface Office {
  readonly casefiles: ReadonlyMap<string, Casefiles>;
  readonly subjects: SubjectIndex;
  readonly identifiers: Identifiers;
  /** The municipality's register as of an instant; undefined for one that was never founded. */
  readonly municipalityAsOf: (
    municipalityId: string,
    instant: Instant,
  ) => Promise<MunicipalityAsOf | undefined>;
  readonly now: () => Instant;
}

const attempts = 8;

/** Whoever acts when nobody does: the clock, and the system itself. */
const nobody: StaffMember = { staffId: '', unitId: '', roles: [], qualified: false };

/**
 * The one way of every command of every procedure: load the file, settle, decide, append at the expected
 * revision, answer from what is stored. What spans files is completed before the answer.
 */
export class CommandGiving {
  readonly #inFlight = new Set<string>();

  constructor(private readonly office: Office) {}

  async give(procedure: Procedure, given: GivenCommand): Promise<Answer> {
    const { identifiers, now } = this.office;
    const { staffId, municipalityId } = given.by;
    const key = given.idempotencyKey;
    const commandId = key === undefined ? v7() : identifiers.commandId(municipalityId, staffId, key);
    if (this.#inFlight.has(commandId)) return { kind: 'in-flight' };
    this.#inFlight.add(commandId);
    try {
      const at = now();
      const municipality = await this.office.municipalityAsOf(municipalityId, at);
      const actor = municipality?.staff(staffId);
      if (!municipality || !actor) return { kind: 'no-role' };
      const basis = {
        now: at,
        occurredAt: instantOf(given.body.occurredAt, at),
        actor,
        municipality,
        commandId,
        ...(key !== undefined && { fingerprint: identifiers.fingerprint(wordingOf(given)) }),
      };
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const subjectFiles = await this.#filesOf(procedure, given, commandId);
        const fileId = given.fileId ?? subjectFiles[0];
        if (fileId === undefined) return { kind: 'not-found' };
        const ids = identifiers.ofCommand(commandId, fileId);
        const answer = await this.#giveOn(procedure, fileId, given, { ...basis, ...ids, subjectFiles });
        if (answer.kind !== 'outrun') return answer;
      }
      return { kind: 'busy' };
    } finally {
      this.#inFlight.delete(commandId);
    }
  }

  /**
   * Gives a command in the system's own name, on a file whose municipality may not exist yet: how one is founded.
   * A second time under the same id changes nothing.
   */
  async giveAsSystem(
    procedure: Procedure,
    type: string,
    fileId: string,
    body: CommandBody,
    municipality: MunicipalityAsOf,
  ): Promise<Answer> {
    const { identifiers } = this.office;
    const definition = catalogueOf(procedure).commands.get(type);
    if (!definition) throw new Error(`${procedure.name} has no command ${type}.`);
    const now = this.office.now();
    const commandId = identifiers.commandId('system', type, fileId);
    const given = {
      definition,
      body,
      by: { staffId: '', municipalityId: municipality.municipalityId },
      fileId,
    };
    const context = {
      now,
      occurredAt: instantOf(body.occurredAt, now),
      actor: nobody,
      municipality,
      commandId,
      subjectFiles: [fileId],
      ...identifiers.ofCommand(commandId, fileId),
    };
    return this.#giveBySystem(procedure, fileId, given, context);
  }

  /** Records what time alone has brought about in a file; true when there was something. */
  async settle(procedure: Procedure, fileId: string): Promise<boolean> {
    const casefiles = this.#casefilesOf(procedure);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const loaded = await casefiles.load(fileId);
      const context = await this.#contextOfTime(loaded.file);
      if (!context) return false;
      const { events, file } = handleTime(procedure, loaded.file, context);
      if (events.length === 0) return false;
      try {
        await casefiles.append(loaded, events, file);
        return true;
      } catch (fault) {
        if (!(fault instanceof RevisionConflict)) throw fault;
      }
    }
    return false;
  }

  /**
   * Gives the commands that an event intends, each under an id derived from the event, so that a second time
   * changes nothing. Answers the files concerned.
   *
   * @throws {Error} an intended command was not accepted: the caller keeps the event for another try
   */
  async fulfil(procedure: Procedure, municipalityId: string, event: CaseEvent): Promise<readonly string[]> {
    const description = catalogueOf(procedure).events.get(event.type);
    const intended = description?.intends?.(event) ?? [];
    for (const [index, command] of intended.entries()) {
      const answer = await this.#giveIntended(procedure, municipalityId, event, command, index);
      if (answer.kind !== 'accepted') {
        throw new Error(`${command.type}, intended by event ${event.id}, was not accepted: ${answer.kind}.`);
      }
    }
    return intended.map(({ fileId }) => fileId);
  }

  async #giveIntended(
    procedure: Procedure,
    municipalityId: string,
    event: CaseEvent,
    { type, fileId, body, occurredAt }: IntendedCommand,
    index: number,
  ): Promise<Answer> {
    const { identifiers } = this.office;
    const definition = catalogueOf(procedure).commands.get(type);
    if (!definition)
      throw new Error(`Event ${event.id} intends ${type}, which ${procedure.name} doesn't have.`);
    const now = this.office.now();
    const municipality = await this.office.municipalityAsOf(municipalityId, now);
    if (!municipality) throw new Error(`Event ${event.id} belongs to an unknown municipality.`);
    const staffId = event.staffId ?? '';
    const actor = municipality.staff(staffId) ?? { ...nobody, staffId };
    const commandId = identifiers.commandId('intended', event.id, String(index));
    const given = { definition, body, by: { staffId, municipalityId }, fileId };
    return this.#giveBySystem(procedure, fileId, given, {
      now,
      occurredAt: occurredAt ?? event.occurredAt,
      actor,
      municipality,
      commandId,
      subjectFiles: [fileId],
      ...identifiers.ofCommand(commandId, fileId),
    });
  }

  /** On a file that is given: nobody can assign another. */
  async #giveBySystem(
    procedure: Procedure,
    fileId: string,
    given: GivenCommand,
    context: Context,
  ): Promise<Answer> {
    const answer = await this.#giveOn(procedure, fileId, given, context, 'completion');
    return answer.kind === 'outrun' ? { kind: 'busy' } : answer;
  }

  async #giveOn(
    procedure: Procedure,
    fileId: string,
    given: GivenCommand,
    context: Context,
    cause: 'person' | 'completion' = 'person',
  ): Promise<Answer | Outrun> {
    const casefiles = this.#casefilesOf(procedure);
    const { definition, body, matterId } = given;
    let doubt: StoreUnavailable | undefined;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const loaded = await casefiles.load(fileId);
      const earlier = loaded.file.commands.get(context.commandId);
      if (earlier) {
        return earlier.fingerprint === context.fingerprint
          ? await this.#answerFrom(procedure, casefiles, loaded, context, !doubt)
          : { kind: 'other-body-under-key' };
      }
      if (doubt) throw doubt;
      if (cause === 'person') {
        const hindrance = await this.#hindrance(procedure, casefiles, loaded, given, context);
        if (hindrance) return hindrance;
      }
      const request = { command: body, cause, ...(matterId !== undefined && { matterId }) };
      const informed = await this.#informed(procedure, casefiles, loaded.file, given, context);
      if ('kind' in informed) return informed;
      const outcome = handle(procedure, definition, loaded.file, request, informed);
      if (outcome.kind === 'refused') return { ...outcome, file: loaded.file, viewer: context };
      if (outcome.kind === 'invalid') return outcome;
      const change = definition.indexes?.(body, loaded.file, informed) ?? {};
      if (!(await this.#changeIndex(procedure, change, fileId, context))) continue;
      if (cause === 'person' && !(await this.#assigned(procedure, given, context))) return { kind: 'outrun' };
      try {
        const { position } = await casefiles.append(loaded, outcome.events, outcome.file);
        return await this.#answer(procedure, fileId, context, outcome.events, position, false);
      } catch (fault) {
        if (fault instanceof StoreUnavailable) doubt = fault;
        else if (!(fault instanceof RevisionConflict)) throw fault;
      }
    }
    return { kind: 'busy' };
  }

  /** The context with what the command says it rests on, or why it can't rest on a file that it names. */
  async #informed(
    procedure: Procedure,
    casefiles: Casefiles,
    file: Casefile,
    { definition, body }: GivenCommand,
    context: Context,
  ): Promise<Context | Answer> {
    let { subjectFiles } = context;
    if (definition.at !== 'intake') {
      const named = (definition.subjects?.(body) ?? []).flatMap(({ fileId }) => fileId ?? []);
      for (const other of named) {
        const { file: otherFile } = await casefiles.load(other);
        const isThere =
          otherFile.revision >= 0 &&
          otherFile.municipalityId === context.municipality.municipalityId &&
          mayOpen(procedure.sights, context.actor, otherFile);
        if (!isThere) return { kind: 'not-found' };
        if (otherFile.mergedInto !== undefined) {
          return { kind: 'refused', refusal: goesOnElsewhere, file, viewer: context };
        }
      }
      const claims = definition.indexes?.(body, file, context).claims;
      const { municipalityId } = context.municipality;
      const held =
        claims === undefined ? [] : [(await this.#fileOf(procedure, claims, municipalityId)) ?? file.fileId];
      subjectFiles = [...subjectFiles, ...named, ...held];
    }
    const history = definition.readsHistory === true ? { history: await casefiles.history(file.fileId) } : {};
    return { ...context, subjectFiles, ...history };
  }

  /** The file that a number leads to: where work on the one that it is assigned to goes on. */
  async #fileOf(
    procedure: Procedure,
    personalNumber: string,
    municipalityId: string,
  ): Promise<string | undefined> {
    const subject = { municipalityId, procedure: procedure.name, personalNumber };
    const assigned = await this.office.subjects.find(subject);
    return assigned === undefined ? undefined : this.#current(procedure, assigned);
  }

  async #current(procedure: Procedure, fileId: string): Promise<string> {
    return (await this.#casefilesOf(procedure).loadCurrent(fileId)).file.fileId;
  }

  /**
   * Before the events, so that a number never leads to another's file: at worst to one that doesn't say it yet.
   * The new number first; false when somebody else's file got it meanwhile, and nothing was given up.
   */
  async #changeIndex(
    procedure: Procedure,
    { claims, releases }: IndexChange,
    fileId: string,
    { municipality: { municipalityId }, actor: { staffId }, commandId, now, idFor }: Context,
  ): Promise<boolean> {
    const { subjects } = this.office;
    const by = { commandId, staffId, now, idFor };
    const subject = (personalNumber: string) => ({
      municipalityId,
      procedure: procedure.name,
      personalNumber,
    });
    if (claims !== undefined) {
      const assigned = await subjects.claim(subject(claims), fileId, by);
      if ((await this.#current(procedure, assigned)) !== fileId) return false;
    }
    if (releases !== undefined) await subjects.release(subject(releases), fileId, by);
    return true;
  }

  /**
   * Assigns the files of an accepted command's subjects to them, durably, before its events: whoever else is told of
   * a subject then finds its file. False when somebody else has just assigned another.
   */
  async #assigned(
    procedure: Procedure,
    { definition, body }: GivenCommand,
    { municipality: { municipalityId }, actor: { staffId }, commandId, now, idFor, subjectFiles }: Context,
  ): Promise<boolean> {
    if (definition.at !== 'intake') return true;
    const claims = (definition.subjects?.(body) ?? []).map(async ({ personalNumber }, index) => {
      const fileId = subjectFiles[index];
      if (personalNumber === undefined || fileId === undefined) return true;
      const by = { commandId, staffId, now, idFor };
      const subject = { municipalityId, procedure: procedure.name, personalNumber };
      return (
        (await this.#current(procedure, await this.office.subjects.claim(subject, fileId, by))) === fileId
      );
    });
    return (await Promise.all(claims)).every((isAssigned) => isAssigned);
  }

  /** What keeps a person from giving the command on this file: it isn't theirs to see, or it has moved on. */
  async #hindrance(
    procedure: Procedure,
    casefiles: Casefiles,
    { file }: LoadedFile,
    { definition, body, matterId, expectedVersion }: GivenCommand,
    { actor, municipality }: Context,
  ): Promise<Answer | undefined> {
    // Whoever reports on a known child has the file found for them; one that they name, they have to see.
    const isFound = definition.at === 'intake' && definition.subjects?.(body)[0]?.fileId === undefined;
    if (isFound) return undefined;
    if (file.municipalityId !== municipality.municipalityId) return { kind: 'not-found' };
    const hidden =
      matterId === undefined
        ? !mayOpen(procedure.sights, actor, file)
        : !mattersSeen(procedure.sights, actor, file).some((matter) => matter.matterId === matterId);
    if (hidden) return { kind: 'not-found' };
    const version = versionOf(file, matterId);
    if (expectedVersion === undefined || expectedVersion === version) return undefined;
    const history = await casefiles.history(file.fileId);
    return {
      kind: 'stale',
      version,
      since: history
        .filter(({ revision, cause }) => revision > expectedVersion && cause !== 'clock')
        .filter((event) => isAbout(procedure, event, matterId))
        .map(({ type, revision, recordedAt, role }) => ({
          type,
          revision,
          recordedAt,
          ...(role && { role }),
        })),
    };
  }

  async #answerFrom(
    procedure: Procedure,
    casefiles: Casefiles,
    { file }: LoadedFile,
    context: Context,
    replayed: boolean,
  ): Promise<Accepted> {
    const events = (await casefiles.history(file.fileId)).filter(
      ({ commandId }) => commandId === context.commandId,
    );
    const [last] = await casefiles.stored(file.fileId, events.at(-1)?.revision ?? 0);
    return this.#answer(procedure, file.fileId, context, events, last?.position ?? '', replayed);
  }

  async #answer(
    procedure: Procedure,
    fileId: string,
    { municipality: { municipalityId } }: Context,
    events: readonly CaseEvent[],
    position: string,
    replayed: boolean,
  ): Promise<Accepted> {
    const { events: known } = catalogueOf(procedure);
    const alsoOn: string[] = [];
    for (const event of events) {
      if (known.get(event.type)?.intends)
        alsoOn.push(...(await this.fulfil(procedure, municipalityId, event)));
    }
    const byHand = events.filter(({ cause }) => cause !== 'clock');
    return {
      kind: 'accepted',
      fileId,
      matters: events.flatMap((event) => openedBy(known.get(event.type)?.moves?.(event.data, event) ?? [])),
      version: byHand.at(-1)?.revision ?? -1,
      position,
      events: byHand.map(({ type, revision }) => ({ type, revision })),
      alsoOn,
      replayed,
    };
  }

  /**
   * The files of a command's subjects, in order: named, assigned, or for a subject that is new to the municipality
   * the one that it would be given. That one depends on the subject, so that a key which is used again for another
   * child can't lead to the first one's file.
   */
  async #filesOf(
    procedure: Procedure,
    { definition, body, by: { municipalityId } }: GivenCommand,
    commandId: string,
  ): Promise<readonly string[]> {
    if (definition.at !== 'intake') return [];
    const { idFor } = this.office.identifiers.ofCommand(commandId);
    const files: string[] = [];
    for (const [index, { personalNumber, fileId }] of (definition.subjects?.(body) ?? [{}]).entries()) {
      const assigned =
        personalNumber === undefined ? fileId : await this.#fileOf(procedure, personalNumber, municipalityId);
      files.push(assigned ?? idFor('file', personalNumber ?? String(index)));
    }
    return files;
  }

  async #contextOfTime(file: Casefile): Promise<Context | undefined> {
    const now = this.office.now();
    const municipality = await this.office.municipalityAsOf(file.municipalityId, now);
    const commandId = v7();
    return (
      municipality && {
        now,
        occurredAt: now,
        actor: nobody,
        municipality,
        commandId,
        subjectFiles: [],
        ...this.office.identifiers.ofCommand(commandId, file.fileId),
      }
    );
  }

  #casefilesOf({ name }: Procedure): Casefiles {
    const casefiles = this.office.casefiles.get(name);
    if (!casefiles) throw new Error(`No files are kept for ${name}.`);
    return casefiles;
  }
}

/** What a command says and on which matter: another under the same key is another command. */
function wordingOf({ definition, matterId, body }: GivenCommand): string {
  return canonicalJson([definition.type, matterId ?? '', body]);
}

/** Whether an event is about a matter, moves it, or is about the file itself; without a matter, any is. */
function isAbout(procedure: Procedure, event: CaseEvent, matterId: string | undefined): boolean {
  if (matterId === undefined || event.matterId === undefined || event.matterId === matterId) return true;
  const moves = catalogueOf(procedure).events.get(event.type)?.moves?.(event.data, event) ?? [];
  return moves.some((move) => move.matterId === matterId);
}

function openedBy(moves: readonly MatterMove[]): Accepted['matters'] {
  return moves.flatMap(({ matterId, opens }) =>
    opens ? [{ matterId, kind: opens.kind, caseNumber: opens.caseNumber }] : [],
  );
}

function instantOf(text: string | undefined, otherwise: Instant): Instant {
  return text === undefined ? otherwise : new Date(text).toISOString();
}
