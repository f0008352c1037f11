import { describe, expect, it } from '@jest/globals';
import { countedAnewBy } from './law-changes.js';

const rulesets = [
  { ruleset: 'old', from: '2001-01-01' },
  { ruleset: 'new', from: '2025-07-01' },
  { ruleset: 'newest', from: '2027-01-01' },
];

const rules = [
  { id: 'K1', versions: { old: { force: 'statutory' }, new: { force: 'statutory' } } },
  {
    id: 'K2',
    versions: { old: { force: 'statutory' }, new: { force: 'statutory', running: 'counted-anew' } },
  },
  {
    id: 'K3',
    versions: { old: { force: 'statutory' }, newest: { force: 'statutory', running: 'counted-anew' } },
  },
] as const;

describe('Deadlines that a new version of the law counts anew', () => {
  it.each([
    ['2025-06-30', []],
    ['2025-07-01', [{ ruleId: 'K2', ruleset: 'old' }]],
    [
      '2027-01-01',
      [
        { ruleId: 'K2', ruleset: 'old' },
        { ruleId: 'K3', ruleset: 'old' },
        { ruleId: 'K3', ruleset: 'new' },
      ],
    ],
  ])('are, on %s, those of every version before it', (date, counted) => {
    expect(countedAnewBy(rules, rulesets, date)).toEqual(counted);
  });
});
