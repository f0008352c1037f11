import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * A failed test, or a stage that failed as a whole, and what it said.
 *
 * @typedef {{ name: string, message: string }} Failure
 */

/** What is told in all, in lines: few enough for the tail of a log that was cut off. */
const mostLines = 40;

/** What is told of one failure, in lines, its name included: what was expected, what came, and where. */
const mostLinesOfOne = 12;

const placeInPackage = /^\s+at .*[/\\]node_modules[/\\]/;

/**
 * The failed tests in the results that Jest writes with `--json`; a file that could not be loaded counts as one.
 *
 * @param {{ testResults: { name: string, status: string, message: string, assertionResults:
 *   { status: string, fullName: string, failureMessages: string[] }[] }[] }} results
 * @param {string} root files are named from here
 * @returns {Failure[]}
 */
export function failedTests({ testResults }, root) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [{ name: file, message }];
    return failed.map((test) => ({
      name: `${file}: ${test.fullName}`,
      message: test.failureMessages.join('\n'),
    }));
  });
}

/**
 * Each failure by its name with the first lines of what it said, in so few lines that a log's tail holds them all.
 *
 * @param {readonly Failure[]} failures
 * @returns {string[]} lines; none without a failure
 */
export function toldOf(failures) {
  if (failures.length === 0) return [];
  const told = failures.length > mostLines ? failures.slice(0, mostLines - 1) : failures;
  const linesOfOne = Math.min(mostLinesOfOne, Math.floor(mostLines / told.length));
  const lines = told.flatMap(({ name, message }) => {
    const said = stripVTControlCharacters(message)
      .split('\n')
      .filter((line) => line.trim() !== '' && !placeInPackage.test(line))
      .map((line) => `    ${line.trimEnd()}`);
    return [`  ${name}`, ...said.slice(0, linesOfOne - 1)];
  });
  const untold = failures.length - told.length;
  return untold > 0 ? [...lines, `  and ${untold} more`] : lines;
}
