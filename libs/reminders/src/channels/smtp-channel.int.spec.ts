import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { ReminderChannel } from '../channel.js';
import { roleTitle } from '../testing/made-up-roles.js';
import { smtpChannel, type SmtpLimits } from './smtp-channel.js';
import { startMailServer, type MailServer, type MailServerManners } from './testing/mail-server.js';
import { comingItem, digest, reminder, outcomeOf } from './testing/made-up-messages.js';

const from = 'casetrail@kommun.example';
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function mailServer(...how: Parameters<typeof startMailServer>): Promise<MailServer> {
  const server = await startMailServer(...how);
  closing.push(() => server.close());
  return server;
}

function channelTo(url: string, limits: Partial<SmtpLimits> = {}): ReminderChannel {
  const channel = smtpChannel({ url, from, roleTitle, limits });
  closing.push(() => channel.close());
  return channel;
}

/** A server that takes connections and says only what it is told to. */
async function mutteringServer(onConnection: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  });
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('A reminder by mail', () => {
  it('arrives as plain text, marked as automatic, without a name', async () => {
    const server = await mailServer();
    await channelTo(`smtp://${server.address}`).send(reminder);
    const [mail] = server.taken;
    expect(mail?.to).toEqual(['mottagning@kommun.example']);
    expect(mail?.text).toContain('Ärende: K7F2-93QX\n');
    expect(Object.fromEntries(mail?.headers ?? [])).toMatchObject({
      from: 'casetrail@kommun.example',
      to: 'mottagning@kommun.example',
      'message-id': '<rung_matter-1_A2_0@kommun.example>',
      date: 'Mon, 16 Mar 2026 08:00:02 +0000',
      'auto-submitted': 'auto-generated',
      'list-id': '<reminders.casetrail.kommun.example>',
      'content-type': 'text/plain; charset=utf-8',
    });
    expect(JSON.stringify([...(mail?.headers ?? [])])).not.toMatch(/nodemailer|staff-17/i);
  });

  it('is the same mail when it is repeated', async () => {
    const server = await mailServer();
    const channel = channelTo(`smtp://${server.address}`);
    await channel.send(reminder);
    await channel.send({ ...reminder });
    const [one, other] = server.taken.map(({ headers, text }) => [
      headers.get('message-id'),
      headers.get('date'),
      headers.get('subject'),
      text,
    ]);
    expect(server.taken).toHaveLength(2);
    expect(one).toEqual(other);
  });

  it('carries a digest as a list', async () => {
    const server = await mailServer();
    await channelTo(`smtp://${server.address}`).send(digest);
    expect(server.taken[0]?.text.match(/^- /gm)).toHaveLength(2);
  });

  it('goes to many over few connections, each to one', async () => {
    const server = await mailServer();
    const channel = channelTo(`smtp://${server.address}`);
    const keys = Array.from({ length: 40 }, (_, index) => `key-${index}`);
    await Promise.all(keys.map((key) => channel.send({ ...reminder, key })));
    const ids = server.taken.map(({ headers }) => headers.get('message-id'));
    expect(ids.toSorted()).toEqual(keys.map((key) => `<${key}@kommun.example>`).toSorted());
  });

  it('takes no header from what it tells', async () => {
    const server = await mailServer();
    const evil = 'x\r\nBcc: press@tidning.example\r\n\r\nHello';
    const item = { ...comingItem, caseNumber: evil, what: { sv: evil, en: evil }, ruleId: evil };
    await channelTo(`smtp://${server.address}`).send({ ...reminder, key: evil, items: [item] });
    const [mail] = server.taken;
    expect(mail?.to).toEqual(['mottagning@kommun.example']);
    expect([...(mail?.headers.keys() ?? [])]).not.toContain('bcc');
    expect(mail?.headers.get('message-id')).toMatch(/^<x=0d=0aBcc=3a[^\s<>@]*@kommun\.example>$/);
  });

  it('reaches whoever has a plain address, and nobody else', async () => {
    const channel = channelTo('smtp://127.0.0.1:9');
    const { staffId, roles } = reminder.recipient;
    expect(channel.reaches(reminder.recipient)).toBe(true);
    expect(channel.reaches({ staffId, roles })).toBe(false);
    const twoAtOnce = { staffId, roles, email: 'anna@kommun.example, press@tidning.example' };
    expect(channel.reaches(twoAtOnce)).toBe(false);
    expect(await outcomeOf(channel.send({ ...reminder, recipient: twoAtOnce }))).toBe(
      'Channel smtp refuses the message: the recipient has no plain mail address.',
    );
  });

  it('is sent from a plain address', () => {
    expect(() => smtpChannel({ url: 'smtp://127.0.0.1', from: 'Casetrail <a@b>', roleTitle })).toThrow(
      RangeError,
    );
  });
});

