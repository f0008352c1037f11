import { answerMerge, type AnswerMerge } from '../handling/filekeeping/merging.js';
import type { Casefile } from '../kernel/casefile.js';
import type { Context } from '../kernel/context.js';
import type { DecidedEvent } from '../kernel/event.js';

/**
 * What a file says of a merge, as the system decides it: that it ends, or that it takes the other over. For specs that
 * write events by hand.
 *
 * @param other as it stands, or stood when it ended
 */
export function partInMerge(
  file: Casefile,
  pair: Pick<AnswerMerge, 'proposalId' | 'mergedFile' | 'survivingFile'>,
  other: Casefile,
): DecidedEvent {
  const context = { files: [other] } as unknown as Context;
  const situation = { command: pair, file, context, matter: undefined, lawBegins: '', events: new Map() };
  const decision = answerMerge.decide(situation);
  const [part] = decision.kind === 'accepted' ? decision.events : [];
  if (!part) throw new Error(`A merge was ${decision.kind}.`);
  return part;
}
