import autocannon from 'autocannon';

/** What one client sends over and over; the version of the last answer goes into the next request. */
export interface Caller {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The version to begin with. */
  readonly version: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
}

/** Sends as fast as the answers come, each client after its own last answer, for some seconds. */
export async function load(url: string, callers: readonly Caller[], seconds: number): Promise<Measured> {
  let next = 0;
  let refused = 0;
  const result = await autocannon({
    url,
    connections: callers.length,
    duration: seconds,
    setupClient: (client) => {
      const caller = callers[next % callers.length];
      next += 1;
      if (!caller) return;
      let { version } = caller;
      client.setRequests([
        {
          method: 'POST',
          path: caller.path,
          body: caller.body,
          setupRequest: (request) => ({
            ...request,
            headers: { ...caller.headers, 'content-type': 'application/json', 'if-match': `"${version}"` },
          }),
          onResponse: (status, _body, _context, headers) => {
            if (status >= 300) refused += 1;
            const tag = /^"(\d+)"$/.exec(String(headers?.['etag'] ?? headers?.['ETag'] ?? ''))?.[1];
            if (tag !== undefined) version = Number(tag);
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
  };
}
