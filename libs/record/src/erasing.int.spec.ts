import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { dataClassesOf, procedures, type CaseEvent, swedishTestNumber } from '#casework';
import type { KeyStore } from '#trust';
import { openPostgresKeyStore } from '#trust/postgres';
import { freshPostgresDatabase, type FreshDatabase } from '../../../test/engines/postgres.js';
import { accepted, childProtection, municipality, Process, reportOn } from './testing/process.js';
import { recordInFolder } from './testing/record-in-folder.js';

const maja = { name: 'Maja', personalNumber: swedishTestNumber('20180101') };
const erased = 'casework/content-erased';
const notOpened = 'child-protection/investigation-not-opened';
const order = { ground: 'order' };

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshPostgresDatabase();
});
afterAll(() => database.drop());

describe.each(['SQLite, which one process has open', 'PostgreSQL, which several share'] as const)(
  'Erasing with keys on %s',
  (engine) => {
    const record = recordInFolder();
    const opened: KeyStore[] = [];
    let minute: number;
    let office: Process;
    let fileId: string;
    let matters: readonly [string, string];

    /** The keys as one more process has them. */
    const keysOfAnother = async (): Promise<KeyStore> => {
      if (engine.startsWith('SQLite')) return record.keys;
      const keys = await openPostgresKeyStore({
        url: database.url,
        masterKey: Buffer.alloc(32, 7).toString('base64'),
        dataClasses: dataClassesOf(procedures),
        keptAtMost: 20,
      });
      opened.push(keys);
      return keys;
    };
    const now = () => new Date(Date.UTC(2026, 2, 6, 15, (minute += 1))).toISOString();
    const another = async (keys?: KeyStore) =>
      new Process({ log: record.log, keys: keys ?? (await keysOfAnother()), now });

    /** A report on Maja to which nobody opens an investigation. */
    const declinedReport = async (text: string): Promise<string> => {
      const answer = accepted(await office.give('child-protection/register-report', reportOn([maja], text)));
      fileId = answer.fileId;
      const { matterId } = answer.matters[0]!;
      const assessment = {
        assessorId: 'worker',
        needsProtection: false,
        facts: `Facts of it: ${text}`,
        reasons: 'Safe now.',
      };
      await on(matterId, 'child-protection/record-protection-assessment', assessment);
      await on(matterId, 'child-protection/decline-to-open', {
        reasons: 'Help is there.',
        childsView: 'Content.',
      });
      return matterId;
    };
    const on = async (matterId: string, type: string, body: object, process = office, by = 'worker') =>
      accepted(await process.give(type, body, { fileId, matterId, by }));
    const erase = (matterId: string, body: object = order, process = office) =>
      on(matterId, 'casework/erase-matter', body, process, 'archivist');
    const eraseFile = async (body: object = order, process = office) =>
      accepted(await process.give('casework/erase-file', body, { fileId, by: 'archivist' }));
    /** Takes the decision not to open back, which opens the matter again. */
    const withdrawn = async (matterId: string, reason: string, process = office) => {
      const { file } = await process.casefiles.load(fileId);
      const entry = file.entries
        .values()
        .findLast((each) => each.type === notOpened && each.matterId === matterId);
      await on(matterId, 'casework/register-in-error', { entryId: entry?.eventId, reason }, process);
    };

    /** Texts of a matter as a process that has nothing in memory reads them, and how many events read as erased. */
    const readOf = (history: readonly CaseEvent[], matterId?: string) => {
      const about = history.filter((event) => event.matterId === matterId);
      return {
        texts: about.flatMap(({ data }) =>
          ['text', 'facts', 'reason', 'name'].flatMap(
            (field) => (Reflect.get(data, field) as string | undefined) ?? [],
          ),
        ),
        erased: about.flatMap((event) => event.erased ?? []),
      };
    };
    const read = async (matterId?: string, process?: Process) =>
      readOf(await (process ?? (await another())).casefiles.history(fileId), matterId);
    const hungry = { texts: ['She was hungry.', 'Facts of it: She was hungry.'], erased: [] };
    const cold = { texts: ['She was cold.', 'Facts of it: She was cold.'], erased: [] };

    beforeEach(async () => {
      minute = 0;
      office = await another();
      matters = [await declinedReport('She was hungry.'), await declinedReport('She was cold.')];
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((keys) => keys.close()));
    });

    it('takes one matter and nothing else, in every process, once it is answered', async () => {
      const reader = await another();
      expect([await read(matters[0], reader), await read(matters[1], reader)]).toEqual([hungry, cold]);
      await erase(matters[0]);
      for (const process of [office, reader, await another()]) {
        const { texts, erased: classes } = await read(matters[0], process);
        expect(texts).toEqual([]);
        expect(new Set(classes)).toEqual(new Set(['identity', 'narrative']));
        expect(await read(matters[1], process)).toEqual(cold);
        expect((await read(undefined, process)).texts).toEqual(['Maja']);
      }
      expect(await record.findings()).toEqual([]);
    });

    it('leaves what is written after it readable, after a correction that folds anew as well', async () => {
      await erase(matters[0]);
      await withdrawn(matters[0], 'It should be opened.');
      const { texts, erased: classes } = await read(matters[0]);
      expect(texts).toEqual(['It should be opened.']);
      expect(classes).not.toEqual([]);
      expect((await office.casefiles.load(fileId)).file).toEqual(
        (await (await another()).casefiles.load(fileId)).file,
      );
      expect(await record.findings()).toEqual([]);
    });

    it('takes one kind of data, and the others stay', async () => {
      await erase(matters[0], { ...order, classes: ['identity'] });
      const { texts, erased: classes } = await read(matters[0]);
      expect(texts).toEqual(hungry.texts);
      expect(new Set(classes)).toEqual(new Set(['identity']));
    });

    it('may be done twice, and takes then what was written between', async () => {
      await erase(matters[0]);
      await withdrawn(matters[0], 'It should be opened.');
      await on(matters[0], 'child-protection/decline-to-open', {
        reasons: 'Help is there.',
        childsView: 'Content.',
      });
      await erase(matters[0]);
      await erase(matters[0]);
      expect((await read(matters[0])).texts).toEqual([]);
      expect(await read(matters[1])).toEqual(cold);
    });

    it('is completed by the worker when its process dies before a key is destroyed', async () => {
      const keys = await keysOfAnother();
      jest.spyOn(keys, 'destroy').mockRejectedValueOnce(new Error('The process dies.'));
      await expect(erase(matters[0], order, await another(keys))).rejects.toThrow('The process dies.');
      const reader = await another();
      expect(await read(matters[0], reader)).toEqual(hungry);
      const history = await reader.casefiles.history(fileId);
      const event = history.find(({ type }) => type === erased)!;
      const { municipalityId } = municipality;
      await reader.giving.fulfil(childProtection, { fileId, municipalityId }, event);
      expect((await read(matters[0])).texts).toEqual([]);
      expect(await read(matters[1])).toEqual(cold);
    });

    it('is completed by whoever gives it again under its key', async () => {
      const keys = await keysOfAnother();
      jest.spyOn(keys, 'destroy').mockRejectedValueOnce(new Error('The process dies.'));
      const process = await another(keys);
      const given = { fileId, matterId: matters[0], by: 'archivist', idempotencyKey: 'once' };
      await expect(process.give('casework/erase-matter', order, given)).rejects.toThrow('The process dies.');
      const again = accepted(await (await another()).give('casework/erase-matter', order, given));
      expect(again.replayed).toBe(true);
      expect((await read(matters[0])).texts).toEqual([]);
    });

    it('doesn’t take what somebody else writes in the matter while keys are being destroyed', async () => {
      const keys = await keysOfAnother();
      const other = await another();
      await other.casefiles.load(fileId);
      const destroy = keys.destroy.bind(keys);
      jest.spyOn(keys, 'destroy').mockImplementationOnce(async (keyIds, classes) => {
        await withdrawn(matters[0], 'It should be opened.', other);
        await destroy(keyIds, classes);
      });
      await erase(matters[0], order, await another(keys));
      expect((await read(matters[0])).texts).toEqual(['It should be opened.']);
    });

    it('takes a whole file, whose child has a new one from then on', async () => {
      await eraseFile();
      for (const about of [undefined, ...matters]) expect((await read(about)).texts).toEqual([]);
      expect(await office.fileOf(maja.personalNumber)).toBeUndefined();
      const { file } = await office.casefiles.load(fileId);
      expect((await (await another()).casefiles.load(fileId)).file).toEqual(file);
      const next = accepted(await office.give('child-protection/register-report', reportOn([maja])));
      expect(next.fileId).not.toBe(fileId);
      expect(await record.findings()).toEqual([]);
    });

    it('takes what a file brought that had gone on in it before, and nothing that one brings later', async () => {
      const other = async (text: string) =>
        accepted(await office.give('child-protection/register-report', reportOn([{ name: 'Nils' }], text)));
      const merged = async (from: string) =>
        accepted(
          await office.give(
            'casework/merge-file',
            { intoFileId: fileId, reason: 'One child.' },
            { fileId: from },
          ),
        );
      const late = await other('He was tired.');
      await eraseFile();
      await merged(late.fileId);
      const history = await office.casefiles.history(fileId);
      const event = history.find(({ type }) => type === erased)!;
      const { municipalityId } = municipality;
      await (await another()).giving.fulfil(childProtection, { fileId, municipalityId }, event);
      const { matterId } = late.matters[0]!;
      expect((await read(matterId)).texts).toEqual(['He was tired.']);
      const inError = await office.casefiles
        .load(fileId)
        .then(({ file }) =>
          file.entries.values().find(({ opensMatters }) => opensMatters.includes(matterId)),
        );
      const registered = { entryId: inError?.eventId, reason: 'Another child.' };
      await on(matterId, 'casework/register-in-error', registered);
      await eraseFile();
      expect((await read(matterId)).texts).toEqual([]);
      const [received] = (await office.casefiles.history(late.fileId)).filter(
        (each) => each.matterId === matterId,
      );
      expect(received?.erased).toEqual(['identity', 'narrative']);
      expect(await record.findings()).toEqual([]);
    });

    it('lets work go on in a file without its keys', async () => {
      await eraseFile();
      const process = await another();
      await withdrawn(matters[0], 'It should be opened.', process);
      accepted(
        await process.give('casework/add-person', { role: 'other', person: { name: 'Greta' } }, { fileId }),
      );
      minute += 60 * 24 * 40;
      expect(await process.settle(fileId)).toBe(true);
      expect((await read(matters[0])).texts).toEqual(['It should be opened.']);
      expect((await read()).texts).toEqual(['Greta']);
      expect(await record.findings()).toEqual([]);
    });
  },
);
