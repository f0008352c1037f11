import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import type { KeySet } from './keys/index.js';
import { seal, unseal } from './sealing.js';

const dataClasses = ['identity', 'contact', 'protected', 'reporter', 'narrative'];

const keys = keySetOf('5e5f9a1c-6c4e-4a53-8d9a-3f4b1c2d7e60', dataClasses);
const keysFor = (keyId: string): KeySet | undefined => (keyId === keys.keyId ? keys : undefined);

const personal = new Map<string, string>([
  ['name', 'identity'],
  ['birthDate', 'identity'],
  ['telephone', 'contact'],
  ['worry', 'narrative'],
]);

const fields = {
  reportedBy: 'school',
  name: 'Maja Öberg',
  birthDate: '2015-05-04',
  worry: 'Kommer utan mat 🍎',
};

function keySetOf(keyId: string, classes: readonly string[]): KeySet {
  return {
    keyId,
    keys: new Map(
      classes.map((each) => [each, createSecretKey(Buffer.alloc(32, dataClasses.indexOf(each) + 1))]),
    ),
  };
}

type SealedText = Record<string, string>;

describe('Sealing', () => {
  const stored = seal(fields, personal, keys, 'event-1');

  it('leaves clear fields clear and makes one section for each class that has a value', () => {
    expect(stored).toEqual({
      reportedBy: 'school',
      sealed: { keyId: keys.keyId, identity: expect.any(String), narrative: expect.any(String) },
    });
    expect(JSON.stringify(stored)).not.toMatch(/Maja|2015|mat/);
  });

  it('gives all fields back', () => {
    expect(unseal(stored, keysFor, 'event-1')).toEqual({ fields, erased: [], unopened: [] });
  });

  it('makes no section and needs no key where nothing is personal', () => {
    const clear = seal({ step: 'intake', worry: undefined }, personal, keySetOf('none', []), 'event-1');
    expect(clear).toEqual({ step: 'intake' });
    expect(unseal(clear, () => undefined, 'event-1')).toEqual({
      fields: { step: 'intake' },
      erased: [],
      unopened: [],
    });
  });

  it('never seals the same fields into the same bytes', () => {
    const sections = Array.from({ length: 1500 }, () =>
      JSON.stringify(seal(fields, personal, keys, 'event-1')),
    );
    expect(new Set(sections).size).toBe(1500);
  });

  it('names the classes that were erased and leaves their fields out', () => {
    const left = keySetOf(keys.keyId, ['identity', 'contact']);
    expect(unseal(stored, () => left, 'event-1')).toEqual({
      fields: { reportedBy: 'school', name: fields.name, birthDate: fields.birthDate },
      erased: ['narrative'],
      unopened: [],
    });
    expect(unseal(stored, () => keySetOf(keys.keyId, []), 'event-1')).toEqual({
      fields: { reportedBy: 'school' },
      erased: ['identity', 'narrative'],
      unopened: [],
    });
  });

  it('reads as erased what another program sealed under a class that has no key here', () => {
    const sealed = { ...(stored.sealed as SealedText), health: 'AAAA' };
    expect(unseal({ ...stored, sealed }, keysFor, 'event-1')).toEqual({
      fields,
      erased: ['health'],
      unopened: [],
    });
  });

  it('leaves sealed what nobody asks for, and says so', () => {
    const asked = unseal(stored, keysFor, 'event-1', (dataClass) => dataClass === 'identity');
    expect(asked).toEqual({
      fields: { reportedBy: 'school', name: fields.name, birthDate: fields.birthDate },
      erased: [],
      unopened: ['narrative'],
    });
  });

  it('takes a key set that was never issued for a fault, not for an erasure', () => {
    expect(() => unseal(stored, () => undefined, 'event-1')).toThrow(
      `Key set ${keys.keyId} is not in this key store`,
    );
  });

  it('adds nothing personal under a destroyed key', () => {
    expect(() => seal(fields, personal, keySetOf('k', ['identity']), 'event-1')).toThrow(
      'The narrative key of key set k was destroyed.',
    );
  });

  it('refuses a clear field that is called like the section', () => {
    expect(() => seal({ sealed: 'x' }, personal, keys, 'event-1')).toThrow("can't be called sealed");
  });

  it('does not open for another event, another class, or under another key', () => {
    const { identity, narrative } = stored.sealed as { identity: string; narrative: string };
    expect(() => unseal(stored, keysFor, 'event-2')).toThrow('The seal of event-2 is broken');
    expect(() => unseal({ sealed: { keyId: keys.keyId, contact: identity } }, keysFor, 'event-1')).toThrow(
      'the contact section does not authenticate',
    );
    const swapped = { sealed: { keyId: keys.keyId, identity: narrative, narrative: identity } };
    expect(() => unseal(swapped, keysFor, 'event-1')).toThrow('does not authenticate');
    const other: KeySet = {
      keyId: keys.keyId,
      keys: new Map([['identity', createSecretKey(Buffer.alloc(32, 9))]]),
    };
    expect(() => unseal(stored, () => other, 'event-1')).toThrow(
      'the identity section does not authenticate',
    );
  });

  it('does not open when any byte was changed', () => {
    const { identity } = stored.sealed as SealedText;
    const bytes = Buffer.from(identity!, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index]! ^= 1;
      const sealed = { keyId: keys.keyId, identity: changed.toString('base64url') };
      expect(() => unseal({ sealed }, keysFor, 'event-1')).toThrow('does not authenticate');
    }
  });

  it.each([
    ['text', 'x'],
    ['no key id', { identity: 'x' }],
    ['a number', { keyId: keys.keyId, identity: 1 }],
    ['null', null],
    ['a section too short to be one', { keyId: keys.keyId, identity: 'AAAA' }],
  ])('refuses a sealed part of another form: %s', (_, sealed) => {
    expect(() => unseal({ sealed }, keysFor, 'event-1')).toThrow('The seal of event-1 is broken');
  });

  it('gives any JSON back as it was', () => {
    const names = fc.constantFrom('__proto__', 'constructor', 'a', 'b', 'c', 'åäö', 'keyId');
    const values = fc.jsonValue({ noUnicodeString: false });
    fc.assert(
      fc.property(
        fc.dictionary(names, values),
        fc.dictionary(names, fc.constantFrom(...dataClasses)),
        fc.string(),
        (some, kinds, bind) => {
          const text = JSON.stringify(seal(some, new Map(Object.entries(kinds)), keys, bind));
          const { fields: opened } = unseal(JSON.parse(text) as Record<string, unknown>, keysFor, bind);
          expect(sorted(opened)).toEqual(sorted(JSON.parse(JSON.stringify(some)) as object));
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)) as [string, unknown][];
}
