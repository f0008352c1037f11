import { readFileSync } from 'node:fs';

/**
 * Compares a Node version with a range of package.json's `engines` (caret and at-least parts joined by `||`).
 * Runs on any Node that knows modules, since it is what tells the others that they are too old.
 *
 * @param {string} version for example 20.20.2
 * @param {string} range for example ^20.19.0 || >=24
 */
export function suits(version, range) {
  const [major, minor] = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [, operator, wantedMajor, wantedMinor = '0'] = /(\^|>=)(\d+)(?:\.(\d+))?/.exec(part);
    if (major === Number(wantedMajor)) return minor >= Number(wantedMinor);
    return operator === '>=' && major > Number(wantedMajor);
  });
}

/** Says in one line what is wrong with this Node, or nothing when it suits. */
export function complaintAboutNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  if (suits(version, engines.node)) return undefined;
  return `Casetrail needs Node ${engines.node}; this is ${version}. Install Node 24 and run the command again.`;
}
