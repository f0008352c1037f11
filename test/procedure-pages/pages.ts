import {
  catalogueOf,
  type Labels,
  municipalityProcedure,
  type Procedure,
  procedures,
  rolesOf,
} from '#casework';
import { fileEvents } from '../../libs/casework/src/handling/filekeeping/file-events.js';
import { everyProcedurePage } from './every-procedure-page.js';
import { procedurePage } from './procedure-page.js';
import { proofsPage } from './proofs-page.js';

/** The folder of the pages, from the root of the repository. */
export const folder = 'docs/procedures';

/** Every page that is made from the code, by its name in the folder: as it has to stand there. */
export function pages(): ReadonlyMap<string, string> {
  const register = municipalityProcedure(procedures);
  return new Map([
    ['every-procedure.md', everyProcedurePage(fileEvents)],
    ...procedures.flatMap((procedure): readonly (readonly [string, string])[] => [
      [
        `${procedure.name}.md`,
        procedurePage({ procedure, named: namedIn(procedure), law: `../law/${procedure.name}.md` }),
      ],
      [`${procedure.name}-proofs.md`, proofsPage(procedure)],
    ]),
    [`${register.name}.md`, procedurePage({ procedure: register, named: namedIn(register) })],
  ]);
}

function namedIn(procedure: Procedure): ReadonlyMap<string, Labels> {
  return new Map<string, Labels>([
    ...Object.entries(rolesOf(procedures)).map(([role, { label }]) => [role, label] as const),
    ...[...catalogueOf(procedure).events.values()].map(({ type, title }) => [type, title] as const),
  ]);
}
