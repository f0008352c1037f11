import {
  mergeProposed,
  refusalOfMerge,
  unansweredProposal,
  type CaseEvent,
  type Casefile,
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
 * asked and not answered. What concludes just that is decided in it, and so is what a file holds already.
 */
export function isElsewhere(file: Casefile, { given, basis }: CommandInHand): boolean {
  const { definition, body } = given;
  if (file.commands.get(basis.commandId)) return false;
  const proposal = unansweredProposal(file);
  if (proposal) return !('proposalId' in body && body.proposalId === proposal.proposalId);
  return file.mergedInto !== undefined && !definition.ofThisFile;
}

/**
 * A file once every proposal to merge that was made in it has its answer. One that has none is answered first, so that
 * it blocks nobody; how that can't go round in circles, `MergeFile` says.
 */
export async function answered(
  casefiles: Casefiles,
  fileId: string,
  command: CommandInHand,
  complete: Completing,
): Promise<Casefile> {
  for (;;) {
    const { file } = await casefiles.load(fileId);
    const proposal = unansweredProposal(file);
    if (!proposal || !isElsewhere(file, command)) return file;
    const events = await casefiles.decode(await casefiles.stored(fileId, proposal.revision));
    for (const event of events) {
      if (event.id === proposal.proposalId)
        await complete(event, fileId, casefiles, command.basis.municipality);
    }
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
