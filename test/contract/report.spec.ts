import { describe, expect, it } from '@jest/globals';
import { inWords } from './report.js';

const passed = { ancestorTitles: ['the log on X', 'reading'], title: 'gives it', status: 'passed' };

describe('The report of a contract', () => {
  it('says of each section how much passed', () => {
    const other = { ...passed, ancestorTitles: ['the log on X', 'closing'] };
    const file = { name: 'a.int.spec.ts', message: '', assertionResults: [passed, other, passed] };
    expect(inWords({ success: true, testResults: [file] })).toEqual([
      '✓ the log on X: reading: 2 of 2 passed',
      '✓ the log on X: closing: 1 of 1 passed',
    ]);
  });

  it('says what failed and why, but not where in the code', () => {
    const failureMessages = ['Expected 1\n\n    at Object.<anonymous> (a.ts:1:1)'];
    const failed = { ...passed, title: 'gives all', status: 'failed', failureMessages };
    const file = { name: 'a.int.spec.ts', message: '', assertionResults: [passed, failed] };
    expect(inWords({ success: false, testResults: [file] })).toEqual([
      '✗ the log on X: reading: 1 of 2 passed',
      '    failed: gives all',
      '      Expected 1',
    ]);
  });

  it('says which file could not run', () => {
    const file = { name: 'a.int.spec.ts', message: 'No such module.', assertionResults: [] };
    expect(inWords({ success: false, testResults: [file] })).toEqual([
      '✗ a.int.spec.ts could not run:',
      '      No such module.',
    ]);
  });
});
