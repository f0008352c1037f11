import { describe, expect, it } from '@jest/globals';
import { catalogueOf, procedures, type Procedure } from '#casework';

const declared = procedures.map((procedure): [string, Procedure] => [procedure.name, procedure]);

describe('The ways of matters', () => {
  it.each(declared)('of %s lead to every step, by events of the procedure', (_, procedure) => {
    const { matters, ways = {} } = procedure;
    const { ownEvents } = catalogueOf(procedure);
    for (const [kind, { steps }] of Object.entries(matters)) {
      const ofKind = ways[kind] ?? [];
      expect({ [kind]: [...new Set(ofKind.map(({ to }) => to))].toSorted() }).toEqual({
        [kind]: Object.keys(steps).toSorted(),
      });
      expect(ofKind.flatMap(({ by }) => by).filter((type) => !ownEvents.has(type))).toEqual([]);
    }
    expect(Object.keys(ways)).toEqual(Object.keys(matters));
  });
});
