import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Takes reminders as a municipality's own system would: every key once, however often it comes. */
export interface Receiver {
  readonly url: string;
  /** How often each key came. */
  readonly received: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const received = new Map<string, number>();
  const server = createServer((request, response) => {
    const key = request.headers['webhook-id'];
    request.resume().once('end', () => {
      if (typeof key !== 'string') {
        response.writeHead(400).end();
        return;
      }
      received.set(key, (received.get(key) ?? 0) + 1);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/reminders`,
    received,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
