import type { CaseEvent, EventDescription } from '../kernel/event.js';
import { fieldsIn } from '../kernel/fields.js';
import { inLanguage, type Language } from '../kernel/labels.js';
import { personalFieldsOf, type DataClass } from '../kernel/personal.js';
import type { SeenFile } from '../kernel/seen-file.js';

/** A personal field of an entry, as it is read. */
export interface ContentField {
  readonly field: string;
  readonly label: string;
  readonly dataClass: DataClass;
  /** As it was recorded; absent where it has been erased. */
  readonly value?: unknown;
  readonly erased?: true;
}

/**
 * The personal fields of an entry that somebody sees, in the order of their declaration. One that isn't shown is
 * absent, as is one that was never filled in; only to whoever would see it an erased one says so.
 */
export function contentOf(
  { fields }: Pick<EventDescription, 'fields'>,
  event: CaseEvent,
  seen: Pick<SeenFile, 'shows'>,
  language: Language,
): readonly ContentField[] {
  const labels = new Map(fieldsIn(fields).map(({ name, said }) => [name, said?.label]));
  const values = new Map<string, unknown>(Object.entries(event.data));
  return [...personalFieldsOf(fields)].flatMap(([field, dataClass]): readonly ContentField[] => {
    if (!seen.shows(dataClass, event)) return [];
    const label = labels.get(field);
    const about = { field, label: label ? inLanguage(label, language) : field, dataClass };
    if (values.has(field)) return [{ ...about, value: values.get(field) }];
    return event.erased?.includes(dataClass) ? [{ ...about, erased: true }] : [];
  });
}
