import { OpenedParts, openLog, ownDataFolder, type Configuration } from '#platform';
import { anchorsOf, verified } from './verifying.js';

/**
 * The command `verify`: checks the whole log against chain and anchors. Exit code 1 when something is found.
 *
 * @throws {KeyStoreRefused} the folder has no keys, and stays as it is
 */
export async function verify(configuration: Configuration): Promise<void> {
  const anchored = anchorsOf(configuration);
  const parts = new OpenedParts();
  try {
    if (configuration.log.engine === 'embedded') ownDataFolder(configuration.dataFolder, parts);
    const log = parts.add(await openLog(configuration), (opened) => opened.close());
    const { events, streams, anchors, findings } = await verified(log, anchored);
    process.stdout.write(
      `${events} events of ${streams} streams checked against their chain, and ${anchors} anchors: ` +
        `${findings === 0 ? 'all as it was written' : `${findings} findings`}.\n`,
    );
    if (findings > 0) process.exitCode = 1;
  } finally {
    await parts.close();
  }
}
