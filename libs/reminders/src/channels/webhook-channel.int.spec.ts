import { afterEach, describe, expect, it } from '@jest/globals';
import { HTTP } from 'cloudevents';
import type { ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { instantFromEpoch } from '#casework';
import type { ReminderChannel } from '../channel.js';
import { comingItem, digest, reminder, outcomeOf } from './testing/made-up-messages.js';
import { startReceiver, type ReceivedRequest, type Receiver } from './testing/receiver.js';
import { webhookChannel, type WebhookChannelOptions } from './webhook-channel.js';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const nextSecret = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function receiver(answer: (response: ServerResponse) => void): Promise<Receiver> {
  const started = await startReceiver(answer);
  closing.push(() => started.close());
  return started;
}

const answering = (status: number) => (response: ServerResponse) => {
  response.writeHead(status).end('noted');
};

function channelTo(url: string, options: Partial<WebhookChannelOptions> = {}): ReminderChannel {
  // The package that verifies looks at the wall clock itself.
  const channel = webhookChannel({ url, secret, now: () => instantFromEpoch(Date.now()), ...options });
  closing.push(() => channel.close());
  return channel;
}

/** As a receiver does it: by the package, from the bytes that came. */
function verified({ body, headers }: ReceivedRequest, by = secret): unknown {
  const signed = Object.entries(headers).filter(([name]) => name.startsWith('webhook-'));
  return new Webhook(by).verify(
    body,
    Object.fromEntries(signed.map(([name, value]) => [name, String(value)])),
  );
}

describe('A reminder by webhook', () => {
  it('is a signed CloudEvent that its receiver can verify and read', async () => {
    const { address, received } = await receiver(answering(204));
    await channelTo(`${address}/reminders?of=demo`).send(reminder);
    const [request] = received;
    expect(request).toMatchObject({
      method: 'POST',
      path: '/reminders?of=demo',
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'webhook-id': 'rung_matter-1_A2_0',
      },
    });
    expect(verified(request!)).toMatchObject({ id: 'rung_matter-1_A2_0', data: { items: [comingItem] } });
    expect(HTTP.toEvent({ headers: request!.headers, body: request!.body })).toMatchObject({
      type: 'casetrail.reminder',
      subject: 'matter-1',
    });
  });

  it('counts once by its id when it is repeated, and the signature is of the new time', async () => {
    const { address, received } = await receiver(answering(200));
    let epoch = Date.now() - 2_000;
    const channel = channelTo(address, { now: () => instantFromEpoch((epoch += 1_000)) });
    await channel.send(reminder);
    await channel.send(reminder);
    const told = (name: string) => new Set(received.map(({ headers }) => headers[name]));
    expect(told('webhook-id')).toEqual(new Set(['rung_matter-1_A2_0']));
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(told('webhook-timestamp').size).toBe(2);
    for (const request of received) expect(verified(request)).toBeDefined();
  });

  it('is verified by the old and by the new secret while they are changed, and by no other', async () => {
    const { address, received } = await receiver(answering(200));
    await channelTo(address, { secret: `${nextSecret} ${secret}` }).send(digest);
    expect(verified(received[0]!, secret)).toBeDefined();
    expect(verified(received[0]!, nextSecret)).toBeDefined();
    const other = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
    expect(() => verified(received[0]!, other)).toThrow('No matching signature found');
    expect(() => verified({ ...received[0]!, body: received[0]!.body.replace('A2', 'A3') })).toThrow(
      'No matching signature found',
    );
  });

  it('goes to the receiver for everybody, and says no mail address', async () => {
    const { address, received } = await receiver(answering(202));
    const channel = channelTo(address);
    expect(channel.reaches({ staffId: 'staff-9', roles: [] })).toBe(true);
    await channel.send(reminder);
    expect(received[0]?.body).not.toContain('kommun.example');
  });

  it('takes no header from the key', async () => {
    const { address, received } = await receiver(answering(200));
    await channelTo(address).send({ ...reminder, key: 'a.b\r\nx-evil: 1' });
    expect(received[0]?.headers).toMatchObject({ 'webhook-id': 'a=2eb=0d=0ax-evil=3a=201' });
    expect(verified(received[0]!)).toMatchObject({ id: 'a.b\r\nx-evil: 1' });
  });
});

