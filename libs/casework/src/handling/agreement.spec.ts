import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Casefile } from '../kernel/casefile.js';
import type { Harbour } from '../testing/harbour/harbour.js';
import { disagreements, kernelSays, plans, ShipCalls, type Plan } from '../testing/harbour/histories.js';
import { interpret } from '../testing/harbour/interpreter.js';

/** More of them, and others: `HISTORIES=5000 SEED=3 npm run test:unit -- agreement`. */
const histories = Number(process.env.HISTORIES ?? 1000);
const seed = Number(process.env.SEED ?? 9);

describe('The kernel and a model of time that is not the code', () => {
  it(`agree on ${histories} histories of seed ${seed}`, () => {
    fc.assert(fc.property(plans, agree), { numRuns: histories, seed });
  });
});

function agree(plan: Plan): void {
  const calls = new ShipCalls(plan);
  const { spec, entries, now, told, misses } = calls;
  const { file, current, events } = spec;
  const found = disagreements(kernelSays(file, events), interpret(entries, now));
  if (found.length > 0) throw new Error(['', ...told, `${now} the file is looked at`, ...found].join('\n  '));
  expect(asPlain(current)).toEqual(asPlain(file));
  expect(misses).toEqual(misses.toSorted((one, other) => one - other));
}

/** A file as it is written down, to be compared. */
function asPlain({ deadlines, entries, commands, ...file }: Casefile<Harbour>): string {
  return JSON.stringify([file, deadlines.values(), entries.values(), commands.values()]);
}
