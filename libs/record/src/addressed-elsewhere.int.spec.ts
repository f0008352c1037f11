import { beforeEach, describe, expect, it } from '@jest/globals';
import { swedishTestNumber, type MunicipalityAsOf } from '#casework';
import type { EventStore } from '#event-store';
import { chanceFrom, contraryLog, interruptedLog } from './testing/contrary-log.js';
import { ledger, parcels } from './testing/parcels.js';
import { accepted, municipality, Process } from './testing/process.js';
import { recordInFolder } from './testing/record-in-folder.js';

const own = municipality;
const neighbour: MunicipalityAsOf = {
  ...municipality,
  municipalityId: '00000000-0000-8000-8000-000000000002',
};
const about = swedishTestNumber('20180101');
const parcel = { to: neighbour.municipalityId, about, holds: 'A marker word.' };

describe('A command that an event addresses to another municipality', () => {
  const record = recordInFolder();
  let minutes: number;
  let sender: Process;
  let receiver: Process;
  let shelf: string;

  const now = () => new Date(Date.UTC(2026, 2, 6, 8, (minutes += 1))).toISOString();
  const processOf = (at: MunicipalityAsOf, log: EventStore = record.log) =>
    new Process({
      log,
      keys: record.keys,
      now,
      at,
      neighbours: [own, neighbour].filter((each) => each !== at),
      procedure: parcels,
      besides: [ledger],
    });

  beforeEach(async () => {
    minutes = 0;
    [sender, receiver] = [processOf(own), processOf(neighbour)];
    shelf = accepted(await sender.give('parcels/open-shelf', { about })).fileId;
  });

  const events = async (type: string) =>
    (await record.log.readAll('', 1_000)).filter((event) => event.type === type);
  const received = async () => (await events('parcels/parcel-received')).map(({ stream }) => stream);
  const noted = () => events('ledger/parcel-noted');
  const post = (changes: object = {}) =>
    sender.give('parcels/post-parcel', { ...parcel, ...changes }, { fileId: shelf, idempotencyKey: 'a key' });

  it('is no part of the sender’s answer: the worker delivers it', async () => {
    const answer = accepted(await post());
    expect(answer).toMatchObject({ fileId: shelf, alsoOn: [] });
    expect(await received()).toEqual([]);
    expect(await sender.fileOf(about)).toBe(shelf);
    await sender.followsUp(shelf);
    expect(await received()).toEqual([`parcels:${(await receiver.fileOf(about))!}`]);
  });

  it('opens a file of the other municipality’s own, in nobody’s name', async () => {
    accepted(await post());
    await sender.followsUp(shelf);
    const fileId = (await receiver.fileOf(about))!;
    expect(fileId).not.toBe(shelf);
    const { file } = await receiver.casefiles.load(fileId);
    expect(file).toMatchObject({ municipalityId: neighbour.municipalityId });
    const history = await receiver.casefiles.history(fileId);
    expect(history.at(-1)).toMatchObject({
      type: 'parcels/parcel-received',
      cause: 'completion',
      staffId: '',
      data: { holds: 'A marker word.' },
    });
    expect([...new Set(file.entries.values().flatMap(({ by }) => by))]).toEqual([]);
    expect(await record.findings()).toEqual([]);
  });

  it('is decided in the file that the other municipality has of the subject', async () => {
    const theirs = accepted(await receiver.give('parcels/open-shelf', { about })).fileId;
    accepted(await post());
    await sender.followsUp(shelf);
    expect(await received()).toEqual([`parcels:${theirs}`]);
  });

  it('is decided where that file goes on, if it was merged', async () => {
    const theirs = accepted(await receiver.give('parcels/open-shelf', { about })).fileId;
    const goesOn = accepted(await receiver.give('parcels/open-shelf', {})).fileId;
    const merge = { intoFileId: goesOn, reason: 'One person.' };
    accepted(await receiver.give('casework/merge-file', merge, { fileId: theirs }));
    accepted(await post());
    await sender.followsUp(shelf);
    expect(await received()).toEqual([`parcels:${goesOn}`]);
  });

  it('opens a file of its own where nobody says who it is about', async () => {
    accepted(await post({ about: undefined }));
    await sender.followsUp(shelf);
    await processOf(own).followsUp(shelf);
    expect(await received()).toHaveLength(1);
    expect(await receiver.fileOf(about)).toBeUndefined();
  });

  it('reaches another procedure, too, by its own command', async () => {
    accepted(await post());
    await sender.followsUp(shelf);
    expect(await noted()).toHaveLength(1);
  });

  it('is not sent to a municipality that this system doesn’t keep', async () => {
    const unknown = '00000000-0000-8000-8000-000000000009';
    expect(await post({ to: unknown })).toMatchObject({ kind: 'invalid', invalid: { field: 'to' } });
    expect(await events('parcels/parcel-posted')).toEqual([]);
  });

  it('is delivered once, whoever tries again', async () => {
    accepted(await post());
    accepted(await post());
    await sender.followsUp(shelf);
    const head = await record.log.head();
    for (const any of [sender, receiver, processOf(own)]) await any.followsUp(shelf);
    expect(await record.log.head()).toBe(head);
  });

  it('is delivered once also where the number has become another’s since', async () => {
    accepted(await post());
    await sender.followsUp(shelf);
    const first = (await receiver.fileOf(about))!;
    const { subjectId } = (await receiver.casefiles.load(first)).file;
    const person = {
      personId: subjectId,
      formerNumber: 'wrong',
      person: { personalNumber: swedishTestNumber('20190303') },
    };
    accepted(await receiver.give('casework/change-person', person, { fileId: first }));
    accepted(await receiver.give('parcels/open-shelf', { about }));
    expect(await receiver.fileOf(about)).not.toBe(first);
    await processOf(own).followsUp(shelf);
    expect(await received()).toEqual([`parcels:${first}`]);
  });

  it('is delivered once, and whole, wherever the worker dies between two steps', async () => {
    accepted(await post());
    for (const when of ['before', 'after'] as const) {
      for (let step = 1; step <= 6; step += 1) {
        let steps = 0;
        const dying = interruptedLog(record.log, {
          [when]: () => {
            steps += 1;
            if (steps >= step) throw new Error('The process dies.');
          },
        });
        await processOf(own, dying)
          .followsUp(shelf)
          .catch(() => undefined);
      }
    }
    await processOf(own).followsUp(shelf);
    expect(await received()).toHaveLength(1);
    expect(await noted()).toHaveLength(1);
    expect(await receiver.fileOf(about)).toBe((await received())[0]!.replace('parcels:', ''));
    expect(await record.findings()).toEqual([]);
  });

  it('is delivered once, whichever of several workers is first and whatever answers get lost', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const number = swedishTestNumber('20170707', 100 + seed);
      accepted(await sender.give('parcels/post-parcel', { ...parcel, about: number }, { fileId: shelf }));
      const chance = chanceFrom(seed);
      await Promise.all(
        [1, 2, 3].map(() =>
          processOf(own, contraryLog(record.log, chance, 0.2))
            .followsUp(shelf)
            .catch(() => undefined),
        ),
      );
      await processOf(own).followsUp(shelf);
      expect(await received()).toHaveLength(seed);
      expect(await noted()).toHaveLength(seed);
    }
    expect(await record.findings()).toEqual([]);
  }, 30_000);

  it('tells the sender’s log nothing of the other file, nor the other’s whose it was', async () => {
    accepted(await post());
    await sender.followsUp(shelf);
    const theirs = (await receiver.fileOf(about))!;
    const all = await record.log.readAll('', 1_000);
    const ofSender = all.filter(({ stream }) => stream === `parcels:${shelf}`);
    const ofReceiver = all.filter(({ stream }) => stream === `parcels:${theirs}`);
    expect(JSON.stringify(ofSender)).not.toContain(theirs);
    expect(JSON.stringify(ofReceiver)).not.toContain(shelf);
    expect(JSON.stringify(all)).not.toContain('marker word');
  });
});
