import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { clientTypes, clientTypesText } from './client-types.js';

const root = join(import.meta.dirname, '..', '..');
const patienceMilliseconds = 120_000;

interface Package {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const packageOf = (folder: string) =>
  JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Package;

describe('The client', () => {
  it(
    'has the types of what the API document says; where it is right: npm run docs',
    async () => {
      const kept = readFileSync(join(root, clientTypes), 'utf8');
      // As a truth alone: the difference of ten thousand lines helps nobody.
      expect(kept === (await clientTypesText())).toBe(true);
    },
    patienceMilliseconds,
  );

  it('is a package of the version of the house, on the very packages that it is tried with', () => {
    const house = packageOf('.');
    const client = packageOf('libs/client');
    expect(client.version).toBe(house.version);
    expect(house.dependencies).toMatchObject(client.dependencies);
  });

  it(
    'is built for others by its own configuration, with its types',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'casetrail-client-'));
      const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
      await promisify(execFile)(process.execPath, [compiler, '-p', 'libs/client', '--outDir', folder], {
        cwd: root,
      });
      for (const file of ['index.js', 'index.d.ts']) expect(existsSync(join(folder, file))).toBe(true);
      rmSync(folder, { recursive: true });
    },
    patienceMilliseconds,
  );
});
