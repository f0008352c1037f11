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
    specs: '/postgres/.*\\.int\\.spec',
  },
  {
    option: 'reminders',
    name: 'Redis',
    example: 'redis://localhost:6379',
    schemes: ['redis:', 'rediss:'],
    port: 6379,
    variable: 'CASETRAIL_TEST_REDIS',
    specs: '(/redis/.*|redis-signal)\\.int\\.spec',
  },
];
