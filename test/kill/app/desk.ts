import { isDeepStrictEqual } from 'node:util';
import type { Accepted } from '#record';

/** A command as a client sends it, the first time and again. */
export interface Asked {
  readonly key: string;
  readonly staffId: string;
  readonly path: string;
  readonly body: object;
  /** The version that it was decided on; absent at intake. */
  readonly version?: string;
}

/** What the body of an accepted command's answer says. */
export type AcceptedBody = Omit<Accepted, 'kind' | 'replayed'>;

/** An answer that was read to its end. */
export type Told =
  | {
      readonly kind: 'accepted';
      readonly status: number;
      readonly body: AcceptedBody;
      /** Whether the server said that it had carried out the command before. */
      readonly replayed: boolean;
    }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string };

/** Whether an answer tells of the same as one before: all of it but the position, which is sealed anew each time. */
export function tellsOfTheSame(again: Told, before: Told): boolean {
  return isDeepStrictEqual(withoutPosition(again), { ...withoutPosition(before), replayed: true });
}

function withoutPosition(told: Told): object {
  if (told.kind === 'refused') return told;
  const { position: _, ...body } = told.body;
  return { ...told, body };
}

/** What a client takes from a file's page. */
export interface FilePage {
  readonly matters: readonly {
    readonly matterId: string;
    readonly step: string;
    readonly version: string;
    readonly allowed: readonly { readonly type: string }[];
  }[];
}

/** The server has gone before it had answered. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** A running server, as its clients reach it. */
export class Desk {
  /** @param tokens by staff id */
  constructor(
    private readonly address: string,
    private readonly tokens: Readonly<Record<string, string>>,
  ) {}

  /** @throws {ConnectionLost} whether the command was carried out is unknown */
  async give({ key, staffId, path, body, version }: Asked): Promise<Told> {
    const { status, headers, answer } = await this.#request(path, staffId, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      body: JSON.stringify(body),
    });
    if (status >= 300) return { kind: 'refused', status, code: (answer as { code: string }).code };
    const replayed = headers.get('idempotent-replayed') === 'true';
    return { kind: 'accepted', status, body: answer as AcceptedBody, replayed };
  }

  /**
   * @throws {ConnectionLost}
   * @throws {Error} the page was refused
   */
  async page(fileId: string, staffId: string): Promise<FilePage> {
    const path = `/v1/child-protection/files/${fileId}`;
    const { status, answer } = await this.#request(path, staffId);
    if (status !== 200) throw new Error(`The page of file ${fileId} was refused with ${status}.`);
    return answer as FilePage;
  }

  async #request(
    path: string,
    staffId: string,
    { headers = {}, ...sent }: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<{ readonly status: number; readonly headers: Headers; readonly answer: unknown }> {
    const authorization = `Bearer ${this.tokens[staffId] ?? ''}`;
    try {
      const response = await fetch(this.address + path, { ...sent, headers: { ...headers, authorization } });
      return { status: response.status, headers: response.headers, answer: await response.json() };
    } catch (fault) {
      throw new ConnectionLost('The server has gone.', { cause: fault });
    }
  }
}
