import { generalRefusalCodes, type Procedure } from '#casework';
import { statusOf, type ProblemCode, type RefusedAs } from '../problem.js';
import type { Responses, Schema } from './parts.js';

/** What any request in somebody's name may meet. */
export const problemsOfReading: readonly ProblemCode[] = [
  'UNAUTHENTICATED',
  'NO_ROLE',
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

/** The answers that problems with these codes are told by, by their status. */
export function problems(codes: readonly (ProblemCode | RefusedAs)[]): Responses {
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
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

/** The body of a problem, with every code that these procedures may answer. */
export const problemSchema = (procedures: readonly Procedure[]): Schema => ({
  type: 'object',
  description: 'RFC 9457. `code` is stable; `detail` says what to do.',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: codesOf(procedures) },
    detail: { type: 'string' },
    field: { type: 'string' },
    expected: { type: 'string' },
    source: { type: 'string', description: 'The paragraph that the refusal rests on.' },
    allowed: { type: 'array', items: { type: 'string' }, description: 'Commands that you may give now.' },
  },
});

function codesOf(procedures: readonly Procedure[]): string[] {
  const refusals = procedures.flatMap(({ refusalCodes }) => Object.keys(refusalCodes));
  return [...new Set([...Object.keys(statusOf), ...Object.keys(generalRefusalCodes), ...refusals])];
}
