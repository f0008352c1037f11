import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';

/** How long all endings of a test may take, in milliseconds: a server removes its databases one by one. */
const endingTakes = 30_000;

/** What a spec leaves to be ended or removed; done in reverse order after each test. */
export function leavingNothing(): {
  readonly folder: () => string;
  readonly afterwards: <Ended>(started: Ended, end: (started: Ended) => unknown) => Ended;
} {
  const endings: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  }, endingTakes);
  return {
    folder: () => {
      const folder = mkdtempSync(join(tmpdir(), 'casetrail-views-'));
      endings.push(() => rmSync(folder, { recursive: true }));
      return folder;
    },
    afterwards: (started, end) => {
      endings.push(() => end(started));
      return started;
    },
  };
}
