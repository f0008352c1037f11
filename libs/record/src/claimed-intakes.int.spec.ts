import { beforeEach, describe, expect, it } from '@jest/globals';
import { swedishTestNumber } from '#casework';
import type { EventStore } from '#event-store';
import { chanceFrom, contraryLog, interruptedLog, outpacedLog } from './testing/contrary-log.js';
import { accepted, municipality, Process, reportOn } from './testing/process.js';
import { recordInFolder } from './testing/record-in-folder.js';

const register = 'child-protection/register-report';
const [maja, nils] = [
  { personalNumber: swedishTestNumber('20180101') },
  { personalNumber: swedishTestNumber('20190303') },
];
const nameless = { name: 'Nameless' };
const key = { idempotencyKey: 'a key of their own' };
const otherBody = { kind: 'other-body-under-key' };

describe('The key of an intake', () => {
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
  const reports = async () =>
    (await record.log.readAll('', 1_000)).filter(({ type }) => type === 'child-protection/report-received');

  it.each([
    ['a new child', [nameless], [{ name: 'Another' }]],
    ['another child, whom one knows', [maja], [nils]],
    ['another child, whom nobody knows', [maja], [nameless]],
    ['a child more', [maja], [maja, nils]],
    ['a child fewer', [maja, nils], [maja]],
    ['the same children in another order', [maja, nils], [nils, maja]],
    [
      'the same child, written otherwise',
      [maja],
      [{ personalNumber: `${maja.personalNumber.slice(0, 8)}-${maja.personalNumber.slice(8)}` }],
    ],
  ])('serves once, not again for %s', async (_, first, then) => {
    accepted(await office.give(register, reportOn([nils])));
    accepted(await office.give(register, reportOn(first), key));
    const head = await record.log.head();
    for (const any of [office, process()]) {
      expect(await any.give(register, reportOn(then), key)).toEqual(otherBody);
    }
    expect(await record.log.head()).toBe(head);
  });

  it('serves once, not again for another text, another intake, or in another’s name', async () => {
    accepted(await office.give(register, reportOn([maja]), key));
    const head = await record.log.head();
    const advice = { topic: 'other', channel: 'phone' };
    expect(await office.give(register, reportOn([maja], 'Another text.'), key)).toEqual(otherBody);
    expect(await office.give('child-protection/record-advice', advice, key)).toEqual(otherBody);
    const forAnother = { ...reportOn([maja]), doneBy: 'receiver' };
    expect(await office.give(register, forAnother, key)).toEqual(otherBody);
    expect(await record.log.head()).toBe(head);
  });

  it('is the same for whoever names themselves as for whoever names nobody', async () => {
    const first = accepted(await office.give(register, reportOn([maja]), key));
    const again = accepted(await office.give(register, { ...reportOn([maja]), doneBy: 'worker' }, key));
    expect(again).toEqual({ ...first, replayed: true });
  });

  it('is each one’s own', async () => {
    accepted(await office.give(register, reportOn([maja]), key));
    const theirs = await office.give(register, reportOn([nils]), { ...key, by: 'receiver' });
    expect(accepted(theirs).replayed).toBe(false);
  });

  it('gets the first answer also when the number leads elsewhere since', async () => {
    const first = accepted(await office.give(register, reportOn([maja]), key));
    const other = accepted(await office.give(register, reportOn([nameless])));
    await office.declineToOpen(first);
    const merge = { intoFileId: other.fileId, reason: 'One child.' };
    accepted(await office.give('casework/merge-file', merge, { fileId: first.fileId }));
    expect(accepted(await office.give(register, reportOn([maja]))).fileId).toBe(other.fileId);
    const head = await record.log.head();
    for (const any of [office, process()]) {
      expect(await any.give(register, reportOn([maja]), key)).toEqual({ ...first, replayed: true });
    }
    expect(await record.log.head()).toBe(head);
  });

  it('gets the first answer also when the number has been another child’s since', async () => {
    const first = accepted(await office.give(register, reportOn([maja]), key));
    const { subjectId } = (await office.casefiles.load(first.fileId)).file;
    const person = { personId: subjectId, person: nils, formerNumber: 'wrong' };
    accepted(await office.give('casework/change-person', person, { fileId: first.fileId }));
    const other = accepted(await office.give(register, reportOn([maja])));
    expect(other.fileId).not.toBe(first.fileId);
    expect(await office.give(register, reportOn([maja]), key)).toEqual({ ...first, replayed: true });
  });

  it('is not used up by a refusal', async () => {
    const wrong = { ...maja, birthDate: '2030-01-01' };
    const refused = await office.give(register, reportOn([wrong]), key);
    expect(['refused', 'invalid']).toContain(refused.kind);
    expect(await record.log.readAll('', 1)).toEqual([]);
    expect(accepted(await office.give(register, reportOn([maja]), key)).replayed).toBe(false);
  });

  describe('when the process dies between the claim and the events', () => {
    beforeEach(async () => {
      const dying = interruptedLog(record.log, {
        before(stream) {
          if (stream.startsWith('child-protection:')) throw new Error('The process dies.');
        },
      });
      await expect(process(dying).give(register, reportOn([maja]), key)).rejects.toThrow('dies');
    });

    it('serves for the same still', async () => {
      expect(accepted(await office.give(register, reportOn([maja]), key)).replayed).toBe(false);
      expect(await reports()).toHaveLength(1);
    });

    it('serves for the same also where the child is in another file by then', async () => {
      const other = accepted(await office.give(register, reportOn([nameless])));
      const claimed = await office.fileOf(maja.personalNumber);
      const by = { commandId: 'any', staffId: 'worker', now: '2026-03-06T09:00:00.000Z' };
      const { municipalityId } = municipality;
      const subject = { municipalityId, procedure: 'child-protection', ...maja };
      await office.subjects.release(subject, claimed!, by);
      await office.subjects.claim(subject, other.fileId, by);
      const answer = accepted(await office.give(register, reportOn([maja]), key));
      expect([answer.fileId, answer.replayed]).toEqual([other.fileId, false]);
      expect(await process().give(register, reportOn([maja]), key)).toEqual({ ...answer, replayed: true });
    });

    it('does not serve for another child', async () => {
      expect(await office.give(register, reportOn([nils]), key)).toEqual(otherBody);
      expect(await office.fileOf(nils.personalNumber)).toBeUndefined();
      expect(await reports()).toEqual([]);
    });
  });

  it('serves one of two bodies at two processes at once, whoever claims it', async () => {
    const outpaced = process(
      outpacedLog(
        record.log,
        (stream) => stream.startsWith('intake:'),
        () => office.give(register, reportOn([nils]), key),
      ),
    );
    expect(await outpaced.give(register, reportOn([maja]), key)).toEqual(otherBody);
    expect(await office.fileOf(maja.personalNumber)).toBeUndefined();
    expect(await reports()).toHaveLength(1);
  });

  it('serves one body in any disorder of three processes, whose answers may get lost', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const before = (await reports()).length;
      const chance = chanceFrom(seed);
      const all = Array.from({ length: 3 }, () => process(contraryLog(record.log, chance, 0.2)));
      const bodies = [[maja], [nils], [{ name: `Nameless ${seed}` }], [maja, nils]].map((each) =>
        reportOn(each),
      );
      const idempotencyKey = `the key of round ${seed}`;
      const kinds = new Set<string>();
      const stored = new Set<number>();
      await Promise.all(
        Array.from({ length: 24 }, async (_, n) => {
          const which = Math.floor(chance() * bodies.length);
          const answer = await all[n % 3]!.give(register, bodies[which]!, { idempotencyKey }).catch(
            () => undefined,
          );
          if (answer) kinds.add(answer.kind);
          if (answer?.kind === 'accepted') stored.add(which);
        }),
      );
      expect(stored.size).toBeLessThanOrEqual(1);
      for (const kind of kinds) {
        expect(['accepted', 'other-body-under-key', 'in-flight', 'busy']).toContain(kind);
      }
      const isOnBoth = stored.has(3) ? 2 : 1;
      if (stored.size === 1) expect((await reports()).length - before).toBe(isOnBoth);
    }
    expect(await record.findings()).toEqual([]);
  });

  it('tells in the log neither what was said nor whom it was about', async () => {
    accepted(await office.give(register, reportOn([maja]), key));
    const claim = (await record.log.readAll('', 10)).find(({ stream }) => stream.startsWith('intake:'))!;
    expect(JSON.parse(claim.data)).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      fileId: await office.fileOf(maja.personalNumber),
    });
    expect(JSON.stringify(claim)).not.toContain(key.idempotencyKey);
  });

  it('is claimed by intakes alone', async () => {
    const { fileId } = accepted(await office.give(register, reportOn([maja, nils]), key));
    const gunnar = { role: 'other', person: { name: 'Gunnar' } };
    accepted(await office.give('casework/add-person', gunnar, { fileId, idempotencyKey: 'another key' }));
    const claims = (await record.log.readAll('', 100)).filter(({ stream }) => stream.startsWith('intake:'));
    expect(claims).toHaveLength(1);
  });
});
