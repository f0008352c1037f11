import { notParty, problemCodes, statusOfRefusal, type ProblemCode, type RefusedAs } from '../problem.js';
import { Problem } from '../answers/problem.js';
import { headersOfProblem } from './headers.js';
import type { Responses } from './openapi.js';
import type { Schemas } from './schemas.js';

/** What any request may meet. */
export const problemsOfAll: readonly ProblemCode[] = ['MALFORMED_REQUEST', 'RATE_LIMITED', 'FAULT'];

/** What any request in somebody's name may meet. */
export const problemsOfReading: readonly (ProblemCode | RefusedAs)[] = [
  ...problemsOfAll,
  'UNAUTHENTICATED',
  'NO_ROLE',
  notParty,
  'SECRECY_BARRIER',
  'NOT_FOUND',
  'INVALID_FIELD',
  'UNAVAILABLE',
];

/** What any request with a body may meet. */
export const problemsOfBodies: readonly ProblemCode[] = [
  'MALFORMED_BODY',
  'BODY_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
];

/**
 * The answers that problems with these codes are told by, by their status. Each says which of them it may be; what it
 * looks like stands once for each status.
 */
export function problems(codes: readonly (ProblemCode | RefusedAs)[]): Responses {
  const byStatus = new Map<number, Set<string>>();
  for (const why of codes) {
    const { code, status } = typeof why === 'string' ? { code: why, status: problemCodes[why].status } : why;
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      String(status),
      {
        $ref: `#/components/responses/${nameOf(status)}`,
        description: [...names].join(', '),
        'x-codes': [...names],
      },
    ]),
  );
}

/** What a problem of each status looks like. */
export function problemResponses(schemas: Schemas): Record<string, Answered> {
  const schema = schemas.ofAnswer(Problem);
  const ofAny = Object.values(problemCodes).map(({ status }) => status);
  const statuses = new Set<number>([...ofAny, ...Object.values(statusOfRefusal)]);
  return Object.fromEntries(
    [...statuses].map((status) => [
      nameOf(status),
      {
        description: `A problem told with ${status}.`,
        headers: headersOfProblem(status),
        content: { 'application/problem+json': { schema } },
      },
    ]),
  );
}

type Answered = NonNullable<Responses[string]>;

const nameOf = (status: number) => `Problem${status}`;
