import type { Sights } from '../../kernel/index.js';
import { everyStepOfReport, undecidedReport } from './matters.js';

/**
 * Who sees which matters. Whoever handles a matter sees the whole file with it. Files with a protected identity are
 * open to the unit that has them, the handler, the board, the on-call and the auditor.
 */
export const sights: Sights = {
  // Reports and earlier contacts, and applications that nobody has taken up; no investigations.
  'intake-worker': [
    { scope: 'municipality', steps: everyStepOfReport, protected: false },
    { scope: 'unit', steps: everyStepOfReport, protected: true },
    { scope: 'assigned', protected: true },
  ],
  // The whole file of children assigned to them; no other.
  investigator: [{ scope: 'assigned', protected: true }],
  // The basis for decisions of the unit.
  'unit-manager': [{ scope: 'unit', protected: true }],
  // The basis for the decision at hand; not the rest of the file.
  'decision-maker': [
    {
      scope: 'municipality',
      steps: ['assessed', 'preliminary', 'under-investigation', 'investigating'],
      protected: true,
    },
  ],
  // What can't wait until the office opens.
  'on-call': [{ scope: 'municipality', steps: undecidedReport, protected: true }],
  // Which matters there are, to erase what no longer has to be kept.
  archivist: [{ scope: 'municipality', protected: true }],
  auditor: [{ scope: 'municipality', protected: true }],
};
