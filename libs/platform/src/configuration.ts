import { resolve } from 'node:path';

/** How a process of Casetrail runs. Everything has a default: the embedded system needs no configuration. */
export interface Configuration {
  /** The folder of the embedded engines. One process owns it. */
  readonly dataFolder: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly logLevel: string;
  /** 32 bytes in base64; without it the key store keeps its own file. */
  readonly masterKey?: string;
}

/** A setting from outside that can't be used: one line that names the variable and what to do. */
export class ConfigurationRefused extends Error {
  override readonly name = 'ConfigurationRefused';

  constructor(variable: string, expected: string) {
    super(`${variable} must be ${expected}.`);
  }
}

const levels = ['debug', 'info', 'warn', 'error', 'silent'];

/**
 * The configuration from environment variables, all of them checked before anything is opened.
 *
 * @throws {ConfigurationRefused} the first variable that is wrong
 */
export function configurationFrom(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const { CASETRAIL_DATA, CASETRAIL_HOST, CASETRAIL_PORT, CASETRAIL_LOG_LEVEL, CASETRAIL_MASTER_KEY } =
    environment;
  const port = Number(CASETRAIL_PORT ?? '8090');
  if (CASETRAIL_PORT?.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigurationRefused('CASETRAIL_PORT', 'a port from 0 to 65535');
  }
  const host = CASETRAIL_HOST ?? '127.0.0.1';
  if (host === '') throw new ConfigurationRefused('CASETRAIL_HOST', 'an address to listen on');
  const logLevel = CASETRAIL_LOG_LEVEL ?? 'warn';
  if (!levels.includes(logLevel)) {
    throw new ConfigurationRefused('CASETRAIL_LOG_LEVEL', `one of ${levels.join(', ')}`);
  }
  if (CASETRAIL_DATA === '') throw new ConfigurationRefused('CASETRAIL_DATA', 'a folder');
  if (CASETRAIL_MASTER_KEY !== undefined && Buffer.from(CASETRAIL_MASTER_KEY, 'base64').length !== 32) {
    throw new ConfigurationRefused('CASETRAIL_MASTER_KEY', '32 bytes in base64 (openssl rand -base64 32)');
  }
  return {
    dataFolder: resolve(CASETRAIL_DATA ?? 'casetrail-data'),
    host,
    port,
    logLevel,
    ...(CASETRAIL_MASTER_KEY !== undefined && { masterKey: CASETRAIL_MASTER_KEY }),
  };
}
