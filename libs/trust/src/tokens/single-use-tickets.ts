import { randomUUID } from 'node:crypto';
import { createSigner, createVerifier } from 'fast-jwt';
import { epochOf, instantFromEpoch, type EveryLanguage, type Instant } from '#casework';
import { engineFault } from '../engine-fault.js';
import type { Identity } from './identity.js';

const issuer = 'casetrail';
/** Another audience than that of tokens: neither passes for the other, though one secret signs both. */
const audience = 'casetrail-ticket';
const longestTicketCharacters = 4096;
const lifetimeMilliseconds = 30_000;

const says = {
  'not-ours': {
    sv: 'är inte utfärdad här',
    da: 'er ikke udstedt her',
    en: 'is not one that was issued here',
  },
  expired: { sv: 'har gått ut', da: 'er udløbet', en: 'has expired' },
  used: { sv: 'har redan använts', da: 'er allerede brugt', en: 'was used before' },
} as const satisfies Readonly<Record<string, EveryLanguage>>;

/** A ticket that doesn't count. The message never holds the ticket. */
export class TicketRefused extends Error {
  override readonly name = 'TicketRefused';

  constructor(readonly reason: keyof typeof says) {
    super(`The ticket ${says[reason].en}.`);
  }

  /** What is wrong with it, after whatever it is called. */
  get says(): EveryLanguage {
    return says[this.reason];
  }
}

/** A ticket as it is handed out. */
export interface Ticket {
  /** What to send; it stands for its owner, so it belongs in no log. */
  readonly ticket: string;
  readonly expiresAt: Instant;
}

/**
 * Lets somebody in once, within half a minute, where no header can be sent: a browser's EventSource takes only an
 * address. Any process of the system takes a ticket, and of all that try at once exactly one does.
 */
export interface SingleUseTickets {
  /** A ticket for somebody whose token was verified just now. */
  issue(owner: Identity): Ticket;
  /**
   * Who a ticket was issued to, with the end of the token that it was issued on; it is used up durably before.
   *
   * @throws {TicketRefused} it isn't ours, has expired, or was used
   * @throws {StoreUnavailable} whether it is used up is unknown: get a new one
   */
  redeem(ticket: string): Promise<Identity>;
}

/** What is known to all processes of the tickets that are used. */
export interface TicketUses {
  /**
   * Uses a ticket up, durably before the answer; false when it was used before. Of all that try at once exactly one
   * is told true.
   *
   * @throws {StoreUnavailable} whether it is used up is unknown
   */
  use(ticketId: string, now: Instant): Promise<boolean>;
}

/** What tickets stand on. */
export interface TicketOptions {
  /** The key of the signature, 32 bytes; all processes of the system share it. */
  readonly secret: Buffer;
  readonly uses: TicketUses;
  readonly now: () => Instant;
  /** Random UUIDs in lower case. */
  readonly newId?: () => string;
}

interface Claims {
  readonly jti: string;
  readonly sub: string;
  readonly municipality: string;
  readonly zone: string;
  /** When the ticket ends, and when the token does, in milliseconds since 1970. */
  readonly ends: number;
  readonly tokenEnds: number;
}

/** Tickets that say themselves, signed, whom they are for; only that one is used has to be kept. */
export function singleUseTickets({
  secret,
  uses,
  now,
  newId = () => randomUUID(),
}: TicketOptions): SingleUseTickets {
  const sign = createSigner({
    algorithm: 'HS256',
    key: secret,
    iss: issuer,
    aud: audience,
    noTimestamp: true,
  });
  const check = createVerifier({
    algorithms: ['HS256'],
    key: secret,
    allowedIss: issuer,
    allowedAud: audience,
    requiredClaims: ['iss', 'aud', 'jti'],
  });

  return {
    issue({ staffId, municipalityId, zone, expiresAt }) {
      const tokenEnds = epochOf(expiresAt);
      const ends = Math.min(epochOf(now()) + lifetimeMilliseconds, tokenEnds);
      const claims: Claims = {
        jti: newId(),
        sub: staffId,
        municipality: municipalityId,
        zone,
        ends,
        tokenEnds,
      };
      return { ticket: sign({ ...claims }), expiresAt: instantFromEpoch(ends) };
    },

    async redeem(ticket) {
      const { jti, sub, municipality, zone, ends, tokenEnds } = claimsOf(ticket, check);
      const at = now();
      if (epochOf(at) >= ends) throw new TicketRefused('expired');
      if (!(await uses.use(jti, at))) throw new TicketRefused('used');
      return {
        staffId: sub,
        municipalityId: municipality,
        zone,
        expiresAt: instantFromEpoch(tokenEnds),
      };
    },
  };
}

function claimsOf(ticket: string, check: (ticket: string) => unknown): Claims {
  if (ticket.length > longestTicketCharacters) throw new TicketRefused('not-ours');
  let claims: unknown;
  try {
    claims = check(ticket);
  } catch (error) {
    if (engineFault(error) === undefined) throw error;
    throw new TicketRefused('not-ours');
  }
  if (!areClaims(claims)) throw new TicketRefused('not-ours');
  return claims;
}

function areClaims(claims: unknown): claims is Claims {
  if (typeof claims !== 'object' || claims === null) return false;
  const { jti, sub, municipality, zone, ends, tokenEnds } = { ...claims } as Partial<
    Record<keyof Claims, unknown>
  >;
  return (
    [jti, sub, municipality, zone].every((name) => typeof name === 'string' && name !== '') &&
    [ends, tokenEnds].every(Number.isSafeInteger)
  );
}
