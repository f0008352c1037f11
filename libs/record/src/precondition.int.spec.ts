import { beforeEach, describe, expect, it } from '@jest/globals';
import { swedishTestNumber } from '#casework';
import { accepted, municipality, Process, reportOn } from './testing/process.js';
import { recordInFolder } from './testing/record-in-folder.js';

const register = 'child-protection/register-report';
const addPerson = 'casework/add-person';
const gunnar = { role: 'other', person: { name: 'Gunnar' } };
const protectedChild = {
  name: 'Maja',
  personalNumber: swedishTestNumber('20180101'),
  protectedIdentity: true,
};
const unknownVersion = 'AAAAAAAAAAAAAAAA';
const unknownId = '00000000-0000-8000-8000-00000000dead';

describe('A person who gives a command on a file', () => {
  const record = recordInFolder();
  let minutes: number;
  let office: Process;

  const now = () => new Date(Date.UTC(2026, 2, 6, 8, minutes)).toISOString();
  const officeOf = (at = municipality) => new Process({ log: record.log, keys: record.keys, now, at });
  const matterOf = ({ matters }: { readonly matters: readonly { readonly matterId: string }[] }) =>
    matters[0]!.matterId;

  beforeEach(() => {
    minutes = 0;
    office = officeOf();
  });

  it('is told alike that it is not found, be it absent, elsewhere or hidden', async () => {
    const { fileId } = accepted(await office.give(register, reportOn([protectedChild])));
    const elsewhere = officeOf({ ...municipality, municipalityId: '00000000-0000-8000-8000-000000000002' });
    const answers = [
      await office.give(addPerson, gunnar, { fileId: unknownId }),
      await elsewhere.give(addPerson, gunnar, { fileId }),
      await office.give(addPerson, gunnar, { fileId, by: 'receiver' }),
    ];
    expect(answers).toEqual(answers.map(() => ({ kind: 'not-found' })));
    expect(await record.log.readStream(`child-protection:${unknownId}`, 0, 1)).toEqual([]);
  });

  it('has to see the file before being told that it has moved on', async () => {
    const { fileId } = accepted(await office.give(register, reportOn([protectedChild])));
    const answer = await office.give(addPerson, gunnar, {
      fileId,
      by: 'receiver',
      expectedVersion: unknownVersion,
    });
    expect(answer).toEqual({ kind: 'not-found' });
  });

  it('finds no matter that the file does not have, or that is hidden from them', async () => {
    const { fileId } = accepted(await office.give(register, reportOn([{ name: 'Maja' }])));
    const assign = (matterId: string, by: string) =>
      office.give('casework/assign-handler', { handlerId: 'worker' }, { fileId, matterId, by });
    expect(await assign(unknownId, 'worker')).toEqual({ kind: 'not-found' });
    const hidden = accepted(await office.give(register, reportOn([protectedChild])));
    const there = { fileId: hidden.fileId, matterId: matterOf(hidden) };
    expect(
      await office.give('casework/assign-handler', { handlerId: 'worker' }, { ...there, by: 'receiver' }),
    ).toEqual({ kind: 'not-found' });
  });

  it('may report on a child whose file is hidden from them, for it is found by the number', async () => {
    const { fileId } = accepted(await office.give(register, reportOn([protectedChild])));
    const { personalNumber } = protectedChild;
    const again = accepted(await office.give(register, reportOn([{ personalNumber }]), { by: 'receiver' }));
    expect(again.fileId).toBe(fileId);
  });

  it('may not name that file instead', async () => {
    const { fileId } = accepted(await office.give(register, reportOn([protectedChild])));
    const naming = { ...reportOn([{ name: 'Maja' }]), fileId };
    expect(await office.give(register, naming, { by: 'receiver' })).toEqual({
      kind: 'not-found',
      field: 'fileId',
    });
  });

  describe('who names the version that they saw', () => {
    const assigned = (fileId: string, matterId: string, handlerId: string, expectedVersion?: string) =>
      office.give(
        'casework/assign-handler',
        { handlerId },
        { fileId, matterId, ...(expectedVersion !== undefined && { expectedVersion }) },
      );

    it('gives it when it is the version still', async () => {
      const report = accepted(await office.give(register, reportOn([{ name: 'Maja' }])));
      const answer = await assigned(report.fileId, matterOf(report), 'worker', report.version);
      expect(answer.kind).toBe('accepted');
    });

    it('is told types, times and roles of what came between, and no content', async () => {
      const report = accepted(await office.give(register, reportOn([{ name: 'Maja' }])));
      minutes = 5;
      accepted(await office.give(addPerson, gunnar, { fileId: report.fileId }));
      minutes = 10;
      const moved = accepted(await assigned(report.fileId, matterOf(report), 'worker'));
      expect(await assigned(report.fileId, matterOf(report), 'receiver', report.version)).toEqual({
        kind: 'stale',
        version: moved.version,
        since: [
          {
            type: 'casework/person-added',
            recordedAt: '2026-03-06T08:05:00.000Z',
            role: 'intake-worker',
          },
          {
            type: 'casework/handler-assigned',
            recordedAt: '2026-03-06T08:10:00.000Z',
            role: 'unit-manager',
          },
        ],
      });
    });

    it('is told of nothing when it is none that the matter ever had', async () => {
      const child = { personalNumber: swedishTestNumber('20180101') };
      const first = accepted(await office.give(register, reportOn([child])));
      const second = accepted(await office.give(register, reportOn([child])));
      const ofFile = accepted(await office.give(addPerson, gunnar, { fileId: first.fileId }));
      for (const foreign of [unknownVersion, second.version, ofFile.version]) {
        const answer = await assigned(first.fileId, matterOf(first), 'worker', foreign);
        expect(answer).toMatchObject({ kind: 'stale', since: [] });
      }
    });

    it('is not stopped by what happened in another matter', async () => {
      const child = { personalNumber: swedishTestNumber('20180101') };
      const first = accepted(await office.give(register, reportOn([child])));
      const second = accepted(await office.give(register, reportOn([child])));
      expect(second.fileId).toBe(first.fileId);
      const answer = await assigned(first.fileId, matterOf(first), 'worker', first.version);
      expect(answer.kind).toBe('accepted');
    });

    it('is not told of another matter either', async () => {
      const child = { personalNumber: swedishTestNumber('20180101') };
      const first = accepted(await office.give(register, reportOn([child])));
      accepted(await office.give(register, reportOn([child])));
      accepted(await assigned(first.fileId, matterOf(first), 'worker'));
      expect(await assigned(first.fileId, matterOf(first), 'receiver', first.version)).toMatchObject({
        kind: 'stale',
        since: [{ type: 'casework/handler-assigned' }],
      });
    });

    it('is not stopped by what the clock wrote', async () => {
      const report = accepted(await office.give(register, reportOn([{ name: 'Maja' }])));
      minutes = 40 * 24 * 60;
      expect(await office.settle(report.fileId)).toBe(true);
      const answer = await assigned(report.fileId, matterOf(report), 'worker', report.version);
      expect(answer.kind).toBe('accepted');
    });
  });
});
