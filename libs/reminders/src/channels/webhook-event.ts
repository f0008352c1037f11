import { CloudEvent } from 'cloudevents';
import type { ReminderItem, ReminderMessage } from '../reminder.js';

/** What a receiver is told. The dates are local to the municipality, instants UTC. */
export interface ReminderEventData {
  readonly municipalityId: string;
  readonly language: ReminderMessage['language'];
  readonly recipient: Pick<ReminderMessage['recipient'], 'staffId' | 'roles'>;
  readonly items: readonly ReminderItem[];
}

const types: Readonly<Record<ReminderMessage['kind'], string>> = {
  reminder: 'casetrail.reminder',
  digest: 'casetrail.reminder-digest',
};

/**
 * A message as an event of CloudEvents 1.0: its id is the key, so that source and id are the same for every
 * repetition (section 3.1.1). The subject is the matter; a digest has none, for it holds several. No mail address.
 */
export function reminderEvent(message: ReminderMessage): CloudEvent<ReminderEventData> {
  const { key, kind, municipalityId, language, recipient, items, composedAt } = message;
  const [item] = items;
  return new CloudEvent<ReminderEventData>({
    id: key,
    type: types[kind],
    source: `/municipalities/${encodeURIComponent(municipalityId)}`,
    time: composedAt,
    datacontenttype: 'application/json',
    ...(kind === 'reminder' && item && { subject: item.matterId }),
    data: {
      municipalityId,
      language,
      recipient: { staffId: recipient.staffId, roles: recipient.roles },
      items: items.map(told),
    },
  });
}

/** Field by field, so that nothing goes out that was not meant to. */
function told({
  reminderId,
  caseNumber,
  procedure,
  matterId,
  fileId,
  ruleId,
  what,
  force,
  source,
  reason,
  nominalDueDate,
  legalLatestDate,
  nominalDue,
  at,
  rungs,
  notice,
}: ReminderItem): ReminderItem {
  return {
    reminderId,
    caseNumber,
    procedure,
    matterId,
    fileId,
    ruleId,
    what,
    force,
    ...(source !== undefined && { source }),
    reason,
    nominalDueDate,
    legalLatestDate,
    nominalDue,
    at,
    rungs,
    ...(notice && { notice }),
  };
}
