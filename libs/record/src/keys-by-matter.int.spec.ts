import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type CaseEvent, swedishTestNumber } from '#casework';
import { everything, theFileItself } from './codec.js';
import { accepted, Process, reportOn } from './testing/process.js';
import { recordInFolder } from './testing/record-in-folder.js';

const maja = { name: 'Maja', personalNumber: swedishTestNumber('20180101') };
const received = 'child-protection/report-received';

describe('The personal data of a file with two reports', () => {
  const record = recordInFolder();
  let minute: number;
  let fileId: string;
  let matters: readonly [string, string];

  const at = (minutes: number) => new Date(Date.UTC(2026, 2, 6, 15) + minutes * 60_000).toISOString();
  const newProcess = () =>
    new Process({
      log: record.log,
      keys: record.keys,
      now: () => at((minute += 1)),
    });

  const report = async (text: string) =>
    accepted(await newProcess().give('child-protection/register-report', reportOn([maja], text)));

  beforeEach(async () => {
    minute = 0;
    const [first, second] = [await report('She was hungry.'), await report('She was cold.')];
    fileId = first.fileId;
    matters = [first.matters[0]!.matterId, second.matters[0]!.matterId];
  });

  /** Ids of key sets in the order of events, by matter; those of the file itself by `file`. */
  const keyIds = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
    const found: Record<string, string[]> = {};
    for (const { data, metadata } of await newProcess().casefiles.stored(fileId)) {
      const [, keyId] = /"keyId":"([^"]+)"/.exec(data) ?? [];
      if (keyId !== undefined) (found[metadata.matterId ?? 'file'] ??= []).push(keyId);
    }
    return found;
  };
  const note = async (matterId: string, text: string, process = newProcess()) =>
    accepted(
      await process.give(
        'casework/assign-handler',
        { handlerId: 'worker', occurredAt: at(minute + 0.5), lateReason: text },
        { fileId, matterId },
      ),
    );
  const textsIn = (history: readonly CaseEvent[], matterId: string) =>
    history
      .filter((event) => event.matterId === matterId)
      .map(({ data }) => Reflect.get(data, 'text') as unknown)
      .filter((text) => text !== undefined);
  const readableTexts = async (process = newProcess()) => {
    const history = await process.casefiles.history(fileId);
    return matters.map((matterId) => textsIn(history, matterId));
  };

  it('are sealed under a key set for each matter and one for the file itself', async () => {
    const { file, ...ofMatters } = await keyIds();
    expect(Object.keys(ofMatters).toSorted()).toEqual(matters.toSorted());
    const sets = [file, ...Object.values(ofMatters)].map((ids) => [...new Set(ids)]);
    expect(sets.map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(new Set(sets.flat()).size).toBe(3);
  });

  it('take keys only where there are any', async () => {
    const issue = jest.spyOn(record.keys, 'issue');
    const { fileId: newFile } = accepted(
      await newProcess().give('child-protection/register-report', reportOn([{}])),
    );
    expect(issue).toHaveBeenCalledTimes(1);
    await newProcess().settle(newFile);
    const on = { fileId, matterId: matters[0] };
    accepted(await newProcess().give('casework/assign-handler', { handlerId: 'worker' }, on));
    expect(issue).toHaveBeenCalledTimes(1);
  });

  it('are opened for a fold as far as they are the file’s own', async () => {
    const ids = await keyIds();
    const find = jest.spyOn(record.keys, 'find');
    await newProcess().casefiles.load(fileId);
    expect(find.mock.calls).toEqual([[[ids.file![0]]]]);
  });

  it('are opened for a reading as far as they are shown, and what is left sealed is not called erased', async () => {
    const ids = await keyIds();
    const find = jest.spyOn(record.keys, 'find');
    const [shown, other] = matters;
    const history = await newProcess().casefiles.history(fileId, (matterId) => matterId === shown);
    expect(find.mock.calls).toEqual([[[ids[shown]![0]]]]);
    expect([textsIn(history, shown), textsIn(history, other)]).toEqual([['She was hungry.'], []]);
    const sealed = history.find(({ type, matterId }) => type === received && matterId === other);
    expect(sealed).toMatchObject({ unopened: ['identity', 'narrative'] });
    expect(sealed).not.toHaveProperty('erased');
    expect(history.find(({ type }) => type === 'casework/person-added')).toMatchObject({
      unopened: ['identity'],
    });
  });

  it('of one matter can be destroyed while everything else is read and goes on', async () => {
    const [erased, kept] = matters;
    await record.keys.destroy((await keyIds())[erased]!);
    expect(await readableTexts()).toEqual([[], ['She was cold.']]);
    await note(kept, 'Said on the phone.');
    await note(erased, 'Said afterwards.');
    const history = await newProcess().casefiles.history(fileId);
    const late = history.filter(({ type }) => type === 'casework/late-recording-explained');
    expect(late.map(({ data }) => data)).toEqual([
      { reason: 'Said on the phone.' },
      { reason: 'Said afterwards.' },
    ]);
    expect(history.find(({ type }) => type === 'casework/person-added')).toMatchObject({ data: maja });
    const ids = await keyIds();
    expect([new Set(ids[erased]).size, new Set(ids[kept]).size, new Set(ids.file).size]).toEqual([2, 1, 1]);
    expect(await record.findings()).toEqual([]);
  });

  it('of the file itself can be destroyed while its matters are read and go on', async () => {
    await record.keys.destroy((await keyIds()).file!);
    const process = newProcess();
    const { file } = await process.casefiles.load(fileId);
    expect(Object.values(file.persons)).toEqual([
      { personId: file.subjectId, role: 'subject', protectedIdentity: false, identified: true },
    ]);
    expect(await readableTexts(process)).toEqual([['She was hungry.'], ['She was cold.']]);
    await note(matters[0], 'Said on the phone.', process);
    accepted(
      await process.give('casework/add-person', { role: 'other', person: { name: 'Greta' } }, { fileId }),
    );
    const history = await newProcess().casefiles.history(fileId);
    expect(history.at(-1)).toMatchObject({ data: { name: 'Greta' } });
    expect((await newProcess().casefiles.load(fileId)).file).toEqual(
      (await process.casefiles.load(fileId)).file,
    );
    expect(await record.findings()).toEqual([]);
  });

  it('of one class take new keys only once something of that class is sealed', async () => {
    const [first, second] = matters;
    const before = await keyIds();
    await record.keys.destroy(before[first]!, ['identity']);
    await record.keys.destroy(before[second]!, ['narrative']);
    await note(first, 'Said on the phone.');
    await note(second, 'Said afterwards.');
    const after = await keyIds();
    expect([new Set(after[first]).size, new Set(after[second]).size]).toEqual([1, 2]);
    const history = await newProcess().casefiles.history(fileId);
    const erased = (type: string) =>
      history.filter((event) => event.type === type).map((event) => event.erased);
    expect(erased(received)).toEqual([['identity'], ['narrative']]);
    expect(erased('casework/late-recording-explained')).toEqual([undefined, undefined]);
  });

  it('leave the fold the same whether they are opened or not', async () => {
    const { casefiles } = newProcess();
    const { kind } = casefiles;
    const fold = async (opens: typeof everything) => {
      const history = await casefiles.history(fileId, opens);
      return history.reduce(kind.refolding!.evolvingWith(history), kind.initial(fileId));
    };
    expect(await fold(everything)).toEqual(await fold(theFileItself));
  });
});
