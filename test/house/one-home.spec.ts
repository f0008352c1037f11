import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Everything that runs. */
const sources = ['libs', 'apps']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .filter((path) => !/\.spec\.ts$|\/testing\/|\/contract\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

it.each([
  ['An event is stamped', /\brecordedAt: .*\blastRecordedAt\b/, ['libs/casework/src/kernel/event.ts']],
  [
    'Tables come to their newest shape',
    /\bnew Migrator\(|\bmigrateToLatest\b/,
    ['libs/schema/src/migrate.ts'],
  ],
  // The log of SQLite has had one shape only, and the library of the log imports no other.
  [
    'The shape of a file is known by its number',
    /\buser_version\b/,
    ['libs/event-store/src/sqlite/log-schema.ts'],
  ],
  ['One waits for another by a chain of promises', /this\.(#?\w+) = this\.\1\s*\.(then|catch|finally)\(/, []],
  [
    'A position is compared with the end of the log',
    /position [<>]=? \(?await .*\bhead\(\)/i,
    ['libs/event-store/src/positions.ts'],
  ],
  ['A file is open to somebody', /\brevision < 0 \|\|/, ['libs/casework/src/kernel/sight.ts']],
  [
    'Reasons are said to be missing',
    /code: 'REASONS_MISSING'/,
    ['libs/casework/src/procedures/child-protection/reasons.ts'],
  ],
  [
    'Longer is rested with each failure',
    /\b2 \*\* /,
    [
      'libs/event-store/src/eventstoredb/patience.ts',
      // Nor here: a file is left alone until an instant.
      'libs/platform/src/worker/settling.ts',
      'libs/projections/src/supervised.ts',
      // Here nothing waits: a rung is left alone until an instant, while the sweep goes on with others.
      'libs/reminders/src/sweep.ts',
    ],
  ],
] as const)('%s in its own place alone', (_, pattern, homes) => {
  expect(
    sources
      .filter(({ text }) => pattern.test(text))
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(homes);
});
