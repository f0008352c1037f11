import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { configurationFrom, embeddedEngines, withConfigurationFile } from './configuration.js';

const folder = mkdtempSync(join(tmpdir(), 'casetrail-configuration-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const masterKey = Buffer.alloc(32, 7).toString('base64');
const servers = {
  CASETRAIL_LOG: 'esdb://localhost:2113?tls=false',
  CASETRAIL_VIEWS: 'postgres://views@localhost/views',
  CASETRAIL_KEYS: 'postgresql://keys@localhost/keys',
  CASETRAIL_READS: 'postgres://reads@localhost/reads',
  CASETRAIL_REMINDERS: 'redis://localhost:6379',
  CASETRAIL_MASTER_KEY: masterKey,
};

describe('The configuration', () => {
  it('needs nothing: every engine is embedded, on loopback', () => {
    expect(configurationFrom({})).toMatchObject({
      ...embeddedEngines,
      host: '127.0.0.1',
      port: 8090,
      worker: 'within',
      logLevel: 'warn',
      origins: [],
      requestsPerMinute: 600,
    });
  });

  it('takes each engine by its own variable, mixed as one likes', () => {
    const { log, views, reminders } = configurationFrom({ CASETRAIL_REMINDERS: 'redis://localhost' });
    expect({ log, views, reminders }).toEqual({
      log: { engine: 'embedded' },
      views: { engine: 'embedded' },
      reminders: { engine: 'served', url: 'redis://localhost' },
    });
    expect(configurationFrom(servers).log).toEqual({
      engine: 'served',
      url: servers.CASETRAIL_LOG,
      namespace: 'casetrail',
    });
  });

  it('names the origins whose pages may read answers, and how often a token may ask', () => {
    const origins = ['https://unit.example', 'http://localhost:5173'];
    const set = { CASETRAIL_CORS_ORIGINS: origins.join(','), CASETRAIL_RATE_LIMIT: '0' };
    expect(configurationFrom(set)).toMatchObject({ origins, requestsPerMinute: 0 });
    expect(configurationFrom({ CASETRAIL_CORS_ORIGINS: '' }).origins).toEqual([]);
  });

  it.each([
    '*',
    'null',
    'unit.example',
    'https://unit.example/',
    'https://unit.example/page',
    'ftp://unit.example',
    ' ',
    'https://a.example,',
    'https://a.example, https://b.example',
    'https://*.example.com/x',
    'HTTPS://unit.example',
  ])('refuses %p as origins', (origins) => {
    expect(() => configurationFrom({ CASETRAIL_CORS_ORIGINS: origins })).toThrow(
      /^CASETRAIL_CORS_ORIGINS must be origins as browsers write them, parted by commas: /,
    );
  });

  it.each(['-1', '1.5', 'many', '', '1000001'])('refuses %p as a rate', (rate) => {
    expect(() => configurationFrom({ CASETRAIL_RATE_LIMIT: rate })).toThrow(
      'CASETRAIL_RATE_LIMIT must be how many requests a token has in a minute, from 0 (no limit) to 1000000.',
    );
  });

  it.each([
    ['CASETRAIL_PORT', 'abc', 'CASETRAIL_PORT must be a port from 0 to 65535.'],
    ['CASETRAIL_PORT', '65536', 'CASETRAIL_PORT must be a port from 0 to 65535.'],
    ['CASETRAIL_HOST', '', 'CASETRAIL_HOST must be an address to listen on.'],
    ['CASETRAIL_DATA', '', 'CASETRAIL_DATA must be a folder.'],
    ['CASETRAIL_LOG_LEVEL', 'loud', 'CASETRAIL_LOG_LEVEL must be one of debug, info, warn, error, silent.'],
    [
      'CASETRAIL_MASTER_KEY',
      'short',
      'CASETRAIL_MASTER_KEY must be 32 bytes in base64 (openssl rand -base64 32).',
    ],
    ['CASETRAIL_LOG', 'postgres://localhost', 'CASETRAIL_LOG must be sqlite or an address esdb://….'],
    ['CASETRAIL_VIEWS', 'mysql://localhost', 'CASETRAIL_VIEWS must be sqlite or an address postgres://….'],
    ['CASETRAIL_REMINDERS', 'on', 'CASETRAIL_REMINDERS must be sweep or an address redis://….'],
    ['CASETRAIL_WORKER', 'elsewhere', 'CASETRAIL_WORKER must be within or apart.'],
    [
      'CASETRAIL_SMTP',
      'smtp://localhost',
      'CASETRAIL_SMTP_FROM must be the address that reminders are sent from, for CASETRAIL_SMTP is set.',
    ],
    [
      'CASETRAIL_KEYS',
      'postgres://localhost/keys',
      'CASETRAIL_MASTER_KEY must be 32 bytes in base64 (openssl rand -base64 32), for CASETRAIL_KEYS names a server.',
    ],
    [
      'CASETRAIL_WORKER',
      'apart',
      'CASETRAIL_WORKER must be within, or CASETRAIL_LOG the address of a server: a data folder belongs to one process.',
    ],
  ])('refuses %s=%s in one line that names the variable', (variable, value, line) => {
    expect(() => configurationFrom({ [variable]: value })).toThrow(line);
  });

  it('lets the worker run apart when every engine is on a server', () => {
    expect(configurationFrom({ ...servers, CASETRAIL_WORKER: 'apart' }).worker).toBe('apart');
    const { CASETRAIL_READS: _, ...withoutReads } = servers;
    expect(() => configurationFrom({ ...withoutReads, CASETRAIL_WORKER: 'apart' })).toThrow(
      'CASETRAIL_READS',
    );
  });

  it('never repeats a password in a refusal', () => {
    expect(() => configurationFrom({ CASETRAIL_VIEWS: 'mysql://me:secret@localhost' })).toThrow(
      /^(?!.*secret)/,
    );
  });
});

describe('The configuration file', () => {
  const file = (text: string) => {
    const path = join(folder, 'casetrail.env');
    writeFileSync(path, text);
    return path;
  };

  it('sets variables; the environment goes before it', () => {
    const path = file('# comment\nCASETRAIL_PORT=9001\nCASETRAIL_HOST="::1"\n');
    const configuration = configurationFrom(
      withConfigurationFile({ CASETRAIL_CONFIG: path, CASETRAIL_PORT: '9002' }),
    );
    expect(configuration).toMatchObject({ port: 9002, host: '::1' });
  });

  it('refuses a variable that Casetrail does not know, and a file that is not there', () => {
    const path = file('CASETRAIL_PROT=9001\n');
    expect(() => withConfigurationFile({ CASETRAIL_CONFIG: path })).toThrow(
      /^CASETRAIL_PROT in .+ must be one of/,
    );
    expect(() => withConfigurationFile({ CASETRAIL_CONFIG: join(folder, 'none') })).toThrow(
      'CASETRAIL_CONFIG must be a file that can be read (ENOENT).',
    );
  });
});
