import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileKindOf, type CaseEvent, type Casefile } from '#casework';
import { harbour } from '../../casework/src/testing/harbour/harbour.js';
import { plans, ShipCalls } from '../../casework/src/testing/harbour/histories.js';
import { Identifiers } from './identifiers.js';
import { Versions } from './versions.js';

const kind = fileKindOf(harbour);
const versions = new Versions(new Identifiers(Buffer.alloc(32, 7)));

/** A file after each of its events, as a process that follows them has it. */
function statesOf(fileId: string, history: readonly CaseEvent[]): readonly Casefile[] {
  let file: Casefile = kind.initial(fileId);
  return history.map((event, index) => {
    const known = history.slice(0, index + 1);
    file = kind.refolding?.isAskedBy(event)
      ? known.reduce(kind.refolding.evolvingWith(known), kind.initial(fileId))
      : kind.evolve(file as never, event);
    return file;
  });
}

describe('A version', () => {
  it('is 16 characters, others in every file, matter and system, and others again with what the file tells', () => {
    const [matterId = ''] = file().matters.ids();
    const moved = { ...file(), version: 'another' };
    const all = [
      versions.of(file(), matterId),
      versions.of(moved, matterId),
      versions.of(file()),
      versions.of({ ...file(), fileId: 'another' }, matterId),
      new Versions(new Identifiers(Buffer.alloc(32, 8))).of(file(), matterId),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const version of all) expect(version).toMatch(/^[\w-]{16}$/);
    expect(versions.of(moved, matterId, false)).toBe(versions.of(file(), matterId, false));
  });

  it('is found in a history as it was each time, each once, whatever was corrected and withdrawn since', () => {
    fc.assert(
      fc.property(plans, fc.boolean(), (plan, withFile) => {
        const { spec } = new ShipCalls(plan);
        const { fileId } = spec.file;
        const matters = [undefined, ...spec.file.matters.ids()];
        for (const matterId of matters) {
          const made = versions
            .madeBy(spec.events, kind, { fileId, matterId, withFile })
            .map(({ version }) => version);
          expect(new Set(made).size).toBe(made.length);
          expect(made).toEqual(
            distinct(
              statesOf(fileId, spec.events)
                .filter(
                  (each) => withFile || matterId === undefined || each.matters.get(matterId) !== undefined,
                )
                .map((each) => versions.of(each, matterId, withFile)),
            ),
          );
        }
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});

function file(): Casefile {
  return new ShipCalls({ season: 0, theme: 0, steps: [], look: { way: 0, amount: 0 } }).spec.file;
}

function distinct(all: readonly string[]): readonly string[] {
  return all.filter((each, index) => each !== all[index - 1]);
}
