/**
 * Makes the secrets of a system of containers where there are none: the master key and the passwords of the databases.
 * Given again, it leaves them as they are. Each folder is a volume that only those mount who need it.
 *
 * usage: node make-secrets.mjs <folder for Casetrail> <folder for PostgreSQL>
 */
import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , ofCasetrail, ofPostgres] = process.argv;
const settings = join(ofCasetrail, 'casetrail.env');

if (existsSync(settings)) {
  console.log(`Found the secrets in ${settings}.`);
} else {
  const stores = ['views', 'keys', 'reads'];
  const passwords = Object.fromEntries(
    ['postgres', ...stores].map((name) => [name, randomBytes(24).toString('hex')]),
  );
  for (const [name, password] of Object.entries(passwords)) {
    const file = join(ofPostgres, name);
    // One that was left when this was cut short may be read only.
    rmSync(file, { force: true });
    // Another user reads it, who has no other way to this volume.
    writeFileSync(file, password, { mode: 0o444, flush: true });
  }
  const lines = [
    `CASETRAIL_MASTER_KEY=${randomBytes(32).toString('base64')}`,
    ...stores.map((name) => {
      const address = `postgres://casetrail_${name}:${passwords[name]}@postgres/casetrail_${name}`;
      return `CASETRAIL_${name.toUpperCase()}=${address}`;
    }),
  ];
  // Last and whole: its presence says that all of them stand.
  writeFileSync(`${settings}.draft`, `${lines.join('\n')}\n`, { mode: 0o600, flush: true });
  renameSync(`${settings}.draft`, settings);
  console.log(`Made the secrets in ${settings}. Whoever loses the master key loses every name and text.`);
}
