import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './child.mjs';

/** A stage that hangs is ended; none takes a third of this. */
const longestMilliseconds = 10 * 60_000;

/**
 * Runs one stage in a checkout that is ready.
 *
 * @param {import('./stages.mjs').stages[number]} stage
 * @param {string} cwd
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<{ passed: number, failed: number, output: string }>}
 */
export async function runStage({ script, options = [], tests = false }, cwd, env) {
  if (!tests) {
    const { ok, output } = await runScript(script, options, cwd, env);
    return { ...one(ok), output };
  }
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-results-'));
  try {
    const results = join(folder, 'results.json');
    const { ok, output } = await runScript(script, ['--json', `--outputFile=${results}`], cwd, env);
    return { ...countTests(results, ok), output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

function runScript(script, options, cwd, env) {
  return npm(['run', '--silent', script, '--', ...options], { cwd, env, timeout: longestMilliseconds });
}

/** A file that could not even be loaded is one failure, and so is a run that failed without saying where. */
function countTests(results, ok) {
  let counted;
  try {
    counted = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return one(false);
  }
  const failed = counted.numFailedTests + counted.numRuntimeErrorTestSuites;
  return { passed: counted.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
}
