import type { Said } from './labels.js';

/** What somebody is in a municipality, by its stable name; given and taken with dates in the municipality's register. */
export type Role = string;

/** A role, as the municipality's register or a procedure declares it. */
export interface RoleDefinition extends Said {
  /**
   * Who is meant when the role is told of a matter: the one who handles it (while nobody does, whoever holds the role in
   * its unit), whoever holds the role in its unit, or whoever holds it in the municipality.
   */
  readonly reach: 'handler' | 'unit' | 'municipality';
}

export type Roles = Readonly<Record<Role, RoleDefinition>>;
