import { createHmac, hash, randomUUID } from 'node:crypto';

/** Makes an id from names: the same names, the same id. */
export type IdFor = (...name: readonly string[]) => string;

/** Makes ids that are the same on every retry of a command and can't be guessed without the key. */
export class Identifiers {
  constructor(private readonly secret: Uint8Array) {}

  /** The id of a command from whoever gives it and the key that they chose. */
  commandId(...name: readonly string[]): string {
    return asUuid(createHmac('sha256', this.secret).update(name.join('\u0000')).digest('hex'));
  }

  /**
   * The ids that a command makes, by name: in one file, or before its file is known. In two files they differ, also
   * under one key.
   */
  ofCommand(
    commandId: string,
    fileId = '',
  ): {
    readonly idFor: IdFor;
    readonly caseNumberFor: IdFor;
  } {
    const seed = createHmac('sha256', this.secret).update(`ids of ${commandId} in ${fileId}`).digest('hex');
    const digest = (name: readonly string[]) => hash('sha256', `${seed}\u0000${name.join('\u0000')}`, 'hex');
    return {
      idFor: (...name) => asUuid(digest(name)),
      caseNumberFor: (...name) => asCaseNumber(digest(['case number', ...name])),
    };
  }

  /** What stands for a version by the names of its parts: 16 characters, another for every other version. */
  version(...name: readonly string[]): string {
    const digest = createHmac('sha256', this.secret)
      .update(`version of ${name.join('\u0000')}`)
      .digest();
    return digest.subarray(0, 12).toString('base64url');
  }

  /** What stands in the log of reads for a case number that somebody asked for, whether or not they found a matter. */
  soughtAs(municipalityId: string, caseNumber: string): string {
    return this.fingerprint(['case number sought', municipalityId, caseNumber].join('\u0000'));
  }

  /** A keyed fingerprint of some text, in hex. */
  fingerprint(text: string): string {
    return createHmac('sha256', this.secret).update(`fingerprint of ${text}`).digest('hex').slice(0, 32);
  }
}

/**
 * The ids of a command for one deciding: its events, and what is named by them, get ids of their own; all else that
 * it creates keeps the ids of the command.
 *
 * A log answers an append whose event ids it finds where they would stand as a repeat, whatever else they say. Two
 * decidings differ in their times and seals, so one of them must never pass for the other.
 */
export function idsOfOneDeciding(idFor: IdFor, deciding: string = randomUUID()): IdFor {
  return (...name) => (name[0] === 'event' ? idFor(...name, deciding) : idFor(...name));
}

/** 122 bits of a hex digest as a UUID of version 8 (RFC 9562 5.8: bits of the maker's own choice). */
function asUuid(hex: string): string {
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Digits and capitals without those that people mix up: I, L, O and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A case number of 50 random bits for telephone and letters, `K7Q2M-9XPD3-T`: two groups of five and a check
 * character, the position-weighted sum of the others, which finds any single wrong character and most swaps.
 */
export function asCaseNumber(hex: string): string {
  const digits = Array.from(
    { length: 10 },
    (_, place) => Number.parseInt(hex.slice(place * 2, place * 2 + 2), 16) % 32,
  );
  const text = digits.map((digit) => alphabet.charAt(digit)).join('');
  return `${text.slice(0, 5)}-${text.slice(5)}-${alphabet.charAt(checkOf(digits))}`;
}

/**
 * The case number that somebody has written, by telephone or from a letter: case, blanks and hyphens are none of it.
 * Whether there is such a matter is another question.
 */
export function caseNumberIn(
  written: string,
): { readonly caseNumber: string } | 'no-case-number' | 'wrong-check' {
  const bare = written.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, '');
  const digits = Array.from(bare, (character) => alphabet.indexOf(character));
  if (digits.length !== 11 || digits.includes(-1)) return 'no-case-number';
  if (checkOf(digits.slice(0, 10)) !== digits[10]) return 'wrong-check';
  return { caseNumber: `${bare.slice(0, 5)}-${bare.slice(5, 10)}-${bare.slice(10)}` };
}

/** Odd weights are invertible modulo 32, so no single wrong character can leave the sum as it was. */
function checkOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit, place) => (sum + digit * (2 * place + 1)) % 32, 0);
}
