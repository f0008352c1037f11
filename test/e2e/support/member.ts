import type { Language } from '#casework';
import type { AcceptedBody, Answered } from './answered.js';
import { accepted } from './answered.js';
import type { CaseloadCounts, CaseloadPage } from '#views';
import type { FilePage, FoundSubject, MatterAddress, Timeline } from './pages.js';

/** A request as it leaves a client. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** The office as its members reach it. */
export interface Counter {
  ask(asked: Asked): Promise<Answered>;
  /** The version that somebody who has just read the matter, or the file, knows. */
  versionOf(procedure: string, on: Addressee, staffId?: string): Promise<string>;
  newKey(): string;
}

/** What a command is given on: nothing at intake, a file, or a matter of one. */
export type Addressee = Partial<MatterAddress>;

export interface HowGiven {
  readonly on?: Addressee;
  /** The procedure of the command; child protection, if left out. */
  readonly procedure?: string;
  readonly key?: string;
  /** The version that was seen; the present one, if left out. */
  readonly version?: string;
  /** Headers beside those that every command has, or in their place. */
  readonly headers?: Readonly<Record<string, string>>;
}

export const childProtection = 'child-protection';

/** The path of a command: `register-report`, on a file or on a matter of one. */
export function commandPath(name: string, { on = {}, procedure = childProtection }: HowGiven = {}): string {
  const file = on.fileId === undefined ? '' : `/files/${on.fileId}`;
  const matter = on.matterId === undefined ? '' : `/matters/${on.matterId}`;
  return `/v1/${procedure}${file}${matter}/${name}`;
}

/** Somebody at work: gives commands and reads, with a token of their own. */
export class Member {
  constructor(
    readonly staffId: string,
    private readonly token: string,
    private readonly counter: Counter,
  ) {}

  /** Gives a command; its answer may be a problem. */
  async give(name: string, body: object, how: HowGiven = {}): Promise<Answered> {
    const { on = {}, procedure = childProtection } = how;
    const isIntake = on.fileId === undefined;
    const version =
      how.version ?? (isIntake ? undefined : await this.counter.versionOf(procedure, on, this.staffId));
    return this.ask({
      method: 'POST',
      url: commandPath(name, how),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': how.key ?? this.counter.newKey(),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...how.headers,
      },
      body: JSON.stringify(body),
    });
  }

  /** Gives a command that has to be accepted. */
  async does(name: string, body: object, how: HowGiven = {}): Promise<AcceptedBody> {
    return accepted(await this.give(name, body, how));
  }

  /** Sends anything in this person's name. */
  ask(asked: Asked): Promise<Answered> {
    return this.counter.ask({
      ...asked,
      headers: { authorization: `Bearer ${this.token}`, ...asked.headers },
    });
  }

  get(url: string): Promise<Answered> {
    return this.ask({ method: 'GET', url });
  }

  /**
   * Reads what has to be there.
   *
   * @throws {Error} it was not shown
   */
  async reads<Body>(url: string): Promise<Body> {
    const answered = await this.get(url);
    if (answered.status !== 200) throw new Error(`${url}: ${answered.status} ${answered.text}`);
    return JSON.parse(answered.text) as Body;
  }

  /** Reads by a POST, for what may not stand in an address. */
  post(url: string, body: object): Promise<Answered> {
    const headers = { 'content-type': 'application/json' };
    return this.ask({ method: 'POST', url, headers, body: JSON.stringify(body) });
  }

  filePage(fileId: string, language: Language = 'en'): Promise<FilePage> {
    return this.reads(`/v1/${childProtection}/files/${fileId}?language=${language}`);
  }

  timeline(fileId: string, language: Language = 'en'): Promise<Timeline> {
    return this.reads(`/v1/${childProtection}/files/${fileId}/timeline?language=${language}`);
  }

  caseload(query: Readonly<Record<string, string>>): Promise<CaseloadPage> {
    return this.reads(`/v1/caseload?${new URLSearchParams(query).toString()}`);
  }

  counts(): Promise<CaseloadCounts> {
    return this.reads('/v1/caseload/counts?exact=true');
  }

  /**
   * The file of a subject that is there for this person.
   *
   * @throws {Error} nothing was found
   */
  async finds(personalNumber: string): Promise<FoundSubject> {
    const answered = await this.lookUp(personalNumber);
    if (answered.status !== 200) throw new Error(`Not found: ${answered.status} ${answered.text}`);
    return JSON.parse(answered.text) as FoundSubject;
  }

  lookUp(personalNumber: string): Promise<Answered> {
    return this.post(`/v1/${childProtection}/subjects/look-up`, { personalNumber });
  }
}
