import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '#casework';
import type { Timer } from '#platform';
import { createApi } from '#http';
import { LiveClient } from './live-client.js';
import { municipalities, staffIdOf, zone, type MunicipalityName } from './municipalities.js';
import type { Office, Post } from './office.js';

/** Who opens a stream, and how. */
export interface Opened extends Post {
  readonly role: Role;
  readonly lifetimeSeconds?: number;
  readonly lastEventId?: string;
  readonly zone?: string;
}

const day = 24 * 3600;

/** An API of an office that listens on a port of its own. Several of one office are as several processes are. */
export class LiveServer {
  readonly #clients: LiveClient[] = [];

  private constructor(
    private readonly office: Office,
    private readonly api: NestFastifyApplication,
    readonly address: string,
  ) {}

  static async start(office: Office, timer?: Timer): Promise<LiveServer> {
    const api = await createApi(office.system, office.log, { ...(timer && { timer }) });
    await api.listen(0, '127.0.0.1');
    return new LiveServer(office, api, await api.getUrl());
  }

  /** Opens a stream as a member of staff; the client has heard where it begins. */
  async open(path: string, opened: Opened): Promise<LiveClient> {
    return this.#opened(path, {
      authorization: `Bearer ${this.tokenOf(opened)}`,
      ...(opened.lastEventId !== undefined && { 'last-event-id': opened.lastEventId }),
    });
  }

  /** Opens a stream as a browser does, without headers. */
  async openByAddress(path: string): Promise<LiveClient> {
    return this.#opened(path, {});
  }

  tokenOf({
    role,
    unit = 'north',
    municipality = 'home',
    lifetimeSeconds = day,
    zone: of = zone,
  }: Opened): string {
    return this.tokenFor(staffIdOf(role, unit), municipality, lifetimeSeconds, of);
  }

  tokenFor(
    staffId: string,
    municipality: MunicipalityName = 'home',
    lifetimeSeconds = day,
    of = zone,
  ): string {
    const { municipalityId } = municipalities[municipality];
    const subject = { staffId, municipalityId, zone: of, lifetimeSeconds };
    return this.office.system.tokens.issueToken(subject, this.office.clock.read());
  }

  /** Stops as a process is stopped; clients stay connected until they are told. */
  async stop(): Promise<void> {
    await this.api.close();
  }

  /** Stops and hangs up whatever is left. */
  async close(): Promise<void> {
    for (const client of this.#clients) client.close();
    const closed = this.api.close();
    this.api.getHttpServer().closeAllConnections();
    await closed;
  }

  async #opened(path: string, headers: Readonly<Record<string, string>>): Promise<LiveClient> {
    const client = await LiveClient.open(this.address + path, headers);
    this.#clients.push(client);
    await client.until(({ heard }) => heard.length > 0);
    return client;
  }
}
