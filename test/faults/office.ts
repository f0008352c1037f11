import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hoursAfter } from '#casework';
import { configurationFrom, openCasetrail, silentLogger, systemClock, type Casetrail } from '#platform';
import { readAnchors, secretOfFolder, verifyLog } from '#trust';
import { openPostgresViews } from '#projections/postgres';
import { checkRecord } from '../kill/app/check.js';
import { Desk } from '../kill/app/desk.js';
import { municipalityId } from '../kill/app/municipality.js';
import { differencesOfViews } from '../kill/app/views.js';
import { wholeNumber, type Chance } from '../kill/chance.js';
import { wholeLog } from '../kill/whole-log.js';
import { Clients } from './clients.js';
import type { EnginesUnderFault } from './engines-under-fault.js';
import { nothingYet, type FaultFigures } from './figures.js';
import { kinds } from './kinds.js';
import { OfficeProcess } from './office-process.js';
import { checkReminders, recordedReminders } from './reminders-check.js';

/** Between two rounds the clock of every process goes on so far: a rung of what came in before falls due. */
const hoursBetweenRounds = 1;

/** How long clients work before a fault at most, and after it, in milliseconds. */
const longestBefore = 800;
const workAfter = 600;

/** How long the system may take for what a fault has left to do. */
const patienceMilliseconds = 60_000;

/** Two APIs and two workers on shared engines, and one who watches them from beside the faults. */
export class Office {
  readonly #apis: readonly OfficeProcess[];
  readonly #workers: readonly OfficeProcess[];
  readonly #clients = new Clients(() => this.#desks());
  #observer: Casetrail | undefined;
  #hoursAhead = 0;
  #before = { acknowledged: 0, events: 0, reminders: 0, repeated: 0 };

  constructor(private readonly engines: EnginesUnderFault) {
    const processOf = (name: string, worker: 'within' | 'apart') =>
      new OfficeProcess(name, engines.environmentOf(name, worker));
    this.#apis = ['api-1', 'api-2'].map((name) => processOf(name, 'apart'));
    this.#workers = ['worker-1', 'worker-2'].map((name) => processOf(name, 'within'));
  }

  /** @throws {Error} a process ended before it was at work */
  async open(): Promise<void> {
    const [first, ...others] = this.#apis;
    await first?.start(0);
    await Promise.all([...others, ...this.#workers].map((each) => each.start(0)));
    const watching = {
      ...this.engines.environmentOf('observer', 'apart'),
      CASETRAIL_LOG: this.engines.logUrl,
    };
    const clock = () => hoursAfter(systemClock(), this.#hoursAhead);
    this.#observer = await openCasetrail(configurationFrom(watching), { logger: silentLogger, clock });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#apis, ...this.#workers].map((each) => each.kill()));
    await this.#observer?.close();
  }

  /** Strikes once at a random moment under load, waits until all is whole again, and checks everything. */
  async round(kind: string, chance: Chance): Promise<FaultFigures> {
    this.#hoursAhead += hoursBetweenRounds;
    for (const each of [...this.#apis, ...this.#workers]) each.setClock(this.#hoursAhead);
    const working = new AbortController();
    const work = this.#clients.work(chance, working.signal);
    await wait(wholeNumber(chance, 0, longestBefore));
    await kinds[kind]!({
      engines: this.engines,
      apis: this.#apis,
      workers: this.#workers,
      chance,
      hoursAhead: this.#hoursAhead,
    });
    const struck = performance.now();
    await wait(workAfter);
    working.abort();
    await work;
    const { faults, ...asked } = await this.#clients.askAgain();
    const late = await this.#becomesWhole();
    const slowestRecovery = Math.round(performance.now() - struck);
    const figures = await this.#examined();
    return { ...figures, ...asked, slowestRecovery, faults: [...faults, ...late, ...figures.faults] };
  }

  get #system(): Casetrail {
    if (!this.#observer) throw new Error('The office is not open.');
    return this.#observer;
  }

  #desks(): readonly Desk[] {
    return this.#apis.flatMap(({ told }) =>
      told?.kind === 'api' ? [new Desk(told.address, told.tokens)] : [],
    );
  }

  /** Views at the end of the log, every miss recorded, every reminder given out. */
  async #becomesWhole(): Promise<readonly string[]> {
    const giveUp = AbortSignal.timeout(patienceMilliseconds);
    let behind = 'the log';
    while (!giveUp.aborted) {
      try {
        behind = await this.#behind();
        if (behind === 'nothing') return [];
      } catch {
        behind = 'an engine';
      }
      await wait(100);
    }
    return [`${behind} is behind ${patienceMilliseconds / 1_000} s after the fault`];
  }

  async #behind(): Promise<string> {
    const { deadlines, reminders } = this.#system;
    const head = await this.#system.head();
    if (!(await this.#system.viewsReach(head, 2_000))) return 'a view';
    const now = this.#system.now();
    if ((await deadlines.dueForSettling(now, 1)).files.length > 0) return 'a miss';
    if ((await reminders.dueUntil(now, 1)).length > 0) return 'a reminder';
    // A digest whose deadlines have all been met is due no more, and yet somebody may still be sending it.
    const { claimedUntil } = recordedReminders(await wholeLog(this.#system.log), this.#system.identifiers);
    if ([...claimedUntil.values()].some((until) => now < until)) return 'a claim';
    return (await this.#system.head()) === head ? 'nothing' : 'the log';
  }

  async #examined(): Promise<FaultFigures> {
    const { log, identifiers, places } = this.#system;
    const { received } = this.engines.receiver;
    const events = await wholeLog(log);
    const recorded = recordedReminders(events, identifiers);
    const now = {
      acknowledged: this.#clients.ledger.accepted.size,
      events: events.length,
      reminders: recorded.keys.size,
      repeated: [...received.values()].filter((times) => times > 1).length,
    };
    const before = this.#before;
    this.#before = now;
    const secrets = {
      asked: ({ staffId, key }: { readonly staffId: string; readonly key: string }) =>
        identifiers.commandId(municipalityId, staffId, key),
      intended: (eventId: string, index: number) => identifiers.commandId('intended', eventId, String(index)),
      positionIn: (shown: string) => places.takeBack(shown, 'log'),
    };
    return {
      ...nothingYet,
      rounds: 1,
      acknowledged: now.acknowledged - before.acknowledged,
      events: now.events - before.events,
      reminders: now.reminders - before.reminders,
      repeated: now.repeated - before.repeated,
      faults: [
        ...checkRecord(events, this.#clients.ledger, secrets),
        ...checkReminders(recorded, received),
        ...(await this.#brokenChain()),
        ...(await this.#differencesOfViews()),
      ],
    };
  }

  /** By the anchors of each worker. */
  async #brokenChain(): Promise<readonly string[]> {
    const { masterKey } = this.engines;
    const faults: string[] = [];
    for (const { name } of this.#workers) {
      const folder = this.engines.folderOf(name);
      const anchors = readAnchors(join(folder, 'anchors'), secretOfFolder({ folder, masterKey }, 'anchors'));
      for await (const { says } of verifyLog(this.#system.log, anchors)) faults.push(`${name}: ${says}`);
    }
    return faults;
  }

  async #differencesOfViews(): Promise<readonly string[]> {
    const views = await openPostgresViews({ url: this.engines.postgres.url });
    try {
      return await differencesOfViews(views, this.#system.log);
    } finally {
      await views.close();
    }
  }
}
