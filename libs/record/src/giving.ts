import {
  actingBy,
  actingRole,
  actingBySeat,
  carriesOut,
  emptyFile,
  fieldsRefused,
  catalogueOf,
  goesOnElsewhere,
  holdsNoText,
  handle,
  handleTime,
  needsHistory,
  movesBy,
  partyIn,
  roleNotAllowed,
  seenBy,
  unansweredProposal,
  type Acting,
  type Asking,
  type CaseEvent,
  type Casefile,
  type CommandBody,
  type Context,
  type IndexChange,
  type Instant,
  type MunicipalityAsOf,
  type Procedure,
  type Refusal,
} from '#casework';
import { RevisionConflict, StoreUnavailable } from '#event-store';
import { canonicalJson } from '#trust';
import { v7 } from 'uuid';
import type { Accepted, Answer, GivenCommand } from './answer.js';
import type { Casefiles } from './casefiles.js';
import { everything, theFileItself } from './codec.js';
import { destroyDrafts, wrongInDrafts } from './concluded-drafts.js';
import { idsOfOneDeciding } from './identifiers.js';
import { addressedBy, intendedBy } from './intents.js';
import {
  answered,
  decidedIn,
  isElsewhere,
  joinedWith,
  meant,
  outcomeOfMerge,
  type Completing,
} from './merging.js';
import { casefilesOf, nobodyActing, type Basis, type CommandInHand, type Office } from './office.js';
import { nothingNamedIn, unmetPrecondition, viewerIn } from './precondition.js';
import { SubjectFiles } from './subject-files.js';
import { claimingOf } from './subject-index.js';
import { Turns, type TurnsOptions } from './turns.js';
import { Versions } from './versions.js';

/** The file that a command is given on, and what its deciding rests on apart from it. */
interface Destination {
  readonly fileId: string;
  readonly context: Context;
}

/** What was decided on a file as it was loaded: nothing of it is stored yet. */
interface Decided {
  readonly events: readonly CaseEvent[];
  readonly file: Casefile;
  readonly context: Context;
  readonly change: IndexChange;
}

/** What a command left in its file, as it is stored. */
interface Left extends Pick<Accepted, 'position' | 'replayed'> {
  readonly file: Casefile;
  /** The file as the command left it: what its giver saw of it then is told again, whatever they see since. */
  readonly asLeft: Casefile;
  readonly events: readonly CaseEvent[];
  /** The version of a matter, or without one of the file, as the command left it. */
  readonly versionOf: (matterId: string | undefined, withFile: boolean) => string;
}

/** An append of which nobody knows whether it was stored. */
interface Doubt {
  readonly fault: StoreUnavailable;
  readonly events: readonly CaseEvent[];
}

/** How often a command's file is looked for, where the numbers of its subjects keep leading elsewhere. */
const mostFindings = 8;

/**
 * The one way of every command of every procedure, from where the bus hands it over with its body validated: find
 * the file and load it, settle it to the act's time, decide, append with what time has brought about at the expected
 * revision, and answer from what is stored, with version and position. What spans files is completed before the
 * answer.
 *
 * Any number of processes may give commands on one log. Which of two givings of one command is stored, the expected
 * revision decides alone: the events of each deciding have ids of their own, so that no log takes the second for a
 * repeat of the first. The second then meets a conflict, and finds the command and its answer in the file.
 */
export class CommandGiving {
  readonly #inFlight = new Set<string>();
  readonly #subjectFiles: SubjectFiles;
  readonly #versions: Versions;
  readonly #turns: Turns;

  constructor(
    private readonly office: Office,
    turns: TurnsOptions = {},
  ) {
    this.#subjectFiles = new SubjectFiles(office);
    this.#versions = new Versions(office.identifiers);
    this.#turns = new Turns(turns);
  }

