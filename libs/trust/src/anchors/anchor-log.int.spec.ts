import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { EventStore, RecordedEvent } from '#event-store';
import { anchorAll, anchorOptions, anchorSecret, ChainedWriter, withLog } from '../testing/chained-log.js';
import { collected } from '../testing/collected.js';
import { temporaryFolders } from '../testing/temporary-folder.js';
import { verifyLog, type Finding } from '../verify/index.js';
import type { Anchor } from './anchor.js';
import { anchorPath, readAnchors } from './anchor-file.js';
import { anchorLog } from './anchor-log.js';
import { openAnchorWriter } from './anchor-writer.js';

const newFolder = temporaryFolders();

async function anchorsOf(folder: string): Promise<Anchor[]> {
  return (await collected(readAnchors(folder, anchorSecret))).map((reading) => {
    if ('broken' in reading) throw new Error(reading.broken);
    return reading.anchor;
  });
}

async function appendMany(store: EventStore, count: number, prefix = 'file'): Promise<void> {
  const writer = new ChainedWriter(store);
  await Promise.all(
    Array.from({ length: count }, (_, index) => writer.append(`${prefix}-${index % 3}`, { index })),
  );
}

function findingsOf(store: EventStore, folder: string): Promise<Finding[]> {
  return collected(verifyLog(store, readAnchors(folder, anchorSecret)));
}

describe('Anchoring a log', () => {
  it('writes an anchor every so many events and one at the end', async () => {
    const folder = newFolder();
    await withLog(folder, async (store) => {
      await appendMany(store, 11);
      await anchorAll(store, anchorOptions(join(folder, 'anchors'), 4));
      const anchors = await anchorsOf(join(folder, 'anchors'));
      expect(anchors.map(({ events }) => events)).toEqual([4, 8, 11]);
      expect(anchors[0]).toMatchObject({
        at: '2026-03-06T15:31:00.000Z',
        previous: '',
        order: expect.stringMatching(/^[0-9a-f]{24}$/),
        heads: [
          { stream: 'file-0', revision: 1 },
          { stream: 'file-1', revision: 0 },
          { stream: 'file-2', revision: 0 },
        ],
      });
      expect(anchors[2]?.position).toBe(await store.head());
      expect((statSync(anchorPath(join(folder, 'anchors'))).mode & 0o777).toString(8)).toBe('600');
    });
  });

  it('writes nothing when nothing was recorded since', async () => {
    const folder = newFolder();
    await withLog(folder, async (store) => {
      await anchorAll(store, anchorOptions(folder, 4));
      await appendMany(store, 3);
      await anchorAll(store, anchorOptions(folder, 4));
      await anchorAll(store, anchorOptions(folder, 4));
      expect(await anchorsOf(folder)).toHaveLength(1);
    });
  });

  it('goes on after a restart where it was, as if it had never stopped', async () => {
    const [folder, other] = [newFolder(), newFolder()];
    await withLog(folder, async (store) => {
      const parts = [5, 7, 1, 9];
      for (const [index, count] of parts.entries()) {
        await appendMany(store, count, `file-${index}`);
        await anchorAll(store, anchorOptions(join(folder, 'anchors'), 4));
      }
      await anchorAll(store, anchorOptions(other, 1000));
      const [last] = (await anchorsOf(join(folder, 'anchors'))).slice(-1);
      const [once] = await anchorsOf(other);
      expect(last?.digest).toBe(once?.digest);
      expect(last?.events).toBe(22);
      expect(await findingsOf(store, join(folder, 'anchors'))).toEqual([]);
      expect(await findingsOf(store, other)).toEqual([]);
    });
  });

  it('follows the log and ends when the store is closed', async () => {
    const folder = newFolder();
    const done = await withLog(folder, async (store) => {
      let countsFirst: () => void = () => undefined;
      const counting = new Promise<void>((resolve) => (countsFirst = resolve));
      const options = {
        ...anchorOptions(folder, 1000),
        timer: () => {
          countsFirst();
          return () => undefined;
        },
      };
      const anchoring = anchorLog(store, options, new AbortController().signal);
      await appendMany(store, 6);
      await counting;
      return { anchoring };
    });
    await done.anchoring;
    expect((await anchorsOf(folder)).map(({ events }) => events)).toEqual([6]);
  });

  it('anchors at the latest after some time', async () => {
    const folder = newFolder();
    const timers: { milliseconds: number; run: () => void; isCancelled: boolean }[] = [];
    const writer = await openAnchorWriter({
      ...anchorOptions(folder, 1000),
      everyMilliseconds: 60_000,
      timer: (milliseconds, run) => {
        const timer = { milliseconds, run, isCancelled: false };
        timers.push(timer);
        return () => (timer.isCancelled = true);
      },
    });
    const event = (revision: number): RecordedEvent => ({
      stream: 'file',
      revision,
      position: `0${revision}`,
      id: `event-${revision}`,
      type: 'specification/happened',
      data: '{}',
      metadata: { hash: 'ab'.repeat(32) },
    });
    expect(timers).toHaveLength(0);
    await writer.take([event(0)]);
    await writer.take([event(1)]);
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([60_000]);
    timers[0]?.run();
    await writer.take([]);
    expect((await anchorsOf(folder)).map(({ events }) => events)).toEqual([2]);
    await writer.take([event(2)]);
    expect(timers).toHaveLength(2);
    await writer.close();
    expect(timers[1]?.isCancelled).toBe(true);
    expect((await anchorsOf(folder)).map(({ events }) => events)).toEqual([2, 3]);
  });

  it('takes a line up again that a crash has left half written', async () => {
    const folder = newFolder();
    await withLog(folder, async (store) => {
      await appendMany(store, 8);
      await anchorAll(store, anchorOptions(folder, 4));
      const whole = readFileSync(anchorPath(folder), 'utf8');
      truncateSync(anchorPath(folder), whole.length - 10);
      expect(await anchorsOf(folder)).toHaveLength(1);
      await anchorAll(store, anchorOptions(folder, 4));
      expect(readFileSync(anchorPath(folder), 'utf8')).toBe(whole);
      truncateSync(anchorPath(folder), 10);
      await anchorAll(store, anchorOptions(folder, 4));
      expect(readFileSync(anchorPath(folder), 'utf8')).toBe(whole);
    });
  });

  it('finds the last anchor of a file of any length', async () => {
    const folder = newFolder();
    await withLog(folder, async (store) => {
      const writer = new ChainedWriter(store);
      await Promise.all(Array.from({ length: 1500 }, (_, index) => writer.append(`file-${index}`, {})));
      await anchorAll(store, anchorOptions(folder, 900));
      await writer.append('file-last', {});
      await anchorAll(store, anchorOptions(folder, 900));
      const anchors = await anchorsOf(folder);
      expect(anchors.map(({ events }) => events)).toEqual([900, 1500, 1501]);
      expect(JSON.stringify(anchors[0]).length).toBeGreaterThan(64 * 1024);
      expect(await findingsOf(store, folder)).toEqual([]);
    });
  });

  it('refuses to go on over a log that ends before its last anchor', async () => {
    const folder = newFolder();
    await withLog(folder, async (store) => {
      await appendMany(store, 4);
      await anchorAll(store, anchorOptions(folder, 4));
    });
    await withLog(newFolder(), async (older) => {
      await appendMany(older, 3);
      await expect(anchorLog(older, anchorOptions(folder, 4), new AbortController().signal)).rejects.toThrow(
        'The log ends before its last anchor',
      );
    });
  });

  it('refuses to go on after an anchor that was changed, or under another master key', async () => {
    const folder = newFolder();
    await withLog(folder, async (store) => {
      await appendMany(store, 4);
      await anchorAll(store, anchorOptions(folder, 4));
    });
    const options = anchorOptions(folder, 4);
    await expect(openAnchorWriter({ ...options, secret: Buffer.alloc(32, 6) })).rejects.toThrow(
      'was changed or belongs to another master key',
    );
    appendFileSync(anchorPath(folder), '{}\n');
    await expect(openAnchorWriter(options)).rejects.toThrow('was changed or belongs to another master key');
  });
});

