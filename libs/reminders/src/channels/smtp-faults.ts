import { ChannelRefused, ChannelUnavailable } from '../channel.js';

/** What nodemailer says of a failure. */
interface SmtpFault {
  readonly code?: unknown;
  /** Node's own code, where `code` only says that the connection failed. */
  readonly originalCode?: unknown;
  /** The command that the server answered; `API` for what was never sent. */
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

/** A 5xx to these is about this mail; to any other (greeting, AUTH, MAIL FROM) it is about whoever sends. */
const aboutThisMail: readonly unknown[] = ['RCPT TO', 'DATA'];

/** Replies of the 5xx kind that tell of the session: a wrong order, TLS or a password that is asked for. */
const aboutTheSession: readonly unknown[] = [503, 530, 534, 535, 538];

/**
 * What a failure means for the message: refused for good when the server answered 5xx (RFC 5321 section 4.2.1) to
 * this mail; to be tried again otherwise, for a wrong password or sender is put right while reminders wait. Of the
 * answer only the codes are told, for its words may quote the address.
 */
export function smtpFault(channel: string, fault: unknown): ChannelRefused | ChannelUnavailable {
  const {
    code,
    originalCode = code,
    command,
    responseCode,
    response,
  }: SmtpFault = typeof fault === 'object' && fault !== null ? fault : {};
  if (typeof responseCode !== 'number') {
    const what = typeof originalCode === 'string' ? `no answer (${originalCode})` : 'no answer';
    return new ChannelUnavailable(channel, what);
  }
  const reason = `${responseCode}${enhanced(response)} to ${typeof command === 'string' ? command : 'a command'}`;
  const isForGood =
    responseCode >= 500 && aboutThisMail.includes(command) && !aboutTheSession.includes(responseCode);
  return isForGood ? new ChannelRefused(channel, reason) : new ChannelUnavailable(channel, reason);
}

/** The status code of RFC 3463 in an answer, for example `5.1.1`. */
function enhanced(response: unknown): string {
  const found = typeof response === 'string' ? /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})/.exec(response) : null;
  return found?.[1] === undefined ? '' : ` ${found[1]}`;
}
