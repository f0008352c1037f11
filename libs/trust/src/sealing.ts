import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { dataClasses, type DataClass } from '#casework';
import { UnknownKeySet, type KeySet } from './keys/index.js';
import { nonceBytes, randomNonce } from './random-nonce.js';

/**
 * Sealing splits an event's fields into clear ones and one encrypted section for each kind of personal data
 * (AES-256-GCM, NIST SP 800-38D), stored beside them as `sealed: { keyId, <kind>: <base64url> }`. The bytes of a
 * section are a 12-byte nonce, the ciphertext of the fields as a JSON object, and a 16-byte tag.
 */
const algorithm = 'aes-256-gcm';
const tagBytes = 16;
const sectionName = 'sealed';

/** A sealed section is not what was stored: changed, moved from another event, or of an unknown form. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor(
    /** What the section was bound to. */
    readonly bind: string,
    reason: string,
  ) {
    super(`The seal of ${bind} is broken: ${reason}.`);
  }
}

/** The key under which a field would have to be sealed was destroyed; nothing personal can be added any more. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';

  constructor(
    readonly keyId: string,
    readonly dataClass: DataClass,
  ) {
    super(`The ${dataClass} key of key set ${keyId} was destroyed.`);
  }
}

/** What sealing gave back: all fields that can be read, and the kinds whose keys were destroyed. */
export interface Unsealed {
  readonly fields: Record<string, unknown>;
  readonly erased: readonly DataClass[];
}

/**
 * Seals the personal fields of an event.
 *
 * @param fields JSON values; a field that is undefined is left out
 * @param personal the personal fields by name; all others stay clear
 * @param bind what the sections belong to, for example the event id: elsewhere they don't open
 * @returns the clear fields, and `sealed` if any personal field has a value
 * @throws {KeyDestroyed} a needed key is no longer there
 */
export function seal(
  fields: object,
  personal: ReadonlyMap<string, DataClass>,
  keys: KeySet,
  bind: string,
): Record<string, unknown> {
  const clear: [string, unknown][] = [];
  const sections = new Map<DataClass, [string, unknown][]>();
  const entries: [string, unknown][] = Object.entries(fields);
  for (const entry of entries) {
    const [name, value] = entry;
    const dataClass = personal.get(name);
    if (value === undefined) continue;
    if (dataClass === undefined) {
      if (name === sectionName) throw new TypeError(`A clear field can't be called ${sectionName}.`);
      clear.push(entry);
    } else {
      const section = sections.get(dataClass);
      if (section === undefined) sections.set(dataClass, [entry]);
      else section.push(entry);
    }
  }
  if (sections.size > 0) clear.push([sectionName, sealSections(sections, keys, bind)]);
  return Object.fromEntries(clear);
}

/**
 * Opens every section whose key is still there.
 *
 * @param stored what `seal` returned, as parsed from the log
 * @param keysFor the key set of an id; without its keys if they were destroyed, undefined if it was never issued
 * @param bind what the sections were bound to
 * @throws {SealBroken} a section is not what was stored
 * @throws {UnknownKeySet} the key store doesn't belong to the log
 */
export function unseal(
  stored: Readonly<Record<string, unknown>>,
  keysFor: (keyId: string) => KeySet | undefined,
  bind: string,
): Unsealed {
  return unsealOnly(stored, dataClasses, keysFor, bind);
}

/**
 * Like `unseal`, but opens the sections of some kinds only; fields of the others are absent. With no kind at all
 * no key is looked up.
 */
export function unsealOnly(
  stored: Readonly<Record<string, unknown>>,
  kinds: readonly DataClass[],
  keysFor: (keyId: string) => KeySet | undefined,
  bind: string,
): Unsealed {
  const { [sectionName]: sealed, ...clear } = stored;
  if (sealed === undefined) return { fields: clear, erased: [] };
  const { keyId, ...sections } = sectionsOf(sealed, bind);
  let fields: Record<string, unknown> = clear;
  const erased: DataClass[] = [];
  let set: KeySet | undefined;
  for (const dataClass of kinds) {
    const section = sections[dataClass];
    if (section === undefined) continue;
    set ??= keysFor(keyId);
    if (set === undefined) throw new UnknownKeySet(keyId);
    const key = set.keys.get(dataClass);
    if (key === undefined) erased.push(dataClass);
    else fields = { ...fields, ...openSection(section, key, bind, dataClass) };
  }
  return { fields, erased };
}

function sealSections(
  sections: ReadonlyMap<DataClass, readonly [string, unknown][]>,
  { keyId, keys }: KeySet,
  bind: string,
): Record<string, string> {
  const sealed: Record<string, string> = { keyId };
  for (const [dataClass, entries] of sections) {
    const key = keys.get(dataClass);
    if (key === undefined) throw new KeyDestroyed(keyId, dataClass);
    const nonce = randomNonce();
    const cipher = createCipheriv(algorithm, key, nonce).setAAD(bindingOf(bind, dataClass));
    const encrypted = cipher.update(JSON.stringify(Object.fromEntries(entries)), 'utf8');
    cipher.final();
    sealed[dataClass] = Buffer.concat([nonce, encrypted, cipher.getAuthTag()]).toString('base64url');
  }
  return sealed;
}

function openSection(section: string, key: KeyObject, bind: string, dataClass: DataClass): object {
  const bytes = Buffer.from(section, 'base64url');
  if (bytes.length < nonceBytes + tagBytes) throw new SealBroken(bind, `the ${dataClass} section is cut off`);
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(bindingOf(bind, dataClass))
    .setAuthTag(bytes.subarray(-tagBytes));
  const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8');
  try {
    decipher.final();
  } catch {
    throw new SealBroken(bind, `the ${dataClass} section does not authenticate`);
  }
  return JSON.parse(text) as object;
}

type Sections = { readonly keyId: string } & Readonly<Partial<Record<DataClass, string>>>;

function sectionsOf(sealed: unknown, bind: string): Sections {
  if (!areSections(sealed)) throw new SealBroken(bind, 'its sealed part has another form');
  return sealed;
}

function areSections(sealed: unknown): sealed is Sections {
  if (typeof sealed !== 'object' || sealed === null || !('keyId' in sealed)) return false;
  return Object.entries(sealed).every(
    ([name, value]) => typeof value === 'string' && (name === 'keyId' || isDataClass(name)),
  );
}

function isDataClass(name: string): name is DataClass {
  return (dataClasses as readonly string[]).includes(name);
}

/** Kinds have fixed names without a line break, so two different pairs never give the same bytes. */
function bindingOf(bind: string, dataClass: DataClass): Buffer {
  return Buffer.from(`${bind}\n${dataClass}`);
}
