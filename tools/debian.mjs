import { userInfo } from 'node:os';
import { CannotGoOn } from './cannot-go-on.mjs';
import { run } from './child.mjs';
import { longStep } from './long-step.mjs';

/** The package manager refuses a second of its kind at a time. */
let last = Promise.resolve();

/**
 * Makes sure that programs are there; on Debian and its kin their packages are installed where that needs no
 * password.
 *
 * @param {readonly { program: string, package: string }[]} needed
 * @param {string} why begins the line that is told when only a person can help
 * @param {string} [elsewhere] how they are had on a system that isn't Debian
 * @returns {Promise<boolean>} whether something was installed
 */
export function ensurePrograms(needed, why, elsewhere) {
  const ensured = last.then(() => ensureNow(needed, why, elsewhere));
  last = ensured.then(
    () => undefined,
    () => undefined,
  );
  return ensured;
}

async function ensureNow(needed, why, elsewhere) {
  const missing = await missingOf(needed);
  if (missing.length === 0) return false;
  const packages = missing.map((each) => each.package);
  const listed = packages.join(', ');
  const command = await installer();
  if (command === undefined) {
    const byHand = `Debian, Ubuntu: sudo apt-get install -y ${packages.join(' ')}`;
    const ways = [byHand, elsewhere].filter((way) => way !== undefined).join('; ');
    throw new CannotGoOn(`${why} ${listed}: install what is missing (${ways}), then run the command again.`);
  }
  const [program, ...before] = command;
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const installed = await longStep(`Installing ${listed} with apt-get`, async () => {
    await run(program, [...before, 'update'], options);
    // A server that is installed for tests is started by them, on a port of their own, and not by the system.
    return run(program, [...before, 'install', '-y', '--no-install-recommends', ...packages], {
      env: { ...options.env, RUNLEVEL: '1' },
    });
  });
  if (!installed.ok || (await missingOf(missing)).length > 0) {
    throw new CannotGoOn(`apt-get did not install ${listed}: install them, then run the command again.`);
  }
  return true;
}

async function missingOf(needed) {
  const found = await Promise.all(needed.map(({ program }) => run(program, ['--version'])));
  return needed.filter((_, index) => !found[index].ok);
}

/** How apt-get can be run without a password, or undefined. */
async function installer() {
  const aptGet = await run('apt-get', ['--version']);
  if (!aptGet.ok) return undefined;
  if (userInfo().uid === 0) return ['apt-get'];
  const sudo = await run('sudo', ['-n', 'true']);
  return sudo.ok ? ['sudo', '-n', 'apt-get'] : undefined;
}
