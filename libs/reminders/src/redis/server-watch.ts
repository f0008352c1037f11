import { faultKind, ReminderQueueRefused, type ReminderLogger } from '../faults.js';

/** `working`; `unreachable`, which passes by itself; `refused`, until somebody sets it right. */
export type RedisState = 'working' | 'unreachable' | 'refused';

/** What a Redis says of itself. */
export interface RedisServerFacts {
  /** What it does when its memory is full. */
  readonly evictionPolicy: string;
  /** Whether what it holds survives a restart but for the last second. */
  readonly keepsAppendOnlyFile: boolean;
}

/** The part of a client that its server is asked through. */
export interface AskingClient {
  info(): Promise<string>;
}

/** Whether a Redis answers and can be worked with. What changes is logged once, not each time it is seen. */
export class ServerWatch {
  #state: RedisState | undefined;
  #refusal: ReminderQueueRefused | undefined;

  constructor(
    private readonly client: AskingClient,
    private readonly logger: ReminderLogger,
  ) {}

  get state(): RedisState {
    return this.#state ?? 'unreachable';
  }

  /** Why it can't be worked with, while it is refused. */
  get refusal(): ReminderQueueRefused | undefined {
    return this.#refusal;
  }

  /** Asks the server. It may be another one, or set up anew, each time that it answers. */
  async look(): Promise<RedisState> {
    let facts: RedisServerFacts;
    try {
      facts = factsFrom(await this.client.info());
    } catch (fault) {
      this.lost(fault);
      return this.state;
    }
    this.#refusal = refusalOf(facts);
    const state = this.#refusal ? 'refused' : 'working';
    if (state !== this.#state) this.#tell(state, facts);
    this.#state = state;
    return state;
  }

  /** It was seen that it doesn't answer. */
  lost(fault: unknown): void {
    if (this.#state !== 'unreachable') {
      this.logger.warn(
        { fault: faultKind(fault) },
        'Redis does not answer: reminders go out later, by the sweep',
      );
    }
    this.#state = 'unreachable';
  }

  #tell(state: 'working' | 'refused', { keepsAppendOnlyFile }: RedisServerFacts): void {
    if (state === 'refused') {
      this.logger.error({ reason: this.#refusal?.message }, 'Redis is not used for reminders');
      return;
    }
    this.logger.info({}, 'Redis carries the reminders');
    if (!keepsAppendOnlyFile) {
      this.logger.warn({}, 'Redis loses its queue when it restarts. Set appendonly to yes.');
    }
  }
}

/** Reads the answer to INFO: lines of `name:value`. */
export function factsFrom(info: string): RedisServerFacts {
  const facts = new Map(
    info.split(/\r?\n/).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1)] as const;
    }),
  );
  return {
    evictionPolicy: facts.get('maxmemory_policy') ?? 'unknown',
    keepsAppendOnlyFile: facts.get('aof_enabled') === '1',
  };
}

/** Why a Redis can't be worked with; undefined when it can. */
export function refusalOf({ evictionPolicy }: RedisServerFacts): ReminderQueueRefused | undefined {
  if (evictionPolicy === 'noeviction') return undefined;
  return new ReminderQueueRefused(
    `Redis drops jobs when its memory is full (maxmemory-policy is ${evictionPolicy}). Set maxmemory-policy to noeviction.`,
  );
}
