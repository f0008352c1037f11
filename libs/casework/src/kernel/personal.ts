import type { Codes, EveryLanguage } from './labels.js';

/**
 * What kind of personal data a field holds. Each kind is sealed under a key of its own, so that one kind can be
 * erased while the rest stays (GDPR art. 17). These any file may hold; a procedure declares further ones.
 */
export const commonDataClasses = {
  identity: {
    label: { sv: 'identitet', da: 'identitet', en: 'identity' },
    help: {
      sv: 'Namn, personnummer, födelsedag och vårdnad.',
      da: 'Navn, personnummer, fødselsdag og forældremyndighed.',
      en: 'Name, personal number, day of birth and custody.',
    },
  },
  contact: {
    label: { sv: 'kontaktuppgifter', da: 'kontaktoplysninger', en: 'contact' },
    help: {
      sv: 'Hur någon nås: adress, telefon, e-post.',
      da: 'Hvordan nogen kan nås: adresse, telefon, e-mail.',
      en: 'How somebody is reached: address, telephone, e-mail.',
    },
  },
  protected: {
    label: { sv: 'skyddade uppgifter', da: 'beskyttede oplysninger', en: 'protected contact' },
    help: {
      sv: 'Adress och arbetsplats för den som har skyddade personuppgifter.',
      da: 'Adresse og arbejdsplads for den, der har beskyttede personoplysninger.',
      en: 'Address and workplace of somebody with a protected identity.',
    },
  },
  narrative: {
    label: { sv: 'fritext', da: 'fritekst', en: 'narrative' },
    help: {
      sv: 'Det som har skrivits med egna ord.',
      da: 'Det, der er skrevet med egne ord.',
      en: 'What was written in somebody’s own words.',
    },
  },
} as const satisfies Codes<EveryLanguage>;

/** The stable name of a kind of personal data. */
export type DataClass = string;

/** A class that describes the fields of an event or a command. */
export type FieldsClass<Fields extends object = object> = new () => Fields;

const personalFields = new WeakMap<object, Map<string, DataClass>>();

/**
 * Marks a field as personal data of one kind. Such a field is sealed before it is stored and may stand in no
 * list, log line, problem detail, reminder or search. Free text always is personal: use `narrative`.
 */
export function Personal(dataClass: DataClass): PropertyDecorator {
  return (prototype, field) => {
    const own = personalFields.get(prototype) ?? new Map<string, DataClass>();
    own.set(String(field), dataClass);
    personalFields.set(prototype, own);
  };
}

const personalFieldsFound = new WeakMap<FieldsClass, ReadonlyMap<string, DataClass>>();

/** The personal fields of a class, those of its ancestors included: field name to kind. */
export function personalFieldsOf(fields: FieldsClass): ReadonlyMap<string, DataClass> {
  const known = personalFieldsFound.get(fields) ?? personalFieldsIn(fields);
  personalFieldsFound.set(fields, known);
  return known;
}

function personalFieldsIn(fields: FieldsClass): ReadonlyMap<string, DataClass> {
  const found = new Map<string, DataClass>();
  for (
    let prototype: unknown = fields.prototype;
    typeof prototype === 'object' && prototype !== null;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    for (const [field, dataClass] of personalFields.get(prototype) ?? []) {
      if (!found.has(field)) found.set(field, dataClass);
    }
  }
  return found;
}
