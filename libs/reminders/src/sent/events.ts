import { streamKind, type CaseEvent, type EventDefinition } from '#casework';
import type { LoggedEvent } from '#projections';
import type { ConcludedRung } from '#views';
import {
  DigestAbandoned,
  DigestClaimed,
  ReminderClaimed,
  ReminderDropped,
  ReminderFailed,
  ReminderGathered,
  ReminderMadeTask,
  ReminderSent,
} from './fields.js';
import { nothingSent, type Claim, type ReminderState } from './state.js';

/** One kind of event of a reminder or a digest. */
export interface ReminderEvent<Fields extends object = object> extends EventDefinition<
  ReminderState,
  Fields
> {
  /** The rung for which nothing is left to do after it, if there is one. */
  concludes?(fields: Fields): ConcludedRung | undefined;
}

function claimedBy(
  state: ReminderState,
  { data, occurredAt }: CaseEvent<{ attempt: number } & Claim>,
): ReminderState {
  const { attempt, claimant, until, digestId } = data;
  return {
    ...state,
    attempts: attempt,
    composedAt: state.composedAt ?? occurredAt,
    claim: { claimant, until, ...(digestId !== undefined && { digestId }) },
  };
}

function released({ claim: _, ...state }: ReminderState): ReminderState {
  return state;
}

export const reminderClaimed: ReminderEvent<ReminderClaimed> = {
  type: 'reminders/claimed',
  version: 1,
  fields: ReminderClaimed,
  title: { sv: 'Påminnelse påbörjad', en: 'Reminder claimed' },
  evolve: (state, event) => ({ ...claimedBy(state, event), deliveries: event.data.deliveries }),
  tells: {
    sv: ({ deliveries }) => `Påminnelsen ska nå ${deliveries.length} mottagare.`,
    en: ({ deliveries }) => `The reminder is to reach ${deliveries.length} people.`,
  },
};

export const reminderGathered: ReminderEvent<ReminderGathered> = {
  type: 'reminders/gathered',
  version: 1,
  fields: ReminderGathered,
  title: { sv: 'Påminnelse samlad', en: 'Reminder gathered' },
  evolve: (state, event) => claimedBy(state, event),
  tells: {
    sv: () => 'Påminnelsen samlades med andra som blivit gamla.',
    en: () => 'The reminder was gathered with others that had become stale.',
  },
};

export const digestClaimed: ReminderEvent<DigestClaimed> = {
  type: 'reminders/digest-claimed',
  version: 1,
  fields: DigestClaimed,
  title: { sv: 'Sammanställning påbörjad', en: 'Digest claimed' },
  evolve: (state, event) => ({
    ...claimedBy(state, event),
    rungs: event.data.rungs,
    deliveries: event.data.deliveries,
  }),
  tells: {
    sv: ({ rungs }) => `En sammanställning av ${rungs.length} påminnelser påbörjades.`,
    en: ({ rungs }) => `A digest of ${rungs.length} reminders was begun.`,
  },
};

export const digestAbandoned: ReminderEvent<DigestAbandoned> = {
  type: 'reminders/digest-abandoned',
  version: 1,
  fields: DigestAbandoned,
  title: { sv: 'Sammanställning övergiven', en: 'Digest abandoned' },
  evolve: (state) => ({ ...released(state), concluded: true }),
  tells: {
    sv: () => 'Sammanställningen hann inte bli till, dess påminnelser skickas i en annan.',
    en: () => 'The digest was not composed in time; its reminders go out in another.',
  },
};

export const reminderSent: ReminderEvent<ReminderSent> = {
  type: 'reminders/sent',
  version: 1,
  fields: ReminderSent,
  title: { sv: 'Påminnelse skickad', en: 'Reminder sent' },
  evolve: (state, { data: { staffId, channel, concludes } }) => ({
    ...state,
    sent: [...state.sent, { staffId, channel }],
    concluded: state.concluded || concludes,
  }),
  concludes: ({ about, concludes }) => (about && concludes ? { about } : undefined),
  tells: {
    sv: ({ staffId, channel }, nameOf) => `${nameOf(staffId)} påmindes (${channel}).`,
    en: ({ staffId, channel }, nameOf) => `${nameOf(staffId)} was reminded (${channel}).`,
  },
};

