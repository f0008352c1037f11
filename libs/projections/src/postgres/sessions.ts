import pg from 'pg';

/** The schema that all tables lie in. */
export const viewSchema = 'casetrail_views';

/** How long a connection may take to be made, in milliseconds. */
const connectingTakes = 5_000;

/** After so much silence a server takes the one who writes for dead and lets another lead, in milliseconds. */
const deadAfter = 5_000;

/** How long a reader's statement may take, in milliseconds. */
const readingTakes = 10_000;

/** How long a statement that writes rows may take, and one that works through a whole table, in milliseconds. */
const writingTakes = 30_000;
const workingThroughTakes = 30 * 60_000;

/** The network gets so much more time than the server, which says what was slow, in milliseconds. */
const network = 2_000;

/** What whoever leads sends the server for a sign of life. */
export const sign = 'SELECT 1';

const workingThrough = /^(create index|analyze|drop)/i;

/** How long to wait for the answer to a statement, in milliseconds. */
export const patience = {
  ofReader: () => readingTakes + network,
  ofWriter: (statement: string) => {
    if (statement === sign) return deadAfter;
    return (workingThrough.test(statement) ? workingThroughTakes : writingTakes) + network;
  },
} as const;

/**
 * Settings of a session. A time limit is in milliseconds, a number of keep-alive messages in seconds
 * (postgresql.org, "Client Connection Defaults" and "Connections and Authentication").
 */
const settings = {
  reader: {
    search_path: viewSchema,
    default_transaction_read_only: 'on',
    statement_timeout: readingTakes,
    idle_in_transaction_session_timeout: readingTakes,
    // Pages of fifty rows are not worth compiling.
    jit: 'off',
  },
  writer: {
    search_path: viewSchema,
    statement_timeout: workingThroughTakes,
    // Readers of a retired build finish in less, or read anew.
    lock_timeout: deadAfter,
    // Whoever leads gives a sign each second. A process that hangs, or whose machine is gone, loses its session
    // and with it the lead, so that what it sends later is written nowhere.
    idle_session_timeout: deadAfter,
    idle_in_transaction_session_timeout: deadAfter,
    tcp_keepalives_idle: 2,
    tcp_keepalives_interval: 1,
    tcp_keepalives_count: 3,
    tcp_user_timeout: deadAfter,
    client_connection_check_interval: 1_000,
    jit: 'off',
  },
} as const;

/** The statements that give a session its settings. */
export function settingsOf(session: keyof typeof settings): string {
  return Object.entries(settings[session])
    .map(([name, value]) => `SET ${name} = ${value}`)
    .join('; ');
}

/** What a connection is made of. Counts come as numbers: none of ours is too large for one. */
export function clientConfig(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'casetrail views',
    connectionTimeoutMillis: connectingTakes,
    keepAlive: true,
    keepAliveInitialDelayMillis: 2_000,
    types: { getTypeParser: parserOf },
  };
}

function parserOf(...[type, format]: Parameters<typeof pg.types.getTypeParser>): unknown {
  return type === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(type, format) as unknown);
}
