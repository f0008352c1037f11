import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server took it. */
export interface TakenMail {
  readonly to: readonly string[];
  /** By name in lower case, unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** A mail server in this process. */
export interface MailServer {
  /** host:port */
  readonly address: string;
  readonly taken: readonly TakenMail[];
  close(): Promise<void>;
}

/** How the server answers: with a reply code, after taking the mail with nothing at all, else as it should. */
export interface MailServerManners {
  readonly toSender?: number;
  readonly toRecipient?: number;
  readonly toMail?: number | 'silence';
}

/** Starts a mail server on a free port or the one given, without TLS unless the options say so. */
export async function startMailServer(
  { toSender, toRecipient, toMail }: MailServerManners = {},
  options: SMTPServerOptions = {},
  port = 0,
): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    logger: false,
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 50,
    onMailFrom: (_address, _session, answer) => {
      answer(refusal(toSender));
    },
    onRcptTo: (_address, _session, answer) => {
      answer(refusal(toRecipient));
    },
    onData: (stream, { envelope }, answer) => {
      text(stream).then((raw) => {
        if (typeof toMail === 'number') {
          answer(refusal(toMail));
          return;
        }
        taken.push({ ...readMail(raw), to: envelope.rcptTo.map(({ address }) => address) });
        if (toMail === undefined) answer();
      }, answer);
    },
    ...options,
  });
  // A client that goes away in the middle is part of what is tried.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function refusal(responseCode: number | undefined): Error | undefined {
  return responseCode === undefined
    ? undefined
    : Object.assign(new Error('5.7.1 anna@kommun.example is not wanted'), { responseCode });
}

function readMail(raw: string): Omit<TakenMail, 'to'> {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return {
    headers: new Map(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    ),
    text: fromQuotedPrintable(body.join('\r\n\r\n')).replaceAll('\r\n', '\n'),
  };
}

/** RFC 2045 section 6.7. */
function fromQuotedPrintable(encoded: string): string {
  const octets = encoded
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(octets, 'latin1').toString('utf8');
}
