import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EveryLanguage } from '#casework';
import { StoreClosed, StoreUnavailable } from '#event-store';
import type { Logger } from '#platform';
import { KeyStoreUnavailable, ReadLogUnavailable, ReadNotLogged, VaultUnavailable } from '#trust';
import { ViewNotReady, ViewStoreUnavailable } from '#projections';
import type { Addresses } from './addresses.js';
import { problemOfQuery } from './answer.js';
import { ClientGone } from './client-gone.js';
import { bodyLimitKibibytes } from './json-body.js';
import { toldIn, understood } from './language.js';
import { notFound, nothingHere, Problem, type ProblemCode } from './problem.js';

/** Faults that the HTTP server itself raises, by status. Its messages may quote the body, so none is passed on. */
const serverProblems: Readonly<Record<number, readonly [ProblemCode, EveryLanguage]>> = {
  400: [
    'MALFORMED_BODY',
    {
      sv: 'Innehållet är inte riktig JSON. Skicka ett JSON-objekt i UTF-8.',
      da: 'Indholdet er ikke rigtig JSON. Send et JSON-objekt i UTF-8.',
      en: 'The body is not well-formed JSON. Send one JSON object in UTF-8.',
    },
  ],
  413: [
    'BODY_TOO_LARGE',
    {
      sv: `Innehållet är större än ${bodyLimitKibibytes} KiB. Korta texten och skicka dokument som hänvisningar.`,
      da: `Indholdet er større end ${bodyLimitKibibytes} KiB. Afkort teksten og send dokumenter som henvisninger.`,
      en: `The body is larger than ${bodyLimitKibibytes} KiB. Shorten the text and send documents as references.`,
    },
  ],
  414: ['NOT_FOUND', nothingHere],
  415: [
    'UNSUPPORTED_MEDIA_TYPE',
    {
      sv: 'Skicka innehållet som application/json.',
      da: 'Send indholdet som application/json.',
      en: 'Send the body as application/json.',
    },
  ],
};

const unreadableAddress = 'FST_ERR_BAD_URL';

/** The record, its keys, the vault, the log of reads or the views can't serve now; nothing of it is the client's mistake. */
const unavailable = [
  StoreUnavailable,
  StoreClosed,
  KeyStoreUnavailable,
  ReadNotLogged,
  ReadLogUnavailable,
  VaultUnavailable,
  ViewNotReady,
  ViewStoreUnavailable,
];

/** Every failure of a request becomes a problem; what is nobody's mistake is logged by name, never by content. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly addresses: Addresses,
  ) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(fault, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Answers with the problem that a fault is told as. */
  answer(fault: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = this.#problemOf(fault, request);
    const language = understood(request.headers, problem.spoken);
    toldIn(reply, language);
    void reply
      .status(problem.getStatus())
      .headers({ ...problem.headers, 'content-type': 'application/problem+json; charset=utf-8' })
      .send(JSON.stringify(problem.body(language)));
  }

  #problemOf(fault: unknown, { method, url }: FastifyRequest): Problem {
    if (fault instanceof Problem) return fault;
    // Nobody reads it: whoever asked has hung up.
    if (fault instanceof ClientGone) return new Problem('UNAVAILABLE', { detail: fault.message });
    const ofQuery = problemOfQuery(fault);
    if (ofQuery) return ofQuery;
    if (unavailable.some((kind) => fault instanceof kind)) {
      this.logger.error({ fault: nameOf(fault) }, 'the record is unavailable');
      return new Problem(
        'UNAVAILABLE',
        {
          detail: {
            sv: 'Det går inte att nå det som är sparat just nu. Inget är förlorat; försök snart igen.',
            da: 'Det, der er gemt, kan ikke nås lige nu. Intet er gået tabt; prøv igen om lidt.',
            en: 'The record can serve nothing right now. Nothing is lost; try again shortly.',
          },
        },
        { 'retry-after': '5' },
      );
    }
    if (codeIn(fault) === unreadableAddress) {
      return new Problem('MALFORMED_REQUEST', {
        detail: {
          sv: 'Adressen går inte att läsa. Koda den som UTF-8 med procenttecken.',
          da: 'Adressen kan ikke læses. Kod den som UTF-8 med procenttegn.',
          en: 'The address can’t be read. Percent-encode it as UTF-8.',
        },
      });
    }
    const status = statusIn(fault);
    if (status === 404) return this.#nothingAt(url);
    const known = status === undefined ? undefined : serverProblems[status];
    if (known) return new Problem(known[0], { detail: known[1] });
    this.logger.error({ fault: nameOf(fault), method, stack: placesIn(fault) }, 'a request failed');
    return new Problem('FAULT', {
      detail: {
        sv: 'Något gick fel här. Det är antecknat; försök igen eller anmäl felet.',
        da: 'Noget gik galt her. Det er noteret; prøv igen eller anmeld fejlen.',
        en: 'Something went wrong here. It was noted; try again or report it.',
      },
    });
  }

  /** No route takes the request: the address is unknown, or it takes other methods. */
  #nothingAt(url: string): Problem {
    const methods = this.addresses.methodsOf(url);
    if (methods.length === 0) return notFound();
    const allow = methods.join(', ');
    return new Problem(
      'METHOD_NOT_ALLOWED',
      {
        detail: {
          sv: `Adressen tar emot ${allow}.`,
          da: `Adressen tager imod ${allow}.`,
          en: `The address takes ${allow}.`,
        },
      },
      { allow },
    );
  }
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault;
}

function codeIn(fault: unknown): unknown {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
}

function statusIn(fault: unknown): number | undefined {
  if (fault instanceof HttpException) return fault.getStatus();
  if (typeof fault !== 'object' || fault === null || !('statusCode' in fault)) return undefined;
  return typeof fault.statusCode === 'number' ? fault.statusCode : undefined;
}

/** Where it happened, without the message: messages may quote what must not be in a log. */
function placesIn(fault: unknown): readonly string[] {
  if (!(fault instanceof Error)) return [];
  return (fault.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim());
}
