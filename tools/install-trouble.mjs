import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotGoOn } from './cannot-go-on.mjs';

/** Signs of trouble in what npm or the compiler printed, and what a person can do. The first found is told. */
const troubles = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/,
    'the network cannot be reached. Check the connection or the proxy',
  ],
  [/SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+/, "the proxy's certificate is not trusted. Set npm's cafile"],
  [/ENOSPC/, 'the disk is full. Free at least 1 GB'],
  [/EACCES|EPERM|EROFS/, 'the folder cannot be written. Use one that is yours'],
  [/EUSAGE/, 'package-lock.json does not fit package.json. Run npm install and commit both'],
];

/**
 * Turns the output of an installation that failed into one line, and keeps the output in a file.
 *
 * @param {string} what for example 'The packages were not installed'
 * @param {string} output
 */
export function installTrouble(what, output) {
  const log = join(tmpdir(), `casetrail-install-${process.pid}.log`);
  writeFileSync(log, output);
  // That no ready-made binary could be fetched is no trouble: it is compiled then.
  const decisive = output.split('\n').filter((line) => !line.includes('prebuild-install'));
  const [, reason] = troubles.find(([sign]) => decisive.some((line) => sign.test(line))) ?? [];
  return new CannotGoOn(`${what}: ${reason ?? 'see the log'}, then run the command again. The log: ${log}`);
}
