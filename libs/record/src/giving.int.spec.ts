import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  catalogueOf,
  goesOnElsewhere,
  municipalityAsOf,
  municipalityProcedure,
  type FoundMunicipality,
  type MunicipalityRegister,
  type Procedure,
  swedishTestNumber,
} from '#casework';
import { RevisionConflict, StoreUnavailable, type EventStore } from '#event-store';
import type { Accepted } from './answer.js';
import { Casefiles } from './casefiles.js';
import { ClaimedIntakes } from './claimed-intakes.js';
import { CommandGiving } from './giving.js';
import { Identifiers } from './identifiers.js';
import { SubjectIndex } from './subject-index.js';
import { interruptedLog, outpacedLog, type Interruption } from './testing/contrary-log.js';
import type { TurnsOptions } from './turns.js';
import { accepted, municipality, Process, reportOn } from './testing/process.js';
import { recordInFolder } from './testing/record-in-folder.js';

const register = 'child-protection/register-report';
const addPerson = 'casework/add-person';
const gunnar = { role: 'other', person: { name: 'Gunnar' } };
const greta = { role: 'other', person: { name: 'Greta' } };
const key = { idempotencyKey: 'a key of their own' };
const [maja, nils] = [swedishTestNumber('20180101', 980), swedishTestNumber('20180101', 981)];
const fortyDays = 40 * 24 * 60;

