import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { newEvent, readOn } from '../contract/sample-events.js';
import { beforeTheFirst, type RecordedEvent } from '../event-store.js';
import { openForReading } from './durable-file.js';
import { logFileName, openSqliteEventStore } from './open-sqlite-event-store.js';

const commits = 60;
const streamsOfACommit = 3;
const eventsOfACommit = 3 * streamsOfACommit;

describe('a log whose write-ahead log was cut by a power loss', () => {
  let folder: string;
  let source: string;
  let whole: readonly RecordedEvent[];
  let writeAhead: Buffer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casetrail-power-'));
    source = join(folder, logFileName);
    whole = await writeLog();
    writeAhead = readFileSync(`${source}-wal`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A log that was never folded into its file: a reader that stays to the end keeps the write-ahead log. */
  async function writeLog(): Promise<readonly RecordedEvent[]> {
    const store = openSqliteEventStore({ folder });
    const lingering = openForReading(source);
    lingering.prepare('SELECT count(*) FROM sqlite_master').get();
    for (let commit = 0; commit < commits; commit += 1) {
      await Promise.all(
        Array.from({ length: streamsOfACommit }, (_, stream) =>
          store.append(`case-${stream}`, commit === 0 ? 'no-stream' : 3 * commit - 1, append(commit, stream)),
        ),
      );
    }
    const events = await readOn(store, beforeTheFirst);
    await store.close();
    lingering.close();
    return events;
  }

  /** What the log holds after its write-ahead log became `remains`. */
  async function openCopy(remains: Buffer): Promise<readonly RecordedEvent[]> {
    const copy = mkdtempSync(join(folder, 'copy-'));
    copyFileSync(source, join(copy, logFileName));
    writeFileSync(join(copy, `${logFileName}-wal`), remains);
    const store = openSqliteEventStore({ folder: copy });
    const events = await readOn(store, beforeTheFirst, 1000);
    await store.close();
    rmSync(copy, { recursive: true });
    return events;
  }

  it.each([
    [200, 'ends there', (cut: number) => writeAhead.subarray(0, cut)],
    [
      40,
      'is blank from there on',
      (cut: number) => Buffer.concat([writeAhead.subarray(0, cut)], writeAhead.length),
    ],
  ])(
    'opens to a prefix of whole commits, at %d random offsets where it %s',
    async (offsets, _, remainsAfter) => {
      const seed = Math.trunc(Math.random() * 2 ** 31);
      console.info(`power loss: ${offsets} offsets, seed ${seed}`);
      const cuts = fc.sample(fc.nat({ max: writeAhead.length }), { numRuns: offsets, seed });
      let before = 0;
      for (const cut of cuts.sort((one, other) => one - other)) {
        const events = await openCopy(remainsAfter(cut));
        expect(events).toEqual(whole.slice(0, events.length));
        expect(events.length % eventsOfACommit).toBe(0);
        expect(events.length).toBeGreaterThanOrEqual(before);
        before = events.length;
      }
      expect(before).toBeGreaterThan(0);
    },
    60_000,
  );

  it('opens whole when nothing was lost', async () => {
    expect(await openCopy(writeAhead)).toEqual(whole);
    expect(whole).toHaveLength(commits * eventsOfACommit);
  });
});

/** Three events of one append; some are large, so that commits differ in the pages that they fill. */
function append(commit: number, stream: number) {
  const text = 'x'.repeat(commit % 7 === stream ? 5000 : 100);
  return [1, 2, 3].map((part) => newEvent({ data: JSON.stringify({ commit, stream, part, text }) }));
}
