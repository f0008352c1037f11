import { HttpException } from '@nestjs/common';
import { generalRefusalCodes, type Procedure, type RefusalCode, type RefusalCodes } from '#casework';

/** The one table from code to status: the problems of any request, then what refusals stand for. */
export const statusOf = {
  MALFORMED_BODY: 400,
  MALFORMED_REQUEST: 400,
  KEY_REQUIRED: 400,
  UNAUTHENTICATED: 401,
  NO_ROLE: 403,
  SECRECY_BARRIER: 403,
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

/** 403 who may not, 409 not now, 422 not so. */
export const statusOfRefusal = { who: 403, now: 409, so: 422 } as const satisfies Record<
  RefusalCodes[RefusalCode]['not'],
  number
>;

export type ProblemCode = keyof typeof statusOf;

/** The code of a refusal as its procedure declares it, and the status that it is told with. */
export interface RefusedAs {
  readonly code: RefusalCode;
  readonly status: number;
}

/**
 * @param not where a refusal is another matter than its code says in general
 * @throws {Error} a code that neither the kernel nor the procedure declares: a fault of the procedure
 */
export function refusedAs(
  { name, refusalCodes }: Pick<Procedure, 'name' | 'refusalCodes'>,
  code: RefusalCode,
  not?: RefusalCodes[RefusalCode]['not'],
): RefusedAs {
  const known: RefusalCodes = { ...refusalCodes, ...generalRefusalCodes };
  const definition = known[code];
  if (!definition) throw new Error(`${name} declares no refusal ${code}.`);
  return { code, status: statusOfRefusal[not ?? definition.not] };
}

/** What somebody asks for who has no role for it, of whatever procedure. */
export const outOfDelegation = refusedAs({ name: 'reading', refusalCodes: {} }, 'OUT_OF_DELEGATION');

/** What somebody asks for who takes part in one file by a seat, and not in that one, or not any more. */
export const notParty = refusedAs({ name: 'reading', refusalCodes: {} }, 'NOT_PARTY', 'who');

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
  readonly code: string;

  constructor(
    why: ProblemCode | RefusedAs,
    readonly details: ProblemDetails,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    const { code, status } = typeof why === 'string' ? { code: why, status: statusOf[why] } : why;
    super(code, status);
    this.code = code;
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

/** How what is expected begins of a field that may not be given; why not follows. */
const leftOut = 'left out: ';

/** A field that is missing, or whose form or value is wrong. */
export function invalidField(field: string, expected: string, missing = false): Problem {
  const what = field === '' ? 'The body' : field;
  const detail = expected.startsWith(leftOut)
    ? `${what} has to be left out: ${expected.slice(leftOut.length)}.`
    : `${what} is ${missing ? 'missing' : 'not as expected'}: give ${expected}.`;
  return new Problem('INVALID_FIELD', { detail, field, expected });
}

/** What doesn't exist and what one may not see answer alike. */
export function notFound(): Problem {
  return new Problem('NOT_FOUND', {
    detail: 'There is nothing here that you may see. Check the address and your assignment.',
  });
}
