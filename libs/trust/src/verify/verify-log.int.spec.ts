import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#event-store';
import { readAnchors } from '../anchors/index.js';
import { linkEvent } from '../chain.js';
import {
  anchorAll,
  anchorOptions,
  anchorSecret,
  ChainedWriter,
  tamper,
  withLog,
} from '../testing/chained-log.js';
import { temporaryFolders } from '../testing/temporary-folder.js';
import type { Finding } from './finding.js';
import { verifyLog, type Verified } from './verify-log.js';

const newFolder = temporaryFolders();
const eventsPerAnchor = 5;

/** Three files, 8 events each, in turns: file-a has the positions 1, 4, 7 ..., file-c ends the log at 24. */
async function recordedLog({ anchored = true } = {}): Promise<string> {
  const folder = newFolder();
  await withLog(folder, async (store) => {
    const writer = new ChainedWriter(store);
    const rounds = [0, 1, 2, 3, 4, 5, 6, 7];
    await Promise.all(
      rounds.flatMap((round) =>
        ['file-a', 'file-b', 'file-c'].map((stream) => writer.append(stream, { round })),
      ),
    );
    if (anchored) await anchorAll(store, anchorOptions(join(folder, 'anchors'), eventsPerAnchor));
  });
  return folder;
}

async function verification(folder: string): Promise<{ findings: Finding[]; verified: Verified }> {
  return withLog(folder, async (store) => {
    const findings: Finding[] = [];
    const steps = verifyLog(store, readAnchors(join(folder, 'anchors'), anchorSecret));
    for (;;) {
      const step = await steps.next();
      if (step.done === true) return { findings, verified: step.value };
      findings.push(step.value);
    }
  });
}

/** Each finding as `kind stream revision`. */
async function found(folder: string): Promise<string[]> {
  const { findings } = await verification(folder);
  return findings.map(({ kind, stream, revision }) =>
    [kind, stream, revision].filter((part) => part !== undefined).join(' '),
  );
}

const at = (stream: string, revision: number): string =>
  `stream = (SELECT number FROM streams WHERE name = '${stream}') AND revision = ${revision}`;

/** Rewrites a stream from one revision on with right hashes, as somebody would who knows how they are made. */
function rehash(folder: string, stream: string, from: number, to = Number.MAX_SAFE_INTEGER): void {
  const database = new Database(join(folder, 'log.sqlite'));
  const rows = database
    .prepare<[string], Omit<RecordedEvent, 'metadata' | 'position'> & { position: number; metadata: string }>(
      `SELECT position, name AS stream, revision, id, type, data, metadata FROM events
       JOIN streams ON number = stream WHERE name = ? ORDER BY revision`,
    )
    .all(stream);
  let previousHash = '';
  for (const row of rows) {
    const metadata = JSON.parse(row.metadata) as Record<string, string>;
    if (row.revision >= from && row.revision <= to) {
      metadata.hash = linkEvent({ ...row, metadata, previousHash });
      database
        .prepare('UPDATE events SET metadata = ? WHERE position = ?')
        .run(JSON.stringify(metadata), row.position);
    }
    previousHash = metadata.hash ?? '';
  }
  database.close();
}

describe('An untouched log', () => {
  it('verifies, and says how much was verified', async () => {
    const { findings, verified } = await verification(await recordedLog());
    expect(findings).toEqual([]);
    expect(verified).toEqual({
      events: 24,
      streams: 3,
      anchors: 5,
      position: expect.stringMatching(/24$/),
      anchored: expect.stringMatching(/24$/),
    });
  });

  it('verifies without anchors, empty, and with events behind the last anchor', async () => {
    expect(await found(await recordedLog({ anchored: false }))).toEqual([]);
    expect(await found(newFolder())).toEqual([]);
    const folder = await recordedLog();
    await withLog(folder, async (store) => {
      await new ChainedWriter(store).append('file-d', {});
    });
    const { findings, verified } = await verification(folder);
    expect(findings).toEqual([]);
    expect(verified.anchored < verified.position).toBe(true);
  });

  it('verifies when the engine spells the data in another way', async () => {
    const folder = await recordedLog();
    tamper(folder, `UPDATE events SET data = replace(data, ':', ' : ')`);
    expect(await found(folder)).toEqual([]);
  });
});

