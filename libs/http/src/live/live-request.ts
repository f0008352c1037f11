import type { FastifyRequest } from 'fastify';
import type { Casetrail } from '#platform';
import { TicketRefused } from '#trust';
import type { Position } from '#event-store';
import { callerAs, callerOf, challenge, type Caller } from '../caller.js';
import { Problem } from '../problem.js';
import { isPositionOf } from '#event-store';
import { takePosition } from '../shown-position.js';

/**
 * Who asks for a stream: by a token, or by a ticket in the address, which is used up.
 *
 * @throws {Problem} UNAUTHENTICATED or NO_ROLE
 */
export async function listenerOf(system: Casetrail, { headers, query }: FastifyRequest): Promise<Caller> {
  const authorization = one(headers.authorization);
  const ticket = authorization === undefined ? ticketIn(query) : undefined;
  if (ticket === undefined) return callerOf(system, authorization);
  try {
    return await callerAs(system, await system.tickets.redeem(ticket));
  } catch (fault) {
    if (!(fault instanceof TicketRefused)) throw fault;
    throw new Problem(
      'UNAUTHENTICATED',
      {
        detail: {
          sv: `Biljetten ${fault.says.sv}. Hämta en ny från /v1/live-tickets.`,
          da: `Billetten ${fault.says.da}. Hent en ny fra /v1/live-tickets.`,
          en: `The ticket ${fault.says.en}. Get a new one from /v1/live-tickets.`,
        },
        field: 'ticket',
      },
      challenge,
    );
  }
}

/**
 * A stream is read with GET, by a client that takes one.
 *
 * @throws {Problem} METHOD_NOT_ALLOWED for HEAD, which would open a stream to nobody; NOT_ACCEPTABLE
 */
export function checkStreamIsWanted({ method, headers }: FastifyRequest): void {
  if (method !== 'GET') {
    throw new Problem(
      'METHOD_NOT_ALLOWED',
      {
        detail: {
          sv: 'Adressen tar emot GET.',
          da: 'Adressen tager imod GET.',
          en: 'The address takes GET.',
        },
      },
      { allow: 'GET' },
    );
  }
  const accepted = one(headers.accept)?.split(',').map(mediaTypeOf) ?? ['*/*'];
  if (!accepted.some((type) => ['text/event-stream', 'text/*', '*/*'].includes(type))) {
    throw new Problem('NOT_ACCEPTABLE', {
      detail: {
        sv: 'Här finns bara en ström av server-sent events. Ange text/event-stream i Accept.',
        da: 'Her findes kun en strøm af server-sent events. Angiv text/event-stream i Accept.',
        en: 'This is a stream of server-sent events. Accept text/event-stream.',
      },
      field: 'Accept',
    });
  }
}

/**
 * Where a client left off: by its header, which is newer, or else by the address. Undefined for one that begins.
 *
 * @throws {Problem} MALFORMED_REQUEST for what is no position of this log
 */
export async function leftOffAt(
  system: Casetrail,
  { headers }: FastifyRequest,
  lastEventId: string | undefined,
): Promise<Position | undefined> {
  const inHeader = one(headers['last-event-id']);
  const id = inHeader ?? lastEventId;
  if (id === undefined || id === '') return undefined;
  const position = takePosition(system, id);
  if (position !== undefined && (await isPositionOf(system.log, position))) return position;
  throw new Problem('MALFORMED_REQUEST', {
    detail: {
      sv: 'Det är inget id för ett meddelande från det här systemet. Läs sidan igen och anslut utan id.',
      da: 'Det er ikke et id for en besked fra dette system. Læs siden igen og forbind uden id.',
      en: 'That is no id of a message of this system. Read the page again and connect without one.',
    },
    field: inHeader === undefined ? 'lastEventId' : 'Last-Event-ID',
  });
}

function ticketIn(query: unknown): string | undefined {
  if (typeof query !== 'object' || query === null || !('ticket' in query)) return undefined;
  return typeof query.ticket === 'string' ? query.ticket : '';
}

function mediaTypeOf(accepted: string): string {
  return (accepted.split(';')[0] ?? '').trim().toLowerCase();
}

function one(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(', ');
}
