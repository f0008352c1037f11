import { join } from 'node:path';
import { OpenedParts, systemClock, type Configuration } from '#platform';
import { embeddedTokens, secretOfFolder } from '#trust';
import { CommandRefused } from './command-refused.js';
import { lookInto, type LogLookedInto } from './looking-into.js';
import { foundedIn, inWords, staffOf } from './municipalities.js';
import { seatsIn } from './seats.js';

/** Whom a token is for, and how long: a member of staff, or the seat of somebody who is none in one file. */
export interface TokenAsked {
  readonly municipality: string;
  readonly hours: number;
  readonly staff?: string;
  readonly seat?: string;
  readonly file?: string;
  readonly procedure?: string;
}

/**
 * Prints a token on standard output. Works beside a running server: it needs the master key, and only looks into the
 * log. For whom somebody in a seat acts stands there too.
 *
 * @throws {CommandRefused} the log knows no such municipality, staff or seat; which there are
 */
export async function printToken(configuration: Configuration, asked: TokenAsked): Promise<void> {
  const { dataFolder, masterKey } = configuration;
  const folder = join(dataFolder, 'keys');
  const secret = secretOfFolder({ folder, ...(masterKey !== undefined && { masterKey }) }, 'tokens');
  const parts = new OpenedParts();
  try {
    const token = await tokenFor(asked, await lookInto(configuration, parts), secret);
    process.stdout.write(`${token}\n`);
  } finally {
    await parts.close();
  }
}

async function tokenFor(
  { municipality: municipalityId, hours, staff, seat, file, procedure }: TokenAsked,
  log: LogLookedInto,
  secret: Buffer,
): Promise<string> {
  const tokens = embeddedTokens(secret, systemClock);
  const common = { municipalityId, zone: 'social-services', lifetimeSeconds: hours * 3600 };
  if (staff !== undefined && seat === undefined) {
    await checkRegistered(log, municipalityId, staff);
    return tokens.issueToken({ staffId: staff, ...common }, systemClock());
  }
  if (staff !== undefined || seat === undefined || file === undefined || procedure === undefined) {
    throw new CommandRefused('Say whom it is for: --staff, or --seat with --file and --procedure.');
  }
  const given = (await seatsIn(log, { procedure, fileId: file, municipalityId })).get(seat);
  if (!given) throw new CommandRefused(`No seat ${seat} stands in that file of that municipality.`);
  return tokens.issueSeatToken({ seatId: seat, procedure, fileId: file, ...given, ...common }, systemClock());
}

async function checkRegistered(log: LogLookedInto, municipality: string, staff: string): Promise<void> {
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
