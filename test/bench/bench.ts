import 'reflect-metadata';
import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { measureEngines } from './engines/engines.js';
import { filledFolder } from './filled-folder.js';
import { httpRatio } from './http.js';
import { measureLargeFiles } from './large-files.js';
import { sealingCosts } from './sealing.js';

/** Measurements as ratios against the bare engine in the same run: timings of one machine say little elsewhere. */
const number = process.argv.slice(2).find((each) => /^\d+$/.test(each));
const seconds = Number(number ?? 6);
const reportsOfLarge = Number(number ?? 1_000);
const small = 1_000;
const large = 100_000;

interface Rebuilding {
  readonly milliseconds: number;
  readonly firstPageAfter: number;
  readonly megabytes: number;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function onFolder<Answer>(folder: string, what: string): Promise<Answer> {
  const child = fork(new URL('./rebuilding.js', import.meta.url), [folder, what]);
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => {
      resolve(answer as Answer);
    });
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`Measuring ${what} ended with ${String(code)}.`));
    });
  });
}

say(`Node ${process.versions.node}, ${availableParallelism()} cores\n`);

if (process.argv.includes('--engines')) await measureEngines(say);
else if (process.argv.includes('--large')) await measureLargeFiles(say, reportsOfLarge);
else await measureEmbedded();

async function measureEmbedded(): Promise<void> {
  say(
    'Commands through HTTP, each durable, against a bare Fastify route that group-commits one row of the same size:',
  );
  for (const clients of [1, 64]) {
    const { ours, bare, ratio, bytes } = await httpRatio(clients, seconds);
    say(
      `  ${clients} client(s): ${ours.perSecond.toFixed(0)}/s (p50 ${ours.p50} ms, p99 ${ours.p99} ms) ` +
        `of ${bare.perSecond.toFixed(0)}/s = ${ratio.toFixed(2)}   [${bytes} bytes, ${ours.refused} refused]`,
    );
  }

  const { seal, canonical, chain } = await sealingCosts();
  say('\nOf that, for one event with one sealed section:');
  say(
    `  sealing ${seal.toFixed(1)} µs, canonical form ${canonical.toFixed(1)} µs, chaining ${chain.toFixed(1)} µs`,
  );

  say(`\nA folder of ${small} events and one of ${large}, filled by commands ...`);
  for (const size of [small, large]) {
    const folder = await filledFolder(size);
    const rebuilding = await onFolder<Rebuilding>(folder, 'rebuild');
    const { milliseconds: bare } = await onFolder<{ milliseconds: number }>(folder, 'bare');
    const again = await onFolder<Rebuilding>(folder, 'open');
    say(
      `  ${size} events: rebuild ${rebuilding.milliseconds.toFixed(0)} ms, bare read and parse ${bare.toFixed(0)} ms ` +
        `= ${(bare / rebuilding.milliseconds).toFixed(2)}; opened with first page in ${again.firstPageAfter.toFixed(0)} ms; ` +
        `at most ${rebuilding.megabytes.toFixed(0)} MiB while rebuilding, ${again.megabytes.toFixed(0)} MiB without`,
    );
    await rm(folder, { recursive: true });
  }
}
