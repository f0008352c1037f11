import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStream, mostWaitingBytes } from './event-stream.js';

let server: Server;
let streams: EventStream[];

beforeEach(async () => {
  streams = [];
  server = createServer((_, response) => {
    streams.push(new EventStream(response, (position) => `sealed ${position}`));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** A stream over a real connection, as the server and as its client has it. */
async function connected(): Promise<{ readonly stream: EventStream; readonly response: IncomingMessage }> {
  const { port } = server.address() as AddressInfo;
  const request = get({ port, host: '127.0.0.1', agent: false });
  request.on('error', () => undefined);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.setEncoding('utf8').on('error', () => undefined);
  const stream = streams.at(-1);
  if (!stream) throw new Error('Nobody was connected.');
  return { stream, response };
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return text;
}

describe('A stream', () => {
  it('writes messages with their ids, and beats that have none', async () => {
    const { stream, response } = await connected();
    stream.beat('7');
    stream.send([{ event: 'start', id: '7', data: { position: '7' } }]);
    stream.beat('7');
    stream.send([]);
    stream.end();
    expect(await textOf(response)).toBe(
      'retry: 2000\n\n:\n\nevent: start\nid: sealed 7\ndata: {"position":"7"}\n\n:\n\n',
    );
  });

  it('lets the client come along where nothing is told', async () => {
    const { stream, response } = await connected();
    stream.send([{ event: 'start', id: '7', data: {} }]);
    stream.beat('9');
    stream.beat('9');
    stream.end();
    expect(await textOf(response)).toBe(
      'retry: 2000\n\nevent: start\nid: sealed 7\ndata: {}\n\n:\nid: sealed 9\n\n:\n\n',
    );
  });

  it('tells once that it has ended, also when the client hangs up', async () => {
    const { stream, response } = await connected();
    let ends = 0;
    const hungUp = new Promise<void>((resolve) => {
      stream.onClosed(() => {
        ends += 1;
        resolve();
      });
    });
    response.destroy();
    await hungUp;
    stream.end();
    stream.send([{ event: 'row', id: '1', data: {} }]);
    stream.onClosed(() => (ends += 1));
    expect({ ends, isOpen: stream.isOpen }).toEqual({ ends: 2, isOpen: false });
  });

  it('cuts off a client that takes nothing, before much has gathered', async () => {
    const { stream, response } = await connected();
    response.pause();
    const data = { text: 'x'.repeat(64 * 1024) };
    let sent = 0;
    for (; stream.isOpen && sent < 2_000; sent += 1) {
      stream.send([{ event: 'row', id: String(sent), data }]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(stream.isOpen).toBe(false);
    // What the two sockets of the machine hold comes on top of what waits here.
    expect(sent * data.text.length).toBeGreaterThan(mostWaitingBytes);
    expect(sent).toBeLessThan(2_000);
  });
});
