import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationFrom, withConfigurationFile } from '#platform';

const program = join(import.meta.dirname, '../../docker/make-secrets.mjs');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-secrets-'));
  for (const each of ['ours', 'theirs']) mkdirSync(join(folder, each));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const make = () =>
  execFileSync(process.execPath, [program, join(folder, 'ours'), join(folder, 'theirs')], {
    encoding: 'utf8',
  });

const settings = () => join(folder, 'ours/casetrail.env');

describe('The secrets of the containers', () => {
  it('are what Casetrail takes as its configuration, for its own user alone', () => {
    make();
    const { masterKey, views, keys, reads } = configurationFrom(
      withConfigurationFile({ CASETRAIL_CONFIG: settings() }),
    );
    expect(Buffer.from(masterKey ?? '', 'base64')).toHaveLength(32);
    for (const [name, engine] of Object.entries({ views, keys, reads })) {
      const password = readFileSync(join(folder, 'theirs', name), 'utf8');
      expect(engine).toEqual({
        engine: 'served',
        url: `postgres://casetrail_${name}:${password}@postgres/casetrail_${name}`,
      });
    }
    expect(statSync(settings()).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'ours'))).toEqual(['casetrail.env']);
    expect(readdirSync(join(folder, 'theirs')).toSorted()).toEqual(['keys', 'postgres', 'reads', 'views']);
  });

  it('stay as they are when the containers start again', () => {
    make();
    const before = readFileSync(settings(), 'utf8');
    expect(make()).toMatch(/^Found the secrets in /);
    expect(readFileSync(settings(), 'utf8')).toBe(before);
  });

  it('are made anew when they were cut short', () => {
    make();
    const before = readFileSync(settings(), 'utf8');
    rmSync(settings());
    make();
    expect(readFileSync(settings(), 'utf8')).not.toBe(before);
  });
});
