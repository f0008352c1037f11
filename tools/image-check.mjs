/**
 * Checks the image and the compose file as far as that goes without a container engine: the Dockerfile by a linter,
 * the compose file by what reads it. Exit code 1 when anything is wrong.
 */
import { CannotGoOn, orTell } from './cannot-go-on.mjs';
import { run } from './child.mjs';
import { root } from './checkout.mjs';

/** Variables that have no default, for they are secrets. */
const secrets = [
  'CASETRAIL_MASTER_KEY',
  'POSTGRES_PASSWORD',
  'VIEWS_PASSWORD',
  'KEYS_PASSWORD',
  'READS_PASSWORD',
];

const env = { ...process.env, ...Object.fromEntries(secrets.map((name) => [name, 'checked'])) };

await orTell(async () => {
  await passes('node_modules/.bin/dockerfilelint', ['docker/Dockerfile']);
  await passes('docker-compose', ['-f', 'docker/compose.yml', 'config', '--quiet']);
  console.log('The image and the compose file are well formed.');
});

async function passes(command, args) {
  const { ok, output } = await run(command, args, { cwd: root, env });
  if (!ok) throw new CannotGoOn(`${command} ${args.join(' ')}:\n${output.trimEnd()}`);
}
