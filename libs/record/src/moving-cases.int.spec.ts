import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  dataClassesOf,
  deadlinesOfMatter,
  openMatters,
  procedures,
  swedishTestNumber,
  type Casefile,
  type MunicipalityAsOf,
} from '#casework';
import type { EventStore } from '#event-store';
import { openEventStoreDb } from '#event-store/eventstoredb';
import { openSqliteEventStore } from '#event-store/sqlite';
import { openKeyStore, type KeyStore } from '#trust';
import { lastingPatience } from '../../event-store/src/eventstoredb/testing/patience-of-the-spec.js';
import { startStandIn } from '../../../test/stand-in/stand-in.js';
import { chanceFrom, interruptedLog, type Chance } from './testing/contrary-log.js';
import { hurried, Killed } from './testing/hurried-log.js';
import { accepted, municipality, Process, reportOn } from './testing/process.js';

/** How often a move is broken off at random: more of them by `CASETRAIL_TEST_MOVES=1000 npm run test:contract -- moving-cases`. */
const tries = Number(process.env.CASETRAIL_TEST_MOVES ?? 10);

const home = municipality;
const neighbour: MunicipalityAsOf = {
  ...municipality,
  municipalityId: '00000000-0000-8000-8000-000000000002',
  name: 'Grannköping',
};

interface Engine {
  readonly log: EventStore;
  close(): Promise<void>;
}

