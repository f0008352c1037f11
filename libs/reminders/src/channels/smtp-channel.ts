import { createTransport } from 'nodemailer';
import { epochOf } from '#casework';
import { ChannelRefused, type ReminderChannel } from '../channel.js';
import type { ReminderMessage, RoleTitle } from '../reminder.js';
import { domainOf, isMailAddress, smtpServerFrom } from './addresses.js';
import { mailTextOf } from './mail-text.js';
import { plainKey, UnderWay } from './network-channel.js';
import { smtpFault } from './smtp-faults.js';

/** How long each part of handing over a mail may take, in milliseconds. */
export interface SmtpLimits {
  readonly connection: number;
  readonly greeting: number;
  /** Between two answers of the server. */
  readonly silence: number;
  /** All of it, the wait for a free connection included. */
  readonly mail: number;
}

const usualLimits: SmtpLimits = { connection: 10_000, greeting: 10_000, silence: 20_000, mail: 30_000 };

export interface SmtpChannelOptions {
  /** `smtp://…` or `smtps://…`, see `smtpServerFrom`. */
  readonly url: string;
  /** The plain address that reminders come from. */
  readonly from: string;
  /** How the roles are called for which somebody is told. */
  readonly roleTitle: RoleTitle;
  readonly limits?: Partial<SmtpLimits>;
}

const name = 'smtp';

/**
 * Reminders by mail, as plain text in the message's language. A repetition has the same Message-ID (RFC 5322 section
 * 3.6.4), made from the key, and the same date. Marked as automatic, so that absence notes stay out (RFC 3834).
 *
 * @throws {RangeError} a server or a sender that can't be used
 */
export function smtpChannel({ url, from, roleTitle, limits = {} }: SmtpChannelOptions): ReminderChannel {
  if (!isMailAddress(from)) throw new RangeError('Reminders are sent from a plain address, local@domain.');
  const { connection, greeting, silence, mail } = { ...usualLimits, ...limits };
  const transport = createTransport({
    ...smtpServerFrom(url),
    pool: true,
    // The one retry that is left to the pool: a connection that the server closed while idle.
    maxRequeues: 1,
    connectionTimeout: connection,
    dnsTimeout: connection,
    greetingTimeout: greeting,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const underWay = new UnderWay(name);

  return {
    name,
    timeLimit: mail,
    reaches: ({ email }) => email !== undefined && isMailAddress(email),
    send: (message) =>
      underWay.run(async () => {
        const mailOf = mailFor(message, from, roleTitle);
        try {
          await transport.sendMail({ ...mailOf, signal: AbortSignal.timeout(mail) });
        } catch (fault) {
          throw smtpFault(name, fault);
        }
      }),
    close: async () => {
      await underWay.close();
      transport.close();
    },
  };
}

/** @throws {ChannelRefused} the recipient has no address that mail can go to */
function mailFor(message: ReminderMessage, from: string, roleTitle: RoleTitle) {
  const { email } = message.recipient;
  if (email === undefined || !isMailAddress(email)) {
    throw new ChannelRefused(name, 'the recipient has no plain mail address');
  }
  const { subject, text } = mailTextOf(message, roleTitle);
  return {
    from,
    to: { name: '', address: email },
    messageId: `<${plainKey(message.key)}@${domainOf(from)}>`,
    date: new Date(epochOf(message.composedAt)),
    subject: subject.replace(/\p{C}+/gu, ' '),
    text,
    headers: {
      'Auto-Submitted': 'auto-generated',
      // RFC 2919: what rules of a mailbox sort by.
      'List-Id': `<reminders.casetrail.${domainOf(from)}>`,
    },
    xMailer: false as const,
  };
}
