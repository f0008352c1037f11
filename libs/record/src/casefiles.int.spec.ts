import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#event-store';
import type { KeyStore } from '#trust';
import { accepted, Process, reportOn } from './testing/process.js';
import { recordInFolder } from './testing/record-in-folder.js';

describe('A file that is kept in memory while another process writes to it', () => {
  const record = recordInFolder();
  let minute: number;
  let milliseconds: number;

  beforeEach(() => {
    [minute, milliseconds] = [0, 5_000];
  });

  /** The keys of one process, as a store that several share gives them: to be kept for a second at most. */
  const sharedKeys = (): KeyStore => ({
    keptAtMost: 1_000,
    dataClasses: record.keys.dataClasses,
    issue: () => record.keys.issue(),
    find: (keyIds) => record.keys.find(keyIds),
    destroy: (keyIds, dataClass) => record.keys.destroy(keyIds, dataClass),
    secret: (name) => record.keys.secret(name),
    close: () => record.keys.close(),
  });
  const newProcess = (over: EventStore = record.log, of = record.keys) =>
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
    expect(await record.findings()).toEqual([]);
  });

  it('is folded anew when the other corrected the past, and goes on from the same end', async () => {
    const [one, other] = [newProcess(), newProcess()];
    const { fileId, matters } = await report(one);
    const matterId = matters[0]!.matterId;
    const { file } = await other.casefiles.load(fileId);
    accepted(await other.give('casework/correct-occurrence', correction(file), { fileId, matterId }));
    accepted(await one.give('casework/add-person', person('Gunnar'), { fileId }));
    expect((await one.casefiles.load(fileId)).file.matters.get(matterId)?.openedAt).toBe(
      '2026-03-06T08:00:00.000Z',
    );
    expect(await record.findings()).toEqual([]);
  });

  it('keeps file and end together when more is added while it is folded anew', async () => {
    const other = newProcess();
    let interruption: (() => Promise<void>) | undefined;
    const interrupted: EventStore = {
      ...through(record.log),
      async readStream(stream, from, limit) {
        const events = await record.log.readStream(stream, from, limit);
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
    const stored = await record.log.readStream(loaded.stream, 0, 100);
    expect(loaded.tail.hash).toBe(stored[loaded.file.revision]?.metadata.hash);
    accepted(await one.give('casework/add-person', person('Greta'), { fileId }));
    expect(await record.findings()).toEqual([]);
  });

  describe('and destroys its keys', () => {
    const destroyKeysOf = async (stream: string) => {
      const stored = await record.log.readStream(stream, 0, 100);
      const ids = stored.flatMap(({ data }) => /"keyId":"([^"]+)"/.exec(data)?.[1] ?? []);
      await record.keys.destroy([...new Set(ids)]);
    };
    const erasedIn = async (process: Process, fileId: string) =>
      (await process.casefiles.history(fileId)).map(({ erased }) => erased !== undefined);

    it('is read as erased when its time is over', async () => {
      const one = newProcess(record.log, sharedKeys());
      const { fileId } = await report(one);
      const { stream, tail, file } = await one.casefiles.load(fileId);
      await destroyKeysOf(stream);
      milliseconds = 5_999;
      expect((await one.casefiles.load(fileId)).file).toBe(file);
      milliseconds = 6_001;
      const later = await one.casefiles.load(fileId);
      expect(later.file).not.toBe(file);
      expect(later.tail).toEqual(tail);
      expect(await erasedIn(one, fileId)).toContain(true);
    });

    it('seals what is new under new keys, which can be read', async () => {
      const one = newProcess(record.log, sharedKeys());
      const { fileId } = await report(one);
      const { stream } = await one.casefiles.load(fileId);
      await destroyKeysOf(stream);
      milliseconds = 6_001;
      accepted(await one.give('casework/add-person', person('Gunnar'), { fileId }));
      const history = await newProcess(record.log, sharedKeys()).casefiles.history(fileId);
      expect(history.at(-1)).toMatchObject({ data: { name: 'Gunnar' } });
      expect(history.at(-1)).not.toHaveProperty('erased');
      expect((await erasedIn(one, fileId))[1]).toBe(true);
      expect(await record.findings()).toEqual([]);
    });

    it('counts its time from when its oldest keys were found', async () => {
      const one = newProcess(record.log, sharedKeys());
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
