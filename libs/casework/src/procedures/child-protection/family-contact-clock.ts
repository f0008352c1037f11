import type { DeadlineRule } from '../../deadlines/index.js';
import { fromLegalArrival } from './arrival.js';
import { familyContacted } from './family-contact.js';
import { answers } from './granting.js';
import { applicationReceived } from './intake.js';
import { inBothLaws } from './rule-versions.js';
import type { ChildProtection } from './state.js';

/**
 * Quick contact with the family that has applied; one working day is this system's target. The law asks that the
 * application be taken up at once and names no contact: the target is the municipality's own promise. Whoever of the family
 * is reached first meets it; that the child is heard is asked for elsewhere. An answer ends it: nobody is to be
 * reached any more.
 */
export const a3Contact: DeadlineRule<ChildProtection> = {
  id: 'A3-contact',
  what: { sv: 'Kontakt med familjen efter ansökan', en: 'Contact with the family after an application' },
  kind: 'duty',
  responsible: 'intake-worker',
  versions: inBothLaws('target', '11:1', '14:2'),
  starts: [
    { on: applicationReceived.type, ...fromLegalArrival, length: { workingDays: 1 }, immediate: true },
  ],
  rolls: false,
  stops: [{ on: familyContacted.type }],
  cancels: answers.map((on) => ({
    on,
    because: { sv: 'ansökan har besvarats', en: 'the application has been answered' },
  })),
  ladder: [
    { at: { onDueDay: '09:00' }, to: ['intake-worker'] },
    { at: { dayAfterStart: '09:00' }, to: ['unit-manager'] },
    { at: { missed: true }, to: ['unit-manager', 'quality-officer'] },
  ],
};
