import { beforeEach, describe, expect, it } from '@jest/globals';
import { personFacts, swedishTestNumber } from '#casework';
import type { EventStore } from '#event-store';
import { Identifiers } from './identifiers.js';
import type { CommandInHand } from './office.js';
import { SubjectFiles } from './subject-files.js';
import { SubjectIndex } from './subject-index.js';
import { interruptedLog, outpacedLog } from './testing/contrary-log.js';
import { accepted, municipality, Process, reportOn } from './testing/process.js';
import { recordInFolder } from './testing/record-in-folder.js';

const register = 'child-protection/register-report';
const [maja, nils] = [swedishTestNumber('20180101'), swedishTestNumber('20190303')];
const onMaja = reportOn([{ personalNumber: maja }]);
const key = { idempotencyKey: 'a key of their own' };

describe('The number of a child', () => {
  const record = recordInFolder();
  let minutes: number;
  let office: Process;

  beforeEach(() => {
    minutes = 0;
    office = process();
  });

  const process = (log: EventStore = record.log) =>
    new Process({
      log,
      keys: record.keys,
      now: () => new Date(Date.UTC(2026, 2, 6, 8, (minutes += 1))).toISOString(),
    });

  /** A process that dies when it is about to write into a stream of a kind for so many times. */
  function dyingAt(kind: 'subject' | 'child-protection', time = 1): Process {
    let times = 0;
    const dying = interruptedLog(record.log, {
      before(stream) {
        if (stream.startsWith(`${kind}:`) && (times += 1) === time) throw new Error('The process dies.');
      },
    });
    return process(dying);
  }

  /** A process in which another is faster by one act, between the deciding and the claim of a number. */
  const outpacedBy = (act: () => Promise<unknown>) =>
    process(outpacedLog(record.log, (stream) => stream.startsWith('subject:'), act));

  const reportsIn = async (fileId: string) =>
    (await office.casefiles.history(fileId)).filter(
      ({ type }) => type === 'child-protection/report-received',
    );

  describe('that is reported on', () => {
    it('leads to the file that the first report opened', async () => {
      const { fileId } = accepted(await office.give(register, onMaja));
      expect(await office.fileOf(maja)).toBe(fileId);
      expect(accepted(await office.give(register, onMaja)).fileId).toBe(fileId);
    });

    it('leads each child of one report to a file of its own', async () => {
      const both = reportOn([{ personalNumber: maja }, { personalNumber: nils }]);
      const { fileId, alsoOn } = accepted(await office.give(register, both));
      expect(await office.fileOf(maja)).toBe(fileId);
      expect([await office.fileOf(nils)]).toEqual(alsoOn);
    });

    it('does not lead to the file of another child on whom the same key was used', async () => {
      await expect(dyingAt('child-protection').give(register, onMaja, key)).rejects.toThrow('dies');
      const onNils = reportOn([{ personalNumber: nils }]);
      expect(await office.give(register, onNils, key)).toEqual({ kind: 'other-body-under-key' });
      const { fileId } = accepted(await office.give(register, onNils));
      expect(await office.fileOf(nils)).toBe(fileId);
      expect(await office.fileOf(maja)).not.toBe(fileId);
    });

    it('leads to a file of its own in each procedure, also under one key', async () => {
      const files = new SubjectFiles({
        subjects: new SubjectIndex(record.log, record.keys),
        identifiers: new Identifiers(new Uint8Array(32)),
      });
      const intakeOf = (name: string) =>
        files.ofIntake({
          casefiles: { procedure: { name } },
          given: { definition: { at: 'intake', subjects: () => [{ personalNumber: maja }] }, body: {} },
          basis: { commandId: 'one command', municipality: { municipalityId: 'north' } },
        } as unknown as CommandInHand);
      expect(await intakeOf('one')).toEqual(await intakeOf('one'));
      expect(await intakeOf('one')).not.toEqual(await intakeOf('another'));
    });

    it.each([
      ['the same under its key', key],
      ['another', { by: 'receiver' }],
    ])('leads to an empty file when the process dies before the report, and %s fills it', async (_, on) => {
      await expect(dyingAt('child-protection').give(register, onMaja, key)).rejects.toThrow('dies');
      const claimed = await office.fileOf(maja);
      expect((await office.casefiles.load(claimed!)).revision).toBe(-1);
      const { fileId, replayed } = accepted(await office.give(register, onMaja, on));
      expect([fileId, replayed]).toEqual([claimed, false]);
      expect(await reportsIn(fileId)).toHaveLength(1);
    });

    it('leads nowhere when the process dies before its claim', async () => {
      await expect(dyingAt('subject').give(register, onMaja, key)).rejects.toThrow('dies');
      expect(await office.fileOf(maja)).toBeUndefined();
      expect((await record.log.readAll('', 10)).map(({ type }) => type)).toEqual(['intake/claimed']);
    });

    it('leads both of two who report at once to the file of whoever claimed it first', async () => {
      const outpaced = outpacedBy(() => process().give(register, onMaja, { by: 'receiver' }));
      const { fileId } = accepted(await outpaced.give(register, onMaja));
      expect(await office.fileOf(maja)).toBe(fileId);
      expect((await reportsIn(fileId)).map(({ staffId }) => staffId)).toEqual(['receiver', 'worker']);
    });
  });

  it('leads to where work goes on once its file was merged into another', async () => {
    const first = accepted(await office.give(register, onMaja));
    const other = accepted(await office.give(register, reportOn([{ name: 'Maja' }])));
    await office.declineToOpen(first);
    const merge = { intoFileId: other.fileId, reason: 'One child.' };
    accepted(await office.give('casework/merge-file', merge, { fileId: first.fileId }));
    const files = new SubjectFiles({ subjects: office.subjects, identifiers: office.identifiers });
    expect(await office.fileOf(maja)).toBe(first.fileId);
    expect(await files.find(office.casefiles, maja, municipality)).toBe(other.fileId);
    expect(accepted(await office.give(register, onMaja)).fileId).toBe(other.fileId);
  });

  describe('that turns out to be another', () => {
    let fileId: string;
    let personId: string;

    beforeEach(async () => {
      ({ fileId } = accepted(await office.give(register, onMaja)));
      personId = (await office.casefiles.load(fileId)).file.subjectId!;
    });

    const change = (
      by: Process,
      on: { readonly idempotencyKey?: string } = {},
      formerNumber: 'replaced' | 'wrong' = 'wrong',
    ) =>
      by.give(
        'casework/change-person',
        { personId, person: { personalNumber: nils }, formerNumber },
        { fileId, ...on },
      );
    const leadsTo = async () => ({ maja: await office.fileOf(maja), nils: await office.fileOf(nils) });

    it('leads to the file, and the former no more', async () => {
      accepted(await change(office));
      expect(await leadsTo()).toEqual({ maja: undefined, nils: fileId });
      expect(accepted(await office.give(register, onMaja)).fileId).not.toBe(fileId);
    });

    it('leads to the file beside the former where that was replaced, and both until it is erased', async () => {
      accepted(await change(office, {}, 'replaced'));
      expect(await leadsTo()).toEqual({ maja: fileId, nils: fileId });
      expect(accepted(await office.give(register, onMaja)).fileId).toBe(fileId);
      expect(await reportsIn(fileId)).toHaveLength(2);
    });

    it('leads to the file alone where a number that was replaced turns out wrong after all', async () => {
      accepted(await change(office, {}, 'replaced'));
      accepted(await office.give('casework/change-person', { personId, wrongNumber: maja }, { fileId }));
      expect(await leadsTo()).toEqual({ maja: undefined, nils: fileId });
    });

    it('is not recorded, nor anything given up, where nobody says why', async () => {
      const { revision } = await office.casefiles.load(fileId);
      const untold = { personId, person: { personalNumber: nils } };
      expect(await office.give('casework/change-person', untold, { fileId })).toMatchObject({
        kind: 'invalid',
        invalid: { field: 'formerNumber' },
      });
      expect(await leadsTo()).toEqual({ maja: fileId, nils: undefined });
      expect((await office.casefiles.load(fileId)).revision).toBe(revision);
    });

    it('leads with the one that it replaced to the file in which work goes on', async () => {
      const other = accepted(await office.give(register, reportOn([{ personalNumber: nils }])));
      const away = { personId, cleared: ['personalNumber'], formerNumber: 'replaced' };
      accepted(await office.give('casework/change-person', away, { fileId }));
      const merge = { intoFileId: other.fileId, reason: 'One child.' };
      accepted(await office.give('casework/merge-file', merge, { fileId }));
      expect(accepted(await office.give(register, onMaja)).fileId).toBe(other.fileId);
      const { subjectId = '' } = (await office.casefiles.load(other.fileId)).file;
      const history = await office.casefiles.history(other.fileId);
      expect(personFacts(history).get(subjectId)).toMatchObject({
        personalNumber: nils,
        replacedNumbers: [maja],
      });
    });

    it('says who it is and when born where the file goes on in one that knew neither', async () => {
      const other = accepted(await office.give(register, reportOn([{}])));
      const merge = { intoFileId: other.fileId, reason: 'One child.' };
      accepted(await office.give('casework/merge-file', merge, { fileId }));
      const { file } = await office.casefiles.load(other.fileId);
      const { subjectId = '' } = file;
      const facts = personFacts(await office.casefiles.history(other.fileId)).get(subjectId);
      expect(facts).toMatchObject({ personalNumber: maja, identified: true });
      for (const known of [facts, file.persons[subjectId]]) {
        expect(known).toHaveProperty('identified', true);
        expect(known).toHaveProperty('birthDate');
        expect(known).not.toHaveProperty('birthDateIs');
      }
    });

    it.each(['subject', 'child-protection'] as const)(
      'leads with the one that it replaced to one file wherever the process dies, at %s',
      async (kind) => {
        await expect(change(dyingAt(kind), key, 'replaced')).rejects.toThrow('dies');
        expect((await leadsTo()).maja).toBe(fileId);
        accepted(await change(office, key, 'replaced'));
        expect(await leadsTo()).toEqual({ maja: fileId, nils: fileId });
      },
    );

    it('is refused when it leads to another child’s file, and the former is kept', async () => {
      const other = accepted(await office.give(register, reportOn([{ personalNumber: nils }])));
      expect(await change(office)).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
      expect(await leadsTo()).toEqual({ maja: fileId, nils: other.fileId });
    });

    it('is refused also when another child’s file gets it at that very moment', async () => {
      const outpaced = outpacedBy(() => process().give(register, reportOn([{ personalNumber: nils }])));
      expect(await change(outpaced)).toMatchObject({ kind: 'refused', refusal: { code: 'STATE_CONFLICT' } });
      const after = await leadsTo();
      expect(after.maja).toBe(fileId);
      expect(after.nils).not.toBe(fileId);
    });

    it('leads to the file beside the former when the process dies between them, until it is given again', async () => {
      await expect(change(dyingAt('subject', 2), key)).rejects.toThrow('dies');
      expect(await leadsTo()).toEqual({ maja: fileId, nils: fileId });
      accepted(await change(office, key));
      expect(await leadsTo()).toEqual({ maja: undefined, nils: fileId });
    });

    it('leads to a file that does not say it yet when the process dies before the event', async () => {
      const { revision } = await office.casefiles.load(fileId);
      await expect(change(dyingAt('child-protection'), key)).rejects.toThrow('dies');
      expect(await leadsTo()).toEqual({ maja: undefined, nils: fileId });
      expect((await office.casefiles.load(fileId)).revision).toBe(revision);
      accepted(await change(office, key));
      expect((await office.casefiles.history(fileId)).at(-1)).toMatchObject({
        data: { personalNumber: nils },
      });
    });
  });
});
