import type { KeyObject } from 'node:crypto';
import { decrypt, encrypt, sealBytes } from './aes-gcm.js';
import { UnknownKeySet, type KeySet } from './keys/index.js';

/**
 * Sealing splits an event's fields into clear ones and one encrypted section for each class of personal data
 * (AES-256-GCM, NIST SP 800-38D), stored beside them as `sealed: { keyId, <class>: <base64url> }`. The bytes of a
 * section are a 12-byte nonce, the ciphertext of the fields as a JSON object, and a 16-byte tag.
 */
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
    readonly dataClass: string,
  ) {
    super(`The ${dataClass} key of key set ${keyId} was destroyed.`);
  }
}

/** What sealing gave back: all fields that were asked for and can be read, and the classes whose keys were destroyed. */
export interface Unsealed {
  readonly fields: Record<string, unknown>;
  readonly erased: readonly string[];
  /** Classes that nobody asked for. */
  readonly unopened: readonly string[];
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
  personal: ReadonlyMap<string, string>,
  keys: KeySet,
  bind: string,
): Record<string, unknown> {
  const clear: [string, unknown][] = [];
  const sections = new Map<string, [string, unknown][]>();
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

/** The id of the key set that an event's personal fields are sealed under; undefined where it has none. */
export function keyIdOf({ [sectionName]: sealed }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof sealed !== 'object' || sealed === null || !('keyId' in sealed)) return undefined;
  return typeof sealed.keyId === 'string' ? sealed.keyId : undefined;
}

/**
 * The clear fields alone, and the classes of the sections that stay sealed: no key is asked for.
 *
 * @throws {SealBroken} the sealed part is of an unknown form
 */
export function leaveSealed(
  stored: Readonly<Record<string, unknown>>,
  bind: string,
): { readonly fields: Record<string, unknown>; readonly unopened: readonly string[] } {
  const { fields, sealed } = partsOf(stored);
  if (sealed === undefined) return { fields, unopened: [] };
  const { keyId: _, ...sections } = sectionsOf(sealed, bind);
  return { fields, unopened: Object.keys(sections) };
}

/**
 * Opens every section whose key is still there. A section of a class that has no key reads as erased, also where
 * another program knows the class.
 *
 * @param stored what `seal` returned, as parsed from the log
 * @param keysFor the key set of an id; without its keys if they were destroyed, undefined if it was never issued
 * @param bind what the sections were bound to
 * @param opens which classes are wanted; others are left sealed
 * @throws {SealBroken} a section is not what was stored
 * @throws {UnknownKeySet} the key store doesn't belong to the log
 */
export function unseal(
  stored: Readonly<Record<string, unknown>>,
  keysFor: (keyId: string) => KeySet | undefined,
  bind: string,
  opens: (dataClass: string) => boolean = () => true,
): Unsealed {
  const { fields: clear, sealed } = partsOf(stored);
  if (sealed === undefined) return { fields: clear, erased: [], unopened: [] };
  const { keyId, ...sections } = sectionsOf(sealed, bind);
  const set = keysFor(keyId);
  if (set === undefined) throw new UnknownKeySet(keyId);
  let fields: Record<string, unknown> = clear;
  const erased: string[] = [];
  const unopened: string[] = [];
  for (const [dataClass, section] of Object.entries(sections)) {
    const key = set.keys.get(dataClass);
    if (key === undefined) erased.push(dataClass);
    else if (!opens(dataClass)) unopened.push(dataClass);
    else fields = { ...fields, ...openSection(section, key, bind, dataClass) };
  }
  return { fields, erased, unopened };
}

function sealSections(
  sections: ReadonlyMap<string, readonly [string, unknown][]>,
  { keyId, keys }: KeySet,
  bind: string,
): Record<string, string> {
  const sealed: Record<string, string> = { keyId };
  for (const [dataClass, entries] of sections) {
    const key = keys.get(dataClass);
    if (key === undefined) throw new KeyDestroyed(keyId, dataClass);
    const text = JSON.stringify(Object.fromEntries(entries));
    sealed[dataClass] = encrypt(text, key, bindingOf(bind, dataClass)).toString('base64url');
  }
  return sealed;
}

function openSection(section: string, key: KeyObject, bind: string, dataClass: string): object {
  const bytes = Buffer.from(section, 'base64url');
  if (bytes.length < sealBytes) throw new SealBroken(bind, `the ${dataClass} section is cut off`);
  const text = decrypt(bytes, key, bindingOf(bind, dataClass));
  if (text === undefined) throw new SealBroken(bind, `the ${dataClass} section does not authenticate`);
  return JSON.parse(text.toString()) as object;
}

function partsOf(stored: Readonly<Record<string, unknown>>): {
  readonly fields: Record<string, unknown>;
  readonly sealed: unknown;
} {
  const clear = Object.entries(stored).filter(([name]) => name !== sectionName);
  return { fields: Object.fromEntries(clear), sealed: stored[sectionName] };
}

type Sections = { readonly keyId: string } & Readonly<Record<string, string>>;

function sectionsOf(sealed: unknown, bind: string): Sections {
  if (!areSections(sealed)) throw new SealBroken(bind, 'its sealed part has another form');
  return sealed;
}

function areSections(sealed: unknown): sealed is Sections {
  if (typeof sealed !== 'object' || sealed === null || !('keyId' in sealed)) return false;
  return Object.values(sealed).every((value) => typeof value === 'string');
}

/** Classes have names without a line break, so two different pairs never give the same bytes. */
function bindingOf(bind: string, dataClass: string): string {
  return `${bind}\n${dataClass}`;
}
