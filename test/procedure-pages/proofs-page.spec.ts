import { describe, expect, it } from '@jest/globals';
import { proofsOf } from './proofs-page.js';

describe('The rules of child protection', () => {
  const proofs = proofsOf({ name: 'child-protection' });

  it('are told of wherever they are built', () => {
    expect(proofs.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['A1', 'A4', 'A12']));
  });

  it.each(proofs.map(({ heading, rule, specs }) => [heading, rule, specs] as const))(
    'have a spec: %s, %s',
    (_, __, specs) => {
      expect(specs.length).toBeGreaterThan(0);
    },
  );
});
