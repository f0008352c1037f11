import { setTimeout as pause } from 'node:timers/promises';

/** A shutdown that takes longer than this is cut short: the record is safe at every instant. */
const shutdownMilliseconds = 14_000;

/** Resolves at SIGINT or SIGTERM. */
export async function untilSignalled(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

/** Ends what runs, in order and in time. */
export async function stopInTime(stop: () => Promise<void>): Promise<void> {
  const late = pause(shutdownMilliseconds, 'late', { ref: false });
  if ((await Promise.race([stop(), late])) === 'late') {
    process.stderr.write('casetrail: stopped before every connection was closed; nothing recorded is lost\n');
    process.exit(1);
  }
}
