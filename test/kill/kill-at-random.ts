import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { wholeNumber, type Chance } from './chance.js';

/** The line by which a child says that it is at work. */
export const readyLine = 'ready';

/** One child in so many is killed while it starts, the others while they work. */
const oneInSoManyAtStart = 6;

/** Longest life of a child in milliseconds: from its start, or from its being ready. */
const longestStart = 150;
const longestWork = 250;

/**
 * Runs a script in a process of its own and kills it with SIGKILL at a random moment.
 *
 * @returns the lines that it had written, without a torn last one
 * @throws when the child ended by itself
 */
export async function killAtRandom(script: URL, args: readonly string[], chance: Chance): Promise<string[]> {
  const child = spawn(process.execPath, [fileURLToPath(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const written: string[] = [];
  const isReady = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      written.push(text);
      if (written.length === 1) resolve();
    });
  });
  const atStart = wholeNumber(chance, 1, oneInSoManyAtStart) === 1;
  const life = wholeNumber(chance, 0, atStart ? longestStart : longestWork);
  if (!atStart) await Promise.race([isReady, ended]);
  await Promise.race([wait(life), ended]);
  child.kill('SIGKILL');
  const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  if (signal !== 'SIGKILL') throw new Error(`The child ended by itself, with code ${String(code)}.`);
  return written.join('').split('\n').slice(0, -1);
}
