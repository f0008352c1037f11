import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.js';

/** Casetrail over HTTP: every path of its API document, with the types of what it takes and answers. */
export type Casetrail = Client<paths>;

/** Where Casetrail is, and who asks. */
export interface CasetrailAt {
  /** Its address without a path: `http://127.0.0.1:8090`. */
  readonly baseUrl: string;
  /** A token, or how to get the one that counts now; without one only what is open can be read. */
  readonly token?: string | (() => string | Promise<string>);
  /** What sends requests, where that isn't the platform's own. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * A client of one Casetrail. It sends requests and never throws for a problem that is answered: `error` holds it, as the
 * document describes it, and `data` the answer.
 */
export function casetrail({ baseUrl, token, fetch }: CasetrailAt): Casetrail {
  const client = createClient<paths>({ baseUrl, ...(fetch && { fetch }) });
  client.use({
    onRequest: async ({ request }) => {
      const now = typeof token === 'function' ? await token() : token;
      if (now !== undefined) request.headers.set('authorization', `Bearer ${now}`);
      return request;
    },
  });
  return client;
}

/** A version as If-Match takes it. */
export function ifMatch(version: string): { readonly 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
