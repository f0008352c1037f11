import { HttpException } from '@nestjs/common';
import { refusalCodes, type RefusalCode } from '#casework';

/** Statuses of the codes that are no refusal of a procedure. */
const otherProblems = {
  MALFORMED_BODY: 400,
  MALFORMED_REQUEST: 400,
  KEY_REQUIRED: 400,
  UNAUTHENTICATED: 401,
  NO_ROLE: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  REQUEST_TIMEOUT: 408,
  IN_FLIGHT: 409,
  STALE_VERSION: 412,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  INVALID_FIELD: 422,
  INVALID_CURSOR: 422,
  KEY_REUSED: 422,
  VERSION_REQUIRED: 428,
  HEADERS_TOO_LARGE: 431,
  FAULT: 500,
  BUSY: 503,
  UNAVAILABLE: 503,
} as const;

const forbidden: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'OUT_OF_DELEGATION',
  'NOT_QUALIFIED',
  'SECRECY_BARRIER',
  'IMPARTIALITY',
  'LICENCE_REQUIRED',
]);
const conflicting: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['STATE_CONFLICT', 'ALREADY_OPEN']);

export type ProblemCode = keyof typeof otherProblems | RefusalCode;

/** The one table from code to status: 403 who may not, 409 not now, 422 not so. */
export const statusOf: Readonly<Record<ProblemCode, number>> = {
  ...otherProblems,
  ...(Object.fromEntries(
    refusalCodes.map((code) => [code, forbidden.has(code) ? 403 : conflicting.has(code) ? 409 : 422]),
  ) as Record<RefusalCode, number>),
};

/** What a problem says beyond code and status (RFC 9457). Nothing of a case's content may be in it. */
export interface ProblemDetails {
  /** What is wrong and what to do, in one or two sentences. */
  readonly detail: string;
  /** The field that is wrong: a dotted path in the body, or the name of a header or query parameter. */
  readonly field?: string;
  readonly expected?: string;
  readonly [extension: string]: unknown;
}

/** A problem on its way to the client as application/problem+json. */
export class Problem extends HttpException {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code, statusOf[code]);
  }

  /** The body of the answer. */
  body(): Record<string, unknown> {
    return {
      type: `urn:casetrail:problem:${this.code.toLowerCase().replaceAll('_', '-')}`,
      title: this.code.replaceAll('_', ' ').toLowerCase(),
      status: this.getStatus(),
      code: this.code,
      ...this.details,
    };
  }
}

/** A field whose form or value is wrong. */
export function invalidField(field: string, expected: string): Problem {
  return new Problem('INVALID_FIELD', {
    detail:
      field === ''
        ? `The body is not as expected: give ${expected}.`
        : `${field} is not as expected: give ${expected}.`,
    field,
    expected,
  });
}

/** What doesn't exist and what one may not see answer alike. */
export function notFound(): Problem {
  return new Problem('NOT_FOUND', {
    detail: 'There is nothing here that you may see. Check the address and your assignment.',
  });
}
