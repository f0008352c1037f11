import {
  inLanguage,
  sourceIn,
  type Casefile,
  type CommandOffered,
  type Language,
  type Procedure,
  type WhatIsAllowed,
} from '#casework';
import type { CommandHinderedShown, CommandOfferedShown } from '../answers/commands-offered.js';
import { bodyName, commandAddress, operationName, schemaAddress } from '../document/names.js';

/** On what commands are offered: nothing yet at intake, else a file, or a matter in it. */
export interface OfferedOn {
  readonly fileId?: string | undefined;
  readonly matterId?: string | undefined;
}

/** What somebody may do and what not, each command in their language and with where and how it is given. */
export function commandsOffered(
  procedure: Procedure,
  { allowed, notNow }: WhatIsAllowed,
  { jurisdiction }: Pick<Casefile, 'jurisdiction'>,
  on: OfferedOn,
  language: Language,
): { readonly allowed: readonly CommandOfferedShown[]; readonly notNow: readonly CommandHinderedShown[] } {
  const shown = (command: CommandOffered): CommandOfferedShown => ({
    type: command.type,
    title: inLanguage(command.title, language),
    roles: command.roles,
    address: addressOf(procedure, command, on),
    method: 'POST',
    operation: operationName(procedure, command),
    schema: schemaAddress(bodyName(procedure, command)),
  });
  return {
    allowed: allowed.map(shown),
    notNow: notNow.map((command) => {
      const { code, source, says } = command.refusal;
      const law = sourceIn(source, jurisdiction);
      return {
        ...shown(command),
        code,
        ...(law !== undefined && { source: law }),
        says: inLanguage(says, language),
      };
    }),
  };
}

function addressOf(procedure: Procedure, command: CommandOffered, { fileId, matterId }: OfferedOn): string {
  return commandAddress(procedure, command)
    .replace('{fileId}', encodeURIComponent(fileId ?? ''))
    .replace('{matterId}', encodeURIComponent(matterId ?? ''));
}
