import { load, type Caller, type Measured } from './load.js';
import { startServer } from './server-process.js';

const rounds = 3;
const warmUpSeconds = 4;

interface OurServer {
  readonly address: string;
  readonly folder: string;
  readonly callers: readonly Caller[];
  readonly bytes: number;
}

/** Our route against the bare one, in turns. */
export interface HttpRatio {
  readonly clients: number;
  /** Bytes that one command stores, and that the bare route stores in its row. */
  readonly bytes: number;
  readonly ours: Measured;
  readonly bare: Measured;
  /** Commands of ours for each request of the bare route: the median of the rounds. */
  readonly ratio: number;
}

/** Measures both routes with so many clients, each round one after the other, so that noise meets both. */
export async function httpRatio(clients: number, seconds: number): Promise<HttpRatio> {
  const ours = await startServer<OurServer>('./casetrail-server.js', String(clients));
  const bare = await startServer<{ address: string; folder: string }>(
    './bare-route.js',
    String(ours.ready.bytes),
  );
  try {
    const bareCallers = ours.ready.callers.map((caller) => ({ ...caller, path: '/' }));
    await load(bare.ready.address, bareCallers, warmUpSeconds);
    let versions = await load(ours.ready.address, ours.ready.callers, warmUpSeconds);
    const measured: { ours: Measured; bare: Measured; ratio: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const ofBare = await load(bare.ready.address, bareCallers, seconds);
      const callers = ours.ready.callers.map((caller, index) => ({
        ...caller,
        version: versions.versions[index] ?? caller.version,
      }));
      const ofOurs = await load(ours.ready.address, callers, seconds);
      versions = ofOurs;
      measured.push({ ours: ofOurs, bare: ofBare, ratio: ofOurs.perSecond / ofBare.perSecond });
    }
    measured.sort((one, other) => one.ratio - other.ratio);
    const median = measured[Math.floor(rounds / 2)];
    if (!median) throw new Error('Nothing was measured.');
    return { clients, bytes: ours.ready.bytes, ...median };
  } finally {
    await ours.stop();
    await bare.stop();
  }
}
