import { describe, expect, it } from '@jest/globals';
import { recordInFolder } from './testing/record-in-folder.js';
import { UsedTickets } from './used-tickets.js';

const ticketId = '019c0a44-7d10-7cc0-8000-000000000001';
const now = '2026-03-06T15:30:00.000Z';

describe('The use of a ticket', () => {
  const record = recordInFolder();

  it('counts once, in whichever process it is first', async () => {
    const processes = Array.from({ length: 8 }, () => new UsedTickets(record.log, record.keys));
    const uses = await Promise.all(processes.map((process) => process.use(ticketId, now)));
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await new UsedTickets(record.log, record.keys).use(ticketId, now)).toBe(false);
  });

  it('is one chained fact in a stream of its own, and says nothing of whose it was', async () => {
    await new UsedTickets(record.log, record.keys).use(ticketId, now);
    const stored = await record.log.readAll('', 10);
    expect(stored).toMatchObject([
      {
        stream: `ticket:${ticketId}`,
        revision: 0,
        type: 'ticket/used',
        data: '{}',
        metadata: { occurredAt: now, recordedAt: now, cause: 'person', version: '1' },
      },
    ]);
    expect(stored[0]?.metadata).not.toHaveProperty('staffId');
    expect(await record.findings()).toEqual([]);
  });

  it('of one ticket says nothing of another', async () => {
    const used = new UsedTickets(record.log, record.keys);
    expect(await used.use(ticketId, now)).toBe(true);
    expect(await used.use('019c0a44-7d10-7cc0-8000-000000000002', now)).toBe(true);
  });
});
