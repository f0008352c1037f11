import openapiTypes, { astToString } from 'openapi-typescript';
import { catalogueOf, municipalityProcedure, procedures } from '#casework';
import { bodyName, commandAddress, eventName, openApiDocument } from '#http';

/** Where the client's types are kept, in the repository. */
export const clientTypes = 'libs/client/src/api.ts';

const head = `/*
 * Made from the API document by npm run docs. What is wrong here is wrong there.
 */
`;

/** The API document of the procedures that are practised, as a running system serves it. */
export function documentOfPractice(): ReturnType<typeof openApiDocument> {
  return openApiDocument([...procedures, municipalityProcedure(procedures)]);
}

/** The types of everything that the API document names, of the messages of its streams, and of commands and events. */
export async function clientTypesText(): Promise<string> {
  const document = documentOfPractice();
  const types = astToString(
    await openapiTypes(structuredClone(document) as Parameters<typeof openapiTypes>[0]),
  );
  return [head, types, messagesOf(document), typesByName()].join('\n');
}

type Document = ReturnType<typeof documentOfPractice>;

const typeOf = ($ref: string) => `components['schemas']['${$ref.slice($ref.lastIndexOf('/') + 1)}']`;

function interfaceOf(name: string, says: string, fields: Iterable<readonly [string, string]>): string {
  const lines = [...fields].map(([field, type]) => `  '${field}': ${type};`);
  return `/** ${says} */\nexport interface ${name} {\n${lines.join('\n')}\n}\n`;
}

/** What the messages of each stream hold, by its address. */
function messagesOf({ paths }: Document): string {
  const streams = Object.entries(paths).flatMap(([path, { get }]) => {
    const answer = get?.responses['200'];
    if (!answer || !('x-messages' in answer)) return [];
    const messages = Object.entries(
      answer['x-messages'] as Readonly<Record<string, { readonly $ref: string }>>,
    );
    const types = messages.map(([event, { $ref }]) => `${event}: ${typeOf($ref)}`);
    return [[path, `{ ${types.join('; ')} }`] as const];
  });
  return interfaceOf(
    'messages',
    'What the messages of each stream hold, by its address and their kind.',
    streams,
  );
}

/** The bodies of commands and the fields of events, by their stable types. */
function typesByName(): string {
  const all = [...procedures, municipalityProcedure(procedures)];
  const commands = all.flatMap((procedure) =>
    procedure.chapters.flatMap(({ commands }) =>
      commands
        .filter(({ internal }) => internal !== true)
        .map(
          (command) => [commandAddress(procedure, command), typeOf(bodyName(procedure, command))] as const,
        ),
    ),
  );
  const events = all.flatMap((procedure) =>
    [...catalogueOf(procedure).events.values()].map(
      (event) => [event.type, typeOf(eventName(event))] as const,
    ),
  );
  return [
    interfaceOf('commands', 'The body of each command, by the address that it is posted to.', commands),
    interfaceOf('events', 'The fields of each event, by its type.', new Map(events)),
  ].join('\n');
}
