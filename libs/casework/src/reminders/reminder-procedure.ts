import type { Procedure } from '../handling/procedure.js';
import {
  digestAbandoned,
  digestClaimed,
  reminderClaimed,
  reminderDropped,
  reminderFailed,
  reminderGathered,
  reminderMadeTask,
  reminderSent,
} from './reminder-events.js';
import { nothingSent, type ReminderState } from './state.js';

/**
 * The streams that say what was sent: one a rung of a deadline, one a digest of several. No command of a person
 * writes there; whoever sends a reminder claims it first and records what came of it.
 */
export const reminderProcedure: Procedure<ReminderState> = {
  name: 'reminder',
  title: { sv: 'Påminnelser', en: 'Reminders' },
  zone: 'social-services',
  matters: {},
  chapters: [
    {
      name: 'reminding',
      title: { sv: 'Påminnelse', en: 'Reminding' },
      commands: [],
      events: [
        reminderClaimed,
        reminderGathered,
        reminderSent,
        reminderFailed,
        reminderDropped,
        reminderMadeTask,
      ],
    },
    {
      name: 'gathering',
      title: { sv: 'Sammanställning', en: 'Gathering' },
      commands: [],
      events: [digestClaimed, digestAbandoned],
    },
  ],
  deadlines: [],
  rulesets: () => [],
  settings: [],
  roles: {},
  personRoles: {},
  qualifications: {},
  refusalCodes: {},
  dataClasses: {},
  holdsFreeText: false,
  retention: [],
  sights: {},
  initialDetails: nothingSent,
};
