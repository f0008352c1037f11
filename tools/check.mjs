/**
 * The README's second command: makes the checkout ready and passes everything that a change has to pass.
 * Shows what a stage printed only when it failed. Exit code 1 when anything did.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import './prepare.mjs';
import { CannotGoOn } from './cannot-go-on.mjs';
import { seconds } from './long-step.mjs';
import { checkoutOnNode24 } from './node-24.mjs';
import { one, runStage } from './stage.mjs';
import { stages, stagesOnNode24 } from './stages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const began = Date.now();
const results = [];

for (const stage of stages) await pass(stage.name, stage.tells, () => runStage(stage, root, process.env));
if (!process.versions.node.startsWith('24.')) await passOnNode24();

const width = Math.max(...results.map(({ name }) => name.length));
console.log();
for (const { name, passed, failed, took } of results) {
  const counts = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
  console.log(`${name.padEnd(width)}  ${took.padStart(8)}  ${counts}`);
}
console.log(`${'total'.padEnd(width)}  ${seconds(began).padStart(8)}\n`);

const sum = (count) => results.reduce((total, result) => total + result[count], 0);
if (sum('failed') > 0) process.exitCode = 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);

async function pass(name, tells, work) {
  const stageBegan = Date.now();
  const { passed, failed, output } = await work();
  const took = seconds(stageBegan);
  results.push({ name, passed, failed, took });
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${took})`);
  if (failed > 0) console.log(output.trimEnd());
  else if (tells)
    console.log(
      output
        .split('\n')
        .filter((line) => tells.test(line))
        .join('\n'),
    );
}

async function passOnNode24() {
  let checkout;
  await pass('Node 24', undefined, async () => {
    try {
      checkout = await checkoutOnNode24(root);
      return { ...one(true), output: '' };
    } catch (fault) {
      if (!(fault instanceof CannotGoOn)) throw fault;
      return { ...one(false), output: fault.message };
    }
  });
  if (checkout === undefined) return;
  try {
    for (const stage of stagesOnNode24) {
      await pass(`${stage.name} on Node 24`, stage.tells, () => runStage(stage, checkout.cwd, checkout.env));
    }
  } finally {
    checkout.remove();
  }
}
