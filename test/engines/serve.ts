/**
 * Serves one real engine of each kind to a run of the tests: prints their addresses as one line of JSON and ends
 * them when its standard input ends, however the run that started it has ended.
 */
import { startPostgresServer } from './postgres-server.js';
import { startRedisServer } from './redis-server.js';

const starters = {
  CASETRAIL_TEST_POSTGRES: startPostgresServer,
  CASETRAIL_TEST_REDIS: () => startRedisServer(),
};

const ending = new Promise((resolve) => process.stdin.once('close', resolve).resume());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

const missing = Object.entries(starters).filter(([variable]) => process.env[variable] === undefined);
const started = await Promise.allSettled(
  missing.map(async ([variable, start]) => ({ variable, server: await start() })),
);
const servers = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
const failure = started.find((each) => each.status === 'rejected');
if (failure) {
  process.stderr.write(
    `${failure.reason instanceof Error ? failure.reason.message : String(failure.reason)}\n`,
  );
  process.exitCode = 1;
  // Whoever started this holds the other end until it hears that it has ended.
  process.stdin.destroy();
} else {
  const addresses = Object.fromEntries(servers.map(({ variable, server }) => [variable, server.url]));
  process.stdout.write(`${JSON.stringify(addresses)}\n`);
  await ending;
}
await Promise.all(servers.map(({ server }) => server.dispose()));
