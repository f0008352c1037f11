import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotGoOn } from './cannot-go-on.mjs';
import { npm } from './child.mjs';
import { longStep } from './long-step.mjs';

const sources = ['apps', 'libs', 'test'];
const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Compiles to dist/ when a source changed since the last time. */
export async function ensureBuild(root) {
  const stamp = join(root, 'dist', '.built-from');
  const wanted = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const built = await longStep('Compiling', () => npm(['run', '--silent', 'build'], { cwd: root }));
  if (!built.ok) {
    console.error(built.output.trimEnd());
    throw new CannotGoOn(
      'Casetrail does not compile: put the errors above right, then run the command again.',
    );
  }
  writeFileSync(stamp, wanted);
}

/** Name, size and time of change of all that the compiler reads: cheap, and also notices what was removed. */
function fingerprint(root) {
  const below = (folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const files = [...settings.map((file) => join(root, file)), ...sources.flatMap(below)].sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
