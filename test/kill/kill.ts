/** `npm run kill -- --rounds N --seed S`: kills processes at random and proves that nothing was lost. */
import { Command, InvalidArgumentError } from 'commander';
import { runLogRounds } from './log-rounds.js';

interface KillOptions {
  readonly rounds: number;
  readonly seed: number;
}

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
  .option('--seed <number>', 'the same seed makes the same choices', wholeNumberFrom, Date.now() % 2 ** 31)
  .parse();

const { rounds, seed } = command.opts<KillOptions>();
const start = performance.now();
console.log(`Killing a writer to the log ${rounds} times, with seed ${seed}.`);
const { faults, ...figures } = await runLogRounds(rounds, seed, (sofar) => {
  if (sofar.rounds % 10 === 0) console.error(`${sofar.rounds} rounds, ${sofar.faults.length} faults`);
});
const seconds = Math.round((performance.now() - start) / 1000);
console.log(JSON.stringify({ killed: 'log', seed, seconds, ...figures, faults: faults.length }));
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
