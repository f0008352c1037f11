import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { seenBy, type Instant, type Role } from '#casework';
import {
  embeddedEngines,
  openCasetrail,
  reminderFile,
  type Casetrail,
  type Surroundings,
  type SystemSettings,
} from '#platform';
import { createApi } from '#http';
import { confirmProposedRoles } from '../../municipality/second-keeper.js';
import type { AcceptedBody, Answered } from './answered.js';
import { CapturedLog } from './captured-log.js';
import { Documented } from './documented.js';
import { Member, type Addressee, type Asked, type Counter } from './member.js';
import { eventually } from './eventually.js';
import {
  founderId,
  municipalities,
  secondKeeperId,
  staff,
  staffIdOf,
  units,
  zone,
  type MunicipalityName,
  type UnitName,
} from './municipalities.js';
import { SettableClock } from './settable-clock.js';

/** Well-formed, and of nothing. */
const unknownVersion = 'AAAAAAAAAAAAAAAA';
const founded: Instant = '2025-01-07T08:00:00.000Z';
/** A Monday, nine o'clock in Sweden. */
const monday: Instant = '2026-03-02T08:00:00.000Z';
const tokenLifetimeSeconds = 20 * 365 * 24 * 3600;
const patienceMilliseconds = 10_000;
/** A sweep looks every quarter of a minute. */
const sendingMilliseconds = 20_000;

/** Where somebody works. */
export interface Post {
  readonly unit?: UnitName;
  readonly municipality?: MunicipalityName;
}

/** Of what the office is composed, where it isn't all embedded in one process. */
export type OfficeSettings = Partial<Omit<SystemSettings, 'dataFolder'>> & Pick<Surroundings, 'procedures'>;

/** A message of the log channel, as far as tests look into it. */
export interface ToldMessage {
  readonly key: string;
  readonly staffId: string;
}

interface Running {
  readonly system: Casetrail;
  readonly api: NestFastifyApplication;
  /** The process of the worker, where it is another one. */
  readonly apart?: Casetrail;
}

/**
 * Casetrail on a folder of its own, served without a port: two municipalities, each with two units and one member
 * of staff for each role in each unit. What the client sends and gets is all that a client over HTTP does.
 */
export class Office implements Counter {
  readonly clock = new SettableClock(founded);
  readonly log = new CapturedLog();
  #keys = 0;
  /** Read once: no office is started again with other procedures. */
  #document: Documented | undefined;

  #running: Running | undefined;

  private constructor(
    readonly folder: string,
    private settings: OfficeSettings,
  ) {}

  /** Opens an office on an empty folder and founds both municipalities. */
  static async open(settings: OfficeSettings = {}): Promise<Office> {
    const office = new Office(await mkdtemp(join(tmpdir(), 'casetrail-e2e-')), settings);
    await office.start();
    for (const name of ['home', 'neighbour'] as const) await office.#found(name);
    office.clock.set(monday);
    return office;
  }