describe('A receiver that does not take it', () => {
  it.each([400, 401, 404, 410, 413, 422])('refuses it by %d', async (status) => {
    const { address } = await receiver(answering(status));
    expect(await outcomeOf(channelTo(address).send(reminder))).toBe(
      `Channel webhook refuses the message: the receiver answered ${status}.`,
    );
  });

  it.each([408, 425, 429, 500, 502, 503, 504])('asks for a repetition by %d', async (status) => {
    const { address } = await receiver(answering(status));
    expect(await outcomeOf(channelTo(address).send(reminder))).toBe(
      `Channel webhook took no message: the receiver answered ${status}. It is tried again.`,
    );
  });

  it.each([301, 302, 303, 307, 308])('sends it elsewhere by %d: nobody gets it there', async (status) => {
    const elsewhere = await receiver(answering(200));
    const { address } = await receiver((response) => {
      response.writeHead(status, { location: elsewhere.address }).end();
    });
    expect(await outcomeOf(channelTo(address).send(reminder))).toContain(
      `answered ${status}. It is tried again`,
    );
    expect(elsewhere.received).toEqual([]);
  });

  it('is not there', async () => {
    const gone = await startReceiver(answering(200));
    await gone.close();
    expect(await outcomeOf(channelTo(`${gone.address}/a-secret-path`).send(reminder))).toBe(
      'Channel webhook took no message: no answer (ECONNREFUSED). It is tried again.',
    );
  });

  it('never answers', async () => {
    const { address } = await receiver(() => undefined);
    expect(await outcomeOf(channelTo(address, { timeLimit: 100 }).send(reminder))).toBe(
      'Channel webhook took no message: no answer within 100 ms. It is tried again.',
    );
  });

  it('answers slowly, but in time', async () => {
    const { address } = await receiver((response) => setTimeout(() => response.end(), 100));
    expect(await outcomeOf(channelTo(address, { timeLimit: 5_000 }).send(reminder))).toBe('taken');
  });

  it('hangs up before it answers', async () => {
    const { address } = await receiver((response) => response.destroy());
    expect(await outcomeOf(channelTo(address).send(reminder))).toContain('It is tried again.');
  });

  it('answers without end: nobody reads on', async () => {
    const { address } = await receiver((response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', pour);
      pour();
    });
    expect(await outcomeOf(channelTo(address, { timeLimit: 5_000 }).send(reminder))).toBe('taken');
  });
});

describe('The address of a receiver', () => {
  it.each(['https://kommun.example/hook', 'http://localhost:1/', 'http://127.0.0.1:1/', 'http://[::1]:1/'])(
    'may be %s',
    (url) => {
      expect(channelTo(url).name).toBe('webhook');
    },
  );

  it.each([
    'http://kommun.example/hook',
    'http://127.0.0.1.example/',
    'https://anna:secret@kommun.example/',
    'ftp://localhost/',
    'hook',
  ])('is not %s, which is not repeated', (url) => {
    expect(() => channelTo(url)).toThrow(/^A webhook is posted to https:/);
    expect(() => channelTo(url)).not.toThrow(/example|secret/);
  });
});

describe('Closing the webhook channel', () => {
  it('lets what is under way end, and takes nothing more', async () => {
    const { address, received } = await receiver((response) => setTimeout(() => response.end(), 50));
    const channel = channelTo(address);
    const sending = channel.send(reminder);
    await channel.close();
    await sending;
    expect(received).toHaveLength(1);
    expect(await outcomeOf(channel.send(reminder))).toBe(
      'Channel webhook took no message: it was closed. It is tried again.',
    );
  });
});