describe('The verifier names an event that was changed', () => {
  it.each([
    ['its data', `data = '{"round":99}'`],
    ['data that is no JSON any more', `data = 'x'`],
    ['its type', `type = 'specification/other'`],
    ['its id', `id = 'another'`],
    ['its metadata', `metadata = json_set(metadata, '$.recordedAt', '2020-01-01T00:00:00.000Z')`],
    ['metadata that was added', `metadata = json_set(metadata, '$.added', 'x')`],
    ['its hash', `metadata = json_set(metadata, '$.hash', '${'0'.repeat(64)}')`],
  ])('in %s', async (_, change) => {
    const folder = await recordedLog();
    tamper(folder, `UPDATE events SET ${change} WHERE ${at('file-b', 3)}`);
    expect(await found(folder)).toEqual(['changed file-b 3']);
  });

  it.each([0, 7])('as the first or the last of its stream: revision %i', async (revision) => {
    const folder = await recordedLog();
    tamper(folder, `UPDATE events SET data = '{}' WHERE ${at('file-c', revision)}`);
    expect(await found(folder)).toEqual([`changed file-c ${revision}`]);
  });

  it('in its stream', async () => {
    const folder = await recordedLog();
    tamper(
      folder,
      `UPDATE events SET stream = (SELECT number FROM streams WHERE name = 'file-b'), revision = 8
       WHERE ${at('file-a', 3)}`,
    );
    expect(await found(folder)).toEqual(['changed file-b 8', 'missing file-a 3']);
  });

  it('in the name of its whole stream', async () => {
    const folder = await recordedLog();
    tamper(folder, `UPDATE streams SET name = 'file-x' WHERE name = 'file-b'`);
    const all = [0, 1, 2, 3, 4, 5, 6, 7];
    expect(await found(folder)).toEqual(all.map((revision) => `changed file-x ${revision}`));
  });

  it('in its number', async () => {
    const folder = await recordedLog();
    tamper(folder, `UPDATE events SET revision = 9 WHERE ${at('file-c', 7)}`);
    expect(await found(folder)).toEqual(['changed file-c 9']);
  });

  it('and given a new hash: its successor gives the change away, and the anchors say which it was', async () => {
    const folder = await recordedLog();
    tamper(folder, `UPDATE events SET data = '{}' WHERE ${at('file-b', 3)}`);
    rehash(folder, 'file-b', 3, 3);
    expect(await found(folder)).toEqual(['changed file-b 4', 'changed file-b 3']);
  });

  it('and all hashes after it renewed: only the anchors tell', async () => {
    const folder = await recordedLog();
    tamper(folder, `UPDATE events SET data = '{}' WHERE ${at('file-b', 5)}`);
    rehash(folder, 'file-b', 5);
    expect(await found(folder)).toEqual(['changed file-b 5', 'changed file-b 6', 'changed file-b 7']);
  });
});

