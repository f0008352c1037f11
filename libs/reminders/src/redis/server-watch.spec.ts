import { describe, expect, it } from '@jest/globals';
import { factsFrom, refusalOf } from './server-watch.js';

const info = (policy: string, appendOnly: string) =>
  `# Memory\r\nused_memory:1\r\nmaxmemory_policy:${policy}\r\n\r\n# Persistence\r\naof_enabled:${appendOnly}\r\n`;

describe('What a Redis says of itself', () => {
  it('is read from its answer to INFO', () => {
    expect(factsFrom(info('noeviction', '1'))).toEqual({
      evictionPolicy: 'noeviction',
      keepsAppendOnlyFile: true,
    });
    expect(factsFrom(info('allkeys-lru', '0'))).toEqual({
      evictionPolicy: 'allkeys-lru',
      keepsAppendOnlyFile: false,
    });
  });

  it('is refused in one line that names what to set when it drops jobs', () => {
    expect(refusalOf(factsFrom(info('noeviction', '0')))).toBeUndefined();
    const refusal = refusalOf(factsFrom(info('allkeys-lru', '1')));
    expect(refusal?.message).toMatch(/^.*allkeys-lru.*Set maxmemory-policy to noeviction\.$/);
    expect(refusalOf(factsFrom(''))?.message).toContain('unknown');
  });
});
