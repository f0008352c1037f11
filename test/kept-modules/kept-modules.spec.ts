import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-kept-modules-'));
  write('jest.config.json', {
    testEnvironment: join(root, 'test/kept-modules/environment.cjs'),
    runtime: join(root, 'test/kept-modules/runtime.cjs'),
    cacheDirectory: join(folder, 'cache'),
    testMatch: ['**/*.spec.mjs'],
    transform: {},
  });
  write('source.mjs', 'export const source = { files: 0, says: () => 0 };');
  write('testing/of-tests.mjs', 'export const ofTests = { files: 0 };');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | object): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

interface Results {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Runs all files in one process, one after another: what each test is called and how it ended, and what failed. */
function run(): { readonly tests: readonly string[]; readonly failures: string } {
  const options = ['--config=jest.config.json', '--runInBand', '--json', '--outputFile=results.json'];
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  spawnSync(process.execPath, ['--experimental-vm-modules', jest, ...options], { cwd: folder });
  const { testResults } = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Results;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    tests: tests.map(({ title, status }) => `${title} ${status}`).toSorted(),
    failures: testResults.map(({ message }) => message).join('\n'),
  };
}

/** Says by the names of its tests how many files have used a module since it was loaded. */
const counting = `
  import { it } from '@jest/globals';
  import { source } from './source.mjs';
  import { ofTests } from './testing/of-tests.mjs';
  it('source ' + (source.files += 1), () => {});
  it('of tests ' + (ofTests.files += 1), () => {});`;

/** Fails where another file with the same content ran before it, unless all that it leaves is taken away. */
const leaving = `
  import { afterAll, beforeEach, expect, it, jest } from '@jest/globals';
  import { source } from './source.mjs';
  let hooks = 0;
  const realTimeout = setTimeout;
  beforeEach(() => { hooks += 1; });
  it('finds nothing left', () => {
    expect(hooks).toBe(1);
    expect(process.env.LEFT).toBeUndefined();
    expect(process.env.PATH).toBeDefined();
    expect(jest.isMockFunction(source.says)).toBe(false);
    expect('clock' in realTimeout).toBe(false);
    expect(globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')]).toBeUndefined();
    jest.setTimeout(60_000);
    expect(() => expect(1).toBeLeft()).toThrow(TypeError);
    process.env.LEFT = 'by a file';
    delete process.env.PATH;
    jest.spyOn(source, 'says');
    jest.useFakeTimers();
    expect('clock' in setTimeout).toBe(true);
    expect.extend({ toBeLeft: () => ({ pass: true, message: () => '' }) });
  });`;

describe('Files of tests in one process', () => {
  it('share what packages and sources loaded, and load what belongs to tests each for itself', () => {
    write('one.spec.mjs', counting);
    write('other.spec.mjs', counting);
    expect(run().tests).toEqual([
      'of tests 1 passed',
      'of tests 1 passed',
      'source 1 passed',
      'source 2 passed',
    ]);
  });

  it('leave one another no hook, matcher, spy, timer, timeout or variable', () => {
    write('one.spec.mjs', leaving);
    write('other.spec.mjs', leaving);
    expect(run()).toEqual({
      tests: ['finds nothing left passed', 'finds nothing left passed'],
      failures: '\n',
    });
  });

  it('fail when a source imports what Jest makes for one file', () => {
    write('source.mjs', "import { afterEach } from '@jest/globals'; export const hook = afterEach;");
    write('one.spec.mjs', "import './source.mjs'; it('runs', () => {});");
    expect(run().failures).toContain(
      `Only modules of the tests may import @jest/globals: ${join(folder, 'source.mjs')}`,
    );
  });
});
