import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyStoreRefused, UnknownKeySet, type KeySet } from '../keys/index.js';
import type { KeyStoreUnderTest } from './engines-under-test.js';

/** The classes of data that the store under test is opened with at first. */
export const dataClasses = ['identity', 'contact', 'narrative'] as const;

/**
 * The contract of the key store: what every adapter must pass on its real engine. Call it from an `.int.spec.ts`.
 *
 * @param name the engine, as the test report shall call it
 * @param openEngine opens a fresh and empty key store
 */
export function describeKeyStore(name: string, openEngine: () => Promise<KeyStoreUnderTest>): void {
  describe(`the key store on ${name}`, () => {
    let opened: KeyStoreUnderTest | undefined;
    beforeAll(async () => {
      opened = await openEngine();
    });
    afterAll(() => opened?.dispose());

    const engine = () => {
      if (opened === undefined) throw new Error('The engine did not open.');
      return opened;
    };
    const issued = (count: number) =>
      Promise.all(Array.from({ length: count }, () => Promise.resolve(engine().store.issue())));
    const found = async (keyId: string) => (await engine().store.find([keyId])).get(keyId);

    it('issues a key set with a random key for each class of data', async () => {
      const { store } = engine();
      const [one, other] = [await store.issue(), await store.issue()];
      expect(one.keyId).not.toBe(other.keyId);
      expect(store.dataClasses).toEqual(dataClasses);
      expect([...one.keys.keys()]).toEqual(dataClasses);
      const keys = [...Object.values(plain(one)), ...Object.values(plain(other))];
      expect(new Set(keys).size).toBe(2 * dataClasses.length);
      expect(keys.every((key) => key.length === 64)).toBe(true);
    });

    it('has stored a key set before it hands it out, and hands out none twice', async () => {
      const sets = await issued(300);
      for (const { keyId } of sets.slice(-10))
        expect(await engine().wrapped(keyId, 'narrative')).toBeDefined();
      expect(new Set(sets.map(({ keyId }) => keyId)).size).toBe(300);
    });

    it('finds the same keys after it was opened anew, and never issues a set again', async () => {
      const set = await engine().store.issue();
      await engine().reopen();
      expect(plain(await found(set.keyId))).toEqual(plain(set));
      const later = await issued(100);
      expect(later.map(({ keyId }) => keyId)).not.toContain(set.keyId);
    });

    it('finds many at once, and leaves out those that it never issued', async () => {
      const sets = await issued(20);
      await engine().reopen();
      const ids = sets.map(({ keyId }) => keyId);
      const answer = await engine().store.find([...ids, 'unknown', ...ids]);
      expect([...answer.keys()].toSorted()).toEqual(ids.toSorted());
      for (const set of sets) expect(plain(answer.get(set.keyId))).toEqual(plain(set));
      expect(await engine().store.find([])).toEqual(new Map());
    });

    it('destroys the keys of one class and leaves the others', async () => {
      const { store } = engine();
      const [erased, kept] = [await store.issue(), await store.issue()];
      await store.destroy([erased.keyId], ['narrative']);
      expect(Object.keys(plain(await found(erased.keyId))).toSorted()).toEqual(['contact', 'identity']);
      expect(plain(await found(kept.keyId))).toEqual(plain(kept));
      await store.destroy([erased.keyId]);
      expect(await found(erased.keyId)).toEqual({ keyId: erased.keyId, keys: new Map() });
      expect(await engine().wrapped(erased.keyId, 'identity')).toBeUndefined();
      await engine().reopen();
      expect((await found(erased.keyId))?.keys.size).toBe(0);
      expect(plain(await found(kept.keyId))).toEqual(plain(kept));
    });

    it('destroys again what is destroyed already', async () => {
      const { keyId } = await engine().store.issue();
      await engine().store.destroy([keyId, keyId]);
      await engine().store.destroy([keyId]);
      expect((await found(keyId))?.keys.size).toBe(0);
    });

    it('has a key for a class that was added later in those sets only that are issued later', async () => {
      const before = await engine().store.issue();
      await engine().reopen([...dataClasses, 'health']);
      const { store } = engine();
      const after = await store.issue();
      expect(store.dataClasses).toContain('health');
      expect(after.keys.has('health')).toBe(true);
      expect(plain(await found(before.keyId))).toEqual(plain(before));
      await store.destroy([before.keyId, after.keyId], ['health']);
      expect(plain(await found(before.keyId))).toEqual(plain(before));
      expect(Object.keys(plain(await found(after.keyId))).toSorted()).toEqual(dataClasses.toSorted());

      await engine().reopen(['narrative']);
      expect([...(await engine().store.issue()).keys.keys()]).toEqual(['narrative']);
      expect(plain(await found(before.keyId))).toEqual(plain(before));
      await engine().store.destroy([before.keyId]);
      expect((await found(before.keyId))?.keys.size).toBe(0);
      await engine().reopen();
    });

    it('destroys none when one of the ids is unknown', async () => {
      const { store } = engine();
      const set = await store.issue();
      await expect(store.destroy([set.keyId, 'unknown'])).rejects.toEqual(new UnknownKeySet('unknown'));
      expect(plain(await found(set.keyId))).toEqual(plain(set));
    });

    it('refuses a wrapped key that was put in the place of another', async () => {
      const { store } = engine();
      const [one, other] = [await store.issue(), await store.issue()];
      await engine().swap(one.keyId, other.keyId, 'contact');
      await engine().reopen();
      await expect(found(other.keyId)).rejects.toThrow(
        `The contact key of key set ${other.keyId} is damaged`,
      );
    });

    it('refuses a wrong master key in one line', async () => {
      const refusal = engine().openWithWrongMasterKey();
      await expect(refusal).rejects.toBeInstanceOf(KeyStoreRefused);
      await expect(refusal).rejects.toThrow(/^The master key does not fit .*\.$/);
    });

    it('derives secrets that differ by purpose and stay the same', async () => {
      const names = ['subject-index', 'ids', 'tokens', 'anchors', 'cursors'] as const;
      const secrets = () => names.map((each) => engine().store.secret(each).toString('hex'));
      const before = secrets();
      await engine().reopen();
      expect(secrets()).toEqual(before);
      expect(new Set(before).size).toBe(names.length);
      expect(before.every((secret) => secret.length === 64)).toBe(true);
    });
  });
}

/** The keys of a set in hex, by class. */
export function plain(set: KeySet | undefined): Record<string, string> {
  return Object.fromEntries(
    [...(set?.keys ?? [])].map(([dataClass, key]) => [dataClass, key.export().toString('hex')]),
  );
}
