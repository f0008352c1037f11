import { join } from 'node:path';
import { OpenedParts, openLog, ownDataFolder, type Configuration } from '#platform';
import { readAnchors, secretOfFolder, verifyLog } from '#trust';

const progressEveryEvents = 50_000;

/** The command `verify`: checks the whole log against chain and anchors. Exit code 1 when something is found. */
export async function verify(configuration: Configuration): Promise<void> {
  const { dataFolder, masterKey } = configuration;
  const parts = new OpenedParts();
  try {
    if (configuration.log.engine === 'embedded') ownDataFolder(dataFolder, parts);
    const log = parts.add(await openLog(configuration), (opened) => opened.close());
    const secret = secretOfFolder(
      { folder: join(dataFolder, 'keys'), ...(masterKey !== undefined && { masterKey }) },
      'anchors',
    );
    const anchors = readAnchors(join(dataFolder, 'anchors'), secret);
    let shown = 0;
    const findings = verifyLog(log, anchors, {
      onProgress: ({ events }) => {
        if (events - shown < progressEveryEvents) return;
        shown = events;
        process.stderr.write(`${events} events verified ...\n`);
      },
    });
    let found = 0;
    for (;;) {
      const { done, value } = await findings.next();
      if (done === true) {
        const { events, streams, anchors: compared } = value;
        process.stdout.write(
          `${events} events of ${streams} streams checked against their chain, and ${compared} anchors: ` +
            `${found === 0 ? 'all as it was written' : `${found} findings`}.\n`,
        );
        break;
      }
      found += 1;
      process.stdout.write(`${value.says}\n`);
    }
    if (found > 0) process.exitCode = 1;
  } finally {
    await parts.close();
  }
}