  /** Gives a person's command, its body checked against its schema already. */
  async give(procedure: Procedure, command: GivenCommand): Promise<Answer> {
    const { identifiers } = this.office;
    const given = withoutOneself(command);
    const { by, idempotencyKey: key } = given;
    const giver = 'seatId' in by ? ['seat', by.seatId] : [by.staffId];
    const commandId = key === undefined ? v7() : identifiers.commandId(by.municipalityId, ...giver, key);
    if (this.#inFlight.has(commandId)) return { kind: 'in-flight' };
    this.#inFlight.add(commandId);
    try {
      const now = this.office.now();
      const register = await this.office.municipalityAsOf(by.municipalityId, now);
      if (!register) return { kind: 'no-role' };
      const acting = await this.#acting(procedure, given, register, now);
      if ('kind' in acting) return acting;
      if (!carriesOut(register.jurisdiction, procedure)) return { kind: 'not-found' };
      const basis = {
        ...acting,
        commandId,
        ...(key !== undefined && { fingerprint: identifiers.fingerprint(wordingOf(given)) }),
      };
      return await this.#carryOut({
        casefiles: casefilesOf(this.office, procedure),
        given,
        cause: 'person',
        basis,
      });
    } finally {
      this.#inFlight.delete(commandId);
    }
  }

  /** Who acts by a command, or why nobody does: they hold no role now, or no seat in the file that it is given on. */
  async #acting(
    procedure: Procedure,
    { by, body, fileId }: GivenCommand,
    register: MunicipalityAsOf,
    now: Instant,
  ): Promise<Acting | Answer> {
    if ('staffId' in by) {
      const occurredAt = instantOf(body.occurredAt, now);
      return actingBy({ ...body, occurredAt }, by.staffId, register, now) ?? { kind: 'no-role' };
    }
    if (fileId !== by.fileId) return { kind: 'not-found' };
    const { file } = await casefilesOf(this.office, procedure).load(fileId);
    if (file.municipalityId !== by.municipalityId) return { kind: 'not-found' };
    const party = partyIn(file, by);
    return party ? actingBySeat(party, register, now) : { kind: 'no-seat' };
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
    const definition = catalogueOf(procedure).commands.get(type);
    if (!definition) throw new Error(`${procedure.name} has no command ${type}.`);
    const now = this.office.now();
    return this.#carryOut({
      casefiles: casefilesOf(this.office, procedure),
      given: { definition, body, fileId },
      cause: 'completion',
      basis: {
        ...nobodyActing(now, instantOf(body.occurredAt, now), municipality),
        commandId: this.office.identifiers.commandId('system', type, fileId),
      },
    });
  }

  /**
   * Does what has to follow an event of a file outside of it: gives the commands that it intends on other files, those
   * that are addressed to other municipalities too, and destroys the keys of what it erases and the drafts that it
   * takes the place of. A second time changes nothing. Answers the other files of its own municipality.
   *
   * @throws {Error} an intended command was not accepted: the caller keeps the event for another try
   * @throws {KeyStoreUnavailable | VaultUnavailable} not everything could be destroyed: likewise
   */
  async fulfil(
    procedure: Procedure,
    { fileId, municipalityId }: Pick<Casefile, 'fileId' | 'municipalityId'>,
    event: CaseEvent,
  ): Promise<readonly string[]> {
    const municipality = await this.office.municipalityAsOf(municipalityId, this.office.now());
    if (!municipality) throw new Error(`Event ${event.id} belongs to an unknown municipality.`);
    const casefiles = casefilesOf(this.office, procedure);
    const completed = await this.#complete(event, fileId, casefiles, municipality);
    await this.#deliver(event, casefiles);
    return completed.map((each) => each.fileId);
  }

  /**
   * Carries a command out, from finding its file to the answer. Where a subject's number has just come to lead to
   * another file, or its file goes on in another, it is found again.
   */
  async #carryOut(command: CommandInHand): Promise<Answer> {
    for (let findings = 0; findings < mostFindings; findings += 1) {
      const before = (await this.#answerBefore(command)) ?? notTheirIntake(command);
      if (before) return before;
      const found = await this.#find(command);
      const destination = found && (await this.#whereItGoesOn(command, found));
      if (!destination) return { kind: 'not-found' };
      const left = await this.#writeOn(destination, command);
      if (left === undefined) break;
      if (left === 'elsewhere') continue;
      return 'kind' in left ? left : this.#answer(command, left);
    }
    return { kind: 'busy' };
  }

  /**
   * Decides a command and stores it in its turn at the file, anew on what is there then as long as another process is
   * faster. What spans files is completed outside of the turn: two reports on the same siblings, in either order, would
   * wait for one another.
   */
  #writeOn(
    { fileId, context: found }: Destination,
    command: CommandInHand,
  ): Promise<Left | Answer | 'elsewhere' | undefined> {
    const { casefiles, cause } = command;
    let doubt: Doubt | undefined;
    return this.#turns.take(fileId, async () => {
      const loaded = await casefiles.load(fileId);
      const earlier = await this.#leftEarlier(command, loaded.file, doubt);
      if (earlier) return earlier;
      if (doubt) throw doubt.fault;
      if (isElsewhere(loaded.file, command)) return 'elsewhere';
      const asked = await meant(command, loaded.file);
      const seen = seenBy(casefiles.procedure.sights, viewerIn(command.basis), asked);
      const unmet =
        cause === 'person' ? await unmetPrecondition(command, asked, seen, this.#versions) : undefined;
      if (unmet) return unmet;
      const context = { ...found, ...(seen && { seen }) };
      const decided = await this.#settleAndDecide(
        command,
        isTheirs(command, context) ? loaded.file : asked,
        context,
      );
      if ('kind' in decided) return decided;
      const wrong =
        this.office.drafts &&
        (await wrongInDrafts({ ...this.office, drafts: this.office.drafts }, casefiles, {
          ...decided,
          fileId,
          body: command.given.body,
        }));
      if (wrong && 'rewritten' in wrong)
        return refused(wrong.rewritten, command.given.body, asked, askingNow(context));
      if (wrong) return wrong;
      const isClaimed =
        (await this.#claimKey(command, decided)) &&
        (await this.#claimSubjects(command, loaded.file, decided));
      if (!isClaimed) return 'elsewhere';
      try {
        const { file, events } = decided;
        const { position } =
          events.length === 0 ? { position: '' } : await casefiles.append(loaded, events, file);
        const versionOf: Left['versionOf'] = (matterId, withFile) =>
          this.#versions.of(file, matterId, withFile);
        return { file, asLeft: file, events, position, replayed: false, versionOf };
      } catch (fault) {
        if (fault instanceof StoreUnavailable) doubt = { fault, events: decided.events };
        else if (!(fault instanceof RevisionConflict)) throw fault;
        return undefined;
      }
    });
  }

  /** What is answered to an intake whose key was claimed before, wherever what it says would land now. */
  async #answerBefore(command: CommandInHand): Promise<Answer | undefined> {
    const { casefiles, basis } = command;
    const claimed = claimsKey(command) ? await this.office.intakes.find(basis.commandId) : undefined;
    if (!claimed) return undefined;
    if (claimed.fingerprint !== basis.fingerprint) return { kind: 'other-body-under-key' };
    const left = await this.#leftEarlier(command, (await casefiles.load(claimed.fileId)).file);
    return left && !('kind' in left) ? this.#answer(command, left) : left;
  }

  /** Claims the key of an accepted intake before anything says so. False when somebody else has just done it. */
  async #claimKey(command: CommandInHand, { file, context }: Decided): Promise<boolean> {
    const { fingerprint } = context;
    if (!claimsKey(command) || fingerprint === undefined) return true;
    return this.office.intakes.claim({ fingerprint, fileId: file.fileId }, claimingOf(context));
  }

  /** Where the command is to be given; undefined when it names no file and isn't one at intake, which finds it. */
  async #find(command: CommandInHand): Promise<Destination | undefined> {
    const { given, basis } = command;
    const fixed = given.fileId === undefined ? [] : [decidedIn(given, given.fileId)];
    const subjectFiles = findsItsFile(command) ? await this.#subjectFiles.ofIntake(command) : fixed;
    const [fileId] = [...fixed, ...subjectFiles];
    return fileId === undefined
      ? undefined
      : { fileId, context: this.#contextOf(basis, fileId, subjectFiles) };
  }

  /** Where a command belongs as things are: where its file goes on, if that has ended. */
  async #whereItGoesOn(command: CommandInHand, destination: Destination): Promise<Destination> {
    const { casefiles, given, basis } = command;
    const complete: Completing = (...intending) => this.#complete(...intending);
    const file = await answered(casefiles, destination.fileId, command, complete);
    if (!isElsewhere(file, command) || file.mergedInto === undefined) return destination;
    const next = given.fileId === undefined ? await this.#find(command) : undefined;
    const { fileId } = next ?? { fileId: file.mergedInto };
    return this.#whereItGoesOn(command, next ?? { fileId, context: this.#contextOf(basis, fileId, []) });
  }

  #contextOf(basis: Basis, fileId: string, subjectFiles: readonly string[]): Context {
    return { ...basis, subjectFiles, ...this.office.identifiers.ofCommand(basis.commandId, fileId) };
  }

  /** What a command has left in the file already, from another giving or an append in doubt. */
  async #leftEarlier(
    { casefiles, basis }: CommandInHand,
    file: Casefile,
    doubt?: Doubt,
  ): Promise<Left | Answer | undefined> {
    const earlier = file.commands.get(basis.commandId);
    if (!earlier) return undefined;
    if (earlier.fingerprint !== basis.fingerprint) return { kind: 'other-body-under-key' };
    const { fileId, stored } = await casefiles.storedUntil(basis.commandId, file);
    const last = stored.at(-1);
    const isOurs = doubt?.events.some(({ id }) => id === last?.id) ?? false;
    const history = await casefiles.decode(stored);
    // With what went on in it until then, which its own events move.
    const asOne = await casefiles.history(fileId, theFileItself, last?.revision);
    return {
      file,
      asLeft: casefiles.asOf({ ...file, fileId }, asOne),
      events: history.filter(({ commandId }) => commandId === basis.commandId),
      position: last?.position ?? '',
      replayed: !isOurs,
      versionOf: (matterId, withFile) =>
        this.#versions.madeBy(history, casefiles.kind, { fileId, matterId, withFile }).at(-1)?.version ?? '',
    };
  }

  async #settleAndDecide(command: CommandInHand, file: Casefile, before: Context): Promise<Decided | Answer> {
    const { casefiles, given, cause } = command;
    const { definition, body, matterId } = given;
    const informed = await this.#informed(command, file, before);
    if ('kind' in informed) return informed;
    const { context, change } = informed;
    const outcome = handle(
      casefiles.procedure,
      definition,
      file,
      { command: body, cause, ...(matterId !== undefined && { matterId }) },
      { ...context, idFor: idsOfOneDeciding(context.idFor) },
    );
    if (outcome.kind === 'refused') return { ...outcome, file, viewer: askingNow(context) };
    if (outcome.kind === 'invalid') return outcome;
    return { events: outcome.events, file: outcome.file, context, change };
  }

  /** The context with what the command says it rests on, or why it can't rest on a file that it names. */
  async #informed(
    { casefiles, given, cause }: CommandInHand,
    file: Casefile,
    before: Context,
  ): Promise<Pick<Decided, 'context' | 'change'> | Answer> {
    const { definition, body } = given;
    const isNeeded = needsHistory(definition, file, before);
    // What an act of before is decided on is folded, and folds read nothing that is sealed for a matter.
    const opens = definition.readsHistory ? everything : theFileItself;
    const history = isNeeded ? { history: await casefiles.history(file.fileId, opens, file.revision) } : {};
    // Refused for that before anything that it names is looked at: what comes of the look would tell of it.
    if (!isTheirs({ casefiles, given, cause }, before))
      return { context: { ...before, ...history }, change: {} };
    const joined = joinedWith(given, file.fileId);
    const files = joined === undefined ? {} : { files: [await casefiles.beforeItsEnd(joined)] };
    const municipalities = await this.#addressed(definition.addresses?.(body));
    const context = { ...before, ...history, ...files, ...municipalities };
    const change = definition.indexes?.(body, file, context) ?? {};
    if (definition.at === 'intake' || cause !== 'person') return { context, change };
    const subjects = definition.subjects?.(body) ?? [];
    const named = [...subjects, { fileId: joined }].flatMap(({ fileId }) => fileId ?? []);
    for (const otherId of named) {
      const { file: other } = await casefiles.load(otherId);
      if (!seenBy(casefiles.procedure.sights, viewerIn(context), other)?.isOpen)
        return nothingNamedIn(body, otherId);
      const why = other.mergedInto === undefined ? other.withoutText && holdsNoText : goesOnElsewhere;
      if (why) {
        const [field = ''] = Object.entries(body).find(([, value]) => value === otherId) ?? [];
        const refusal = { ...why, field };
        return refused(refusal, body, file, askingNow(context));
      }
    }
    const { claims } = change;
    const held =
      claims === undefined
        ? []
        : [(await this.#subjectFiles.find(casefiles, claims, context.municipality)) ?? file.fileId];
    return { context: { ...context, subjectFiles: [...context.subjectFiles, ...named, ...held] }, change };
  }

  /** Of the municipalities that a command names, those that this system keeps. */
  async #addressed(named: readonly string[] | undefined): Promise<Pick<Context, 'municipalities'>> {
    if (named === undefined) return {};
    const now = this.office.now();
    const found = await Promise.all(named.map((id) => this.office.municipalityAsOf(id, now)));
    return { municipalities: found.filter((each) => each !== undefined) };
  }

  /**
   * Lets the numbers of an accepted command's subjects lead to their files, before any event says so. False when
   * somebody else's file has just got one.
   */
  async #claimSubjects(
    command: CommandInHand,
    { fileId }: Casefile,
    { context, change }: Decided,
  ): Promise<boolean> {
    if (!(await this.#subjectFiles.change(command.casefiles, change, fileId, context))) return false;
    return !findsItsFile(command) || this.#subjectFiles.assign(command, context);
  }

  /** What a command left in its file, once all is done that has to follow outside of it. */
  async #answer(
    { casefiles, given, basis }: CommandInHand,
    { events, position, replayed, versionOf, ...left }: Left,
  ): Promise<Answer> {
    const completed: Accepted[] = [];
    for (const event of events)
      completed.push(...(await this.#complete(event, left.file.fileId, casefiles, basis.municipality)));
    const merge = await outcomeOfMerge(casefiles, left.file.fileId, events);
    const file = merge?.file ?? left.file;
    const seen = seenBy(casefiles.procedure.sights, viewerIn(basis), merge?.file ?? left.asLeft);
    if (merge?.refusal) {
      return refused(merge.refusal, given.body, file, askingNow({ ...basis, seen }));
    }
    const { fileId } = file;
    const withFile = seen?.isOpen ?? false;
    // What an intake writes tells whether the child was known; what any other command writes is what it says.
    const isOwn = given.definition.at !== 'intake';
    const opened = events.flatMap((event) => openedBy(casefiles, event));
    // Two subjects of one report whose numbers lead to one file have a matter each in it.
    const beside = isOwn ? [] : completed.filter((each) => each.fileId === fileId);
    const matters = [...opened, ...beside.flatMap((each) => each.matters)];
    return {
      kind: 'accepted',
      fileId: file.fileId,
      matters,
      version: merge
        ? this.#versions.of(file, undefined, withFile)
        : versionOf(matters[0]?.matterId ?? given.matterId, withFile),
      position: completed.findLast((each) => each.position !== '')?.position ?? position,
      events: events
        .filter((event) => event.cause !== 'clock' && (isOwn || seen?.showsEvent(event)))
        .map(({ type }) => ({ type })),
      alsoOn: [...new Set([left.file, ...completed].map((each) => each.fileId))].filter(
        (each) => each !== fileId,
      ),
      replayed,
    };
  }

  /**
   * Destroys what an event erases and the draft that it concludes, and carries out what it intends on other files, each
   * the same way.
   * Answers what each has left.
   */
  async #complete(
    event: CaseEvent,
    fileId: string,
    casefiles: Casefiles,
    municipality: MunicipalityAsOf,
  ): Promise<readonly Accepted[]> {
    const erasedIn = await casefiles.destroyErased(fileId, event);
    const { drafts, identifiers } = this.office;
    if (drafts) await destroyDrafts({ drafts, identifiers }, casefiles, event, { fileId, erasedIn });
    const completed: Accepted[] = [];
    for (const command of intendedBy(event, casefiles, municipality, this.office))
      completed.push(await this.#giveIntended(command, event));
    return completed;
  }

  /**
   * Delivers what an event addresses to other municipalities. The worker alone does: whoever sends doesn't wait for
   * others, and learns neither by an answer nor by its time what these have on record.
   */
  async #deliver(event: CaseEvent, casefiles: Casefiles): Promise<void> {
    for (const command of await addressedBy(event, casefiles, this.office))
      await this.#giveIntended(command, event);
  }

  async #giveIntended(command: CommandInHand, event: CaseEvent): Promise<Accepted> {
    const answer = await this.#carryOut(command);
    if (answer.kind === 'accepted') return answer;
    const { type } = command.given.definition;
    throw new Error(`${type}, intended by event ${event.id}, was not accepted: ${answer.kind}.`);
  }

  /** Records what time alone has brought about in a file; true when there was something. */
  async settle(procedure: Procedure, fileId: string): Promise<boolean> {
    const casefiles = casefilesOf(this.office, procedure);
    const settled = await this.#turns.take(fileId, async () => {
      const loaded = await casefiles.load(fileId);
      const now = this.office.now();
      const municipality = await this.office.municipalityAsOf(loaded.file.municipalityId, now);
      // What waits for its answer is settled where it goes on; the worker sees to the answer.
      if (!municipality || unansweredProposal(loaded.file)) return false;
      const basis = { ...nobodyActing(now, now, municipality), commandId: v7() };
      const { events, file } = handleTime(procedure, loaded.file, this.#contextOf(basis, fileId, []));
      if (events.length === 0) return false;
      try {
        await casefiles.append(loaded, events, file);
        return true;
      } catch (fault) {
        if (!(fault instanceof RevisionConflict)) throw fault;
        return undefined;
      }
    });
    return settled ?? false;
  }
}

