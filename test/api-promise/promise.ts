import type { OpenAPIObject } from '@nestjs/swagger';

/** Where it is kept what clients may rely on, in the repository. */
export const promiseFile = 'docs/api-promise.txt';

/** A schema, as far as clients rely on it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly oneOf?: readonly Schema[];
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

/**
 * What clients may rely on, a line each: where an operation is, what it takes and what it answers. A line that goes
 * breaks them, and so does one that comes with `has to be given`, where the operation or the body was there before.
 */
export function promisedBy(document: OpenAPIObject): readonly string[] {
  const schemas = (document.components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Readonly<Record<string, Operation>>).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  );
  const taken = new Set(operations.flatMap(({ operation }) => refOf(schemaIn(operation.requestBody)) ?? []));
  const lines = operations.flatMap(({ path, method, operation }) => [
    `${operation.operationId} is ${method.toUpperCase()} ${path}`,
    ...(operation.parameters ?? []).flatMap(({ name, in: where, required, schema }) =>
      takes(`${operation.operationId} ${where} ${name}`, schema, required === true),
    ),
    ...answersOf(operation),
  ]);
  for (const [name, schema] of Object.entries(schemas)) {
    lines.push(...(taken.has(name) ? takesParts(name, schema) : givesParts(name, schema)));
  }
  return [...new Set(lines)].sort();
}

/** What breaks clients that rely on what was promised before. */
export function brokenBy(promised: readonly string[], now: readonly string[]): readonly string[] {
  const [before, after] = [new Set(promised), new Set(now)];
  const known = new Set(promised.map(ownerOf));
  return [
    ...promised.filter((line) => !line.endsWith(hasToBeGiven) && !after.has(line)),
    ...now.filter((line) => line.endsWith(hasToBeGiven) && !before.has(line) && known.has(ownerOf(line))),
  ];
}

const hasToBeGiven = ' has to be given';

/** What a line is about: an operation, a schema, or a field of one. */
export function subjectOf(line: string): string {
  return line.split(' ')[0] ?? '';
}

/** The operation or the schema that has what a line is about. */
function ownerOf(line: string): string {
  return subjectOf(line).replace(/[.[].*$/, '');
}

function answersOf({ operationId, responses }: Operation): readonly string[] {
  return Object.entries(responses).flatMap(([status, body]) => {
    if (Number(status) >= 300) return [];
    const types = Object.keys(body.content ?? {});
    const answer = refOf(schemaIn(body));
    return types.map(
      (type) => `${operationId} answers ${status} ${type}${answer === undefined ? '' : ` ${answer}`}`,
    );
  });
}

/** What is taken: every code that goes is one that a client may send. */
function takes(at: string, schema: Schema, required: boolean): readonly string[] {
  const codes = schema.enum ?? schema.items?.enum ?? [];
  return [
    `${at} takes ${kindOf(schema)}`,
    ...codes.map((code) => `${at} takes ${String(code)}`),
    ...(required ? [`${at}${hasToBeGiven}`] : []),
    ...takesParts(at, schema),
  ];
}

function takesParts(at: string, { properties = {}, required = [], items }: Schema): readonly string[] {
  return [
    ...Object.entries(properties).flatMap(([name, field]) =>
      takes(`${at}.${name}`, field, required.includes(name)),
    ),
    ...(items ? takesParts(`${at}[]`, items) : []),
  ];
}

/** What is given: a field that may be absent is promised less than one that is always there. */
function givesParts(at: string, { properties = {}, required = [] }: Schema): readonly string[] {
  return Object.entries(properties).map(
    ([name, field]) => `${at}.${name} is ${required.includes(name) ? 'always' : 'maybe'} ${kindOf(field)}`,
  );
}

function kindOf({ $ref, type, format, items, oneOf, additionalProperties }: Schema): string {
  if ($ref !== undefined) return refOf({ $ref }) ?? '';
  if (items) return `list of ${kindOf(items)}`;
  if (oneOf) return oneOf.map(kindOf).join(' or ');
  if (typeof additionalProperties === 'object') return `names with ${kindOf(additionalProperties)}`;
  return [[type ?? 'anything'].flat().join(' or '), ...(format === undefined ? [] : [`(${format})`])].join(
    ' ',
  );
}

function schemaIn(body: Body | undefined): Schema {
  return Object.values(body?.content ?? {})[0]?.schema ?? {};
}

function refOf({ $ref }: Schema): string | undefined {
  return $ref?.slice($ref.lastIndexOf('/') + 1);
}
