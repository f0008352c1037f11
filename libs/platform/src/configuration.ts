import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';

/** An engine in the data folder of the one process that owns it. */
export interface Embedded {
  readonly engine: 'embedded';
}

/** An engine on a server of its own, which several processes share. */
export interface Served {
  readonly engine: 'served';
  readonly url: string;
}

/** How a process of Casetrail runs. Everything has a default: the embedded system needs no configuration. */
export interface Configuration {
  /** The folder of the embedded engines and of the anchors. One process owns it. */
  readonly dataFolder: string;
  readonly host: string;
  /** The port to listen on; any that is free when it is 0. */
  readonly port: number;
  /** Of which other pages browsers may read answers, as they write origins; none, if it is empty. */
  readonly origins: readonly string[];
  /** How often one token may ask in a minute; as often as it likes when it is 0. */
  readonly requestsPerMinute: number;
  readonly logLevel: string;
  /** 32 bytes in base64; without it the embedded key store keeps its own file. */
  readonly masterKey?: string;
  /** SQLite, or EventStoreDB; its streams begin with the namespace. */
  readonly log: Embedded | (Served & { readonly namespace: string });
  /** Each SQLite, or PostgreSQL. */
  readonly views: Embedded | Served;
  readonly keys: Embedded | Served;
  readonly reads: Embedded | Served;
  /** A sweep of the worker, or BullMQ on Redis, which then also carries the signal for live changes. */
  readonly reminders: Embedded | Served;
  /** Whether the process that serves HTTP also does the worker's work. */
  readonly worker: 'within' | 'apart';
  /** Where health and metrics are served besides the API; absent: nowhere. */
  readonly operationsPort?: number;
  readonly smtp?: { readonly url: string; readonly from: string };
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Where traces go by OTLP over HTTP; absent: nothing is traced. */
  readonly traces?: string;
}

/** Which engines a system is made of. */
export type Engines = Pick<Configuration, 'log' | 'views' | 'keys' | 'reads' | 'reminders'>;

/** No server, no account. */
export const embeddedEngines: Engines = {
  log: { engine: 'embedded' },
  views: { engine: 'embedded' },
  keys: { engine: 'embedded' },
  reads: { engine: 'embedded' },
  reminders: { engine: 'embedded' },
};

/** A setting from outside that can't be used: one line that names the variable and what to do. */
export class ConfigurationRefused extends Error {
  override readonly name = 'ConfigurationRefused';

  constructor(variable: string, expected: string) {
    super(`${variable} must be ${expected}.`);
  }
}

/** The variables of an environment, or of a file. */
export type Variables = Readonly<Record<string, string | undefined>>;

const levels = ['debug', 'info', 'warn', 'error', 'silent'];

/**
 * The variables of the environment, over those of the file that CASETRAIL_CONFIG names, one `NAME=value` a line.
 *
 * @throws {ConfigurationRefused} the file can't be read, or sets a variable that Casetrail doesn't know
 */
export function withConfigurationFile(environment: Variables): Variables {
  const path = environment.CASETRAIL_CONFIG;
  if (path === undefined) return environment;
  let set: Variables;
  try {
    set = parseEnv(readFileSync(path, 'utf8'));
  } catch (fault) {
    const code = typeof fault === 'object' && fault && 'code' in fault ? ` (${String(fault.code)})` : '';
    throw new ConfigurationRefused('CASETRAIL_CONFIG', `a file that can be read${code}`);
  }
  const unknown = Object.keys(set).find((name) => !variables.has(name));
  if (unknown !== undefined) {
    throw new ConfigurationRefused(`${unknown} in ${path}`, `one of ${[...variables].join(', ')}`);
  }
  return { ...set, ...environment };
}

/**
 * The configuration from environment variables, all of them checked before anything is opened.
 *
 * @throws {ConfigurationRefused} the first variable that is wrong
 */
