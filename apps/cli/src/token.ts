import { join } from 'node:path';
import type { EventStore } from '#event-store';
import { openSqliteLogForReading } from '#event-store/sqlite';
import { OpenedParts, openLog, systemClock, type Configuration } from '#platform';
import { embeddedTokens, secretOfFolder } from '#trust';
import { CommandRefused } from './command-refused.js';
import { foundedIn, inWords, staffOf } from './municipalities.js';

/** Whom a token is for, and how long. */
interface TokenAsked {
  readonly staff: string;
  readonly municipality: string;
  readonly hours: number;
}

/**
 * Prints a token on standard output. Works beside a running server: it needs the master key, and only looks into the
 * log.
 *
 * @throws {CommandRefused} the log knows no such municipality, or no such staff in it; which there are
 */
export async function printToken(
  configuration: Configuration,
  { staff, municipality, hours }: TokenAsked,
): Promise<void> {
  const { dataFolder, masterKey } = configuration;
  const folder = join(dataFolder, 'keys');
  const secret = secretOfFolder({ folder, ...(masterKey !== undefined && { masterKey }) }, 'tokens');
  const parts = new OpenedParts();
  try {
    await checkRegistered(await lookInto(configuration, parts), municipality, staff);
  } finally {
    await parts.close();
  }
  const token = embeddedTokens(secret, systemClock).issueToken(
    { staffId: staff, municipalityId: municipality, zone: 'social-services', lifetimeSeconds: hours * 3600 },
    systemClock(),
  );
  process.stdout.write(`${token}\n`);
}

async function lookInto(
  configuration: Configuration,
  parts: OpenedParts,
): Promise<Pick<EventStore, 'readStream' | 'readAll'>> {
  if (configuration.log.engine === 'served') {
    return parts.add(await openLog(configuration), (opened) => opened.close());
  }
  return parts.add(openSqliteLogForReading({ folder: configuration.dataFolder }), (opened) => {
    opened.close();
  });
}

async function checkRegistered(
  log: Pick<EventStore, 'readStream' | 'readAll'>,
  municipality: string,
  staff: string,
): Promise<void> {
  const registered = await staffOf(log, municipality);
  if (!registered) {
    const founded = await foundedIn(log);
    const there = founded.length === 0 ? 'none yet: found one first' : founded.map(inWords).join(', ');
    throw new CommandRefused(`There is no municipality ${municipality}. There is ${there}.`);
  }
  if (!registered.includes(staff)) {
    throw new CommandRefused(
      `Nobody is registered as ${staff} in that municipality. There is ${registered.join(', ')}.`,
    );
  }
}
