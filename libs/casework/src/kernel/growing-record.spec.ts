import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GrowingRecord } from './growing-record.js';

describe('A growing record', () => {
  it('is what a map would be, and never changes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(120).map(String), fc.nat())), (additions) => {
        const plain = new Map<string, number>();
        let record = GrowingRecord.empty<number>();
        for (const [id, value] of additions) {
          const before = record.values();
          const grown = record.with(id, value);
          expect(record.values()).toEqual(before);
          plain.set(id, value);
          record = grown;
        }
        expect(record.values()).toEqual([...plain.values()]);
        for (const [id, value] of plain) expect(record.get(id)).toBe(value);
        expect(record.get('unknown')).toBeUndefined();
      }),
    );
  });
});
