import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../docker', name), 'utf8');

/** The ports of what is started without containers: API, worker, board. */
const portsOfProcesses = ['8090', '8091', '8092'];

describe('The compose file', () => {
  const text = read('compose.yml');

  it('has a name, and builds the image once', () => {
    expect(text).toMatch(/^name: casetrail$/m);
    expect(text.match(/^ *build:/gm)).toHaveLength(1);
  });

  it('publishes nothing but on loopback, and beside what runs without containers', () => {
    const published = [...text.matchAll(/'([\d.]+):(\d+):\d+'/g)];
    expect(published.length).toBeGreaterThan(4);
    expect(new Set(published.map(([, address]) => address))).toEqual(new Set(['127.0.0.1']));
    for (const [, , port] of published) expect(portsOfProcesses).not.toContain(port);
  });

  it('asks its reader for no variable', () => {
    expect([...text.matchAll(/\$\{(\w+)(.)/g)].map(([, name, then]) => `${name}${then}`)).toEqual([
      'CASETRAIL_FIRST:',
    ]);
  });
});

describe('The image', () => {
  it('is of Node 24 in each of its stages', () => {
    const bases = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(new Set(bases)).toEqual(new Set(['node:24-bookworm-slim']));
  });
});
