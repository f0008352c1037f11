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

  it('grows apart from another that grows from the same one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(300).map(String))), (additions) => {
        const grown = [{ record: GrowingRecord.empty<number>(), plain: new Map<string, number>() }];
        for (const [value, id] of additions) {
          const from = grown[value % grown.length]!;
          grown.push({ record: from.record.with(id, value), plain: new Map(from.plain).set(id, value) });
        }
        for (const { record, plain } of grown) {
          expect([...record]).toEqual([...plain]);
          expect(record.ids()).toEqual([...plain.keys()]);
          expect(record.size).toBe(plain.size);
          for (const [, id] of additions) expect(record.get(id)).toBe(plain.get(id));
        }
      }),
    );
  });

  it('can leave out an id', () => {
    const all = GrowingRecord.empty<number>().with('one', 1).with('two', 2);
    expect([...all.without('one')]).toEqual([['two', 2]]);
    expect(all.without('three')).toEqual(all);
    expect(all.without('one')).not.toEqual(all);
  });
});
