import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './child.mjs';
import { failedTests } from './failures.mjs';

/** A stage that hangs is ended; none takes half of this. */
const longestMilliseconds = 20 * 60_000;

/** How many lines at the end of what a stage printed are told again when it failed as a whole. */
const endOfOutput = 10;

/**
 * Runs one stage in a checkout that is ready.
 *
 * @param {import('./stages.mjs').Stage} stage
 * @param {string} cwd
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<{ passed: number, failed: number, failures: import('./failures.mjs').Failure[], output: string }>}
 */
export async function runStage({ name, script, options = [], tests = false, inMemory = false }, cwd, of) {
  const env = inMemory ? { ...of, ...foldersInMemory() } : of;
  if (!tests) {
    const { ok, output } = await runScript(script, options, cwd, env);
    return asOne(name, ok, output);
  }
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-results-'));
  try {
    const results = join(folder, 'results.json');
    const { ok, output } = await runScript(script, ['--json', `--outputFile=${results}`], cwd, env);
    return countTests(name, results, { ok, output }, cwd);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Room that a run of tests may need, in bytes. */
const roomInMemory = 2 * 1024 ** 3;

/** Where temporary folders lie in memory, on a Linux with room for them; elsewhere where they always lie. */
function foldersInMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize < roomInMemory ? {} : { TMPDIR: '/dev/shm' };
  } catch {
    return {};
  }
}

/** What passed or failed as a whole; where it failed, the end of what it printed says why. */
export function asOne(name, ok, output) {
  if (ok) return { passed: 1, failed: 0, failures: [], output };
  const message = output.trimEnd().split('\n').slice(-endOfOutput).join('\n');
  return { passed: 0, failed: 1, failures: [{ name, message }], output };
}

function runScript(script, options, cwd, env) {
  return npm(['run', '--silent', script, '--', ...options], { cwd, env, timeout: longestMilliseconds });
}

/** A file that could not even be loaded is one failure, and so is a run that failed without saying where. */
function countTests(name, file, { ok, output }, cwd) {
  let results;
  try {
    results = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return asOne(name, false, output);
  }
  const passed = results.numPassedTests;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const failures = failedTests(results, cwd).map((each) => ({ ...each, name: `${name}: ${each.name}` }));
  if (ok || failed > 0) return { passed, failed, failures, output };
  return { ...asOne(name, false, output), passed };
}
