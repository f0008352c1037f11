import type { Schema } from '#client';

/** What the API answered, as a client sees it. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

export type AcceptedBody = Schema<'AcceptedCommand'>;

export type ProblemBody = Schema<'Problem'>;

/**
 * The body of an accepted command.
 *
 * @throws {Error} it was not accepted
 */
export function accepted(answered: Answered): AcceptedBody {
  if (answered.status !== 200 && answered.status !== 201) {
    throw new Error(`Not accepted: ${answered.status} ${answered.text}`);
  }
  return JSON.parse(answered.text) as AcceptedBody;
}

/** The body of an accepted command but its position, which is sealed anew each time. */
export function answerOf(answered: Answered): Omit<AcceptedBody, 'position'> {
  const { position: _, ...answer } = accepted(answered);
  return answer;
}

/**
 * The body of a problem.
 *
 * @throws {Error} it is no problem by its content type
 */
export function problemOf(answered: Answered): ProblemBody {
  if (!answered.headers['content-type']?.startsWith('application/problem+json')) {
    throw new Error(`No problem: ${answered.status} ${answered.headers['content-type']} ${answered.text}`);
  }
  return JSON.parse(answered.text) as ProblemBody;
}
