/**
 * `npm run faults -- --rounds N --seed S`: takes engines and processes away at random moments under load and proves
 * that nothing acknowledged is lost, and every reminder given out once. Exit code 1 when anything was wrong.
 */
import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { runFaultRounds } from './fault-rounds.js';
import { kinds } from './kinds.js';

interface FaultOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly log: string;
  readonly only?: string;
}

function wholeNumberFrom(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new InvalidArgumentError('Give a whole number from 0.');
  return value;
}

const { rounds, seed, log, only } = new Command('faults')
  .description('Strikes two APIs and two workers with faults of their engines and of themselves.')
  .option('--rounds <count>', 'rounds of each kind of fault', wholeNumberFrom, 3)
  .option('--seed <number>', 'the same seed makes the same choices', wholeNumberFrom, Date.now() % 2 ** 31)
  .option(
    '--log <address>',
    'the EventStoreDB on loopback, or "stand-in" for the one of the tests',
    process.env.CASETRAIL_TEST_ESDB ?? 'stand-in',
  )
  .option('--only <text>', 'the kinds of fault whose name contains this')
  .parse()
  .opts<FaultOptions>();

const chosen = Object.keys(kinds).filter((kind) => only === undefined || kind.includes(only));
const where = log === 'stand-in' ? 'a stand-in of EventStoreDB' : 'EventStoreDB';
console.log(
  `${rounds} rounds of each of ${chosen.length} kinds of fault, the log on ${where}, seed ${seed}.`,
);
const began = performance.now();
const shown = await runFaultRounds(
  { kinds: chosen, rounds, seed, log },
  (kind, { faults, slowestRecovery }) => {
    const seconds = Math.round((performance.now() - began) / 1_000);
    console.error(`${seconds} s: ${kind}, whole again in ${slowestRecovery} ms, ${faults.length} faults`);
  },
);
for (const [kind, { faults, ...figures }] of shown) {
  console.log(JSON.stringify({ kind, seed, ...figures, faults: faults.length }));
  console.log(
    `${kind}: ${figures.rounds} rounds, ${figures.acknowledged} commands acknowledged, ${figures.unanswered} without ` +
      `an answer, ${figures.reminders} reminders, whole again in ${figures.slowestRecovery} ms at most; ` +
      (faults.length === 0 ? 'nothing lost, nothing doubled.' : `${faults.length} faults:`),
  );
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}
console.log(`${Math.round((performance.now() - began) / 1_000)} s in all.`);
