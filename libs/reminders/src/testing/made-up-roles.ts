import type { Labels } from '#casework';
import type { RoleReach } from '../recipients.js';
import type { RoleTitle } from '../reminder.js';

const roles: Readonly<Record<string, Labels>> = {
  'intake-worker': { sv: 'mottagningssekreterare', en: 'intake worker' },
  'unit-manager': { sv: 'enhetschef', en: 'unit manager' },
  'on-call': { sv: 'socialjour', en: 'on-call' },
};

/** What a spec calls its roles. */
export const roleTitle: RoleTitle = (role, language) => roles[role]?.[language] ?? role;

const reach: Readonly<Record<string, ReturnType<RoleReach>>> = {
  'intake-worker': 'handler',
  investigator: 'handler',
  'unit-manager': 'unit',
};

/** Where a spec looks for whoever holds a role. */
export const reachOf: RoleReach = (role) => reach[role] ?? 'municipality';
