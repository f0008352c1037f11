import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const longestStartMilliseconds = 180_000;
const longestStopMilliseconds = 15_000;

/**
 * Runs the README's first command on a data folder, on any free port, and waits until it names its address.
 *
 * @param {string} dataFolder
 * @returns {Promise<{ address: string, stop: () => Promise<void>, kill: () => void }>} `stop` ends it by the id
 *   of the process that was started, and holds once nothing of it is left; `kill` is for when all else failed
 */
export async function startDemo(dataFolder) {
  const child = spawn('npm', ['start'], {
    env: { ...process.env, LC_ALL: 'C', CASETRAIL_DATA: dataFolder, CASETRAIL_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const kill = () => process.kill(-child.pid, 'SIGKILL');
  // Ends when every process that writes to it has ended, not only npm.
  const closed = once(child, 'close');
  try {
    return { address: await addressIn(child.stdout, closed), stop: () => stop(child, closed), kill };
  } catch (fault) {
    if (child.exitCode === null) kill();
    throw fault;
  }
}

async function addressIn(stdout, closed) {
  let printed = '';
  const told = new Promise((resolve) => {
    stdout.setEncoding('utf8').on('data', (chunk) => {
      printed += chunk;
      const [, address] = /ready at (http:\S+)/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  const late = pause(longestStartMilliseconds, undefined, { ref: false });
  const address = await Promise.race([told, closed.then(() => undefined), late]);
  if (address === undefined) throw new Error(`npm start named no address. It printed:\n${printed}`);
  return address;
}

async function stop(child, closed) {
  process.kill(child.pid, 'SIGTERM');
  const late = pause(longestStopMilliseconds, 'late', { ref: false });
  if ((await Promise.race([closed, late])) === 'late') {
    throw new Error(`A process of npm start outlived its stop by ${longestStopMilliseconds / 1000} s.`);
  }
}
