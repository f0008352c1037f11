import type { Labels } from './labels.js';

/** What somebody is in a municipality; given and taken with dates in the municipality's own register. */
export const roles = {
  'intake-worker': { sv: 'mottagningssekreterare', en: 'intake worker' },
  investigator: { sv: 'utredare', en: 'investigator' },
  'unit-manager': { sv: 'enhetschef', en: 'unit manager' },
  'decision-maker': { sv: 'nämnd eller utskott', en: 'board or committee' },
  'on-call': { sv: 'socialjour', en: 'on-call' },
  'quality-officer': { sv: 'kvalitetsansvarig', en: 'quality officer' },
  'register-keeper': { sv: 'registeransvarig', en: 'register keeper' },
  auditor: { sv: 'granskare', en: 'auditor' },
} as const satisfies Record<string, Labels>;

export type Role = keyof typeof roles;
