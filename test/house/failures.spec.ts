import { describe, expect, it } from '@jest/globals';
import { failedTests, toldOf } from '../../tools/failures.mjs';

const test = (status: string, fullName: string, ...failureMessages: readonly string[]) => ({
  status,
  fullName,
  failureMessages,
});

const file = (
  name: string,
  status: string,
  message: string,
  ...assertionResults: ReturnType<typeof test>[]
) => ({
  name: `/house/${name}`,
  status,
  message,
  assertionResults,
});

const failuresNamed = (...names: readonly string[]) =>
  names.map((name) => ({ name, message: Array.from({ length: 90 }, (_, n) => `line ${n}`).join('\n') }));

describe('What the check tells of failures at its end', () => {
  it('names each failed test by its file, and each file that could not be loaded', () => {
    const results = {
      testResults: [
        file('good.spec.ts', 'passed', '', test('passed', 'It stands')),
        file(
          'bad.spec.ts',
          'failed',
          'all of it',
          test('passed', 'It sits'),
          test('failed', 'It runs', 'fell'),
        ),
        file('broken.spec.ts', 'failed', 'can not be read'),
      ],
    };
    expect(failedTests(results, '/house')).toEqual([
      { name: 'bad.spec.ts: It runs', message: 'fell' },
      { name: 'broken.spec.ts', message: 'can not be read' },
    ]);
  });

  it('is nothing when nothing failed', () => {
    expect(toldOf([])).toEqual([]);
  });

  it('is the beginning of what each said, without colours, empty lines and places in packages', () => {
    const message =
      '\u001b[31mError: expected\u001b[39m\n\n  1\n\n  2\n    at it (a.spec.ts:3:4)\n    at run (/node_modules/jest/b.js:1:2)\n';
    expect(toldOf([{ name: 'It counts', message }])).toEqual([
      '  It counts',
      '    Error: expected',
      '      1',
      '      2',
      '        at it (a.spec.ts:3:4)',
    ]);
    expect(toldOf(failuresNamed('long'))).toHaveLength(12);
  });

  it.each([1, 3, 7, 30, 40, 41, 500])('fits into the tail of a log, for %d failures', (count) => {
    const names = Array.from({ length: count }, (_, n) => `failure ${n}`);
    const told = toldOf(failuresNamed(...names));
    expect(told.length).toBeLessThanOrEqual(40);
    const named = told.filter((line) => line.startsWith('  failure'));
    expect(named).toHaveLength(count > 40 ? 39 : count);
    if (count > 40) expect(told.at(-1)).toBe(`  and ${count - 39} more`);
  });
});