describe('A mail server that does not take it', () => {
  it.each<[string, MailServerManners, string]>([
    ['no such mailbox', { toRecipient: 550 }, 'refuses the message: 550 5.7.1 to RCPT TO.'],
    ['not this mail', { toMail: 554 }, 'refuses the message: 554 5.7.1 to DATA.'],
    ['mailbox busy', { toRecipient: 450 }, 'took no message: 450 5.7.1 to RCPT TO. It is tried again.'],
    ['no room', { toMail: 452 }, 'took no message: 452 5.7.1 to DATA. It is tried again.'],
    ['password first', { toRecipient: 530 }, 'took no message: 530 5.7.1 to RCPT TO. It is tried again.'],
    ['not this sender', { toSender: 550 }, 'took no message: 550 5.7.1 to MAIL FROM. It is tried again.'],
  ])('says %s', async (_, manners, outcome) => {
    const server = await mailServer(manners);
    expect(await outcomeOf(channelTo(`smtp://${server.address}`).send(reminder))).toBe(
      `Channel smtp ${outcome}`,
    );
  });

  it('refuses the password: it is put right while reminders wait', async () => {
    const server = await mailServer(
      {},
      {
        allowInsecureAuth: true,
        onAuth: (_auth, _session, answer) => {
          answer(null, { responseCode: 535, message: '5.7.8 wrong' });
        },
      },
    );
    expect(await outcomeOf(channelTo(`smtp://casetrail:wrong@${server.address}`).send(reminder))).toMatch(
      /^Channel smtp took no message: 535 /,
    );
  });

  it('is not there', async () => {
    const server = await startMailServer();
    await server.close();
    expect(await outcomeOf(channelTo(`smtp://${server.address}`).send(reminder))).toBe(
      'Channel smtp took no message: no answer (ECONNREFUSED). It is tried again.',
    );
  });

  it('comes back: the same channel goes on, also over a connection that it had kept open', async () => {
    const before = await startMailServer();
    const channel = channelTo(`smtp://${before.address}`);
    await channel.send(reminder);
    await before.close();
    expect(await outcomeOf(channel.send(reminder))).toContain('It is tried again.');
    const after = await mailServer({}, {}, Number(before.address.split(':')[1]));
    expect(await outcomeOf(channel.send(reminder))).toBe('taken');
    expect(after.taken[0]?.headers.get('message-id')).toBe(before.taken[0]?.headers.get('message-id'));
  });

  it('takes the connection and says nothing', async () => {
    const url = await mutteringServer(() => undefined);
    expect(await outcomeOf(channelTo(url, { greeting: 100 }).send(reminder))).toBe(
      'Channel smtp took no message: no answer (ETIMEDOUT). It is tried again.',
    );
  });

  it('keeps the line open with a drip of words', async () => {
    const url = await mutteringServer((socket) => {
      const dripping = setInterval(() => socket.write('220-still here\r\n'), 20);
      socket.on('close', () => {
        clearInterval(dripping);
      });
    });
    const outcome = await outcomeOf(channelTo(url, { greeting: 100, mail: 300 }).send(reminder));
    expect(outcome).toMatch(/^Channel smtp took no message: no answer \(E(TIMEDOUT|ABORT)\)/);
  });

  it('takes the mail and never says so: it is repeated under its Message-ID', async () => {
    const silent = await mailServer({ toMail: 'silence' });
    const channel = channelTo(`smtp://${silent.address}`, { silence: 1_000 });
    expect(await outcomeOf(channel.send(reminder))).toBe(
      'Channel smtp took no message: no answer (ETIMEDOUT). It is tried again.',
    );
    expect(await outcomeOf(channel.send(reminder))).toContain('tried again');
    expect(new Set(silent.taken.map(({ headers }) => headers.get('message-id')))).toEqual(
      new Set(['<rung_matter-1_A2_0@kommun.example>']),
    );
  });

  it('hangs up at once, every time', async () => {
    let connections = 0;
    const url = await mutteringServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    expect(await outcomeOf(channelTo(url).send(reminder))).toContain('It is tried again.');
    expect(connections).toBeLessThanOrEqual(2);
  });
});

describe('TLS to a mail server', () => {
  it('is asked for: where there is none, not a word of the mail is said', async () => {
    const server = await mailServer();
    expect(await outcomeOf(channelTo(`smtp://${server.address}?tls=required`).send(reminder))).toMatch(
      /^Channel smtp took no message: .*tried again\.$/,
    );
    expect(server.taken).toEqual([]);
  });

  it('is refused by a server: so is clear text by us', async () => {
    const url = await mutteringServer((socket) => {
      socket.write('220 mail.example\r\n');
      socket.on('data', (said) => {
        const answer = said.toString().startsWith('EHLO')
          ? '250-mail.example\r\n250 STARTTLS'
          : '454 4.7.0 not now';
        socket.write(`${answer}\r\n`);
      });
    });
    expect(await outcomeOf(channelTo(url).send(reminder))).toMatch(/^Channel smtp took no message: /);
  });

  it('with a certificate that nobody vouches for is no TLS', async () => {
    const server = await mailServer({}, { disabledCommands: [] });
    expect(await outcomeOf(channelTo(`smtp://${server.address}`).send(reminder))).toMatch(
      /^Channel smtp took no message: no answer \(.*CERT.*\)\. It is tried again\.$/,
    );
    expect(server.taken).toEqual([]);
  });
});

describe('Closing the mail channel', () => {
  it('lets what is under way end, and takes nothing more', async () => {
    const server = await mailServer();
    const channel = channelTo(`smtp://${server.address}`);
    const sending = [reminder, { ...reminder, key: 'another' }].map((message) => channel.send(message));
    await channel.close();
    await Promise.all(sending);
    expect(server.taken).toHaveLength(2);
    expect(await outcomeOf(channel.send(reminder))).toBe(
      'Channel smtp took no message: it was closed. It is tried again.',
    );
  });
});
