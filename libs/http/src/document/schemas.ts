import {
  fieldsIn,
  meaningOfClass,
  type CodeList,
  type FieldDescription,
  type FieldsClass,
  type PartList,
  wholeTextPattern,
  wholeWordsPattern,
  wordsPattern,
} from '#casework';
import { schemaWith, type FieldSchema, type ObjectSchema } from '#record';
import type { KnownCodes } from './known-codes.js';
import { codesInWords, meaningOf } from './field-words.js';
import type { Reference, Schema } from './openapi.js';

/**
 * The schemas of an API document, each under its name: made from the classes of commands, events and answers, with what
 * each field means and, where it is a code, its values.
 */
export class Schemas {
  readonly #named = new Map<string, { readonly fields: FieldsClass; schema: FieldSchema }>();

  /** @param parts the classes that procedures declare of each list */
  constructor(
    private readonly codes: KnownCodes,
    private readonly parts: Readonly<Record<PartList, readonly FieldsClass[]>>,
  ) {}

  /**
   * A class of fields by its name; its parts are written out in place, for a command or an event has them for itself.
   *
   * @param means what it is as a whole
   * @throws {Error} another class has that name
   */
  ofFields(name: string, fields: FieldsClass, means: string): Reference {
    return this.#reference(name, fields, means, (part) => ({ ...this.inPlace(part) }), taken);
  }

  /**
   * An answer by the name of its class, and each part of it by that of its own.
   *
   * @throws {Error} another class has that name, or it doesn’t say what it is
   */
  ofAnswer(fields: FieldsClass): Reference {
    const means = meaningOfClass(fields);
    if (means === undefined)
      throw new Error(`${fields.name} doesn’t say what it is: @Means(…) before the class.`);
    return this.#reference(fields.name, fields, means, (part) => this.ofAnswer(part));
  }

  /** A class of fields written out in place, as the parameters of a query are. */
  inPlace(fields: FieldsClass): ObjectSchema {
    return this.#described(fields, (part) => ({ ...this.inPlace(part) }), taken);
  }

  /** The codes that there are of a list. */
  codesOf(list: CodeList): readonly string[] {
    return this.codes[list];
  }

  /** All of them, by name. */
  get all(): Record<string, Schema> {
    return Object.fromEntries([...this.#named].map(([name, { schema }]) => [name, schema]));
  }

  #reference(
    name: string,
    fields: FieldsClass,
    description: string,
    partOf: (part: FieldsClass) => FieldSchema,
    formOf: (property: FieldSchema) => FieldSchema = (property) => property,
  ): Reference {
    const known = this.#named.get(name);
    if (known && known.fields !== fields)
      throw new Error(`Two classes are called ${name} in the API document.`);
    if (!known) {
      const entry = { fields, schema: {} as FieldSchema };
      // First, for a part may be of the class that it is a part of.
      this.#named.set(name, entry);
      entry.schema = { description, ...this.#described(fields, partOf, formOf) };
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #described(
    fields: FieldsClass,
    partOf: (part: FieldsClass) => FieldSchema,
    formOf: (property: FieldSchema) => FieldSchema = (property) => property,
  ): ObjectSchema {
    const schema = schemaWith(fields, partOf);
    const described = new Map(fieldsIn(fields).map((field) => [field.name, field]));
    const properties = Object.entries(schema.properties).map(([name, property]) => [
      name,
      formOf(this.#withWords(property, described.get(name))),
    ]);
    return { ...schema, properties: Object.fromEntries(properties) as Record<string, FieldSchema> };
  }

  /** A property with what it means beside what it has to look like, and with the codes that there are. */
  #withWords(property: FieldSchema, field: FieldDescription | undefined): FieldSchema {
    const form = typeof property.description === 'string' ? property.description : undefined;
    const description = [
      meaningOf(field),
      form && `${form.charAt(0).toUpperCase()}${form.slice(1)}.`,
      codesInWords(field),
    ]
      .filter((each) => each !== undefined)
      .join('\n\n');
    const isListed = [property, property.items].some((each) =>
      Array.isArray((each as FieldSchema | undefined)?.enum),
    );
    const codes = field?.codesOf && !isListed ? this.codes[field.codesOf] : undefined;
    const isList = property.type === 'array' && codes !== undefined;
    return {
      ...this.#written(property, field),
      ...(codes !== undefined &&
        codes.length > 0 &&
        (isList ? { items: { type: 'string', enum: codes } } : { enum: codes })),
      ...(description !== '' && { description }),
      ...(field?.example !== undefined && { examples: [field.example] }),
    };
  }

  /** A property whose checks leave its form open, in the form that is written. */
  #written(property: FieldSchema, { writtenAs, open, partsOf }: Partial<FieldDescription> = {}): FieldSchema {
    if (open === 'value') return { ...property, type: ['string', 'number', 'boolean', 'object', 'array'] };
    const form = open
      ? { type: 'object', additionalProperties: true }
      : writtenAs
        ? { ...this.ofAnswer(writtenAs()) }
        : partsOf && oneOf(this.parts[partsOf].map((part) => ({ ...this.ofAnswer(part) })));
    if (form === undefined) return property;
    const { type, ...rest } = property;
    return type === 'array' ? { ...property, items: form } : { ...rest, ...form };
  }
}

function oneOf(schemas: readonly FieldSchema[]): FieldSchema {
  const [only, ...more] = schemas;
  return only && more.length === 0 ? only : { oneOf: schemas };
}

/** A property of what is taken, whose texts have to be of whole characters: a list says it of each of its texts. */
function taken(property: FieldSchema): FieldSchema {
  const { type, enum: codes, format, pattern, items } = property;
  if (type === 'array' && items !== undefined) return { ...property, items: taken(items as FieldSchema) };
  if (type !== 'string' || codes !== undefined || format !== undefined) return property;
  if (pattern === undefined) return { ...property, pattern: wholeTextPattern };
  return pattern === wordsPattern ? { ...property, pattern: wholeWordsPattern } : property;
}
