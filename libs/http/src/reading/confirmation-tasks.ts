import {
  catalogueOf,
  disputedActs,
  inLanguage,
  mustLookInto,
  seenBy,
  owesAnswer,
  unansweredActs,
  upholdAct,
  type Casefile,
  type Language,
  type UnconfirmedAct,
} from '#casework';
import type { Casetrail } from '#platform';
import type { OpenConfirmation } from '#views';
import type { ConfirmationTask } from '../answers/tasks.js';
import { viewerOf, type Caller } from '../caller.js';

/**
 * What waits for somebody's answer or, where it was denied, for them to look into it, by the files as they stand: the views may be behind. It is shown whether or not
 * they see the file now, for they are said to have acted in it.
 *
 * @param most of each member of staff
 */
export async function confirmationTasks(
  system: Casetrail,
  caller: Caller,
  language: Language,
  most: number,
): Promise<readonly ConfirmationTask[]> {
  const { municipalityId, zone } = caller.identity;
  const waiting: OpenConfirmation[] = [];
  if (upholdAct.by.some((role) => caller.staff.roles.includes(role))) {
    waiting.push(...(await system.confirmations.denied(municipalityId, zone, most)));
  }
  for (const staffId of await answeredForBy(system, caller)) {
    waiting.push(...(await system.confirmations.of(municipalityId, staffId, most)));
  }
  const tasks: ConfirmationTask[] = [];
  for (const confirmation of waiting) {
    const task =
      confirmation.zone === zone ? await taskOf(system, caller, confirmation, language) : undefined;
    if (task) tasks.push(task);
  }
  return tasks;
}

/** Whose acts somebody may have to answer for: their own, and those of whoever has left. */
async function answeredForBy(
  system: Casetrail,
  { identity: { municipalityId }, staff, municipality }: Caller,
): Promise<readonly string[]> {
  const asked = await system.confirmations.staffAsked(municipalityId);
  return asked.filter((staffId) => staffId === staff.staffId || !municipality.staff(staffId));
}

/** What is to be done about an act, by whoever has to do it. */
function taskIn(
  file: Casefile,
  entryId: string,
  { staff, municipality }: Caller,
): { readonly act: UnconfirmedAct; readonly task: ConfirmationTask['task'] } | undefined {
  const isIt = (act: UnconfirmedAct) => act.entryId === entryId;
  const unanswered = unansweredActs(file).find(isIt);
  if (unanswered && owesAnswer(unanswered, staff, municipality))
    return { act: unanswered, task: 'confirmation' };
  const denied = disputedActs(file).find(isIt);
  if (denied && mustLookInto(denied, file, staff, municipality)) return { act: denied, task: 'denied-act' };
  return undefined;
}

async function taskOf(
  system: Casetrail,
  caller: Caller,
  { procedure: name, fileId, entryId }: OpenConfirmation,
  language: Language,
): Promise<ConfirmationTask | undefined> {
  const casefiles = system.casefiles.get(name);
  if (!casefiles) return undefined;
  const { procedure } = casefiles;
  const { file } = await casefiles.loadCurrent(fileId);
  const task = taskIn(file, entryId, caller);
  if (!task) return undefined;
  const { act } = task;
  const seen = seenBy(procedure.sights, viewerOf(caller), file);
  const caseNumber = seen?.matters.find(({ matterId }) => matterId === act.matterId)?.caseNumber;
  const command = catalogueOf(procedure).commands.get(act.commandType);
  return {
    task: task.task,
    procedure: name,
    fileId: file.fileId,
    ...act,
    ...(caseNumber !== undefined && { caseNumber }),
    what: command ? inLanguage(command.title, language) : act.commandType,
    version: system.versions.of(file),
  };
}
