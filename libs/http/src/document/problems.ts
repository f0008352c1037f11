import { notParty, statusOf, type ProblemCode, type RefusedAs } from '../problem.js';
import { Problem } from '../answers/problem.js';
import type { Responses } from './parts.js';
import type { Schemas } from './schemas.js';

/** What any request may meet. */
export const problemsOfAll: readonly ProblemCode[] = ['MALFORMED_REQUEST', 'FAULT'];

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

/** The answers that problems with these codes are told by, by their status; each says which of them it may be. */
export function problems(schemas: Schemas, codes: readonly (ProblemCode | RefusedAs)[]): Responses {
  const problem = schemas.ofAnswer(Problem);
  const byStatus = new Map<number, Set<string>>();
  for (const why of codes) {
    const { code, status } = typeof why === 'string' ? { code: why, status: statusOf[why] } : why;
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      String(status),
      {
        description: [...names].join(', '),
        content: {
          'application/problem+json': {
            schema: { allOf: [problem, { type: 'object', properties: { code: { enum: [...names] } } }] },
          },
        },
      },
    ]),
  );
}
