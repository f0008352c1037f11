import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { swedishTestNumber } from '#casework';
import type { EventStore } from '#event-store';
import { chanceFrom, contraryLog } from './testing/contrary-log.js';
import { accepted, Process, reportOn } from './testing/process.js';
import { recordInFolder } from './testing/record-in-folder.js';

const register = 'child-protection/register-report';
const [maja, nils] = [
  { personalNumber: swedishTestNumber('20180101') },
  { personalNumber: swedishTestNumber('20190303') },
];

jest.setTimeout(180_000);

describe('Many at once', () => {
  const record = recordInFolder();
  let seconds: number;

  beforeEach(() => {
    seconds = 0;
  });

  const now = () => new Date(Date.UTC(2026, 2, 6, 8) + (seconds += 1) * 1_000).toISOString();
  const processes = (count: number, log: EventStore) =>
    Array.from({ length: count }, () => new Process({ log, keys: record.keys, now }));
  const behindNetwork = () => contraryLog(record.log, chanceFrom(7), 0);
  const typesIn = async (fileId: string) =>
    (await record.log.readStream(`child-protection:${fileId}`, 0, 1_000)).map(({ type }) => type);

  it.each([
    [20, 1],
    [64, 1],
    [64, 3],
  ])(
    'first reports on one child, %i at %i processes, are all accepted into one file',
    async (many, count) => {
      const all = processes(count, count === 1 ? record.log : behindNetwork());
      const answers = await Promise.all(
        Array.from({ length: many }, (_, n) =>
          all[n % count]!.give(register, reportOn([maja]), { idempotencyKey: `first report ${n}` }),
        ),
      );
      const files = new Set(answers.map((answer) => accepted(answer).fileId));
      expect(files).toEqual(new Set([await all[0]!.fileOf(maja.personalNumber)]));
      const types = await typesIn([...files][0]!);
      expect(types.filter((type) => type === 'child-protection/report-received')).toHaveLength(many);
      expect(types.filter((type) => type === 'casework/file-opened')).toHaveLength(1);
      expect(await record.findings()).toEqual([]);
    },
  );

  it.each([
    [64, 1],
    [64, 3],
  ])('commands on one file, %i at %i processes, are all accepted', async (many, count) => {
    const all = processes(count, count === 1 ? record.log : behindNetwork());
    const { fileId } = accepted(await all[0]!.give(register, reportOn([maja])));
    const answers = await Promise.all(
      Array.from({ length: many }, (_, n) => {
        const person = { role: 'other', person: { name: `Person ${n}` } };
        return all[n % count]!.give('casework/add-person', person, { fileId });
      }),
    );
    expect(new Set(answers.map((answer) => accepted(answer).position)).size).toBe(many);
    const added = (await typesIn(fileId)).filter((type) => type === 'casework/person-added');
    expect(added).toHaveLength(many + 1);
  });

  it('reports on two siblings, in either order, wait for nobody who waits for them', async () => {
    const all = processes(2, behindNetwork());
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) => {
        const children = n % 2 === 0 ? [maja, nils] : [nils, maja];
        return all[n % 4 < 2 ? 0 : 1]!.give(register, reportOn(children));
      }),
    );
    for (const answer of answers) expect(accepted(answer).alsoOn).toHaveLength(1);
    for (const { personalNumber } of [maja, nils]) {
      const types = await typesIn((await all[0]!.fileOf(personalNumber))!);
      expect(types.filter((type) => type === 'child-protection/report-received')).toHaveLength(16);
    }
  });
});
