import { describe, expect, it } from '@jest/globals';
import { happens, stamped, type EventKind } from '#casework';
import {
  digestAbandoned,
  reminderClaimed,
  reminderDropped,
  reminderFailed,
  reminderGathered,
  reminderKind,
  reminderMadeTask,
  reminderSent,
} from './events.js';
import { leftToSend, type ReminderState } from './state.js';

const about = {
  municipalityId: 'north',
  procedure: 'child-protection',
  fileId: '00000000-0000-8000-8000-000000000001',
  matterId: '00000000-0000-8000-8000-000000000002',
  deadlineId: '00000000-0000-8000-8000-000000000003',
  rung: 1,
  at: '2026-03-06T08:00:00.000Z',
};
const deliveries = [
  { staffId: 'ada', roles: ['unit-manager' as const], channels: ['smtp', 'webhook'] },
  { staffId: 'bo', roles: ['quality-officer' as const], channels: ['smtp'] },
];
const lease = (attempt: number) => ({
  attempt,
  claimant: `c-${attempt}`,
  until: `2026-03-06T08:0${attempt}:00.000Z`,
});

class Stream {
  state: ReminderState = reminderKind.initial('reminder-1');
  #end = { revision: -1, lastRecordedAt: '' };

  happens<Fields extends object>(definition: EventKind<Fields>, data: NoInfer<Fields>): this {
    const revision = this.#end.revision + 1;
    const now = `2026-03-06T08:00:0${revision}.000Z`;
    const stamp = { cause: 'clock', commandId: 'command', now } as const;
    const event = stamped(happens(definition, data), `event-${revision}`, this.#end, stamp);
    this.state = reminderKind.evolve(this.state, event);
    this.#end = { revision, lastRecordedAt: event.recordedAt };
    return this;
  }
}

const claimed = (attempt = 1) =>
  new Stream().happens(reminderClaimed, { ...lease(attempt), about, deliveries });

describe('What was sent', () => {
  it('is left to send to each recipient over each channel until it is recorded', () => {
    const stream = claimed();
    expect(leftToSend(stream.state)).toHaveLength(3);
    stream.happens(reminderSent, { about, staffId: 'ada', channel: 'smtp', concludes: false });
    stream.happens(reminderFailed, {
      about,
      staffId: 'bo',
      channel: 'smtp',
      because: 'refused',
      concludes: false,
    });
    expect(leftToSend(stream.state)).toEqual([{ staffId: 'ada', channel: 'webhook' }]);
    stream.happens(reminderSent, { about, staffId: 'ada', channel: 'webhook', concludes: true });
    expect(stream.state).toMatchObject({ concluded: true, attempts: 1 });
  });

  it('is not forgotten by a second claim, which anybody may make after a failure', () => {
    const stream = claimed();
    stream.happens(reminderSent, { about, staffId: 'ada', channel: 'smtp', concludes: false });
    stream.happens(reminderFailed, {
      ...{ about, staffId: 'ada', channel: 'webhook' },
      ...{ because: 'unavailable' as const, concludes: false },
    });
    expect(stream.state.claim).toBeUndefined();
    const { composedAt } = stream.state;
    stream.happens(reminderClaimed, { ...lease(2), about, deliveries });
    expect(stream.state).toMatchObject({ attempts: 2, composedAt, claim: { claimant: 'c-2' } });
    expect(leftToSend(stream.state)).toEqual([
      { staffId: 'ada', channel: 'webhook' },
      { staffId: 'bo', channel: 'smtp' },
    ]);
  });

  it('may be with others, in a digest', () => {
    const digestId = '00000000-0000-8000-8000-000000000004';
    const stream = new Stream().happens(reminderGathered, { ...lease(1), about, digestId });
    expect(stream.state.claim).toMatchObject({ digestId });
  });

  it('is nothing, and nothing is left to do, when it is dropped, made a task or abandoned', () => {
    const made = { about, unitId: 'unit-1', because: 'nobody-is-reached' as const };
    for (const stream of [
      claimed().happens(reminderDropped, { about, because: 'ended' }),
      claimed().happens(reminderMadeTask, made),
      new Stream().happens(digestAbandoned, {}),
    ]) {
      expect(stream.state.concluded).toBe(true);
      expect(stream.state.claim).toBeUndefined();
    }
  });
});
