import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const serving = join(import.meta.dirname, '../../dist/test/engines/serve.js');

/** Starts each engine that no variable of the environment names, once for a whole run of the tests. */
export default async function startEngines() {
  if (!existsSync(serving)) throw new Error('Compile first: npm run build');
  const child = spawn(process.execPath, [serving], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [])]);
  if (line === undefined) throw new Error('The engines of the tests did not start.');
  Object.assign(process.env, JSON.parse(line));
  globalThis.enginesOfTheTests = child;
}
