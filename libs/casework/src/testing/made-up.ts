import type { Procedure } from '../handling/index.js';
import type { Roles } from '../kernel/index.js';

/** A procedure that specs make up: what it doesn't say, it doesn't have. */
export function madeUp<Details>(
  own: Pick<Procedure<Details>, 'name' | 'title' | 'zone' | 'initialDetails'> & Partial<Procedure<Details>>,
): Procedure<Details> {
  return {
    matters: {},
    chapters: [],
    deadlines: [],
    rulesets: () => [],
    settings: [],
    roles: {},
    personRoles: {},
    qualifications: {},
    refusalCodes: {},
    dataClasses: {},
    holdsFreeText: true,
    retention: [],
    sights: {},
    ...own,
  };
}

/** Roles of a made-up procedure that are called as they are named, in every language. */
export function rolesNamed(...names: readonly string[]): Roles {
  return Object.fromEntries(
    names.map((name) => {
      const said = { sv: name, da: name, en: name };
      return [name, { label: said, help: said, reach: 'handler' as const }];
    }),
  );
}
