import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '#http';
import { problemOf, type Answered } from './support/answered.js';
import { Casework, childBorn } from './support/casework.js';
import type { Member } from './support/member.js';
import { municipalities, zone } from './support/municipalities.js';
import { Office } from './support/office.js';
import type { FilePage, MatterAddress } from './support/pages.js';

let office: Office;
let report: MatterAddress;
let pageOf: string;

beforeAll(async () => {
  office = await Office.open();
  report = await new Casework(office).handledReport(childBorn(1));
  pageOf = `/v1/child-protection/files/${report.fileId}`;
});

afterAll(() => office.close());

const intake = () => office.member('intake-worker');

function asks(
  member: Member,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  return member.ask({ method: 'GET', url, headers });
}

async function readsBy({ staffId }: Member): Promise<number> {
  const { reads } = await office
    .member('auditor')
    .reads<{ reads: readonly object[] }>(`/v1/reads?staff=${staffId}&limit=999`);
  return reads.length;
}

describe('An answer', () => {
  it('is kept nowhere, whatever it is', async () => {
    const answers = [
      await asks(intake(), pageOf),
      await asks(intake(), '/v1/caseload'),
      await asks(intake(), '/v1/nowhere'),
      await asks(intake(), '/v1/caseload?list=x'),
      await intake().post('/v1/live-tickets', {}),
      await intake().give('register-report', {}),
      await office.ask({ method: 'GET', url: '/v1/caseload' }),
      await office.ask({ method: 'GET', url: '/v1/%zz' }),
      await office.ask({ method: 'GET', url: '/v1/health/ready' }),
    ];
    for (const { headers } of answers) {
      expect(headers['cache-control']).toBe('no-store');
    }
    for (const { headers } of answers.slice(0, 7)) expect(headers.vary).toMatch(/\bauthorization\b/);
  });

  it('about no case may be kept by whoever asks whether it is still so', async () => {
    const first = await office.ask({ method: 'GET', url: '/v1/procedures/child-protection' });
    expect(first.headers['cache-control']).toBe('public, no-cache');
    const again = await office.ask({
      method: 'GET',
      url: '/v1/procedures/child-protection',
      headers: { 'if-none-match': first.headers.etag! },
    });
    expect(again).toMatchObject({ status: 304, text: '' });
  });
});

