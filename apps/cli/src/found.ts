import { randomUUID } from 'node:crypto';
import { ConfigurationRefused, jsonLogger, openCasetrail, systemClock, type Configuration } from '#platform';

const timeZones = { SE: 'Europe/Stockholm', DK: 'Europe/Copenhagen' };

function isJurisdiction(country: string): country is keyof typeof timeZones {
  return country in timeZones;
}

/** The command `found`: begins a municipality's register and prints its id. */
export async function found(
  configuration: Configuration,
  {
    municipality,
    keeper,
    keeperName,
    country,
  }: {
    readonly municipality: string;
    readonly keeper: string;
    readonly keeperName: string;
    readonly country: string;
  },
): Promise<void> {
  if (!isJurisdiction(country))
    throw new ConfigurationRefused('--country', Object.keys(timeZones).join(' or '));
  const surroundings = { logger: jsonLogger(configuration.logLevel), clock: systemClock };
  const system = await openCasetrail({ ...configuration, worker: 'apart' }, surroundings);
  try {
    const municipalityId = randomUUID();
    const fields = {
      name: municipality,
      jurisdiction: country,
      timeZone: timeZones[country],
      keeperId: keeper,
      keeperName,
    };
    const answer = await system.found(municipalityId, fields);
    if (answer.kind !== 'accepted') throw new Error(`The municipality was not founded: ${answer.kind}.`);
    process.stdout.write(`${municipalityId}\n`);
  } finally {
    await system.close();
  }
}
