import pRetry from 'p-retry';
import { StoreUnavailable } from '../faults.js';
import { isAddress, serverOf } from './address.js';
import { connectionFault, readOne, type Connection } from './connection.js';
import { EventStoreDb } from './event-store-db.js';
import { restingWithin, usualPatience, type Patience } from './patience.js';
import { describeServerFault } from './server-fault.js';
import { shareConnection } from './shared-connection.js';

export interface EventStoreDbOptions {
  /** `esdb://[user:password@]host[:port][?tls=false&…]`, or `esdb+discover://…` for a cluster. */
  readonly url: string;
  /** Letters, digits and hyphens. The streams of the log are those whose names begin with it and a slash. */
  readonly namespace: string;
  /** Tells in one line of each failure that was got over by trying again. */
  readonly report?: (trouble: string) => void;
  readonly patience?: Patience;
}

/**
 * Opens a log on a server that is there: several logs of one process share one connection, all to one server.
 *
 * @throws {Error} in one line: the address or the namespace is malformed, or the process has a log elsewhere
 * @throws {StoreUnavailable} the server did not answer in time, or not to this account
 */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStoreDb> {
  const { url, namespace, report = () => undefined, patience = usualPatience } = options;
  if (!isAddress(url))
    throw new Error('The address of EventStoreDB is malformed: give esdb://host:2113?tls=false.');
  if (!/^[A-Za-z0-9-]{1,40}$/.test(namespace)) {
    throw new Error('The namespace of the log is malformed: give letters, digits and hyphens.');
  }
  const shared = await shareConnection(url, patience);
  try {
    await reach(shared.connection, report);
  } catch (fault) {
    await shared.release();
    throw fault;
  }
  return new EventStoreDb(shared, `${namespace}/`, report);
}

async function reach(connection: Connection, report: (trouble: string) => void): Promise<void> {
  try {
    await pRetry(() => connection.ask(readOne), {
      ...restingWithin(connection.patience),
      shouldRetry: ({ error }) => {
        if (connectionFault(error) === 'barred') return false;
        report(`Opening the log again after: ${describeServerFault(error)}`);
        return true;
      },
    });
  } catch (fault) {
    const [server, trouble] = [serverOf(connection.url), describeServerFault(fault)];
    throw new StoreUnavailable(`EventStoreDB at ${server} can't be used (${trouble}).`, { cause: fault });
  }
}
