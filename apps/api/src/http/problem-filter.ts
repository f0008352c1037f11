import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StoreClosed, StoreUnavailable } from '#event-store';
import type { Logger } from '#platform';
import { notFound, Problem, type ProblemCode } from './problem.js';

/** Faults that the HTTP server itself raises, by status. Its messages may quote the body, so none is passed on. */
const serverProblems: Readonly<Record<number, readonly [ProblemCode, string]>> = {
  400: ['MALFORMED_BODY', 'The body is not well-formed JSON. Send one JSON object in UTF-8.'],
  405: ['METHOD_NOT_ALLOWED', 'The address takes another method. See the API document.'],
  413: ['BODY_TOO_LARGE', 'The body is larger than 1 MiB. Send documents as references.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.'],
  431: ['HEADERS_TOO_LARGE', 'The headers are too large.'],
};

/** Every failure of a request becomes a problem; what is nobody's mistake is logged by name, never by content. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const problem = this.#problemOf(fault, http.getRequest<FastifyRequest>());
    const reply = http.getResponse<FastifyReply>();
    void reply
      .status(problem.getStatus())
      .headers({ ...problem.headers, 'content-type': 'application/problem+json; charset=utf-8' })
      .send(JSON.stringify(problem.body()));
  }

  #problemOf(fault: unknown, request: FastifyRequest): Problem {
    if (fault instanceof Problem) return fault;
    if (fault instanceof StoreUnavailable || fault instanceof StoreClosed) {
      this.logger.error({ fault: fault.name }, 'the record is unavailable');
      return new Problem(
        'UNAVAILABLE',
        { detail: 'The record can take nothing right now. Nothing is lost; try again shortly.' },
        { 'retry-after': '5' },
      );
    }
    const status = statusIn(fault);
    if (status === 404) return notFound();
    const known = status === undefined ? undefined : serverProblems[status];
    if (known) return new Problem(known[0], { detail: known[1] });
    this.logger.error(
      {
        fault: fault instanceof Error ? fault.name : typeof fault,
        method: request.method,
        stack: placesIn(fault),
      },
      'a request failed',
    );
    return new Problem('FAULT', {
      detail: 'Something went wrong here. It was noted; try again or report it.',
    });
  }
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
