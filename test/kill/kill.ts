/**
 * `npm run kill -- --rounds N --app-rounds N --seed S`: kills processes at random and proves that nothing
 * acknowledged is lost and nothing is half there. Exit code 1 when anything was wrong.
 */
import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { runAppRounds } from './app/rounds.js';
import { runLogRounds } from './log-rounds.js';

interface KillOptions {
  readonly rounds: number;
  readonly appRounds: number;
  readonly seed: number;
}

/** What rounds of any kind have shown. */
interface Figures {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly unanswered: number;
  readonly unansweredButStored: number;
  readonly faults: readonly string[];
}

type Rounds = (rounds: number, seed: number, onRound: (figures: Figures) => void) => Promise<Figures>;

function wholeNumberFrom(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new InvalidArgumentError('Give a whole number from 0.');
  return value;
}

const command = new Command('kill')
  .description(
    'Kills processes at random and proves that nothing acknowledged is lost and nothing is half there.',
  )
  .option('--rounds <count>', 'kills of a process that writes to the log', wholeNumberFrom, 60)
  .option('--app-rounds <count>', 'kills of the whole app under load over HTTP', wholeNumberFrom, 20)
  .option('--seed <number>', 'the same seed makes the same choices', wholeNumberFrom, Date.now() % 2 ** 31)
  .parse();

const { rounds, appRounds, seed } = command.opts<KillOptions>();
await kill('log', 'a writer to the log', 'appends', rounds, runLogRounds);
await kill('app', 'the whole app', 'commands', appRounds, runAppRounds);

/** Runs rounds of one kind and prints their figures, as a line of JSON and in words, and every fault. */
async function kill(killed: string, says: string, units: string, count: number, run: Rounds): Promise<void> {
  if (count === 0) return;
  console.log(`Killing ${says} ${count} times, with seed ${seed}.`);
  const start = performance.now();
  const { faults, ...figures } = await run(count, seed, (sofar) => {
    if (sofar.rounds % 10 === 0) console.error(`${sofar.rounds} rounds, ${sofar.faults.length} faults`);
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  const { acknowledged, unanswered, unansweredButStored } = figures;
  console.log(JSON.stringify({ killed, seed, seconds, ...figures, faults: faults.length }));
  console.log(
    `${count} kills of ${says} in ${seconds} s: ${acknowledged} ${units} acknowledged; ${unanswered} under way, ` +
      `of which ${unansweredButStored} were stored whole and the others not at all; ` +
      (faults.length === 0 ? 'nothing lost, nothing torn.' : `${faults.length} faults:`),
  );
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}
