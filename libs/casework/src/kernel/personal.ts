/**
 * What kind of personal data a field holds. Each kind is sealed under a key of its own, so that one kind can be
 * erased while the rest stays (GDPR art. 17; domain.md 1.5).
 */
export const dataClasses = ['identity', 'contact', 'protected', 'reporter', 'narrative'] as const;

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

/** The personal fields of a class, those of its ancestors included: field name to kind. */
export function personalFieldsOf(fields: FieldsClass): ReadonlyMap<string, DataClass> {
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
