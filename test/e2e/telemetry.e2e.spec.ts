import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#event-store';
import { startTracing } from '#platform';
import { accepted } from './support/answered.js';
import { bySchool, reportOn } from './support/bodies.js';
import { childBorn } from './support/casework.js';
import { childProtection, commandPath } from './support/member.js';
import { LiveServer } from './support/live-server.js';
import { Office } from './support/office.js';

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

/** A trace that somebody else began. */
const outer = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };
const route = '/v1/:procedure/:command';

let office: Office;
let server: LiveServer;

beforeAll(async () => {
  office = await Office.open();
  server = await LiveServer.start(office);
});

afterAll(async () => {
  await server.close();
  await office.close();
});

/** Registers a report over a socket, where a body comes in pieces. */
async function fileOfReport(ordinal: number, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(server.address + commandPath('register-report'), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${server.tokenOf({ role: 'intake-worker' })}`,
      'content-type': 'application/json',
      'idempotency-key': office.newKey(),
      ...headers,
    },
    body: JSON.stringify(reportOn([childBorn(ordinal)], bySchool)),
  });
  const { fileId } = accepted({ status: answer.status, headers: {}, text: await answer.text() });
  await office.listsAreUpToDate();
  return fileId;
}

async function reports(ordinal: number, headers: Readonly<Record<string, string>> = {}) {
  return office.system.casefiles.get(childProtection)!.stored(await fileOfReport(ordinal, headers));
}

const tracesOf = (events: readonly RecordedEvent[]) => [
  ...new Set(events.map(({ metadata }) => metadata.traceparent)),
];

const figures = async () => (await office.system.metrics.exposition()).text.split('\n');

describe('The figures of requests', () => {
  const counted = async (labels: string) =>
    (await figures()).find((line) => line.startsWith(`casetrail_http_request_seconds_count{${labels}}`));

  it('name the route as it was declared, the method and the status', async () => {
    const me = office.member('intake-worker');
    await me.get('/v1/child-protection/files/unheard-of');
    await me.get('/v1/child-protection/files/never-seen?language=sv');
    const labels = 'method="GET",route="/v1/:procedure/files/:fileId",status="404"';
    expect(await counted(labels)).toMatch(/ 2$/);
    await me.get('/nowhere/at/all');
    expect(await counted('method="GET",route="none",status="404"')).toMatch(/ 1$/);
    expect((await figures()).join('\n')).not.toMatch(/unheard-of|never-seen|nowhere/);
  });

  it('leave out streams, which no time is taken of, but not the refusal of one', async () => {
    const client = await server.open('/v1/caseload/live', { role: 'investigator' });
    client.close();
    expect((await fetch(`${server.address}/v1/caseload/live`)).status).toBe(401);
    const told = (await figures()).filter((line) => line.includes('route="/v1/caseload/live"'));
    expect(told.join('\n')).toContain('status="401"');
    expect(told.join('\n')).not.toContain('status="200"');
  });
});

describe('The figures of messages', () => {
  const count = async (message: string, outcome: string) =>
    (await figures()).find((line) =>
      line.startsWith(`casetrail_message_seconds_count{message="${message}",outcome="${outcome}"}`),
    );

  it('name each command by its type and each query by its name, with what became of it', async () => {
    const fileId = await fileOfReport(5);
    const me = office.member('intake-worker');
    await me.get(`/v1/child-protection/files/${fileId}/timeline?cursor=none-of-ours`);
    await me.get('/v1/tasks');
    expect(await count('child-protection/register-report', 'accepted')).toMatch(/ [1-9]$/);
    expect(await count('ReadFile', 'not-found')).toMatch(/ 2$/);
    expect(await count('ReadTimeline', 'refused')).toMatch(/ 1$/);
    expect(await count('ReadTasks', 'answered')).toMatch(/ 1$/);
  });
});

describe('A trace', () => {
  const spans: SentSpan[] = [];
  const collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { resourceSpans } = JSON.parse(Buffer.concat(parts).toString()) as Sent;
      for (const { scopeSpans } of resourceSpans) spans.push(...scopeSpans.flatMap((scope) => scope.spans));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  beforeAll(() => new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', () => resolve())));
  afterAll(() => new Promise<void>((resolve) => collector.close(() => resolve())));

  it('is not there while nobody traces, whatever a client sends', async () => {
    const stored = await reports(1, { traceparent: `00-${outer.traceId}-${outer.spanId}-01` });
    expect(stored.length).toBeGreaterThan(2);
    expect(tracesOf(stored)).toEqual([undefined]);
  });

  it('leads from the request over the command and its append to the views, and none into another', async () => {
    const { port } = collector.address() as AddressInfo;
    const end = await startTracing(`http://127.0.0.1:${port}/v1/traces`, 'spec');
    const handedOn = await reports(2, { traceparent: `00-${outer.traceId}-${outer.spanId}-01` });
    const atOnce = await Promise.all([reports(3), reports(4)]);
    const { text } = await office.member('investigator').post('/v1/calendar-address', {});
    const token = /calendars\/(.+)\.ics/.exec(text)?.[1] ?? '';
    await office.member('investigator').get(`/v1/calendars/${token}`);
    await end();

    const requests = spans.filter(({ name }) => name === `POST ${route}`);
    expect(requests).toHaveLength(3);
    expect(new Set(requests.map(({ traceId }) => traceId)).size).toBe(3);
    const continued = requests.find(({ traceId }) => traceId === outer.traceId);
    expect(continued?.parentSpanId).toBe(outer.spanId);
    expect(
      requests.filter((span) => span !== continued).map(({ parentSpanId }) => parentSpanId ?? ''),
    ).toEqual(['', '']);
    expect(continued?.attributes).toContainEqual({
      key: 'http.response.status_code',
      value: { intValue: 201 },
    });

    for (const stored of [handedOn, ...atOnce]) {
      const traces = tracesOf(stored);
      const [, traceId = '', spanId] = traces[0]?.split('-') ?? [];
      expect(traces).toHaveLength(1);
      const request = requests.find((span) => span.traceId === traceId);
      const command = spans.find((span) => span.spanId === spanId);
      expect(command?.name).toBe('child-protection/register-report');
      expect(command?.parentSpanId).toBe(request?.spanId);
      const within = spans.filter((span) => span.parentSpanId === spanId).map(({ name }) => name);
      expect(within).toContain('append');
    }
    const views = spans.filter(({ name, traceId }) => name === 'views' && traceId === outer.traceId);
    const [, , commandOfContinued] = tracesOf(handedOn)[0]?.split('-') ?? [];
    expect(views.map(({ parentSpanId }) => parentSpanId)).toContain(commandOfContinued);
    expect(JSON.stringify(spans)).not.toContain(token);
    expect(spans.map(({ name }) => name)).toContain('GET /v1/calendars/*');
  });
});