  get system(): Casetrail {
    if (!this.#running) throw new Error('The office is closed.');
    return this.#running.system;
  }

  /** Starts again on what lies in the folder, or on the engines that are named now. */
  async start(settings: OfficeSettings = this.settings): Promise<void> {
    this.settings = settings;
    const { worker = 'within', procedures, ...engines } = settings;
    const surroundings = { logger: this.log, clock: this.clock.read, ...(procedures && { procedures }) };
    const composed = { ...embeddedEngines, ...engines };
    const system = await openCasetrail({ ...composed, worker, dataFolder: this.folder }, surroundings);
    const apart =
      worker === 'apart'
        ? await openCasetrail({ ...composed, worker: 'within', dataFolder: this.#workerFolder }, surroundings)
        : undefined;
    this.#running = { system, api: await createApi(system, this.log), ...(apart && { apart }) };
  }

  /** Stops in order and leaves the folder. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.api.close();
    await running?.system.close();
    await running?.apart?.close();
  }

  /** The messages that went out over the log channel, in order, each as it was written. */
  async told(): Promise<readonly ToldMessage[]> {
    const folder = this.settings.worker === 'apart' ? this.#workerFolder : this.folder;
    const lines = await readFile(join(folder, reminderFile), 'utf8').catch(() => '');
    return lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ToldMessage);
  }

  /** Resolves when the worker has sent everything that is due, as the lists show it. */
  async workerHasReminded(): Promise<void> {
    await this.listsAreUpToDate();
    await eventually(async () => {
      const planned = await this.system.planReminders(this.clock.read())[Symbol.asyncIterator]().next();
      return planned.done === true;
    }, sendingMilliseconds);
  }

  get #workerFolder(): string {
    return join(this.folder, 'worker-apart');
  }

  /** Stops and removes the folder. */
  async close(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The member of staff who holds a role; in the unit north of the home municipality, if nothing else is said. */
  member(role: Role, { unit = 'north', municipality = 'home' }: Post = {}): Member {
    return this.memberOfId(staffIdOf(role, unit), municipality);
  }

  memberOfId(staffId: string, municipality: MunicipalityName = 'home', ofZone = zone): Member {
    const { municipalityId } = municipalities[municipality];
    const token = this.system.tokens.issueToken(
      { staffId, municipalityId, zone: ofZone, lifetimeSeconds: tokenLifetimeSeconds },
      this.clock.read(),
    );
    return new Member(staffId, token, this);
  }

  async ask({ method, url, headers = {}, body }: Asked): Promise<Answered> {
    if (!this.#running) throw new Error('The office is closed.');
    const server = this.#running.api.getHttpAdapter().getInstance();
    const answer = await server.inject({
      method,
      url,
      headers: { ...headers },
      ...(body !== undefined && { payload: body }),
    });
    const text = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
    const answered = { status: answer.statusCode, headers: Object.fromEntries(text), text: answer.payload };
    this.#document ??= Documented.by((await server.inject({ method: 'GET', url: '/openapi.json' })).payload);
    this.#document.check({ method, url }, answered);
    return answered;
  }

  /** Keeps a register as its two keepers do: what the founder proposes the second keeper confirms. */
  async keeps(command: string, body: object, municipality: MunicipalityName = 'home'): Promise<AcceptedBody> {
    const { municipalityId } = municipalities[municipality];
    const how = { procedure: 'municipality', on: { fileId: municipalityId } };
    const answer = await this.memberOfId(founderId, municipality).does(command, body, how);
    await confirmProposedRoles(this.system, municipalityId, secondKeeperId);
    return answer;
  }

  /** The version that somebody knows; without a name, who sees the whole file. */
  async versionOf(
    procedure: string,
    { fileId = '', matterId }: Addressee,
    staffId?: string,
  ): Promise<string> {
    const casefiles = this.system.casefiles.get(procedure);
    if (!casefiles) return unknownVersion;
    const { file } = await casefiles.load(fileId);
    const { municipalityId } = file;
    if (staffId === undefined) return this.system.versions.of(file, matterId);
    const staff = (await this.system.municipalityAsOf(municipalityId, this.system.now()))?.staff(staffId);
    const seen = staff && seenBy(casefiles.procedure.sights, { municipalityId, staff }, file);
    return this.system.versions.of(file, matterId, seen?.isOpen ?? false);
  }

  /** The end of the log as a client gets it. */
  async shownHead(): Promise<string> {
    return this.system.places.handOut(await this.system.head(), 'log');
  }

  /** The position of the log that a client was shown; undefined for what is none. */
  positionIn(text: string): string | undefined {
    return this.system.places.takeBack(text, 'log');
  }

  newKey(): string {
    this.#keys += 1;
    return `key-of-a-client-${this.#keys}`;
  }

  /** Resolves when the lists show everything that is recorded. */
  async listsAreUpToDate(): Promise<void> {
    const head = await this.system.head();
    if (!(await this.system.viewsReach(head, patienceMilliseconds))) throw new Error('The lists lag behind.');
  }

  /** Resolves when everything that time has brought about by now is recorded: nothing more comes by itself. */
  async missesAreRecorded(): Promise<void> {
    do await this.listsAreUpToDate();
    while ((await this.system.settleDue()) > 0);
  }

  /** Whoever is to be reminded now has been: from here on nothing is recorded by itself until time goes on. */
  async remindersAreSent(): Promise<void> {
    const { reminders } = this.system;
    for (;;) {
      const due = await reminders.dueUntil(this.system.now(), 100);
      if (due.length === 0) return;
      for (const rung of due) await reminders.remind(rung);
      await this.listsAreUpToDate();
    }
  }

  async #found(name: MunicipalityName): Promise<void> {
    const { municipalityId, name: title } = municipalities[name];
    await this.system.found(municipalityId, {
      name: title,
      jurisdiction: 'SE',
      timeZone: 'Europe/Stockholm',
      keeperId: founderId,
      keeperName: 'Founder of the register',
      secondKeeperId,
      secondKeeperName: 'Second of the register',
    });
    const founder = this.memberOfId(founderId, name);
    const keep = (command: string, body: object) =>
      founder.does(command, body, { procedure: 'municipality', on: { fileId: municipalityId } });
    for (const unitId of units) await keep('register-unit', { unitId, title: `Unit ${unitId}` });
    for (const { role, ...entry } of staff) {
      await keep('register-staff', entry);
      await keep('give-role', { staffId: entry.staffId, role });
    }
    await confirmProposedRoles(this.system, municipalityId, secondKeeperId);
  }
}