describe('The way of a command', () => {
  const record = recordInFolder();
  let minutes: number;
  let office: Process;
  let fileId: string;
  let matterId: string;
  let version: string;
  let report: Accepted;

  const process = (log: EventStore = record.log, at = municipality, turns: TurnsOptions = {}) =>
    new Process({
      log,
      keys: record.keys,
      at,
      turns,
      now: () => new Date(Date.UTC(2026, 2, 6, 8, minutes)).toISOString(),
    });
  /** A process whose appends to the file are interrupted. */
  const interrupted = ({ before, after }: Interruption, turns: TurnsOptions = {}) =>
    process(
      interruptedLog(record.log, {
        ...(before && { before: (stream) => (stream.endsWith(fileId) ? before(stream) : undefined) }),
        ...(after && { after: (stream) => (stream.endsWith(fileId) ? after(stream) : undefined) }),
      }),
      municipality,
      turns,
    );
  const filed = async (personalNumber: string) =>
    accepted(await office.give(register, reportOn([{ personalNumber }])));
  const storedInFile = () => office.casefiles.stored(fileId);
  const assign = (by: Process, handlerId: string, on: { readonly expectedVersion?: string } = {}) =>
    by.give('casework/assign-handler', { handlerId }, { fileId, matterId, ...on });

  beforeEach(async () => {
    minutes = 0;
    office = process();
    report = accepted(await office.give(register, reportOn([{ name: 'Maja' }])));
    ({ fileId, version } = report);
    matterId = report.matters[0]!.matterId;
  });

  it('ends in an answer that says what is stored, at which version and where in the log', async () => {
    const answer = accepted(await office.give(register, reportOn([{ name: 'Nils' }])));
    const stored = await office.casefiles.stored(answer.fileId);
    const byHand = stored.filter(({ metadata }) => metadata.cause !== 'clock');
    expect(answer).toEqual({
      kind: 'accepted',
      fileId: answer.fileId,
      matters: [{ matterId: expect.any(String), kind: 'report', caseNumber: expect.any(String) }],
      version: expect.stringMatching(/^[\w-]{16}$/),
      position: stored.at(-1)?.position,
      events: byHand.map(({ type }) => ({ type })),
      alsoOn: [],
      replayed: false,
    });
  });

  it('takes what time has brought about along, in one append and untold', async () => {
    const before = await storedInFile();
    minutes = fortyDays;
    const answer = accepted(await office.give(addPerson, gunnar, { fileId }));
    const added = (await storedInFile()).slice(before.length);
    expect(added.map(({ type }) => type)).toContain('casework/deadline-missed');
    expect(new Set(added.map(({ metadata }) => metadata.commandId)).size).toBe(1);
    expect(answer.events).toEqual([{ type: 'casework/person-added' }]);
    expect(await record.findings()).toEqual([]);
  });

  describe('ends before it began', () => {
    it('for somebody without a role', async () => {
      expect(await office.give(addPerson, gunnar, { fileId, by: 'stranger' })).toEqual({ kind: 'no-role' });
    });

    it('when it is not at intake and names no file', async () => {
      expect(await office.give(addPerson, gunnar)).toEqual({ kind: 'not-found' });
    });

    it('with a refusal that leaves nothing behind', async () => {
      const { fileId: intoFileId } = await filed(nils);
      const { fileId } = await filed(maja);
      const merge = { intoFileId, reason: 'One child.' };
      const head = await record.log.head();
      expect(await office.give('casework/merge-file', merge, { fileId })).toMatchObject({
        kind: 'refused',
        refusal: { code: 'STATE_CONFLICT' },
        viewer: { actor: { staffId: 'worker' } },
      });
      expect(
        await office.give('casework/merge-file', { ...merge, intoFileId: fileId }, { fileId }),
      ).toMatchObject({
        kind: 'invalid',
        invalid: { field: 'intoFileId', expected: { en: 'another file than this one' } },
      });
      expect(await record.log.head()).toBe(head);
    });
  });

  describe('that rests on another file', () => {
    const mergeInto = (intoFileId: string, by = 'worker') =>
      office.give('casework/merge-file', { intoFileId, reason: 'One child.' }, { fileId, by });

    it('does not find it, be it absent, elsewhere or hidden', async () => {
      const elsewhere = process(record.log, {
        ...municipality,
        municipalityId: '00000000-0000-8000-8000-000000000002',
      });
      const there = accepted(await elsewhere.give(register, reportOn([{ name: 'Nils' }])));
      const hidden = accepted(
        await office.give(register, reportOn([{ name: 'Olle', protectedIdentity: true }])),
      );
      const answers = [
        await mergeInto('00000000-0000-8000-8000-00000000dead', 'receiver'),
        await mergeInto(there.fileId, 'receiver'),
        await mergeInto(hidden.fileId, 'receiver'),
      ];
      expect(answers).toEqual(answers.map(() => ({ kind: 'not-found', field: 'intoFileId' })));
    });

    it('is refused where that one goes on elsewhere', async () => {
      const other = accepted(await office.give(register, reportOn([{ name: 'Nils' }])));
      accepted(await mergeInto(other.fileId));
      const third = accepted(await office.give(register, reportOn([{ name: 'Olle' }])));
      expect(
        await office.give(
          'casework/merge-file',
          { intoFileId: fileId, reason: 'One child.' },
          { fileId: third.fileId },
        ),
      ).toMatchObject({ kind: 'refused', refusal: goesOnElsewhere });
    });
  });

  describe('under a key', () => {
    it('is answered again as it was the first time, also by another process', async () => {
      const first = accepted(await office.give(addPerson, gunnar, { fileId, ...key }));
      minutes = 60;
      accepted(await office.give(addPerson, greta, { fileId }));
      for (const again of [office, process()]) {
        expect(await again.give(addPerson, gunnar, { fileId, ...key })).toEqual({ ...first, replayed: true });
      }
    });

    it('is turned away while it is on its way', async () => {
      const answers = await Promise.all([
        office.give(addPerson, gunnar, { fileId, ...key }),
        office.give(addPerson, gunnar, { fileId, ...key }),
      ]);
      expect(answers.map(({ kind }) => kind)).toEqual(['accepted', 'in-flight']);
      expect((await office.give(addPerson, gunnar, { fileId, ...key })).kind).toBe('accepted');
    });

    it('is not taken for another body under it, which leaves nothing behind', async () => {
      accepted(await office.give(addPerson, gunnar, { fileId, ...key }));
      const head = await record.log.head();
      expect(await office.give(addPerson, greta, { fileId, ...key })).toEqual({
        kind: 'other-body-under-key',
      });
      expect(await record.log.head()).toBe(head);
    });

    it('is another when somebody else uses the same', async () => {
      const mine = accepted(await office.give(addPerson, gunnar, { fileId, ...key }));
      const theirs = accepted(await office.give(addPerson, gunnar, { fileId, ...key, by: 'receiver' }));
      expect(theirs.replayed).toBe(false);
      expect(theirs.version).not.toBe(mine.version);
    });

    it('is decided anew after a refusal', async () => {
      const { fileId } = await filed(maja);
      const { fileId: intoFileId } = await filed(nils);
      const merge = () =>
        office.give('casework/merge-file', { intoFileId, reason: 'One child.' }, { fileId, ...key });
      expect((await merge()).kind).toBe('refused');
      const { subjectId: personId } = (await office.casefiles.load(intoFileId)).file;
      const unknown = { personId, cleared: ['personalNumber'], formerNumber: 'wrong' };
      accepted(await office.give('casework/change-person', unknown, { fileId: intoFileId }));
      expect(accepted(await merge()).replayed).toBe(false);
    });
  });

  describe('that meets a conflict', () => {
    /** Another process is faster once. */
    const outpacedBy = (act: () => Promise<unknown>) =>
      process(outpacedLog(record.log, (stream) => stream.endsWith(fileId), act));

    it('is decided anew when only the clock was faster', async () => {
      minutes = fortyDays;
      const outpaced = outpacedBy(() => office.settle(fileId));
      accepted(await assign(outpaced, 'worker', { expectedVersion: version }));
      const missed = (await storedInFile()).filter(({ type }) => type === 'casework/deadline-missed');
      expect(new Set(missed.map(({ data }) => data)).size).toBe(missed.length);
      expect(missed.length).toBeGreaterThan(0);
      expect(await record.findings()).toEqual([]);
    });

    it('is stale when a person was faster in the same matter', async () => {
      const outpaced = outpacedBy(() => assign(office, 'receiver'));
      expect(await assign(outpaced, 'worker', { expectedVersion: version })).toMatchObject({
        kind: 'stale',
        since: [{ type: 'casework/handler-assigned' }],
      });
    });

    it('is given up as busy after so many tries, and nothing is stored', async () => {
      let tries = 0;
      const contended = interrupted(
        {
          before(stream) {
            tries += 1;
            throw new RevisionConflict(stream, 1, 2);
          },
        },
        { mostTries: 5, pause: () => Promise.resolve() },
      );
      const head = await record.log.head();
      expect(await contended.give(addPerson, gunnar, { fileId })).toEqual({ kind: 'busy' });
      expect([tries, await record.log.head()]).toEqual([5, head]);
    });
  });

  describe('whose append is in doubt', () => {
    const lost = () => {
      throw new StoreUnavailable('The answer was lost.');
    };

    it('is answered from what is stored when only the answer was lost', async () => {
      const answer = accepted(await interrupted({ after: lost }).give(addPerson, gunnar, { fileId }));
      const stored = await storedInFile();
      expect(answer).toMatchObject({ replayed: false, position: stored.at(-1)?.position });
      expect(stored.filter(({ type }) => type === 'casework/person-added')).toHaveLength(2);
    });

    it('stays in doubt when nothing is there, and is stored once when it is given again', async () => {
      const head = await record.log.head();
      const failing = interrupted({ before: lost });
      await expect(failing.give(addPerson, gunnar, { fileId, ...key })).rejects.toThrow(StoreUnavailable);
      expect(await record.log.head()).toBe(head);
      expect(accepted(await office.give(addPerson, gunnar, { fileId, ...key })).replayed).toBe(false);
    });

    it('is a repeat for whoever gives it again after the process died with the answer', async () => {
      const dying = interrupted({
        after() {
          throw new Error('The process dies.');
        },
      });
      await expect(dying.give(addPerson, gunnar, { fileId, ...key })).rejects.toThrow('dies');
      expect(accepted(await office.give(addPerson, gunnar, { fileId, ...key })).replayed).toBe(true);
    });
  });

  describe('that nobody gives: settling', () => {
    it('records what time has brought about, once', async () => {
      expect(await office.settle(fileId)).toBe(false);
      minutes = fortyDays;
      expect(await office.settle(fileId)).toBe(true);
      expect(await office.settle(fileId)).toBe(false);
      expect((await office.casefiles.history(fileId)).at(-1)).toMatchObject({ cause: 'clock' });
    });

    it('records nothing in a file that does not exist', async () => {
      expect(await office.settle('00000000-0000-8000-8000-00000000dead')).toBe(false);
    });
  });
});