export function configurationFrom(environment: Variables): Configuration {
  const asked = new Asked(environment);
  const masterKey = asked.optional('CASETRAIL_MASTER_KEY', isMasterKey, masterKeyForm);
  const operationsPort = asked.optional('CASETRAIL_OPERATIONS_PORT', isPort, portForm);
  const traces = asked.optional(
    'CASETRAIL_TRACES',
    isUrlOf('http', 'https'),
    'the http address of an OTLP collector',
  );
  const smtp = asked.pair(
    ['CASETRAIL_SMTP', isUrlOf('smtp', 'smtps'), 'smtp://host:port or smtps://host:port'],
    ['CASETRAIL_SMTP_FROM', isAddress, 'the address that reminders are sent from'],
  );
  const webhook = asked.pair(
    ['CASETRAIL_WEBHOOK', isUrlOf('http', 'https'), 'the https address that takes reminders'],
    ['CASETRAIL_WEBHOOK_SECRET', isWebhookSecret, 'whsec_ and 24 to 64 bytes in base64'],
  );
  const log = asked.engine('CASETRAIL_LOG', 'sqlite', ['esdb', 'esdb+discover']);
  const namespace = asked.text(
    'CASETRAIL_LOG_NAMESPACE',
    'casetrail',
    isNamespace,
    'letters, digits and hyphens',
  );
  const configuration: Configuration = {
    dataFolder: resolve(asked.text('CASETRAIL_DATA', 'casetrail-data', isFilled, 'a folder')),
    host: asked.text('CASETRAIL_HOST', '127.0.0.1', isFilled, 'an address to listen on'),
    port: Number(asked.text('CASETRAIL_PORT', '8090', isPort, portForm)),
    origins: asked.text('CASETRAIL_CORS_ORIGINS', '', areOrigins, originsForm).split(',').filter(isFilled),
    requestsPerMinute: Number(asked.text('CASETRAIL_RATE_LIMIT', '600', isRate, rateForm)),
    logLevel: asked.text(
      'CASETRAIL_LOG_LEVEL',
      'warn',
      (text) => levels.includes(text),
      `one of ${levels.join(', ')}`,
    ),
    ...(masterKey !== undefined && { masterKey }),
    log: log.engine === 'served' ? { ...log, namespace } : log,
    views: asked.engine('CASETRAIL_VIEWS', 'sqlite', ['postgres', 'postgresql']),
    keys: asked.engine('CASETRAIL_KEYS', 'sqlite', ['postgres', 'postgresql']),
    reads: asked.engine('CASETRAIL_READS', 'sqlite', ['postgres', 'postgresql']),
    reminders: asked.engine('CASETRAIL_REMINDERS', 'sweep', ['redis', 'rediss']),
    worker: asked.text('CASETRAIL_WORKER', 'within', isPlaceOfWorker, 'within or apart') as
      'within' | 'apart',
    ...(operationsPort !== undefined && { operationsPort: Number(operationsPort) }),
    ...(smtp && { smtp: { url: smtp[0], from: smtp[1] } }),
    ...(webhook && { webhook: { url: webhook[0], secret: webhook[1] } }),
    ...(traces !== undefined && { traces }),
  };
  checkTogether(configuration);
  return configuration;
}

/**
 * Whether several processes can share these engines: none of them lies in a folder.
 *
 * @returns the first variable that names an embedded one; undefined when all are served
 */
export function embeddedAmong({ log, views, keys, reads }: Engines): string | undefined {
  const byVariable = {
    CASETRAIL_LOG: log,
    CASETRAIL_VIEWS: views,
    CASETRAIL_KEYS: keys,
    CASETRAIL_READS: reads,
  };
  return Object.entries(byVariable).find(([, { engine }]) => engine === 'embedded')?.[0];
}

/** Refuses what each variable allows alone, but not together. */
function checkTogether(configuration: Configuration): void {
  if (configuration.keys.engine === 'served' && configuration.masterKey === undefined) {
    throw new ConfigurationRefused(
      'CASETRAIL_MASTER_KEY',
      `${masterKeyForm}, for CASETRAIL_KEYS names a server`,
    );
  }
  const embedded = embeddedAmong(configuration);
  if (configuration.worker === 'apart' && embedded !== undefined) {
    throw new ConfigurationRefused(
      'CASETRAIL_WORKER',
      `within, or ${embedded} the address of a server: a data folder belongs to one process`,
    );
  }
}