describe('The verifier names events that were taken out', () => {
  it.each([
    ['one in the middle', '= 4', ['missing file-a 4']],
    ['several', 'BETWEEN 2 AND 5', ['missing file-a 2']],
    ['the first one', '= 0', ['missing file-a 0']],
    ['the last ones', '> 4', ['cut-off file-a 5', 'cut-off file-a 7']],
    ['the whole stream', '>= 0', ['missing file-a 0', 'missing file-a 2']],
  ])('%s', async (_, revisions, expected) => {
    const folder = await recordedLog();
    tamper(
      folder,
      `DELETE FROM events WHERE stream = (SELECT number FROM streams WHERE name = 'file-a')
       AND revision ${revisions}`,
    );
    const findings = await found(folder);
    expect(findings.slice(0, expected.length)).toEqual(expected);
    expect(findings.every((each) => /^(missing|cut-off) file-a/.test(each))).toBe(true);
  });

  it('although the later ones were renumbered', async () => {
    const folder = await recordedLog();
    tamper(
      folder,
      `DELETE FROM events WHERE ${at('file-a', 3)};
       DELETE FROM events WHERE ${at('file-a', 4)};
       UPDATE events SET revision = revision - 2
         WHERE revision > 4 AND stream = (SELECT number FROM streams WHERE name = 'file-a')`,
    );
    const { findings } = await verification(folder);
    expect(findings[0]).toMatchObject({ kind: 'missing', stream: 'file-a', revision: 3 });
    expect(findings[0]?.says).toBe('Revisions 3 to 4 of file-a are missing, and later ones are renumbered.');
  });

  it('at the end of the log', async () => {
    const folder = await recordedLog();
    tamper(folder, 'DELETE FROM events WHERE position > 21');
    expect(await found(folder)).toEqual([
      'cut-off',
      'cut-off file-c 7',
      'cut-off file-a 7',
      'cut-off file-b 7',
    ]);
  });

  it('all of them', async () => {
    const folder = await recordedLog();
    tamper(folder, 'DELETE FROM events; DELETE FROM streams');
    expect(await found(folder)).toEqual(
      expect.arrayContaining(['cut-off', 'missing file-a 0', 'missing file-b 0', 'missing file-c 0']),
    );
  });

  it('but not behind the last anchor, where a cut-off end leaves no trace', async () => {
    const folder = await recordedLog({ anchored: false });
    tamper(folder, 'DELETE FROM events WHERE position > 21');
    expect(await found(folder)).toEqual([]);
  });
});

describe('The verifier names events that were put in', () => {
  const columns = 'stream, revision, id, type, data, metadata';
  const forged = `'forged', 'specification/happened', '{"forged":true}', '{}'`;

  it('into a stream, with a right hash, and the later ones renumbered', async () => {
    const folder = await recordedLog();
    tamper(
      folder,
      `UPDATE events SET revision = revision + 101
         WHERE revision > 3 AND stream = (SELECT number FROM streams WHERE name = 'file-b');
       UPDATE events SET revision = revision - 100 WHERE revision > 100;
       INSERT INTO events (${columns}) SELECT number, 4, ${forged} FROM streams WHERE name = 'file-b'`,
    );
    rehash(folder, 'file-b', 4, 4);
    expect(await found(folder)).toEqual(['inserted file-b 4']);
  });

  it('at the beginning of a stream', async () => {
    const folder = await recordedLog();
    tamper(
      folder,
      `UPDATE events SET revision = revision + 101 WHERE stream = (SELECT number FROM streams WHERE name = 'file-b');
       UPDATE events SET revision = revision - 100 WHERE revision > 100;
       INSERT INTO events (${columns}) SELECT number, 0, ${forged} FROM streams WHERE name = 'file-b'`,
    );
    rehash(folder, 'file-b', 0, 0);
    expect(await found(folder)).toEqual(['inserted file-b 0']);
  });

  it('at the end of a stream, without a hash', async () => {
    const folder = await recordedLog();
    tamper(
      folder,
      `INSERT INTO events (${columns}) SELECT number, 8, ${forged} FROM streams WHERE name = 'file-b'`,
    );
    expect(await found(folder)).toEqual(['inserted file-b 8']);
  });

  it('as a stream of its own before an anchor, with a right hash', async () => {
    const folder = await recordedLog();
    tamper(
      folder,
      `UPDATE events SET position = 25 WHERE position = 24;
       INSERT INTO streams (name) VALUES ('file-forged');
       INSERT INTO events (position, ${columns}) SELECT 24, number, 0, ${forged} FROM streams WHERE name = 'file-forged'`,
    );
    rehash(folder, 'file-forged', 0);
    expect(await found(folder)).toEqual(['reordered file-c 7', 'inserted file-forged 0']);
  });

  it('in the place of another', async () => {
    const folder = await recordedLog();
    tamper(
      folder,
      `DELETE FROM events WHERE position = 24;
       INSERT INTO streams (name) VALUES ('file-forged');
       INSERT INTO events (position, ${columns}) SELECT 24, number, 0, ${forged} FROM streams WHERE name = 'file-forged'`,
    );
    rehash(folder, 'file-forged', 0);
    expect(await found(folder)).toEqual(['cut-off file-c 7', 'inserted file-forged 0']);
  });
});