describe('A page that is read again by its validator', () => {
  it.each([
    ['/v1/caseload?list=all'],
    ['/v1/caseload/counts'],
    ['/v1/tasks'],
    ['FILE'],
    ['FILE/timeline'],
    ['FILE?language=sv'],
  ])('is not sent again as long as it is the same: %s', async (path) => {
    await office.missesAreRecorded();
    const url = path.replace('FILE', pageOf);
    const first = await asks(intake(), url);
    const { etag = '' } = first.headers;
    expect(etag).toMatch(/^W\/"[\w-]{43}"$/);
    for (const held of [etag, etag.slice(2), `"x", ${etag}`]) {
      const again = await asks(intake(), url, { 'if-none-match': held });
      expect(again).toMatchObject({ status: 304, text: '' });
      expect(again.headers['content-type']).toBeUndefined();
      expect(again.headers['content-length'] ?? '0').toBe('0');
      expect(again.headers.etag).toBe(etag);
    }
    for (const held of ['"x"', 'W/"x"', '', '*', etag.slice(0, -2)]) {
      expect((await asks(intake(), url, { 'if-none-match': held })).status).toBe(200);
    }
    // As some clients always ask with a condition: here nothing is kept on the way.
    const anew = await asks(intake(), url, { 'if-none-match': etag, 'cache-control': 'no-cache' });
    expect(anew.status).toBe(304);
  });

  it('is told by its headers alone as well', async () => {
    const { etag = '' } = (await asks(intake(), pageOf)).headers;
    const head = (headers: Readonly<Record<string, string>>) =>
      intake().ask({ method: 'HEAD', url: pageOf, headers });
    expect(await head({})).toMatchObject({ status: 200, text: '', headers: { etag } });
    expect(await head({ 'if-none-match': etag })).toMatchObject({ status: 304, text: '' });
  });

  it('counts as read', async () => {
    const { etag = '' } = (await asks(intake(), pageOf)).headers;
    const before = await readsBy(intake());
    expect((await asks(intake(), pageOf, { 'if-none-match': etag })).status).toBe(304);
    expect(await readsBy(intake())).toBe(before + 1);
  });

  it('is another page to another reader, also where both see the same', async () => {
    const [one, other] = [await asks(intake(), pageOf), await asks(office.member('unit-manager'), pageOf)];
    expect(one.headers.etag).not.toBe(other.headers.etag);
    const { etag = '' } = one.headers;
    expect((await asks(office.member('unit-manager'), pageOf, { 'if-none-match': etag })).status).toBe(200);
    expect((await asks(intake(), `${pageOf}?language=sv`, { 'if-none-match': etag })).status).toBe(200);
    const neighbour = office.member('intake-worker', { municipality: 'neighbour' });
    expect((await asks(neighbour, pageOf, { 'if-none-match': '*' })).status).toBe(404);
  });

  it('is another page once somebody has done something', async () => {
    const { etag = '' } = (await asks(intake(), pageOf)).headers;
    const page = await intake().reads<FilePage>(pageOf);
    const given = await intake().give(
      'request-feedback',
      {},
      { on: report, version: page.matters[0]!.version },
    );
    expect(given.status).toBe(200);
    expect(given.headers.etag).toMatch(/^"[\w-]{16}"$/);
    expect((await asks(intake(), pageOf, { 'if-none-match': etag })).status).toBe(200);
  });

  it('is another page once time alone has let a day pass', async () => {
    const urls = [pageOf, '/v1/caseload?list=all', '/v1/caseload/counts'];
    await office.missesAreRecorded();
    const held = await Promise.all(urls.map(async (url) => (await asks(intake(), url)).headers.etag ?? ''));
    office.clock.set('2026-03-25T08:00:00.000Z');
    for (const [index, url] of urls.entries()) {
      const again = await asks(intake(), url, { 'if-none-match': held[index]! });
      expect(again.status).toBe(200);
    }
    const page = await intake().reads<FilePage>(pageOf);
    expect(page.matters[0]?.deadlines.some(({ overdue }) => overdue)).toBe(true);
  });

  it('gives no version for a command', async () => {
    const { etag = '' } = (await asks(intake(), pageOf)).headers;
    const given = await intake().give('request-feedback', {}, { on: report, headers: { 'if-match': etag } });
    expect(problemOf(given)).toMatchObject({
      status: 422,
      field: 'If-Match',
      expected: expect.stringMatching(/page/),
    });
  });
});

