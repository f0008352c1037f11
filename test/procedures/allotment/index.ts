import { filekeeping, withoutFreeText, type Procedure } from '#casework';
import { deadlines } from './deadlines.js';
import {
  answerDays,
  dataClasses,
  matters,
  personRoles,
  qualifications,
  refusalCodes,
  retention,
  roles,
  seats,
  rulesets,
  sights,
} from './declared.js';
import { growing } from './growing.js';
import { plots } from './plots.js';
import { nothingGrows, type Allotment } from './state.js';

/** A Danish procedure that nobody has: everything that it is stands in this folder, and nothing else knows it. */
export const allotment: Procedure<Allotment> = withoutFreeText<Allotment>({
  name: 'allotment',
  title: { da: 'Nyttehaver', en: 'Allotments' },
  jurisdiction: 'DK',
  zone: 'social-services',
  matters,
  chapters: [
    plots,
    growing,
    filekeeping({
      keepers: ['garden-warden'],
      assigners: ['unit-manager'],
      correctors: ['garden-warden'],
      lifters: ['gate-keeper'],
      personRoles,
      seats,
      erasing: { by: ['gate-keeper'], dataClasses, retention, rulesets },
    }),
  ],
  deadlines,
  rulesets,
  settings: [answerDays],
  roles,
  personRoles,
  seats,
  qualifications,
  refusalCodes,
  dataClasses,
  retention,
  notice: {
    version: 1,
    text: { da: 'Husk at vande.', en: 'Remember to water.' },
  },
  sights,
  initialDetails: nothingGrows,
});
