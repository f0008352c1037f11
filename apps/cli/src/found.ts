import { randomUUID } from 'node:crypto';
import { alike, FoundMunicipality, timeZoneOf } from '#casework';
import { ConfigurationRefused, jsonLogger, openCasetrail, systemClock, type Configuration } from '#platform';
import { wrongFieldIn } from '#record';
import { CommandRefused } from './command-refused.js';
import { foundedIn } from './municipalities.js';

/** By the field of the command, the option that gives it. */
const options: Readonly<Record<string, string>> = {
  name: '--municipality',
  keeperId: '--keeper',
  keeperName: '--keeper-name',
  secondKeeperId: '--second-keeper',
  secondKeeperName: '--second-keeper-name',
};

function isJurisdiction(country: string): country is keyof typeof timeZoneOf {
  return Object.hasOwn(timeZoneOf, country);
}

/** What the command takes. */
export interface Founding {
  readonly municipality: string;
  readonly keeper: string;
  readonly keeperName: string;
  readonly secondKeeper: string;
  readonly secondKeeperName: string;
  readonly country: string;
}

/**
 * The command `found`: begins a municipality's register and prints its id.
 *
 * @throws {ConfigurationRefused} an option that can't be used
 * @throws {CommandRefused} the folder has a municipality of that name
 */
export async function found(
  configuration: Configuration,
  { municipality, keeper, keeperName, secondKeeper, secondKeeperName, country }: Founding,
): Promise<void> {
  if (!isJurisdiction(country))
    throw new ConfigurationRefused('--country', Object.keys(timeZoneOf).join(' or '));
  const fields = {
    name: municipality,
    jurisdiction: country,
    timeZone: timeZoneOf[country],
    keeperId: keeper,
    keeperName,
    secondKeeperId: secondKeeper,
    secondKeeperName,
  };
  const problem = wrongFieldIn(FoundMunicipality, fields);
  if (problem) throw new ConfigurationRefused(options[problem.field] ?? problem.field, problem.expected.en);
  const surroundings = { logger: jsonLogger(configuration.logLevel), clock: systemClock };
  const system = await openCasetrail({ ...configuration, worker: 'apart' }, surroundings);
  try {
    const same = (await foundedIn(system.log)).find(({ name }) => alike(name, municipality));
    if (same) {
      throw new CommandRefused(
        `There is a municipality ${same.name} already: ${same.municipalityId}. Use it, or name another. ` +
          '`casetrail municipalities` lists them.',
      );
    }
    const municipalityId = randomUUID();
    const answer = await system.found(municipalityId, fields);
    if (answer.kind === 'invalid') {
      const { field, expected } = answer.invalid;
      throw new ConfigurationRefused(options[field] ?? field, expected.en);
    }
    if (answer.kind !== 'accepted') throw new Error(`The municipality was not founded: ${answer.kind}.`);
    process.stdout.write(`${municipalityId}\n`);
  } finally {
    await system.close();
  }
}
