/**
 * Holds engines of one's own to the contract that our adapters pass, and says in words what passed:
 *
 *   npm run contract -- --log esdb://localhost:2113?tls=false
 *   npm run contract -- --views postgres://user:password@localhost:5432/postgres --reminders redis://localhost:6379
 *
 * The tests write to the engines, under names of their own. Ends with 0 when all passed, else with 1.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { testedEngines, type TestedEngine } from './engines.js';
import { NotReached, reach } from './reach.js';
import { inWords, type TestReport } from './report.js';

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--selectProjects=contract',
];

const command = new Command('contract').description(
  'Hold engines of your own to the contract of our adapters.',
);
for (const { option, name, example } of testedEngines) {
  command.option(`--${option} <address>`, `${name}, for example ${example}`);
}
const given = command.parse().opts<Partial<Record<TestedEngine['option'], string>>>();
const wanted = testedEngines.flatMap((engine) => {
  const address = given[engine.option];
  return address === undefined ? [] : { engine, address };
});

if (wanted.length === 0) {
  const options = testedEngines.map(({ option, example }) => `--${option} ${example}`);
  refuse(`Give an engine to test: ${options.join(' or ')}`);
} else {
  try {
    for (const { engine, address } of wanted) await reach(engine, address);
    for (const { engine, address } of wanted) {
      if (!(await holds(engine, address))) process.exitCode = 1;
    }
  } catch (fault) {
    if (!(fault instanceof NotReached)) throw fault;
    refuse(fault.message);
  }
}

/** Runs the contract of one engine and tells how it went. */
async function holds(engine: TestedEngine, address: string): Promise<boolean> {
  say(`The contract on ${engine.name} at ${withoutPassword(address)} ...`);
  const report = await runSpecs(engine, address);
  for (const line of inWords(report)) say(line);
  say(`${engine.name} ${report.success ? 'keeps' : 'does not keep'} the contract.`);
  if (engine.apart !== undefined) say(engine.apart);
  return report.success;
}

async function runSpecs(engine: TestedEngine, address: string): Promise<TestReport> {
  const folder = await mkdtemp(join(tmpdir(), 'casetrail-contract-'));
  try {
    const output = join(folder, 'report.json');
    const child = spawn(
      process.execPath,
      [...jest, '--testPathPatterns', engine.specs, '--json', '--outputFile', output],
      { env: { ...process.env, [engine.variable]: address }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let last = '';
    createInterface({ input: child.stderr }).on('line', (line) => {
      last = line;
      // Which file is done, as it goes; what failed follows in words.
      if (/^(PASS|FAIL) /.test(line)) say(`  ${line}`);
    });
    await once(child, 'close');
    if (!existsSync(output)) throw new NotReached(`The contract could not be run: ${last}`);
    return JSON.parse(await readFile(output, 'utf8')) as TestReport;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function withoutPassword(address: string): string {
  return address.replace(/\/\/[^@/]*@/, '//');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function refuse(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
