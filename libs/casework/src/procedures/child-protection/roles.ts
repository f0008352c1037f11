import type { Roles } from '../../kernel/index.js';

/** Who acts in child protection, besides the unit manager, quality officer and auditor whom every municipality has. */
export const roles = {
  'intake-worker': {
    reach: 'handler',
    label: { sv: 'mottagningssekreterare', en: 'intake worker' },
    help: {
      sv: 'Tar emot anmälningar och ansökningar och gör skydds- och förhandsbedömningar.',
      en: 'Takes in reports and applications, and makes protection and preliminary assessments.',
    },
  },
  investigator: {
    reach: 'handler',
    label: { sv: 'utredare', en: 'investigator' },
    help: {
      sv: 'Utreder barnets behov av skydd eller stöd.',
      en: 'Investigates the child’s need of protection or support.',
    },
  },
  'decision-maker': {
    reach: 'municipality',
    label: { sv: 'nämnd eller utskott', en: 'board or committee' },
    help: {
      sv: 'Fattar de beslut som inte är delegerade.',
      en: 'Makes the decisions that are not delegated.',
    },
  },
  'on-call': {
    reach: 'municipality',
    label: { sv: 'socialjour', en: 'on-call' },
    help: {
      sv: 'Tar emot det som inte kan vänta tills kontoret öppnar.',
      en: 'Takes what can’t wait until the office opens.',
    },
  },
  archivist: {
    reach: 'municipality',
    label: { sv: 'arkivarie', en: 'archivist' },
    help: {
      sv: 'Gallrar det som inte längre ska bevaras, utan att läsa det.',
      en: 'Erases what no longer has to be kept, without reading it.',
    },
  },
} as const satisfies Roles;
