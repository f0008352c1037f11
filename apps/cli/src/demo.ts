import { startServing, systemClock, type Casetrail, type Configuration } from '#platform';
import { fillDemo } from './demo/filling.js';
import { demoMunicipality } from './demo/municipality.js';
import { fromHere, showDemo } from './demo/showing.js';

/** The command `demo`: serves, and fills an empty folder with a small municipality first. */
export async function demo(configuration: Configuration): Promise<void> {
  let simulated: string | undefined;
  const clock = () => simulated ?? systemClock();
  const fillIfEmpty = async (system: Casetrail) => {
    const known = await system.municipalityAsOf(demoMunicipality.municipalityId, systemClock());
    process.stdout.write(
      known
        ? `Found the demo municipality in ${fromHere(configuration.dataFolder)}.\n`
        : `Filling ${fromHere(configuration.dataFolder)} with a demo municipality ...\n`,
    );
    try {
      await fillDemo(system, systemClock(), { set: (instant) => (simulated = instant) });
    } finally {
      simulated = undefined;
    }
  };
  const { system, address, stopped } = await startServing(configuration, () => import('#http'), {
    prepare: fillIfEmpty,
    clock,
  });
  await showDemo(system, address, configuration.dataFolder);
  await stopped;
}
