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

export const roles: Readonly<Record<string, { sv: string; da?: string; en: string }>> = {
  'intake-worker': { sv: 'mottagningssekreterare', en: 'intake worker' },
  investigator: { sv: 'utredare', en: 'investigator' },
  'unit-manager': { sv: 'enhetschef', en: 'unit manager' },
  'decision-maker': { sv: 'nämnd eller utskott', en: 'board or committee' },
  'on-call': { sv: 'socialjour', en: 'on-call' },
  'quality-officer': { sv: 'kvalitetsansvarig', en: 'quality officer' },
  'register-keeper': { sv: 'registeransvarig', en: 'register keeper' },
  auditor: { sv: 'granskare', en: 'auditor' },
};
