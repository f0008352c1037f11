import type { Language } from '#casework';
import type { AcceptedBody, Answered } from './answered.js';
import { accepted } from './answered.js';
import { casetrail, type Casetrail, type operations, type Schema } from '#client';
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

type CaseloadQuery = NonNullable<operations['readCaseload']['parameters']['query']>;

/** Somebody at work: gives commands and reads, with a token of their own. */
export class Member {
  /** What their interface is built on. What is wrong, and what no interface would send, is asked without it. */
  readonly client: Casetrail;

  constructor(
    readonly staffId: string,
    private readonly token: string,
    private readonly counter: Counter,
  ) {
    this.client = casetrail({ baseUrl: 'http://office', token, fetch: (request) => this.#sent(request) });
  }

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

  /** The whole file: all pages of its matters. */
  async filePage(fileId: string, language: Language = 'en'): Promise<FilePage> {
    const ask = async (cursor?: string): Promise<FilePage> => {
      const query = { language, limit: 100, ...(cursor !== undefined && { cursor }) };
      return answerIn(
        await this.client.GET('/v1/{procedure}/files/{fileId}', {
          params: { path: { procedure: childProtection, fileId }, query },
        }),
      );
    };
    const first = await ask();
    const matters = [...first.matters];
    for (let { next } = first; next !== undefined;) {
      const page = await ask(next);
      matters.push(...page.matters);
      ({ next } = page);
    }
    return { ...first, matters };
  }

  /** Everything that happened, oldest first: all pages of it. */
  async timeline(fileId: string, language: Language = 'en'): Promise<Timeline> {
    const ask = async (cursor?: string): Promise<Timeline> => {
      const query = { language, ...(cursor !== undefined && { cursor }) };
      return answerIn(
        await this.client.GET('/v1/{procedure}/files/{fileId}/timeline', {
          params: { path: { procedure: childProtection, fileId }, query },
        }),
      );
    };
    const first = await ask();
    const entries = [...first.entries];
    for (let { next } = first; next !== undefined;) {
      const page = await ask(next);
      entries.push(...page.entries);
      ({ next } = page);
    }
    return { ...first, entries };
  }

  async caseload(query: CaseloadQuery): Promise<Schema<'CaseloadPageShown'>> {
    return answerIn(await this.client.GET('/v1/caseload', { params: { query } }));
  }

  async counts(): Promise<Schema<'CaseloadCountsShown'>> {
    return answerIn(await this.client.GET('/v1/caseload/counts', { params: { query: { exact: true } } }));
  }

  /**
   * The file of a subject that is there for this person.
   *
   * @throws {Error} nothing was found
   */
  async finds(personalNumber: string): Promise<FoundSubject> {
    return answerIn(
      await this.client.POST('/v1/{procedure}/subjects/look-up', {
        params: { path: { procedure: childProtection } },
        body: { personalNumber },
      }),
    );
  }

  lookUp(personalNumber: string): Promise<Answered> {
    return this.post(`/v1/${childProtection}/subjects/look-up`, { personalNumber });
  }

  /** A request of the client, over the counter. */
  async #sent(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const body = await request.text();
    const { status, headers, text } = await this.counter.ask({
      method: request.method as Asked['method'],
      url: pathname + search,
      headers: Object.fromEntries(request.headers),
      ...(body !== '' && { body }),
    });
    const given = Object.entries(headers).map(([name, value]) => [name, value ?? ''] as const);
    return new Response(text, { status, headers: Object.fromEntries(given) });
  }
}

/**
 * What is answered to a request that has to be carried out.
 *
 * @throws {Error} it was told as a problem
 */
function answerIn<Answer>({
  data,
  error,
}: {
  readonly data?: Answer;
  readonly error?: Schema<'Problem'>;
}): Answer {
  if (data === undefined) throw new Error(`It was not answered: ${JSON.stringify(error)}`);
  return data;
}
