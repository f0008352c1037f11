import { ChannelRefused, ChannelUnavailable } from '../../channel.js';
import type { ReminderItem, ReminderMessage } from '../../reminder.js';

/** The last day of a preliminary assessment comes nearer. */
export const comingItem: ReminderItem = {
  reminderId: 'reminder-1',
  caseNumber: 'K7F2-93QX',
  procedure: 'child-protection',
  matterId: 'matter-1',
  fileId: 'file-1',
  ruleId: 'A2',
  what: { sv: 'Beslut om att inleda utredning eller inte', en: 'Decision to open an investigation or not' },
  force: 'statutory',
  source: 'SoL 2025:400 20:2',
  reason: 'coming',
  nominalDueDate: '2026-03-20',
  legalLatestDate: '2026-03-23',
  nominalDue: '2026-03-20T23:00:00.000Z',
  at: '2026-03-16T08:00:00.000Z',
  rungs: [{ sv: '7 dagar efter starten', da: '7 dage efter starten', en: '7 days after the start' }],
};

/** A reminder to an intake worker. */
export const reminder: ReminderMessage = {
  key: 'rung_matter-1_A2_0',
  kind: 'reminder',
  municipalityId: 'demo',
  language: 'sv',
  recipient: { staffId: 'staff-17', roles: ['intake-worker'], email: 'mottagning@kommun.example' },
  items: [comingItem],
  composedAt: '2026-03-16T08:00:02.000Z',
};

/** What became stale while nothing went out, to the same person. */
export const digest: ReminderMessage = {
  ...reminder,
  key: 'digest_staff-17_2026-03-24',
  kind: 'digest',
  items: [
    { ...comingItem, reason: 'missed' },
    { ...comingItem, reminderId: 'reminder-2', caseNumber: 'M3PD-55TA', matterId: 'matter-2', reason: 'due' },
  ],
};

/** How sending ended, in the words of the port. */
export async function outcomeOf(sending: Promise<void>): Promise<string> {
  try {
    await sending;
    return 'taken';
  } catch (fault) {
    if (fault instanceof ChannelRefused || fault instanceof ChannelUnavailable) return fault.message;
    throw fault;
  }
}
