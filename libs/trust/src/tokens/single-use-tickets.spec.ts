import { describe, expect, it } from '@jest/globals';
import { hoursAfter, type Instant } from '#casework';
import { embeddedTokens } from './embedded-tokens.js';
import { TokenRefused } from './identity.js';
import { singleUseTickets, TicketRefused, type TicketUses } from './single-use-tickets.js';

const secret = Buffer.alloc(32, 3);
const issuedAt = '2026-03-06T15:30:00.000Z';
const owner = {
  staffId: 'staff-17',
  municipalityId: 'demo',
  zone: 'social-services',
  expiresAt: hoursAfter(issuedAt, 1),
};

/** What is used, as all processes know it. */
function noneUsed(): TicketUses & { readonly used: ReadonlySet<string> } {
  const used = new Set<string>();
  return {
    used,
    use(ticketId) {
      const isFirst = !used.has(ticketId);
      used.add(ticketId);
      return Promise.resolve(isFirst);
    },
  };
}

function ticketsAt(instant: Instant, uses = noneUsed(), key = secret) {
  return singleUseTickets({ secret: key, uses, now: () => instant });
}

async function outcome(redeeming: Promise<{ readonly staffId: string }>): Promise<string> {
  try {
    return (await redeeming).staffId;
  } catch (fault) {
    return fault instanceof TicketRefused ? fault.reason : String(fault);
  }
}

describe('A ticket', () => {
  it('says at any process who it was issued to, and when that token ends', async () => {
    const { ticket, expiresAt } = ticketsAt(issuedAt).issue(owner);
    expect(expiresAt).toBe('2026-03-06T15:30:30.000Z');
    expect(await ticketsAt('2026-03-06T15:30:29.999Z').redeem(ticket)).toEqual(owner);
  });

  it('is taken once, whoever of many is first', async () => {
    const uses = noneUsed();
    const { ticket } = ticketsAt(issuedAt, uses).issue(owner);
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => outcome(ticketsAt(issuedAt, uses).redeem(ticket))),
    );
    expect(tries.toSorted()).toEqual(['staff-17', ...Array.from({ length: 7 }, () => 'used')]);
  });

  it('ends after half a minute, and with the token that it was issued on', async () => {
    const { ticket } = ticketsAt(issuedAt).issue(owner);
    expect(await outcome(ticketsAt('2026-03-06T15:30:30.000Z').redeem(ticket))).toBe('expired');
    const late = ticketsAt('2026-03-06T16:29:50.000Z').issue(owner);
    expect(late.expiresAt).toBe(owner.expiresAt);
  });

  it('is no token, and no token is a ticket', async () => {
    const { ticket } = ticketsAt(issuedAt).issue(owner);
    const tokens = embeddedTokens(secret, () => issuedAt);
    expect(() => tokens.verify(ticket)).toThrow(TokenRefused);
    const token = tokens.issueToken({ ...owner, lifetimeSeconds: 60 }, issuedAt);
    expect(await outcome(ticketsAt(issuedAt).redeem(token))).toBe('not-ours');
  });

  it.each([
    ['nothing', ''],
    ['a word', 'let-me-in'],
    ['a longer text than any ticket', 'x'.repeat(5_000)],
    [
      'one that another secret signed',
      ticketsAt(issuedAt, noneUsed(), Buffer.alloc(32, 4)).issue(owner).ticket,
    ],
  ])('is not %s', async (_, ticket) => {
    const uses = noneUsed();
    expect(await outcome(ticketsAt(issuedAt, uses).redeem(ticket))).toBe('not-ours');
    expect(uses.used.size).toBe(0);
  });
});
