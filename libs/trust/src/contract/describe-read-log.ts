import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ReadNotLogged, type LoggedRead, type ReadsAsked } from '../read-log/index.js';
import type { ReadLogUnderTest } from './engines-under-test.js';

/**
 * The contract of the log of reads: what every adapter must pass on its real engine. Call it from an `.int.spec.ts`.
 * Each test uses a municipality of its own, for nothing can be taken away.
 *
 * @param name the engine, as the test report shall call it
 * @param openEngine opens a fresh and empty log of reads
 */
export function describeReadLog(name: string, openEngine: () => Promise<ReadLogUnderTest>): void {
  describe(`the log of reads on ${name}`, () => {
    let opened: ReadLogUnderTest | undefined;
    beforeAll(async () => {
      opened = await openEngine();
    });
    afterAll(() => opened?.dispose());

    const engine = () => {
      if (opened === undefined) throw new Error('The engine did not open.');
      return opened;
    };

    async function allPages(of: string, asked: ReadsAsked, limit: number): Promise<LoggedRead[]> {
      const { reads, next } = await engine().store.readsOf(of, asked, limit);
      if (next === undefined) return [...reads];
      return [...reads, ...(await allPages(of, { ...asked, cursor: next }, limit))];
    }

    it('has stored a read when it says so, and gives it back after it was opened anew', async () => {
      const read = { ...aRead(), purpose: "Ärende 'åäö' 🍎\n\t\"", what: 'child-protection/file' };
      await engine().store.record(read);
      await engine().reopen();
      const { store } = engine();
      expect(await store.readsOf(read.municipalityId, { staff: 'staff-1' }, 10)).toEqual({ reads: [read] });
      expect(await store.readsOf(read.municipalityId, { id: 'matter-1' }, 10)).toEqual({ reads: [read] });
    });

    it('shows the reads of one person, or of one id, in one municipality', async () => {
      const { store } = engine();
      const read = aRead();
      const { municipalityId: here } = read;
      const elsewhere = aRead();
      await Promise.all([
        store.record(read),
        store.record({ ...read, staffId: 'staff-2', ids: ['file-1', 'file-1'] }),
        store.record({ ...read, what: 'caseload', ids: [] }),
        store.record(elsewhere),
      ]);
      const ofPerson = await store.readsOf(here, { staff: 'staff-1' }, 10);
      expect(ofPerson.reads.map(({ what }) => what)).toEqual(['caseload', 'child-protection/file']);
      const ofFile = await store.readsOf(here, { id: 'file-1' }, 10);
      expect(ofFile.reads.map(({ staffId }) => staffId)).toEqual(['staff-2', 'staff-1']);
      expect(ofFile.reads[0]?.ids).toEqual(['file-1', 'file-1']);
      expect(await store.readsOf(here, { id: 'unknown' }, 10)).toEqual({ reads: [] });
      expect((await store.readsOf(elsewhere.municipalityId, { id: 'file-1' }, 10)).reads).toHaveLength(1);
    });

    it('pages through all reads, the newest first, whatever is logged meanwhile', async () => {
      const { store } = engine();
      const read = aRead();
      const { municipalityId: here } = read;
      const purposes = Array.from({ length: 25 }, (_, index) => `purpose ${index}`);
      await Promise.all(purposes.map((purpose) => store.record({ ...read, purpose })));
      const { next = '', reads } = await store.readsOf(here, { id: 'file-1' }, 10);
      await store.record({ ...read, purpose: 'later' });
      const rest = await allPages(here, { id: 'file-1', cursor: next }, 10);
      expect([...reads, ...rest].map(({ purpose }) => purpose)).toEqual([...purposes].reverse());
      expect(await allPages(here, { staff: 'staff-1' }, 13)).toHaveLength(26);
    });

    it('stores a thousand reads at once, each as it was, in their order', async () => {
      const { store } = engine();
      const read = aRead();
      const ids = Array.from({ length: 50 }, (_, index) => `file-${index}`);
      const many = Array.from({ length: 1_000 }, (_, index) => ({ ...read, purpose: `${index}`, ids }));
      await Promise.all(many.map((each) => store.record(each)));
      expect(await allPages(read.municipalityId, { id: 'file-7' }, 300)).toEqual(many.toReversed());
    });

    it.each(['0', '-1', '1.5', 'x', '1; DROP TABLE reads', '99999999999999999999'])(
      'refuses the cursor %j',
      async (cursor) => {
        const answer = engine().store.readsOf('demo', { staff: 'staff-1', cursor }, 10);
        await expect(answer).rejects.toThrow('no cursor of the log of reads');
      },
    );

    it('asks for either a person or an id', async () => {
      const { store } = engine();
      await expect(store.readsOf('demo', {}, 10)).rejects.toBeInstanceOf(RangeError);
      await expect(store.readsOf('demo', { staff: 'a', id: 'b' }, 10)).rejects.toBeInstanceOf(RangeError);
    });

    it('refuses to change or delete what was logged', async () => {
      const read = aRead();
      await engine().store.record(read);
      for (const statement of [
        "UPDATE reads SET staff_id = 'x'",
        'DELETE FROM reads',
        "UPDATE read_ids SET id = 'x'",
        'DELETE FROM read_ids',
      ]) {
        await expect(engine().tamper(statement)).rejects.toMatchObject({
          message: expect.stringContaining('a logged read is never'),
        });
      }
      expect((await engine().store.readsOf(read.municipalityId, { id: 'file-1' }, 10)).reads).toEqual([read]);
    });

    it('rejects a read that names too many ids, and takes others', async () => {
      const { store } = engine();
      const read = aRead();
      const ids = Array.from({ length: 1_001 }, (_, index) => `file-${index}`);
      const answers = await Promise.allSettled([store.record({ ...read, ids }), store.record(read)]);
      expect(answers).toEqual([
        { status: 'rejected', reason: expect.any(ReadNotLogged) },
        { status: 'fulfilled', value: undefined },
      ]);
      await store.record({ ...read, ids: ids.slice(1) });
      expect(store.takesReads).toBe(true);
    });

    it('stores what was handed over before it was closed, and takes nothing after', async () => {
      const { store } = engine();
      const read = aRead();
      const recording = store.record(read);
      await store.close();
      await recording;
      expect(store.takesReads).toBe(false);
      await expect(store.record(read)).rejects.toBeInstanceOf(ReadNotLogged);
      await engine().reopen();
      expect((await engine().store.readsOf(read.municipalityId, { id: 'file-1' }, 10)).reads).toEqual([read]);
    });
  });
}

function aRead(): LoggedRead {
  return {
    at: '2026-03-06T15:30:00.000Z',
    staffId: 'staff-1',
    role: 'investigator',
    municipalityId: randomUUID(),
    purpose: 'handling',
    what: 'child-protection/file',
    ids: ['file-1', 'matter-1'],
  };
}
