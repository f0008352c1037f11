import {
  catalogueOf,
  fileTakenOver,
  mergeProposed,
  refusalOfMerge,
  unansweredProposal,
  type CaseEvent,
  type Casefile,
  type CommandDefinition,
  type MergeProposed,
  type Refusal,
} from '#casework';
import type { Casefiles } from './casefiles.js';
import type { Basis, CommandInHand } from './office.js';

/** Gives what an event intends on other files. */
export type Completing = (
  event: CaseEvent,
  fileId: string,
  casefiles: Casefiles,
  municipality: Basis['municipality'],
) => Promise<unknown>;

/** What it takes to say where a command on a file belongs: it says which, and what else it is about. */
type Given = CommandInHand['given'];

/**
 * Whether a command on a file can't be decided there now: the file goes on in another, or whether it does has been
 * asked and not answered, or what it has taken over has not been brought together with its own. What concludes just
 * that is decided in it, and so is what a file holds already.
 */
export function isElsewhere(file: Casefile, command: CommandInHand): boolean {
  const { definition, body } = command.given;
  if (file.commands.get(command.basis.commandId)) return false;
  const proposal = unansweredProposal(file);
  if (proposal) return !('proposalId' in body && body.proposalId === proposal.proposalId);
  if (file.mergedInto !== undefined) return !definition.ofThisFile;
  const awaited = awaitedBy(file, command);
  return awaited !== undefined && awaited.type !== definition.type;
}

/** What the system still has to do in a file before anything else: only one that has taken another over waits. */
function awaitedBy(file: Casefile, { casefiles }: CommandInHand): CommandDefinition | undefined {
  if (file.takenOver.length === 0) return undefined;
  const { commands } = catalogueOf(casefiles.procedure);
  return [...commands.values()].find((each) => each.isAwaitedBy?.(file));
}

/**
 * A file once every proposal to merge that was made in it has its answer, and it goes on as one with what it has taken
 * over. What is left of that is done first, so that it blocks nobody; how that can't go round in circles, `MergeFile`
 * says.
 *
 * @throws {Error} all was done, and the file waits for it still
 */
export async function answered(
  casefiles: Casefiles,
  fileId: string,
  command: CommandInHand,
  complete: Completing,
): Promise<Casefile> {
  const isDone = new Set<string>();
  for (;;) {
    const { file } = await casefiles.load(fileId);
    if (!isElsewhere(file, command)) return file;
    const proposal = unansweredProposal(file);
    if (!proposal && file.mergedInto !== undefined) return file;
    const from = proposal?.revision ?? 0;
    const events = await casefiles.decode(await casefiles.stored(fileId, from));
    const left = proposal
      ? events.find(({ id }) => id === proposal.proposalId)
      : events.findLast(({ type }) => type === fileTakenOver.type);
    if (!left || isDone.has(left.id)) throw new Error(`File ${fileId} can't go on as one.`);
    isDone.add(left.id);
    await complete(left, fileId, casefiles, command.basis.municipality);
  }
}

/** The file in which a command is decided: of two that it joins, the one whose id sorts first. */
export function decidedIn({ definition, body }: Given, fileId: string): string {
  const other = definition.internal ? undefined : definition.joins?.(body, fileId);
  return other !== undefined && other < fileId ? other : fileId;
}

/** The file that a person means: of two that are joined, the one on which the command is given. */
export async function meant(
  { casefiles, given: { definition, fileId } }: CommandInHand,
  file: Casefile,
): Promise<Casefile> {
  if (!definition.joins || fileId === undefined || fileId === file.fileId) return file;
  return (await casefiles.load(fileId)).file;
}

/** The other of two files that a command joins. */
export function joinedWith({ definition, body, fileId = '' }: Given, decidedIn: string): string | undefined {
  const other = definition.joins?.(body, fileId);
  return other === decidedIn ? fileId : other;
}

/** What became of a proposal to merge, and the file in which work goes on; undefined for events that make none. */
export async function outcomeOfMerge(
  casefiles: Casefiles,
  fileId: string,
  events: readonly CaseEvent[],
): Promise<{ readonly refusal?: Refusal; readonly file: Casefile } | undefined> {
  const proposed = events.find(isProposal);
  if (!proposed) return undefined;
  const refusal = refusalOfMerge((await casefiles.load(fileId)).file, proposed.id);
  const { file } = await casefiles.loadCurrent(refusal ? fileId : proposed.data.survivingFile);
  return { file, ...(refusal && { refusal }) };
}

function isProposal(event: CaseEvent): event is CaseEvent<MergeProposed> {
  return event.type === mergeProposed.type;
}
