import { randomUUID } from 'node:crypto';
import { timeZoneOf } from '#casework';
import { ConfigurationRefused, jsonLogger, openCasetrail, systemClock, type Configuration } from '#platform';

function isJurisdiction(country: string): country is keyof typeof timeZoneOf {
  return Object.hasOwn(timeZoneOf, country);
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
    throw new ConfigurationRefused('--country', Object.keys(timeZoneOf).join(' or '));
  const surroundings = { logger: jsonLogger(configuration.logLevel), clock: systemClock };
  const system = await openCasetrail({ ...configuration, worker: 'apart' }, surroundings);
  try {
    const municipalityId = randomUUID();
    const fields = {
      name: municipality,
      jurisdiction: country,
      timeZone: timeZoneOf[country],
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
