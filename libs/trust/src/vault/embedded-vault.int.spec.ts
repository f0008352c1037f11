import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from '@jest/globals';
import { DataFolderRefused } from '#event-store/sqlite';
import { filesContaining, temporaryFolders } from '../testing/temporary-folder.js';
import { OldRecordsKept, openVault, VaultRefused, type NewVaultRecord, type Vault } from './index.js';

const newFolder = temporaryFolders();

const open = (folder: string): Promise<Vault> =>
  openVault({ folder, wrappingKey: Buffer.alloc(32, 7), now: () => '2026-03-06T15:30:00.000Z' });

const aRecord = (given: Partial<NewVaultRecord> = {}): NewVaultRecord => ({
  id: randomUUID(),
  kind: 'note-draft',
  fileId: randomUUID(),
  owner: 'owner-1',
  writers: [],
  readers: [],
  content: 'The child says',
  endsAt: '2026-04-05T15:30:00.000Z',
  ...given,
});

/** What is stored of each record: its wrapped key, and what is sealed under it. */
function storedBytes(folder: string): Map<string, readonly [key: Buffer, sealed: Buffer]> {
  const reader = new Database(join(folder, 'vault.sqlite'), { readonly: true });
  const rows = reader
    .prepare<[], { id: string; wrapped: Buffer; sealed: Buffer }>(
      'SELECT id, wrapped, sealed FROM record JOIN key_slot ON number = slot',
    )
    .all();
  reader.close();
  return new Map(rows.map(({ id, wrapped, sealed }) => [id, [wrapped, sealed]]));
}

describe('The vault of one process', () => {
  it('lets only its owner read its files, and holds nothing of what a record says', async () => {
    const folder = join(newFolder(), 'vault');
    const vault = await open(folder);
    await vault.create(aRecord({ content: 'marker-blackbird' }));
    const modes = ['', 'vault.sqlite', 'vault.sqlite-wal'].map((name) =>
      (statSync(join(folder, name)).mode & 0o777).toString(8),
    );
    expect(modes).toEqual(['700', '600', '600']);
    expect(filesContaining(folder, 'marker-blackbird')).toEqual([]);
    await vault.close();
  });

  it('leaves no byte of a destroyed record or of its key in any file, however it was destroyed', async () => {
    const folder = newFolder();
    const vault = await open(folder);
    const fileId = randomUUID();
    const records = Array.from({ length: 300 }, (_, index) =>
      aRecord({
        content: `${index} `.repeat(1 + ((index * 37) % 900)),
        ...(index % 10 === 0 && { fileId }),
        ...(index % 10 === 1 && { endsAt: '2026-03-06T15:30:00.001Z' }),
      }),
    );
    await Promise.all(records.map((record) => vault.create(record)));
    const stored = storedBytes(folder);
    const gone = records.filter((_, index) => index % 10 === 0 || index % 10 === 2);
    const [kept] = records.filter((_, index) => index % 10 === 3);
    await vault.destroyAllOf({ fileId });
    await Promise.all(records.filter((_, index) => index % 10 === 2).map(({ id }) => vault.destroy([id])));
    const bytes = gone.flatMap(({ id }) => stored.get(id) ?? []);
    expect(bytes).toHaveLength(120);
    expect(bytes.flatMap((each) => filesContaining(folder, each))).toEqual([]);
    for (const each of stored.get(kept!.id)!) expect(filesContaining(folder, each)).not.toEqual([]);
    await vault.close();
  });

  it('uses the place of a destroyed key again, so that the file doesn’t grow with what is gone', async () => {
    const folder = newFolder();
    const vault = await open(folder);
    for (let round = 0; round < 20; round += 1) {
      const records = Array.from({ length: 10 }, () => aRecord());
      await Promise.all(records.map((record) => vault.create(record)));
      await vault.destroy(records.map(({ id }) => id));
    }
    const reader = new Database(join(folder, 'vault.sqlite'), { readonly: true });
    expect(reader.prepare('SELECT count(*), min(is_free) FROM key_slot').raw().get()).toEqual([10, 1]);
    reader.close();
    await vault.close();
  });

  it('gives nothing out of which another reader keeps old pages, says so, and is rid of them by a later sweep', async () => {
    const folder = newFolder();
    const vault = await open(folder);
    const record = aRecord();
    await vault.create(record);
    const reader = new Database(join(folder, 'vault.sqlite'), { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM record').get();
    await vault.destroy([record.id]);
    expect(await vault.find(record.id)).toBeUndefined();
    await expect(vault.sweepEnded()).rejects.toEqual(new OldRecordsKept('another reader of vault.sqlite'));
    reader.exec('COMMIT');
    reader.close();
    expect(await vault.sweepEnded()).toBe(0);
    expect(statSync(join(folder, 'vault.sqlite-wal')).size).toBe(0);
    await vault.close();
  });

  it('has after a crash what it said it has, and nothing that it destroyed', async () => {
    const [folder, copy] = [newFolder(), newFolder()];
    const vault = await open(folder);
    const [stays, goes] = [aRecord(), aRecord()];
    await vault.create(stays);
    await vault.create(goes);
    await vault.destroy([goes.id]);
    await vault.replace(stays.id, 'owner-1', 1, { content: 'more', endsAt: stays.endsAt });
    // What a killed process leaves: the files as they are, closed by nobody.
    for (const name of ['vault.sqlite', 'vault.sqlite-wal'].filter((each) =>
      existsSync(join(folder, each)),
    )) {
      copyFileSync(join(folder, name), join(copy, name));
    }
    const after = await open(copy);
    expect(await after.read(stays.id, 'owner-1')).toMatchObject({ content: 'more', entry: { version: 2 } });
    expect(await after.find(goes.id)).toBeUndefined();
    await after.close();
    await vault.close();
  });

  it('begins anew where it was lost, and says in one line what can’t be opened', async () => {
    const folder = newFolder();
    await (await open(folder)).close();
    expect(readFileSync(join(folder, 'vault.sqlite')).length).toBeGreaterThan(0);
    const damaged = newFolder();
    writeFileSync(join(damaged, 'vault.sqlite'), Buffer.alloc(8192, 'x'));
    await expect(open(damaged)).rejects.toBeInstanceOf(DataFolderRefused);
    const inTheWay = join(newFolder(), 'file');
    writeFileSync(inTheWay, '');
    await expect(open(join(inTheWay, 'vault'))).rejects.toBeInstanceOf(DataFolderRefused);
    const newer = newFolder();
    mkdirSync(newer, { recursive: true });
    await (await open(newer)).close();
    const database = new Database(join(newer, 'vault.sqlite'));
    database.exec("INSERT INTO kysely_migration VALUES ('99-later', '2030')");
    database.close();
    await expect(open(newer)).rejects.toEqual(
      new VaultRefused(
        `${join(newer, 'vault.sqlite')} was written by a newer Casetrail: start that version.`,
      ),
    );
  });
});