async function onSqlite(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'casetrail-'));
  const log = openSqliteEventStore({ folder });
  return {
    log,
    close: async () => {
      await log.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function onTheStandIn(): Promise<Engine> {
  const standIn = await startStandIn();
  const log = await openEventStoreDb({
    url: standIn.url,
    namespace: 'moves',
    patience: lastingPatience,
    report: () => undefined,
  });
  return {
    log,
    close: async () => {
      await log.close();
      await standIn.dispose();
    },
  };
}

describe.each([
  { engine: 'SQLite', open: onSqlite },
  { engine: 'the stand-in of EventStoreDB', open: onTheStandIn },
])('A case that goes to another municipality, on $engine', ({ open }) => {
  let engine: Engine;
  let folder: string;
  let keys: KeyStore;
  let seconds = 0;
  let children = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casetrail-'));
    engine = await open();
    keys = await openKeyStore({ folder, dataClasses: dataClassesOf(procedures) });
  });
  afterAll(async () => {
    await engine.close();
    await keys.close();
    await rm(folder, { recursive: true });
  });

  const now = () => new Date(Date.UTC(2026, 2, 6, 8) + (seconds += 1) * 1_000).toISOString();
  const office = (at: MunicipalityAsOf, log: Pick<EventStore, 'append' | 'readStream'> = engine.log) =>
    new Process({
      log: log as EventStore,
      keys,
      now,
      at,
      neighbours: [home, neighbour].filter((each) => each !== at),
    });

  function newNumber(): string {
    children += 1;
    return swedishTestNumber('20180101', 100 + children);
  }

  /** An investigation of a child that the neighbour has agreed to take over. */
  async function agreed(child: object) {
    const by = office(home);
    const { fileId, matters } = accepted(
      await by.give('child-protection/register-report', reportOn([child])),
    );
    const report = { fileId, matterId: matters[0]?.matterId ?? '' };
    const assigned = { handlerId: 'worker', reason: 'Takes it up.' };
    accepted(await by.give('casework/assign-handler', assigned, { ...report, by: 'manager' }));
    const opening = { purpose: 'Care.' };
    const opened = accepted(await by.give('child-protection/open-investigation', opening, report));
    const on = { fileId, matterId: opened.matters[0]?.matterId ?? '' };
    const request = { municipalityId: neighbour.municipalityId, reasons: 'The family has moved.' };
    accepted(await by.give('child-protection/request-transfer', request, on));
    const answer = { answer: 'agreed', answeredBy: 'Rut Rask' };
    accepted(await by.give('child-protection/record-transfer-answer', answer, on));
    return on;
  }

  const letting = { ground: 'needed-to-take-over', summary: 'As it stands.', textsReadThrough: true };

  const goes = (by: Process, on: { readonly fileId: string; readonly matterId: string }) =>
    by.give('child-protection/transfer-case', letting, { ...on, idempotencyKey: `goes ${on.fileId}` });

  /** What the neighbour has of a child: one investigation, under the clock that began at home. */
  async function expectOneThere(number: string, anchorDate = '2026-03-06'): Promise<Casefile> {
    const there = office(neighbour);
    const fileId = await there.fileOf(number);
    const { file } = await there.casefiles.load(fileId ?? '');
    expect(file.municipalityId).toBe(neighbour.municipalityId);
    const [investigation, ...others] = openMatters(file, 'investigation');
    expect(others).toEqual([]);
    const clocks = deadlinesOfMatter(file, investigation?.matterId ?? '').filter(
      ({ ruleId }) => ruleId === 'A4',
    );
    expect(clocks).toMatchObject([{ state: 'running', anchorDate }]);
    const came = await engine.log.readStream(`child-protection:${fileId ?? ''}`, 0, 500);
    expect(came.filter(({ type }) => type === 'child-protection/case-taken-over')).toHaveLength(1);
    return file;
  }

  it('is there once, and here no more', async () => {
    const personalNumber = newNumber();
    const on = await agreed({ personalNumber });
    accepted(await goes(office(home), on));
    await office(home).followsUp(on.fileId);
    await office(home).followsUp(on.fileId);
    await expectOneThere(personalNumber);
    const { file } = await office(home).casefiles.load(on.fileId);
    expect(openMatters(file)).toEqual([]);
    const plan = { questions: 'Is the child safe?', contacts: [], areas: [] };
    expect(await office(home).give('child-protection/set-plan', plan, on)).toMatchObject({
      kind: 'refused',
      refusal: {
        code: 'STATE_CONFLICT',
        says: { en: expect.stringMatching(/gone to another municipality/) },
      },
    });
  });

  it('is whole or not begun, wherever whoever gives it or the worker is killed between two steps', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let step = 1; step <= 5; step += 1) {
        const personalNumber = newNumber();
        const on = await agreed({ personalNumber });
        let steps = 0;
        const dying = interruptedLog(engine.log, {
          [when]: () => {
            steps += 1;
            if (steps >= step) throw new Killed();
          },
        });
        const killed = (fault: unknown) => {
          if (!(fault instanceof Killed)) throw fault;
        };
        await goes(office(home, dying), on).catch(killed);
        const { file } = await office(home).casefiles.load(on.fileId);
        const hasGone = openMatters(file).length === 0;
        if (!hasGone) {
          await office(home).followsUp(on.fileId);
          expect(await office(neighbour).fileOf(personalNumber)).toBeUndefined();
          accepted(await goes(office(home), on));
        }
        await office(home, dying).followsUp(on.fileId).catch(killed);
        await office(home).followsUp(on.fileId);
        await expectOneThere(personalNumber);
      }
    }
  }, 120_000);

  it('is whole however several processes and workers get in one another’s way', async () => {
    for (let seed = 1; seed <= tries; seed += 1) {
      const chance: Chance = chanceFrom(seed);
      const personalNumber = newNumber();
      const on = await agreed({ personalNumber });
      const mortal = () =>
        office(home, hurried(engine.log, chance, chance() < 0.5 ? 1 + Math.floor(chance() * 5) : Infinity));
      const killed = (fault: unknown) => {
        if (!(fault instanceof Killed)) throw fault;
        return undefined;
      };
      await Promise.all([goes(mortal(), on).catch(killed), goes(mortal(), on).catch(killed)]);
      accepted(await goes(office(home), on));
      // Meanwhile a report on the same child comes to the neighbour.
      const report = reportOn([{ personalNumber }]);
      await Promise.all([
        ...[1, 2, 3].map(() => mortal().followsUp(on.fileId).catch(killed)),
        office(neighbour).give('child-protection/register-report', report),
      ]);
      await office(home).followsUp(on.fileId);
      const file = await expectOneThere(personalNumber);
      expect(openMatters(file, 'report')).toHaveLength(1);
    }
  }, 3_600_000);

  it('is found by whoever looks for it where its child has a file there already', async () => {
    const personalNumber = newNumber();
    const theirs = accepted(
      await office(neighbour).give('child-protection/register-report', reportOn([{ personalNumber }])),
    );
    const on = await agreed({ personalNumber });
    accepted(await goes(office(home), on));
    await office(home).followsUp(on.fileId);
    expect((await expectOneThere(personalNumber)).fileId).toBe(theirs.fileId);
  });

  it('opens a file without a number for a child who isn’t born yet, once', async () => {
    const before = await engine.log.head();
    const on = await agreed({ expectedDate: '2026-06-01' });
    accepted(await goes(office(home), on));
    await office(home).followsUp(on.fileId);
    await office(home).followsUp(on.fileId);
    const came = (await engine.log.readAll(before, 1_000)).filter(
      ({ type }) => type === 'child-protection/investigation-taken-over',
    );
    expect(came).toHaveLength(1);
  });

  it('goes from the file that goes on, where its own was merged', async () => {
    const personalNumber = newNumber();
    const on = await agreed({ personalNumber });
    const other = accepted(
      await office(home).give('child-protection/register-report', reportOn([{ name: 'Nobody knows' }])),
    );
    const merge = { intoFileId: other.fileId, reason: 'One child.' };
    accepted(await office(home).give('casework/merge-file', merge, { fileId: on.fileId }));
    const answer = accepted(await goes(office(home), on));
    await office(home).followsUp(answer.fileId);
    await expectOneThere(personalNumber);
  });
});
