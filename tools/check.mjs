/**
 * The README's second command: makes the checkout ready and passes everything that a change has to pass.
 * Shows what a stage printed only when it failed. Exit code 1 when anything did.
 */
import { allOf } from './all-of.mjs';
import { CannotGoOn } from './cannot-go-on.mjs';
import { makeReady, root } from './checkout.mjs';
import { ensureEngines } from './engines.mjs';
import { toldOf } from './failures.mjs';
import { seconds } from './long-step.mjs';
import { checkoutOnNode24 } from './node-24.mjs';
import { asOne, runStage } from './stage.mjs';
import {
  lanesOfSources,
  lanesOfTests,
  stagesOfApp,
  stagesOfFaults,
  stagesOfPackages,
  stagesOnNode24,
} from './stages.mjs';

const began = Date.now();
const results = [];

// Ending in order removes what was laid out for Node 24.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

if (await prepared('prepare', ready)) {
  await Promise.all(lanesOfSources.map((lane) => passInOrder(lane)));
  await Promise.all(lanesOfTests.map((lane) => passInOrder(lane)));
  await passInOrder(stagesOfApp);
  // Kills and faults mostly wait, and a newcomer takes one core; Node 24 works meanwhile.
  await Promise.all([passInOrder([...stagesOfFaults, ...stagesOfPackages]), passOnNode24()]);
}
summarize();

async function passInOrder(lane) {
  for (const stage of lane) await pass(stage, () => runStage(stage, root, process.env));
}

async function ready() {
  // What apt-get fetches waits for the network, most of what is made ready for a core.
  await allOf([makeReady(), ensureEngines()]);
}

/** A checkout beside a Node 24, or false where there is none, or where this is one. */
async function readyOnNode24() {
  if (process.versions.node.startsWith('24.')) return false;
  return prepared('prepare Node 24', () => checkoutOnNode24(root));
}

async function passOnNode24() {
  const onNode24 = await readyOnNode24();
  if (!onNode24) return;
  const { cwd, env } = onNode24;
  for (const stage of stagesOnNode24) {
    const again = { ...stage, name: `${stage.name} on Node 24` };
    await pass(again, () => runStage(again, cwd, env));
  }
}

/** Passes a stage that the following ones stand on: what it yields, or false when it failed. */
async function prepared(name, work) {
  let yielded = false;
  await pass({ name }, async () => {
    try {
      yielded = (await work()) ?? true;
      return asOne(name, true, '');
    } catch (fault) {
      if (!(fault instanceof CannotGoOn)) throw fault;
      return asOne(name, false, fault.message);
    }
  });
  return yielded;
}

async function pass({ name, tells }, work) {
  console.log(`${name} ...`);
  const stageBegan = Date.now();
  const { passed, failed, failures, output } = await work();
  const took = seconds(stageBegan);
  results.push({ name, passed, failed, failures, took });
  console.log(`${name} ${failed === 0 ? 'passed' : 'FAILED'} in ${took}`);
  const worthShowing = output.split('\n').filter((line) => failed > 0 || tells?.test(line));
  if (worthShowing.length > 0) console.log(worthShowing.join('\n').trimEnd());
}

function summarize() {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log();
  for (const { name, passed, failed, took } of results) {
    const counts = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
    console.log(`${name.padEnd(width)}  ${took.padStart(8)}  ${counts}`);
  }
  console.log(`${'total'.padEnd(width)}  ${seconds(began).padStart(8)}\n`);
  // Once more and last, because a log that was cut off shows its tail.
  const failures = results.flatMap((result) => result.failures);
  if (failures.length > 0) console.log(`Failed:\n${toldOf(failures).join('\n')}\n`);
  const sum = (count) => results.reduce((total, result) => total + result[count], 0);
  if (sum('failed') > 0) process.exitCode = 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}
