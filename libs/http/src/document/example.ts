import { fieldsIn, type CodeList, type FieldDescription, type FieldsClass } from '#casework';
import { schemaWith, type FieldSchema } from '#record';

/**
 * A body that would be taken: what is required, and what is told as its own. A text is an example of its field or what
 * that is called; a form has an example of its own.
 */
export function exampleOf(
  fields: FieldsClass,
  codesOf: (list: CodeList) => readonly string[],
  own: object = {},
): Readonly<Record<string, unknown>> {
  const parts = new Map<FieldSchema, FieldsClass>();
  const { properties, required = [] } = schemaWith(fields, (part) => {
    const place = {};
    parts.set(place, part);
    return place;
  });
  const described = new Map(fieldsIn(fields).map((field) => [field.name, field]));
  const textOf = ({
    name,
    said,
    example,
    codesOf: list,
  }: Partial<FieldDescription> & { readonly name: string }) =>
    example ?? (list && codesOf(list)[0]) ?? said?.label.en ?? name;
  const valueOf = (schema: FieldSchema, text: string): unknown => {
    const part = parts.get(schema);
    if (part) return exampleOf(part, codesOf);
    if (Array.isArray(schema.enum)) return schema.enum[0] as unknown;
    if (Array.isArray(schema.examples)) return schema.examples[0] as unknown;
    if (schema.type === 'boolean') return false;
    if (schema.type !== 'array') return text;
    return Array.from({ length: Number(schema.minItems ?? 0) }, () =>
      valueOf(schema.items as FieldSchema, text),
    );
  };
  const made = required.map((name): readonly [string, unknown] => [
    name,
    valueOf(properties[name] ?? {}, textOf(described.get(name) ?? { name })),
  ]);
  return Object.fromEntries([...made, ...Object.entries<unknown>({ ...own })]);
}
