import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RevisionConflict, type EventStore } from '#event-store';
import { claimDataFolder, openSqliteEventStore } from '#event-store/sqlite';
import { chanceOf, wholeNumber } from './chance.js';
import { killAtRandom } from './kill-at-random.js';
import { checkLog } from './log-check.js';
import { LogLedger } from './log-ledger.js';
import { eventsOf } from './marked-append.js';
import { wholeLog } from './whole-log.js';

/** One log lives through so many kills before a new one is begun. */
const killsOfALog = 10;

/** What the rounds have shown. */
export interface LogFigures {
  readonly rounds: number;
  /** Appends that were answered before a kill. */
  readonly acknowledged: number;
  /** Appends that were under way when the process was killed. */
  readonly unanswered: number;
  /** Those of them that were stored all the same, whole. */
  readonly unansweredButStored: number;
  /** What was wrong with a log, each with the seed of its round: acknowledged and lost, torn, out of order. */
  readonly faults: readonly string[];
}

const nothingYet: LogFigures = {
  rounds: 0,
  acknowledged: 0,
  unanswered: 0,
  unansweredButStored: 0,
  faults: [],
};

/**
 * Kills a process that writes to the log, opens the log again and holds it against what its writers were told:
 * nothing acknowledged is lost, no append is half there, order and revisions are sound, and each unanswered
 * append can be asked for again with the same ids. A log that is not sound is left for a new one.
 *
 * @param onRound told the figures so far after each round
 */
export async function runLogRounds(
  rounds: number,
  seed: number,
  onRound: (figures: LogFigures) => void,
): Promise<LogFigures> {
  let figures = nothingYet;
  while (figures.rounds < rounds) {
    const folder = await mkdtemp(join(tmpdir(), 'casetrail-kill-'));
    const ledger = new LogLedger();
    try {
      const sound = figures.faults.length;
      for (let kill = 0; kill < killsOfALog && figures.rounds < rounds; kill += 1) {
        figures = added(figures, await runRound(folder, ledger, seed + figures.rounds));
        onRound(figures);
        if (figures.faults.length > sound) break;
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  return figures;
}

async function runRound(folder: string, ledger: LogLedger, seed: number): Promise<LogFigures> {
  const chance = chanceOf(seed);
  const writerSeed = String(wholeNumber(chance, 0, 2 ** 31));
  const answeredBefore = ledger.answered.size;
  ledger.note(await killAtRandom(new URL('log-writer.js', import.meta.url), [folder, writerSeed], chance));
  const acknowledged = ledger.answered.size - answeredBefore;
  const unanswered = ledger.unanswered().length;
  const claim = claimDataFolder(folder);
  const store = openSqliteEventStore({ folder });
  try {
    const unansweredButStored = await askAgain(store, ledger);
    const faults = checkLog(await wholeLog(store), ledger);
    return {
      rounds: 1,
      acknowledged,
      unanswered,
      unansweredButStored,
      faults: faults.map((fault) => `seed ${seed}: ${fault}`),
    };
  } finally {
    await store.close();
    claim.release();
  }
}

/** Asks for each unanswered append once more, as its writer would; returns how many were stored already. */
async function askAgain(store: EventStore, ledger: LogLedger): Promise<number> {
  const head = await store.head();
  let stored = 0;
  for (const append of ledger.unanswered()) {
    try {
      const answer = await store.append(append.stream, append.expected, eventsOf(append));
      ledger.answer(append.mark, answer);
      if (answer.position <= head) stored += 1;
    } catch (fault) {
      if (!(fault instanceof RevisionConflict)) throw fault;
      ledger.refuse(append.mark);
    }
  }
  return stored;
}

function added(one: LogFigures, other: LogFigures): LogFigures {
  return {
    rounds: one.rounds + other.rounds,
    acknowledged: one.acknowledged + other.acknowledged,
    unanswered: one.unanswered + other.unanswered,
    unansweredButStored: one.unansweredButStored + other.unansweredButStored,
    faults: [...one.faults, ...other.faults],
  };
}
