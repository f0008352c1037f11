import type { MatterKind } from '../../handling/index.js';

/** What lies in a child's file, and the steps that each goes through. */
export const matters = {
  report: {
    title: { sv: 'Anmälan', en: 'Report' },
    steps: {
      received: { sv: 'Inkommen', en: 'Received' },
      assessed: { sv: 'Skyddsbedömd', en: 'Protection assessed' },
      preliminary: { sv: 'Förhandsbedömning', en: 'Preliminary assessment' },
      opened: { sv: 'Utredning inledd', en: 'Investigation opened' },
      'not-opened': { sv: 'Utredning inleds inte', en: 'Investigation not opened' },
      linked: { sv: 'Kopplad till pågående utredning', en: 'Linked to ongoing investigation' },
    },
  },
  application: {
    title: { sv: 'Ansökan', en: 'Application' },
    steps: {
      received: { sv: 'Inkommen', en: 'Received' },
      'under-investigation': { sv: 'Under utredning', en: 'Under investigation' },
      decided: { sv: 'Beslutad', en: 'Decided' },
    },
  },
  investigation: {
    title: { sv: 'Utredning', en: 'Investigation' },
    steps: {
      investigating: { sv: 'Utreds', en: 'Investigating' },
      closed: { sv: 'Avslutad', en: 'Closed' },
    },
  },
} as const satisfies Record<string, MatterKind>;

/** Some things may happen to a report at any time, also when it is closed. */
export const everyStepOfReport = Object.keys(matters.report.steps);

/** Not decided yet: whether to open an investigation. */
export const undecidedReport = [
  'received',
  'assessed',
  'preliminary',
] as const satisfies readonly (keyof typeof matters.report.steps)[];
