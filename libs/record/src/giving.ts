import {
  catalogueOf,
  goesOnElsewhere,
  handle,
  handleTime,
  mayOpen,
  type CaseEvent,
  type Casefile,
  type CommandBody,
  type Context,
  type Instant,
  type MatterMove,
  type MunicipalityAsOf,
  type Procedure,
} from '#casework';
import { RevisionConflict, StoreUnavailable } from '#event-store';
import { canonicalJson } from '#trust';
import { v7 } from 'uuid';
import type { Accepted, Answer, GivenCommand } from './answer.js';
import type { Casefiles } from './casefiles.js';
import { hindranceOf } from './hindrance.js';
import { idsOfOneDeciding } from './identifiers.js';
import { Intents } from './intents.js';
import { casefilesOf, nobody, type Office } from './office.js';
import { SubjectFiles } from './subject-files.js';

/** Somebody else has just assigned another file to the command's subject, where it has to be given now. */
interface Outrun {
  readonly kind: 'outrun';
}

/** An append of which nobody knows whether it was stored. */
interface Doubt {
  readonly fault: StoreUnavailable;
  readonly events: readonly CaseEvent[];
}

const attempts = 8;

/**
 * The one way of every command of every procedure: load the file, settle, decide, append at the expected
 * revision, answer from what is stored. What spans files is completed before the answer.
 *
 * Any number of processes may give commands on one log. Which of two givings of one command is stored, the expected
 * revision decides alone: the events of each deciding have ids of their own, so that no log takes the second for a
 * repeat of the first. The second then meets a conflict, and finds the command and its answer in the file.
 */
export class CommandGiving {
  readonly #inFlight = new Set<string>();
  readonly #subjectFiles: SubjectFiles;
  readonly #intents: Intents;

  constructor(private readonly office: Office) {
    this.#subjectFiles = new SubjectFiles(office);
    this.#intents = new Intents(office, (...given) => this.#giveBySystem(...given));
  }

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
        const subjectFiles = await this.#subjectFiles.ofIntake(procedure, given, commandId);
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
    const casefiles = casefilesOf(this.office, procedure);
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
   * Gives the commands that an event intends on other files; a second time changes nothing. Answers the files.
   *
   * @throws {Error} an intended command was not accepted: the caller keeps the event for another try
   */
  fulfil(procedure: Procedure, municipalityId: string, event: CaseEvent): Promise<readonly string[]> {
    return this.#intents.fulfil(procedure, municipalityId, event);
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
    const casefiles = casefilesOf(this.office, procedure);
    const { definition, body, matterId } = given;
    let doubt: Doubt | undefined;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const loaded = await casefiles.load(fileId);
      const earlier = loaded.file.commands.get(context.commandId);
      if (earlier) {
        return earlier.fingerprint === context.fingerprint
          ? await this.#answerFromFile(casefiles, fileId, context, doubt)
          : { kind: 'other-body-under-key' };
      }
      if (doubt) throw doubt.fault;
      if (cause === 'person') {
        const hindrance = await hindranceOf(casefiles, loaded.file, given, context);
        if (hindrance) return hindrance;
      }
      const request = { command: body, cause, ...(matterId !== undefined && { matterId }) };
      const informed = await this.#informed(casefiles, loaded.file, given, context);
      if ('kind' in informed) return informed;
      const deciding = { ...informed, idFor: idsOfOneDeciding(informed.idFor) };
      const outcome = handle(procedure, definition, loaded.file, request, deciding);
      if (outcome.kind === 'refused') return { ...outcome, file: loaded.file, viewer: context };
      if (outcome.kind === 'invalid') return outcome;
      const change = definition.indexes?.(body, loaded.file, informed) ?? {};
      if (!(await this.#subjectFiles.change(procedure, change, fileId, context))) continue;
      if (cause === 'person' && !(await this.#subjectFiles.assign(procedure, given, context))) {
        return { kind: 'outrun' };
      }
      try {
        const { position } = await casefiles.append(loaded, outcome.events, outcome.file);
        return await this.#answer(procedure, fileId, context, outcome.events, position, false);
      } catch (fault) {
        if (fault instanceof StoreUnavailable) doubt = { fault, events: outcome.events };
        else if (!(fault instanceof RevisionConflict)) throw fault;
      }
    }
    return { kind: 'busy' };
  }

  /** The context with what the command says it rests on, or why it can't rest on a file that it names. */
  async #informed(
    casefiles: Casefiles,
    file: Casefile,
    { definition, body }: GivenCommand,
    context: Context,
  ): Promise<Context | Answer> {
    const { procedure } = casefiles;
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
        claims === undefined
          ? []
          : [(await this.#subjectFiles.find(procedure, claims, municipalityId)) ?? file.fileId];
      subjectFiles = [...subjectFiles, ...named, ...held];
    }
    const history = definition.readsHistory === true ? { history: await casefiles.history(file.fileId) } : {};
    return { ...context, subjectFiles, ...history };
  }

  /** The answer to a command that is in the file already, be it by this giving or by another. */
  async #answerFromFile(
    casefiles: Casefiles,
    fileId: string,
    context: Context,
    doubt: Doubt | undefined,
  ): Promise<Accepted> {
    const events = (await casefiles.history(fileId)).filter(
      ({ commandId }) => commandId === context.commandId,
    );
    const last = events.at(-1);
    const [stored] = await casefiles.stored(fileId, last?.revision ?? 0);
    const isOurs = doubt?.events.some(({ id }) => id === last?.id) ?? false;
    return this.#answer(casefiles.procedure, fileId, context, events, stored?.position ?? '', !isOurs);
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
}

/** What a command says and on which matter: another under the same key is another command. */
function wordingOf({ definition, matterId, body }: GivenCommand): string {
  return canonicalJson([definition.type, matterId ?? '', body]);
}

function openedBy(moves: readonly MatterMove[]): Accepted['matters'] {
  return moves.flatMap(({ matterId, opens }) =>
    opens ? [{ matterId, kind: opens.kind, caseNumber: opens.caseNumber }] : [],
  );
}

function instantOf(text: string | undefined, otherwise: Instant): Instant {
  return text === undefined ? otherwise : new Date(text).toISOString();
}
