import { languages } from '#casework';
import type { HeaderObject, Operation, Parameter, Reference, Responses } from './openapi.js';

/** Headers of answers that stand once for all operations. */
const headers = {
  Allow: {
    description: 'The methods that the address takes.',
    required: true,
    schema: { type: 'string' },
  },
  'Accept-Encoding': {
    description: 'Where the body was compressed: how it is taken.',
    schema: { type: 'string', enum: ['identity'] },
  },
  'Content-Language': {
    description: 'The language in which the answer is told.',
    required: true,
    schema: { type: 'string', enum: [...languages] },
  },
  ETag: {
    description: 'The version that there is now.',
    required: true,
    schema: { type: 'string' },
  },
  'RateLimit-Limit': {
    description: 'How many requests a token has in a minute; absent where none are counted.',
    schema: { type: 'integer', minimum: 0 },
  },
  'RateLimit-Remaining': {
    description: 'How many of them are left.',
    schema: { type: 'integer', minimum: 0 },
  },
  'RateLimit-Reset': {
    description: 'In how many seconds they are counted anew.',
    schema: { type: 'integer', minimum: 0 },
  },
  'Retry-After': {
    description: 'After how many seconds to try again.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
  },
  'WWW-Authenticate': {
    description: 'That a token is asked for, and what is wrong with one that was sent (RFC 6750).',
    required: true,
    schema: { type: 'string' },
  },
} as const satisfies Readonly<Record<string, HeaderObject>>;

type HeaderName = keyof typeof headers;

/** All of them, by name. */
export const headerComponents: Record<string, HeaderObject> = headers;

const counted = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'] as const;

/** What a problem of a status is told with. */
export function headersOfProblem(status: number): Record<string, Reference> {
  const own: Readonly<Record<number, readonly HeaderName[]>> = {
    401: ['WWW-Authenticate'],
    405: ['Allow'],
    412: ['ETag'],
    415: ['Accept-Encoding'],
    429: ['Retry-After'],
    503: ['Retry-After'],
  };
  return named('Content-Language', ...counted, ...(own[status] ?? []));
}

/** An operation with what every request may say and every answer does: whatever it is, one that is added says it too. */
export function withHeaders({ parameters = [], responses, ...operation }: Operation): Operation {
  const isTold = parameters.some((each) => 'name' in each && each.name === 'language');
  const added = named(...counted, ...(isTold ? (['Content-Language'] as const) : []));
  const answers = Object.entries(responses).map(([status, answer]) => {
    if (!answer || '$ref' in answer) return [status, answer];
    return [status, { ...answer, headers: { ...answer.headers, ...added } }];
  });
  return {
    ...operation,
    parameters: [...parameters, languageHeader],
    responses: Object.fromEntries(answers) as Responses,
  };
}

const languageHeader: Parameter = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description:
    'The languages that you understand, best first (RFC 9110): texts and problems are told in the best of those in which ' +
    'they are said, else in English. What can’t be read of it counts as not sent.',
  schema: { type: 'string' },
};

function named(...names: readonly HeaderName[]): Record<string, Reference> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
