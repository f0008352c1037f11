import { streamKind, type CaseEvent, type FoldedEvent } from '#casework';
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
export interface ReminderEvent<Fields extends object = object> extends FoldedEvent<ReminderState, Fields> {
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
  evolve: (state, event) => ({ ...claimedBy(state, event), deliveries: event.data.deliveries }),
};

export const reminderGathered: ReminderEvent<ReminderGathered> = {
  type: 'reminders/gathered',
  version: 1,
  fields: ReminderGathered,
  evolve: (state, event) => claimedBy(state, event),
};

export const digestClaimed: ReminderEvent<DigestClaimed> = {
  type: 'reminders/digest-claimed',
  version: 1,
  fields: DigestClaimed,
  evolve: (state, event) => ({
    ...claimedBy(state, event),
    rungs: event.data.rungs,
    deliveries: event.data.deliveries,
  }),
};

export const digestAbandoned: ReminderEvent<DigestAbandoned> = {
  type: 'reminders/digest-abandoned',
  version: 1,
  fields: DigestAbandoned,
  evolve: (state) => ({ ...released(state), concluded: true }),
};

export const reminderSent: ReminderEvent<ReminderSent> = {
  type: 'reminders/sent',
  version: 1,
  fields: ReminderSent,
  evolve: (state, { data: { staffId, channel, concludes } }) => ({
    ...state,
    sent: [...state.sent, { staffId, channel }],
    concluded: state.concluded || concludes,
  }),
  concludes: ({ about, concludes }) => (about && concludes ? { about } : undefined),
};

export const reminderFailed: ReminderEvent<ReminderFailed> = {
  type: 'reminders/failed',
  version: 1,
  fields: ReminderFailed,
  evolve: (state, { data: { staffId, channel, because, concludes } }) =>
    because === 'unavailable'
      ? released(state)
      : {
          ...state,
          refused: [...state.refused, { staffId, channel }],
          concluded: state.concluded || concludes,
        },
  concludes: ({ about, concludes }) => (about && concludes ? { about } : undefined),
};

export const reminderDropped: ReminderEvent<ReminderDropped> = {
  type: 'reminders/dropped',
  version: 1,
  fields: ReminderDropped,
  evolve: (state) => ({ ...released(state), concluded: true }),
  concludes: ({ about }) => ({ about }),
};

export const reminderMadeTask: ReminderEvent<ReminderMadeTask> = {
  type: 'reminders/made-task',
  version: 1,
  fields: ReminderMadeTask,
  evolve: (state) => ({ ...released(state), concluded: true }),
  concludes: ({ about, ...task }) => ({ about, task }),
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