function refused(refusal: Refusal, body: CommandBody, file: Casefile, viewer: Asking): Answer {
  return { kind: 'refused', refusal, fields: fieldsRefused(refusal, body), file, viewer };
}

/** The command as it is given: whoever names themselves as the one who did it has named nobody else. */
function withoutOneself(command: GivenCommand): GivenCommand {
  const { doneBy, ...body } = command.body;
  return 'staffId' in command.by && doneBy === command.by.staffId ? { ...command, body } : command;
}

/** Whether whoever records a command holds a role for it now; who may give what is owed is for its decision. */
function isTheirs(
  {
    casefiles: { procedure },
    given: { definition },
    cause,
  }: Pick<CommandInHand, 'casefiles' | 'given' | 'cause'>,
  { recorder, municipality, now }: Pick<Context, 'recorder' | 'municipality' | 'now'>,
): boolean {
  if (cause !== 'person' || recorder.party || definition.isOwedBy) return true;
  const asOfNow = { actor: recorder, municipality: municipality.at(now) };
  return actingRole(procedure.name, definition, asOfNow) !== undefined;
}

/** Refused for their role before anything that an intake names is looked up: what comes of the look would tell of it. */
function notTheirIntake(command: CommandInHand): Answer | undefined {
  const { casefiles, given, basis } = command;
  if (given.definition.at !== 'intake' || isTheirs(command, basis)) return undefined;
  const { municipalityId, jurisdiction, timeZone } = basis.municipality;
  const { name, initialDetails } = casefiles.procedure;
  const none = emptyFile(name, initialDetails, { fileId: '', municipalityId, jurisdiction, timeZone });
  return refused(roleNotAllowed, given.body, none, askingNow({ ...basis, seen: undefined }));
}