describe('The founding of a municipality', () => {
  const record = recordInFolder();
  const municipalityId = '00000000-0000-8000-8000-000000000001';
  const registers = municipalityProcedure([]);
  let giving: CommandGiving;

  beforeEach(() => {
    const { log, keys } = record;
    const files = new Casefiles<MunicipalityRegister>(registers, log, keys);
    const procedure: Procedure = registers;
    let seconds = 10;
    giving = new CommandGiving({
      casefiles: new Map([[registers.name, new Casefiles(procedure, log, keys)]]),
      subjects: new SubjectIndex(log, keys),
      intakes: new ClaimedIntakes(log, keys),
      identifiers: new Identifiers(keys.secret('ids')),
      municipalityAsOf: async (id, instant) =>
        municipalityAsOf((await files.load(id)).file, instant, new Map()),
      now: () => `2026-03-06T15:30:${(seconds += 1)}.000Z`,
    });
  });

  function found(type = 'municipality/found') {
    const where = { jurisdiction: 'SE', timeZone: 'Europe/Stockholm' } as const;
    const fields: FoundMunicipality = {
      ...{ ...where, name: 'North', keeperId: 'keeper', keeperName: 'Keeper' },
      ...{ secondKeeperId: 'second-keeper', secondKeeperName: 'Second keeper' },
    };
    return giving.giveAsSystem(registers, type, municipalityId, fields, {
      ...where,
      municipalityId,
      staff: () => undefined,
      staffIds: () => [],
      unitOf: () => undefined,
      hasUnit: () => false,
      offer: () => undefined,
      setting: () => '',
      delegates: () => false,
      at() {
        return this;
      },
    });
  }

  it('keeps the chain of its file whole when two found it at once', async () => {
    const answers = await Promise.all([found(), found()]);
    expect(answers.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
    const body: object = { unitId: 'intake', title: 'Intake' };
    const registered = await giving.give(registers, {
      definition: catalogueOf(registers).commands.get('municipality/register-unit')!,
      body,
      by: { staffId: 'keeper', municipalityId },
      fileId: municipalityId,
    });
    expect(registered.kind).toBe('accepted');
    expect(await record.findings()).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const first = accepted(await found());
    const head = await record.log.head();
    expect(await found()).toEqual({ ...first, replayed: true });
    expect(await record.log.head()).toBe(head);
  });

  it('is a command that the register has', async () => {
    await expect(found('municipality/annex')).rejects.toThrow(
      'municipality has no command municipality/annex.',
    );
  });
});
