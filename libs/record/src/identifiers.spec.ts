import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asCaseNumber, caseNumberIn, Identifiers } from './identifiers.js';

const identifiers = new Identifiers(Buffer.alloc(32, 7));

describe('Identifiers', () => {
  it('are the same on every retry and others for another key', () => {
    const first = identifiers.commandId('demo', 'staff-1', 'key-1');
    expect(identifiers.commandId('demo', 'staff-1', 'key-1')).toBe(first);
    expect(identifiers.commandId('demo', 'staff-2', 'key-1')).not.toBe(first);
    expect(new Identifiers(Buffer.alloc(32, 8)).commandId('demo', 'staff-1', 'key-1')).not.toBe(first);
  });

  it('do not run names together', () => {
    const { idFor } = identifiers.ofCommand('c');
    expect(idFor('a', 'bc')).not.toBe(idFor('ab', 'c'));
  });

  it('are UUIDs of version 8 with the variant of RFC 9562', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (command, name) => {
        const { idFor } = identifiers.ofCommand(command);
        expect(idFor(name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });

  it('tell two bodies apart and show neither', () => {
    expect(identifiers.fingerprint('{"a":1}')).toMatch(/^[0-9a-f]{32}$/);
    expect(identifiers.fingerprint('{"a":1}')).not.toBe(identifiers.fingerprint('{"a":2}'));
  });
});

describe('A case number', () => {
  const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

  /** Whoever takes one down by telephone weighs its characters 1, 3, 5, ..., and finds the sum at its end. */
  function isRight(caseNumber: string): boolean {
    const digits = [...caseNumber.replaceAll('-', '')].map((character) => alphabet.indexOf(character));
    const weighed = digits.slice(0, 10).map((digit, place) => digit * (2 * place + 1));
    return weighed.reduce((sum, each) => sum + each, 0) % 32 === digits[10];
  }

  it('carries a check character that finds any one wrong character', () => {
    fc.assert(
      fc.property(
        hex,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 31 }),
        (digest, place, shift) => {
          const number = asCaseNumber(digest);
          expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]$/);
          expect(isRight(number)).toBe(true);
          const index = place < 5 ? place : place + 1;
          const wrong = alphabet.charAt((alphabet.indexOf(number.charAt(index)) + shift) % 32);
          expect(isRight(number.slice(0, index) + wrong + number.slice(index + 1))).toBe(false);
        },
      ),
    );
  });
});

describe('A case number that somebody has written', () => {
  const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 20, maxLength: 20 });

  it('is the one that was meant, however it is written', () => {
    fc.assert(
      fc.property(hex, fc.constantFrom('-', ' ', '', '–', ' - '), (digest, between) => {
        const caseNumber = asCaseNumber(digest);
        expect(caseNumberIn(caseNumber.replaceAll('-', between))).toEqual({ caseNumber });
        expect(caseNumberIn(` ${caseNumber.toLowerCase()} `)).toEqual({ caseNumber });
      }),
    );
  });

  it('is wrong with one other character, and none at all with too many or too few', () => {
    fc.assert(
      fc.property(hex, fc.nat(10), fc.integer({ min: 1, max: 31 }), (digest, place, further) => {
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const bare = asCaseNumber(digest).replaceAll('-', '');
        const other = alphabet.charAt((alphabet.indexOf(bare.charAt(place)) + further) % 32);
        expect(caseNumberIn(`${bare.slice(0, place)}${other}${bare.slice(place + 1)}`)).toBe('wrong-check');
        expect(caseNumberIn(bare.slice(1))).toBe('no-case-number');
        expect(caseNumberIn(`${bare}0`)).toBe('no-case-number');
      }),
    );
    expect(caseNumberIn('K7Q2M-9XPD3-U')).toBe('no-case-number');
  });
});
