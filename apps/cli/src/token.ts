import { join } from 'node:path';
import { systemClock, type Configuration } from '#platform';
import { embeddedTokens, secretOfFolder } from '#trust';

/** Prints a token on standard output. Works beside a running server: it needs the master key only. */
export function printToken(
  { dataFolder, masterKey }: Configuration,
  {
    staff,
    municipality,
    hours,
  }: { readonly staff: string; readonly municipality: string; readonly hours: number },
): void {
  const folder = join(dataFolder, 'keys');
  const secret = secretOfFolder({ folder, ...(masterKey !== undefined && { masterKey }) }, 'tokens');
  const token = embeddedTokens(secret, systemClock).issueToken(
    { staffId: staff, municipalityId: municipality, zone: 'social-services', lifetimeSeconds: hours * 3600 },
    systemClock(),
  );
  process.stdout.write(`${token}\n`);
}
