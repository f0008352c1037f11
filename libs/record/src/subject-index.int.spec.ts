import { beforeEach, describe, expect, it } from '@jest/globals';
import { swedishTestNumber } from '#casework';
import { Identifiers } from './identifiers.js';
import { SubjectIndex } from './subject-index.js';
import { recordInFolder } from './testing/record-in-folder.js';

const child = { municipalityId: 'm-1', procedure: 'child-protection', personalNumber: '20180101-9801' };

describe('The subject index', () => {
  const record = recordInFolder();
  let index: SubjectIndex;

  beforeEach(() => {
    index = new SubjectIndex(record.log, record.keys);
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
    expect(await index.find({ ...child, personalNumber: swedishTestNumber('20180101') })).toBe(file);
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
    const stored = JSON.stringify(await record.log.readAll('', 10));
    expect(stored).not.toContain('20180101');
    expect(stored).not.toContain('m-1');
  });
});