describe('The verifier names events that were reordered', () => {
  it.each([
    [3, 4],
    [0, 1],
    [2, 6],
  ])('two of a stream that changed numbers: %i and %i', async (one, other) => {
    const folder = await recordedLog();
    tamper(
      folder,
      `UPDATE events SET revision = 100 WHERE ${at('file-a', one)};
       UPDATE events SET revision = ${one} WHERE ${at('file-a', other)};
       UPDATE events SET revision = ${other} WHERE ${at('file-a', 100)}`,
    );
    expect(await found(folder)).toEqual([`reordered file-a ${one}`, `reordered file-a ${other}`]);
  });

  it('one of a stream that was moved to its end', async () => {
    const folder = await recordedLog();
    tamper(folder, `UPDATE events SET revision = 100 WHERE ${at('file-a', 2)}`);
    expect(await found(folder)).toEqual(['reordered file-a 100']);
  });

  it('two of a stream that changed places in the log', async () => {
    const folder = await recordedLog();
    tamper(
      folder,
      `UPDATE events SET position = 100 WHERE position = 7;
       UPDATE events SET position = 7 WHERE position = 10;
       UPDATE events SET position = 10 WHERE position = 100`,
    );
    expect(await found(folder)).toEqual(['reordered file-a 3']);
  });

  it('two of different streams that changed places in the log, which no chain shows', async () => {
    const folder = await recordedLog();
    tamper(
      folder,
      `UPDATE events SET position = 100 WHERE position = 7;
       UPDATE events SET position = 7 WHERE position = 8;
       UPDATE events SET position = 8 WHERE position = 100`,
    );
    expect(await found(folder)).toEqual(['reordered file-b 2']);
  });

  it('the last one of a stream, behind the anchor that covers it', async () => {
    const folder = await recordedLog();
    tamper(folder, 'UPDATE events SET position = 100 WHERE position = 22');
    expect(await found(folder)).toEqual(['reordered file-a 7']);
  });
});

describe('The verifier says', () => {
  it('which event can not be read, and that it stopped there', async () => {
    const folder = await recordedLog();
    tamper(
      folder,
      `UPDATE events SET data = '{}' WHERE ${at('file-a', 2)};
       UPDATE events SET metadata = 'x' WHERE ${at('file-b', 3)}`,
    );
    const { findings, verified } = await verification(folder);
    expect(findings.map(({ kind, revision }) => [kind, revision])).toEqual([
      ['changed', 2],
      ['unreadable', 3],
    ]);
    expect(verified.events).toBe(10);
  });

  it('how far it is, and stops when it is told to', async () => {
    const folder = await recordedLog();
    await withLog(folder, async (store) => {
      const progress: Verified[] = [];
      const stop = new AbortController();
      const findings = verifyLog(store, readAnchors(join(folder, 'anchors'), anchorSecret), {
        signal: stop.signal,
        onProgress: (verified) => progress.push(verified),
      });
      expect((await findings.next()).done).toBe(true);
      expect(progress.map(({ events }) => events)).toEqual([24]);
      stop.abort(new Error('enough'));
      const stopped = verifyLog(store, readAnchors(join(folder, 'none'), anchorSecret), {
        signal: stop.signal,
      });
      await expect(stopped.next()).rejects.toThrow('enough');
    });
  });
});
