import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { anchorOptions, anchorAll, anchorSecret, ChainedWriter, withLog } from './testing/chained-log.js';
import { collected } from './testing/collected.js';
import { filesContaining, temporaryFolders } from './testing/temporary-folder.js';
import { openKeyStore, readAnchors, seal, unseal, verifyLog } from './index.js';

const newFolder = temporaryFolders();

const personal = new Map<string, string>([
  ['name', 'identity'],
  ['worry', 'narrative'],
]);

describe('A file whose keys were destroyed', () => {
  it('has left no plain value in any file, reads as erased, and still verifies', async () => {
    const folder = newFolder();
    const keys = await openKeyStore({ folder: join(folder, 'keys'), dataClasses: ['identity', 'narrative'] });
    const [erased, kept] = [keys.issue(), keys.issue()];
    const ids = Array.from({ length: 20 }, () => randomUUID());
    await withLog(folder, async (store) => {
      const writer = new ChainedWriter(store);
      const fields = { step: 'intake', name: 'Maja Öberg', worry: 'Kommer utan matsäck' };
      await Promise.all(
        ids.flatMap((id) => [
          writer.append('file-erased', seal(fields, personal, erased, id), id),
          writer.append('file-kept', seal(fields, personal, kept, id), id),
        ]),
      );
      await anchorAll(store, anchorOptions(join(folder, 'anchors'), 7));

      await keys.destroy([erased.keyId]);

      for (const plain of ['Maja', 'Öberg', 'Kommer utan', 'matsäck', ...plainKeys(erased.keys.values())]) {
        expect(filesContaining(folder, plain)).toEqual([]);
      }
      const open = async (stream: string): Promise<unknown[]> =>
        (await store.readStream(stream, 0, 100)).map(({ id, data }) =>
          unseal(JSON.parse(data) as Record<string, unknown>, (keyId) => keys.find([keyId]).get(keyId), id),
        );
      expect(await open('file-erased')).toEqual(
        ids.map(() => ({ fields: { step: 'intake' }, erased: ['identity', 'narrative'], unopened: [] })),
      );
      expect((await open('file-kept'))[0]).toMatchObject({ fields: { name: 'Maja Öberg' }, erased: [] });
      const findings = verifyLog(store, readAnchors(join(folder, 'anchors'), anchorSecret));
      expect(await collected(findings)).toEqual([]);
    });
    await keys.close();
  });
});

function plainKeys(keys: Iterable<{ export(): Buffer }>): (string | Buffer)[] {
  return [...keys].flatMap((key) => [
    key.export(),
    key.export().toString('hex'),
    key.export().toString('base64'),
  ]);
}
