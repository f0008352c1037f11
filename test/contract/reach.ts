import { connect } from 'node:net';
import type { TestedEngine } from './engines.js';

const patienceMilliseconds = 5_000;

/** Why an engine can't be tested, in one line. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
}

/**
 * Resolves when something listens at the address of an engine.
 *
 * @throws {NotReached} the address is malformed, or nothing answers there
 */
export async function reach(engine: TestedEngine, address: string): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.hostname === '' || !engine.schemes.includes(url.protocol)) {
    throw new NotReached(
      `--${engine.option} is no address of ${engine.name}: give for example ${engine.example}`,
    );
  }
  // The nodes of a cluster are found by a name that need not be one of theirs; the client knows how.
  if (url.protocol === 'esdb+discover:') return;
  const [host, port] = [
    url.hostname.replace(/^\[|\]$/g, ''),
    url.port === '' ? engine.port : Number(url.port),
  ];
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host, port, timeout: patienceMilliseconds });
    const refuse = (why: string) => {
      socket.destroy();
      const place = `${url.hostname}:${port}`;
      reject(
        new NotReached(
          `${engine.name} does not answer at ${place} (${why}): start it, or give another address.`,
        ),
      );
    };
    socket
      .once('connect', () => {
        socket.destroy();
        resolve();
      })
      .once('timeout', () => refuse('no answer in time'))
      .once('error', (fault: NodeJS.ErrnoException) => refuse(fault.code ?? fault.message));
  });
}
