import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataClassesOf, openMatters, procedures, type Casefile } from '#casework';
import type { EventStore } from '#event-store';
import { openEventStoreDb } from '#event-store/eventstoredb';
import { openSqliteEventStore } from '#event-store/sqlite';
import { openKeyStore, type KeyStore } from '#trust';
import { lastingPatience } from '../../event-store/src/eventstoredb/testing/patience-of-the-spec.js';
import { startStandIn } from '../../../test/stand-in/stand-in.js';
import { chanceFrom, type Chance } from './testing/contrary-log.js';
import { hurried, Killed } from './testing/hurried-log.js';
import { accepted, childProtection, municipality, Process, reportOn } from './testing/process.js';

/** How often each race is run: more of them by `CASETRAIL_TEST_MERGES=1000 npm run test:contract -- merging-races`. */
const tries = Number(process.env.CASETRAIL_TEST_MERGES ?? 15);

/** What a server of the log may do to whoever appends. */
type Mischief = () => void;

interface Engine {
  readonly log: EventStore;
  /** The next append meets a server that cuts the connection, before or after it has stored. */
  readonly mischief?: readonly Mischief[];
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
    namespace: 'merges',
    patience: lastingPatience,
    report: () => undefined,
  });
  return {
    log,
    mischief: (['cut-before-commit', 'cut-after-commit'] as const).map((how) => () => {
      standIn.conduct.misbehave(how, 1);
    }),
    close: async () => {
      standIn.conduct.heal();
      await log.close();
      await standIn.dispose();
    },
  };
}

describe.each([
  { engine: 'SQLite', open: onSqlite },
  { engine: 'the stand-in of EventStoreDB', open: onTheStandIn },
])('Merges at one moment, with kills between their steps, on $engine', ({ open }) => {
  let engine: Engine;
  let folder: string;
  let keys: KeyStore;
  let seconds = 0;

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
  const office = (log: Pick<EventStore, 'append' | 'readStream'>) =>
    new Process({ log: log as EventStore, keys, now });
  const steady = () => office(engine.log);
  /** A process that is killed before or after one of its next appends, or lives. */
  const mortal = (chance: Chance) =>
    office(hurried(engine.log, chance, chance() < 0.5 ? 1 + Math.floor(chance() * 6) : Infinity));

  /** A file about a child whom nobody knows by number, with an investigation that is ongoing. */
  async function investigated(): Promise<string> {
    const by = steady();
    const child = reportOn([{ name: 'Maja' }]);
    const { fileId, matters } = accepted(await by.give('child-protection/register-report', child));
    const on = { fileId, matterId: matters[0]?.matterId ?? '' };
    const assigned = { handlerId: 'worker', reason: 'Takes it up.' };
    accepted(await by.give('casework/assign-handler', assigned, { ...on, by: 'manager' }));
    const assessment = {
      assessorId: 'worker',
      needsProtection: false,
      facts: 'Seen by the school today.',
      reasons: 'Safe now.',
    };
    accepted(await by.give('child-protection/record-protection-assessment', assessment, on));
    accepted(await by.give('child-protection/open-investigation', { purpose: 'Care.' }, on));
    return fileId;
  }

  /** Each gives its merge at the same moment; undefined of one that was killed. */
  function race(pairs: readonly (readonly [from: string, into: string])[], chance: Chance) {
    if (engine.mischief && chance() < 0.3) engine.mischief[Math.floor(chance() * 2)]?.();
    return Promise.all(
      pairs.map(([fileId, intoFileId]) =>
        mortal(chance)
          .give('casework/merge-file', { intoFileId, reason: 'One child.' }, { fileId })
          .catch((fault: unknown) => {
            if (!(fault instanceof Killed)) throw fault;
            return undefined;
          }),
      ),
    );
  }

  /** What the worker does: whatever an event of these files intends and nobody has done is done. */
  async function complete(fileIds: readonly string[]): Promise<void> {
    const worker = steady();
    const { municipalityId } = municipality;
    for (const fileId of fileIds) {
      for (const event of await worker.casefiles.decode(await worker.casefiles.stored(fileId))) {
        await worker.giving.fulfil(childProtection, { fileId, municipalityId }, event);
      }
    }
  }

  /** One file goes on wherever any of them leads, with all that is open, and one investigation. */
  async function expectSound(fileIds: readonly string[]): Promise<readonly Casefile[]> {
    const { casefiles } = steady();
    const files: Casefile[] = [];
    for (const fileId of fileIds) {
      const { file } = await casefiles.load(fileId);
      const { file: current } = await casefiles.loadCurrent(fileId);
      files.push(file);
      expect(current.mergedInto).toBeUndefined();
      expect(openMatters(current, 'investigation')).toHaveLength(1);
      expect(Object.values(file.proposals).filter(({ answer }) => answer === undefined)).toEqual([]);
      if (file.mergedInto === undefined) continue;
      expect(openMatters(file)).toEqual([]);
      for (const matterId of file.matters.ids()) expect(current.matters.get(matterId)).toBeDefined();
    }
    return files;
  }

  it('accept exactly one of two that are opposite', async () => {
    for (let seed = 1; seed <= tries; seed += 1) {
      const chance = chanceFrom(seed);
      const [one, other] = [await investigated(), await investigated()];
      const answers = await race(
        [
          [one, other],
          [other, one],
        ],
        chance,
      );
      await complete([one, other]);
      const files = await expectSound([one, other]);
      const proposals = files.flatMap((file) => Object.values(file.proposals));
      const wasAccepted = proposals.filter(({ answer }) => answer === 'accepted').length;
      expect([seed, wasAccepted]).toEqual([seed, proposals.length === 0 ? 0 : 1]);
      expect(files.filter(({ mergedInto }) => mergedInto !== undefined)).toHaveLength(wasAccepted);
      const told = answers.filter((answer) => answer?.kind === 'accepted');
      expect(told.length).toBeLessThanOrEqual(1);
      if (answers.every((answer) => answer !== undefined)) expect(told).toHaveLength(1);
    }
  }, 3_600_000);

  it('make no circle of three, and one file of them when nobody dies', async () => {
    for (let seed = 1; seed <= tries; seed += 1) {
      const chance = chanceFrom(seed);
      const files = [await investigated(), await investigated(), await investigated()] as const;
      const [one, two, three] = files;
      const answers = await race(
        [
          [one, two],
          [two, three],
          [three, one],
        ],
        chance,
      );
      await complete(files);
      const after = await expectSound(files);
      const goesOn = after.filter(({ mergedInto }) => mergedInto === undefined);
      expect(goesOn.length).toBeGreaterThanOrEqual(1);
      const told = answers.filter((answer) => answer?.kind === 'accepted');
      expect(told.length).toBeLessThanOrEqual(after.length - goesOn.length);
    }
  }, 3_600_000);
});
