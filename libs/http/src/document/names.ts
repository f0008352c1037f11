import type { CommandDefinition, EventKind, Procedure } from '#casework';

/** The name of a command's operation, an identifier: `childProtectionOpenInvestigation`. */
export function operationName(
  { name }: Pick<Procedure, 'name'>,
  { type }: Pick<CommandDefinition, 'type'>,
): string {
  const [first = '', ...rest] = [name, nameWithin(type)].flatMap((each) => each.split('-'));
  return [first, ...rest.map(capitalized)].join('');
}

/** The name of the schema of a command's body: `ChildProtectionOpenInvestigation`. */
export function bodyName(
  procedure: Pick<Procedure, 'name'>,
  command: Pick<CommandDefinition, 'type'>,
): string {
  return capitalized(operationName(procedure, command));
}

/** The name of the schema of an event's fields: `ChildProtectionInvestigationOpened`. */
export function eventName({ type }: Pick<EventKind, 'type'>): string {
  return type.split(/[/-]/).map(capitalized).join('');
}

/** Where a command of a procedure is posted to, its ids in braces. */
export function commandAddress(
  { name }: Pick<Procedure, 'name'>,
  { at, type }: Pick<CommandDefinition, 'at' | 'type'>,
): string {
  return `/v1/${name}${targets[at]}/${nameWithin(type)}`;
}

/** The address of a schema, within the API document that is served. */
export function schemaAddress(name: string): string {
  return `/openapi.json#/components/schemas/${name}`;
}

const targets = {
  intake: '',
  file: '/files/{fileId}',
  matter: '/files/{fileId}/matters/{matterId}',
} as const satisfies Record<CommandDefinition['at'], string>;

function nameWithin(type: string): string {
  return type.slice(type.indexOf('/') + 1);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
