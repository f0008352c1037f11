/**
 * Checks that Nest's own builder makes every app of nest-cli.json where `nest start` and package.json look for it:
 * all are built, and each is started with a port that it has to refuse. Exit code 1 when one can't be.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotGoOn, orTell } from './cannot-go-on.mjs';
import { run } from './child.mjs';
import { root } from './checkout.mjs';

const { projects } = JSON.parse(readFileSync(join(root, 'nest-cli.json'), 'utf8'));
const refused = { ...process.env, CASETRAIL_PORT: 'none' };

await orTell(async () => {
  const built = await run('node_modules/.bin/nest', ['build', '--all'], { cwd: root });
  if (!built.ok) throw new CannotGoOn(`nest build --all:\n${built.output.trimEnd()}`);
  for (const [app, { sourceRoot }] of Object.entries(projects)) {
    const main = join('dist', sourceRoot, 'main.js');
    const { output } = await run(process.execPath, [main, ...(app === 'cli' ? ['serve'] : [])], {
      cwd: root,
      env: refused,
    });
    if (output !== 'casetrail: CASETRAIL_PORT must be a port from 0 to 65535.\n') {
      throw new CannotGoOn(`${main} does not start:\n${output.trimEnd()}`);
    }
  }
  console.log(`Nest builds ${Object.keys(projects).join(', ')}.`);
});