type Check = (text: string) => boolean;

const masterKeyForm = '32 bytes in base64 (openssl rand -base64 32)';
const portForm = 'a port from 0 to 65535';
const originsForm =
  'origins as browsers write them, parted by commas: https://unit.example,https://board.example';
const rateForm = 'how many requests a token has in a minute, from 0 (no limit) to 1000000';

const isFilled: Check = (text) => text.trim() !== '';
const isPort: Check = (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
const isRate: Check = (text) => /^\d{1,7}$/.test(text) && Number(text) <= 1_000_000;
const areOrigins: Check = (text) => text === '' || text.split(',').every(isOrigin);
const isOrigin: Check = (text) => isUrlOf('http', 'https')(text) && new URL(text).origin === text;
const isMasterKey: Check = (text) => Buffer.from(text, 'base64').length === 32;
const isNamespace: Check = (text) => /^[A-Za-z0-9-]{1,40}$/.test(text);
const isAddress: Check = (text) => /^[^\s@<>]+@[^\s@<>]+$/.test(text);
const isPlaceOfWorker: Check = (text) => text === 'within' || text === 'apart';
const isWebhookSecret: Check = (text) =>
  text.split(' ').every((each) => {
    const bytes = each.startsWith('whsec_') ? Buffer.from(each.slice(6), 'base64').length : 0;
    return bytes >= 24 && bytes <= 64;
  });

function isUrlOf(...schemes: readonly string[]): Check {
  return (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1));
}

/** Every variable that Casetrail reads. */
const variables: ReadonlySet<string> = new Set([
  'CASETRAIL_DATA',
  'CASETRAIL_HOST',
  'CASETRAIL_PORT',
  'CASETRAIL_CORS_ORIGINS',
  'CASETRAIL_RATE_LIMIT',
  'CASETRAIL_LOG_LEVEL',
  'CASETRAIL_MASTER_KEY',
  'CASETRAIL_LOG',
  'CASETRAIL_LOG_NAMESPACE',
  'CASETRAIL_VIEWS',
  'CASETRAIL_KEYS',
  'CASETRAIL_READS',
  'CASETRAIL_REMINDERS',
  'CASETRAIL_WORKER',
  'CASETRAIL_OPERATIONS_PORT',
  'CASETRAIL_SMTP',
  'CASETRAIL_SMTP_FROM',
  'CASETRAIL_WEBHOOK',
  'CASETRAIL_WEBHOOK_SECRET',
  'CASETRAIL_TRACES',
]);

/** Reads variables one by one and refuses the first that is wrong. */
class Asked {
  constructor(private readonly environment: Variables) {}

  optional(variable: string, isRight: Check, expected: string): string | undefined {
    const value = this.environment[variable];
    if (value !== undefined && !isRight(value)) throw new ConfigurationRefused(variable, expected);
    return value;
  }

  text(variable: string, byDefault: string, isRight: Check, expected: string): string {
    return this.optional(variable, isRight, expected) ?? byDefault;
  }

  /** Two variables of which each asks for the other. */
  pair(
    one: readonly [variable: string, isRight: Check, expected: string],
    other: readonly [variable: string, isRight: Check, expected: string],
  ): readonly [string, string] | undefined {
    const values = [this.optional(...one), this.optional(...other)] as const;
    const [first, second] = values;
    if (first !== undefined && second !== undefined) return [first, second];
    if (first === undefined && second === undefined) return undefined;
    const [missing, present] = first === undefined ? [one, other] : [other, one];
    throw new ConfigurationRefused(missing[0], `${missing[2]}, for ${present[0]} is set`);
  }

  engine(variable: string, embedded: string, schemes: readonly string[]): Embedded | Served {
    const isRight: Check = (text) => text === embedded || isUrlOf(...schemes)(text);
    const value = this.text(variable, embedded, isRight, `${embedded} or an address ${schemes[0]}://…`);
    return value === embedded ? { engine: 'embedded' } : { engine: 'served', url: value };
  }
}
