import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** How long a cut line stays silent before its connections break, in milliseconds. */
const silenceMilliseconds = 150;

/** Which way nothing passes any more: to the server, so that nothing is committed; or from it, after it was. */
export type Cut = 'before-commit' | 'after-commit';

/** A line over loopback to a server that can be cut while it carries something. */
export interface CutLine {
  readonly port: number;
  /** Silences one direction, breaks every connection a moment later, and then carries new ones again. */
  cut(where: Cut): Promise<void>;
  close(): Promise<void>;
}

/** @param target the port of the server on loopback */
export async function openCutLine(target: number): Promise<CutLine> {
  const pairs = new Set<{ readonly client: Socket; readonly server: Socket }>();
  let silent: Cut | undefined;
  const line = createServer((client) => {
    const server = connect(target, '127.0.0.1');
    const pair = { client, server };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.setNoDelay(true).on('error', end).on('close', end);
    client.on('data', (bytes) => silent !== 'before-commit' && server.write(bytes));
    server.on('data', (bytes) => silent !== 'after-commit' && client.write(bytes));
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const breakAll = () => {
    for (const { client } of [...pairs]) client.destroy();
  };
  return {
    port: (line.address() as AddressInfo).port,
    cut: async (where) => {
      silent = where;
      await new Promise((resolve) => setTimeout(resolve, silenceMilliseconds));
      breakAll();
      silent = undefined;
    },
    close: async () => {
      const closed = new Promise((resolve) => line.close(resolve));
      breakAll();
      await closed;
    },
  };
}
