import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Instant } from '#casework';
import {
  maximumContentBytes,
  VaultBroken,
  VaultRefused,
  type NewVaultRecord,
  type VaultEntry,
} from '../vault/index.js';
import type { VaultUnderTest } from './engines-under-test.js';

const beginning = '2026-03-06T15:30:00.000Z';
const nextDay = '2026-03-07T15:30:00.000Z';
const lastDay = '2026-04-05T15:30:00.000Z';
const longAfter = '2027-01-01T00:00:00.000Z';

/**
 * The contract of the vault: what every adapter must pass on its real engine. Call it from an `.int.spec.ts`.
 *
 * @param name the engine, as the test report shall call it
 * @param openEngine opens a fresh and empty vault whose clock is the one given
 */
export function describeVault(
  name: string,
  openEngine: (now: () => Instant) => Promise<VaultUnderTest>,
): void {
  describe(`the vault on ${name}`, () => {
    let opened: VaultUnderTest | undefined;
    let now = beginning;
    beforeAll(async () => {
      opened = await openEngine(() => now);
    });
    afterAll(() => opened?.dispose());

    const engine = () => {
      if (opened === undefined) throw new Error('The engine did not open.');
      return opened;
    };
    const vault = () => engine().store;

    /** Puts a record there and answers its id. */
    async function begun(given: Partial<NewVaultRecord> = {}): Promise<VaultEntry> {
      now = beginning;
      const created = await vault().create(aRecord(given));
      if (created.kind !== 'created') throw new Error(`A fresh record is ${created.kind}.`);
      return created.record.entry;
    }

    it('keeps a record as it was put there, also after it was opened anew', async () => {
      const { matterId, ...record } = aRecord({ content: "Barnet säger 'åäö' 🍎\n\t\"\u0000" });
      const matter = { ...record, id: randomUUID(), matterId: 'matter-1' };
      for (const each of [record, matter]) await vault().create(each);
      expect(matterId).toBeDefined();
      await engine().reopen();
      for (const { content, ...told } of [record, matter]) {
        const times = { version: 1, begunAt: beginning, writtenAt: beginning };
        expect(await vault().find(told.id)).toEqual({ ...told, ...times, readings: 0 });
        expect(await vault().read(told.id, 'owner-1')).toEqual({
          entry: { ...told, ...times, readings: 1, lastReadAt: beginning },
          content,
        });
      }
    });

    it('answers a second putting under one id with what is there, and to its owner alone', async () => {
      const record = aRecord();
      expect(await vault().create(record)).toMatchObject({ kind: 'created' });
      const again = await vault().create({ ...record, content: 'something else' });
      expect(again).toMatchObject({ kind: 'known', record: { content: record.content } });
      expect(await vault().create({ ...record, owner: 'owner-2' })).toEqual({ kind: 'absent' });
      const both = await Promise.all([1, 2].map(() => vault().create({ ...record, id: sameId })));
      expect(both.map(({ kind }) => kind).sort()).toEqual(['created', 'known']);
    });

    it('opens a record for its owner, its writers and its readers, and for nobody else', async () => {
      const { id } = await begun({ writers: ['writer-1'], readers: ['reader-1', 'reader-2'] });
      for (const by of ['owner-1', 'writer-1', 'reader-2']) {
        expect(await vault().read(id, by)).toMatchObject({ content: 'The child says' });
      }
      expect(await vault().read(id, 'somebody')).toBeUndefined();
      expect(await vault().read(randomUUID(), 'owner-1')).toBeUndefined();
      expect(await vault().read('none', 'owner-1')).toBeUndefined();
      expect(await vault().find('none')).toBeUndefined();
      expect(await vault().find(id)).toMatchObject({ readings: 3 });
    });

    it('counts readings and tells when the last was, and they are no writing', async () => {
      const { id } = await begun({ readers: ['reader-1'] });
      await Promise.all(Array.from({ length: 20 }, () => vault().read(id, 'reader-1')));
      now = nextDay;
      await vault().read(id, 'owner-1');
      expect(await vault().find(id)).toMatchObject({
        version: 1,
        writtenAt: beginning,
        readings: 21,
        lastReadAt: nextDay,
      });
    });

    it('is written anew in the version that is expected, and ends when that says', async () => {
      const { id } = await begun({ writers: ['writer-1'], readers: ['reader-1'] });
      now = nextDay;
      const next = { content: 'The child says more', endsAt: longAfter };
      expect(await vault().replace(id, 'writer-1', 1, next)).toMatchObject({
        kind: 'replaced',
        entry: { version: 2, begunAt: beginning, writtenAt: nextDay, endsAt: longAfter },
      });
      expect(await vault().replace(id, 'reader-1', 2, next)).toEqual({ kind: 'absent' });
      expect(await vault().replace(randomUUID(), 'owner-1', 1, next)).toEqual({ kind: 'absent' });
      await engine().reopen();
      expect(await vault().read(id, 'reader-1')).toMatchObject({ content: 'The child says more' });
    });

    it('lets one of two writers win, and tells the other which version there is', async () => {
      const { id } = await begun({ writers: ['writer-1'] });
      const answers = await Promise.all(
        ['owner-1', 'writer-1'].map((by) =>
          vault().replace(id, by, 1, { content: `by ${by}`, endsAt: lastDay }),
        ),
      );
      expect(answers.map(({ kind }) => kind).sort()).toEqual(['conflict', 'replaced']);
      expect(answers.find(({ kind }) => kind === 'conflict')).toMatchObject({ entry: { version: 2 } });
      const winner = answers[0]?.kind === 'replaced' ? 'owner-1' : 'writer-1';
      expect(await vault().read(id, 'owner-1')).toMatchObject({ content: `by ${winner}` });
    });

    it('knows a writing again whose answer was lost', async () => {
      const { id } = await begun();
      const next = { content: 'again', endsAt: lastDay };
      const first = await vault().replace(id, 'owner-1', 1, next);
      expect(await vault().replace(id, 'owner-1', 1, next)).toEqual(first);
      expect(await vault().replace(id, 'owner-1', 1, { ...next, content: 'other' })).toMatchObject({
        kind: 'conflict',
      });
      expect(await vault().replace(id, 'owner-1', 3, next)).toMatchObject({ kind: 'conflict' });
      expect(await vault().find(id)).toMatchObject({ version: 2 });
    });

    it('is withdrawn by its owner, in the version that is expected', async () => {
      const { id } = await begun({ writers: ['writer-1'] });
      await vault().replace(id, 'writer-1', 1, { content: 'more', endsAt: lastDay });
      expect(await vault().withdraw(id, 'writer-1', 2)).toEqual({ kind: 'absent' });
      expect(await vault().withdraw(id, 'owner-1', 1)).toMatchObject({
        kind: 'conflict',
        entry: { version: 2 },
      });
      expect(await vault().withdraw(id, 'owner-1', 2)).toEqual({ kind: 'withdrawn' });
      expect(await vault().withdraw(id, 'owner-1', 2)).toEqual({ kind: 'absent' });
      expect(await vault().find(id)).toBeUndefined();
    });

    it('destroys for good, and again what is destroyed already', async () => {
      const [one, other] = [await begun(), await begun()];
      await vault().destroy([one.id, one.id, randomUUID(), 'none']);
      await vault().destroy([one.id]);
      await vault().destroy([]);
      for (const look of ['before', 'after']) {
        expect([look, await vault().find(one.id)]).toEqual([look, undefined]);
        expect(await vault().read(one.id, 'owner-1')).toBeUndefined();
        expect(await vault().read(other.id, 'owner-1')).toBeDefined();
        await engine().reopen();
      }
    });

    it.each<[string, (entry: VaultEntry) => Promise<unknown>]>([
      ['withdrawn', ({ id, version }) => vault().withdraw(id, 'owner-1', version)],
      ['destroyed', ({ id }) => vault().destroy([id])],
      ['destroyed with its file', ({ fileId }) => vault().destroyAllOf({ fileId })],
    ])('puts nothing there again under the id of what was %s, until the end that it had', async (_, ends) => {
      const record = aRecord({ endsAt: nextDay });
      await begun(record);
      await vault().replace(record.id, 'owner-1', 1, { content: 'more', endsAt: lastDay });
      const [there] = await vault().list({ fileId: record.fileId });
      if (there) await ends(there);
      for (const look of ['before', 'after']) {
        now = look === 'before' ? beginning : '2026-03-08T15:30:00.000Z';
        const again = { ...record, endsAt: longAfter };
        expect([look, await vault().create(again)]).toEqual([look, { kind: 'absent' }]);
        expect(await vault().list({ fileId: record.fileId })).toEqual([]);
        await vault().sweepEnded();
        await engine().reopen();
      }
      now = lastDay;
      await vault().sweepEnded();
      expect(await vault().create({ ...record, endsAt: longAfter })).toMatchObject({ kind: 'created' });
    });

    it('gives nothing out that is being destroyed, however many read and write it', async () => {
      const { id } = await begun();
      const reading = Array.from({ length: 10 }, () => vault().read(id, 'owner-1'));
      const writing = vault().replace(id, 'owner-1', 1, { content: 'more', endsAt: lastDay });
      await vault().destroy([id]);
      await Promise.all([...reading, writing]);
      expect(await vault().find(id)).toBeUndefined();
    });

    it('lists what there is of a file or a matter, and destroys all of it', async () => {
      const [fileId, elsewhere] = [randomUUID(), randomUUID()];
      const ofMatter = await begun({ fileId, matterId: 'matter-1' });
      now = nextDay;
      await vault().create(aRecord({ fileId, matterId: 'matter-2', kind: 'call-back', owner: 'owner-2' }));
      const { matterId: _, ...ofFile } = aRecord({ fileId });
      await vault().create({ ...ofFile, owner: 'owner-3' });
      const away = await begun({ fileId: elsewhere, matterId: 'matter-1' });

      const listed = await vault().list({ fileId });
      expect(listed.map(({ owner }) => owner)).toEqual(expect.arrayContaining(['owner-2', 'owner-3']));
      expect(listed[0]).toEqual(ofMatter);
      expect(await vault().list({ fileId, matterId: 'matter-1' })).toEqual([ofMatter]);
      expect(await vault().list({ fileId: randomUUID() })).toEqual([]);

      expect(await vault().destroyAllOf({ fileId, matterId: 'matter-1' })).toBe(1);
      expect(await vault().list({ fileId })).toHaveLength(2);
      expect(await vault().destroyAllOf({ fileId }, beginning)).toBe(0);
      expect(await vault().destroyAllOf({ fileId })).toBe(2);
      expect(await vault().destroyAllOf({ fileId })).toBe(0);
      expect(await vault().list({ fileId: elsewhere })).toEqual([away]);
    });

    it('gives nothing out from its end on, and sweeps it', async () => {
      const fileId = randomUUID();
      const ending = await begun({ fileId, endsAt: nextDay });
      const lasting = await begun({ fileId, endsAt: longAfter });
      now = '2026-03-07T15:29:59.999Z';
      expect(await vault().read(ending.id, 'owner-1')).toBeDefined();
      now = nextDay;
      const next = { content: 'too late', endsAt: longAfter };
      expect(await vault().find(ending.id)).toBeUndefined();
      expect(await vault().read(ending.id, 'owner-1')).toBeUndefined();
      expect(await vault().replace(ending.id, 'owner-1', 1, next)).toEqual({ kind: 'absent' });
      expect(await vault().withdraw(ending.id, 'owner-1', 1)).toEqual({ kind: 'absent' });
      expect(await vault().list({ fileId })).toEqual([lasting]);
      expect(await vault().sweepEnded()).toBeGreaterThan(0);
      expect(await vault().sweepEnded()).toBe(0);
      now = beginning;
      expect(await vault().find(ending.id)).toBeUndefined();
      expect(await vault().find(lasting.id)).toEqual(lasting);
    });

    it.each([
      ['owner', "owner = 'somebody'"],
      ['reader', `readers = '["somebody"]'`],
      ['end', `ends_at = '${longAfter}'`],
      ['file', "file_id = 'another'"],
      ['version', 'version = 7'],
    ])('knows that its %s was changed past it', async (what, set) => {
      const { id } = await begun();
      const { id: other } = await begun({ owner: 'somebody' });
      const given = what === 'reader' && name !== 'SQLite' ? "readers = '{somebody}'" : set;
      await engine().tamper(`UPDATE record SET ${given} WHERE id = '${id}'`);
      await expect(vault().read(id, what === 'owner' ? 'somebody' : 'owner-1')).rejects.toEqual(
        new VaultBroken(id),
      );
      expect(await vault().read(other, 'somebody')).toBeDefined();
      await vault().destroy([id]);
    });

    it('knows what was sealed elsewhere', async () => {
      const [{ id }, { id: other }] = [await begun(), await begun({ owner: 'owner-2' })];
      await engine().tamper(
        `UPDATE record SET sealed = (SELECT sealed FROM record WHERE id = '${other}') WHERE id = '${id}'`,
      );
      await expect(vault().read(id, 'owner-1')).rejects.toEqual(new VaultBroken(id));
    });

    it('takes as much as it says, and no end that has passed', async () => {
      const record = aRecord({ content: 'å'.repeat(maximumContentBytes / 2) });
      now = beginning;
      expect(await vault().create(record)).toMatchObject({ kind: 'created' });
      const tooLong = { content: `${record.content}.`, endsAt: lastDay };
      await expect(vault().create(aRecord(tooLong))).rejects.toBeInstanceOf(RangeError);
      await expect(vault().replace(record.id, 'owner-1', 1, tooLong)).rejects.toBeInstanceOf(RangeError);
      await expect(vault().create(aRecord({ endsAt: beginning }))).rejects.toBeInstanceOf(RangeError);
    });

    it('refuses a wrong master key in one line', async () => {
      const refusal = engine().openWithWrongMasterKey();
      await expect(refusal).rejects.toBeInstanceOf(VaultRefused);
      await expect(refusal).rejects.toThrow(/^The master key does not fit .*\.$/);
      expect(vault().takesRecords).toBe(true);
    });
  });
}

const sameId = randomUUID();

function aRecord(given: Partial<NewVaultRecord> = {}): NewVaultRecord {
  return {
    id: randomUUID(),
    kind: 'note-draft',
    fileId: randomUUID(),
    matterId: 'matter-1',
    owner: 'owner-1',
    writers: [],
    readers: [],
    content: 'The child says',
    endsAt: lastDay,
    ...given,
  };
}
