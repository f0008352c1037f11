import { describe, it } from '@jest/globals';
import fc from 'fast-check';

import { disagreements, kernelSays, plans, ShipCalls } from '../testing/harbour/histories.js';
import { interpret } from '../testing/harbour/interpreter.js';

const histories = Number(process.env.HISTORIES ?? 200);
const seed = Number(process.env.SEED ?? 9);

describe('The kernel and a model that is not the code', () => {
  it(`agree on ${histories} histories of seed ${seed}`, () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const calls = new ShipCalls(plan);
        calls.spec.timeReaches(calls.now);
        const found = disagreements(
          kernelSays(calls.spec.file, calls.spec.events),
          interpret(calls.entries, calls.now),
        );
        if (found.length === 0) return;
        throw new Error(['', ...calls.told, `${calls.now} the file is looked at`, '', ...found].join('\n  '));
      }),
      { numRuns: histories, seed },
    );
  });
});
