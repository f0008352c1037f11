import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import fastify from 'fastify';
import { failingFastQueue, type QueuePlace } from './connections.js';

export interface BoardOptions extends QueuePlace {
  /** 0 for any that is free. */
  readonly port: number;
  /** Loopback unless said: the board asks nobody who they are. */
  readonly host?: string;
}

/** A page that shows the queue of the reminders. */
export interface ReminderBoard {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a page that shows the jobs of the reminders and changes nothing: ids and times, nothing of a person. */
export async function openReminderBoard({
  url,
  prefix,
  port,
  host = '127.0.0.1',
}: BoardOptions): Promise<ReminderBoard> {
  const queue = failingFastQueue({ url, prefix }, { skipMetasUpdate: true });
  // The page says by itself that Redis does not answer.
  queue.on('error', () => undefined);
  const adapter = new FastifyAdapter();
  createBullBoard({ queues: [new BullMQAdapter(queue, { readOnlyMode: true })], serverAdapter: adapter });
  const server = fastify();
  await server.register(adapter.registerPlugin());
  return {
    url: await server.listen({ port, host }),
    close: async () => {
      await server.close();
      const client = await queue.getBackend().client;
      client.disconnect();
    },
  };
}
