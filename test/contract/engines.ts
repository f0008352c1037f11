/** An engine that somebody may want to hold to our contract. */
export interface TestedEngine {
  /** The option that takes its address. */
  readonly option: 'log' | 'views' | 'reminders';
  readonly name: string;
  readonly example: string;
  readonly schemes: readonly string[];
  /** It listens there where nothing else is said. */
  readonly port: number;
  /** What the specs look for. */
  readonly variable: string;
  /** The specs that use it. */
  readonly specs: string;
  /** What was not tried on it, and where it was tried instead. */
  readonly apart?: string;
}

export const testedEngines: readonly TestedEngine[] = [
  {
    option: 'log',
    name: 'EventStoreDB',
    example: 'esdb://localhost:2113?tls=false',
    schemes: ['esdb:', 'esdb+discover:'],
    port: 2113,
    variable: 'CASETRAIL_TEST_ESDB',
    specs: 'event-store/src/(eventstoredb/event-store-db|copy-log)\\.int\\.spec',
  },
  {
    option: 'views',
    name: 'PostgreSQL',
    example: 'postgres://user:password@localhost:5432/postgres',
    schemes: ['postgres:', 'postgresql:'],
    port: 5432,
    variable: 'CASETRAIL_TEST_POSTGRES',
    specs: '(/postgres/|/views/src/|progress-table).*\\.int\\.spec',
    apart:
      'What stops and starts a server was tried on one that the specs started; the views also on SQLite.',
  },
  {
    option: 'reminders',
    name: 'Redis',
    example: 'redis://localhost:6379',
    schemes: ['redis:', 'rediss:'],
    port: 6379,
    variable: 'CASETRAIL_TEST_REDIS',
    specs: '(/redis/.*|redis-signal)\\.int\\.spec',
    apart:
      'Only the queue was tried on it: what stops, empties or misconfigures a server, on ones that the specs started.',
  },
];