export const reminderFailed: ReminderEvent<ReminderFailed> = {
  type: 'reminders/failed',
  version: 1,
  fields: ReminderFailed,
  title: { sv: 'Påminnelse kom inte fram', en: 'Reminder failed' },
  evolve: (state, { data: { staffId, channel, because, concludes } }) =>
    because === 'unavailable'
      ? released(state)
      : {
          ...state,
          refused: [...state.refused, { staffId, channel }],
          concluded: state.concluded || concludes,
        },
  concludes: ({ about, concludes }) => (about && concludes ? { about } : undefined),
  tells: {
    sv: ({ staffId, channel, because }, nameOf) =>
      `${nameOf(staffId)} nåddes inte (${channel}): ${because === 'refused' ? 'mottagaren avvisade det' : 'nytt försök görs'}.`,
    en: ({ staffId, channel, because }, nameOf) =>
      `${nameOf(staffId)} was not reached (${channel}): ${because === 'refused' ? 'the receiver refused it' : 'it is tried again'}.`,
  },
};

const dropped = {
  ended: {
    sv: 'fristen är uppfylld eller gäller inte längre',
    en: 'the deadline was met or no longer applies',
  },
  'later-rung': { sv: 'en senare påminnelse ersätter den', en: 'a later one takes its place' },
  'all-told': { sv: 'alla som skulle nås har redan nåtts', en: 'everybody has been told already' },
} as const;

export const reminderDropped: ReminderEvent<ReminderDropped> = {
  type: 'reminders/dropped',
  version: 1,
  fields: ReminderDropped,
  title: { sv: 'Påminnelse inte längre aktuell', en: 'Reminder dropped' },
  evolve: (state) => ({ ...released(state), concluded: true }),
  concludes: ({ about }) => ({ about }),
  tells: {
    sv: ({ because }) => `Påminnelsen skickades inte: ${dropped[because].sv}.`,
    en: ({ because }) => `The reminder was not sent: ${dropped[because].en}.`,
  },
};

export const reminderMadeTask: ReminderEvent<ReminderMadeTask> = {
  type: 'reminders/made-task',
  version: 1,
  fields: ReminderMadeTask,
  title: { sv: 'Påminnelse blev uppgift', en: 'Reminder made a task' },
  evolve: (state) => ({ ...released(state), concluded: true }),
  concludes: ({ about, ...task }) => ({ about, task }),
  tells: {
    sv: ({ assigneeId, unitId }, nameOf) =>
      `Ingen kunde påminnas. Det blev en uppgift för ${assigneeId === undefined ? `enheten ${unitId}` : nameOf(assigneeId)}.`,
    en: ({ assigneeId, unitId }, nameOf) =>
      `Nobody could be reminded. It became a task of ${assigneeId === undefined ? `the unit ${unitId}` : nameOf(assigneeId)}.`,
  },
};

const reminderEvents: readonly ReminderEvent[] = [
  reminderClaimed,
  reminderGathered,
  reminderSent,
  reminderFailed,
  reminderDropped,
  reminderMadeTask,
  digestClaimed,
  digestAbandoned,
];

/**
 * The streams that say what was sent: one a rung of a deadline, one a digest of several. No command of a person
 * writes there; whoever sends a reminder claims it first and records what came of it.
 */
export const reminderKind = streamKind('reminder', nothingSent, reminderEvents);

const byType = new Map(reminderEvents.map((event) => [event.type, event]));

/** The rung for which nothing is left to do after an event, as the view of the deadlines asks for it. */
export function concludedByReminder(event: LoggedEvent): ConcludedRung | undefined {
  return byType.get(event.facts.type)?.concludes?.(event.fields());
}
