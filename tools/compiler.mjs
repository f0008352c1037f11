import { userInfo } from 'node:os';
import { CannotGoOn } from './cannot-go-on.mjs';
import { run } from './child.mjs';
import { longStep } from './long-step.mjs';

const tools = ['python3', 'make', 'g++'];

/**
 * Makes sure that a native package can be compiled; on Debian and its kin the compiler is installed where
 * that needs no password.
 *
 * @returns {Promise<boolean>} whether something was installed, so that another attempt is worth it
 */
export async function ensureCompiler() {
  const missing = await missingTools();
  if (missing.length === 0) return false;
  const command = await installer();
  if (command === undefined) {
    throw new CannotGoOn(
      `SQLite has to be compiled here, which needs ${missing.join(', ')}: install what is missing ` +
        '(Debian, Ubuntu: sudo apt-get install -y python3 make g++; macOS: xcode-select --install), ' +
        'then run the command again.',
    );
  }
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const [program, ...before] = command;
  const installed = await longStep(`Installing ${missing.join(', ')} with apt-get`, async () => {
    await run(program, [...before, 'update'], { env: environment });
    return run(program, [...before, 'install', '-y', '--no-install-recommends', ...missing], {
      env: environment,
    });
  });
  if (!installed.ok) {
    throw new CannotGoOn(
      `apt-get did not install ${missing.join(', ')}: install them, then run the command again.`,
    );
  }
  return true;
}

async function missingTools() {
  const found = await Promise.all(tools.map((tool) => run(tool, ['--version'])));
  return tools.filter((_, index) => !found[index].ok);
}

/** How apt-get can be run without a password, or undefined. */
async function installer() {
  const aptGet = await run('apt-get', ['--version']);
  if (!aptGet.ok) return undefined;
  if (userInfo().uid === 0) return ['apt-get'];
  const sudo = await run('sudo', ['-n', 'true']);
  return sudo.ok ? ['sudo', '-n', 'apt-get'] : undefined;
}