describe('A served API', () => {
  const opened: NestFastifyApplication[] = [];

  async function served(how: NonNullable<Parameters<typeof createApi>[2]>): Promise<NestFastifyApplication> {
    const api = await createApi(office.system, office.log, how);
    opened.push(api);
    return api;
  }

  afterEach(async () => {
    for (const api of opened.splice(0)) await api.close();
  });

  const tokenOf = (role: string) =>
    `Bearer ${office.system.tokens.issueToken(
      {
        staffId: office.member(role).staffId,
        municipalityId: municipalities.home.municipalityId,
        zone,
        lifetimeSeconds: 30 * 24 * 3600,
      },
      office.clock.read(),
    )}`;

  const unit = 'https://unit.example';
  const preflight = (origin: string, method = 'POST') => ({
    method: 'OPTIONS' as const,
    url: '/v1/child-protection/register-report',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'authorization,idempotency-key',
    },
  });

  it('lets no page of another origin in, unless it is named', async () => {
    const authorization = tokenOf('intake-worker');
    const page = (origin: string) => ({ url: '/v1/caseload', headers: { authorization, origin } });
    const [alone, shared] = [await served({}), await served({ origins: [unit] })];
    const { headers: toNobody } = await alone.inject(page(unit));
    expect(Object.keys(toNobody).filter((name) => name.startsWith('access-control'))).toEqual([]);
    const { headers: toUnit } = await shared.inject(page(unit));
    expect(toUnit['access-control-allow-origin']).toBe(unit);
    expect(toUnit['access-control-expose-headers']).toMatch(
      /\betag\b.*\bidempotent-replayed\b.*\bretry-after\b/,
    );
    expect(toUnit['access-control-allow-credentials']).toBeUndefined();
    expect(toUnit.vary).toMatch(/origin/i);
    for (const origin of ['https://unit.example.evil', 'http://unit.example', 'null']) {
      const { headers } = await shared.inject(page(origin));
      expect(headers['access-control-allow-origin']).toBeUndefined();
      const { headers: before } = await shared.inject(preflight(origin));
      expect(before['access-control-allow-origin']).toBeUndefined();
    }
    const { statusCode, headers } = await shared.inject(preflight(unit));
    expect(statusCode).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': unit,
      'access-control-allow-headers': expect.stringMatching(/authorization.*idempotency-key.*if-match/),
    });
  });

  it('lets a page of a named origin follow live', async () => {
    const api = await served({ origins: [unit] });
    await api.listen(0, '127.0.0.1');
    const ended = new AbortController();
    const answer = await fetch(`${await api.getUrl()}/v1/caseload/live`, {
      headers: { authorization: tokenOf('intake-worker'), origin: unit },
      signal: ended.signal,
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe(unit);
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    ended.abort();
  });

  it('tells browsers to take answers for what they are, and frames for nothing', async () => {
    const api = await served({});
    for (const url of ['/docs', '/openapi.json', '/v1/caseload']) {
      const { headers } = await api.inject({ url });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringMatching(/default-src 'self'.*frame-ancestors 'none'/),
      });
    }
    const { payload } = await api.inject({ url: '/docs' });
    expect(payload).not.toMatch(/<script>|<script (?![^>]*src=)/);
  });

  it.each([
    ['gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['br', (bytes: Buffer) => brotliDecompressSync(bytes)],
  ] as const)('compresses what is long, by %s', async (encoding, opened) => {
    await office.missesAreRecorded();
    const api = await served({});
    const url = `${pageOf}?language=sv`;
    const authorization = tokenOf('intake-worker');
    const plain = await api.inject({ url, headers: { authorization } });
    const packed = await api.inject({ url, headers: { authorization, 'accept-encoding': encoding } });
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.headers.vary).toMatch(/accept-encoding/);
    expect(packed.headers.etag).toBe(plain.headers.etag);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
    expect(opened(packed.rawPayload).toString('utf8')).toBe(plain.payload);
    const short = await api.inject({
      url: '/v1/tasks',
      headers: { authorization, 'accept-encoding': encoding },
    });
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  it('takes no body that is compressed', async () => {
    const api = await served({});
    const answer = await api.inject({
      method: 'POST',
      url: '/v1/display-names',
      headers: {
        authorization: tokenOf('intake-worker'),
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      payload: Buffer.from([0x1f, 0x8b, 8, 0]),
    });
    expect(answer.statusCode).toBe(415);
  });

  it('refuses a token that asks too often, says until when, and lets every other go on', async () => {
    const [one, other] = [await served({ requestsPerMinute: 3 }), await served({ requestsPerMinute: 3 })];
    const authorization = tokenOf('intake-worker');
    const again = (api: NestFastifyApplication) =>
      api.inject({ url: '/v1/tasks', headers: { authorization, 'accept-language': 'sv' } });
    for (const remaining of ['2', '1', '0']) {
      const { statusCode, headers } = await again(one);
      expect(statusCode).toBe(200);
      expect(String(headers['ratelimit-remaining'])).toBe(remaining);
    }
    const { statusCode, headers, payload } = await again(one);
    expect(statusCode).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'content-language': 'sv',
    });
    expect(JSON.parse(payload)).toMatchObject({
      code: 'RATE_LIMITED',
      status: 429,
      detail: expect.stringMatching(/^Fler än 3 anrop/),
    });
    const manager = { url: '/v1/tasks', headers: { authorization: tokenOf('unit-manager') } };
    expect((await one.inject(manager)).statusCode).toBe(200);
    // Each process counts for itself.
    expect((await again(other)).statusCode).toBe(200);
    for (let times = 0; times < 10; times += 1) {
      expect((await one.inject({ url: '/v1/health/live' })).statusCode).toBe(200);
    }
    // Whoever makes tokens up has the share of their address.
    for (const authorization of ['Bearer one', 'Bearer another', 'bearer ']) {
      expect((await one.inject({ url: '/v1/caseload', headers: { authorization } })).statusCode).toBe(401);
    }
    expect((await one.inject({ url: '/v1/caseload' })).statusCode).toBe(429);
  });
});
