import { randomUUID } from 'node:crypto';
import { jsonLogger, openEmbedded, systemClock, type Configuration } from '#platform';

const timeZones: Readonly<Record<string, string>> = { SE: 'Europe/Stockholm', DK: 'Europe/Copenhagen' };

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
  const timeZone = timeZones[country];
  if (timeZone === undefined || (country !== 'SE' && country !== 'DK')) {
    throw new RangeError('--country must be SE or DK.');
  }
  const system = await openEmbedded(configuration, {
    logger: jsonLogger(configuration.logLevel),
    clock: systemClock,
  });
  try {
    const municipalityId = randomUUID();
    const fields = {
      name: municipality,
      jurisdiction: country,
      timeZone,
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
