import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotGoOn } from './cannot-go-on.mjs';

/** @throws {CannotGoOn} when this Node is none that package.json names */
export function ensureSuitableNode(root, version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (suits(version, engines.node)) return;
  throw new CannotGoOn(
    `Casetrail needs Node ${engines.node}, this is ${version}: install Node 24, then run the command again.`,
  );
}

/**
 * Whether a version lies in a range of caret and at-least parts, such as `^20.19.0 || >=24`. Written out here
 * since it has to answer before any package is installed.
 */
function suits(version, range) {
  const [major, minor] = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [, operator, wantedMajor, wantedMinor = '0'] = /(\^|>=)(\d+)(?:\.(\d+))?/.exec(part);
    if (major === Number(wantedMajor)) return minor >= Number(wantedMinor);
    return operator === '>=' && major > Number(wantedMajor);
  });
}
