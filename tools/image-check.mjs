/**
 * Checks the image and the compose file as far as that goes without a container engine: the Dockerfile by a linter,
 * the compose file by what reads it. Exit code 1 when anything is wrong.
 */
import { CannotGoOn, orTell } from './cannot-go-on.mjs';
import { run } from './child.mjs';
import { root } from './checkout.mjs';

/** What reads the file here is older than its first line; nothing else of it is newer. */
const composed =
  "grep -v '^name: casetrail$' docker/compose.yml | docker-compose --project-directory docker -f - config --quiet";

await orTell(async () => {
  await passes('node_modules/.bin/dockerfilelint', ['docker/Dockerfile']);
  await passes('sh', ['-c', composed]);
  console.log('The image and the compose file are well formed.');
});

async function passes(command, args) {
  const { ok, output } = await run(command, args, { cwd: root });
  if (!ok) throw new CannotGoOn(`${command} ${args.join(' ')}:\n${output.trimEnd()}`);
}
