import { setTimeout as wait } from 'node:timers/promises';
import { openEmbedded, silentLogger, type Casetrail, type Clock } from '#platform';
import { serve } from '#http';
import type { UnfinishedSibling } from './check.js';
import { Desk, tellsOfTheSame, type Asked } from './desk.js';
import type { AppLedger } from './ledger.js';
import { foundMunicipality, tokensOf } from './municipality.js';

/** How long the worker may take for what the kill has left to do. */
const patienceMilliseconds = 20_000;

/** How many commands are asked for again at the same time. */
const atATime = 16;

/** How many rungs are told before the views are asked again. */
const rungsAtATime = 200;

/** What is taken up again. */
export interface Recovery {
  readonly folder: string;
  readonly clock: Clock;
  readonly ledger: AppLedger;
  /** What the worker has to complete, before anybody asks again. */
  readonly unfinished: readonly UnfinishedSibling[];
  /** The commands since the last kill that were accepted, or not answered. */
  readonly asked: readonly Asked[];
}

export interface Recovered {
  /** Unanswered commands that had been carried out all the same. */
  readonly unansweredButStored: number;
  readonly faults: readonly string[];
}

/**
 * Opens a folder again whose process was killed and holds the system to its word: the worker completes what was
 * begun, records what time has brought about, and each command of the round is answered as before.
 */
export async function recover({ folder, clock, ledger, unfinished, asked }: Recovery): Promise<Recovered> {
  const system = await openEmbedded({ dataFolder: folder }, { logger: silentLogger, clock });
  try {
    await foundMunicipality(system);
    const incomplete = await awaitCompletion(system, unfinished);
    const { unansweredButStored, faults } = await askAgain(system, ledger, asked);
    return {
      unansweredButStored,
      faults: [
        ...incomplete,
        ...faults,
        ...(await settleAll(system)),
        ...(await unreadableFiles(system, ledger)),
      ],
    };
  } finally {
    await system.close();
  }
}

async function awaitCompletion(
  { casefiles }: Casetrail,
  unfinished: readonly UnfinishedSibling[],
): Promise<readonly string[]> {
  const files = casefiles.get('child-protection')!;
  const giveUp = AbortSignal.timeout(patienceMilliseconds);
  const faults: string[] = [];
  for (const { eventId, fileId, commandId } of unfinished) {
    const isThere = async () =>
      (await files.stored(fileId)).some(({ metadata }) => metadata.commandId === commandId);
    while (!giveUp.aborted && !(await isThere())) await wait(10);
    if (giveUp.aborted) faults.push(`report ${eventId} is not completed on file ${fileId}`);
  }
  return faults;
}

async function askAgain(system: Casetrail, ledger: AppLedger, asked: readonly Asked[]): Promise<Recovered> {
  const api = await serve(system, { host: '127.0.0.1', port: 0, logger: silentLogger });
  try {
    const desk = new Desk(api.address, tokensOf(system));
    const answers: Recovered[] = [];
    for (let first = 0; first < asked.length; first += atATime) {
      const some = asked.slice(first, first + atATime);
      answers.push(...(await Promise.all(some.map((command) => askOnceMore(desk, ledger, command)))));
    }
    return {
      unansweredButStored: answers.reduce((sum, { unansweredButStored }) => sum + unansweredButStored, 0),
      faults: answers.flatMap(({ faults }) => faults),
    };
  } finally {
    await api.close();
  }
}

async function askOnceMore(desk: Desk, ledger: AppLedger, asked: Asked): Promise<Recovered> {
  const before = ledger.accepted.get(asked.key)?.told;
  const told = await desk.give(asked);
  if (before === undefined) {
    ledger.note(asked, told);
    return { unansweredButStored: told.kind === 'accepted' && told.replayed ? 1 : 0, faults: [] };
  }
  const faults = tellsOfTheSame(told, before)
    ? []
    : [`command ${asked.key} is answered otherwise when it is asked for again`];
  return { unansweredButStored: 0, faults };
}

/**
 * The worker knows from the views what is due; they have to see what was settled and sent before they are asked again.
 * When nothing is left to do, the worker writes nothing more by itself.
 */
async function settleAll({ reminders, ...system }: Casetrail): Promise<readonly string[]> {
  const giveUp = AbortSignal.timeout(patienceMilliseconds);
  while (!giveUp.aborted) {
    if (!(await system.viewsReach(await system.head(), patienceMilliseconds))) continue;
    const untold = await reminders.dueUntil(system.now(), rungsAtATime);
    for (const rung of untold) await reminders.remind(rung);
    if (untold.length === 0 && (await system.settleDue()) === 0) return [];
  }
  return ['a miss or a reminder is due and not recorded'];
}

/** Keys are stored apart from the log: whatever is sealed in it has to have its key. */
async function unreadableFiles({ casefiles }: Casetrail, { files }: AppLedger): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const fileId of files) {
    const history = await casefiles.get('child-protection')!.history(fileId);
    if (history.some(({ erased }) => erased !== undefined)) faults.push(`file ${fileId} can't be read`);
  }
  return faults;
}
