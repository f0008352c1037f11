import { beforeEach, describe, expect, it } from '@jest/globals';
import { fileStream, swedishTestNumber } from '#casework';
import { StoreUnavailable, type RecordedEvent } from '#event-store';
import type { Accepted, Answer } from './answer.js';
import { chanceFrom, contraryLog, type Chance } from './testing/contrary-log.js';
import { accepted, childProtection, Process, reportOn } from './testing/process.js';
import { recordInFolder } from './testing/record-in-folder.js';

const register = 'child-protection/register-report';

describe('Commands that several processes give on one log', () => {
  const record = recordInFolder();
  let seconds: number;

  beforeEach(() => {
    seconds = 0;
  });

  // Every asking is a quarter of an hour later than the one before, so that deadlines are missed on the way.
  const now = () => new Date(Date.UTC(2026, 2, 6, 8) + (seconds += 900) * 1_000).toISOString();
  const processes = (count: number, chance: Chance, doubtful = 0) =>
    Array.from(
      { length: count },
      () => new Process({ log: contraryLog(record.log, chance, doubtful), keys: record.keys, now }),
    );

  const storedIn = (fileId: string) =>
    record.log.readStream(fileStream(childProtection.name, fileId), 0, 1_000);

  /** What the answer says is what is stored: these events, by one command, at this position. */
  async function expectTrue({ fileId, events, position }: Accepted): Promise<void> {
    const stored = await storedIn(fileId);
    const last = stored.find((event) => event.position === position)!;
    const ofCommand = stored.filter(({ metadata }) => metadata.commandId === last.metadata.commandId);
    expect(
      ofCommand.filter(({ metadata }) => metadata.cause !== 'clock').map(({ type }) => ({ type })),
    ).toEqual(events);
    expect(ofCommand.at(-1)).toBe(last);
  }

  /** Nothing is there twice: the events of one command in a file stand side by side, as one append wrote them. */
  function expectNothingDoubled(stored: readonly RecordedEvent[]): void {
    const commands = stored.map(({ metadata }) => metadata.commandId);
    const begins = commands.filter((commandId, index) => commandId !== commands[index - 1]);
    expect(new Set(begins).size).toBe(begins.length);
    const created = stored
      .filter(({ type }) => type === 'casework/person-added' || type === 'child-protection/report-received')
      .map(
        ({ metadata, type, data }) =>
          `${type} ${metadata.matterId ?? /"personId":"([^"]+)"/.exec(data)?.[1] ?? ''}`,
      );
    expect(new Set(created).size).toBe(created.length);
    const missed = stored.filter(({ type }) => type === 'casework/deadline-missed').map(({ data }) => data);
    expect(new Set(missed).size).toBe(missed.length);
  }

  it('are stored once under one key, and both are answered the same', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const [one, other] = processes(2, chanceFrom(seed));
      const on = { idempotencyKey: `key ${seed}` };
      const body = reportOn([{ name: 'Maja', personalNumber: swedishTestNumber('20180101', 100 + seed) }]);
      const answers = await Promise.all([one!.give(register, body, on), other!.give(register, body, on)]);
      const [first, second] = answers
        .map(accepted)
        .toSorted((a, b) => Number(a.replayed) - Number(b.replayed));
      expect([first?.replayed, second?.replayed]).toEqual([false, true]);
      expect({ ...second, replayed: false }).toEqual(first);
      await expectTrue(first!);
      // Whoever was second goes on from what the first has stored.
      const added = await Promise.all(
        [one!, other!].map((process) =>
          process.give(
            'casework/add-person',
            { role: 'other', person: { name: 'Gunnar' } },
            { fileId: first!.fileId },
          ),
        ),
      );
      for (const answer of added) await expectTrue(accepted(answer));
      expectNothingDoubled(await storedIn(first!.fileId));
    }
    expect(await record.findings()).toEqual([]);
  }, 30_000);

  it('tell another body under the same key from a retry, whichever is stored', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const [one, other] = processes(2, chanceFrom(seed));
      const { fileId } = accepted(await one!.give(register, reportOn([{ name: 'Maja' }])));
      const on = { fileId, idempotencyKey: `key ${seed}` };
      const names = ['Gunnar', 'Greta'];
      const answers = await Promise.all(
        [one!, other!].map((process, index) =>
          process.give('casework/add-person', { role: 'other', person: { name: names[index] } }, on),
        ),
      );
      expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'other-body-under-key']);
      const winner = answers.findIndex(({ kind }) => kind === 'accepted');
      const history = await other!.casefiles.history(fileId);
      expect(history.filter(({ type }) => type === 'casework/person-added').at(-1)).toMatchObject({
        data: { name: names[winner] },
      });
    }
    expect(await record.findings()).toEqual([]);
  }, 30_000);

  it('complete a report on several children once, whoever comes first', async () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const all = processes(3, chanceFrom(seed));
      const body = reportOn([{ name: 'Maja' }, { name: 'Nils' }, { name: 'Olle' }]);
      const answers = await Promise.all(
        all.map((process) => process.give(register, body, { idempotencyKey: `key ${seed}` })),
      );
      const [first] = answers.map(accepted);
      expect(first!.alsoOn).toHaveLength(2);
      for (const answer of answers.map(accepted)) {
        expect({ ...answer, replayed: false }).toEqual({ ...first, replayed: false });
      }
      for (const fileId of [first!.fileId, ...first!.alsoOn]) {
        const stored = await storedIn(fileId);
        expectNothingDoubled(stored);
        expect(stored.filter(({ type }) => type === 'child-protection/report-received')).toHaveLength(1);
        // What completion wrote is the end from which every process goes on.
        await Promise.all(
          all.map((process) =>
            process.give('casework/add-person', { role: 'other', person: { name: 'Greta' } }, { fileId }),
          ),
        );
      }
    }
    expect(await record.findings()).toEqual([]);
  }, 30_000);

  it('record a miss once, also when two workers and a command see it at the same time', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const [one, other, third] = processes(3, chanceFrom(seed));
      const { fileId } = accepted(await one!.give(register, reportOn([{ name: 'Maja' }])));
      seconds += 40 * 86_400;
      const [settled, alsoSettled, answer] = await Promise.all([
        one!.settle(fileId),
        other!.settle(fileId),
        third!.give('casework/add-person', { role: 'other', person: { name: 'Gunnar' } }, { fileId }),
      ]);
      expect([settled, alsoSettled].filter(Boolean).length).toBeLessThanOrEqual(1);
      await expectTrue(accepted(answer));
      const stored = await storedIn(fileId);
      expect(stored.filter(({ type }) => type === 'casework/deadline-missed').length).toBeGreaterThan(0);
      expectNothingDoubled(stored);
    }
    expect(await record.findings()).toEqual([]);
  }, 30_000);

  it.each([11, 12, 13, 14, 15, 16])(
    'hold for any mixture of commands, keys and lost answers (seed %i)',
    async (seed) => {
      const chance = chanceFrom(seed);
      const all = processes(3, chance, 0.15);
      const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(chance() * values.length)]!;
      const steady = new Process({ log: record.log, keys: record.keys, now });
      const files = await Promise.all(
        ['Maja', 'Nils'].map(async (name) => accepted(await steady.give(register, reportOn([{ name }])))),
      );
      const bodyOfStored = new Map<string, Set<string>>();
      const answers: { readonly keyed: string; readonly name: string; readonly answer: Answer }[] = [];

      const giveSomething = async () => {
        const { fileId } = pick(files);
        const process = pick(all);
        if (chance() < 0.15) {
          await process.settle(fileId).catch(unlessInDoubt);
          return;
        }
        const idempotencyKey = `key ${Math.floor(chance() * 25)}`;
        const name = pick(['Gunnar', 'Greta']);
        const keyed = `${idempotencyKey} ${fileId}`;
        const answer = await process
          .give('casework/add-person', { role: 'other', person: { name } }, { fileId, idempotencyKey })
          .catch(unlessInDoubt);
        if (answer) answers.push({ keyed, name, answer });
      };
      await Promise.all(
        Array.from({ length: 12 }, async () => {
          for (let count = 0; count < 15; count += 1) await giveSomething();
        }),
      );

      for (const { keyed, name, answer } of answers) {
        if (answer.kind !== 'accepted') continue;
        await expectTrue(answer);
        const bodies = bodyOfStored.get(keyed) ?? new Set();
        bodyOfStored.set(keyed, bodies.add(`${name} at ${answer.position}`));
      }
      for (const bodies of bodyOfStored.values()) expect(bodies.size).toBe(1);
      const firsts = answers.filter(({ answer }) => answer.kind === 'accepted' && !answer.replayed);
      expect(new Set(firsts.map(({ keyed }) => keyed)).size).toBe(firsts.length);
      for (const { keyed, name, answer } of answers) {
        const stored = [...(bodyOfStored.get(keyed) ?? [])][0];
        if (answer.kind === 'other-body-under-key' && stored !== undefined) {
          expect(stored.startsWith(`${name} `)).toBe(false);
        }
      }
      for (const { fileId } of files) {
        const stored = await storedIn(fileId);
        expectNothingDoubled(stored);
        for (const process of all) {
          const { file, tail } = await process.casefiles.load(fileId);
          expect(tail.hash).toBe(stored.at(-1)?.metadata.hash);
          expect(file.revision).toBe(stored.at(-1)?.revision);
        }
      }
      expect(answers.some(({ answer }) => answer.kind === 'accepted' && answer.replayed)).toBe(true);
      expect(answers.some(({ answer }) => answer.kind === 'other-body-under-key')).toBe(true);
      expect(await record.findings()).toEqual([]);
    },
    30_000,
  );

  it('assign one file to a child whom two report at the same time under keys of their own', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const [one, other] = processes(2, chanceFrom(seed));
      const body = reportOn([{ name: 'Maja', personalNumber: swedishTestNumber('20190101', 100 + seed) }]);
      const answers = await Promise.all([
        one!.give(register, body, { idempotencyKey: `one ${seed}` }),
        other!.give(register, body, { idempotencyKey: `other ${seed}` }),
      ]);
      const [first, second] = answers.map(accepted);
      expect(second!.fileId).toBe(first!.fileId);
      const stored = await storedIn(first!.fileId);
      expect(stored.filter(({ type }) => type === 'child-protection/report-received')).toHaveLength(2);
      expectNothingDoubled(stored);
    }
    expect(await record.findings()).toEqual([]);
  }, 30_000);
});

function unlessInDoubt(fault: unknown): undefined {
  if (!(fault instanceof StoreUnavailable)) throw fault;
  return undefined;
}
