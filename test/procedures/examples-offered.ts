import {
  catalogueOf,
  idPattern,
  municipalityProcedure,
  procedures,
  type CommandDefinition,
  type Procedure,
} from '#casework';
import { openApiDocument } from '../../libs/http/src/document/api-document.js';
import { commandAddress } from '../../libs/http/src/document/names.js';

/** A body in the API document, as far as it is looked at here. */
interface BodyShown {
  readonly content?: Readonly<Record<string, { readonly example?: object }>>;
}

/** The commands of a procedure that people give: those that the API has. */
export function offeredBy<Details>(procedure: Procedure<Details>): readonly CommandDefinition<Details>[] {
  return [...catalogueOf(procedure).commands.values()].filter(({ internal }) => internal !== true);
}

/**
 * The example of each command of a procedure as the API document shows it, by type.
 *
 * @throws {Error} one has none
 */
export function examplesOf<Details>(procedure: Procedure<Details>): ReadonlyMap<string, object> {
  const register = municipalityProcedure(procedures);
  const others = [...procedures, register].filter(({ name }) => name !== procedure.name);
  const { paths } = openApiDocument([...others, procedure]);
  return new Map(
    offeredBy(procedure).map((command) => {
      const body = paths[commandAddress(procedure, command)]?.post?.requestBody as BodyShown | undefined;
      const example = body?.content?.['application/json']?.example;
      if (!example) throw new Error(`${command.type} has no example in the API document.`);
      return [command.type, example];
    }),
  );
}

const isId = (value: unknown) => typeof value === 'string' && new RegExp(idPattern).test(value);

/** An example with the ids of a body that is right where it is given: all else is as the example says. */
export function withIdsOf(body: unknown, example: unknown, field = ''): unknown {
  const isOfCase = field.endsWith('Id') || [example].flat().some(isId);
  if (isOfCase) return body ?? example;
  if (typeof example !== 'object' || example === null) return example;
  const within = (name: string) =>
    (typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined) as unknown;
  if (Array.isArray(example)) return example.map((each, index) => withIdsOf(within(String(index)), each));
  return Object.fromEntries(
    Object.entries(example).map(([name, each]) => [name, withIdsOf(within(name), each, name)]),
  );
}