/** Only an intake could land in any file; every other command finds its key in the file that it names. */
function claimsKey({ given, basis, ...command }: CommandInHand): boolean {
  const isIntake = given.definition.at === 'intake' && basis.fingerprint !== undefined;
  return isIntake && findsItsFile({ given, ...command });
}

/** Whether the file of a command is found by whom it is about: also where it was addressed to a municipality. */
function findsItsFile({ cause, given }: Pick<CommandInHand, 'cause' | 'given'>): boolean {
  return cause === 'person' || given.fileId === undefined;
}

/** What is allowed is listed for an act of now, by whoever sends it. */
function askingNow({
  now,
  recorder,
  municipality,
  seen,
}: Pick<Context, 'now' | 'recorder' | 'municipality'> & Partial<Pick<Asking, 'seen'>>): Asking {
  return { now, actor: recorder, municipality: municipality.at(now), seen };
}

/** What a command says and on which matter: another under the same key is another command. */
function wordingOf({ definition, matterId, body }: GivenCommand): string {
  return canonicalJson([definition.type, matterId ?? '', body]);
}

function openedBy({ kind }: Casefiles, event: CaseEvent): Accepted['matters'] {
  return movesBy(kind, event).flatMap(({ matterId, opens }) =>
    opens ? [{ matterId, kind: opens.kind, caseNumber: opens.caseNumber }] : [],
  );
}

function instantOf(text: string | undefined, otherwise: Instant): Instant {
  return text === undefined ? otherwise : new Date(text).toISOString();
}
