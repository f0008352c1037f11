import { jsonLogger, openCasetrail, systemClock, type Configuration } from '#platform';

/** The command `rebuild`: fills every view anew from the log. */
export async function rebuild(configuration: Configuration): Promise<void> {
  const surroundings = { logger: jsonLogger(configuration.logLevel), clock: systemClock };
  const system = await openCasetrail({ ...configuration, worker: 'within' }, surroundings);
  try {
    const began = performance.now();
    const served = await system.rebuildViews();
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    process.stdout.write(
      served
        ? `Every view was made anew in ${seconds} s.\n`
        : 'The rebuild was stopped; it goes on at the next start.\n',
    );
  } finally {
    await system.close();
  }
}
