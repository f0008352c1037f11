import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { versionOf, type Instant, type Role } from '#casework';
import { openEmbedded, type Casetrail } from '#platform';
import { createApi } from '../../../apps/api/src/serve.js';
import type { Answered } from './answered.js';
import { CapturedLog } from './captured-log.js';
import { Member, type Addressee, type Asked, type Counter } from './member.js';
import {
  founderId,
  municipalities,
  staff,
  staffIdOf,
  units,
  zone,
  type MunicipalityName,
  type UnitName,
} from './municipalities.js';
import { SettableClock } from './settable-clock.js';

const founded: Instant = '2025-01-07T08:00:00.000Z';
/** A Monday, nine o'clock in Sweden. */
const monday: Instant = '2026-03-02T08:00:00.000Z';
const tokenLifetimeSeconds = 20 * 365 * 24 * 3600;
const patienceMilliseconds = 10_000;

/** Where somebody works. */
export interface Post {
  readonly unit?: UnitName;
  readonly municipality?: MunicipalityName;
}

/**
 * Casetrail on a folder of its own, served without a port: two municipalities, each with two units and one member
 * of staff for each role in each unit. What the client sends and gets is all that a client over HTTP does.
 */
export class Office implements Counter {
  readonly clock = new SettableClock(founded);
  readonly log = new CapturedLog();
  #keys = 0;

  private constructor(
    readonly folder: string,
    private running: { readonly system: Casetrail; readonly api: NestFastifyApplication } | undefined,
  ) {}

  /** Opens an office on an empty folder and founds both municipalities. */
  static async open(): Promise<Office> {
    const office = new Office(await mkdtemp(join(tmpdir(), 'casetrail-e2e-')), undefined);
    await office.start();
    for (const name of ['home', 'neighbour'] as const) await office.#found(name);
    office.clock.set(monday);
    return office;
  }

  get system(): Casetrail {
    if (!this.running) throw new Error('The office is closed.');
    return this.running.system;
  }

  /** Starts again on what lies in the folder. */
  async start(): Promise<void> {
    const surroundings = { logger: this.log, clock: this.clock.read };
    const system = await openEmbedded({ dataFolder: this.folder }, surroundings);
    this.running = { system, api: await createApi(system, this.log) };
  }

  /** Stops in order and leaves the folder. */
  async stop(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    await running?.api.close();
    await running?.system.close();
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
    if (!this.running) throw new Error('The office is closed.');
    const server = this.running.api.getHttpAdapter().getInstance();
    const answer = await server.inject({
      method,
      url,
      headers: { ...headers },
      ...(body !== undefined && { payload: body }),
    });
    const text = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
    return { status: answer.statusCode, headers: Object.fromEntries(text), text: answer.payload };
  }

  async versionOf(procedure: string, { fileId = '', matterId }: Addressee): Promise<number> {
    const loaded = await this.system.casefiles.get(procedure)?.load(fileId);
    return Math.max(0, loaded ? versionOf(loaded.file, matterId) : 0);
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

  async #found(name: MunicipalityName): Promise<void> {
    const { municipalityId, name: title } = municipalities[name];
    await this.system.found(municipalityId, {
      name: title,
      jurisdiction: 'SE',
      timeZone: 'Europe/Stockholm',
      keeperId: founderId,
      keeperName: 'Founder of the register',
    });
    const founder = this.memberOfId(founderId, name);
    const keep = (command: string, body: object) =>
      founder.does(command, body, { procedure: 'municipality', on: { fileId: municipalityId } });
    for (const unitId of units) await keep('register-unit', { unitId, title: `Unit ${unitId}` });
    for (const { role, ...entry } of staff) {
      await keep('register-staff', entry);
      await keep('give-role', { staffId: entry.staffId, role });
    }
  }
}
