import { describe, expect, it } from '@jest/globals';
import type { CaseEvent } from '#casework';
import type { Casefiles } from '#record';
import type { EventStore, RecordedEvent } from '#event-store';
import { madeUp } from '../../../casework/src/testing/made-up.js';
import { Completion } from './completion.js';

class Nothing {}

const letters = madeUp<unknown>({
  name: 'letters',
  title: { en: 'Letters' },
  zone: 'post',
  initialDetails: undefined,
  chapters: [
    {
      name: 'letters',
      title: { en: 'Letters' },
      commands: [],
      events: [
        {
          type: 'letters/sent',
          version: 1,
          fields: Nothing,
          title: { en: 'Letter sent' },
          intends: () => [{ type: 'letters/receive', addressedTo: { municipalityId: 'north' }, body: {} }],
          evolve: (details) => details,
          tells: { en: () => 'A letter was sent.' },
        },
      ],
    },
  ],
});

function sent(revision: number): RecordedEvent {
  const position = String(revision);
  return {
    id: `sent-${position}`,
    type: 'letters/sent',
    stream: 'letters:one',
    revision,
    position,
    metadata: {},
    data: '{}',
  };
}

/** A log of letters that each were sent, and whether they can be delivered now. */
function postOffice(letterCount: number) {
  const stored = Array.from({ length: letterCount }, (_, revision) => sent(revision));
  const state = { isShut: true, kept: [] as string[], delivered: [] as string[] };
  const log: Partial<EventStore> = {
    readStream: (_, from, limit) => Promise.resolve(stored.slice(from, from + limit)),
    async *follow(_after, _limit, signal) {
      yield { events: stored, caughtUp: true };
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    },
  };
  const casefiles: Partial<Casefiles> = {
    decode: (events) =>
      Promise.resolve(events.map((event) => ({ ...event, data: {} }) as unknown as CaseEvent)),
    load: () => Promise.resolve({ file: { fileId: 'one', municipalityId: 'south' } } as never),
  };
  const completion = new Completion({
    log: log as EventStore,
    procedures: new Map([['letters', letters]]),
    casefiles: new Map([['letters', casefiles as Casefiles]]),
    giving: {
      fulfil: (_, __, { id }) => {
        if (state.isShut) return Promise.reject(new Error('The post office is shut.'));
        state.delivered.push(id);
        return Promise.resolve([]);
      },
    },
    logger: { warn: () => undefined, error: () => undefined } as never,
    progress: {
      restore: () => Promise.resolve(state.kept.at(-1)),
      keep: (progress) => {
        state.kept.push(progress);
        return Promise.resolve();
      },
    },
  });
  return { completion, state };
}

async function followed(completion: Completion): Promise<void> {
  const stopping = new AbortController();
  const running = completion.run(stopping.signal);
  await new Promise((resolve) => setImmediate(resolve));
  stopping.abort();
  await running;
}

describe('What can’t be delivered', () => {
  it('waits, and is shown', async () => {
    const { completion } = postOffice(2);
    await followed(completion);
    expect(completion.unfulfilled.map(({ revision }) => revision)).toEqual([0, 1]);
  });

  it('is delivered by a later try, without a start in between, and waits no longer', async () => {
    const { completion, state } = postOffice(2);
    await followed(completion);
    await completion.retryUnfulfilled();
    expect(completion.unfulfilled).toHaveLength(2);
    state.isShut = false;
    await completion.retryUnfulfilled();
    expect(completion.unfulfilled).toEqual([]);
    expect(state.delivered).toEqual(['sent-0', 'sent-1']);
    expect(JSON.parse(state.kept.at(-1)!)).toMatchObject({ unfulfilled: [] });
  });

  it('waits once, also where the log is read again', async () => {
    const { completion, state } = postOffice(1);
    await followed(completion);
    state.kept.length = 0;
    await followed(completion);
    expect(completion.unfulfilled).toHaveLength(1);
  });
});
