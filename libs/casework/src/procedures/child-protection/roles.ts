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
  // LVU 1990:52 6 §: what can't wait for the board, one of these two decides.
  chair: {
    reach: 'municipality',
    label: { sv: 'nämndens ordförande', en: 'chair of the board' },
    help: {
      sv: 'Beslutar om omedelbart omhändertagande när nämndens beslut inte kan avvaktas.',
      en: 'Decides on immediate custody where the board’s decision can’t be awaited.',
    },
  },
  'appointed-member': {
    reach: 'municipality',
    label: { sv: 'förordnad ledamot', en: 'appointed member of the board' },
    help: {
      sv: 'Ledamot som nämnden har förordnat att besluta om omedelbart omhändertagande i ordförandens ställe.',
      en: 'A member whom the board has appointed to decide on immediate custody in the chair’s place.',
    },
  },
  'board-lawyer': {
    reach: 'municipality',
    label: { sv: 'nämndens jurist', en: 'lawyer of the board' },
    help: {
      sv: 'För nämndens talan i rätten: underställer beslut, ansöker om vård och bevakar tiderna.',
      en: 'Acts for the board in court: submits decisions, applies for care and watches the times.',
    },
  },
  'committee-secretary': {
    reach: 'municipality',
    label: { sv: 'nämndsekreterare', en: 'secretary of the committee' },
    help: {
      sv: 'Ser till att det som nämnden eller utskottet ska överväga kommer upp i tid.',
      en: 'Sees to it that what the board or its committee has to consider comes up in time.',
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
