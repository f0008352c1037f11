import { describe, expect, it } from '@jest/globals';
import { catalogueOf, municipalityProcedure, type CaseEvent } from '#casework';
import { linkEvent } from '#trust';
import { emptyTail, EventCodec, everything } from './codec.js';
import { recordInFolder } from './testing/record-in-folder.js';

const register = catalogueOf(municipalityProcedure([]));
const stream = 'municipality:storstad';
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const unitRegistered = 'municipality/unit-registered';

const event: CaseEvent = {
  id: '019c0a44-7d10-7cc0-8000-000000000001',
  type: unitRegistered,
  revision: 0,
  occurredAt: '2026-03-02T08:00:00.000Z',
  recordedAt: '2026-03-02T08:00:00.000Z',
  cause: 'person',
  commandId: '019c0a44-7d10-7cc0-8000-000000000002',
  data: { unitId: 'north', title: 'North' },
};

describe('An event on its way into the log', () => {
  const record = recordInFolder();

  const encoded = async (codec: EventCodec) => (await codec.encode(stream, [event], emptyTail)).events[0]!;

  it('says in which trace it was written, under its hash, and means the same with it', async () => {
    const codec = new EventCodec(register, record.keys, () => traceparent);
    const stored = await encoded(codec);
    expect(stored.metadata.traceparent).toBe(traceparent);
    const { hash, ...metadata } = stored.metadata;
    const linked = (over: Readonly<Record<string, string>>) =>
      linkEvent({ ...stored, stream, revision: 0, metadata: over, previousHash: '' });
    expect(linked(metadata)).toBe(hash);
    expect(linked({ ...metadata, traceparent: traceparent.replace('-01', '-00') })).not.toBe(hash);
    const { events } = await codec.decode([{ ...stored, stream, revision: 0, position: '1' }], everything);
    expect(events).toEqual([event]);
  });

  it.each([
    ['where nobody traces', undefined],
    ['outside of any trace', () => undefined],
  ])('says nothing of traces %s', async (_, traceOf) => {
    const { metadata } = await encoded(new EventCodec(register, record.keys, traceOf));
    expect(Object.keys(metadata).toSorted()).toEqual(
      ['cause', 'commandId', 'hash', 'occurredAt', 'recordedAt', 'version'].toSorted(),
    );
    expect(metadata.version).toBe(String(register.events.get(unitRegistered)?.version));
  });
});
