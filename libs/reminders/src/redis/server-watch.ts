import type { ReminderQueueRefused } from '../faults.js';
import { faultKind } from './faults.js';
import type { QueueLogger } from './queue-logger.js';
import type { RedisState } from './reminder-queue.js';
import { factsFrom, refusalOf, type RedisServerFacts } from './server-check.js';

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
    private readonly logger: QueueLogger,
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