describe('A tampered anchor file', () => {
  async function anchoredLines(): Promise<{ folder: string; lines: string[] }> {
    const folder = newFolder();
    await withLog(folder, async (store) => {
      await appendMany(store, 12);
      await anchorAll(store, anchorOptions(folder, 3));
    });
    return { folder, lines: readFileSync(anchorPath(folder), 'utf8').trimEnd().split('\n') };
  }

  async function says(folder: string, lines: readonly string[]): Promise<string[]> {
    writeFileSync(anchorPath(folder), lines.map((line) => `${line}\n`).join(''));
    return withLog(folder, async (store) =>
      (await findingsOf(store, folder)).map(({ kind, says }) => `${kind}: ${says}`),
    );
  }

  it.each([
    [
      'changed',
      (lines: string[]) =>
        lines.map((line, index) => (index === 1 ? line.replace('"events":6', '"events":7') : line)),
    ],
    ['no JSON any more', (lines: string[]) => lines.map((line, index) => (index === 1 ? 'x' : line))],
    [
      'half a surrogate pair',
      (lines: string[]) => lines.map((line, index) => (index === 1 ? '{"mac":"","a":"\\ud800"}' : line)),
    ],
  ])('is found: a line %s', async (_, change) => {
    const { folder, lines } = await anchoredLines();
    expect(await says(folder, change(lines))).toEqual([
      'anchor-broken: Line 2 of the anchor file was changed or put in.',
    ]);
  });

  it('is found: a line taken out, and lines exchanged', async () => {
    const { folder, lines } = await anchoredLines();
    expect(await says(folder, lines.toSpliced(1, 1))).toEqual([
      'anchor-broken: Before line 2 of the anchor file lines were taken out, put in or moved.',
    ]);
    const [first = '', second = '', ...rest] = lines;
    expect(
      (await says(folder, [second, first, ...rest])).every((each) => each.startsWith('anchor-broken')),
    ).toBe(true);
  });

  it('does not hide what else was done to the log', async () => {
    const { folder, lines } = await anchoredLines();
    writeFileSync(anchorPath(folder), `${lines.toSpliced(1, 1).join('\n')}\n`);
    const other = newFolder();
    await withLog(other, async (store) => {
      await appendMany(store, 12, 'other');
      const kinds = (await findingsOf(store, folder)).map(({ kind }) => kind);
      expect(new Set(kinds)).toEqual(new Set(['anchor-broken', 'missing', 'changed', 'inserted']));
    });
  });
});
