import { serverOf } from './address.js';
import { Connection } from './connection.js';
import type { Patience } from './patience.js';

/** A connection that several logs of one process use. */
export interface SharedConnection {
  readonly connection: Connection;
  /** Frees the connection when its last user lets go. Idempotent. */
  release(): Promise<void>;
}

let current: { readonly connection: Connection; users: number } | undefined;
let freed: Promise<void> = Promise.resolve();

/**
 * The connection of this process to a server. There is only one, for the client of two would mix up the answers
 * (`Connection` says why).
 *
 * @throws {Error} the process has a connection to another server
 */
export async function shareConnection(url: string, patience: Patience): Promise<SharedConnection> {
  await freed;
  if (current && current.connection.url !== url) {
    throw new Error(
      `This process writes to EventStoreDB at ${serverOf(current.connection.url)}: close that log first, or use another process.`,
    );
  }
  const shared = (current ??= { connection: new Connection(url, patience), users: 0 });
  shared.users += 1;
  let isHeld = true;
  return {
    connection: shared.connection,
    release: () => {
      if (isHeld) shared.users -= 1;
      isHeld = false;
      if (shared.users > 0 || current !== shared) return Promise.resolve();
      current = undefined;
      freed = shared.connection.close();
      return freed;
    },
  };
}
