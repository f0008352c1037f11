import { once } from 'node:events';

/** Ends the engines that the run of the tests started. */
export default async function stopEngines() {
  const child = globalThis.enginesOfTheTests;
  if (child === undefined || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.stdin.end();
  await ended;
}
