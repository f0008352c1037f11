import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dataClasses } from '#casework';
import { openSqliteEventStore } from '#event-store/sqlite';
import { openKeyStore } from '#trust';
import { Identifiers } from './identifiers.js';
import { SubjectIndex } from './subject-index.js';

const child = { municipalityId: 'm-1', procedure: 'child-protection', personalNumber: '20180101-0000' };

describe('The subject index', () => {
  let folder: string;
  let close: () => Promise<void>;
  let index: SubjectIndex;
  let log: ReturnType<typeof openSqliteEventStore>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casetrail-'));
    log = openSqliteEventStore({ folder });
    const keys = await openKeyStore({ folder: join(folder, 'keys'), dataClasses });
    index = new SubjectIndex(log, keys);
    close = async () => {
      await log.close();
      await keys.close();
    };
  });

  afterEach(async () => {
    await close();
    await rm(folder, { recursive: true });
  });

  function claiming(name: string) {
    const { idFor } = new Identifiers(Buffer.alloc(32, 1)).ofCommand(name);
    return { commandId: idFor('command'), staffId: 'staff-1', now: '2026-03-06T15:30:00.000Z', idFor };
  }
  const candidate = (name: string) => claiming(name).idFor('file');

  it('gives one file to all who claim a subject at once', async () => {
    const claimed = await Promise.all(
      Array.from({ length: 20 }, (_, n) => index.claim(child, candidate(`c-${n}`), claiming(`c-${n}`))),
    );
    expect(new Set(claimed).size).toBe(1);
    expect(await index.find(child)).toBe(claimed[0]);
  });

  it('knows a number however it is written, and each municipality its own', async () => {
    const file = await index.claim(child, candidate('a'), claiming('a'));
    expect(await index.find({ ...child, personalNumber: '201801010000' })).toBe(file);
    expect(await index.find({ ...child, municipalityId: 'm-2' })).toBeUndefined();
    expect(await index.find({ ...child, procedure: 'another' })).toBeUndefined();
  });

  it('lets a claim go and be made anew', async () => {
    const first = await index.claim(child, candidate('a'), claiming('a'));
    await index.release(child, candidate('other'), claiming('b'));
    expect(await index.find(child)).toBe(first);
    await index.release(child, first, claiming('c'));
    expect(await index.find(child)).toBeUndefined();
    expect(await index.claim(child, candidate('d'), claiming('d'))).toBe(candidate('d'));
  });

  it('keeps no trace of the number in the log', async () => {
    await index.claim(child, candidate('a'), claiming('a'));
    const stored = JSON.stringify(await log.readAll('', 10));
    expect(stored).not.toContain('20180101');
    expect(stored).not.toContain('m-1');
  });
});
