import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SealedPlaces } from './sealed-places.js';

const places = new SealedPlaces(Buffer.alloc(32, 7));

describe('A place that was sealed', () => {
  it('comes back as it was, and shows neither itself nor whether it is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (place) => {
        const sealed = places.handOut(place, 'log');
        expect(places.takeBack(sealed, 'log')).toBe(place);
        expect(places.handOut(place, 'log')).not.toBe(sealed);
        expect(sealed).toMatch(/^[\w-]+$/);
      }),
    );
    const lengths = ['0000000000000001', '0000000000004711'].map((place) => places.handOut(place, '').length);
    expect(new Set(lengths).size).toBe(1);
  });

  it('is refused for anything else, by another system, and with any character changed', () => {
    const sealed = places.handOut('0000000000000159', 'log');
    expect(places.takeBack(sealed, 'list')).toBeUndefined();
    expect(new SealedPlaces(Buffer.alloc(32, 8)).takeBack(sealed, 'log')).toBeUndefined();
    for (const [index, character] of [...sealed].entries()) {
      const changed = sealed.slice(0, index) + (character === 'A' ? 'B' : 'A') + sealed.slice(index + 1);
      expect(places.takeBack(changed, 'log')).toBeUndefined();
      expect(places.takeBack(sealed.slice(0, index), 'log')).toBeUndefined();
    }
  });

  it.each(['', '0000000000000159', 'no-position', '%27--', `${'A'.repeat(60)}=`, 'å'])(
    'was never %j',
    (text) => {
      expect(places.takeBack(text, 'log')).toBeUndefined();
    },
  );
});
