import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dataClasses } from '#casework';
import type { EventStore } from '#event-store';
import { openSqliteEventStore, type SqliteEventStore } from '#event-store/sqlite';
import { openKeyStore, verifyLog, type KeyStore } from '#trust';
import type { Accepted, Answer } from './answer.js';
import { Process, reportOn } from './testing/process.js';

describe('A file that is kept in memory while another process writes to it', () => {
  let folder: string;
  let log: SqliteEventStore;
  let keys: KeyStore;
  let minute: number;
  let milliseconds: number;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casetrail-'));
    log = openSqliteEventStore({ folder });
    keys = await openKeyStore({ folder: join(folder, 'keys'), dataClasses });
    [minute, milliseconds] = [0, 5_000];
  });

  afterEach(async () => {
    await log.close();
    await keys.close();
    await rm(folder, { recursive: true });
  });

  /** The keys of one process, as a store that several share gives them: to be kept for a second at most. */
  const sharedKeys = (): KeyStore => ({
    dataClasses,
    keptAtMost: 1_000,
    issue: () => keys.issue(),
    find: (keyIds) => keys.find(keyIds),
    destroy: (keyIds, dataClass) => keys.destroy(keyIds, dataClass),
    secret: (name) => keys.secret(name),
    close: () => keys.close(),
  });
  const newProcess = (over: EventStore = log, of = keys) =>
    new Process({
      log: over,
      keys: of,
      now: () => new Date(Date.UTC(2026, 2, 6, 15, (minute += 1))).toISOString(),
      elapsed: () => milliseconds,
    });
  const person = (name: string) => ({ role: 'other', person: { name } });
  const report = async (process: Process) =>
    accepted(await process.give('child-protection/register-report', reportOn([{ name: 'Maja' }])));
  const correction = (file: {
    readonly entries: { values(): readonly { readonly eventId: string; readonly type: string }[] };
  }) => ({
    entryId: file.entries.values().find(({ type }) => type === 'child-protection/report-received')!.eventId,
    happenedAt: '2026-03-06T08:00:00.000Z',
    reason: 'It came by the morning post.',
  });

  async function expectWholeChain(): Promise<void> {
    const findings: string[] = [];
    for await (const { says } of verifyLog(log, Readable.from([]))) findings.push(says);
    expect(findings).toEqual([]);
  }

  it('follows what the other added', async () => {
    const [one, other] = [newProcess(), newProcess()];
    const { fileId } = await report(one);
    for (let turn = 0; turn < 4; turn += 1) {
      accepted(
        await (turn % 2 === 0 ? other : one).give('casework/add-person', person(`Person ${turn}`), {
          fileId,
        }),
      );
    }
    const [here, there] = await Promise.all([one.casefiles.load(fileId), other.casefiles.load(fileId)]);
    expect(here.file).toEqual(there.file);
    expect(Object.values(here.file.persons)).toHaveLength(5);
    await expectWholeChain();
  });

  it('is folded anew when the other corrected the past, and goes on from the same end', async () => {
    const [one, other] = [newProcess(), newProcess()];
    const { fileId, matters } = await report(one);
    const matterId = matters[0]!.matterId;
    const { file } = await other.casefiles.load(fileId);
    accepted(await other.give('casework/correct-occurrence', correction(file), { fileId, matterId }));
    accepted(await one.give('casework/add-person', person('Gunnar'), { fileId }));
    expect((await one.casefiles.load(fileId)).file.matters[matterId]?.openedAt).toBe(
      '2026-03-06T08:00:00.000Z',
    );
    await expectWholeChain();
  });

  it('keeps file and end together when more is added while it is folded anew', async () => {
    const other = newProcess();
    let interruption: (() => Promise<void>) | undefined;
    const interrupted: EventStore = {
      ...through(log),
      async readStream(stream, from, limit) {
        const events = await log.readStream(stream, from, limit);
        const interrupt = events.length > 0 ? interruption : undefined;
        if (interrupt) interruption = undefined;
        await interrupt?.();
        return events;
      },
    };
    const one = newProcess(interrupted);
    const { fileId, matters } = await report(one);
    const { file } = await other.casefiles.load(fileId);
    accepted(
      await other.give('casework/correct-occurrence', correction(file), {
        fileId,
        matterId: matters[0]!.matterId,
      }),
    );
    interruption = async () => {
      accepted(await other.give('casework/add-person', person('Gunnar'), { fileId }));
    };
    const loaded = await one.casefiles.load(fileId);
    const stored = await log.readStream(loaded.stream, 0, 100);
    expect(loaded.tail.hash).toBe(stored[loaded.file.revision]?.metadata.hash);
    accepted(await one.give('casework/add-person', person('Greta'), { fileId }));
    await expectWholeChain();
  });

  describe('and destroys its keys', () => {
    const destroyKeysOf = async (stream: string) => {
      const stored = await log.readStream(stream, 0, 100);
      const ids = stored.flatMap(({ data }) => /"keyId":"([^"]+)"/.exec(data)?.[1] ?? []);
      await keys.destroy([...new Set(ids)]);
    };
    const erasedIn = async (process: Process, fileId: string) =>
      (await process.casefiles.history(fileId)).map(({ erased }) => erased !== undefined);

    it('is read as erased when its time is over', async () => {
      const one = newProcess(log, sharedKeys());
      const { fileId } = await report(one);
      const { stream, tail, file } = await one.casefiles.load(fileId);
      await destroyKeysOf(stream);
      milliseconds = 5_999;
      expect((await one.casefiles.load(fileId)).file).toBe(file);
      milliseconds = 6_001;
      const later = await one.casefiles.load(fileId);
      expect(later.file).not.toBe(file);
      expect([tail.keys?.keyId, later.tail.keys]).toEqual([expect.any(String), undefined]);
      expect(await erasedIn(one, fileId)).toContain(true);
    });

    it('seals what is new under new keys, which can be read', async () => {
      const one = newProcess(log, sharedKeys());
      const { fileId } = await report(one);
      const { stream } = await one.casefiles.load(fileId);
      await destroyKeysOf(stream);
      milliseconds = 6_001;
      accepted(await one.give('casework/add-person', person('Gunnar'), { fileId }));
      const history = await newProcess(log, sharedKeys()).casefiles.history(fileId);
      expect(history.at(-1)).toMatchObject({ data: { name: 'Gunnar' } });
      expect(history.at(-1)).not.toHaveProperty('erased');
      expect((await erasedIn(one, fileId))[1]).toBe(true);
      await expectWholeChain();
    });

    it('counts its time from when its oldest keys were found', async () => {
      const one = newProcess(log, sharedKeys());
      const { fileId } = await report(one);
      const { stream } = await one.casefiles.load(fileId);
      for (milliseconds = 5_100; milliseconds < 6_000; milliseconds += 300) {
        accepted(await one.give('casework/add-person', person('Gunnar'), { fileId }));
      }
      await destroyKeysOf(stream);
      milliseconds = 6_001;
      accepted(await one.give('casework/add-person', person('Greta'), { fileId }));
      const history = await one.casefiles.history(fileId);
      expect(history.map(({ erased }) => erased !== undefined).slice(-2)).toEqual([true, false]);
    });
  });
});

function through(log: EventStore): EventStore {
  return {
    append: (stream, expectedRevision, events) => log.append(stream, expectedRevision, events),
    readStream: (stream, from, limit) => log.readStream(stream, from, limit),
    readAll: (after, limit) => log.readAll(after, limit),
    head: () => log.head(),
    follow: (after, limit, signal) => log.follow(after, limit, signal),
    close: () => log.close(),
  };
}

function accepted(answer: Answer): Accepted {
  if (answer.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(answer)}`);
  return answer;
}
