import autocannon from 'autocannon';

/** What one client sends over and over; the version of the last answer goes into the next request. */
export interface Caller {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The version to begin with. */
  readonly version: string;
}

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Answers that were no success, and requests without an answer. */
  readonly refused: number;
  /** The version that each caller saw last. */
  readonly versions: readonly string[];
}

/** Sends as fast as the answers come, each client after its own last answer, for some seconds. */
export async function load(url: string, callers: readonly Caller[], seconds: number): Promise<Measured> {
  const versions = callers.map(({ version }) => version);
  let next = 0;
  let refused = 0;
  const result = await autocannon({
    url,
    connections: callers.length,
    duration: seconds,
    setupClient: (client) => {
      const index = next % callers.length;
      const caller = callers[index];
      next += 1;
      if (!caller) return;
      client.setRequests([
        {
          method: 'POST',
          path: caller.path,
          body: caller.body,
          setupRequest: (request) => ({
            ...request,
            headers: {
              ...caller.headers,
              'content-type': 'application/json',
              'if-match': `"${versions[index] ?? ''}"`,
            },
          }),
          onResponse: (status, _body, _context, headers) => {
            if (status >= 300) refused += 1;
            const { etag, ETag } = headers as Readonly<Record<string, string | undefined>>;
            const version = /^"([\w-]+)"$/.exec(etag ?? ETag ?? '')?.[1];
            if (version !== undefined) versions[index] = version;
          },
        },
      ]);
    },
  });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    refused: refused + result.errors,
    versions,
  };
}
