import { load, type Caller, type Measured } from './load.js';
import { startServer } from './server-process.js';

const seconds = Number(process.argv[2] ?? 6);
const bare = (version: number): Caller => ({ path: '/', headers: {}, body: '{}', version });

for (const clients of [1, 64]) {
  const ours = await startServer<{ address: string; folder: string; callers: Caller[]; bytes: number }>('./casetrail-server.js', String(clients));
  const bareRoute = await startServer<{ address: string; folder: string }>('./bare-route.js', String(ours.ready.bytes));
  const body = ours.ready.callers[0]?.body ?? '';
  const bareCallers = ours.ready.callers.map(() => ({ ...bare(0), body }));
  const results: [Measured, Measured][] = [];
  let callers = ours.ready.callers;
  await load(ours.ready.address, callers, 2);
  process.stdout.write(`bytes ${ours.ready.bytes}\n`);
  for (let round = 0; round < 3; round += 1) {
    const measuredBare = await load(bareRoute.ready.address, bareCallers, seconds);
    const measuredOurs = await load(ours.ready.address, callers, seconds);
    results.push([measuredOurs, measuredBare]);
    process.stdout.write(`${clients} ${JSON.stringify(measuredOurs)} ${JSON.stringify(measuredBare)} ratio ${(measuredOurs.perSecond / measuredBare.perSecond).toFixed(2)}\n`);
  }
  await ours.stop();
  await bareRoute.stop();
}
