import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  fileOfStream,
  fileStream,
  isProtected,
  openMatters,
  type Casefile,
  swedishTestNumber,
} from '#casework';
import { chanceFrom, type Chance } from './testing/contrary-log.js';
import { HurriedLog, Killed } from './testing/hurried-log.js';
import { accepted, childProtection, municipality, Process, reportOn } from './testing/process.js';
import { recordInFolder } from './testing/record-in-folder.js';

const register = 'child-protection/register-report';
const merge = 'casework/merge-file';
const addPerson = 'casework/add-person';
const reason = 'One child.';
const assess = 'child-protection/record-protection-assessment';
const assessment = {
  assessorId: 'worker',
  needsProtection: false,
  facts: 'Seen by the school today.',
  reasons: 'Safe now.',
};

describe('Two files that are merged while others write into them', () => {
  const record = recordInFolder();
  let log: HurriedLog;
  let seconds: number;

  beforeEach(() => {
    log = new HurriedLog();
    seconds = 0;
  });

  const now = () => new Date(Date.UTC(2026, 2, 6, 8) + (seconds += 1) * 1_000).toISOString();
  const process = (chance: Chance, stepsToLive?: number) =>
    new Process({ log: log.for(chance, stepsToLive) as never, keys: record.keys, now });
  const steady = () => process(() => 0);

  /** A report that the worker handles, and so sees the file of. */
  const handled = async (child: object) => {
    const { fileId, matters } = accepted(await steady().give(register, reportOn([child])));
    const on = { fileId, matterId: matters[0]?.matterId ?? '' };
    const assigned = { handlerId: 'worker', reason: 'Takes it up.' };
    accepted(await steady().give('casework/assign-handler', assigned, { ...on, by: 'manager' }));
    return on;
  };
  const filesOf = async (...names: string[]): Promise<readonly string[]> => {
    const fileIds: string[] = [];
    for (const name of names) fileIds.push((await handled({ name })).fileId);
    return fileIds;
  };
  const file = async (fileId: string) => (await steady().casefiles.load(fileId)).file;
  const eventsOf = (fileId: string, type: string) =>
    log.in(fileStream(childProtection.name, fileId)).filter((event) => event.type === type);

  /** What the worker does: whatever an event intends and nobody has done is done. */
  async function complete(): Promise<void> {
    const worker = steady();
    const { municipalityId } = municipality;
    for (const stored of [...log.events]) {
      const { procedure, fileId = '' } = fileOfStream(stored.stream) ?? {};
      if (procedure !== childProtection.name) continue;
      for (const event of await worker.casefiles.decode([stored])) {
        await worker.giving.fulfil(childProtection, { fileId, municipalityId }, event);
      }
    }
  }

  /** Every file goes on in one that has not ended, and nothing that is open lies in one that has. */
  async function expectSound(fileIds: readonly string[]): Promise<readonly Casefile[]> {
    const files = await Promise.all(fileIds.map(file));
    for (const each of files) {
      const { file: current } = await steady().casefiles.loadCurrent(each.fileId);
      expect(current.mergedInto).toBeUndefined();
      if (each.mergedInto === undefined) continue;
      expect(openMatters(each)).toEqual([]);
      for (const matterId of each.matters.ids()) expect(current.matters.get(matterId)).toBeDefined();
      for (const { entryId } of each.unconfirmed.values()) expect(entryId).toBe('');
      // It takes no more events of its own: all that comes after its end is what it refuses.
      const stream = log.in(fileStream(childProtection.name, each.fileId));
      const after = stream.slice((each.endedAt ?? 0) + 1).map(({ type }) => type);
      expect(after.filter((type) => type !== 'casework/merge-refused')).toEqual([]);
    }
    return files;
  }

  const dying = (chance: Chance) => Math.floor(chance() * 5) + 1;
  const unlessKilled = (fault: unknown) => {
    if (!(fault instanceof Killed)) throw fault;
    return undefined;
  };

  it('are read in parts as they are read whole, of whichever of them a part is', async () => {
    const [first = '', second = '', third = ''] = await filesOf('Maja', 'Maja', 'Maja');
    for (const [one, into] of [
      [first, second],
      [second, third],
    ] as const) {
      accepted(await steady().give(merge, { intoFileId: into, reason }, { fileId: one }));
      await complete();
    }
    const { casefiles } = steady();
    const { file: current } = await casefiles.loadCurrent(first);
    expect(current.takenOver).toHaveLength(2);
    const history = await casefiles.history(current.fileId);
    const revisions = history.map(({ revision }) => revision);
    expect(await casefiles.eventsAt(current, revisions, () => true)).toEqual(history);
    for (const event of history) {
      expect(await casefiles.eventsAt(current, [event.revision], () => true)).toEqual([event]);
      expect(await casefiles.entry(current, event.id, () => true)).toEqual(event);
    }
    for (const { eventId, revision } of current.entries.values()) {
      expect(history.find(({ id }) => id === eventId)?.revision).toBe(revision);
    }
    const ids = history.map(({ id }) => id);
    const forward: string[] = [];
    for (let from = revisions[0]!; ;) {
      const facts = await casefiles.facts(current, { from, limit: 4 });
      if (facts.length === 0) break;
      forward.push(...facts.map(({ id }) => id));
      from = facts.at(-1)!.revision + 1;
    }
    const backward: string[] = [];
    for (let upTo = current.revision; ;) {
      const facts = await casefiles.facts(current, { upTo, limit: 4 });
      if (facts.length === 0) break;
      backward.unshift(...facts.map(({ id }) => id));
      upTo = facts[0]!.revision - 1;
    }
    expect([forward, backward]).toEqual([ids, ids]);
  });

  it('go on in one of them, whoever is first and wherever a process dies', async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      log = new HurriedLog();
      const chance = chanceFrom(seed);
      const [one = '', other = ''] = await filesOf('Maja', 'Maja');
      const givers = [0, 1].map(() => process(chance, chance() < 0.4 ? dying(chance) : Infinity));
      const answers = await Promise.all([
        givers[0]?.give(merge, { intoFileId: other, reason }, { fileId: one }).catch(unlessKilled),
        givers[1]?.give(merge, { intoFileId: one, reason }, { fileId: other }).catch(unlessKilled),
      ]);
      await complete();
      const files = await expectSound([one, other]);
      const proposals = files.flatMap(({ proposals }) => Object.values(proposals));
      expect(proposals.filter(({ answer }) => answer === 'accepted').length).toBe(
        proposals.length === 0 ? 0 : 1,
      );
      expect(proposals.filter(({ answer }) => answer === undefined)).toEqual([]);
      expect(files.filter(({ mergedInto }) => mergedInto !== undefined)).toHaveLength(
        proposals.length === 0 ? 0 : 1,
      );
      const told = answers.filter((answer) => answer?.kind === 'accepted');
      expect(told.length).toBeLessThanOrEqual(1);
      if (answers.every((answer) => answer !== undefined)) expect(told).toHaveLength(1);
      for (const answer of answers) expect(['accepted', 'refused', undefined]).toContain(answer?.kind);
    }
  }, 300_000);

  it('make no circle when three go on in each other', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      log = new HurriedLog();
      const chance = chanceFrom(seed);
      const files = await filesOf('Maja', 'Maja', 'Maja');
      await Promise.all(
        files.map((fileId, index) =>
          process(chance, chance() < 0.3 ? dying(chance) : Infinity)
            .give(merge, { intoFileId: files[(index + 1) % 3], reason }, { fileId })
            .catch(unlessKilled),
        ),
      );
      await complete();
      const after = await expectSound(files);
      expect(after.some(({ mergedInto }) => mergedInto === undefined)).toBe(true);
    }
  }, 120_000);

  it('lose nothing that is given on either meanwhile, nor leave it where nobody works', async () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      log = new HurriedLog();
      const chance = chanceFrom(seed);
      const personalNumber = swedishTestNumber('20180101');
      const ended = (await handled({ personalNumber })).fileId;
      const [survivor = '', third = ''] = await filesOf('Maja', 'Nils');
      const [strayed] = (await steady().casefiles.load(third)).file.entries
        .values()
        .filter(({ opensMatters }) => opensMatters.length > 0);
      const work = [
        process(chance).give(merge, { intoFileId: survivor, reason }, { fileId: ended }),
        process(chance).give(register, reportOn([{ personalNumber }])),
        process(chance).give(addPerson, { role: 'other', person: { name: 'Gunnar' } }, { fileId: ended }),
        process(chance).give(addPerson, { role: 'other', person: { name: 'Greta' } }, { fileId: survivor }),
        process(chance).give(
          'casework/register-in-error',
          { entryId: strayed?.eventId, reason: 'Another child.', moveTo: ended },
          { fileId: third, matterId: strayed?.opensMatters[0] ?? '' },
        ),
        process(chance).settle(ended),
      ];
      const answers = await Promise.all(work);
      const [merged, reported, gunnar, greta, moved] = answers;
      expect([merged, reported, gunnar, greta].map((each) => (each as { kind: string }).kind)).toEqual(
        Array.from({ length: 4 }, () => 'accepted'),
      );
      await complete();
      const [first] = await expectSound([ended, survivor, third]);
      expect(first?.mergedInto).toBe(survivor);
      const current = await file(survivor);
      expect(Object.keys(current.persons)).toHaveLength(3);
      expect(openMatters(current)).toHaveLength((moved as { kind: string }).kind === 'accepted' ? 4 : 3);
    }
  }, 120_000);

  it('take what is decided as one of before to where work goes on, also when one ends while it is decided', async () => {
    const [ended = '', survivor = ''] = await filesOf('Maja', 'Maja');
    const sent = now();
    const [matterId = ''] = (await file(ended)).matters.ids();
    accepted(await steady().give(assess, assessment, { fileId: ended, matterId }));
    const unhurried = log.for(() => 0);
    let wholeReads = 0;
    const interrupted = {
      ...unhurried,
      readStream: async (...asked: Parameters<typeof unhurried.readStream>) => {
        const [stream, from] = asked;
        const isEnded = stream === fileStream(childProtection.name, ended);
        if (isEnded && from === 0) wholeReads += 1;
        if (isEnded && from === 0 && wholeReads === 2) {
          accepted(await steady().give(merge, { intoFileId: survivor, reason }, { fileId: ended }));
        }
        return unhurried.readStream(...asked);
      },
    };
    const late = new Process({ log: interrupted as never, keys: record.keys, now });
    const noted = { role: 'other', person: { name: 'Gunnar' }, occurredAt: sent };
    expect(accepted(await late.give(addPerson, noted, { fileId: ended })).fileId).toBe(survivor);
    expect(wholeReads).toBeGreaterThan(1);
  });

  it('are read as one in a process that has never seen them as two', async () => {
    const [one = '', other = ''] = await filesOf('Maja', 'Maja');
    const keyed = { fileId: one, idempotencyKey: 'key' };
    const gunnar = { role: 'other', person: { name: 'Gunnar' } };
    const first = accepted(await steady().give(addPerson, gunnar, keyed));
    const office = steady();
    expect(accepted(await office.give(merge, { intoFileId: other, reason }, { fileId: one }))).toMatchObject({
      fileId: other,
      alsoOn: [one],
    });
    const kept = (await office.casefiles.load(other)).file;
    expect(kept).toEqual(await file(other));
    expect(kept.entries.values().length).toBeGreaterThan(0);
    expect(kept.matters.ids()).toHaveLength(2);
    expect(Object.values(kept.persons).filter(({ role }) => role === 'subject')).toHaveLength(1);
    expect(openMatters(kept)).toHaveLength(2);
    // A key that was used before finds its answer.
    expect(await steady().give(addPerson, gunnar, keyed)).toEqual({ ...first, replayed: true });
    expect(await steady().give(addPerson, gunnar, { ...keyed, fileId: other })).toEqual({
      ...first,
      fileId: other,
      replayed: true,
    });
    expect(eventsOf(one, 'casework/person-added')).toHaveLength(2);
    // Work on what lay in the one that ended is done in the other.
    const [matterId = ''] = (await file(one)).matters.ids();
    const assigned = await steady().give(
      'casework/assign-handler',
      { handlerId: 'manager' },
      { fileId: one, matterId },
    );
    expect(accepted(assigned).fileId).toBe(other);
    expect((await file(other)).matters.get(matterId)?.handlerId).toBe('manager');
    const revisions = (await steady().casefiles.history(other)).map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.map((_, index) => index + (revisions[0] ?? 0)));
    expect(revisions[0]).toBeLessThan(0);
  });

  const opened = async (name: string) => {
    const on = await handled({ name });
    accepted(await steady().give(assess, assessment, on));
    const opening = await steady().give('child-protection/open-investigation', { purpose: 'Care.' }, on);
    const investigationId = accepted(opening).matters[0]?.matterId ?? '';
    const unwilling = { why: 'unwilling', reasons: 'The child was asked twice.' };
    const investigation = { fileId: on.fileId, matterId: investigationId };
    accepted(await steady().give('child-protection/record-child-not-heard', unwilling, investigation));
    return { fileId: on.fileId, investigationId };
  };
  const ongoing = (current: Casefile) =>
    openMatters(current, 'investigation').map(({ matterId }) => matterId);

  it('have one ongoing investigation of two, also for who comes before it was linked, and wherever a process dies', async () => {
    const closing = { legalBasis: ['SoL 2025:400 20:3'], reasons: 'The need is met.' };
    const outcomes = new Set<string>();
    for (let seed = 1; seed <= 30; seed += 1) {
      log = new HurriedLog();
      const chance = chanceFrom(seed);
      const earlier = await opened('Maja');
      const later = await opened('Maja');
      const [ended, survivor] = chance() < 0.5 ? [earlier, later] : [later, earlier];
      const given = process(chance, chance() < 0.6 ? dying(chance) : Infinity)
        .give(merge, { intoFileId: survivor.fileId, reason }, { fileId: ended.fileId })
        .catch(unlessKilled);
      const decides = async () => {
        for (let turns = Math.floor(chance() * 120); turns > 0; turns -= 1) await nextTurn();
        const on = { fileId: later.fileId, matterId: later.investigationId };
        return process(chance).give('child-protection/close-without-support', closing, on);
      };
      const decided = decides();
      const answers = await Promise.all([given, decided]);
      await complete();
      const current = await file(survivor.fileId);
      const [closed] = eventsOf(later.fileId, 'child-protection/investigation-closed');
      outcomes.add(`${closed === undefined ? 'linked' : 'closed'}-${answers[0]?.kind ?? 'killed'}`);
      if ((await file(ended.fileId)).mergedInto === undefined) continue;
      expect(ongoing(current)).toEqual([earlier.investigationId]);
      expect(current.matters.get(later.investigationId)?.step).toBe(
        closed === undefined ? 'linked' : 'closed',
      );
      expect(answers[1].kind).toBe(closed === undefined ? 'refused' : 'accepted');
      expect((await steady().casefiles.load(survivor.fileId)).file).toEqual(current);
    }
    expect([...outcomes].sort()).toEqual([
      'closed-accepted',
      'closed-killed',
      'linked-accepted',
      'linked-killed',
    ]);
  }, 120_000);

  it('are protected if one of them is, whichever goes on, and when one becomes so', async () => {
    const protect = async (fileId: string): Promise<void> => {
      const { subjectId: personId } = await file(fileId);
      const change = { personId, protectedIdentity: true };
      accepted(await steady().give('casework/change-person', change, { fileId }));
    };
    for (const first of ['ended', 'survivor', 'later'] as const) {
      const [ended = '', survivor = ''] = await filesOf('Maja', 'Maja');
      if (first === 'ended') await protect(ended);
      if (first === 'survivor') await protect(survivor);
      accepted(await steady().give(merge, { intoFileId: survivor, reason }, { fileId: ended }));
      if (first === 'later') await protect(survivor);
      expect([isProtected(await file(ended)), isProtected(await file(survivor))]).toEqual([true, true]);
    }
  });
});
