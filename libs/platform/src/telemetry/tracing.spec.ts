import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { currentTrace, startTracing, traced } from './tracing.js';

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly links?: readonly { readonly traceId: string }[];
  readonly status?: { readonly code?: number };
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

describe('Tracing', () => {
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

  it('is off unless started, and then leads from one piece of work to what follows it', async () => {
    expect(await traced('unseen', {}, () => Promise.resolve(currentTrace()))).toBeUndefined();

    const { port } = collector.address() as AddressInfo;
    const end = await startTracing(`http://127.0.0.1:${port}/v1/traces`, 'spec');
    const written = await traced('request', {}, () =>
      traced('append', {}, () => Promise.resolve(currentTrace())),
    );
    await traced('view', {}, () => Promise.resolve(), { within: written });
    await expect(
      traced('reminder', {}, () => Promise.reject(new RangeError('no')), { after: [written ?? ''] }),
    ).rejects.toThrow('no');
    await end();

    const span = (name: string) => spans.find((each) => each.name === name);
    expect(spans.map(({ name }) => name)).not.toContain('unseen');
    expect(span('append')?.parentSpanId).toBe(span('request')?.spanId);
    expect(span('view')).toMatchObject({
      traceId: span('request')?.traceId,
      parentSpanId: span('append')?.spanId,
    });
    expect(span('reminder')?.traceId).not.toBe(span('request')?.traceId);
    expect(span('reminder')?.links?.map(({ traceId }) => traceId)).toEqual([span('request')?.traceId]);
    expect(span('reminder')?.status?.code).toBe(2);
  });
});
