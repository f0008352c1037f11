import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventStore, RecordedEvent } from '#event-store';
import { claimDataFolder, openSqliteEventStore } from '#event-store/sqlite';
import { Identifiers } from '#record';
import { readAnchors, SealedPlaces, secretOfFolder, verifyLog } from '#trust';
import { openSqliteViews } from '#projections';
import { chanceOf, wholeNumber, type Chance } from '../chance.js';
import { wholeLog } from '../whole-log.js';
import {
  checkRecord,
  countMisses,
  unfinishedSiblings,
  type SystemSecrets,
  type UnfinishedSibling,
} from './check.js';
import { workUntilItIsGone } from './client.js';
import { clockAhead } from './clock-ahead.js';
import { Desk, type Asked } from './desk.js';
import { nothingYet, type AppFigures } from './figures.js';
import { AppLedger } from './ledger.js';
import { municipalityId, staffIds } from './municipality.js';
import { recover } from './recovery.js';
import type { ServerProcess } from './server-process.js';
import { differencesOfViews } from './views.js';

/** Besides a folder's first, one start in so many is killed while it opens the folder. */
const oneInSoManyAtStart = 5;

/** A process that opens the folder lives so many milliseconds at most. */
const longestStart = 500;

/** One that serves gives so many answers at most and then lives so many milliseconds, however fast the machine is. */
const mostAnswers = 60;
const longestAfterwards = 20;

/** It is killed after so many milliseconds, should it not come so far. */
const longestWork = 20_000;

/** So many days pass between one kill and the next, so that deadlines are missed. */
const daysBetweenKills = 4;

/** A kill, and the commands that were answered or under way since the process had opened the folder. */
export interface Killed {
  readonly atStart: boolean;
  readonly asked: readonly Asked[];
}

/** What was found in a folder that nobody has open. */
interface Inspection {
  readonly log: readonly RecordedEvent[];
  readonly unfinished: readonly UnfinishedSibling[];
  readonly faults: readonly string[];
}

/** A data folder whose owners are killed one after the other, and the account of what they promised. */
export class KilledFolder {
  readonly #path: string;
  readonly #ledger = new AppLedger();
  #kills = 0;
  #log: readonly RecordedEvent[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  /** Lets a process open the folder and clients work with it, and kills it at a random moment. */
  async killAtRandom(server: ServerProcess, chance: Chance): Promise<Killed> {
    const atStart = this.#kills === 0 || wholeNumber(chance, 1, oneInSoManyAtStart) === 1;
    const life = wholeNumber(chance, 0, atStart ? longestStart : longestAfterwards);
    const answers = wholeNumber(chance, 0, mostAnswers);
    const askedBefore = this.#ledger.asked.length;
    this.#kills += 1;
    const opening = server.open({ folder: this.#path, daysAhead: this.#daysAhead });
    const serving = atStart ? undefined : await opening;
    const worked = serving ? this.#ledger.answered(answers) : Promise.resolve();
    const clients = serving ? this.#letWork(new Desk(serving.address, serving.tokens), chance) : [];
    await Promise.race([worked, wait(longestWork, undefined, { ref: false })]);
    await wait(life);
    await server.kill();
    await Promise.all(clients);
    return { atStart, asked: this.#ledger.asked.slice(askedBefore) };
  }

  /** Checks the folder as the kill has left it, opens it again, asks again, and checks it once more. */
  async takeUpAgain({ atStart, asked }: Killed): Promise<AppFigures> {
    const { accepted, refused } = this.#ledger;
    const acknowledged = asked.filter(({ key }) => accepted.has(key)).length;
    const refusals = asked.filter(({ key }) => refused.has(key));
    const again = asked.filter(({ key }) => !refused.has(key));
    const left = await this.#inspect();
    const recovered = await recover({
      folder: this.#path,
      clock: clockAhead(this.#daysAhead),
      ledger: this.#ledger,
      unfinished: left.unfinished,
      asked: again,
    });
    const before = this.#log;
    const { log, unfinished, faults } = await this.#inspect(differencesOfKeptViews);
    this.#log = log;
    return {
      ...nothingYet,
      rounds: 1,
      killedAtStart: atStart ? 1 : 0,
      acknowledged,
      refused: refusals.length,
      unanswered: again.length - acknowledged,
      unansweredButStored: recovered.unansweredButStored,
      siblingsCompleted: left.unfinished.length,
      events: log.length - before.length,
      misses: countMisses(log) - countMisses(before),
      faults: [
        ...left.faults.map((fault) => `after the kill: ${fault}`),
        ...recovered.faults,
        ...faults,
        ...unfinished.map(({ eventId, fileId }) => `report ${eventId} is not completed on file ${fileId}`),
      ],
    };
  }

  get #daysAhead(): number {
    return this.#kills * daysBetweenKills;
  }

  #letWork(desk: Desk, chance: Chance): readonly Promise<void>[] {
    return staffIds.map((staffId) => {
      let commands = 0;
      return workUntilItIsGone({
        desk,
        ledger: this.#ledger,
        staffId,
        chance: chanceOf(wholeNumber(chance, 0, 2 ** 31)),
        newKey: () => `kill-${this.#kills}-${staffId}-${(commands += 1)}`,
      });
    });
  }

  /** Reads and verifies the whole log; `also` checks what rests on it. */
  async #inspect(
    also: (viewsFolder: string, log: EventStore) => Promise<readonly string[]> = () => Promise.resolve([]),
  ): Promise<Inspection> {
    // Killed before it had a key, it has recorded nothing: the check of the log's promises will tell.
    const hasKeys = existsSync(join(this.#path, 'keys', 'master.key'));
    const claim = claimDataFolder(this.#path);
    const store = openSqliteEventStore({ folder: this.#path });
    try {
      const log = await wholeLog(store);
      if (!hasKeys) return { log, unfinished: [], faults: log.length > 0 ? ['a record without keys'] : [] };
      const secrets = this.#secrets();
      return {
        log,
        unfinished: unfinishedSiblings(log, secrets),
        faults: [
          ...checkRecord(log, this.#ledger, secrets),
          ...(await this.#brokenChain(store)),
          ...(await also(join(this.#path, 'views'), store)),
        ],
      };
    } finally {
      await store.close();
      claim.release();
    }
  }

  async #brokenChain(store: EventStore): Promise<readonly string[]> {
    const anchors = readAnchors(join(this.#path, 'anchors'), this.#secret('anchors'));
    const faults: string[] = [];
    for await (const { says } of verifyLog(store, anchors)) faults.push(says);
    return faults;
  }

  #secrets(): SystemSecrets {
    const identifiers = new Identifiers(this.#secret('ids'));
    const places = new SealedPlaces(this.#secret('places'));
    return {
      asked: ({ staffId, key }) => identifiers.commandId(municipalityId, staffId, key),
      intended: (eventId, index) => identifiers.commandId('intended', eventId, String(index)),
      positionIn: (shown) => places.takeBack(shown, 'log'),
    };
  }

  #secret(name: 'anchors' | 'ids' | 'places'): Buffer {
    return secretOfFolder({ folder: join(this.#path, 'keys') }, name);
  }
}

/** @param folder where the views lie; nobody else has them open */
async function differencesOfKeptViews(folder: string, log: EventStore): Promise<readonly string[]> {
  const kept = await openSqliteViews({ folder });
  try {
    return await differencesOfViews(kept, log);
  } finally {
    await kept.close();
  }
}
