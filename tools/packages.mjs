import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './child.mjs';
import { installTrouble } from './install-trouble.mjs';
import { longStep } from './long-step.mjs';

/** Makes node_modules hold what package-lock.json names; native code is not built yet. */
export async function ensurePackages(root) {
  if (packagesFit(root)) return;
  const { ok, output } = await longStep('Installing packages', () =>
    npm(['ci', '--ignore-scripts', '--include=dev', '--fetch-retry-maxtimeout=10000'], { cwd: root }),
  );
  if (!ok) throw installTrouble('The packages were not installed', output);
}

/** Whether every package of the lock is there in its version; npm notes what it laid down after each install. */
function packagesFit(root) {
  const laidDown = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(laidDown)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const present = packagesOf(laidDown);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}
