import { CONSTANTS } from 'cloudevents';
import type { Instant } from '#casework';
import { ChannelRefused, ChannelUnavailable, type ReminderChannel } from '../channel.js';
import type { ReminderMessage } from '../reminder.js';
import { receiverAt } from './addresses.js';
import { plainKey, UnderWay } from './network-channel.js';
import { reminderEvent } from './webhook-event.js';
import { webhookSigner, type WebhookSigner } from './webhook-signature.js';

export interface WebhookChannelOptions {
  /** Where messages are posted: https, or http on this very machine. */
  readonly url: string;
  /** `whsec_…`; several separated by spaces while it is changed. */
  readonly secret: string;
  readonly now: () => Instant;
  /** How long the receiver may take to answer, in milliseconds. */
  readonly timeLimit?: number;
}

const name = 'webhook';
const usualTimeLimit = 5_000;

/** Answers of the 4xx kind that ask for a repetition: time-out, too early (RFC 8470), too many. */
const repeatable: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * Reminders posted to one receiver as CloudEvents 1.0 (structured JSON), signed by Standard Webhooks. Every repetition
 * has the same `webhook-id` and the same body. It reaches everybody: the receiver knows who a staff id is.
 *
 * @throws {RangeError} an address or a secret that can't be used; the message leaves it out
 */
export function webhookChannel({
  url,
  secret,
  now,
  timeLimit = usualTimeLimit,
}: WebhookChannelOptions): ReminderChannel {
  const receiver = receiverAt(url);
  const signer = webhookSigner(secret);
  const underWay = new UnderWay(name);
  return {
    name,
    timeLimit,
    reaches: () => true,
    send: (message) =>
      underWay.run(async () => {
        const status = await post(receiver, requestOf(message, signer, now()), timeLimit);
        const fault = faultOf(status);
        if (fault) throw fault;
      }),
    close: () => underWay.close(),
  };
}

function requestOf(message: ReminderMessage, sign: WebhookSigner, at: Instant): RequestInit {
  const body = reminderEvent(message).toString();
  return {
    method: 'POST',
    // A redirect would carry the message to whom nobody has chosen.
    redirect: 'manual',
    headers: {
      ...sign(plainKey(message.key), at, body),
      'content-type': CONSTANTS.DEFAULT_CE_CONTENT_TYPE,
      'user-agent': 'Casetrail',
    },
    body,
  };
}

/** @throws {ChannelUnavailable} there was no answer in time */
async function post(receiver: URL, request: RequestInit, timeLimit: number): Promise<number> {
  try {
    const answer = await fetch(receiver, { ...request, signal: AbortSignal.timeout(timeLimit) });
    // The status says all; a body of whatever length stays unread.
    await answer.body?.cancel();
    return answer.status;
  } catch (fault) {
    throw new ChannelUnavailable(name, reasonOf(fault, timeLimit));
  }
}

function faultOf(status: number): ChannelRefused | ChannelUnavailable | undefined {
  if (status >= 200 && status < 300) return undefined;
  const isForGood = status >= 400 && status < 500 && !repeatable.has(status);
  return new (isForGood ? ChannelRefused : ChannelUnavailable)(name, `the receiver answered ${status}`);
}

/** Tells a fault of fetch by what it holds: its classes are not the same in every realm. Never the address. */
function reasonOf(fault: unknown, timeLimit: number): string {
  const { name: kind, cause }: { name?: unknown; cause?: unknown } = objectOf(fault);
  if (kind === 'TimeoutError') return `no answer within ${timeLimit} ms`;
  const { code }: { code?: unknown } = objectOf(cause);
  return typeof code === 'string' ? `no answer (${code})` : 'no answer';
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
