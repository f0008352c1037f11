import { join } from 'node:path';
import type { EventStore } from '#event-store';
import type { Configuration } from '#platform';
import { readAnchors, secretOfFolder, verifyLog, type AnchorReading, type Verified } from '#trust';

const progressEveryEvents = 50_000;

/** What a verification came to. */
export interface Verdict extends Verified {
  /** How many findings were told. */
  readonly findings: number;
}

/** The anchors of a data folder; none where nothing was anchored yet. */
export function anchorsOf({
  dataFolder,
  masterKey,
}: Pick<Configuration, 'dataFolder' | 'masterKey'>): AsyncIterable<AnchorReading> {
  const keys = { folder: join(dataFolder, 'keys'), ...(masterKey !== undefined && { masterKey }) };
  return readAnchors(join(dataFolder, 'anchors'), secretOfFolder(keys, 'anchors'));
}

/** Checks a whole log against chain and anchors: progress on standard error, each finding as a line of output. */
export async function verified(log: EventStore, anchors: AsyncIterable<AnchorReading>): Promise<Verdict> {
  let shown = 0;
  const findings = verifyLog(log, anchors, {
    onProgress: ({ events }) => {
      if (events - shown < progressEveryEvents) return;
      shown = events;
      process.stderr.write(`${events} events verified ...\n`);
    },
  });
  for (let found = 0; ; found += 1) {
    const { done, value } = await findings.next();
    if (done === true) return { ...value, findings: found };
    process.stdout.write(`${value.says}\n`);
  }
}
